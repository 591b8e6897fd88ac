// Opening a journal: read everything, decide what the end of it is, and recover what a crash left.

extension Journal {
  /// Opens a journal that has been read, and recovers from a crash.
  ///
  ///     found                          what is done
  ///     whole                          synced, opened
  ///     a torn tail                    put aside in `quarantine`, cut off, synced
  ///     damage, gap, repeat, fork      nothing is changed; read-only
  ///     a header needs a newer one     nothing is changed; read-only
  ///     no permit to write             nothing is changed; read-only
  ///
  /// A read-only journal reports a torn tail without touching it: it may be the other process's
  /// write in progress.
  ///
  /// - Parameters:
  ///   - reading: What ``read(_:from:upTo:on:header:record:)`` found, to its end, under the same
  ///     permit.
  ///   - quarantine: The folder for torn tails, made when needed.
  ///   - permit: The writer's lock, or why there is none.
  ///   - rotation: When a new segment begins.
  package static func open(
    _ reading: JournalReading, quarantine: String, permit: consuming WritePermit,
    rotation: Rotation, on disk: any FileSystem
  ) -> Journal {
    let (report, end) = (reading.report, reading.end)
    switch consume permit {
    case .refused(let reason):
      return Journal(
        files: report.files, report: report, putAside: nil, access: .readOnly(reason), disk: disk,
        file: nil, lock: nil, rotation: rotation, tail: end)
    case .granted(let lock):
      if let finding = report.damage {
        return Journal(
          files: report.files, report: report, putAside: nil, access: .readOnly(finding.reason),
          disk: disk, file: nil, lock: lock, rotation: rotation, tail: end)
      }
      let recovery = Recovery(
        path: report.files.path(of: end.segment), quarantine: quarantine, disk: disk)
      return recover(recovery, reading, lock: lock, rotation: rotation)
    }
  }

  /// Opens the file for appending and cuts a torn tail off; read-only when that can't be done.
  private static func recover(
    _ recovery: Recovery, _ reading: JournalReading, lock: consuming FileLock, rotation: Rotation
  ) -> Journal {
    let (report, end) = (reading.report, reading.end)
    var putAside: PutAside?
    var access = JournalAccess.writable
    var file: OpenFile?
    do throws(FileSystemError) {
      let opened = try OpenFile(recovery.path, .append, on: recovery.disk)
      // The name of a torn end says up to where whole lines are on the disk, so they must be.
      if !report.findings.isEmpty { try opened.sync() }
      putAside = try recovery.putAside(from: end.byte)
      if putAside != nil { try opened.truncate(to: end.byte) }
      // A program that was killed between a write and its sync leaves whole lines that may be in
      // the cache only. They are in the book now, and the next group's first line says that
      // everything before it is on the disk. Without anything to write this costs next to nothing.
      try opened.sync()
      // Its name must be as safe as what will be saved in it: a crash may have cut its making
      // short, and somebody may just have copied it here. This costs a tenth of a millisecond.
      try recovery.disk.syncDirectory(parent(of: recovery.path))
      file = consume opened
    } catch {
      access = .readOnly(report.findings.isEmpty ? .unwritable(error) : .cannotRepair(error))
    }
    return Journal(
      files: report.files, report: report, putAside: putAside, access: access,
      disk: recovery.disk, file: file, lock: lock, rotation: rotation, tail: end)
  }
}

extension JournalFinding {
  /// Why a journal with this finding is only read.
  fileprivate var reason: ReadOnlyReason {
    switch kind {
    case .newerFormat(let needs): .newerFormat(needs: needs)
    case .tornTail, .damagedLine, .gap, .repeated, .forked, .misplaced, .missingFile, .emptyFile,
      .misnamedFile, .copiedFile, .foreignFile, .cutShort, .otherHistory, .wrongCheckpoint:
      .damaged(self)
    }
  }
}

/// Putting the torn end of a journal aside.
struct Recovery {
  /// The journal.
  let path: String
  /// The folder that keeps torn tails.
  let quarantine: String
  /// The disk.
  let disk: any FileSystem

  /// Copies the bytes from an offset to the end of the journal into a file of their own,
  /// durably; `nil` when there are none.
  ///
  /// The file's name holds the offset and the bytes' checksum, so a recovery that is itself cut
  /// short is repeated without leaving two copies.
  func putAside(from start: Int) throws(FileSystemError) -> PutAside? {
    let source = try OpenFile(path, .read, on: disk)
    let size = try source.status().size
    guard size > start else { return nil }
    try disk.makeDirectories(quarantine)
    let checksum = try copy(source, from: start, upTo: size) { _ throws(FileSystemError) in }
    let kept = "\(quarantine)/\(name(of: path))-\(start)-\(HexText.text(of: checksum)).torn"
    let draft = kept + ".new"
    if try disk.status(at: draft) != nil { try disk.remove(draft) }
    let target = try OpenFile(draft, .create, on: disk)
    _ = try copy(source, from: start, upTo: size) { bytes throws(FileSystemError) in
      try target.append(bytes)
    }
    try target.sync()
    try disk.rename(draft, to: kept)
    try disk.syncDirectory(quarantine)
    return PutAside(path: kept, bytes: size - start, start: start)
  }

  /// Reads a range in pieces of a megabyte, hands each on, and returns the checksum of all.
  private func copy(
    _ source: borrowing OpenFile, from start: Int, upTo end: Int,
    piece: ([UInt8]) throws(FileSystemError) -> Void
  ) throws(FileSystemError) -> UInt32 {
    var (at, checksum) = (start, UInt32(0))
    while at < end {
      let bytes = try source.bytes(at: at, count: min(1 << 20, end - at))
      if bytes.isEmpty { break }
      checksum = unsafe bytes.withUnsafeBytes { unsafe Checksum.extend(checksum, with: $0) }
      try piece(bytes)
      at += bytes.count
    }
    return checksum
  }
}

extension OpenFile {
  /// Up to `count` bytes from an offset; fewer at the end of the file.
  func bytes(at offset: Int, count: Int) throws(FileSystemError) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: count)
    var failure: FileSystemError?
    let got = unsafe buffer.withUnsafeMutableBytes { raw in
      do throws(FileSystemError) {
        return unsafe try read(into: raw, at: offset)
      } catch {
        failure = error
        return 0
      }
    }
    if let failure { throw failure }
    buffer.removeLast(count - got)
    return buffer
  }
}
