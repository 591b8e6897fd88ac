// How characters are read: looking one up takes long, so each is looked up once for many names.

import Foundation

/// The readings of the characters that were looked up so far.
struct PinyinReadings {
  /// The syllables of each character that is not ASCII.
  private var known: [Character: [String]] = [:]

  /// The syllables of a text in Latin letters without tones; a Latin word counts as one.
  ///
  /// - Complexity: O(n), and a look-up of each character that is new.
  mutating func syllables(of text: String) -> [String] {
    var syllables: [String] = []
    var word = ""
    for character in text {
      if character.isASCII, character.isLetter || character.isNumber {
        word += character.lowercased()
        continue
      }
      if !word.isEmpty { syllables.append(word) }
      word = ""
      if !character.isASCII { syllables += reading(of: character) }
    }
    return word.isEmpty ? syllables : syllables + [word]
  }

  /// The syllables of one character.
  private mutating func reading(of character: Character) -> [String] {
    if let reading = known[character] { return reading }
    let spaced = " \(character) "
    let latin =
      spaced.applyingTransform(.mandarinToLatin, reverse: false)?
      .applyingTransform(.stripDiacritics, reverse: false) ?? spaced
    let reading = latin.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    known[character] = reading
    return reading
  }
}
