// Where a line lies in a journal, and the link by which the next one must hang on it.

/// Where one record lies, so that every message can name it.
package struct RecordPosition: Hashable, Sendable {
  /// The segment that holds the line; see ``JournalFiles``.
  package let segment: Int
  /// The line's number in its file, from 1, as `less -N` shows it.
  package let line: Int
  /// The offset of the line's first byte in its file.
  package let byte: Int
  /// The line's number in the device's history, from 0 for the first header.
  package let sequence: UInt64
  /// The line's index in the group of lines that one sync made durable.
  package let indexInGroup: Int
  /// Whether the record's action goes on in the next line.
  package let continues: Bool
  /// Whether the line is a note or a header of the journal's own, no part of any action.
  var isNote: Bool { role != .record }
  /// What the line is.
  var role: Role

  /// What a line is to a journal.
  enum Role: Hashable, Sendable {
    /// A part of an action.
    case record
    /// A note that the journal wrote for itself.
    case note
    /// The first line of a segment.
    case header
  }
}

/// What the next line must say about the one before it.
package struct ChainLink: Hashable, Sendable {
  /// The checksum of the line before; 0 before the first header.
  package var checksum: UInt32
  /// The sequence number that the next line must bear.
  package var next: UInt64

  /// Creates a link.
  package init(checksum: UInt32, next: UInt64) { (self.checksum, self.next) = (checksum, next) }

  /// The link before the first line of a device's first file.
  package static let start = ChainLink(checksum: 0, next: 0)
}

/// A place between two lines of a journal, with everything needed to verify what follows it.
package struct JournalCursor: Hashable, Sendable {
  /// The segment; see ``JournalFiles``.
  var segment = 0
  /// The offset of the next line's first byte in the segment.
  var byte = 0
  /// The number of whole lines before this place in the segment.
  var lines = 0
  /// What the next line must say about the last one.
  var link = ChainLink.start
  /// The last line's index in its sync group.
  var indexInGroup = 0
  /// Whether the last line's action goes on in the next one.
  var continues = false
  /// Whether the last line is the mark of a clean close.
  var isClosed = false
}

extension JournalCursor {
  /// The number that the next line must bear.
  package var nextSequence: UInt64 { link.next }

  /// Where this segment ends when the next one goes on from here.
  var segmentEnd: SegmentEnd { SegmentEnd(segment: segment, link: link, bytes: byte) }

  /// Whether this is where the header of the next segment says that the one before ends.
  func isAt(_ end: SegmentEnd?) -> Bool { end?.link == link && end?.bytes == byte }

  /// The place before the first line of the next segment.
  ///
  /// - Parameter link: What that line must say about the line before it.
  func startOfNextSegment(after link: ChainLink) -> JournalCursor {
    JournalCursor(segment: segment + 1, link: link)
  }
}
