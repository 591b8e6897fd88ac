// Reads text one drawn character at a time. Swift's own walk over characters consults Unicode
// tables at every step; nearly all that a sales book holds is ASCII and Chinese, which never
// combine with their neighbours, so those are told apart first.

/// One character of a text as it is drawn.
struct Cluster {
  /// Where it starts in the text.
  let start: String.Index

  /// Where the next one starts.
  let end: String.Index

  /// Its columns: 0, 1 or 2.
  let width: Int

  /// Its first scalar.
  let base: Unicode.Scalar

  /// Whether more than ``base`` is drawn.
  let isCombined: Bool
}

/// Walks over a text, character by character.
struct ClusterReader {
  private let text: String
  private let scalars: String.UnicodeScalarView
  private var index: String.Index

  /// Starts at the beginning of a text.
  init(_ text: String) {
    self.text = text
    scalars = text.unicodeScalars
    index = text.startIndex
  }

  /// The next character, or nil at the end.
  ///
  /// - Complexity: amortised O(1).
  mutating func next() -> Cluster? {
    guard index < scalars.endIndex else { return nil }
    let start = index
    let base = scalars[start]
    let after = scalars.index(after: start)
    if Self.standsAlone(base), after == scalars.endIndex || Self.standsAlone(scalars[after]) {
      index = after
      return Cluster(
        start: start, end: after, width: DisplayWidth.of(base), base: base, isCombined: false)
    }
    return combined(from: start, base: base)
  }

  /// Reads a character that may consist of several scalars.
  private mutating func combined(from start: String.Index, base: Unicode.Scalar) -> Cluster {
    let end = text.index(after: start)
    index = end
    let parts = scalars[start..<end]
    if base == "\r" {
      return Cluster(start: start, end: end, width: 1, base: " ", isCombined: false)
    }
    guard parts.count > 1, DisplayWidth.isWellDrawn(parts) else {
      return Cluster(
        start: start, end: end, width: DisplayWidth.of(base), base: base, isCombined: false)
    }
    let width = parts.reduce(0) { $0 + DisplayWidth.of($1) }
    return Cluster(start: start, end: end, width: width, base: base, isCombined: true)
  }

  /// Whether a scalar is a character by itself when its neighbour is such a scalar too.
  ///
  /// True of ASCII, Latin, Greek, Cyrillic, punctuation, box drawing, kana, Chinese, Hangul
  /// syllables and full-width forms; there is no combining, joining or picture scalar among them.
  @inline(__always)
  static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xAA, 0xB2...0x2FF, 0x370...0x482, 0x2010...0x2027: true
    case 0x2500...0x25A9, 0x3001...0x3029, 0x3041...0x3096, 0x30A0...0x30FF: true
    case 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xFF01...0xFF60: true
    default: false
    }
  }
}

extension Cluster {
  /// One character by itself.
  init(_ character: Character) {
    var reader = ClusterReader(String(character))
    self =
      reader.next()
      ?? Cluster(
        start: "".startIndex, end: "".startIndex, width: 0, base: " ", isCombined: false)
  }
}

extension Character {
  /// Whether it is one scalar that stays a character by itself whatever stands beside it, as long as that does so too.
  package var standsAlone: Bool {
    let scalars = unicodeScalars
    return scalars.first.map(ClusterReader.standsAlone) == true
      && scalars.index(after: scalars.startIndex) == scalars.endIndex
  }
}
