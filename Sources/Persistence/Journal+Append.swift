// Adding actions: written, then synced, then acknowledged, or taken back.

/// The lines of a group that no sync has made durable yet.
struct PendingGroup {
  /// The most bytes held before they are written; several of the longest lines.
  static let longestBuffer = 4 << 20

  /// Lines that are not in the file yet.
  var buffer: [UInt8] = []
  /// The place after the group's last line; `nil` when no group is open.
  var end: JournalCursor?

  /// Whether no group is open.
  var isEmpty: Bool { end == nil }
}

extension Journal {
  /// Saves one action, given as the payloads of its lines in order.
  ///
  /// When this returns, the action survives a power cut. When it throws, nothing of it is in the
  /// file, and ``access`` says whether it can be tried again.
  ///
  /// - Returns: The sequence number of the action's first line.
  /// - Throws: As ``commit()`` does.
  /// - Precondition: There is at least one payload, each has 1 to ``longestPayload`` bytes, none
  ///   has an LF or a NUL, and no group is open.
  @discardableResult
  package mutating func append(_ payloads: [[UInt8]]) throws(JournalError) -> UInt64 {
    precondition(!payloads.isEmpty && group.isEmpty, "An action is at least one line.")
    let first = nextSequence
    for (index, payload) in payloads.enumerated() {
      try add(payload, continues: index < payloads.count - 1)
    }
    try commit()
    return first
  }

  /// Adds a line to the open group, opening one when none is. Nothing is saved before
  /// ``commit()``.
  ///
  /// Memory stays bounded: lines go to the file as the buffer fills. After a failure the whole
  /// group is taken back.
  ///
  /// - Parameters:
  ///   - payload: One JSON object; see ``append(_:)``.
  ///   - continues: Whether the next line belongs to the same action.
  package mutating func add(_ payload: [UInt8], continues: Bool) throws(JournalError) {
    try add(payload, mark: continues ? .continues : .whole)
  }

  /// Writes and syncs the open group; every action in it is saved when this returns.
  ///
  /// - Throws: ``JournalError/system(_:)`` when the disk refused: the group was cut off, and the
  ///   journal can be used again. When it was the sync that failed, or the cutting off, the next
  ///   action begins a new segment: what this file holds on the disk is unknown, and a second
  ///   sync that succeeds would prove nothing.
  /// - Precondition: The last action is complete.
  package mutating func commit() throws(JournalError) {
    guard let end = group.end else { return }
    precondition(!end.continues, "The group's last action has no last line.")
    try flush()
    try synchronize()
    tail = end
    group = PendingGroup()
  }

  /// Takes the open group back, as if it had never been begun.
  package mutating func discard() { if !group.isEmpty { rollBack() } }

  /// Ends the session: marks the journal as properly closed when anything was written since the
  /// last mark, and gives the lock back.
  ///
  /// The mark is a convenience: with it, a later fault in the last action is known for damage. A
  /// failure to write it loses nothing, so it isn't reported.
  package consuming func close() { markClosed() }

  /// Gives the lock to whoever waits for it, marked as after ``close()``; the journal stays open to be
  /// read, and can be followed.
  ///
  /// - Returns: False, and nothing is given away, where this process has something left to do.
  package mutating func lend() -> Bool {
    markClosed()
    guard access == .writable, group.isEmpty, !mustRotate else { return false }
    file = nil
    lock = nil
    access = .readOnly(.locked(nil))
    return true
  }

