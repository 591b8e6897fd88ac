// A window that only reads, following the one that writes.

extension Journal {
  /// What following found.
  package enum Following: Equatable, Sendable {
    /// Nothing new.
    case unchanged
    /// New actions were handed on.
    case advanced
    /// What was read before is no longer what the files hold, because a write was taken back or
    /// the files were changed from outside: open the journal again.
    case restart
  }

  /// Hands on the actions that another process has added since; for a journal that is only read.
  ///
  /// An action that is being written just now is left for the next time. What is handed on may
  /// not be on the disk yet: a reader sees a write before its sync, and when the sync fails the
  /// next call says ``Following/restart``.
  ///
  /// - Throws: ``JournalError/system(_:)``; what was handed on before stays handed on.
  /// - Complexity: O(new bytes).
  package mutating func follow(
    header: ReadHeader, record: ReadRecord
  ) throws(JournalError) -> Following {
    precondition(file == nil, "A writer follows nobody.")
    guard report.damage == nil else { return .unchanged }
    let start = tail
    do throws(FileSystemError) {
      repeat {
        guard unsafe try readOn(record) else { return .restart }
        guard let next = try nextSegment() else { break }
        guard unsafe try Segment.predecessor(statedIn: next, header: header) == tail.segmentEnd
        else { return .restart }
        tail = tail.startOfNextSegment(after: tail.link)
      } while true
    } catch {
      throw .system(error)
    }
    return tail == start ? .unchanged : .advanced
  }

  /// Reads on in the present segment; false when it isn't what it was.
  private mutating func readOn(_ record: ReadRecord) throws(FileSystemError) -> Bool {
    guard let status = try disk.status(at: path), status.size >= tail.byte else { return false }
    let file = try OpenFile(path, .read, on: disk)
    var scan = JournalScan(from: tail)
    let stop = unsafe try scan.run(file) { position, payload in
      if position.line > 1, !position.isNote { unsafe record(position, payload) }
    }
    tail = scan.cursor
    guard let stop else { return true }
    var reader = LineReader(at: stop.fault.byte)
    // A line without its end is being written; one with its end is not going to get better.
    return try reader.next(from: file).map { $0.ending == .endOfFile } ?? true
  }

  /// The next segment, open for reading, when there is one.
  private borrowing func nextSegment() throws(FileSystemError) -> OpenFile? {
    let next = files.path(of: tail.segment + 1)
    guard try disk.status(at: next) != nil else { return nil }
    return try OpenFile(next, .read, on: disk)
  }
}
