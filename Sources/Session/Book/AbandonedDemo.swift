// The folders of sample books whose program was killed: nobody else removes them.

import Foundation

/// A folder with the sample book that no program uses any more.
///
/// It is opened before it is looked at, and everything is done through that descriptor, so that no link
/// can lead elsewhere. What isn't this person's, or holds anything that a book doesn't, stays.
struct AbandonedDemo: ~Copyable {
  /// What the names of such folders begin with; a UUID follows.
  static let prefix = "rapport-demo-"
  /// What a book's folder holds.
  private static let files: Set<String> = ["lock", "wait", "lent"]
  private static let folders: Set<String> = ["journal", "cache", "quarantine"]
  /// How old a folder without a lock must be, in seconds: a younger one is just being made.
  private static let grace = 3600

  private let path: String
  /// The folder, open.
  private let folder: Int32
  /// The lock, open and held: as long as it is, the program doesn't come back.
  private var lock: Int32 = -1

  /// Removes all such folders among the temporary files. What can't be removed stays, without a word.
  static func removeAll(in parent: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
    for name in names where name.hasPrefix(prefix) {
      guard UUID(uuidString: String(name.dropFirst(prefix.count))) != nil else { continue }
      Self(parent + "/" + name)?.remove()
    }
  }

  /// Opens such a folder; nil when it isn't one, or a program may still be at work in it.
  private init?(_ path: String) {
    self.path = path
    folder = unsafe open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard folder >= 0 else { return nil }
    var found = stat()
    guard unsafe fstat(folder, &found) == 0, found.st_uid == geteuid(),
      Set(Self.names(in: folder)).isSubset(of: Self.files.union(Self.folders))
    else { return nil }
    lock = unsafe openat(folder, "lock", O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    if lock < 0, errno != ENOENT || time(nil) - found.st_mtim.tv_sec < Self.grace { return nil }
    if lock >= 0, flock(lock, LOCK_EX | LOCK_NB) != 0 { return nil }
  }

  deinit {
    if lock >= 0 { close(lock) }
    if folder >= 0 { close(folder) }
  }

  /// Removes the files of the book, then the folders as far as they are empty.
  private borrowing func remove() {
    for name in Self.folders {
      let inner = unsafe openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard inner >= 0 else { continue }
      for file in Self.names(in: inner) { _ = unsafe unlinkat(inner, file, 0) }
      close(inner)
      _ = unsafe unlinkat(folder, name, AT_REMOVEDIR)
    }
    for name in Self.files { _ = unsafe unlinkat(folder, name, 0) }
    _ = unsafe rmdir(path)
  }

  /// The names in an open folder.
  private static func names(in folder: Int32) -> [String] {
    let copy = fcntl(folder, F_DUPFD_CLOEXEC, 3)
    guard copy >= 0, let stream = unsafe fdopendir(copy) else { return [] }
    defer { unsafe closedir(stream) }
    unsafe rewinddir(stream)
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
