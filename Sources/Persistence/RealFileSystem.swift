// The real disk, by plain system calls. Foundation is avoided on purpose: its atomic write does
// not sync the directory, and its handles open without O_APPEND and O_CLOEXEC.

import Glibc

/// The operating system's own files.
///
/// Confined to a folder, each call on a path in it walks from that folder down, name by name, by
/// `openat(2)` with `O_NOFOLLOW`; so nothing in a book that came from somebody else leads out of it, and
/// nothing can be put in the way between a look and an opening. The folder itself may be reached through
/// links: it is where the person said the book is.
package struct RealFileSystem: FileSystem, Sendable {
  /// The folders in which nothing is reached through a link.
  private var roots: [String] = []

  /// Creates a door to the real disk; it holds nothing.
  package init() {}

  /// The same door, also confined to a folder.
  package func confined(to folder: String) -> any FileSystem {
    var confined = self
    confined.roots.append(folder)
    return confined
  }

  /// Opens a file with `open(2)`; descriptors 0–2 are moved up, because a stray write to the
  /// standard streams has overwritten other programs' data files.
  ///
  /// In the folder that this is confined to, only a plain file with one name is opened, and nothing is
  /// done to any other.
  package func open(_ path: String, _ mode: OpenMode) throws(FileSystemError) -> Descriptor {
    // Without O_NONBLOCK a pipe of that name would hold the program up for ever.
    let flags: Int32 =
      switch mode {
      case .read: O_RDONLY | O_NONBLOCK
      case .append: O_WRONLY | O_APPEND | O_NONBLOCK
      case .create: O_WRONLY | O_APPEND | O_CREAT | O_EXCL | O_NONBLOCK
      case .lock: O_RDWR | O_CREAT | O_NONBLOCK
      }
    let number = try within(.open, path) { folder, name, guarding in
      unsafe openat(folder, name, flags | guarding | O_CLOEXEC, 0o600)
    }
    do throws(FileSystemError) {
      try refuseOddity(number, path)
    } catch {
      _ = systemClose(number)
      throw error
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

  /// Asks `fstatat(2)`; in the folder that this is confined to, about a link itself.
  package func status(at path: String) throws(FileSystemError) -> FileStatus? {
    var found = stat()
    do throws(FileSystemError) {
      _ = try within(.status, path) { folder, name, guarding in
        unsafe fstatat(folder, name, &found, guarding == 0 ? 0 : AT_SYMLINK_NOFOLLOW)
      }
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

  /// Renames with `renameat(2)`.
  package func rename(_ old: String, to new: String) throws(FileSystemError) {
    let from = try folder(of: old, for: .rename)
    let to = try folder(of: new, for: .rename)
    _ = try patiently(.rename, new) { unsafe renameat(from.number, from.name, to.number, to.name) }
  }

  /// Removes with `unlinkat(2)`, also a folder, which that refuses with EISDIR or EPERM.
  package func remove(_ path: String) throws(FileSystemError) {
    do throws(FileSystemError) {
      _ = try within(.remove, path) { folder, name, _ in unsafe unlinkat(folder, name, 0) }
    } catch  where error.errno == EISDIR || error.errno == EPERM {
      _ = try within(.remove, path) { folder, name, _ in
        unsafe unlinkat(folder, name, AT_REMOVEDIR)
      }
    }
  }

  /// Makes a directory with `mkdirat(2)`, mode 0700.
  package func makeDirectory(_ path: String) throws(FileSystemError) {
    do throws(FileSystemError) {
      _ = try within(.makeDirectory, path) { folder, name, _ in unsafe mkdirat(folder, name, 0o700)
      }
    } catch  where error.errno == EEXIST {
      return
    }
  }

  /// Opens the directory and syncs it with `fsync(2)`.
  package func syncDirectory(_ path: String) throws(FileSystemError) {
    let number = try within(.syncDirectory, path) { folder, name, guarding in
      unsafe openat(folder, name, O_RDONLY | O_DIRECTORY | guarding | O_CLOEXEC, 0)
    }
    defer { _ = systemClose(number) }
    // EINVAL: this kind of file system has no way to sync a folder, so nothing has failed.
    guard fsync(number) == 0 || errno == EINVAL else {
      throw FileSystemError(.syncDirectory, path: path, errno: errno)
    }
  }

  /// Lists with `readdir(3)`.
  package func list(_ path: String) throws(FileSystemError) -> [String] {
    let number = try within(.list, path) { folder, name, guarding in
      unsafe openat(folder, name, O_RDONLY | O_DIRECTORY | guarding | O_CLOEXEC, 0)
    }
    guard let stream = unsafe fdopendir(number) else {
      defer { _ = systemClose(number) }
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

// MARK: Walking down from the folder

/// Linux's `O_PATH`: a folder that is only walked through. The C library shows its name only to programs
/// that ask for all of GNU.
private let walkThrough: Int32 = 0o10_000_000

extension RealFileSystem {
  /// An open folder and the name in it that a path means; without a folder, the whole path.
  private struct Place: ~Copyable {
    let number: Int32
    let name: String
    /// Whether the name lies in the folder that nothing leads out of.
    let isInside: Bool

    deinit { if number != AT_FDCWD { _ = systemClose(number) } }
  }

  /// The folder that a path may not be led out of; nil where it lies in none.
  private func root(of path: String) -> String? { roots.first { path.hasPrefix($0 + "/") } }

  /// The folder that a path lies in, reached without following a link.
  private func folder(
    of path: String, for operation: FileSystemError.Operation
  ) throws(FileSystemError) -> Place {
    guard let root = root(of: path) else {
      return Place(number: AT_FDCWD, name: path, isInside: false)
    }
    let names = path.dropFirst(root.count + 1).split(separator: "/").map(String.init)
    guard let last = names.last, !names.contains("..") else {
      throw FileSystemError(operation, path: path, errno: EINVAL)
    }
    var number = try patiently(operation, path) {
      unsafe openat(AT_FDCWD, root, walkThrough | O_DIRECTORY | O_CLOEXEC, 0)
    }
    for name in names.dropLast() {
      let above = number
      defer { _ = systemClose(above) }
      do throws(FileSystemError) {
        number = try patiently(operation, path) {
          unsafe openat(above, name, walkThrough | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC, 0)
        }
      } catch  where error.errno == ENOTDIR || error.errno == ELOOP {
        let kind = oddity(of: name, in: above)
        throw FileSystemError(
          operation, path: parent(of: path), errno: error.errno,
          oddity: kind == .link ? .link : .notAFolder)
      }
    }
    return Place(number: number, name: last, isInside: true)
  }

  /// Makes a call for a name in its folder, again while a signal interrupts it.
  ///
  /// - Parameter call: Gets the folder, the name, and the flag for openings that keeps from following it.
  private func within(
    _ operation: FileSystemError.Operation, _ path: String,
    _ call: (Int32, String, Int32) -> Int32
  ) throws(FileSystemError) -> Int32 {
    let place = try folder(of: path, for: operation)
    do throws(FileSystemError) {
      return try patiently(operation, path) {
        call(place.number, place.name, place.isInside ? O_NOFOLLOW : 0)
      }
    } catch  where place.isInside && [ELOOP, ENOTDIR, ENXIO, EISDIR].contains(error.errno) {
      var kind = oddity(of: place.name, in: place.number)
      if kind == .notAFile, operation == .list || operation == .syncDirectory { kind = .notAFolder }
      throw FileSystemError(operation, path: path, errno: error.errno, oddity: kind)
    }
  }

  /// Refuses an open file that lies in the folder and isn't a plain one with one name.
  private func refuseOddity(_ number: Int32, _ path: String) throws(FileSystemError) {
    guard root(of: path) != nil else { return }
    var found = stat()
    _ = try patiently(.status, path) { unsafe fstat(number, &found) }
    if found.st_mode & S_IFMT != S_IFREG {
      throw FileSystemError(.open, path: path, errno: EINVAL, oddity: .notAFile)
    }
    if found.st_nlink > 1 {
      throw FileSystemError(.open, path: path, errno: EMLINK, oddity: .severalNames)
    }
  }

  /// What lies at a name that refused to be opened.
  private func oddity(of name: String, in folder: Int32) -> FileOddity? {
    var found = stat()
    guard unsafe fstatat(folder, name, &found, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    switch found.st_mode & S_IFMT {
    case S_IFLNK: return .link
    case S_IFREG: return nil
    case _: return .notAFile
    }
  }
}

extension FileStatus {
  /// The parts of a `struct stat` that tell one file from another.
  fileprivate init(_ found: stat) {
    self.init(
      device: UInt64(truncatingIfNeeded: found.st_dev), inode: UInt64(found.st_ino),
      size: Int(found.st_size),
      isOpenToOthers: found.st_mode & S_IFMT != S_IFLNK && found.st_mode & (S_IWGRP | S_IWOTH) != 0,
      isForeign: found.st_uid != geteuid(),
      isOpenToAll: found.st_mode & S_IFMT == S_IFDIR && found.st_mode & S_IWOTH != 0
        && found.st_mode & S_ISVTX == 0)
  }
}

/// `close(2)`.
private func systemClose(_ number: Int32) -> Int32 { close(number) }

/// `write(2)`.
private func systemWrite(_ number: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  unsafe write(number, bytes, count)
}
