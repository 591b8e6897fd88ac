// A record of the journal that this version can't make out, and where it stands.

import Persistence

/// A record that is whole on the disk but not, or not wholly, understood.
package struct UnreadRecord: Equatable, Sendable {
  /// What isn't understood.
  package enum Reason: Equatable, Sendable {
    /// So many changes that only a newer version knows; they are passed over and kept.
    case unknownChanges(Int)
    /// Operations that nobody may write without knowing them.
    case needed([String])
    /// The payload isn't the JSON of an action.
    case notAnAction
  }

  /// The file.
  package let path: String
  /// The line's number in it, from 1.
  package let line: Int
  /// The offset of the line's first byte.
  package let byte: Int
  /// What isn't understood.
  package let reason: Reason

  /// The most that are kept; the rest is only counted.
  package static let most = 1000
}

/// The records that a replay couldn't make out.
struct UnreadRecords {
  /// The first of them.
  private(set) var first: [(position: RecordPosition, reason: UnreadRecord.Reason)] = []

  /// Notes one.
  mutating func note(_ position: RecordPosition, _ reason: UnreadRecord.Reason) {
    if first.count < UnreadRecord.most { first.append((position, reason)) }
  }

  /// With the paths of their files.
  func records(in files: JournalFiles) -> [UnreadRecord] {
    first.map { position, reason in
      UnreadRecord(
        path: files.path(of: position.segment), line: position.line, byte: position.byte,
        reason: reason)
    }
  }
}
