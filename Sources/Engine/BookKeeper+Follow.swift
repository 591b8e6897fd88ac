// A window that only reads, beside one that writes: it shows what the other saves, and takes over
// when the other is gone.

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
  }

  /// Whether the book is read only because another process writes it.
  package var isFollowing: Bool { if case .readOnly(.locked) = access { true } else { false } }

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
    if let lock = try takeLock() {
      self = try Self.open(place, permit: .granted(lock), options)
      return .tookOver
    }
    return try takeIn()
  }

  /// The lock, if it is free now.
  private mutating func takeLock() throws(BookError) -> FileLock? {
    do throws(FileSystemError) {
      let file: LockFile
      if let open = waiting.take() {
        file = open
      } else {
        file = try LockFile(place.lock, on: options.disk)
      }
      if try file.tryLock() { return file.held(by: options.holder) }
      waiting = consume file
      return nil
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
