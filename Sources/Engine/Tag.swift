// The words of the format (kinds, fields, choices, purposes) as numbers, so that finding one
// compares words of the machine and touches no string.

/// A word of the format: at most sixteen bytes.
struct Tag: Hashable {
  /// The first eight bytes, the first one lowest; zeros after the end.
  private let head: UInt64
  /// The next eight bytes.
  private let tail: UInt64
  /// The number of bytes.
  private let count: UInt32
  /// Among whose fields the word stands; 0 for a word that stands by itself.
  private let scope: UInt32

  /// The most bytes that a tag has.
  static let longest = 16

  /// The tag that some bytes spell; `nil` when they are too many.
  @inline(__always)
  init?(_ text: UnsafeRawBufferPointer, in scope: Int = 0) {
    guard text.count <= Self.longest else { return nil }
    let count = text.count
    if count >= 8 {
      head = unsafe text.loadUnaligned(as: UInt64.self).littleEndian
      let last = unsafe text.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
      tail = last.littleEndian >> UInt64(8 * (16 - count))
    } else if count >= 4 {
      let first = unsafe UInt64(text.loadUnaligned(as: UInt32.self).littleEndian)
      let last = unsafe text.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
      (head, tail) = (first | UInt64(last.littleEndian) << UInt64(8 * (count - 4)), 0)
    } else {
      var word: UInt64 = 0
      for index in 0..<count { word |= unsafe UInt64(text[index]) << UInt64(8 * index) }
      (head, tail) = (word, 0)
    }
    (self.count, self.scope) = (UInt32(count), UInt32(scope))
  }

  /// The tag of a text of the model.
  ///
  /// - Precondition: The text has at most ``longest`` bytes; a longer one is a mistake in the
  ///   model, noticed at the first start.
  init(_ text: String, in scope: Int = 0) {
    let tag = unsafe Array(text.utf8).withUnsafeBytes { unsafe Tag($0, in: scope) }
    guard let tag else { preconditionFailure("The tag \(text) is too long.") }
    self = tag
  }

  /// A number that differs for most other tags.
  @inline(__always)
  fileprivate var mixed: UInt64 {
    (head ^ tail &* 0xC2B2_AE3D_27D4_EB4F ^ UInt64(scope)) &* 0x9E37_79B9_7F4A_7C15
  }
}

/// What some tags mean: a hash table with open addressing, at most half full, built once.
struct TagTable<Meaning: Sendable>: Sendable {
  /// The places; their number is a power of two.
  private var places: [(tag: Tag, meaning: Meaning)?]
  /// How many bits of a hash choose a place.
  private let bits: UInt64

  /// Builds the table.
  init(_ meanings: [(Tag, Meaning)]) {
    var bits: UInt64 = 1
    while 1 << bits < 2 * meanings.count { bits += 1 }
    self.bits = bits
    places = Array(repeating: nil, count: 1 << Int(bits))
    for (tag, meaning) in meanings { places[place(of: tag)] = (tag, meaning) }
  }

  /// The meaning of a tag; `nil` for one that has none.
  @inline(__always)
  subscript(tag: Tag) -> Meaning? { places[place(of: tag)]?.meaning }

  /// The place of a tag, or the free one where it would belong.
  @inline(__always)
  private func place(of tag: Tag) -> Int {
    var place = Int(tag.mixed >> (64 - bits))
    while let other = places[place]?.tag, other != tag { place = (place + 1) & (places.count - 1) }
    return place
  }
}
