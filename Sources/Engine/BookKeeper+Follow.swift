// A window that only reads, beside one that writes: it shows what the other saves, and takes over
// when the other is gone. And a window that lends its place for a moment to a command that waits.
//
//     the command                    the window that has the lock
//     finds `lock` held
//     holds `wait`, writes in it  →  is woken by that, sees that `wait` is held
//                                    marks the journal closed, holds `lent`, lets `lock` go
//     takes `lock`, lets `wait` go
//     reads, saves, lets `lock` go → is woken by that; nobody holds `wait`
//                                    takes `lock`, reads the journal again, lets `lent` go
//
// Other windows keep away from `lock` while `lent` is held. All of them are locks of open files, which
// end with their process however that ends, so nobody waits for one that is gone.

import Model
import Persistence

extension BookKeeper {
  /// What following found.
  package enum Following: Equatable, Sendable {
    /// Nothing new.
    case unchanged
    /// The book is another one now.
    case changed
    /// The other window is gone; changes are taken here now.
    case tookOver
    /// The command to which the place was lent is done, and the place is ours again.
    case tookBack
  }

  /// Whether the book is read only because another process writes it.
  package var isFollowing: Bool { if case .readOnly(.locked) = access { true } else { false } }

  /// Whether the place of the writer is lent to a command at the moment.
  package var isLending: Bool { claim != nil }

  /// The folder in which something happens when a command asks for the place of the writer.
  package var requestFolder: String { folder }

  /// The folders in which something happens when the other process saves or goes.
  package var watchedFolders: [String] { [place.journals, folder] }

  /// Takes in what the other process has saved since, and its place when it is gone.
  ///
  /// Afterwards ``book`` and ``access`` say how things stand. When this throws, they are as before
  /// or as far as the other process's actions could be read.
  ///
  /// - Complexity: O(new bytes), or O(journal) when the book was opened anew.
  package mutating func follow() throws(BookError) -> Following {
    guard isFollowing else { return .unchanged }
    if let lock = try takeLock(inTurn: true) { return try takePlace(lock) }
    return try takeIn()
  }

  /// Lends the place of the writer to a command that waits for it; not where none does. To be called
  /// where nothing is being done.
  ///
  /// Afterwards ``isLending`` is true, and ``follow()`` or ``takeBack()`` bring the place back. Nothing
  /// of the book is forgotten.
  ///
  /// - Returns: Whether it was lent.
  package mutating func lend() -> Bool {
    guard access == .writable, FileLock.isHeld(place.request, on: options.disk) else {
      return false
    }
    switch FileLock.attempt(place.claim, holder: options.holder, on: options.disk) {
    case .refused: return false
    case .granted(let claim):
      guard journal.lend() else { return false }
      self.claim = consume claim
      return true
    }
  }

  /// Takes the place of the writer back that was lent, and waits for the command that has it; not for
  /// others that wait as well.
  ///
  /// - Returns: ``Following/tookBack``, or another when the command isn't done in time.
  package mutating func takeBack() throws(BookError) -> Following {
    guard isLending else { return .unchanged }
    var wait = options.patience.atLeastUsual.begin()
    repeat {
      if let lock = try takeLock(inTurn: false) { return try takePlace(lock) }
    } while wait.goOn()
    return .unchanged
  }

  /// Reads the book anew with the right to write it.
  private mutating func takePlace(_ lock: consuming FileLock) throws(BookError) -> Following {
    let wasLent = isLending
    self = try Self.open(place, permit: .granted(lock), options)
    return wasLent ? .tookBack : .tookOver
  }

  /// The lock, if it is free now and no other window has lent it.
  ///
  /// - Parameter inTurn: Whether it is left to commands that wait for it.
  private mutating func takeLock(inTurn: Bool) throws(BookError) -> FileLock? {
    if inTurn, FileLock.isHeld(place.request, on: options.disk) { return nil }
    if !isLending, FileLock.isHeld(place.claim, on: options.disk) { return nil }
    do throws(FileSystemError) {
      let file: LockFile
      if let open = waiting.take() {
        file = open
      } else {
        file = try LockFile(place.lock, on: options.disk)
      }
      guard try file.tryLock() else {
        waiting = consume file
        return nil
      }
      // Lent between the look and the lock.
      if !isLending, FileLock.isHeld(place.claim, on: options.disk) { return nil }
      return file.held(by: options.holder)
    } catch {
      throw .system(error)
    }
  }

  /// Applies what the journal holds beyond what is known.
  private mutating func takeIn() throws(BookError) -> Following {
    let reader = ActionReader(table: table)
    var replay = Replay(resuming: &self)
    defer { resume(from: replay) }
    do throws(JournalError) {
      let following = try unsafe journal.follow(
        header: JournalHeader.read,
        record: { position, payload in unsafe replay.take(position, payload, reader) })
      replay.finish()
      switch following {
      case .unchanged: return .unchanged
      case .advanced: return .changed
      case .restart: break
      }
    } catch {
      throw BookError(error)
    }
    let reason: ReadOnlyReason
    if case .readOnly(let present) = access { reason = present } else { reason = .asked }
    self = try Self.open(place, permit: .refused(reason), options)
    replay = Replay(resuming: &self)
    return .changed
  }

  /// Takes over what a replay has come to.
  private mutating func resume(from replay: Replay) {
    (book, provenance, log) = (replay.book, replay.provenance, replay.log)
    (stamp, unknownChanges) = (replay.stamp, replay.unknownChanges)
    (lastClock, work) = (replay.lastClock, work + replay.work)
    issuer = IDIssuer(device: device, next: replay.nextCounter)
  }
}
