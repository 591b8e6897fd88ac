// One writer at a time: a lock on a file of its own, which is never replaced.

import Glibc

/// The right to write to a book, held for as long as this value lives.
///
/// The lock is on the open file and closes on exec, so it ends with the process however that
/// ends, and an editor or git that outlives it doesn't inherit it. What the file says about its
/// holder serves only the message; it never decides anything.
package struct FileLock: ~Copyable {
  /// The locked file.
  private let file: OpenFile

  /// Tries to take the lock at `path`, creating the file when it is missing.
  ///
  /// When the permit is granted, the file names `holder`.
  ///
  /// - Parameters:
  ///   - request: A lock file by which whoever holds the lock and has nothing to do sees that somebody
  ///     waits: it is held, and its holder named, while this waits.
  ///   - patience: How long to wait while another process holds the lock.
  package static func attempt(
    _ path: String, holder: LockHolder, asking request: String? = nil, patience: Patience = .none,
    on disk: any FileSystem
  ) -> WritePermit {
    do throws(FileSystemError) {
      let file = try LockFile(path, on: disk)
      guard try file.tryLock() else {
        return try wait(for: file, holder: holder, asking: request, patience: patience, on: disk)
      }
      return .granted(file.held(by: holder))
    } catch {
      return .refused(.unwritable(error))
    }
  }

  /// Tries again and again until the time is over.
  private static func wait(
    for file: consuming LockFile, holder: LockHolder, asking request: String?,
    patience: Patience, on disk: any FileSystem
  ) throws(FileSystemError) -> WritePermit {
    var wait = patience.begin()
    // It is seen through to the end of this function; whoever is first holds it.
    var asked: LockFile?
    var isFirst = false
    while wait.goOn({ file.holder }) {
      if try file.tryLock() { return .granted(file.held(by: holder)) }
      guard let request, !isFirst else { continue }
      do throws(FileSystemError) {
        let mine: LockFile
        if let open = asked.take() { mine = open } else { mine = try LockFile(request, on: disk) }
        isFirst = try mine.tryLock()
        if isFirst { mine.name(holder) }
        asked = consume mine
      } catch {
        // Where nothing can be asked for, waiting must do.
      }
    }
    return .refused(.locked(file.holder))
  }

  /// Whether some process holds the lock at a path now. Nothing is made or kept.
  package static func isHeld(_ path: String, on disk: any FileSystem) -> Bool {
    do throws(FileSystemError) {
      guard try disk.status(at: path) != nil else { return false }
      return try !LockFile(looking: path, on: disk).tryLock()
    } catch {
      return false
    }
  }

  /// Keeps a locked file.
  fileprivate init(file: consuming OpenFile) { self.file = file }
}

/// The open file of a lock that may be another's. Whoever waits for the lock keeps it open, so that
/// waiting doesn't itself look like somebody's coming and going.
package struct LockFile: ~Copyable {
  /// The file.
  private let file: OpenFile

  /// Opens the file, creating it when it is missing; takes nothing.
  package init(_ path: String, on disk: any FileSystem) throws(FileSystemError) {
    file = try OpenFile(path, .lock, on: disk)
  }

  /// Opens a file that is there to see whether its lock is held. Closing it looks like nobody's
  /// having written, so that whoever watches the folder sleeps on.
  fileprivate init(looking path: String, on disk: any FileSystem) throws(FileSystemError) {
    file = try OpenFile(path, .read, on: disk)
  }

  /// Takes the lock without waiting; false when another process holds it.
  package borrowing func tryLock() throws(FileSystemError) -> Bool { try file.lock() }

  /// Who holds it, if the file says so.
  package var holder: LockHolder? { LockHolder(readFrom: file) }

  /// The lock, which must have been taken; afterwards the file names the holder.
  package consuming func held(by holder: LockHolder) -> FileLock {
    name(holder)
    return FileLock(file: file)
  }

  /// Writes the holder's name into the file, which may fail without harm.
  fileprivate borrowing func name(_ holder: LockHolder) {
    do throws(FileSystemError) {
      try file.truncate(to: 0)
      try file.append(Array(holder.text.utf8))
    } catch {
      // A full disk must not keep anyone from reading; the name is only for a message.
    }
  }
}

/// The right to write, or why there is none.
package enum WritePermit: ~Copyable {
  /// The lock is held until the value is gone.
  case granted(FileLock)
  /// Reading only: another process holds the lock, or its file can't be opened, or the caller
  /// asked for no more.
  case refused(ReadOnlyReason)

  /// Why there is no right to write; `nil` when there is one.
  package var refusal: ReadOnlyReason? {
    switch self {
    case .granted: nil
    case .refused(let reason): reason
    }
  }
}

/// Who holds a lock, for a message.
package struct LockHolder: Hashable, Sendable {
  /// The process number.
  package let process: Int32
  /// The machine's name.
  package let host: String

  /// Creates a holder.
  package init(process: Int32, host: String) { (self.process, self.host) = (process, host) }

  /// This process on this machine.
  package static var current: LockHolder {
    let host = unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
      guard let start = buffer.baseAddress, unsafe gethostname(start, 255) == 0 else { return "" }
      unsafe buffer[255] = 0
      return unsafe String(cString: start)
    }
    return LockHolder(process: getpid(), host: host)
  }

  /// One line: the process number, a space, the machine.
  fileprivate var text: String { "\(process) \(host)\n" }

  /// Reads what the holder wrote; `nil` when it is not there yet or not understood.
  fileprivate init?(readFrom file: borrowing OpenFile) {
    var bytes: [UInt8] = []
    do throws(FileSystemError) { bytes = try file.bytes(at: 0, count: 512) } catch { return nil }
    let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard let first = words.first, let process = Int32(first) else { return nil }
    self.init(process: process, host: words.count > 1 ? String(words[1]) : "")
  }
}
