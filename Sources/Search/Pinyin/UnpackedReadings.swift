// The readings of all Chinese characters, laid out so that one is found in two steps: for searches, which ask for them a
// million times a key. It is made when somebody searches first.

/// The readings of the characters of ``PinyinTable``.
struct UnpackedReadings: Sendable {
  /// Where the readings of each character begin in ``numbers``; one more at the end.
  private var starts: [UInt16] = []
  /// The numbers of their syllables.
  private var numbers: [UInt16] = []
  /// For each Latin letter a bit for each character that has a reading which begins with it.
  private var initials: [[UInt64]]

  /// Unpacks a table.
  ///
  /// - Complexity: O(characters), a thousandth of a second.
  init(_ table: PinyinTable) {
    let words = PinyinTable.characters.count / 64 + 1
    initials = Array(repeating: Array(repeating: 0, count: words), count: 26)
    starts.reserveCapacity(PinyinTable.characters.count + 1)
    for (place, scalar) in PinyinTable.characters.enumerated() {
      starts.append(UInt16(numbers.count))
      guard let readings = table.readings(of: scalar) else { continue }
      for index in 0..<readings.count {
        let number = table.number(readings, index)
        numbers.append(UInt16(number))
        let letter = Int(table.syllables[number][0]) - 0x61
        guard initials.indices.contains(letter) else { continue }
        initials[letter][place / 64] |= 1 << UInt64(place % 64)
      }
    }
    starts.append(UInt16(numbers.count))
  }

  /// The place of a character in the table; nil for what is none.
  @inline(__always)
  private static func place(of scalar: UInt32) -> Int? {
    // 〇 stands far from the others and is read like 零.
    let scalar = scalar == 0x3007 ? 0x96F6 : scalar
    guard PinyinTable.characters.contains(scalar) else { return nil }
    return Int(scalar - PinyinTable.characters.lowerBound)
  }

  /// The syllables of a character, the usual one first; none for what is no Chinese character.
  @inline(__always)
  func readings(of scalar: UInt32) -> Readings {
    guard let place = Self.place(of: scalar) else { return Readings(numbers: numbers, 0..<0) }
    return Readings(numbers: numbers, Int(starts[place])..<Int(starts[place + 1]))
  }

  /// The numbers of the syllables of a character.
  struct Readings: RandomAccessCollection {
    private let numbers: [UInt16]
    private let range: Range<Int>

    /// Takes a part of all numbers.
    @inline(__always)
    fileprivate init(numbers: [UInt16], _ range: Range<Int>) {
      (self.numbers, self.range) = (numbers, range)
    }

    /// 0.
    @inline(__always) var startIndex: Int { 0 }
    /// How many there are.
    @inline(__always) var endIndex: Int { range.count }
    /// The number of a syllable.
    @inline(__always) subscript(index: Int) -> Int { Int(numbers[range.lowerBound + index]) }
  }

  /// The characters that have a reading which begins with one of some letters, a bit each.
  func characters(beginningWith letters: [UInt32]) -> [UInt64] {
    var union = [UInt64](repeating: 0, count: initials[0].count)
    for letter in Set(letters) where (0x61...0x7A).contains(letter) {
      for (index, word) in initials[Int(letter - 0x61)].enumerated() { union[index] |= word }
    }
    return union
  }

  /// Whether a character is among some.
  @inline(__always)
  static func contains(_ characters: [UInt64], _ scalar: UInt32) -> Bool {
    guard let place = place(of: scalar) else { return false }
    return characters[place / 64] >> UInt64(place % 64) & 1 == 1
  }
}
