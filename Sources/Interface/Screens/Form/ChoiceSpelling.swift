// Choosing an option by spelling its name: each letter adds to the word, as in every list that
// people know, and does not jump anew.

import Model
import Search

/// What was spelled at a choice so far, and which option that found.
struct ChoiceSpelling: Hashable, Sendable {
  /// The letters, as typed.
  private var letters = ""
  /// The option they found.
  private var found: Int?

  /// The option whose name begins with what is spelled once `letter` is added; nil when there is
  /// none, and then nothing has changed.
  ///
  /// Names count in the language of the screen, then by their pinyin and its initials, then in the
  /// other language. A first letter goes round the options that begin with it. A letter that does
  /// not go on with a single one begins a word of its own; later in a word it is a slip, and what
  /// was found stays.
  ///
  /// - Parameter index: The option that is chosen now; letters that found another one are forgotten.
  mutating func take(
    _ letter: Character, among options: [ChoiceOption], from index: Int?, language: Language
  ) -> Int? {
    if found == nil || found != index { letters = "" }
    let longer = letters + String(letter)
    let order = options.indices.map { ($0 + (index ?? 0)) % options.count }
    if !letters.isEmpty, let hit = ChoiceSpelling.first(order, options, longer, language) {
      return keep(hit, longer)
    }
    guard letters.count < 2, letter != " " else { return nil }
    let next = index.map { _ in Array(order.dropFirst() + order.prefix(1)) } ?? order
    return ChoiceSpelling.first(next, options, String(letter), language)
      .map { keep($0, String(letter)) }
  }

  /// Whether a name is being spelled that is not complete, whose option is the one that is chosen now.
  func isUnderWay(at index: Int?, among options: [ChoiceOption]) -> Bool {
    guard letters.count > 1, let index, found == index else { return false }
    let names = Language.allCases.map { options[index].name($0).lowercased() }
    return !names.contains(letters.lowercased())
  }

  /// What was spelled, with the letter that fitted nothing behind it.
  func spelled(before letter: Character) -> String { letters + String(letter) }

  /// The option whose name begins with a text in one of the languages; nil where none does.
  static func option(
    _ text: String, among options: [ChoiceOption], language: Language
  ) -> Int? {
    text.isEmpty ? nil : first(Array(options.indices), options, text, language)
  }

  /// Notes what was found.
  private mutating func keep(_ hit: Int, _ spelled: String) -> Int {
    letters = spelled
    found = hit
    return hit
  }

  /// The first option, in an order, that begins with the letters.
  private static func first(
    _ order: [Int], _ options: [ChoiceOption], _ letters: String, _ language: Language
  ) -> Int? {
    let other: Language = language == .english ? .chinese : .english
    return [language, other].lazy.compactMap { language in
      order.first { place in
        let name = options[place].name(language)
        // A space is passed over in a search; here it only goes on with a name that has one there.
        return SearchText(name).begins(with: letters)
          && (letters.last != " " || name.lowercased().hasPrefix(letters.lowercased()))
      }
    }.first
  }
}
