// Making a journal so that it exists with its header or not at all.

extension Journal {
  /// Creates a journal with its header, durably, and opens it for writing.
  ///
  /// The file is written under another name, synced, renamed, and its directory synced. After a
  /// failure no journal is there, or a whole one with nothing but its header.
  ///
  /// - Parameters:
  ///   - header: The payload of line 1.
  ///   - permit: The writer's lock.
  /// - Throws: ``JournalError/exists(path:)`` when a file is there,
  ///   ``JournalError/readOnly(_:)`` without the lock, or ``JournalError/system(_:)``.
  package static func create(
    _ files: JournalFiles, header: [UInt8], permit: consuming WritePermit, rotation: Rotation,
    on disk: any FileSystem
  ) throws(JournalError) -> Journal {
    switch consume permit {
    case .granted(let lock):
      let there = try systemCall { () throws(FileSystemError) in try files.segments(on: disk) }
      if let there = there.first { throw .exists(path: files.path(of: there)) }
      let fresh = try systemCall { () throws(FileSystemError) in
        try begin(JournalCursor(), of: files, header: header, on: disk)
      }
      let tail = fresh.tail
      var report = JournalReport(files: files)
      (report.segments, report.lines, report.bytes) = (1, 1, tail.byte)
      report.origin = tail.link.checksum
      return Journal(
        files: files, report: report, putAside: nil, access: .writable, disk: disk,
        file: fresh.file, lock: lock, rotation: rotation, tail: tail)
    case .refused(let reason): throw .readOnly(reason)
    }
  }

  /// Makes a segment with its header, durably, and opens it for appending.
  ///
  /// - Parameter start: The place of its first line.
  static func begin(
    _ start: JournalCursor, of files: JournalFiles, header: [UInt8], on disk: any FileSystem
  ) throws(FileSystemError) -> Fresh {
    var line: [UInt8] = []
    let checksum = JournalLine.write(
      header, after: start.link, indexInGroup: 0, mark: .whole, to: &line)
    let path = files.path(of: start.segment)
    do throws(FileSystemError) {
      try place(line, at: path, on: disk)
    } catch {
      // Whether the name is on the disk is unknown, and nobody may save into a file that a power
      // cut can take away: the next attempt makes it anew.
      do throws(FileSystemError) { try disk.remove(path) } catch {}
      throw error
    }
    var tail = start
    tail.link = ChainLink(checksum: checksum, next: start.link.next + 1)
    (tail.byte, tail.lines) = (line.count, 1)
    return Fresh(file: try OpenFile(path, .append, on: disk), tail: tail)
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
    } catch {
      // Best effort: a draft that stays is removed by the next attempt.
      do throws(FileSystemError) { try disk.remove(draft) } catch {}
      throw error
    }
    try disk.publish(draft, as: path)
  }
}

/// A segment that has just been made.
struct Fresh: ~Copyable {
  /// The file, open for appending.
  let file: OpenFile
  /// The place after its header.
  let tail: JournalCursor

  /// Hands the file over.
  consuming func takeFile() -> OpenFile { file }
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
