// The journal file, format "SJ1": the truth of a book, as text that `less`, `grep` and `jq` read.
//
//     crc8 SP prev8 SP seq "." k [mark] SP payload LF
//
//     offset  bytes
//          0      8  crc8     CRC-32C of everything after the first space up to the LF,
//                             eight lowercase hexadecimal digits
//          8      1  space
//          9      8  prev8    crc8 of the line before; 00000000 in a device's very first line;
//                             in the first line of a later file, that of the earlier file's last
//         17      1  space
//         18    1–18 seq      decimal; one more than in the line before; 0 in the very first line
//                 1  .
//              1–18  k        decimal; the line's index in the group of lines that one sync made
//                             durable; 0 says: everything before was on the disk already
//                0–1 mark     "+"  the action goes on in the next line, which belongs to the
//                                  same group
//                             "~"  a note of the journal's own, no part of any action;
//                                  `{"note":"closed"}` ends a session that closed properly
//                 1  space
//          1–1048576 payload  one JSON object in UTF-8 without LF and NUL
//                 1  LF
//
// Line 1 is the header. Its payload belongs to the caller, as every payload does: the journal
// knows bytes, not meaning. The file comes into being by a rename, so it never exists without
// its header.
//
// A journal can have several files, its segments. The header of a later one states where the one
// before ends; bytes behind that were never acknowledged, because a sync of them failed. A new
// segment begins when the last one has grown past a limit, or when its disk has failed: a failed
// sync is never retried on the same file.
//
// One action of the user is one line, or several whose marks join them; it counts only when its
// last line is there. A group is one or more actions made durable by one sync.
//
// Torn or damaged? At the first line that isn't right, say where number D should stand:
//   - a later line that is right and has seq - k > D was written when D was on the disk already:
//     the file is damaged; nothing in it is changed and it is only read;
//   - a line right in itself with a later number, or with another predecessor at the head of a
//     group, is a gap or a fork: damaged as well;
//   - so is an earlier line with number D itself behind it, because no write moves a line; an
//     earlier line alone may be an old sector of the file;
//   - otherwise the rest of the file is a write that was interrupted, never acknowledged; it is
//     put aside in the quarantine folder and cut off. Only the last segment can have such an end.

/// An append-only series of records, the only thing that holds a book.
///
/// Records are never changed or removed, so reading from the start always rebuilds the same
/// state. An action is saved when ``commit()`` or ``append(_:)`` has returned, and not before:
///
///     let reading = try Journal.read(files, …) { position, payload in book.read(payload) }
///     var journal = Journal.open(reading, …)
///     try journal.append([payload])
///
/// A journal owns the writer's lock, so it can't be copied; the lock goes when it goes.
package struct Journal: ~Copyable {
  /// The most bytes one payload can have.
  package static let longestPayload = JournalLine.longestPayload

  /// Makes the payload of a header that says where the segment before ends.
  package typealias MakeHeader = (SegmentEnd) -> [UInt8]

  /// The files.
  package let files: JournalFiles
  /// What was found when it was opened.
  package let report: JournalReport
  /// The torn tail that opening put aside, if there was one.
  package let putAside: PutAside?
  /// Whether actions are taken now.
  package internal(set) var access: JournalAccess

  /// The disk.
  let disk: any FileSystem
  /// The last segment, open for appending; none when the journal was opened read-only.
  var file: OpenFile?
  /// The writer's lock, held as long as this value lives or until it is lent.
  var lock: FileLock?
  /// When a new segment begins, and what its header says.
  let rotation: Rotation
  /// Whether the next action begins a new segment, because nothing may be added to this one.
  var mustRotate = false
  /// The segment whose making this process has tried: what has that name is its own.
  var triedSegment = 0
  /// The end of what is acknowledged.
  var tail: JournalCursor
  /// The group that is being written.
  var group = PendingGroup()

  /// The sequence number that the next action's first line will bear. Beginning a new segment
  /// takes a number for the header.
  package var nextSequence: UInt64 { tail.link.next + (rotatesNext ? 1 : 0) }
  /// The end of what is acknowledged.
  package var end: JournalCursor { tail }
  /// The length in bytes of what is acknowledged in the last segment.
  package var size: Int { tail.byte }
  /// The path of the last segment.
  package var path: String { files.path(of: tail.segment) }

  /// Refuses every further action, because the caller found a reason to, such as a record that
  /// a program must understand before it may write.
  package mutating func restrict(_ reason: ReadOnlyReason) {
    precondition(group.isEmpty, "A group is open.")
    access = .readOnly(reason)
  }

  /// Hands on every acknowledged record again, from the first after the header; from a damaged
  /// journal, everything that can be read.
  ///
  /// - Complexity: O(bytes).
  package borrowing func readAgain(
    header: ReadHeader, record: ReadRecord
  ) throws(JournalError) {
    let end = report.damage == nil ? tail : nil
    // It was opened, whatever was left of it.
    _ = unsafe try Self.read(
      files, upTo: end, isKnown: true, on: disk, header: header, record: record)
  }
}

/// When a journal begins a new segment.
package struct Rotation {
  /// The size in bytes from which on no further group is added to a segment.
  package var limit: Int
  /// Makes the payload of the new segment's header.
  package var header: Journal.MakeHeader

  /// The size at which a segment ends in everyday use: 64 MiB, about 400,000 actions.
  package static let usualLimit = 64 << 20

  /// Creates a rule.
  package init(limit: Int = usualLimit, header: @escaping Journal.MakeHeader) {
    (self.limit, self.header) = (limit, header)
  }
}

/// Where the bytes of a torn tail were put.
package struct PutAside: Hashable, Sendable {
  /// The file that holds them.
  package let path: String
  /// How many.
  package let bytes: Int
  /// The offset in the journal at which they began.
  package let start: Int
}
