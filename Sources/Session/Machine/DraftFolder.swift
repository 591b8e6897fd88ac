// The folder of the drafts on the disk: opened as a folder and never through a link, its files opened inside it,
// regular, one name each, and the person's own.

import Foundation

/// The folder, open.
struct DraftFolder: ~Copyable {
  /// Its path, for messages.
  let path: String
  private let descriptor: Int32

  /// The most bytes that are read of one file.
  static let limit = 64 << 20

  /// Opens the folder.
  ///
  /// - Parameter makes: Whether it is made where it is missing.
  /// - Returns: Nil where it is missing, or is a link, or somebody else's; `errno` says why.
  init?(_ path: String, makes: Bool) {
    if makes {
      try? FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }
    let found = unsafe open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard found >= 0 else { return nil }
    var facts = stat()
    guard unsafe fstat(found, &facts) == 0, facts.st_uid == geteuid() else {
      close(found)
      errno = EACCES
      return nil
    }
    if facts.st_mode & 0o077 != 0 { fchmod(found, 0o700) }
    (self.path, descriptor) = (path, found)
  }

  deinit { close(descriptor) }

  /// The names in it with an ending, by name.
  func names(ending: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasSuffix(ending) }.sorted()
  }

  /// Takes a file whose lock is free; nil for one that a window holds, or that is no file of ours.
  func take(_ name: String) -> DraftLock? {
    let file = unsafe openat(
      descriptor, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return nil }
    let lock = DraftLock(descriptor: file)
    var (facts, named) = (stat(), stat())
    // Whoever waited for the lock may hold a file that another one has taken the name of.
    guard unsafe fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG,
      facts.st_uid == geteuid(), facts.st_nlink == 1, flock(file, LOCK_EX | LOCK_NB) == 0,
      unsafe fstatat(descriptor, name, &named, AT_SYMLINK_NOFOLLOW) == 0,
      named.st_ino == facts.st_ino, named.st_dev == facts.st_dev
    else { return nil }
    return lock
  }

  /// What stands in a file; nil where it cannot be read, or is larger than any draft, or than so many bytes.
  func bytes(of lock: borrowing DraftLock, atMost limit: Int = DraftFolder.limit) -> Data? {
    let handle = FileHandle(fileDescriptor: lock.descriptor, closeOnDealloc: false)
    guard let bytes = try? handle.read(upToCount: limit + 1), bytes.count <= limit
    else { return nil }
    return bytes
  }

  /// Puts bytes under a name, in place of what was there; after a failure that is as it was.
  ///
  /// - Returns: The lock on the new file; nil after a failure, of which `errno` says why.
  func put(_ bytes: Data, under name: String) -> DraftLock? {
    let part = name + ".part"
    unsafe unlinkat(descriptor, part, 0)
    let file = unsafe openat(
      descriptor, part, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { return nil }
    let lock = DraftLock(descriptor: file)
    guard flock(file, LOCK_EX | LOCK_NB) == 0, DraftFolder.write(bytes, to: file),
      unsafe renameat(descriptor, part, descriptor, name) == 0
    else {
      let reason = errno
      unsafe unlinkat(descriptor, part, 0)
      errno = reason
      return nil
    }
    return lock
  }

  /// Writes all of some bytes; false where `errno` says why not.
  private static func write(_ bytes: Data, to file: Int32) -> Bool {
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Foundation.write(file, $0.baseAddress, $0.count)
      }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count == 0 || errno != EINTR {
        return false
      }
    }
    return true
  }

  /// Removes a file.
  func remove(_ name: String) { unsafe unlinkat(descriptor, name, 0) }

  /// Keeps a file aside under a name that no program looks for.
  ///
  /// - Returns: Its path afterwards.
  func keepAside(_ name: String) -> String {
    let aside = name + ".kept"
    let isDone = unsafe renameat(descriptor, name, descriptor, aside) == 0
    return path + "/" + (isDone ? aside : name)
  }
}

/// The lock on a draft, held for as long as this lives.
struct DraftLock: ~Copyable {
  /// The open file.
  fileprivate let descriptor: Int32

  deinit { close(descriptor) }
}
