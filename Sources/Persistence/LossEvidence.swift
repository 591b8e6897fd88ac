// What lies beside a journal and knows more than it does: proof that something which was called saved
// is gone, or that another history stands in its place.
//
//     beside the journal                                what it proves when the journal doesn't have it
//     a checkpoint of this journal                      every line up to its mark was on the disk
//     a torn end in quarantine, NAME-START-CRC.torn     whole lines up to START were on the disk
//     a copy of the last file under another name        the lines that it has more, in the same chain
//
// A checkpoint is written, and a torn end put aside, only when everything before it is durable. So
// neither a crash nor a power cut leaves one of these beside a journal that is shorter.

/// What shows that a journal had more than it has now.
package struct Witness: Hashable, Sendable {
  /// The file that shows it.
  package let path: String
  /// The journal's file of which it speaks.
  package let file: String
  /// How many lines that file had at least; `nil` where that isn't known.
  package let lines: Int?
  /// How many bytes it had at least.
  package let bytes: Int
  /// How many lines of the journal are gone at least; `nil` where that isn't known.
  package let missing: UInt64?
}

extension JournalReading {
  /// Takes in what a checkpoint proves whose mark the journal doesn't confirm; one of another journal
  /// proves nothing.
  ///
  /// - Precondition: ``Journal/confirms(_:of:on:header:)`` was false for its mark.
  package mutating func weigh(_ checkpoint: Checkpoint, at path: String) {
    guard checkpoint.origin == report.origin ?? checkpoint.origin else { return }
    let mark = checkpoint.mark
    let known = report.damage == nil ? end.link.next : report.provenEnd
    let isCut = known < mark.link.next
    guard isCut || report.damage == nil else { return }
    let witness = Witness(
      path: path, file: report.files.path(of: mark.segment), lines: mark.lines, bytes: mark.byte,
      missing: isCut ? mark.link.next - known : nil)
    if isCut {
      report.provenEnd = max(report.provenEnd, mark.link.next)
      report.doubtFrom = report.doubtFrom ?? mark.link.next
      add(.cutShort(witness))
    } else {
      // Where the two histories parted, nobody can tell.
      report.doubtFrom = 1
      add(.otherHistory(witness))
    }
  }

  /// Takes in what the torn ends prove that were put aside earlier; nothing where their folder can't
  /// be read.
  ///
  /// - Complexity: O(files in the folder).
  package mutating func weigh(tornEndsIn folder: String, on disk: any FileSystem) {
    guard report.damage == nil else { return }
    let names: [String]
    do throws(FileSystemError) {
      guard try disk.status(at: folder) != nil else { return }
      names = try disk.list(folder)
    } catch {
      return
    }
    let ends = names.compactMap { name in
      TornEnd(name: name, of: report.files).map { (name: name, end: $0) }
    }
    let later = ends.filter { ($0.end.segment, $0.end.start) > (end.segment, end.byte) }
    guard
      let last = later.max(by: {
        ($0.end.segment, $0.end.start) < ($1.end.segment, $1.end.start)
      })
    else { return }
    report.doubtFrom = report.doubtFrom ?? end.link.next
    add(
      .cutShort(
        Witness(
          path: "\(folder)/\(last.name)", file: report.files.path(of: last.end.segment), lines: nil,
          bytes: last.end.start, missing: nil)))
  }

  /// Takes in what a copy of the journal's last file proves that goes on where the journal ends.
  ///
  /// - Returns: Whether it proves anything. A copy with another history doesn't, nor one that can't
  ///   be read, nor one that has only the mark of a close more.
  /// - Complexity: O(bytes of the copy).
  package mutating func weigh(
    copy path: String, header: Journal.ReadHeader, on disk: any FileSystem
  ) -> Bool {
    let more: JournalCursor?
    do throws(FileSystemError) {
      more = unsafe try continuation(in: OpenFile(path, .read, on: disk), header: header)
    } catch {
      return false
    }
    guard report.damage == nil, let more else { return false }
    report.doubtFrom = report.doubtFrom ?? end.link.next
    add(
      .cutShort(
        Witness(
          path: path, file: report.files.path(of: more.segment), lines: more.lines,
          bytes: more.byte, missing: more.link.next - end.link.next)))
    return true
  }

