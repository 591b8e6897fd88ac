// From an identity to a small number. Identities are counters, so the ones of a book lie close
// together; that is worth more than any hash function.

/// A map from identities to numbers, such as a row's place in its table.
///
/// 64 neighbours share a page, and only the pages are hashed. A page holds the numbers that there
/// are, packed, so that an index of few of the book's things is small however far they lie apart.
/// The indexes of a book of a million events take 6 MB in all, and so stay in the processor's
/// cache while it is replayed.
package struct EntityIndex: Hashable, Sendable {
  /// What stands for no number.
  private static let nothing = UInt32.max
  /// How many identities share a page, as a power of two: one for each bit of a word.
  private static let pageBits: UInt64 = 6

  /// The numbers of the pages, one page after the other.
  private var numbers: [UInt32] = []
  /// The pages: a hash table with open addressing and linear probing.
  private var directory = Array(repeating: Page(), count: 16)
  /// How many bits of a hash choose a place in the directory.
  private var directoryBits: UInt64 = 4
  /// How many pages there are.
  private var pageCount = 0

  /// A page in the directory.
  private struct Page: Hashable {
    /// The upper bits that its identities share, plus one; 0 marks a free place.
    var key: UInt64 = 0
    /// A bit for each of its identities that has a number.
    var present: UInt64 = 0
    /// The index of its first number; the others follow in the order of their identities.
    var start: UInt32 = 0
    /// How many numbers fit, a power of two.
    var room: UInt32 = 0

    /// The index of the number of an identity that is present, or would be.
    @inline(__always)
    func index(of bit: UInt64) -> Int { Int(start) + (present & (bit - 1)).nonzeroBitCount }
  }

  /// Creates an empty map.
  package init() {}

  /// The number of an identity. A number is less than `UInt32.max`.
  ///
  /// - Complexity: O(1) on average.
  package subscript(id: EntityID) -> UInt32? {
    @inline(__always)
    get {
      let page = directory[place(of: Self.key(of: id))]
      let bit = Self.bit(of: id)
      guard page.present & bit != 0 else { return nil }
      let number = numbers[page.index(of: bit)]
      return number == Self.nothing ? nil : number
    }
    set { _ = replace(id, with: newValue ?? Self.nothing) }
  }

  /// Gives an identity another number and returns the one that it had.
  @inline(__always)
  package mutating func replace(_ id: EntityID, with number: UInt32) -> UInt32? {
    let key = Self.key(of: id)
    let place = place(of: key)
    let bit = Self.bit(of: id)
    guard directory[place].present & bit != 0 else {
      insert(number, at: bit, ofPage: key, at: place)
      return nil
    }
    let index = directory[place].index(of: bit)
    let old = numbers[index]
    numbers[index] = number
    return old == Self.nothing ? nil : old
  }

  /// Gives a number to an identity that has none, on the page that lies or belongs at a place.
  ///
  /// - Complexity: O(numbers on the page), but O(pages) when the directory grows.
  private mutating func insert(_ number: UInt32, at bit: UInt64, ofPage key: UInt64, at place: Int)
  {
    var page = directory[place]
    page.key = key
    let count = page.present.nonzeroBitCount
    if count == page.room { enlarge(&page, count) }
    let index = page.index(of: bit)
    var last = Int(page.start) + count
    while last > index {
      numbers[last] = numbers[last - 1]
      last -= 1
    }
    numbers[index] = number
    page.present |= bit
    directory[place] = page
    guard count == 0 else { return }
    pageCount += 1
    if pageCount * 4 > directory.count * 3 { growDirectory() }
  }

  /// Makes room for more numbers on a page that is full: where it lies when it is the last, as it
  /// is while things come in order, else behind all others.
  private mutating func enlarge(_ page: inout Page, _ count: Int) {
    let room = max(4, 2 * count)
    if Int(page.start) + count != numbers.count {
      let old = Int(page.start)
      page.start = UInt32(numbers.count)
      for index in old..<old + count { numbers.append(numbers[index]) }
    }
    numbers.append(contentsOf: repeatElement(Self.nothing, count: room - count))
    page.room = UInt32(room)
  }

  /// Doubles the room for pages.
  private mutating func growDirectory() {
    let old = directory
    directory = Array(repeating: Page(), count: old.count * 2)
    directoryBits += 1
    for page in old where page.key != 0 { directory[place(of: page.key)] = page }
  }

  /// The place of a page in the directory, or the free one where it belongs.
  @inline(__always)
  private func place(of key: UInt64) -> Int {
    // Fibonacci hashing: the upper bits of the product depend on every bit of the key.
    var place = Int((key &* 0x9E37_79B9_7F4A_7C15) >> (64 - directoryBits))
    while directory[place].key != 0, directory[place].key != key {
      place = (place + 1) & (directory.count - 1)
    }
    return place
  }

  /// The key of an identity's page.
  private static func key(of id: EntityID) -> UInt64 { id.raw >> pageBits + 1 }

  /// The bit of an identity on its page.
  @inline(__always)
  private static func bit(of id: EntityID) -> UInt64 { 1 << (id.raw & (1 << pageBits - 1)) }
}
