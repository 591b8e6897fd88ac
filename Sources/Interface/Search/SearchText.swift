// Finding a name by a few of its letters, in order: by what is written, by pinyin, or by the
// initials of the pinyin. 王小明 is found by 王明, by wangxm and by wxm.

/// What somebody types to find something.
package struct SearchPattern: Hashable, Sendable {
  /// The letters, folded: lower case, half width, without spaces.
  let letters: [Unicode.Scalar]

  /// Folds what was typed.
  package init(_ typed: String) {
    letters = SearchText.folded(typed).filter { !$0.properties.isWhitespace }
  }
}

/// A text in the forms by which it can be found.
package struct SearchText: Hashable, Sendable {
  /// The text as written, folded.
  private let written: [Unicode.Scalar]
  /// The pinyin of the text where it has Chinese characters, syllable by syllable.
  private let pinyin: [Unicode.Scalar]
  /// The first letters of the syllables.
  private let initials: [Unicode.Scalar]

  /// Prepares a text.
  ///
  /// - Complexity: O(n); Chinese text costs a look-up of each character's reading.
  package init(_ text: String) {
    var readings = PinyinReadings()
    self.init(text, &readings)
  }

  /// Prepares one of many texts, which share what is known of characters.
  init(_ text: String, _ readings: inout PinyinReadings) {
    written = SearchText.folded(text)
    guard written.contains(where: { (0x3400...0x9FFF).contains($0.value) }) else {
      pinyin = []
      initials = []
      return
    }
    let syllables = readings.syllables(of: text)
    pinyin = syllables.flatMap { Array($0.unicodeScalars) }
    initials = syllables.compactMap(\.unicodeScalars.first)
  }

  /// How well a pattern fits, 0 best; nil when its letters do not occur in this order.
  ///
  /// A match at the beginning beats one inside, letters together beat letters apart, and the text
  /// as written beats its pinyin.
  ///
  /// - Complexity: O(n).
  package func score(of pattern: SearchPattern) -> Int? {
    guard !pattern.letters.isEmpty else { return 0 }
    let scores = [
      SearchText.score(pattern.letters, in: written),
      SearchText.score(pattern.letters, in: initials).map { $0 + 1 },
      SearchText.score(pattern.letters, in: pinyin).map { $0 + 2 },
    ]
    return scores.compactMap(\.self).min()
  }

  /// What puts names into the order of a dictionary: the pinyin where there is one.
  var sortingKey: String {
    var key = String.UnicodeScalarView()
    key.append(contentsOf: pinyin.isEmpty ? written : pinyin)
    return String(key)
  }

  /// Whether the text, its pinyin or the initials of that begin with what was typed.
  ///
  /// - Complexity: O(n).
  func begins(with typed: String) -> Bool {
    let letters = SearchText.folded(typed)
    return [written, pinyin, initials].contains { $0.starts(with: letters) }
  }

  /// Whether a pattern stands in the text as it was typed, or in its pinyin or initials, all together:
  /// for long texts, in which letters apart occur by chance.
  ///
  /// - Complexity: O(n × m).
  package func holds(_ pattern: SearchPattern) -> Bool {
    let letters = pattern.letters
    return [written.filter { !$0.properties.isWhitespace }, pinyin, initials].contains { text in
      text.indices.contains { text[$0...].starts(with: letters) }
    }
  }

  /// The cost of finding `letters` in `text` in order: where they begin and how far they spread.
  private static func score(_ letters: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Int? {
    guard letters.count <= text.count else { return nil }
    var position = 0
    var start = -1
    for letter in letters {
      while position < text.count, text[position] != letter { position += 1 }
      guard position < text.count else { return nil }
      if start < 0 { start = position }
      position += 1
    }
    let spread = position - start - letters.count
    let isWordStart = start > 0 && !text[start - 1].properties.isAlphabetic
    return spread * 16 + (isWordStart ? 2 : min(start, 15) * 4)
  }

  /// Lower case and half width.
  static func folded(_ text: String) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      let plain: Unicode.Scalar =
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0x3000: " "
        default: scalar
        }
      if (0x41...0x5A).contains(plain.value) {
        scalars.append(Unicode.Scalar(UInt8(plain.value + 32)))
      } else if plain.isASCII {
        scalars.append(plain)
      } else {
        for letter in plain.properties.lowercaseMapping.unicodeScalars { scalars.append(letter) }
      }
    }
    return scalars
  }
}
