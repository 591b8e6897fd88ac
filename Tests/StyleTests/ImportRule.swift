// Which target may import what: the arrows of the house, as a table.

/// The rule that arrows only point down.
enum ImportRule {
  /// What each target may import. The system's own libraries stand at the end of a line.
  static let allowed: [String: Set<String>] = [
    "rapport": [
      "Session", "Interface", "Interchange", "Report", "Analysis", "Engine", "Sync", "Terminal",
      "Method", "Persistence", "Search", "Model", "Drawing", "ArgumentParser", "Foundation",
      "Glibc",
      "Synchronization",
    ],
    "Session": [
      "Interface", "Interchange", "Report", "Analysis", "Engine", "Method", "Persistence", "Model",
      "Drawing", "Foundation", "Glibc",
    ],
    "Interface": [
      "Report", "Analysis", "Search", "Model", "Method", "Drawing", "TOMLKit", "Foundation",
    ],
    "Interchange": [
      "Report", "Analysis", "Model", "Method", "Drawing", "CDeflate", "CMarkup", "TOMLKit",
      "Foundation", "Glibc",
    ],
    "Report": ["Analysis", "Method", "Search", "Model"],
    "Search": ["Model"],
    "Analysis": ["Method", "Model", "Foundation", "Synchronization"],
    "Engine": ["Model", "Persistence", "Glibc"],
    "Sync": ["Engine", "Persistence", "Glibc"],
    "Terminal": ["Drawing", "CCurses", "Glibc", "Synchronization"],
    "Method": ["Model", "TOMLKit", "Foundation"],
    "Persistence": ["Glibc"],
    "Model": ["Dispatch", "Synchronization"],
    "Drawing": [],
  ]

  /// The imports of a file that are not in the table.
  static func findings(in file: SourceFile) -> [Finding] {
    guard let allowed = allowed[file.target] else {
      return [
        file.finding(0, "The target \(file.target) has no line in ImportRule.allowed: add one.")
      ]
    }
    return file.code.enumerated().compactMap { line, code in
      guard let module = module(importedBy: code), !allowed.contains(module) else { return nil }
      return file.finding(
        line,
        "\(file.target) may not import \(module): move this code to a target that may, or let "
          + "the target above hand it in.")
    }
  }

  /// The module that a line imports; nil when it imports none.
  static func module(importedBy code: String) -> String? {
    let words = code.split { $0 == " " || $0 == ";" }.map(String.init)
    guard let place = words.firstIndex(of: "import"),
      words[..<place].allSatisfy({ access.contains($0) || $0.hasPrefix("@") })
    else { return nil }
    let kinds: Set = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var"]
    let rest = words[(place + 1)...].drop { kinds.contains($0) }
    return rest.first?.split(separator: ".").first.map(String.init)
  }

  /// What may stand before `import`.
  private static let access: Set = ["public", "package", "internal", "fileprivate", "private"]
}