  /// Marks the journal as properly closed when anything was written since the last mark.
  private mutating func markClosed() {
    guard access == .writable, group.isEmpty, !mustRotate, !tail.isClosed, tail.lines > 1
    else { return }
    do throws(JournalError) {
      try add(Array(#"{"note":"closed"}"#.utf8), mark: .note)
      try commit()
    } catch {
      // The next opening finds the journal as after a crash with whole records.
    }
  }

  /// Adds a line with its mark.
  private mutating func add(
    _ payload: [UInt8], mark: JournalLine.Mark
  ) throws(JournalError) {
    var end: JournalCursor
    if let open = group.end { end = open } else { end = try begin() }
    let index = group.isEmpty ? 0 : end.indexInGroup + 1
    let before = group.buffer.count
    let checksum = JournalLine.write(
      payload, after: end.link, indexInGroup: index, mark: mark, to: &group.buffer)
    end.byte += group.buffer.count - before
    end.lines += 1
    end.link = ChainLink(checksum: checksum, next: end.link.next + 1)
    end.indexInGroup = index
    (end.continues, end.isClosed) = (mark == .continues, mark == .note)
    group.end = end
    if group.buffer.count >= PendingGroup.longestBuffer { try flush() }
  }

  /// Whether the next group goes into a new segment, and this one stays as it is.
  package var rotatesNext: Bool { mustRotate || tail.byte >= rotation.limit }

  /// Checks that the journal may be written and that nobody else has touched the file, and
  /// begins a new segment when it is time.
  private mutating func begin() throws(JournalError) -> JournalCursor {
    if case .readOnly(let reason) = access { throw .readOnly(reason) }
    let (path, disk) = (path, disk)
    let here = try ownStatus()
    let named = try systemCall { () throws(FileSystemError) in try disk.status(at: path) }
    // After a failed cut the file may be longer than what is acknowledged.
    guard here == named, mustRotate ? here.size >= tail.byte : here.size == tail.byte else {
      access = .readOnly(.foreignWriter)
      throw .foreignWriter(path: path, expectedSize: tail.byte, foundSize: named?.size)
    }
    if rotatesNext { try rotate() }
    return tail
  }

  /// Goes on in a new segment, whose header says where this one ends.
  ///
  /// After a failure this segment takes nothing more either, because the new one may be on the
  /// disk already; the next action tries again.
  private mutating func rotate() throws(JournalError) {
    let start = tail.startOfNextSegment(after: tail.link)
    let (files, disk, header) = (files, disk, rotation.header(tail.segmentEnd))
    let next = files.path(of: start.segment)
    if triedSegment != start.segment {
      let there = try systemCall { () throws(FileSystemError) in try disk.status(at: next) }
      guard there == nil else {
        access = .readOnly(.foreignWriter)
        throw .foreignWriter(path: next, expectedSize: 0, foundSize: there?.size)
      }
    }
    (mustRotate, triedSegment) = (true, start.segment)
    let fresh = try systemCall { () throws(FileSystemError) in
      try Self.begin(start, of: files, header: header, on: disk)
    }
    tail = fresh.tail
    file = fresh.takeFile()
    mustRotate = false
  }

  /// What the open file is now.
  private borrowing func ownStatus() throws(JournalError) -> FileStatus {
    do throws(FileSystemError) {
      if let status = try file?.status() { return status }
    } catch {
      throw .system(error)
    }
    throw .readOnly(.asked)
  }

  /// Writes what the buffer holds; after a failure the group is taken back.
  private mutating func flush() throws(JournalError) {
    do throws(FileSystemError) {
      try file?.append(group.buffer)
    } catch {
      rollBack()
      throw .system(error)
    }
    group.buffer.removeAll(keepingCapacity: true)
  }

  /// Syncs the file. After a failure the group is cut off as far as that can be done, and the
  /// segment takes nothing more, because what the disk holds is unknown.
  private mutating func synchronize() throws(JournalError) {
    do throws(FileSystemError) {
      try file?.sync()
    } catch {
      rollBack()
      mustRotate = true
      throw .system(error)
    }
  }

  /// Cuts the open group off. When the disk refuses even that, the segment takes nothing more:
  /// the header of the next one says where its acknowledged part ends.
  private mutating func rollBack() {
    group = PendingGroup()
    do throws(FileSystemError) {
      try file?.truncate(to: tail.byte)
    } catch {
      mustRotate = true
    }
  }
}
