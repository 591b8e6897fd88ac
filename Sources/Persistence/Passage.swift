// Passing over lines behind a fault: which of them are wrong themselves, and how far their numbers go.

/// What is known while lines that can't be read are passed over.
struct Passage {
  /// More lines than this between two are not believed to be missing; such a number was made up.
  static let longestGap: UInt64 = 10_000_000

  /// The number that the line at the fault should bear.
  private let first: UInt64
  /// The number that the next line should bear; `nil` after one that can't be read.
  private var expected: UInt64?
  /// One more than the highest number seen.
  private(set) var provenEnd: UInt64
  /// Whether the last line passed over is the end of an action and has the highest number.
  private(set) var isEnd = false

  /// Begins at a fault.
  init(_ fault: JournalCursor) { (first, provenEnd) = (fault.link.next, fault.link.next) }

  /// Takes the line at the fault itself, which is reported already.
  mutating func begin(with found: SoundLine?) { take(found) }

  /// Takes the next line, and says what is wrong with it, if anything.
  mutating func pass(_ found: SoundLine?, in raw: RawLine) -> JournalFinding.Kind? {
    let before = expected
    take(found)
    guard let found, found.byte == raw.byte else { return .damagedLine }
    let number = found.line.sequence
    let wanted = before ?? max(number, first)
    if number > wanted { return .gap(expected: wanted, found: number) }
    if number < wanted { return .repeated(expected: wanted, found: number) }
    return nil
  }

  /// Keeps what a line's number tells.
  private mutating func take(_ found: SoundLine?) {
    guard let line = found?.line else {
      (expected, isEnd) = (nil, false)
      return
    }
    let next = line.sequence + 1
    guard line.sequence >= first, line.sequence - first <= Self.longestGap else {
      isEnd = false
      return
    }
    isEnd = next >= provenEnd && line.mark != .continues
    provenEnd = max(provenEnd, next)
    expected = max(expected ?? 0, next)
  }
}
