// In which order things happened, by the log of the shim: “saved” is said after the disk said so.

/// The promises about order, held against a log.
enum OrderProof {
  /// What a log breaks; empty when it keeps every promise.
  ///
  /// - Parameter savedWords: What a program says of an action that is saved.
  static func violations(in log: [LoggedCall], savedWords: [String] = ["saved "]) -> [String] {
    unsyncedWords(log, savedWords) + unsyncedNames(log, savedWords) + hastyRenames(log)
      + looseOpens(log) + secondSyncs(log)
  }

  /// Each time “saved” was said: a journal was written since the last time, and every journal that
  /// was written was synced after its last write, or cut back.
  private static func unsyncedWords(_ log: [LoggedCall], _ savedWords: [String]) -> [String] {
    var violations: [String] = []
    var isDirty: [String: Bool] = [:]
    var hasSynced = false
    for call in log {
      switch call.name {
      case "write" where call.result > 0 && isJournal(call.text): isDirty[call.text] = true
      case "cut" where call.result == 0: isDirty[call.text] = false
      case "sync" where call.result == 0:
        if isDirty[call.text] == true { hasSynced = true }
        isDirty[call.text] = false
      case "say" where savedWords.contains { call.text.contains($0) }:
        if isDirty.values.contains(true) { violations.append("said before the sync: \(call.text)") }
        if !hasSynced { violations.append("said without a sync: \(call.text)") }
        hasSynced = false
      default: break
      }
    }
    return violations
  }

  /// Each rename: what is renamed was synced after its last write.
  private static func hastyRenames(_ log: [LoggedCall]) -> [String] {
    log.enumerated().compactMap { index, call in
      guard let (old, _) = renamed(call) else { return nil }
      let last = log[..<index].last { $0.text == old && ["write", "sync"].contains($0.name) }
      let isSafe = last?.name == "sync" && last?.result == 0
      return isSafe ? nil : "renamed before it was synced: \(call.text)"
    }
  }

  /// Each time “saved” was said: every folder in which a name was made or changed was synced since,
  /// or the name was taken away again.
  private static func unsyncedNames(_ log: [LoggedCall], _ savedWords: [String]) -> [String] {
    var violations: [String] = []
    var pending: Set<String> = []
    for call in log {
      if let (_, new) = renamed(call) { pending.insert(new) }
      switch call.name {
      case "mkdir" where call.result == 0: pending.insert(call.text)
      case "remove" where call.result == 0: pending.remove(call.text)
      case "sync" where call.result == 0:
        pending = pending.filter { parent(of: $0) != call.text }
      case "say" where savedWords.contains { call.text.contains($0) }:
        violations += pending.map { "said before the folder of \($0) was synced" }
      default: break
      }
    }
    return violations
  }

  /// The two names of a rename that was done.
  private static func renamed(_ call: LoggedCall) -> (old: String, new: String)? {
    let names = call.text.split(separator: " -> ", maxSplits: 1).map(String.init)
    guard call.name == "rename", call.result == 0, names.count == 2 else { return nil }
    return (names[0], names[1])
  }

  private static func parent(of path: String) -> String {
    "/" + path.split(separator: "/").dropLast().joined(separator: "/")
  }

  /// Each opening of a journal to write: every write goes to its end, and no child inherits it.
  private static func looseOpens(_ log: [LoggedCall]) -> [String] {
    let (writing, append, cloexec) = (0o3, 0o2000, 0o2000000)
    return log.filter { call in
      call.name == "open" && call.detail & writing != 0 && call.text.contains(".sj1")
        && (call.detail & append == 0 || call.detail & cloexec == 0)
    }.map { "opened without O_APPEND or O_CLOEXEC: \($0.text)" }
  }

  /// Each sync of a file after one that failed: the system may have dropped what it could not
  /// write, and a second sync that succeeds proves nothing.
  private static func secondSyncs(_ log: [LoggedCall]) -> [String] {
    var violations: [String] = []
    var failed: Set<String> = []
    for call in log {
      if let (_, new) = renamed(call) { failed.remove(new) }
      switch call.name {
      case "remove" where call.result == 0: failed.remove(call.text)
      case "sync" where call.text.contains(".sj1"):
        if failed.contains(call.text) { violations.append("synced again: \(call.text)") }
        if call.result < 0 { failed.insert(call.text) }
      default: break
      }
    }
    return violations
  }

  private static func isJournal(_ path: String) -> Bool { path.hasSuffix(".sj1") }
}
