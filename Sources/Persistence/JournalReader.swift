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
  /// The number of the segment that must come next.
  private var nextNumber = 0
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
    _ order: SegmentOrder, header: Journal.ReadHeader, record: Journal.ReadRecord
  ) throws(FileSystemError) {
    reading.report.origin = order.origin
    for (index, segment) in order.segments.enumerated() {
      if let end, segment.file > end.segment { break }
      let file = try OpenFile(files.path(of: segment.file), .read, on: disk)
      let size = try file.status().size
      reading.report.segments += 1
      reading.report.bytes += size
      next = JournalCursor(segment: segment.file, link: next.link)
      headerNumber = next.link.next
      let isLast = index == order.segments.count - 1
      guard try enter(segment, order.strays, in: file, isLast: isLast) else { continue }
      if let mark, !(unsafe try verify(segment, in: file, upTo: mark, header: header)) {
        reading.confirmsMark = false
        return
      }
      unsafe try read(segment, in: file, isLast: isLast, header: header, record: record)
      if let stated = segment.end { leave(segment, size: size, stated) }
    }
    reading.report.provenEnd = max(reading.report.provenEnd, next.link.next)
    report(order.strays, after: order.segments.last)
    reading.report.isClosed = reading.report.findings.isEmpty && reading.end.isClosed
  }

  /// Goes on behind a segment from where the next one's header says that it ends.
  private mutating func leave(_ segment: Segment, size: Int, _ stated: SegmentEnd) {
    if size > stated.bytes {
      reading.report.abandoned.append(
        AbandonedBytes(
          path: files.path(of: segment.file), byte: stated.bytes, bytes: size - stated.bytes))
    }
    next.link = stated.link
  }

  /// Verifies a segment up to the mark without handing anything on; afterwards the reading goes
  /// on behind it. False when the mark isn't a place in this journal.
  private mutating func verify(
    _ segment: Segment, in file: borrowing OpenFile, upTo mark: JournalCursor,
    header: Journal.ReadHeader
  ) throws(FileSystemError) -> Bool {
    guard isIntact else { return false }
    guard mark.segment >= segment.file else { return true }
    let isWithin = mark.segment == segment.file
    guard let limit = isWithin ? mark.byte : segment.end?.bytes else { return false }
    let stop = unsafe try scan(file, upTo: limit, header: header) { _, _ in }
    reading.end = next
    return stop == nil && (isWithin ? next == mark : next.isAt(segment.end))
  }

  /// Reads a segment from where the reading stands to its end, over damage if need be.
  private mutating func read(
    _ segment: Segment, in file: borrowing OpenFile, isLast: Bool, header: Journal.ReadHeader,
    record: Journal.ReadRecord
  ) throws(FileSystemError) {
    let limit = (end?.segment == segment.file ? end?.byte : segment.end?.bytes) ?? .max
    repeat {
      let stop = unsafe try scan(file, upTo: limit, header: header, record: record)
      if isIntact { reading.end = stop?.sound ?? next }
      if let stop {
        guard let resumed = try answer(stop, in: file, upTo: limit, isLast: isLast) else { return }
        next = resumed
      } else {
        if let stated = segment.end, !next.isAt(stated) { contradict(stated) }
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
      if unsafe isHeader(position, payload, header) {
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

  /// Whether a line is the header of its segment; keeps what its reader said. Where the header is
  /// missing, another line stands first.
  private mutating func isHeader(
    _ position: RecordPosition, _ payload: UnsafeRawBufferPointer, _ header: Journal.ReadHeader
  ) -> Bool {
    guard position.byte == 0 else { return false }
    let verdict = unsafe header(payload).verdict
    guard verdict != .foreign || headerNumber == position.sequence else { return false }
    note(verdict, in: position.segment)
    return true
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
      doubt(from: stated.link.next)
    }
  }

  /// From this number on, lines may be missing that nothing tells of.
  private mutating func doubt(from sequence: UInt64) {
    reading.report.doubtFrom = min(reading.report.doubtFrom ?? .max, sequence)
  }

  /// Adds a finding; from damage on, the sound part grows no more.
  private mutating func add(_ kind: JournalFinding.Kind, at place: JournalCursor) {
    let path = files.path(of: place.segment)
    reading.report.findings.append(
      JournalFinding(path: path, line: place.lines + 1, byte: place.byte, kind: kind))
    if kind.isDamage { isIntact = false }
  }
}

// Files under a wrong name, empty or missing.
extension JournalReader {
  /// More missing files than this are not named one by one.
  private static let mostMissing = 100

  /// Moves the reading into a segment, over missing ones if need be, and reports what is wrong with
  /// the file as a whole; false when nothing in it can be read.
  private mutating func enter(
    _ segment: Segment, _ strays: [StrayFile], in file: borrowing OpenFile, isLast: Bool
  ) throws(FileSystemError) -> Bool {
    let start = next
    if segment.number != segment.file {
      add(.misnamedFile(rightName: name(of: files.path(of: segment.number))), at: start)
    }
    let missing = nextNumber..<segment.number
    nextNumber = segment.number + 1
    for number in missing.prefix(Self.mostMissing)
    where !strays.contains(where: { $0.file == number }) {
      add(.missingFile, at: JournalCursor(segment: number))
    }
    if try file.status().size == 0, start.link.next > 0 || !isLast {
      add(.emptyFile, at: start)
      if isLast { doubt(from: start.link.next) }
      return false
    }
    if missing.isEmpty { return true }
    // Nothing says what the first line of this file should be.
    guard let resumed = try resume(after: start, in: file, isLast: isLast) else { return false }
    (next, headerNumber) = (resumed, nil)
    return true
  }

  /// Reports the files that were not read. One that stands behind the last segment may have taken
  /// the place of one that is gone.
  private mutating func report(_ strays: [StrayFile], after last: Segment?) {
    for stray in strays {
      let original = stray.original.map { name(of: files.path(of: $0)) }
      let kind = original.map { JournalFinding.Kind.copiedFile(original: $0) } ?? .foreignFile
      add(kind, at: JournalCursor(segment: stray.file))
      if stray.file > last?.number ?? 0 { doubt(from: reading.report.provenEnd) }
    }
  }
}

// Faults, and where reading goes on after them.
extension JournalReader {
  /// Reports the fault at which a scan stopped; returns where reading can go on, if anywhere.
  private mutating func answer(
    _ stop: ScanStop, in file: borrowing OpenFile, upTo limit: Int, isLast: Bool
  ) throws(FileSystemError) -> JournalCursor? {
    switch try verdict(on: stop, in: file, isLast: isLast) {
    case .torn:
      let size = try file.status().size
      add(.tornTail(bytes: size - stop.sound.byte), at: stop.sound)
      doubt(from: stop.sound.link.next)
      return nil
    case .damaged(let kind):
      add(kind, at: stop.fault)
      return try resume(after: stop.fault, in: file, upTo: limit, isLast: isLast)
    }
  }

  /// Whether a fault is the ordinary end of an interrupted write. It can be one only in the last
  /// segment, and not in the header of a later one, which was synced before it had its name.
  private func verdict(
    on stop: ScanStop, in file: borrowing OpenFile, isLast: Bool
  ) throws(FileSystemError) -> FaultVerdict {
    if isLast, stop.fault.link.next == 0 || stop.fault.byte > 0 {
      return try FaultVerdict.of(stop.fault, in: file)
    }
    var reader = LineReader(at: stop.fault.byte)
    guard let raw = try reader.next(from: file) else { return .damaged(.damagedLine) }
    return .damaged(FaultVerdict.kind(of: raw, at: stop.fault).kind)
  }

  /// The next place at which an action surely begins: a sound line that opens its sync group and
  /// wasn't read before. What is wrong on the way is reported; lines that are right in themselves
  /// belong to the action that is lost, and are not.
  private mutating func resume(
    after fault: JournalCursor, in file: borrowing OpenFile, upTo limit: Int = .max, isLast: Bool
  ) throws(FileSystemError) -> JournalCursor? {
    var reader = LineReader(at: fault.byte)
    var place = fault
    var passage = Passage(fault)
    while place.byte < limit, let raw = try reader.next(from: file) {
      let found = SoundLine.first(in: raw)
      if raw.byte == fault.byte {
        passage.begin(with: found)
      } else if let kind = passage.pass(found, in: raw) {
        add(kind, at: place)
      }
      if let found, found.line.indexInGroup == 0, found.line.sequence >= fault.link.next,
        let previous = HexText.value(of: found.line.previous)
      {
        place.byte = found.byte
        place.link = ChainLink(checksum: previous, next: found.line.sequence)
        (place.indexInGroup, place.continues, place.isClosed) = (0, false, false)
        if fault.byte == 0, fault.link.next > 0, place.lines <= 1,
          place.link.next == fault.link.next + 1
        {
          reading.report.lostHeaders.insert(fault.link.next)
        }
        // Two histories: the one that was left may have had more.
        if place.link.next == fault.link.next, place.link != fault.link, fault.byte > 0 {
          doubt(from: place.link.next)
        }
        return place
      }
      if raw.ending == .lineFeed { place.lines += 1 }
      place.byte = raw.end
    }
    reading.report.provenEnd = max(reading.report.provenEnd, passage.provenEnd)
    if isLast, !passage.isEnd { doubt(from: reading.report.provenEnd) }
    return nil
  }
}
