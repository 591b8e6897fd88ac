// The real disk, by plain system calls. Foundation is avoided on purpose: its atomic write does
// not sync the directory, and its handles open without O_APPEND and O_CLOEXEC.

import Glibc

/// The operating system's own files.
package struct RealFileSystem: FileSystem, Sendable {
  /// Creates a door to the real disk; it holds nothing.
  package init() {}

  /// Opens a file with `open(2)`; descriptors 0–2 are moved up, because a stray write to the
  /// standard streams has overwritten other programs' data files.
  package func open(_ path: String, _ mode: OpenMode) throws(FileSystemError) -> Descriptor {
    let flags: Int32 =
      switch mode {
      // Without O_NONBLOCK a pipe of that name would hold the program up for ever.
      case .read: O_RDONLY | O_NONBLOCK
      case .append: O_WRONLY | O_APPEND
      case .create: O_WRONLY | O_APPEND | O_CREAT | O_EXCL
      case .lock: O_RDWR | O_CREAT
      }
    let number = try patiently(.open, path) {
      unsafe systemOpen(path, flags | O_CLOEXEC, 0o600)
    }
    guard number <= 2 else { return Descriptor(number) }
    defer { _ = systemClose(number) }
    return Descriptor(try patiently(.open, path) { fcntl(number, F_DUPFD_CLOEXEC, 3) })
  }

  /// Closes with `close(2)`.
  package func close(_ descriptor: Descriptor) { _ = systemClose(descriptor.number) }

  /// Reads with `pread(2)`.
  package func read(
    _ descriptor: Descriptor, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(FileSystemError) -> Int {
    try patiently(.read) {
      unsafe pread(descriptor.number, buffer.baseAddress, buffer.count, off_t(offset))
    }
  }

  /// Appends with one `write(2)`; an interrupted call is reported as `EINTR`.
  package func write(
    _ descriptor: Descriptor, _ bytes: UnsafeRawBufferPointer
  ) throws(FileSystemError) -> Int {
    let count = unsafe systemWrite(descriptor.number, bytes.baseAddress, bytes.count)
    guard count >= 0 else { throw FileSystemError(.write, errno: errno) }
    return count
  }

  /// Syncs with `fdatasync(2)`.
  ///
  /// Never retried, not even for `EINTR`: after a failed sync the kernel may call lost pages
  /// clean, so a second sync that succeeds proves nothing.
  package func sync(_ descriptor: Descriptor) throws(FileSystemError) {
    guard fdatasync(descriptor.number) == 0 else { throw FileSystemError(.sync, errno: errno) }
  }

  /// Cuts with `ftruncate(2)`.
  package func truncate(_ descriptor: Descriptor, to length: Int) throws(FileSystemError) {
    _ = try patiently(.truncate) { ftruncate(descriptor.number, off_t(length)) }
  }

  /// Asks `fstat(2)`.
  package func status(of descriptor: Descriptor) throws(FileSystemError) -> FileStatus {
    var found = stat()
    _ = try patiently(.status) { unsafe fstat(descriptor.number, &found) }
    return FileStatus(found)
  }

  /// Asks `stat(2)`.
  package func status(at path: String) throws(FileSystemError) -> FileStatus? {
    var found = stat()
    do throws(FileSystemError) {
      _ = try patiently(.status, path) { unsafe stat(path, &found) }
    } catch  where error.errno == ENOENT {
      return nil
    }
    return FileStatus(found)
  }

  /// Locks with `flock(2)`, which belongs to the open file: closing another descriptor of the
  /// same file doesn't drop it, as it would a POSIX record lock.
  package func lock(_ descriptor: Descriptor) throws(FileSystemError) -> Bool {
    do throws(FileSystemError) {
      _ = try patiently(.lock) { flock(descriptor.number, LOCK_EX | LOCK_NB) }
      return true
    } catch  where error.errno == EWOULDBLOCK {
      return false
    }
  }

  /// Renames with `rename(2)`.
  package func rename(_ old: String, to new: String) throws(FileSystemError) {
    _ = try patiently(.rename, new) { unsafe systemRename(old, new) }
  }

  /// Removes with `unlink(2)`, and a folder, which that refuses with EISDIR or EPERM, with `rmdir(2)`.
  package func remove(_ path: String) throws(FileSystemError) {
    do throws(FileSystemError) {
      _ = try patiently(.remove, path) { unsafe unlink(path) }
    } catch  where error.errno == EISDIR || error.errno == EPERM {
      _ = try patiently(.remove, path) { unsafe rmdir(path) }
    }
  }

  /// Makes a directory with `mkdir(2)`, mode 0700.
  package func makeDirectory(_ path: String) throws(FileSystemError) {
    do throws(FileSystemError) {
      _ = try patiently(.makeDirectory, path) { unsafe mkdir(path, 0o700) }
    } catch  where error.errno == EEXIST {
      return
    }
  }

  /// Opens the directory and syncs it with `fsync(2)`.
  package func syncDirectory(_ path: String) throws(FileSystemError) {
    let number = try patiently(.syncDirectory, path) {
      unsafe systemOpen(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0)
    }
    defer { _ = systemClose(number) }
    // EINVAL: this kind of file system has no way to sync a folder, so nothing has failed.
    guard fsync(number) == 0 || errno == EINVAL else {
      throw FileSystemError(.syncDirectory, path: path, errno: errno)
    }
  }

  /// Lists with `readdir(3)`.
  package func list(_ path: String) throws(FileSystemError) -> [String] {
    guard let stream = unsafe opendir(path) else {
      throw FileSystemError(.list, path: path, errno: errno)
    }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Makes a call again while a signal interrupts it; not for `write` and `sync`.
  private func patiently<Count: SignedInteger>(
    _ operation: FileSystemError.Operation, _ path: String = "", _ call: () -> Count
  ) throws(FileSystemError) -> Count {
    while true {
      let result = call()
      if result >= 0 { return result }
      if errno != EINTR { throw FileSystemError(operation, path: path, errno: errno) }
    }
  }
}

extension FileStatus {
  /// The parts of a `struct stat` that tell one file from another.
  fileprivate init(_ found: stat) {
    self.init(
      device: UInt64(truncatingIfNeeded: found.st_dev), inode: UInt64(found.st_ino),
      size: Int(found.st_size))
  }
}

/// `open(2)` under a name that the methods above don't shadow.
private func systemOpen(_ path: UnsafePointer<CChar>, _ flags: Int32, _ mode: mode_t) -> Int32 {
  unsafe open(path, flags, mode)
}

/// `close(2)`.
private func systemClose(_ number: Int32) -> Int32 { close(number) }

/// `write(2)`.
private func systemWrite(_ number: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(number, bytes, count)
}

/// `rename(2)`.
private func systemRename(_ old: UnsafePointer<CChar>, _ new: UnsafePointer<CChar>) -> Int32 {
  unsafe rename(old, new)
}
