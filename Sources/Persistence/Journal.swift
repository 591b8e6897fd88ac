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
// One action of the user is one line, or several whose marks join them; it counts only when its
// last line is there. A group is one or more actions made durable by one sync.
//
// Torn or damaged? At the first line that isn't right, say where number D should stand:
//   - a later line that is right and has seq - k > D was written when D was on the disk already:
//     the file is damaged; nothing in it is changed and it is only read;
//   - a line right in itself with another number or another predecessor is a gap, a repetition
//     or a fork: damaged as well;
//   - otherwise the rest of the file is a write that was interrupted, never acknowledged; it is
//     put aside in the quarantine folder and cut off.

/// An append-only file of records, the only thing that holds a book.
///
/// Records are never changed or removed, so reading from the start always rebuilds the same
/// state. An action is saved when ``commit()`` or ``append(_:)`` has returned, and not before:
///
///     var journal = try Journal.open(path, …) { position, payload in book.read(payload) }
///     try journal.append([payload])
///
/// A journal owns the writer's lock, so it can't be copied; the lock goes when it goes.
package struct Journal: ~Copyable {
  /// The most bytes one payload can have.
  package static let longestPayload = JournalLine.longestPayload

  /// The file.
  package let path: String
  /// What was found when it was opened.
  package let report: JournalReport
  /// The torn tail that opening put aside, if there was one.
  package let putAside: PutAside?
  /// Whether actions are taken now.
  package internal(set) var access: JournalAccess

  /// The disk.
  let disk: any FileSystem
  /// The file open for appending; none when the journal was opened read-only.
  let file: OpenFile?
  /// The writer's lock, held as long as this value lives.
  let lock: FileLock?
  /// The end of what is acknowledged.
  var tail: JournalCursor
  /// The group that is being written.
  var group = PendingGroup()

  /// The sequence number that the next line will bear.
  package var nextSequence: UInt64 { tail.link.next }
  /// The length in bytes of what is acknowledged.
  package var size: Int { tail.byte }

  /// Refuses every further action, because the caller found a reason to, such as a record that
  /// a program must understand before it may write.
  package mutating func restrict(_ reason: ReadOnlyReason) {
    precondition(group.isEmpty, "A group is open.")
    access = .readOnly(reason)
  }

  /// Hands on every acknowledged record again, from the first after the header; from a damaged
  /// journal, everything that can be read.
  ///
  /// - Complexity: O(``size``).
  package borrowing func readAgain(_ record: ReadRecord) throws(JournalError) {
    let (path, disk, end) = (path, disk, tail.byte)
    if report.damage != nil {
      _ = unsafe try Self.check(path, on: disk, header: { _ in .known }, record: record)
      return
    }
    try systemCall { () throws(FileSystemError) in
      let source = try OpenFile(path, .read, on: disk)
      var scan = JournalScan(from: JournalCursor())
      _ = unsafe try scan.run(source, upTo: end) { position, payload in
        if position.line > 1 { unsafe record(position, payload) }
      }
    }
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
