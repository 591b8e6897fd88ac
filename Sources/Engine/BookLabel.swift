// How sentences call a book: its files, and the commands that are to be run on it.

/// What a sentence about a book has to know besides the facts.
package struct BookLabel: Hashable, Sendable {
  /// Where a sentence is read.
  package enum Reader: Hashable, Sendable {
    /// On the screen of the workbench: what was typed is still in a form.
    case screen
    /// Below a command, which can be given once more.
    case command
  }

  /// The folder of the book; empty where it isn't known.
  package let folder: String
  /// Whether commands mean this book without being told.
  package let isUsual: Bool
  /// Where the sentence is read.
  package let reader: Reader

  /// Describes a book.
  package init(folder: String, isUsual: Bool, reader: Reader) {
    (self.folder, self.isUsual, self.reader) = (folder, isUsual, reader)
  }

  /// For whoever doesn't know more: whole paths, commands without a book.
  package static let unknown = BookLabel(folder: "", isUsual: true, reader: .screen)

  /// A path as the reader needs it: on the screen, where room is short, without the book's folder.
  package func name(of path: String) -> String {
    guard reader == .screen, !folder.isEmpty, path.hasPrefix(folder + "/") else { return path }
    return String(path.dropFirst(folder.count + 1))
  }

  /// A command on this book, to be copied into a shell.
  package func command(_ name: String) -> String {
    isUsual ? "rapport \(name)" : "rapport \(name) --book \(Self.quoted(folder))"
  }

  /// A word as a shell reads it.
  private static func quoted(_ word: String) -> String {
    let isPlain = word.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || "/._-+,:@%".unicodeScalars
          .contains(scalar)
    }
    guard !isPlain || word.isEmpty else { return word }
    let parts = word.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.joined(separator: "'\\''") + "'"
  }
}
