// Words and family names in which a character isn't read as usual: 重庆, 厦门, 银行; 单, 曾, 仇.

/// Words with the readings of their characters.
struct PinyinWords: Sendable {
  /// Words in which characters are read in an unusual way.
  static let common = PinyinWords(PinyinTable.wordText)
  /// Family names.
  static let surnames = PinyinWords(PinyinTable.surnameText)

  /// The longest word.
  static let longest = 4

  /// The words, each as one number, in rising order.
  private var keys: [UInt64] = []
  /// Which reading each character of a word has, four bits each, the first character's lowest.
  private var places: [UInt16] = []
  /// A bit for each character with which a word begins.
  private var beginnings: [UInt64]

  /// Reads words: each with a digit for every character behind it, in the order of their code points.
  init(_ text: String) {
    beginnings = [UInt64](repeating: 0, count: Int(PinyinTable.characters.count) / 64 + 1)
    var words: [(key: UInt64, places: UInt16)] = []
    for word in text.split(separator: " ") {
      var (key, places, shift): (UInt64, UInt16, UInt16) = (0, 0, 0)
      for (index, scalar) in word.unicodeScalars.enumerated() {
        if let digit = Self.digit(scalar) {
          places |= UInt16(digit) << shift
          shift += 4
        } else {
          if index == 0 { note(scalar.value) }
          key = key << 16 | UInt64(scalar.value)
        }
      }
      words.append((key, places))
    }
    words.sort { $0.key < $1.key }
    (keys, places) = (words.map(\.key), words.map(\.places))
  }

  private static func digit(_ scalar: Unicode.Scalar) -> UInt32? {
    (0x30...0x39).contains(scalar.value) ? scalar.value - 0x30 : nil
  }

  private mutating func note(_ scalar: UInt32) {
    let place = Int(scalar - PinyinTable.characters.lowerBound)
    beginnings[place / 64] |= 1 << UInt64(place % 64)
  }

  /// Whether a word begins with a character.
  ///
  /// - Complexity: O(1).
  func beginsOne(_ scalar: UInt32) -> Bool {
    guard PinyinTable.characters.contains(scalar) else { return false }
    let place = Int(scalar - PinyinTable.characters.lowerBound)
    return beginnings[place / 64] >> UInt64(place % 64) & 1 == 1
  }

  /// Which reading each character of a word has, four bits each; nil where it is none of them.
  ///
  /// - Parameter key: The characters, sixteen bits each, the last one lowest.
  /// - Complexity: O(log n).
  func readings(of key: UInt64) -> UInt16? {
    var (low, high) = (0, keys.count)
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < keys.count && keys[low] == key ? places[low] : nil
  }
}
