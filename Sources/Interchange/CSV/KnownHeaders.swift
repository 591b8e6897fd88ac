// The names of columns by which the header of a file is known whatever stands above it: a report's title is one cell
// wide, and so may most of its rows be.

import Model

/// Names of columns that stand together in the header of a file, and in no other row.
package struct KnownHeaders: Hashable, Sendable {
  /// The keys of names that stand together, a set for each kind of file.
  private let lists: [Set<String>]

  /// Knows lists of names; one with fewer than two says nothing, because a title may be that word.
  package init(_ lists: [[String]]) {
    self.lists = lists.map { Set($0.map(\.nameKey)) }.filter { $0.count > 1 }
  }

  /// Whether a row is such a header.
  ///
  /// - Complexity: O(fields + lists).
  func include(_ row: CSVRow) -> Bool {
    let filled = row.fields.lazy.map(\.text).filter { !$0.isBlank }
    let keys = filled.reduce(into: Set<String>()) { keys, name in
      // No program writes a header as long as this.
      guard name.utf8.count <= 200 else { return }
      keys.insert(name.trimmed.nameKey)
      keys.insert(name.trimmed.columnKey)
    }
    return keys.count > 1 && lists.contains { $0.isSubset(of: keys) }
  }
}
