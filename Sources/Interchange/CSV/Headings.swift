// What stands above the columns of a CSV file: keys for scripts, or the words that people read.

package import Model

/// What stands above the columns of a file, and how its choices are written.
package enum Headings: Hashable, Sendable {
  /// The keys, the same in every language, and the tags of choices.
  case keys
  /// The names that people read in a language, and the names of choices. An import knows them, too.
  case words(Language)

  /// What stands above a column.
  func heading(_ key: String, _ name: Phrase) -> String {
    switch self {
    case .keys: key
    case .words(let language): name(language)
    }
  }

  /// A value in words where it is a choice or a yes; nil where it is neither, or the keys are asked for.
  func words(for value: Value, among choices: [ChoiceOption]) -> String? {
    guard case .words(let language) = self else { return nil }
    switch value {
    case .choice(let tag): return choices.first { $0.tag == tag }?.name(language)
    case .yes: return Phrase("yes", "是")(language)
    case .empty, .text, .texts, .number, .money, .day, .entity, .entities: return nil
    }
  }
}
