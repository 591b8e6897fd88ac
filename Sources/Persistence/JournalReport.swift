// What reading a journal found, as values: kinds, numbers and places. The sentences for people
// are made elsewhere.

/// Everything that reading a journal from end to end found.
package struct JournalReport: Equatable, Sendable {
  /// The files that were read.
  package let files: JournalFiles
  /// The checksum of the journal's very first line, by which two journals with one name are told apart;
  /// `nil` when that line is missing or damaged.
  package internal(set) var origin: UInt32?
  /// How many of them there are.
  package internal(set) var segments = 0
  /// The number of whole lines that are right, with the headers and the journal's own notes.
  package internal(set) var lines = 0
  /// The number of whole actions.
  package internal(set) var actions = 0
  /// The bytes of all files together.
  package internal(set) var bytes = 0
  /// What failed syncs left behind the ends of earlier segments; never called saved.
  package internal(set) var abandoned: [AbandonedBytes] = []
  /// One more than the highest number that a line in the files bears, read or not.
  package internal(set) var provenEnd: UInt64 = 0
  /// The numbers of later segments' headers that are lost, and nothing else with them.
  package internal(set) var lostHeaders: Set<UInt64> = []
  /// The number from which on actions may be missing that nothing in the files tells of, because
  /// their end can't be read or two histories follow; `nil` when everything is accounted for.
  package internal(set) var doubtFrom: UInt64?
  /// What is wrong, in the order of the files; empty in a journal that is whole.
  package internal(set) var findings: [JournalFinding] = []
  /// Whether the last session closed the journal properly. A crash alone is not a finding.
  package internal(set) var isClosed = false

  /// How many bytes were left behind the ends of earlier segments.
  package var abandonedBytes: Int { abandoned.reduce(0) { $0 + $1.bytes } }

  /// Whether something was written that is whole, but no session was closed after it: a crash, or
  /// a session that still goes on.
  package var endedWithoutClosing: Bool { findings.isEmpty && !isClosed && lines > segments }

  /// The first finding that proves damage, as against an interrupted write.
  package var damage: JournalFinding? { findings.first { $0.kind.isDamage } }
}

/// Bytes behind the place at which the next segment says that this one ends.
package struct AbandonedBytes: Hashable, Sendable {
  /// The file.
  package let path: String
  /// Where they begin.
  package let byte: Int
  /// How many.
  package let bytes: Int
}

/// One thing that is wrong in a journal, and where.
package struct JournalFinding: Hashable, Sendable {
  /// The file.
  package let path: String
  /// The line's number in the file, from 1.
  package let line: Int
  /// The offset of the first byte that is not right.
  package let byte: Int
  /// What is wrong.
  package let kind: Kind

  /// What can be wrong with a journal.
  package enum Kind: Hashable, Sendable {
    /// The end of the file is a write that was interrupted: ordinary after a crash. The bytes
    /// from the finding's place to the end were never acknowledged.
    case tornTail(bytes: Int)
    /// A line whose form or checksum is wrong although something later was written after it was
    /// on the disk; the line is not read.
    case damagedLine
    /// Lines are missing: a line is right in itself but has a later number than it should.
    case gap(expected: UInt64, found: UInt64)
    /// A line is right in itself but its number was there before.
    case repeated(expected: UInt64, found: UInt64)
    /// A line has the right number but follows another line than the one before it: two
    /// histories were written under one name.
    case forked(sequence: UInt64)
    /// A line breaks the rules of grouping, such as an action that begins inside another.
    case misplaced(sequence: UInt64)
    /// A segment is missing, although a later one is there.
    case missingFile
    /// A segment holds nothing, though it was on the disk with its header before it had its name.
    case emptyFile
    /// A file has another segment's name: its header says that this one is right.
    case misnamedFile(rightName: String)
    /// A file is another copy of the segment with this name; it is not read.
    case copiedFile(original: String)
    /// A file of another journal has a segment's name; it is not read.
    case foreignFile
    /// The journal ends before a place up to which it was once on the disk: what was called saved is
    /// gone. The finding's place is where it ends now.
    case cutShort(Witness)
    /// The journal is long enough, but other lines stand in it than the witness saw.
    case otherHistory(Witness)
    /// The checkpoint holds something else than the lines of which it speaks. The journal is right.
    case wrongCheckpoint
    /// The header is in order but asks for things that this program doesn't know.
    case newerFormat(needs: [String])

    /// Whether this forbids writing to the file.
    package var isDamage: Bool {
      switch self {
      case .tornTail, .wrongCheckpoint: false
      case .damagedLine, .gap, .repeated, .forked, .misplaced, .missingFile, .emptyFile,
        .misnamedFile, .copiedFile, .foreignFile, .cutShort,
        .otherHistory, .newerFormat:
        true
      }
    }

    /// Whether something is gone that only the witness remembers.
    package var witness: Witness? {
      switch self {
      case .cutShort(let witness), .otherHistory(let witness): witness
      case .tornTail, .damagedLine, .gap, .repeated, .forked, .misplaced, .missingFile, .emptyFile,
        .misnamedFile, .copiedFile, .foreignFile, .wrongCheckpoint, .newerFormat:
        nil
      }
    }
  }
}