  /// Says that a checkpoint of the right mark holds something else than the lines up to it.
  package mutating func contradict(checkpointAt path: String) {
    report.findings.insert(
      JournalFinding(path: path, line: 1, byte: 0, kind: .wrongCheckpoint), at: 0)
  }

  /// Where a copy ends that goes on from the journal's end; `nil` when it doesn't.
  private func continuation(
    in file: borrowing OpenFile, header: Journal.ReadHeader
  ) throws(FileSystemError) -> JournalCursor? {
    let head = unsafe try SegmentHead(of: file, number: end.segment, header: header)
    guard let number = head.number else { return nil }
    let link = head.predecessor?.link ?? .start
    var scan = JournalScan(from: JournalCursor(segment: number, link: link))
    if number == end.segment {
      _ = unsafe try scan.run(file, upTo: end.byte) { _, _ in }
      guard scan.cursor.byte == end.byte, scan.cursor.link == end.link else { return nil }
    } else {
      guard number == end.segment + 1, end.isAt(head.predecessor) else { return nil }
    }
    _ = unsafe try scan.run(file) { _, _ in }
    let more = scan.cursor
    let isOnlyClosed = more.isClosed && more.link.next == end.link.next + 1
    return more.link.next > end.link.next && !isOnlyClosed ? more : nil
  }

  /// Adds a finding at the end of what is sound.
  private mutating func add(_ kind: JournalFinding.Kind) {
    report.findings.append(
      JournalFinding(
        path: report.files.path(of: end.segment), line: end.lines + 1, byte: end.byte, kind: kind))
    report.isClosed = false
  }
}

/// What the name of a torn end in quarantine says.
private struct TornEnd {
  /// The segment whose end it was.
  let segment: Int
  /// How many bytes of whole lines were before it.
  let start: Int

  /// Reads a name; `nil` for any other file and for that of another journal.
  init?(name: String, of files: JournalFiles) {
    guard name.hasSuffix(".torn") else { return nil }
    var parts = name.dropLast(".torn".count).split(separator: "-")
    guard parts.count >= 4, parts.removeLast().utf8.count == 8, let start = Int(parts.removeLast()),
      let place = JournalFiles.parts(of: parts.joined(separator: "-")), place.stem == files.stem
    else { return nil }
    (segment, self.start) = (place.segment, start)
  }
}

extension Journal {
  /// Whether a journal is whole up to a mark; changes nothing and hands nothing on.
  ///
  /// - Throws: As ``read(_:from:upTo:on:header:record:)`` does.
  /// - Complexity: O(bytes up to the mark).
  package static func confirms(
    _ mark: JournalCursor, of files: JournalFiles, on disk: any FileSystem, header: ReadHeader
  ) throws(JournalError) -> Bool {
    let reading = unsafe try read(
      files, from: mark, upTo: mark, on: disk, header: header, record: { _, _ in })
    return reading.confirmsMark
  }

  /// Whether the line at whose end a mark stands is in the journal, whatever is wrong or missing before
  /// it. Its checksum follows from all of them, so it is the same history.
  ///
  /// - Complexity: O(bytes of its file).
  package static func holds(
    _ mark: JournalCursor, of files: JournalFiles, on disk: any FileSystem
  ) throws(FileSystemError) -> Bool {
    let path = files.path(of: mark.segment)
    guard try disk.status(at: path) != nil else { return false }
    let file = try OpenFile(path, .read, on: disk)
    var reader = LineReader(at: 0)
    while let raw = try reader.next(from: file), raw.end <= mark.byte {
      guard raw.end == mark.byte else { continue }
      guard raw.ending == .lineFeed, let line = unsafe JournalLine(raw.start, raw.count) else {
        return false
      }
      return line.checksum == mark.link.checksum && line.sequence + 1 == mark.link.next
    }
    return false
  }
}
