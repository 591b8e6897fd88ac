// Spoils the bytes of real files: flips, cuts, splices, repeats, nests, and writes numbers that nobody counts to.

/// Makes of good files what no program writes.
package struct Spoiler {
  /// The numbers that decide.
  package var random: SplitMix64
  /// What opens a nesting in the files at hand, what is between, and what else these files dislike.
  private let pieces: [String]

  /// Creates a spoiler.
  ///
  /// - Parameter pieces: What the format at hand gives a meaning to, such as `{"a":` or `<row>`.
  package init(seed: UInt64, pieces: [String]) {
    random = SplitMix64(seed, 11)
    self.pieces = pieces + Self.usual
  }

  private static let usual = [
    "\0", "\0\0\0\0", "\r", "\n", "\"", "'", "\u{1B}[2J", "\u{9B}31m", "\u{202E}", "\u{FEFF}",
    "\u{2028}", "\\",
    "999999999999999999999999999999", "-9223372036854775809", "1e999", "1e-999", "0x7FFFFFFF",
    "NaN",
    "0.1000000000000000055511151231257827", "客户", "\u{10FFFF}", "9999-12-31", "-1", "%n%s",
  ]

  /// No file grows beyond this.
  private static let most = 400_000

  /// A file of one of the kinds, spoilt in one to six ways.
  ///
  /// - Parameter files: Good files, at least one.
  package mutating func spoilt(_ files: [[UInt8]]) -> [UInt8] {
    var bytes = files[random.below(files.count)]
    for _ in 0...random.below(6) where bytes.count < Self.most {
      spoil(&bytes, files[random.below(files.count)])
    }
    return bytes
  }

  /// Spoils a file in one way.
  private mutating func spoil(_ bytes: inout [UInt8], _ other: [UInt8]) {
    let place = random.below(bytes.count + 1)
    let count = min(bytes.count - place, 1 + random.below(1 << random.below(12)))
    let piece = Array(pieces[random.below(pieces.count)].utf8)
    switch random.below(11) {
    case 0 where place < bytes.count: bytes[place] ^= 1 << UInt8(random.below(8))
    case 1 where place < bytes.count: bytes[place] = UInt8(truncatingIfNeeded: random.next())
    case 2: bytes.removeSubrange(place..<(place + count))
    case 3: bytes.removeLast(bytes.count - place)
    case 4: bytes.insert(contentsOf: piece, at: place)
    case 5: bytes.replaceSubrange(place..<(place + count), with: piece)
    // The same piece again and again: of the file, or of what means something in it.
    case 6: bytes.insert(contentsOf: repeated(Array(bytes[place..<(place + count)])), at: place)
    case 7: bytes.insert(contentsOf: repeated(piece), at: place)
    case 8:
      let start = random.below(other.count + 1)
      bytes.replaceSubrange(place..<(place + count), with: other[start...].prefix(count + 40))
    case 9 where place < bytes.count: bytes.swapAt(place, random.below(bytes.count))
    case _: digits(of: &bytes, from: place)
    }
  }

  /// A piece up to some thousand times, more often only a few.
  private mutating func repeated(_ piece: [UInt8]) -> [UInt8] {
    let times = 1 << random.below(15)
    let most = max(1, 200_000 / max(1, piece.count))
    return Array(repeatElement(piece, count: min(times, most)).joined())
  }

  /// Makes the next number a long one.
  private mutating func digits(of bytes: inout [UInt8], from place: Int) {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard let found = bytes[place...].firstIndex(where: digits.contains) else { return }
    let digit = UInt8(ascii: "0") + UInt8(random.below(10))
    bytes.insert(contentsOf: repeatElement(digit, count: 1 << random.below(10)), at: found)
  }
}
