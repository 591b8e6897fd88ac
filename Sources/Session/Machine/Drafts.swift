// The unsaved words of one window on their way to the disk and back: written at most a second after they were
// typed, gone when they are saved or thrown away, and found by the next window on the same book.

import Foundation
package import Interface
package import Model

/// The draft of one window.
package struct Drafts: ~Copyable {
  /// Words of a window that is gone.
  package struct Offer: Sendable {
    /// What was typed.
    package let work: UnsavedWork
    /// When, as the person's clock shows it.
    package let time: String
    /// The path of the file once it is kept aside.
    package let keptPath: String
    /// How many more drafts of the book wait.
    package let others: Int

    /// Offers words.
    package init(
      work: UnsavedWork, time: String, keptPath: String, others: Int
    ) {
      (self.work, self.time) = (work, time)
      (self.keptPath, self.others) = (keptPath, others)
    }
  }

  /// How long unsaved words are only in memory, at most.
  private static let delay = Duration.seconds(1)

  private let path: String
  private let home: DraftFile.Home
  /// The name of the file.
  private var name: String
  /// The folder, once there was something to look for or to write.
  private var folder: DraftFolder?
  /// The file, once it was written or found.
  private var lock: DraftLock?
  /// What was written last.
  private var written: UnsavedWork?
  /// When the words have to be written.
  private var due: ContinuousClock.Instant?
  /// Whether the last words could not be written.
  private var hasFailed = false
  /// Whether the person knows that they cannot be written.
  private var hasComplained = false

  /// Prepares the draft of a window on a book.
  ///
  /// - Parameter path: The folder of the drafts.
  package init(_ path: String, for home: DraftFile.Home) {
    (self.path, self.home) = (path, home)
    name = String((UInt64(1) << 63) | .random(in: 0...UInt64.max >> 1), radix: 16) + ".json"
  }

  /// How long to sleep at most before ``isDue``; nil while nothing waits to be written.
  package var millisecondsLeft: Int? {
    due.map { max(0, Int((ContinuousClock.now.duration(to: $0) / .milliseconds(1)).rounded(.up))) }
  }

  /// Whether the words have to be written now.
  package var isDue: Bool { due.map { $0 <= .now } ?? false }

  /// Whether the file holds the words of the last call of ``keep(_:)``.
  package var holdsWords: Bool { written != nil && due == nil && !hasFailed }

  /// Takes note that something was typed, saved, or thrown away: words get a time to be written at, and a
  /// file without words goes.
  package mutating func note(holdsWords: Bool) {
    guard holdsWords else { return drop() }
    if due == nil { due = .now + Drafts.delay }
  }

  /// Writes the words, if they are not what was written last.
  ///
  /// - Returns: What to tell the person where that cannot be done, the first time.
  package mutating func keep(_ work: UnsavedWork?) -> Phrase? {
    due = nil
    guard let work else {
      drop()
      return nil
    }
    guard !home.store.isEmpty else { return nil }
    hasFailed = work != written
    guard hasFailed else { return nil }
    let now = Int64(Date().timeIntervalSince1970 * 1000)
    let file = DraftFile(book: home, written: now, work: work)
    guard let bytes = file.bytes else { return complaint(EINVAL) }
    if folder == nil { folder = DraftFolder(path, makes: true) }
    guard let lock = folder?.put(bytes, under: name) else {
      return complaint(errno)
    }
    self.lock = consume lock
    written = work
    hasFailed = false
    return nil
  }

  /// Removes the file, whose words are saved or thrown away.
  package mutating func drop() {
    due = nil
    guard lock != nil else { return }
    folder?.remove(name)
    lock = nil
    written = nil
  }

  /// What to tell the person where words cannot be written, once.
  private mutating func complaint(_ code: Int32) -> Phrase? {
    guard !hasComplained else { return nil }
    hasComplained = true
    let reason = unsafe String(cString: strerror(code))
    return Phrase(
      "Unsaved words cannot be kept in \(path) (\(reason)): save soon.",
      "未保存的内容无法暂存到 \(path)（\(reason)）：请尽快保存。")
  }
}

extension Drafts {
  /// Finds the latest words for the book whose window is gone; this window's draft is in their file from then
  /// on. What a window left half written goes; what cannot be read is kept aside.
  ///
  /// - Parameter tell: Is told of each file that cannot be read.
  package mutating func find(tell: (Phrase) -> Void) -> Offer? {
    guard !home.store.isEmpty, lock == nil, let folder = DraftFolder(path, makes: false) else {
      return nil
    }
    for name in folder.names(ending: ".json.part") where folder.take(name) != nil {
      folder.remove(name)
    }
    var latest: DraftFile?
    var count = 0
    for name in folder.names(ending: ".json") {
      guard let lock = folder.take(name) else { continue }
      switch folder.bytes(of: lock).map({ DraftFile.read($0, for: home) }) ?? .damaged {
      case .ours(let file):
        count += 1
        guard file.written >= latest?.written ?? .min else { continue }
        latest = file
        self.name = name
        self.lock = consume lock
      case .foreign: continue
      case .damaged:
        let kept = folder.keepAside(name)
        tell(
          Phrase(
            "Unsaved words of an earlier window cannot be read: they are kept in \(kept).",
            "之前一个窗口未保存的内容读不出来，已保留在 \(kept)，请自行查看。"))
      }
    }
    self.folder = consume folder
    guard let latest else { return nil }
    written = latest.work
    return Offer(
      work: latest.work, time: latest.time,
      keptPath: path + "/" + name + ".kept", others: count - 1)
  }

  /// Keeps the file that was found aside, because not all of its words have a place any more. This window's
  /// draft is in a file of its own from then on.
  package mutating func keepAside() {
    guard lock != nil else { return }
    _ = folder?.keepAside(name)
    lock = nil
    written = nil
  }
}
