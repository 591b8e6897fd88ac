// The seam between the journal and the disk: every call that can fail goes through it, one
// system call per function, so that a test can make any of them fail, stop short or forget.

/// The few things a journal asks of an operating system.
///
/// Each function is one system call and may be interrupted, write less than asked, or fail; the
/// patience (loops, truncating back) lives above the seam in ``OpenFile`` and ``Journal``, where
/// tests can see it work. There are two implementations: ``RealFileSystem`` and the seeded one
/// in the tests.
package protocol FileSystem {
  /// The same disk for somebody who works inside a folder: nothing that lies in it is reached through a
  /// link, and nothing but plain files with one name is opened there.
  func confined(to folder: String) -> any FileSystem

  /// Opens a file and returns its descriptor, which is never 0, 1 or 2.
  func open(_ path: String, _ mode: OpenMode) throws(FileSystemError) -> Descriptor

  /// Closes a descriptor. A failure to close loses nothing that was synced, so it isn't reported.
  func close(_ descriptor: Descriptor)

  /// Reads bytes at an offset; returns how many, 0 at the end of the file.
  func read(
    _ descriptor: Descriptor, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(FileSystemError) -> Int

  /// Appends bytes at the end of the file; returns how many were taken, possibly fewer.
  func write(
    _ descriptor: Descriptor, _ bytes: UnsafeRawBufferPointer
  ) throws(FileSystemError) -> Int

  /// Waits until the file's bytes and its size are on the disk.
  func sync(_ descriptor: Descriptor) throws(FileSystemError)

  /// Cuts the file to a length in bytes.
  func truncate(_ descriptor: Descriptor, to length: Int) throws(FileSystemError)

  /// What an open file is now, whatever its name has become.
  func status(of descriptor: Descriptor) throws(FileSystemError) -> FileStatus

  /// What a path names now; `nil` when nothing is there.
  func status(at path: String) throws(FileSystemError) -> FileStatus?

  /// Takes the whole-file lock without waiting; `false` when another open file holds it.
  func lock(_ descriptor: Descriptor) throws(FileSystemError) -> Bool

  /// Gives a file a new name, replacing what had it.
  func rename(_ old: String, to new: String) throws(FileSystemError)

  /// Removes a file, or a directory that is empty.
  func remove(_ path: String) throws(FileSystemError)

  /// Makes one directory that only its owner can enter; one that exists is left as it is.
  func makeDirectory(_ path: String) throws(FileSystemError)

  /// Waits until the names in a directory are on the disk.
  func syncDirectory(_ path: String) throws(FileSystemError)

  /// The names in a directory, sorted, without `.` and `..`.
  func list(_ path: String) throws(FileSystemError) -> [String]
}

extension FileSystem {
  /// A disk without links is confined everywhere.
  package func confined(to folder: String) -> any FileSystem { self }
}

/// An open file as the operating system numbers it.
package struct Descriptor: Hashable, Sendable {
  /// The number that system calls take.
  package let number: Int32

  /// Wraps a number.
  package init(_ number: Int32) { self.number = number }
}

/// How a file is opened.
package enum OpenMode: Hashable, Sendable {
  /// An existing file, to read.
  case read
  /// An existing file; every write goes to its end.
  case append
  /// A file that must not exist yet, mode 0600; every write goes to its end.
  case create
  /// The lock file: to read and write, created when missing.
  case lock
}

/// Which file something is, and how long.
package struct FileStatus: Hashable, Sendable {
  /// The device that holds the file.
  package let device: UInt64
  /// The file's number on that device; two names with one number are one file.
  package let inode: UInt64
  /// The length in bytes.
  package let size: Int
  /// Whether others than its owner can write to it.
  package let isOpenToOthers: Bool
  /// Whether everybody can put another thing in the place of what is in it: a folder that all can write to, without the
  /// sticky bit that `/tmp` has.
  package let isOpenToAll: Bool
  /// Whether it belongs to somebody else than the person who runs the program.
  package let isForeign: Bool

  /// Creates a status.
  package init(
    device: UInt64, inode: UInt64, size: Int, isOpenToOthers: Bool = false, isForeign: Bool = false,
    isOpenToAll: Bool = false
  ) {
    (self.device, self.inode, self.size) = (device, inode, size)
    (self.isOpenToOthers, self.isForeign) = (isOpenToOthers, isForeign)
    self.isOpenToAll = isOpenToAll
  }
}

/// What lies where a plain file of a book belongs, and can make of it another file than it seems to be.
package enum FileOddity: Hashable, Sendable {
  /// A link to another place.
  case link
  /// A file that has other names as well.
  case severalNames
  /// A folder, pipe, device or socket.
  case notAFile
  /// Something else than the folder that belongs there.
  case notAFolder
}

/// The operating system refused: what was asked, of which file, and its error number.
package struct FileSystemError: Error, Hashable, Sendable {
  /// What the journal was doing when it was refused.
  package enum Operation: String, CaseIterable, Hashable, Sendable {
    case open, read, write, sync, truncate, status, lock, rename, remove, makeDirectory
    case syncDirectory, list
  }

  /// What was asked.
  package let operation: Operation
  /// The path it was asked of; empty when only the descriptor is known.
  package let path: String
  /// The system's `errno`, such as `ENOSPC`.
  package let errno: Int32
  /// What lies there instead of what belongs there, where that is why it was refused.
  package let oddity: FileOddity?

  /// Creates an error.
  package init(
    _ operation: Operation, path: String = "", errno: Int32, oddity: FileOddity? = nil
  ) {
    (self.operation, self.path, self.errno, self.oddity) = (operation, path, errno, oddity)
  }

  /// The same refusal with the path filled in.
  func at(_ path: String) -> FileSystemError {
    FileSystemError(operation, path: path, errno: errno, oddity: oddity)
  }
}
