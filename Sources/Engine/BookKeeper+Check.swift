// Looking at a book while another process may be in the middle of a save.

package import Persistence

/// A save that another process is making just now.
package struct SaveInProgress: Equatable, Sendable {
  /// How many bytes of it are in the journal so far.
  package let bytes: Int
  /// Who is saving, if the lock file says so.
  package let holder: LockHolder?
}

extension BookKeeper {
  /// How often the journal is read again while it changes and nobody holds the lock.
  private static let mostReadings = 10

  /// The save that is being made just now, when the journal ends in the beginning of one; for a book
  /// that was opened to be looked at.
  ///
  /// When nobody holds the lock, the save may have been completed since the journal was read, so it
  /// is read again: afterwards ``report`` is that of a journal that nobody is writing, as far as can
  /// be seen.
  ///
  /// - Complexity: O(1) without a torn end, else as opening.
  package mutating func saveInProgress() throws(BookError) -> SaveInProgress? {
    for _ in 0..<Self.mostReadings {
      guard report.damage == nil, case .tornTail(let bytes)? = report.findings.last?.kind else {
        return nil
      }
      if case .locked(let holder)? = writer { return SaveInProgress(bytes: bytes, holder: holder) }
      let before = report.findings
      self = try Self.open(place, permit: .refused(.asked), options)
      if report.findings == before { return nil }
    }
    return nil
  }

  /// Why nothing could be saved to the book: something else than a plain file lies in the place of its lock. Nil where
  /// a plain file or nothing does.
  package var lockFault: BookError? {
    do throws(FileSystemError) {
      guard try options.disk.status(at: place.lock) != nil else { return nil }
      _ = try LockFile(place.lock, on: options.disk)
      return nil
    } catch {
      return error.oddity == nil ? nil : .system(error)
    }
  }

  /// Who holds the lock now. The lock is neither made nor kept.
  private var writer: ReadOnlyReason? {
    do throws(FileSystemError) {
      guard try options.disk.status(at: place.lock) != nil else { return nil }
      let file = try LockFile(place.lock, on: options.disk)
      return try file.tryLock() ? nil : .locked(file.holder)
    } catch {
      // A lock that can't even be opened says nothing; the journal alone must do.
      return nil
    }
  }
}
