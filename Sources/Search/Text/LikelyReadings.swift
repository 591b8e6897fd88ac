// Which of its readings a character most likely has where it stands: as a family name, in a word, or as usual. It only
// decides what comes first and how names are sorted; what is typed may be any of the readings.

extension [Letter] {
  /// Notes with each Chinese character which reading it most likely has.
  ///
  /// - Parameter isPerson: Whether the letters are the name of a person, which begins with the family name. A name such
  ///   as 曾氏 or 单记 begins with one, too.
  /// - Complexity: O(n log w) for w words.
  mutating func noteReadings(isPerson: Bool) {
    guard contains(where: \.isHan) else { return }
    var index = isPerson || isHouse ? noteSurname() : 0
    while index < count {
      index += noteWord(at: index, among: .common, longest: PinyinWords.longest)
    }
  }

  /// Whether a family name stands in front as that of a house: 曾氏.
  private var isHouse: Bool {
    let marks: Set<UInt32> = [0x6C0F, 0x8BB0]
    return count >= 2 && marks.contains(self[1].scalar) || count >= 3 && self[2].scalar == 0x6C0F
  }

  /// Notes the readings of the family name in front.
  ///
  /// - Returns: How many characters it has; 0 where there is none that the table knows.
  private mutating func noteSurname() -> Int {
    guard let first, first.isHan else { return 0 }
    let length = noteWord(at: 0, among: .surnames, longest: 2)
    return PinyinWords.surnames.beginsOne(first.scalar) ? length : 0
  }

  /// Notes the readings of the longest word that begins at a place.
  ///
  /// - Returns: How many letters it has, at least one.
  private mutating func noteWord(
    at start: Int, among words: PinyinWords, longest: Int
  ) -> Int {
    guard self[start].isHan, words.beginsOne(self[start].scalar) else { return 1 }
    var key: UInt64 = 0
    var found: (length: Int, readings: UInt16)?
    for length in 1...longest where start + length <= count {
      let scalar = self[start + length - 1].scalar
      guard Letter.isHan(scalar) else { break }
      key = key << 16 | UInt64(scalar)
      if let readings = words.readings(of: key) { found = (length, readings) }
    }
    guard let found else { return 1 }
    for offset in 0..<found.length {
      self[start + offset].reading = Int(found.readings >> UInt16(offset * 4)) & 0xF
    }
    return found.length
  }
}

extension String {
  /// What puts names into the order of a dictionary: Latin words folded, Chinese characters by the syllables that they
  /// most likely have here, those of one sound by their code points.
  ///
  /// - Parameter isPerson: Whether it is the name of a person, which begins with the family name.
  /// - Complexity: O(n log w) for w words with an unusual reading.
  package func sortingKey(isPerson: Bool = false) -> String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return lowercased() }
    var letters = TextFolder.letters(of: self)
    letters.noteReadings(isPerson: isPerson)
    var key = ""
    for (index, letter) in letters.enumerated() {
      if letter.startsWord, index > 0 { key.unicodeScalars.append(" ") }
      if let readings = PinyinTable.standard.readings(of: letter.scalar) {
        key += PinyinTable.standard.syllable(readings, letter.reading).text
      } else if let scalar = Unicode.Scalar(letter.scalar) {
        key.unicodeScalars.append(scalar)
      }
    }
    return key + "\u{1}" + self
  }
}
