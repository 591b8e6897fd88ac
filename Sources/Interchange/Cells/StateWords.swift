// What the words in a column of states mean in the files of one program.

/// Words in a column of states, with what they mean in the files of one program.
package struct StateWords: Hashable, Sendable {
  /// Something was bought.
  package var won: [String] = []
  /// A deal came to nothing.
  package var lost: [String] = []
  /// An order was taken back.
  package var cancelled: [String] = []
  /// Whether the rows are deals, so that a word that nobody knows is no purchase.
  package var areDeals = false

  /// Knows no word.
  package init() {}
}
