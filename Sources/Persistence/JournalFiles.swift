// The files of one journal: where they lie, what they are called, and how they follow each other.

/// The place of a journal: one or more files in a folder, numbered from 0.
///
///     journal/9f3a01c2-0000.sj1
///     journal/9f3a01c2-0001.sj1
///
/// Each file is a segment. A journal goes on in a new segment when the last one has grown long,
/// or when a sync of it has failed, and is one history all the same: numbers and the chain of
/// checksums run on from segment to segment.
package struct JournalFiles: Hashable, Sendable {
  /// The folder.
  package let folder: String
  /// What the names of all its files begin with.
  package let stem: String

  /// Names the place; nothing needs to be there.
  package init(folder: String, stem: String) { (self.folder, self.stem) = (folder, stem) }

  /// The path of a segment.
  package func path(of segment: Int) -> String { "\(folder)/\(Self.name(stem, segment))" }

  /// The segments that are there, in order. A draft that a crash left behind isn't one.
  package func segments(on disk: any FileSystem) throws(FileSystemError) -> [Int] {
    guard try disk.status(at: folder) != nil else { return [] }
    return try disk.list(folder).compactMap { name in
      Self.parts(of: name).flatMap { $0.stem == stem ? $0.segment : nil }
    }.sorted()
  }

  /// Stem and segment of a file's name; `nil` for a name that no journal's file has.
  package static func parts(of name: String) -> (stem: String, segment: Int)? {
    guard name.hasSuffix(ending), let dash = name.lastIndex(of: "-") else { return nil }
    let stem = String(name[..<dash])
    let digits = name[name.index(after: dash)...].dropLast(ending.count)
    guard !stem.isEmpty, let segment = Int(digits), segment >= 0,
      name == Self.name(stem, segment)
    else { return nil }
    return (stem, segment)
  }

  /// What the name of every journal's file ends with.
  package static let ending = ".sj1"

  /// The name of a segment: at least four digits, so that names sort as numbers do.
  private static func name(_ stem: String, _ segment: Int) -> String {
    let digits = String(segment)
    return stem + "-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ending
  }
}

/// Where a segment ends, as the header of the next one states it.
///
/// What stands in the file behind it was never called saved: it is what a failed sync left.
package struct SegmentEnd: Hashable, Sendable {
  /// The segment that ended.
  package let segment: Int
  /// The checksum of its last line and the number of the line after.
  package let link: ChainLink
  /// Its length in bytes.
  package let bytes: Int

  /// Creates an end.
  package init(segment: Int, link: ChainLink, bytes: Int) {
    (self.segment, self.link, self.bytes) = (segment, link, bytes)
  }
}

/// What the header of a segment says.
package struct HeaderReading: Equatable, Sendable {
  /// Whether this program understands the journal.
  package let verdict: HeaderVerdict
  /// Where the segment before it ended; `nil` in the first one.
  package let predecessor: SegmentEnd?
  /// Which journal the segment belongs to, the same in all of its segments; `nil` when the header
  /// doesn't say.
  package let journal: String?

  /// Creates a reading.
  package init(
    _ verdict: HeaderVerdict, after predecessor: SegmentEnd? = nil, of journal: String? = nil
  ) {
    (self.verdict, self.predecessor, self.journal) = (verdict, predecessor, journal)
  }

  /// The header of a first segment that this program can read and write.
  package static let known = HeaderReading(.known)
  /// Not the header of a journal.
  package static let foreign = HeaderReading(.foreign)
}

/// What the reader of a header says about it.
package enum HeaderVerdict: Equatable, Sendable {
  /// This program can read and write the journal.
  case known
  /// The journal asks for things that this program doesn't know: it may be read, not written.
  case needs([String])
  /// This isn't the header of a journal.
  case foreign
}
