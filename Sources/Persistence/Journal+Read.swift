// Reading a journal from end to end, damaged or not, and reporting what was found.

extension Journal {
  /// What is called with each record of a whole action, in order. The bytes are valid only
  /// during the call.
  package typealias ReadRecord = (RecordPosition, UnsafeRawBufferPointer) -> Void

  /// What is called with the header's payload, before anything else.
  package typealias ReadHeader = (UnsafeRawBufferPointer) -> HeaderVerdict

  /// Reads every whole action of a file and reports what is wrong in it; changes nothing.
  ///
  /// Damage doesn't end the reading: it goes on at the next line that surely begins an action.
  ///
  /// - Parameter link: What the header must say about the line before it.
  /// - Throws: ``JournalError/missing(path:)``, ``JournalError/notAJournal(path:)`` or
  ///   ``JournalError/system(_:)``.
  /// - Complexity: O(bytes) time; memory for one window of 4 MB.
  package static func check(
    _ path: String, after link: ChainLink = .start, on disk: any FileSystem,
    header: ReadHeader, record: ReadRecord
  ) throws(JournalError) -> JournalReport {
    unsafe try read(path, after: link, on: disk, header: header, record: record).report
  }

  /// Reads every whole action and returns the report with the place where the sound part ends.
  static func read(
    _ path: String, after link: ChainLink, on disk: any FileSystem, header: ReadHeader,
    record: ReadRecord
  ) throws(JournalError) -> (report: JournalReport, sound: JournalCursor) {
    let found = try systemCall { () throws(FileSystemError) in try disk.status(at: path) }
    guard found != nil else { throw .missing(path: path) }
    var reading = JournalReading(path: path, start: JournalCursor(link: link))
    try systemCall { () throws(FileSystemError) in
      let file = try OpenFile(path, .read, on: disk)
      unsafe try reading.run(file, header: header, record: record)
    }
    guard reading.isJournal else { throw .notAJournal(path: path) }
    return (reading.report, reading.sound)
  }
}

/// What the reader of a header says about it.
package enum HeaderVerdict: Equatable, Sendable {
  /// This program can read and write the journal.
  case known
  /// The journal asks for things that this program doesn't know: it may be read, not written.
  case needs([String])
  /// This isn't the header of a journal.
  case foreign
}

/// One reading of a file, gathering its report.
struct JournalReading {
  /// The report so far.
  private(set) var report: JournalReport
  /// Where the part that is right from the start ends.
  private(set) var sound: JournalCursor
  /// Whether the file is a journal at all.
  private(set) var isJournal = true
  /// Where the next scan begins.
  private var next: JournalCursor
  /// What the header's reader said.
  private var verdict: HeaderVerdict?

  /// Creates a reading that begins at a place.
  init(path: String, start: JournalCursor) {
    report = JournalReport(path: path)
    (sound, next) = (start, start)
  }

  /// Reads the whole file.
  mutating func run(
    _ file: borrowing OpenFile, header: Journal.ReadHeader, record: Journal.ReadRecord
  ) throws(FileSystemError) {
    var isFirst = true
    let first = next.link.next
    repeat {
      var scan = JournalScan(from: next)
      let stop = unsafe try scan.run(file) { position, payload in
        if position.sequence == first {
          unsafe note(header(payload))
        } else {
          unsafe record(position, payload)
        }
      }
      report.lines += scan.cursor.lines - next.lines
      report.actions += scan.actions
      if isFirst { sound = scan.cursor }
      isFirst = false
      guard let stop, let resumed = try answer(stop, in: file) else { break }
      next = resumed
    } while true
    report.soundBytes = sound.byte
    report.isClosed = report.findings.isEmpty && sound.isClosed
    if verdict != nil { report.actions -= 1 }
    // Without a header and without a single sound line there is nothing to call a journal.
    isJournal = verdict != .foreign && (verdict != nil || report.lines > 0)
  }

  /// Keeps what the header's reader said.
  private mutating func note(_ verdict: HeaderVerdict) {
    self.verdict = verdict
    if case .needs(let needs) = verdict {
      add(.newerFormat(needs: needs), at: JournalCursor())
    }
  }

  /// Adds a finding.
  private mutating func add(_ kind: JournalFinding.Kind, at place: JournalCursor) {
    report.findings.append(
      JournalFinding(path: report.path, line: place.lines + 1, byte: place.byte, kind: kind))
  }

  /// Reports the fault at which a scan stopped; returns where reading can go on, if anywhere.
  private mutating func answer(
    _ stop: ScanStop, in file: borrowing OpenFile
  ) throws(FileSystemError) -> JournalCursor? {
    switch try FaultVerdict.of(stop.fault, in: file) {
    case .torn:
      let size = try file.status().size
      add(.tornTail(bytes: size - stop.sound.byte), at: stop.sound)
      return nil
    case .damaged(let kind):
      add(kind, at: stop.fault)
      return try resume(after: stop.fault, in: file)
    }
  }

  /// The next place at which an action surely begins: a sound line that opens its sync group and
  /// wasn't read before. Lines passed over on the way are reported.
  private mutating func resume(
    after fault: JournalCursor, in file: borrowing OpenFile
  ) throws(FileSystemError) -> JournalCursor? {
    var reader = LineReader(at: fault.byte)
    var place = fault
    while let raw = try reader.next(from: file) {
      if let found = SoundLine.first(in: raw), found.line.indexInGroup == 0,
        found.line.sequence >= fault.link.next,
        let previous = HexText.value(of: found.line.previous)
      {
        place.byte = found.byte
        place.link = ChainLink(checksum: previous, next: found.line.sequence)
        (place.indexInGroup, place.continues, place.isClosed) = (0, false, false)
        return place
      }
      if raw.byte > fault.byte {
        add(FaultVerdict.kind(of: raw, at: fault).kind, at: place)
      }
      if raw.ending == .lineFeed { place.lines += 1 }
      place.byte = raw.end
    }
    return nil
  }
}
