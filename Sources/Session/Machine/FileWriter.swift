// The one writer of files for people: exports, reports, sheets, rows to mend, what could not be saved.
// What tells of customers is for the person's own eyes, nothing that is there is lost, and a file is
// there wholly or not at all.

import Foundation

/// Writes a file at a place that a person named.
package enum FileWriter {
  /// Why nothing was written.
  package enum Refusal: Error, Equatable {
    /// A file with this name is there, and nobody said that it may be replaced.
    case exists
    /// The system refused, with the number of its error.
    case system(Int32)
  }

  /// Writes to a place.
  ///
  ///     at the place                       what is done
  ///     nothing                            a file is made, mode 0600 less the umask
  ///     a file                             refused, or replaced where that is asked for
  ///     a link                             the same, with what it leads to; the link stays
  ///     a pipe, a device, a terminal       written to, as it is
  ///     `/dev/stdout`, `/dev/fd/N` …       the same: the open descriptor is written to
  ///
  /// After a success a file is on the disk. After a failure what was there before is as it was, and
  /// nothing else is left; only a pipe or a device has taken what it has taken.
  ///
  /// - Complexity: O(bytes).
  package static func write(
    _ text: String, to path: String, replacing: Bool
  ) -> Result<Void, Refusal> {
    write(Array(text.utf8), to: path, replacing: replacing)
  }

  /// Writes bytes to a place, in the same way.
  package static func write(
    _ bytes: [UInt8], to path: String, replacing: Bool
  ) -> Result<Void, Refusal> {
    do throws(Refusal) {
      if let descriptor = openDescriptor(path) {
        try write(bytes, toOpen: descriptor)
      } else if try isStream(path) {
        try stream(bytes, to: path)
      } else {
        try make(destination(path), holding: bytes, replacing: replacing)
      }
      return .success(())
    } catch {
      return .failure(error)
    }
  }

  /// Whether a file is in the way: something that would have to be replaced.
  package static func isTaken(_ path: String) -> Bool {
    guard openDescriptor(path) == nil, let isStream = try? isStream(path), !isStream else {
      return false
    }
    return FileManager.default.fileExists(atPath: path)
  }

  /// Whether a path leads to a terminal, where a person would see what is written.
  package static func isTerminal(_ path: String) -> Bool {
    if let descriptor = openDescriptor(path) { return isatty(descriptor) == 1 }
    guard (try? isStream(path)) == true else { return false }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return isatty(descriptor) == 1
  }

  /// The open descriptor that a path means: what `>(…)` of a shell and `-o /dev/stdout` name.
  private static func openDescriptor(_ path: String) -> Int32? {
    switch path {
    case "/dev/stdout": return STDOUT_FILENO
    case "/dev/stderr": return STDERR_FILENO
    case _:
      guard let folder = ["/dev/fd/", "/proc/self/fd/"].first(where: path.hasPrefix),
        let number = Int32(path.dropFirst(folder.count)), number >= 0
      else { return nil }
      return number
    }
  }

  /// Whether a path leads to something that is written to and never replaced.
  private static func isStream(_ path: String) throws(Refusal) -> Bool {
    var found = stat()
    guard unsafe stat(path, &found) == 0 else {
      guard errno == ENOENT else { throw .system(errno) }
      return false
    }
    switch found.st_mode & S_IFMT {
    case S_IFDIR: throw .system(EISDIR)
    case S_IFREG: return false
    case _: return true
    }
  }

  /// Where the links at a path lead, whether or not something is there.
  private static func destination(_ path: String) throws(Refusal) -> String {
    var path = path
    for _ in 0..<40 {
      guard let next = try? FileManager.default.destinationOfSymbolicLink(atPath: path) else {
        return path
      }
      path = next.hasPrefix("/") ? next : folder(of: path) + "/" + next
    }
    throw .system(ELOOP)
  }

  /// The folder that a path lies in. Foundation's own answer ends the program for a name of one letter.
  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Writes to something that is there and stays.
  private static func stream(_ bytes: [UInt8], to path: String) throws(Refusal) {
    let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw .system(errno) }
    defer { close(descriptor) }
    try write(bytes, toOpen: descriptor)
  }

  /// Makes a file under another name beside the place, and gives it the name when it is whole.
  private static func make(
    _ path: String, holding bytes: [UInt8], replacing: Bool
  ) throws(Refusal) {
    if !replacing, FileManager.default.fileExists(atPath: path) { throw .exists }
    let number = String(UInt64.random(in: 1 << 60 ... .max), radix: 16)
    let draft = folder(of: path) + "/.rapport-\(number)"
    let descriptor = unsafe open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .system(errno) }
    // Gone where the name was given by a link, or nothing was; after a renaming there is none.
    defer { _ = unsafe unlink(draft) }
    do throws(Refusal) {
      try write(bytes, toOpen: descriptor)
      guard fsync(descriptor) == 0 || errno == EINVAL else { throw .system(errno) }
    } catch {
      close(descriptor)
      throw error
    }
    guard close(descriptor) == 0 else { throw .system(errno) }
    try name(draft, path, replacing: replacing)
  }

  /// Gives a whole file its name. What has that name is replaced only where that was asked for, even
  /// if it came a moment ago.
  private static func name(_ draft: String, _ path: String, replacing: Bool) throws(Refusal) {
    if !replacing {
      if unsafe link(draft, path) == 0 { return }
      if errno == EEXIST { throw .exists }
      // Some file systems know no second name for a file.
      guard [EPERM, EOPNOTSUPP, EMLINK, ENOSYS].contains(errno) else { throw .system(errno) }
      guard !FileManager.default.fileExists(atPath: path) else { throw .exists }
    }
    guard unsafe rename(draft, path) == 0 else { throw .system(errno) }
  }

  /// Writes all of a text to an open file.
  package static func write(_ text: String, toOpen descriptor: Int32) throws(Refusal) {
    try write(Array(text.utf8), toOpen: descriptor)
  }

  /// Writes all bytes to an open file.
  package static func write(_ bytes: [UInt8], toOpen descriptor: Int32) throws(Refusal) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Foundation.write(descriptor, $0.baseAddress, $0.count)
      }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count == 0 {
        throw .system(EIO)
      } else if errno == EAGAIN {
        usleep(1000)
      } else if errno != EINTR {
        throw .system(errno)
      }
    }
  }
}
