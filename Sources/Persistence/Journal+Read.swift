// Reading a journal from end to end, damaged or not, and reporting what was found.

extension Journal {
  /// What is called with each record of a whole action, in order. The bytes are valid only
  /// during the call.
  package typealias ReadRecord = (RecordPosition, UnsafeRawBufferPointer) -> Void

  /// What is called with the payload of each header, before the segment's records. A later
  /// segment's header may be asked for more than once.
  package typealias ReadHeader = (UnsafeRawBufferPointer) -> HeaderReading

  /// Reads every whole action and reports what is wrong; changes nothing.
  ///
  /// Damage doesn't end the reading: it goes on at the next line that surely begins an action.
  ///
  /// - Parameters:
  ///   - mark: A place up to which the records are known already, from a ``Checkpoint``. Every
  ///     line before it is verified all the same, but no record is handed on. When the journal
  ///     isn't whole up to the mark, nothing is handed on at all and
  ///     ``JournalReading/confirmsMark`` is false.
  ///   - end: Where to stop; the end of the journal when `nil`.
  /// - Throws: ``JournalError/missing(path:)``, ``JournalError/notAJournal(path:)`` or
  ///   ``JournalError/system(_:)``.
  /// - Complexity: O(bytes) time; memory for a window of 4 MB.
  package static func read(
    _ files: JournalFiles, from mark: JournalCursor? = nil, upTo end: JournalCursor? = nil,
    on disk: any FileSystem, header: ReadHeader, record: ReadRecord
  ) throws(JournalError) -> JournalReading {
    let segments = try systemCall { () throws(FileSystemError) in
      unsafe try Segment.all(of: files, on: disk, header: header)
    }
    guard let first = segments.first else { throw .missing(path: files.path(of: 0)) }
    var reader = JournalReader(files: files, disk: disk, mark: mark, end: end)
    try systemCall { () throws(FileSystemError) in
      unsafe try reader.run(segments, header: header, record: record)
    }
    // Without a confirmed mark the reading ended early, and is done again without it.
    guard reader.isJournal || !reader.reading.confirmsMark else {
      throw .notAJournal(path: files.path(of: first.number))
    }
    return reader.reading
  }
}

/// What a reading of a journal found.
package struct JournalReading: Sendable {
  /// The report for people.
  package internal(set) var report: JournalReport
  /// Where the part that is right from the start ends.
  package internal(set) var end = JournalCursor()
  /// Whether the journal is whole up to the mark that it was read from.
  package internal(set) var confirmsMark = true
}

/// One segment that is there, and where the header of the next one says that it ends.
struct Segment: Equatable {
  /// Its number.
  let number: Int
  /// Its end; `nil` in the last one, and where the next one is missing or its header damaged.
  let end: SegmentEnd?

  /// All segments of a journal, in order.
  ///
  /// - Complexity: O(segments): the first line of each but the first is read.
  static func all(
    of files: JournalFiles, on disk: any FileSystem, header: Journal.ReadHeader
  ) throws(FileSystemError) -> [Segment] {
    let numbers = try files.segments(on: disk)
    var segments: [Segment] = []
    for (index, number) in numbers.enumerated() {
      var end: SegmentEnd?
      if index + 1 < numbers.count, numbers[index + 1] == number + 1 {
        let next = try OpenFile(files.path(of: number + 1), .read, on: disk)
        end = unsafe try predecessor(statedIn: next, header: header)
        if end?.segment != number { end = nil }
      }
      segments.append(Segment(number: number, end: end))
    }
    return segments
  }

  /// What the first line of a file says about the segment before; `nil` when it isn't right.
  static func predecessor(
    statedIn file: borrowing OpenFile, header: Journal.ReadHeader
  ) throws(FileSystemError) -> SegmentEnd? {
    var reader = LineReader(at: 0)
    guard let raw = try reader.next(from: file), raw.ending == .lineFeed,
      let line = unsafe JournalLine(raw.start, raw.count)
    else { return nil }
    let end = unsafe header(line.payload(of: raw)).predecessor
    // The chain says the same once more; a header that contradicts its own line is worth nothing.
    guard let end, end.link.next == line.sequence,
      HexText.word(of: end.link.checksum) == line.previous
    else { return nil }
    return end
  }
}

extension JournalLine {
  /// The payload's bytes, valid as long as the raw line is.
  func payload(of raw: RawLine) -> UnsafeRawBufferPointer {
    unsafe UnsafeRawBufferPointer(start: raw.start + payloadStart, count: raw.count - payloadStart)
  }
}
