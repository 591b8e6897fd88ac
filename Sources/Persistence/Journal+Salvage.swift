// Saving what can be read of a damaged journal into a new one. The damaged one is never touched.

/// What was saved of a damaged journal, and what is missing.
package struct SalvageReport: Equatable, Sendable {
  /// The new journal's file.
  package let path: String
  /// What reading the damaged journal found.
  package let source: JournalReport
  /// How many whole actions were saved.
  package let actions: Int
  /// The numbers of the lines that are missing. Each has a note in its place.
  package let lost: [ClosedRange<UInt64>]

  /// The number from which on actions may be missing that nothing in the files tells of; `nil`
  /// when all that was saved is either in the new journal or among the lost.
  package var doubtFrom: UInt64? { source.doubtFrom }

  /// How many lines are missing.
  package var lostLines: UInt64 { lost.reduce(0) { $0 + ($1.upperBound - $1.lowerBound + 1) } }
}

extension Journal {
  /// Copies every whole action that can be read into a new journal of one segment.
  ///
  /// Payloads are copied byte for byte and keep their numbers, because records name each other by
  /// them; each line that is missing is replaced by a note that says so. The new file is there
  /// whole and durably when this returns. After a failure there is none.
  ///
  /// - Parameters:
  ///   - target: Where the new journal goes; its folder must be there, and no journal in it.
  ///   - newHeader: The new header's payload, given the old one's where that can be read.
  ///   - weigh: Adds what is known from elsewhere to what reading found; see ``Witness``.
  /// - Throws: As ``read(_:from:upTo:on:header:record:)`` does, and ``JournalError/exists(path:)``.
  package static func salvage(
    _ files: JournalFiles, into target: JournalFiles, on disk: any FileSystem,
    readHeader: ReadHeader, newHeader: ([UInt8]?) -> [UInt8],
    weigh: (inout JournalReading) -> Void = { _ in }
  ) throws(JournalError) -> SalvageReport {
    let path = target.path(of: 0)
    let (there, order) = try systemCall { () throws(FileSystemError) in
      (
        try target.segments(on: disk),
        unsafe try SegmentOrder(of: files, on: disk, header: readHeader)
      )
    }
    guard there.isEmpty else { throw .exists(path: path) }
    guard let first = order.segments.first else { throw .missing(path: files.path(of: 0)) }
    let report = try systemCall { () throws(FileSystemError) in
      let header = newHeader(try firstPayload(of: files.path(of: first.file), on: disk))
      var copy = try SalvageWriter(path: path, header: header, on: disk)
      var reader = JournalReader(files: files, disk: disk, mark: nil, end: nil)
      reader.handsOnEverything = true
      do throws(FileSystemError) {
        unsafe try reader.run(order, header: readHeader) { position, payload in
          unsafe copy.take(position, payload)
        }
      } catch {
        _ = try copy.abandon()
        throw error
      }
      var reading = reader.reading
      weigh(&reading)
      // Where nothing is left, something beside it may still know the journal.
      let isKnown = reading.report.findings.contains { $0.kind.witness != nil }
      guard reader.isJournal || isKnown else { return try copy.abandon() }
      return try copy.finish(reading.report)
    }
    guard let report else { throw .notAJournal(path: files.path(of: first.file)) }
    return report
  }

  /// The payload of the very first line; `nil` when that line isn't right.
  private static func firstPayload(
    of path: String, on disk: any FileSystem
  ) throws(FileSystemError) -> [UInt8]? {
    let file = try OpenFile(path, .read, on: disk)
    var reader = LineReader(at: 0)
    guard let raw = try reader.next(from: file), raw.ending == .lineFeed,
      let line = unsafe JournalLine(raw.start, raw.count), line.sequence == 0
    else { return nil }
    return unsafe Array(line.payload(of: raw))
  }
}
