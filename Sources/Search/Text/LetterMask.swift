// What a text holds, as a few numbers: a text that lacks a letter of the pattern, or two of its letters one behind the
// other, is passed over by them, and so most texts are at each key.

/// Which letters a text holds, and which of them follow which.
struct LetterMask: Hashable, Sendable {
  /// All that may be typed for its letters.
  private(set) var all: UInt64 = 0
  /// What may be typed first for the beginnings of its words.
  private(set) var starts: UInt64 = 0
  /// Which letter may be typed behind which one inside of a word: a bit for each two, which others share.
  private var pairs: (low: UInt64, high: UInt64) = (0, 0)

  /// Looks at the letters of a text.
  ///
  /// - Complexity: O(n).
  init(of letters: some Collection<Letter>) {
    var (last, before): (UInt64, Letter?) = (0, nil)
    for letter in letters {
      let own = Self.bit(of: letter.scalar)
      all |= own
      if letter.startsWord { starts |= own } else { note(own, behind: last) }
      // Vowels and doubled letters may be left out.
      let isSkipped = !letter.startsWord && (letter.isVowel || letter.scalar == before?.scalar)
      last = isSkipped ? last | own : own
      if letter.isHan { last |= noteReadings(of: letter) }
      before = letter
    }
  }

  static func == (left: LetterMask, right: LetterMask) -> Bool {
    left.all == right.all && left.starts == right.starts && left.pairs == right.pairs
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(all)
    hasher.combine(starts)
    hasher.combine(pairs.low)
    hasher.combine(pairs.high)
  }

  /// Whether the text may hold two letters one behind the other: inside of a word, or the second at the beginning of one.
  @inline(__always)
  func mayHold(_ pair: LetterPair) -> Bool {
    starts & pair.second != 0 || pairs.low & pair.bit.low | pairs.high & pair.bit.high != 0
  }

  /// Notes what may be typed for a Chinese character.
  ///
  /// - Returns: With what that may end.
  private mutating func noteReadings(of letter: Letter) -> UInt64 {
    var ends: UInt64 = 0
    for number in PinyinTable.unpacked.readings(of: letter.scalar) {
      let syllable = PinyinTable.standard.syllables[number]
      let initial = Self.bits(of: syllable[0])
      starts |= initial
      all |= initial
      ends |= initial
      var last = initial
      for place in 1..<max(1, syllable.count) {
        let bits = Self.bits(of: syllable[place])
        all |= bits
        note(bits, behind: last)
        if place == 1, syllable[1] == UInt8(ascii: "h") { ends |= bits }
        last = bits
      }
      ends |= last
    }
    return ends
  }

  /// Notes that some letters may follow others.
  private mutating func note(_ seconds: UInt64, behind firsts: UInt64) {
    var firsts = firsts
    while firsts != 0 {
      let first = firsts.trailingZeroBitCount
      firsts &= firsts - 1
      var rest = seconds
      while rest != 0 {
        let pair = LetterPair(first, rest.trailingZeroBitCount)
        rest &= rest - 1
        (pairs.low, pairs.high) = (pairs.low | pair.bit.low, pairs.high | pair.bit.high)
      }
    }
  }

  /// Whether a letter has a bit to itself.
  static func isOwn(_ scalar: UInt32) -> Bool {
    (0x61...0x7A).contains(scalar) || (0x30...0x39).contains(scalar)
  }

  /// The bit of a letter: one for each Latin letter and digit, the others share the rest.
  static func bit(of scalar: UInt32) -> UInt64 {
    switch scalar {
    case 0x61...0x7A: 1 << UInt64(scalar - 0x61)
    case 0x30...0x39: 1 << UInt64(scalar - 0x30 + 26)
    case _: 1 << UInt64(36 + (scalar &* 0x9E37_79B1) >> 16 % 28)
    }
  }

  /// The bits of what may be typed for a letter of a syllable: ü is typed v, u or yu.
  private static func bits(of byte: UInt8) -> UInt64 {
    let own = bit(of: UInt32(byte))
    return byte == UInt8(ascii: "v") ? own | bit(of: 0x75) | bit(of: 0x79) : own
  }
}

/// Two letters of a pattern that follow each other.
struct LetterPair: Sendable {
  /// Their bit among those of all pairs.
  let bit: (low: UInt64, high: UInt64)
  /// The bit of the second letter.
  let second: UInt64

  /// Takes two letters by the places of their bits.
  @inline(__always)
  init(_ first: Int, _ second: Int) {
    let hash = UInt32(truncatingIfNeeded: first << 6 | second) &* 0x9E37_79B1 >> 25
    let bit: UInt64 = 1 << UInt64(hash & 63)
    self.bit = hash < 64 ? (bit, 0) : (0, bit)
    self.second = 1 << UInt64(second)
  }

  /// The pairs of a word.
  static func all(of term: [UInt32]) -> [LetterPair] {
    let bits = term.map { LetterMask.bit(of: $0).trailingZeroBitCount }
    return zip(bits, bits.dropFirst()).map { LetterPair($0, $1) }
  }
}
