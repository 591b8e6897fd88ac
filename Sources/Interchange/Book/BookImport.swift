// What bringing the file of a whole book into a book would do: one command, and an account of every thing.

package import Model

/// What importing a ``BookFile`` would do to a book.
///
/// A thing of the file is the one of the book with the same identity; else, where the identities are another
/// book's, the account of the same name, the person of the same name at the same account, and of every other
/// kind the thing that says the same. What the file doesn't say stays as it is. Everything else is new.
package struct BookImport: Hashable, Sendable {
  /// How the things of one kind fared.
  package struct Counts: Hashable, Sendable {
    /// Things that are new.
    package var added = 0
    /// Things of the book that get other values.
    package var changed = 0
    /// Things that the book has just so.
    package var unchanged = 0
  }

  /// What to ask of the book; nil when the file changes nothing.
  package let command: Command?

  /// How the things of each kind fared.
  package let counts: [Kind: Counts]

  /// What is not taken in, and why.
  package let leftOut: [JSONFault]

  /// Where the thing stands that each part of the command is about.
  private let places: [BookFile.Place]

  /// Works out what importing a file would do; the book isn't changed.
  ///
  /// - Complexity: O(things of the file + things of the book).
  package static func make(_ file: BookFile, book: Book) -> BookImport {
    var matching = BookMatching(book: book)
    let byKind = Dictionary(grouping: file.things, by: \.kind)
    for kind in BookMatching.order { matching.take(byKind[kind] ?? [], kind) }
    let changes = matching.parts
    return BookImport(
      command: changes.isEmpty ? nil : Command(Purpose(.importing, .book), changes.map(\.change)),
      counts: matching.counts, leftOut: matching.leftOut, places: changes.map(\.place))
  }

  /// What happened, or would happen, a line for each kind.
  package func report() -> [Phrase] {
    let lines = Kind.allCases.compactMap { kind -> Phrase? in
      guard let count = counts[kind] else { return nil }
      return Phrase(
        "\(kind.name.en): \(count.added) added, \(count.changed) changed, "
          + "\(count.unchanged) unchanged.",
        "\(kind.name.zh)：新增 \(count.added)，更新 \(count.changed)，未变 \(count.unchanged)。")
    }
    let nothing = Phrase("The file holds nothing.", "文件里没有内容。")
    return (lines.isEmpty ? [nothing] : lines) + leftOut.map(\.phrase)
  }

  /// Why a book refuses the command, with the place in the file.
  ///
  /// - Complexity: O(changes · log changes): the refusal is come near to by halves.
  package func fault(on book: Book, refusal: Refusal) -> JSONFault {
    guard let command else { return fault(at: nil, refusal) }
    var (good, bad) = (0, command.changes.count)
    while bad - good > 1 {
      let middle = (good + bad) / 2
      var issuer = IDIssuer(device: .max)
      let part = Command(command.purpose, Array(command.changes[..<middle]))
      switch book.decide(part, issuer: &issuer) {
      case .success, .failure(.nothingToDo): good = middle
      case .failure: bad = middle
      }
    }
    return fault(at: places.indices.contains(bad - 1) ? places[bad - 1] : nil, refusal)
  }

  private func fault(at place: BookFile.Place?, _ refusal: Refusal) -> JSONFault {
    let reason: Phrase =
      if case .unknown(_, let kind) = refusal {
        Phrase(
          "the \(kind.name.en) that it speaks of isn't in the book any more; import again.",
          "它提到的\(kind.name.zh)已不在客户簿里；请重新导入。")
      } else {
        refusal.phrase
      }
    return JSONFault(
      position: place?.position ?? TextPosition(line: 1, column: 1), path: place?.path ?? "",
      reason: reason)
  }
}
