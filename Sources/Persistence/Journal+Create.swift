// Making a journal so that it exists with its header or not at all.

extension Journal {
  /// Creates a journal with its header, durably, and opens it for writing.
  ///
  /// The file is written under another name, synced, renamed, and its directory synced. After a
  /// failure no journal is at `path`, or a whole one with nothing but its header.
  ///
  /// - Parameters:
  ///   - header: The payload of line 1.
  ///   - link: What the header says about the line before it.
  ///   - permit: The writer's lock.
  /// - Throws: ``JournalError/exists(path:)`` when something is at `path`,
  ///   ``JournalError/readOnly(_:)`` without the lock, or ``JournalError/system(_:)``.
  package static func create(
    _ path: String, header: [UInt8], after link: ChainLink = .start,
    permit: consuming WritePermit, on disk: any FileSystem
  ) throws(JournalError) -> Journal {
    switch consume permit {
    case .granted(let lock):
      return try create(path, header: header, after: link, lock: lock, on: disk)
    case .refused(let reason):
      throw .readOnly(reason)
    }
  }

  /// Creates a journal under a lock that is held.
  private static func create(
    _ path: String, header: [UInt8], after link: ChainLink, lock: consuming FileLock,
    on disk: any FileSystem
  ) throws(JournalError) -> Journal {
    let found = try systemCall { () throws(FileSystemError) in try disk.status(at: path) }
    guard found == nil else { throw .exists(path: path) }
    var line: [UInt8] = []
    let checksum = JournalLine.write(
      header, after: link, indexInGroup: 0, mark: .whole, to: &line)
    try systemCall { () throws(FileSystemError) in try place(line, at: path, on: disk) }
    let file = try systemCall { () throws(FileSystemError) in
      try OpenFile(path, .append, on: disk)
    }
    var tail = JournalCursor(link: ChainLink(checksum: checksum, next: link.next + 1))
    (tail.byte, tail.lines) = (line.count, 1)
    var report = JournalReport(path: path)
    (report.lines, report.soundBytes) = (1, line.count)
    return Journal(
      path: path, report: report, putAside: nil, access: .writable, disk: disk, file: file,
      lock: lock, tail: tail)
  }

  /// Puts a new file with these bytes at a path: all of them or nothing, durably.
  static func place(
    _ bytes: [UInt8], at path: String, on disk: any FileSystem
  ) throws(FileSystemError) {
    let draft = path + ".new"
    // The writer's lock is held, so a draft that is there was left by a crash.
    if try disk.status(at: draft) != nil { try disk.remove(draft) }
    do throws(FileSystemError) {
      let file = try OpenFile(draft, .create, on: disk)
      try file.append(bytes)
      try file.sync()
      try disk.rename(draft, to: path)
    } catch {
      // Best effort: a draft that stays is removed by the next attempt.
      do throws(FileSystemError) { try disk.remove(draft) } catch {}
      throw error
    }
    do throws(FileSystemError) {
      try disk.syncDirectory(parent(of: path))
    } catch {
      // Whether the name is on the disk is unknown, and nobody may save into a file that a power
      // cut can take away: the next attempt makes it anew.
      do throws(FileSystemError) { try disk.remove(path) } catch {}
      throw error
    }
  }
}

extension OpenFile {
  /// Appends every byte of an array; see ``append(_:)-(UnsafeRawBufferPointer)``.
  func append(_ bytes: [UInt8]) throws(FileSystemError) {
    let failure = unsafe bytes.withUnsafeBytes { raw -> FileSystemError? in
      do throws(FileSystemError) { unsafe try append(raw) } catch { return error }
      return nil
    }
    if let failure { throw failure }
  }
}
