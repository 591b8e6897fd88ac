// One reading of a journal, segment by segment, gathering its report.

/// Reads a journal and judges what it finds.
struct JournalReader {
  /// The journal.
  let files: JournalFiles
  /// The disk.
  let disk: any FileSystem
  /// Up to here the lines are only verified.
  let mark: JournalCursor?
  /// The reading ends here.
  let end: JournalCursor?
  /// Whether headers and the journal's own notes are handed on like records.
  var handsOnEverything = false
  /// What was found so far.
  private(set) var reading: JournalReading
  /// Where the next scan begins.
  private var next = JournalCursor()
  /// The number that the header of the present segment must bear; `nil` when the lines before it
  /// are missing, so that it can't be known.
  private var headerNumber: UInt64? = 0
  /// Whether nothing was wrong so far, so that the sound part still grows.
  private var isIntact = true
  /// What the reader of the first header said.
  private var verdict: HeaderVerdict?

  /// Creates a reader at the start of a journal.
  init(files: JournalFiles, disk: any FileSystem, mark: JournalCursor?, end: JournalCursor?) {
    (self.files, self.disk, self.mark, self.end) = (files, disk, mark, end)
    reading = JournalReading(report: JournalReport(files: files))
  }

  /// Whether the files are a journal at all: without a header and without a single sound line
  /// there is nothing to call one.
  var isJournal: Bool { verdict != .foreign && (verdict != nil || reading.report.lines > 0) }

  /// Reads all segments.
  mutating func run(
    _ segments: [Segment], header: Journal.ReadHeader, record: Journal.ReadRecord
  ) throws(FileSystemError) {
    for (index, segment) in segments.enumerated() {
      if let end, segment.number > end.segment { break }
      let file = try OpenFile(files.path(of: segment.number), .read, on: disk)
      let size = try file.status().size
      reading.report.segments += 1
      reading.report.bytes += size
      headerNumber = next.link.next
      if next.segment < segment.number, try !skipMissing(to: segment, in: file) { continue }
      if let mark, !(unsafe try verify(segment, in: file, upTo: mark, header: header)) {
        reading.confirmsMark = false
        return
      }
      let isLast = index == segments.count - 1
      unsafe try read(segment, in: file, isLast: isLast, header: header, record: record)
      if let stated = segment.end {
        if size > stated.bytes { reading.report.abandonedBytes += size - stated.bytes }
        next.link = stated.link
      }
      if !isLast { next = next.startOfNextSegment(after: next.link) }
      if isLast || !isIntact { continue }
      reading.end = next
    }
    reading.report.isClosed = reading.report.findings.isEmpty && reading.end.isClosed
  }

  /// Verifies a segment up to the mark without handing anything on; afterwards the reading goes
  /// on behind it. False when the mark isn't a place in this journal.
  private mutating func verify(
    _ segment: Segment, in file: borrowing OpenFile, upTo mark: JournalCursor,
    header: Journal.ReadHeader
  ) throws(FileSystemError) -> Bool {
    guard isIntact else { return false }
    guard mark.segment >= segment.number else { return true }
    let isWithin = mark.segment == segment.number
    guard let limit = isWithin ? mark.byte : segment.end?.bytes else { return false }
    let stop = unsafe try scan(file, upTo: limit, header: header) { _, _ in }
    reading.end = next
    return stop == nil && (isWithin ? next == mark : next.segmentEnd == segment.end)
  }

  /// Reads a segment from where the reading stands to its end, over damage if need be.
  private mutating func read(
    _ segment: Segment, in file: borrowing OpenFile, isLast: Bool, header: Journal.ReadHeader,
    record: Journal.ReadRecord
  ) throws(FileSystemError) {
    let limit = end?.segment == segment.number ? end?.byte : segment.end?.bytes
    repeat {
      let stop = unsafe try scan(file, upTo: limit ?? .max, header: header, record: record)
      if isIntact { reading.end = stop?.sound ?? next }
      if let stop {
        guard let resumed = try answer(stop, in: file, isLast: isLast) else { return }
        next = resumed
      } else {
        if let stated = segment.end, next.segmentEnd != stated { contradict(stated) }
        return
      }
    } while true
  }

