// What an import did, in words: from which file, and how many things of each kind.

/// What an import did.
package struct ImportDeed: Hashable, Sendable {
  /// The name of the file; nil where it had none, as a pipe, or a book of an earlier version doesn't say.
  package let file: String?
  /// How many things of each kind it touched.
  package let counts: [Kind: Int]

  /// Names an import.
  package init(file: String?, counts: [Kind: Int]) { (self.file, self.counts) = (file, counts) }

  /// The import that brought some events, or that they take back.
  ///
  /// - Complexity: O(events).
  package init(file: String?, events: [Event]) {
    var counts: [Kind: Int] = [:]
    var seen: Set<EntityID> = []
    for event in events where seen.insert(event.subject).inserted {
      counts[event.kind, default: 0] += 1
    }
    self.init(file: file, counts: counts)
  }

  /// What people read: "import of orders.csv: 306 order lines", "导入 orders.csv：306 笔订单".
  package var name: Phrase {
    let things = Kind.allCases.compactMap { kind in
      // That a whole book also brings its settings goes without saying.
      kind == .book && counts.count > 1 ? nil : counts[kind].map(kind.counted)
    }
    let what = things.joined(", ", "、")
    guard let file = file?.prefix(Self.longest) else {
      return things.isEmpty
        ? Phrase("import", "导入") : Phrase("import of \(what.en)", "导入 \(what.zh)")
    }
    return things.isEmpty
      ? Phrase("import of \(file)", "导入 \(file)")
      : Phrase("import of \(file): \(what.en)", "导入 \(file)：\(what.zh)")
  }

  /// How many characters of a file's name are told.
  private static let longest = 120

  /// The name by which an import tells a file: without its folder; nil for a pipe.
  package static func fileName(of path: String) -> String? {
    guard path != "-", !path.hasPrefix("/dev/"), !path.hasPrefix("/proc/"),
      let name = path.split(separator: "/").last
    else { return nil }
    return String(name.prefix(longest))
  }
}
