// What may be typed for one Chinese character: the character itself, one of its syllables, the beginning of one at the
// end of what was typed so far, or its initial. So an input method takes it, and so may all of them be mixed.

/// Whether a character may be typed by a reading that it hardly has where it stands.
enum Doubts: Hashable, Sendable {
  /// It may.
  case all
  /// It may by words of four letters and more: shorter ones would be found by chance in texts that are no names.
  case ofLongWords

  /// Whether such readings count for a word of so many letters.
  func count(for length: Int) -> Bool { self == .all || length >= 4 }
}

/// How far a letter of a text takes the pattern on, and what that costs.
struct SyllableMatch {
  /// What the usual way to type a syllable costs.
  static let whole: Int32 = 1
  /// What an initial costs, and a syllable that isn't ended.
  static let initial: Int32 = 2
  /// What a reading costs that a character hardly has here.
  static let unlikely: Int32 = 12

  /// Calls back for each way in which a letter may have been typed at a place of the pattern.
  ///
  /// - Parameter take: Takes the place in the pattern behind it, and the cost.
  @inline(__always)
  static func forEach(
    _ letter: Letter, in pattern: [UInt32], at place: Int, _ take: (Int, Int32) -> Void
  ) {
    let typed = pattern[place]
    if typed == letter.scalar { return take(place + 1, 0) }
    guard (0x61...0x7A).contains(typed), letter.isHan else { return }
    forEachReading(letter, in: pattern, at: place, take)
  }

  /// Calls back for each reading.
  private static func forEachReading(
    _ letter: Letter, in pattern: [UInt32], at place: Int, _ take: (Int, Int32) -> Void
  ) {
    let table = PinyinTable.standard
    guard let readings = table.readings(of: letter.scalar) else { return }
    let rest = pattern.count - place
    for index in 0..<readings.count {
      let syllable = table.syllable(readings, index)
      guard UInt32(syllable[0]) == pattern[place] else { continue }
      let doubt = index == letter.reading ? 0 : unlikely
      take(place + 1, initial + doubt)
      let hasLongInitial = syllable.count > 1 && syllable[1] == UInt8(ascii: "h")
      if hasLongInitial, rest >= 2, pattern[place + 1] == 0x68 { take(place + 2, initial + doubt) }
      let (typed, isWhole) = length(of: syllable, in: pattern, at: place)
      if isWhole {
        take(place + typed, whole + doubt)
      } else if typed > 1, typed == rest {
        take(place + typed, initial + doubt)
      }
    }
  }

  /// How many letters of the pattern are those of a syllable, and whether they are all of it.
  static func length(
    of syllable: PinyinTable.Syllable, in pattern: [UInt32], at place: Int
  ) -> (typed: Int, isWhole: Bool) {
    var typed = 0
    while typed < syllable.count {
      guard place + typed < pattern.count else { return (typed, false) }
      let (letter, wanted) = (pattern[place + typed], UInt32(syllable[typed]))
      // ü is typed v or u.
      guard letter == wanted || wanted == 0x76 && letter == 0x75 else { return (typed, false) }
      typed += 1
    }
    return (typed, true)
  }
}
