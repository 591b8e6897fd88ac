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
  ///   - isKnown: Whether something beside the files, such as a checkpoint, says that they are a journal.
  ///     Where nothing of it is left, it is read as one without a line, for ``Witness`` to speak of.
  /// - Throws: ``JournalError/missing(path:)``, ``JournalError/notAJournal(path:)`` or
  ///   ``JournalError/system(_:)``.
  /// - Complexity: O(bytes) time; memory for a window of 4 MB.
  package static func read(
    _ files: JournalFiles, from mark: JournalCursor? = nil, upTo end: JournalCursor? = nil,
    isKnown: Bool = false, on disk: any FileSystem, header: ReadHeader, record: ReadRecord
  ) throws(JournalError) -> JournalReading {
    let order = try systemCall { () throws(FileSystemError) in
      unsafe try SegmentOrder(of: files, on: disk, header: header)
    }
    guard let first = order.segments.first else { throw .missing(path: files.path(of: 0)) }
    var reader = JournalReader(files: files, disk: disk, mark: mark, end: end)
    try systemCall { () throws(FileSystemError) in
      unsafe try reader.run(order, header: header, record: record)
    }
    // Without a confirmed mark the reading ended early, and is done again without it.
    guard reader.isJournal || isKnown || !reader.reading.confirmsMark else {
      throw .notAJournal(path: files.path(of: first.file))
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

extension JournalLine {
  /// The payload's bytes, valid as long as the raw line is.
  func payload(of raw: RawLine) -> UnsafeRawBufferPointer {
    unsafe UnsafeRawBufferPointer(start: raw.start + payloadStart, count: raw.count - payloadStart)
  }
}