  /// Scans from where the reading stands; the header goes to its reader, the records to theirs.
  private mutating func scan(
    _ file: borrowing OpenFile, upTo limit: Int, header: Journal.ReadHeader,
    record: Journal.ReadRecord
  ) throws(FileSystemError) -> ScanStop? {
    var scan = JournalScan(from: next)
    let stop = unsafe try scan.run(file, upTo: limit) { position, payload in
      if position.line == 1, headerNumber ?? position.sequence == position.sequence {
        unsafe note(header(payload).verdict, in: position.segment)
        guard handsOnEverything else { return }
        var place = position
        place.role = .header
        unsafe record(place, payload)
      } else if !position.isNote || handsOnEverything {
        unsafe record(position, payload)
      }
    }
    reading.report.lines += scan.cursor.lines - next.lines
    reading.report.actions += scan.actions
    next = scan.cursor
    return stop
  }

  /// Keeps what the reader of a header said; a header isn't an action.
  private mutating func note(_ verdict: HeaderVerdict, in segment: Int) {
    reading.report.actions -= 1
    if self.verdict == nil { self.verdict = verdict }
    switch verdict {
    case .known: break
    case .needs(let needs): add(.newerFormat(needs: needs), at: JournalCursor(segment: segment))
    case .foreign: add(.damagedLine, at: JournalCursor(segment: segment))
    }
  }

  /// Reports that a segment doesn't end where the next one says it does.
  private mutating func contradict(_ stated: SegmentEnd) {
    if next.link.next < stated.link.next {
      add(.gap(expected: next.link.next, found: stated.link.next), at: next)
    } else {
      add(.forked(sequence: stated.link.next), at: next)
    }
  }

  /// Adds a finding; from damage on, the sound part grows no more.
  private mutating func add(_ kind: JournalFinding.Kind, at place: JournalCursor) {
    let path = files.path(of: place.segment)
    reading.report.findings.append(
      JournalFinding(path: path, line: place.lines + 1, byte: place.byte, kind: kind))
    if kind.isDamage { isIntact = false }
  }
}

// Faults, and where reading goes on after them.
extension JournalReader {
  /// Reports the fault at which a scan stopped; returns where reading can go on, if anywhere.
  private mutating func answer(
    _ stop: ScanStop, in file: borrowing OpenFile, isLast: Bool
  ) throws(FileSystemError) -> JournalCursor? {
    switch try verdict(on: stop, in: file, isLast: isLast) {
    case .torn:
      let size = try file.status().size
      add(.tornTail(bytes: size - stop.sound.byte), at: stop.sound)
      return nil
    case .damaged(let kind):
      add(kind, at: stop.fault)
      return try resume(after: stop.fault, in: file)
    }
  }

  /// Whether a fault is the ordinary end of an interrupted write. It can be one only in the last
  /// segment, and not in the header of a later one, which was synced before it had its name.
  private func verdict(
    on stop: ScanStop, in file: borrowing OpenFile, isLast: Bool
  ) throws(FileSystemError) -> FaultVerdict {
    if isLast, stop.fault.segment == 0 || stop.fault.byte > 0 {
      return try FaultVerdict.of(stop.fault, in: file)
    }
    var reader = LineReader(at: stop.fault.byte)
    guard let raw = try reader.next(from: file) else { return .damaged(.damagedLine) }
    return .damaged(FaultVerdict.kind(of: raw, at: stop.fault).kind)
  }

  /// Reports the segments that are missing before this one and moves the reading into it; false
  /// when nothing in it can be read.
  private mutating func skipMissing(
    to segment: Segment, in file: borrowing OpenFile
  ) throws(FileSystemError) -> Bool {
    for missing in next.segment..<segment.number {
      add(.missingFile, at: JournalCursor(segment: missing))
    }
    next = JournalCursor(segment: segment.number, link: next.link)
    guard let resumed = try resume(after: next, in: file) else { return false }
    (next, headerNumber) = (resumed, nil)
    return true
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
