// Looking up how a Chinese character is read: all its readings, the usual one in front.
//
// The tables are text, so that the compiler is done with them at once and the program starts no later for them. A
// character is found by its place in one of them, not by a search, and nothing is unpacked for it. Only the words, one
// and a half thousand, are put into a list when the first of them is asked for.

/// The table of readings.
package final class PinyinTable: Sendable {
  /// The table, read once.
  static let standard = PinyinTable()

  /// The table as searches need it.
  static let unpacked = UnpackedReadings(standard)

  /// What the licence of the data asks to be said (MIT).
  package static let notice = """
    The readings of Chinese characters are taken from pinyin-data and phrase-pinyin-data, \
    https://github.com/mozillazg

    The MIT License (MIT)

    Copyright (c) 2016 mozillazg, 闲耘 <hotoo.cn@gmail.com>, and contributors

    Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated \
    documentation files (the "Software"), to deal in the Software without restriction, including without limitation \
    the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and \
    to permit persons to whom the Software is furnished to do so, subject to the following conditions:

    The above copyright notice and this permission notice shall be included in all copies or substantial portions of \
    the Software.

    THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO \
    THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE \
    AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF \
    CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS \
    IN THE SOFTWARE.
    """

  /// The code points that the table is about: Extension A and the unified ideographs.
  static let characters: ClosedRange<UInt32> = 0x3400...0x9FFF

  /// How many digits there are.
  private static let base = 69
  /// The value of each byte that is a digit.
  private let values: [UInt8]
  /// ``characterNumbers`` as bytes.
  private let numbers: [UInt8]
  /// ``lists`` as bytes.
  private let readingLists: [UInt8]
  /// The syllables by their numbers.
  let syllables: [Syllable]

  /// A syllable without its tone.
  struct Syllable: Hashable, Sendable {
    /// Its letters, a byte each, the first one lowest.
    private let letters: UInt64
    /// How many letters it has, six at most.
    let count: Int

    /// Takes the letters of a text.
    init(_ text: some StringProtocol) {
      letters = text.utf8.reversed().reduce(0) { $0 << 8 | UInt64($1) }
      count = text.utf8.count
    }

    /// The letter at a place.
    subscript(place: Int) -> UInt8 { UInt8(truncatingIfNeeded: letters >> UInt64(place * 8)) }

    /// The syllable as text.
    var text: String { String(decoding: (0..<count).map { self[$0] }, as: UTF8.self) }
  }

  /// The readings of a character.
  struct Readings: Hashable, Sendable {
    /// How many there are.
    let count: Int
    /// The number of the only one, or the place in ``PinyinTable/lists`` of the first one.
    fileprivate let place: Int
  }

  /// Reads the table.
  private init() {
    var values = [UInt8](repeating: 0, count: 128)
    for (value, digit) in Self.digits.utf8.enumerated() { values[Int(digit)] = UInt8(value) }
    self.values = values
    numbers = Array(Self.characterNumbers.utf8)
    readingLists = Array(Self.lists.utf8)
    syllables = Self.syllableText.split(separator: " ").map { Syllable($0) }
  }

  /// The number that stands at a place.
  @inline(__always)
  private func number(in digits: [UInt8], at place: Int) -> Int {
    Int(values[Int(digits[place * 2])]) * Self.base + Int(values[Int(digits[place * 2 + 1])])
  }

  /// The readings of a character; nil for what is no Chinese character or has none.
  ///
  /// - Complexity: O(1).
  func readings(of scalar: UInt32) -> Readings? {
    guard Self.characters.contains(scalar) else {
      return scalar == 0x3007 ? ling : nil
    }
    var number = number(in: numbers, at: Int(scalar - Self.characters.lowerBound))
    if number < syllables.count { return Readings(count: 1, place: number) }
    number -= syllables.count
    var start = 0
    for (index, lists) in Self.listCounts.enumerated() {
      let length = index + 2
      if number < lists { return Readings(count: length, place: start + number * length) }
      number -= lists
      start += lists * length
    }
    return nil
  }

  /// The reading of 〇, which stands far from the others.
  private var ling: Readings? { readings(of: 0x96F6) }

  /// The number of one of the readings of a character.
  @inline(__always)
  func number(_ readings: Readings, _ index: Int) -> Int {
    readings.count > 1 ? number(in: readingLists, at: readings.place + index) : readings.place
  }

  /// One of the readings of a character.
  func syllable(_ readings: Readings, _ index: Int) -> Syllable {
    syllables[number(readings, index)]
  }
}
