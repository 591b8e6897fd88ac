// An open file with an owner: it closes itself, and it has the patience that one system call
// lacks, writing until every byte is taken.

import Glibc

/// A file that is open for as long as this value lives.
struct OpenFile: ~Copyable {
  /// Where the file lives.
  let disk: any FileSystem
  /// The path it was opened by, for errors.
  let path: String
  /// The system's number for it.
  private let descriptor: Descriptor

  /// Opens a file.
  init(_ path: String, _ mode: OpenMode, on disk: any FileSystem) throws(FileSystemError) {
    (self.disk, self.path) = (disk, path)
    descriptor = try disk.open(path, mode)
  }

  deinit { disk.close(descriptor) }

  /// Appends every byte, going on after a short write or a signal.
  ///
  /// After a failure some of the bytes may be in the file; the caller truncates.
  func append(_ bytes: UnsafeRawBufferPointer) throws(FileSystemError) {
    var rest = unsafe bytes[...]
    while unsafe !rest.isEmpty {
      do throws(FileSystemError) {
        let taken = unsafe try disk.write(descriptor, UnsafeRawBufferPointer(rebasing: rest))
        // A disk that takes nothing and reports nothing would spin this loop for ever.
        guard taken > 0 else { throw FileSystemError(.write, errno: ENOSPC) }
        unsafe rest = rest.dropFirst(taken)
      } catch {
        if error.errno != EINTR { throw error.at(path) }
      }
    }
  }

  /// Reads at an offset until the buffer is full or the file ends; returns the number of bytes.
  func read(
    into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(FileSystemError) -> Int {
    var count = 0
    while count < buffer.count {
      let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
      do throws(FileSystemError) {
        let got = unsafe try disk.read(descriptor, into: rest, at: offset + count)
        if got == 0 { break }
        count += got
      } catch {
        if error.errno != EINTR { throw error.at(path) }
      }
    }
    return count
  }

  /// Waits until everything written is on the disk. One try only: see ``RealFileSystem/sync(_:)``.
  func sync() throws(FileSystemError) {
    do throws(FileSystemError) { try disk.sync(descriptor) } catch { throw error.at(path) }
  }

  /// Cuts the file to a length in bytes.
  func truncate(to length: Int) throws(FileSystemError) {
    do throws(FileSystemError) {
      try disk.truncate(descriptor, to: length)
    } catch { throw error.at(path) }
  }

  /// What the open file is now.
  func status() throws(FileSystemError) -> FileStatus {
    do throws(FileSystemError) {
      return try disk.status(of: descriptor)
    } catch { throw error.at(path) }
  }

  /// Takes the whole-file lock without waiting.
  func lock() throws(FileSystemError) -> Bool {
    do throws(FileSystemError) {
      return try disk.lock(descriptor)
    } catch { throw error.at(path) }
  }
}

/// The directory part of a path.
func parent(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// The last part of a path.
func name(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return path }
  return String(path[path.index(after: slash)...])
}
