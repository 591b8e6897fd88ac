// Torn or damaged? The one question that recovery turns on, answered by evidence: a line that was
// written after the faulty one was already on the disk proves damage, and so does a line where no
// interrupted write can have put it. Whatever proves neither is taken for torn.

/// What a fault in a journal is.
enum FaultVerdict: Equatable {
  /// A write that was interrupted; it reaches to the end of the file.
  case torn
  /// Something that no interrupted write leaves behind.
  case damaged(JournalFinding.Kind)

  /// Judges the fault at a place by what follows it.
  ///
  /// The lines of one sync group reach the disk in any order, so a whole line of the same group
  /// after the fault proves nothing. A line whose group began after the faulty line was written
  /// when that one was already on the disk. And no torn write moves a line: when the very line
  /// that should stand at the fault stands behind it, somebody put something before it.
  static func of(
    _ fault: JournalCursor, in file: borrowing OpenFile
  ) throws(FileSystemError) -> FaultVerdict {
    let expected = fault.link.next
    var reader = LineReader(at: fault.byte)
    guard let first = try reader.next(from: file) else { return .torn }
    let kind = kind(of: first, at: fault)
    if kind.isCertain { return .damaged(kind.kind) }
    var raw = Optional(first)
    while let line = raw {
      if let found = SoundLine.first(in: line),
        found.line.groupStart > Int64(expected) || found.isMoved(from: fault)
      {
        return .damaged(kind.kind)
      }
      raw = try reader.next(from: file)
    }
    return .torn
  }

  /// What is wrong with the line at a place, and whether it alone proves damage.
  static func kind(
    of raw: RawLine, at place: JournalCursor
  ) -> (kind: JournalFinding.Kind, isCertain: Bool) {
    let expected = place.link.next
    guard raw.ending == .lineFeed, let line = unsafe JournalLine(raw.start, raw.count) else {
      return (.damagedLine, false)
    }
    if line.sequence > expected { return (.gap(expected: expected, found: line.sequence), true) }
    if line.sequence < expected {
      // A sector of an interrupted write can hold what an earlier sector of the file held.
      return (.repeated(expected: expected, found: line.sequence), false)
    }
    if line.previous != HexText.word(of: place.link.checksum) {
      // A group that failed and was written again can leave a line of the first try behind.
      return (.forked(sequence: expected), line.indexInGroup == 0)
    }
    return (.misplaced(sequence: expected), true)
  }
}

/// A line that is right in itself, wherever it stands.
struct SoundLine {
  /// The line.
  let line: JournalLine
  /// The offset of its first byte in the file.
  let byte: Int

  /// Whether this is the line that should stand at a place, but stands elsewhere.
  func isMoved(from place: JournalCursor) -> Bool {
    byte > place.byte && line.sequence == place.link.next
      && line.previous == HexText.word(of: place.link.checksum)
  }

  /// Places tried in one raw line; a line made to look like thousands must not cost minutes.
  private static let mostCandidates = 1000

  /// The first sound line in a raw one: the whole of it, or the end of it when the LF before was
  /// damaged and glued two lines together.
  static func first(in raw: RawLine) -> SoundLine? {
    guard raw.ending == .lineFeed else { return nil }
    var offset = 0
    var candidates = 0
    while raw.count - offset > 20, candidates < mostCandidates {
      let start = unsafe raw.start + offset
      if unsafe start.load(fromByteOffset: 8, as: UInt8.self) == .space,
        unsafe start.load(fromByteOffset: 17, as: UInt8.self) == .space,
        unsafe start.load(fromByteOffset: 18, as: UInt8.self) &- .zero <= 9
      {
        candidates += 1
        if let line = unsafe JournalLine(start, raw.count - offset) {
          return SoundLine(line: line, byte: raw.byte + offset)
        }
      }
      offset += 1
    }
    return nil
  }
}
