// The verified reading of a journal: every checksum, every link of the chain, every group, and
// only whole actions handed on.

/// Reads lines in order for as long as each is the one that must come next.
struct JournalScan: ~Copyable {
  /// What is called with each line of a whole action and with each note of the journal's own; the
  /// bytes are valid during the call.
  typealias Deliver = (RecordPosition, UnsafeRawBufferPointer) -> Void

  /// Where the scan stands; always between two actions when it has stopped.
  private(set) var cursor: JournalCursor
  /// The number of whole actions handed on.
  private(set) var actions = 0
  /// The lines.
  private var reader: LineReader
  /// The end of the last action of several lines that was verified before it was handed on.
  private var verifiedEnd = 0

  /// Creates a scan that goes on from a place.
  init(from cursor: JournalCursor) {
    self.cursor = cursor
    reader = LineReader(at: cursor.byte)
  }

  /// Hands on every whole action up to the first fault, or up to the end of the file.
  ///
  /// - Returns: `nil` at the end of the file, else where the sound part ends and where the fault
  ///   is; the two differ when an action of several lines is cut short.
  /// - Complexity: O(bytes), and twice that for actions of several lines, which are verified to
  ///   their last line before the first is handed on.
  mutating func run(
    _ file: borrowing OpenFile, upTo limit: Int = .max, deliver: Deliver
  ) throws(FileSystemError) -> ScanStop? {
    while cursor.byte < limit, let raw = try reader.next(from: file) {
      guard raw.ending == .lineFeed, let line = unsafe JournalLine(raw.start, raw.count),
        cursor.accepts(line)
      else { return ScanStop(sound: cursor, fault: cursor) }
      if line.mark == .continues, raw.byte >= verifiedEnd {
        let end = try Self.endOfAction(from: cursor, in: file)
        guard !end.continues else { return ScanStop(sound: cursor, fault: end) }
        verifiedEnd = end.byte
      }
      unsafe deliver(cursor.position(of: line), line.payload(of: raw))
      if line.mark == .whole { actions += 1 }
      cursor.advance(over: line, bytes: raw.count + 1)
    }
    return nil
  }

  /// The place after an action of several lines; its `continues` is true when a line is missing
  /// or wrong, and it is then the place of that line.
  private static func endOfAction(
    from start: JournalCursor, in file: borrowing OpenFile
  ) throws(FileSystemError) -> JournalCursor {
    var cursor = start
    var reader = LineReader(at: start.byte)
    repeat {
      guard let raw = try reader.next(from: file), raw.ending == .lineFeed,
        let line = unsafe JournalLine(raw.start, raw.count), cursor.accepts(line)
      else { break }
      cursor.advance(over: line, bytes: raw.count + 1)
    } while cursor.continues
    return cursor
  }
}

/// Where a scan met something that isn't the next line.
struct ScanStop: Equatable {
  /// The end of the last whole action.
  let sound: JournalCursor
  /// The place of the line that is wrong or missing.
  let fault: JournalCursor
}

extension JournalCursor {
  /// Whether a line is the one that must come next: its number, its predecessor's checksum and
  /// its place in a sync group. The first line of a group never continues an action.
  func accepts(_ line: JournalLine) -> Bool {
    guard line.sequence == link.next, line.previous == HexText.word(of: link.checksum) else {
      return false
    }
    if line.indexInGroup == 0 { return !continues }
    return lines > 0 && line.indexInGroup == indexInGroup + 1
      && !(continues && line.mark == .note)
  }

  /// Moves past a line of so many bytes.
  @inline(__always)
  mutating func advance(over line: JournalLine, bytes: Int) {
    byte += bytes
    lines += 1
    link = ChainLink(checksum: line.checksum, next: line.sequence + 1)
    indexInGroup = line.indexInGroup
    continues = line.mark == .continues
    isClosed = line.mark == .note
  }

  /// The position of the line that lies here.
  @inline(__always)
  func position(of line: JournalLine) -> RecordPosition {
    RecordPosition(
      segment: segment, line: lines + 1, byte: byte, sequence: line.sequence,
      indexInGroup: line.indexInGroup,
      continues: line.mark == .continues, role: line.mark == .note ? .note : .record)
  }
}
