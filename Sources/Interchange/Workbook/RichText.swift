// A text of a cell that may be in pieces, each with a look of its own.

/// Joins the pieces of a text; how Japanese names are pronounced is left out of it.
struct RichText {
  private var bytes: [UInt8] = []
  private var isInText = false
  private var isInPronunciation = false

  /// An element begins.
  mutating func begin(_ name: MarkupName) {
    if name == .t { isInText = true }
    if name == .phoneticRun { isInPronunciation = true }
  }

  /// An element ends.
  mutating func end(_ name: MarkupName) {
    if name == .t { isInText = false }
    if name == .phoneticRun { isInPronunciation = false }
  }

  /// A piece of text stands here.
  mutating func add(_ piece: MarkupText) {
    if isInText && !isInPronunciation { piece.append(to: &bytes) }
  }

  /// The text so far.
  var string: String { Self.string(bytes) }

  /// The text of bytes with the characters in it that XML can't hold: `_x000D_` is a carriage return, and
  /// `_x005F_` the line in front of what only looks so.
  static func string(_ bytes: [UInt8]) -> String {
    guard bytes.count >= 7, bytes.contains(UInt8(ascii: "_")) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    var plain: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if let scalar = escaped(bytes[index...].prefix(7)) {
        plain.append(contentsOf: String(Character(scalar)).utf8)
        index += 7
      } else {
        plain.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// The character that `_xHHHH_` stands for; nil for anything else, for NUL, and for half a character.
  private static func escaped(_ bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard bytes.count == 7, bytes.first == UInt8(ascii: "_"), bytes.last == UInt8(ascii: "_"),
      bytes.dropFirst().first == UInt8(ascii: "x"),
      let number = UInt32(
        String(decoding: bytes.dropFirst(2).dropLast(), as: UTF8.self), radix: 16),
      number != 0
    else { return nil }
    return Unicode.Scalar(number)
  }
}
