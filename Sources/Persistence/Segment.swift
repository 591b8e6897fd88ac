// The files of a journal in the order of its history. Names can be wrong, after a copy or a rename by
// hand; the headers say what comes first, and whether a file belongs to the journal at all.

/// One file of a journal, and where the header of the next one says that it ends.
struct Segment: Equatable {
  /// Its place in the history: what its header says, or its name where that can't be read.
  let number: Int
  /// The number in its file's name.
  let file: Int
  /// Its end; `nil` in the last one, and where the next one is missing or its header damaged.
  let end: SegmentEnd?

  /// What the first line of a file says about the segment before; `nil` when it isn't right.
  static func predecessor(
    statedIn file: borrowing OpenFile, header: Journal.ReadHeader
  ) throws(FileSystemError) -> SegmentEnd? {
    unsafe try SegmentHead(of: file, number: 0, header: header).predecessor
  }
}

/// A file that is named like a segment and isn't read as one.
struct StrayFile: Equatable {
  /// The number in its name.
  let file: Int
  /// Which segment it is a copy of; `nil` when it belongs to another journal.
  let original: Int?
}

/// What the first line of a file says.
struct SegmentHead: Equatable {
  /// More segments than this are not believed: such a number was made up.
  private static let mostSegments = 1_000_000

  /// The number in the file's name.
  let file: Int
  /// Which segment it is; `nil` when the first line isn't a right header.
  private(set) var number: Int?
  /// Which journal it belongs to, as far as the header says.
  private(set) var journal: String?
  /// Where the segment before ends.
  private(set) var predecessor: SegmentEnd?
  /// The checksum of the first line; `nil` when it isn't a right header.
  private(set) var checksum: UInt32?

  /// Reads the first line of an open file.
  init(
    of file: borrowing OpenFile, number: Int, header: Journal.ReadHeader
  ) throws(FileSystemError) {
    self.file = number
    var reader = LineReader(at: 0)
    guard let raw = try reader.next(from: file), raw.ending == .lineFeed,
      let line = unsafe JournalLine(raw.start, raw.count)
    else { return }
    let reading = unsafe header(line.payload(of: raw))
    guard reading.verdict != .foreign else { return }
    (journal, checksum) = (reading.journal, line.checksum)
    guard let end = reading.predecessor else {
      if line.sequence == 0 { self.number = 0 }
      return
    }
    // The chain says the same once more; a header that contradicts its own line is worth nothing.
    guard end.link.next == line.sequence, HexText.word(of: end.link.checksum) == line.previous,
      (0..<Self.mostSegments).contains(end.segment)
    else { return }
    (self.number, predecessor) = (end.segment + 1, end)
  }
}

/// The segments of a journal in the order of its history, and the files that are none of them.
struct SegmentOrder: Equatable {
  /// The segments; each number occurs once.
  private(set) var segments: [Segment] = []
  /// Copies of segments under other names, and files of other journals.
  private(set) var strays: [StrayFile] = []
  /// The checksum of the journal's very first line; `nil` when that is missing or damaged.
  private(set) var origin: UInt32?

  /// Reads the first line of every file and puts them in order.
  ///
  /// - Complexity: O(segments).
  init(
    of files: JournalFiles, on disk: any FileSystem, header: Journal.ReadHeader
  ) throws(FileSystemError) {
    var heads: [SegmentHead] = []
    for number in try files.segments(on: disk) {
      let file = try OpenFile(files.path(of: number), .read, on: disk)
      heads.append(unsafe try SegmentHead(of: file, number: number, header: header))
    }
    let own = Self.mostFrequent(heads.compactMap(\.journal))
    let foreign = heads.filter { $0.journal != nil && $0.journal != own }
    strays = foreign.map { StrayFile(file: $0.file, original: nil) }
    place(heads.filter { !foreign.contains($0) })
    strays.sort { $0.file < $1.file }
  }

  /// The journal to which most files belong; of several, the one that is named first.
  private static func mostFrequent(_ names: [String]) -> String? {
    var best: (name: String, count: Int)?
    for name in names {
      let count = names.count { $0 == name }
      if count > best?.count ?? 0 { best = (name, count) }
    }
    return best?.name
  }

  /// Gives each file its number: what its header says, else its name's, else one that is free.
  private mutating func place(_ heads: [SegmentHead]) {
    var placed: [Int: SegmentHead] = [:]
    // Of two copies, the one with the right name comes first.
    let byName = heads.filter { $0.number == $0.file } + heads.filter { $0.number != $0.file }
    for head in byName {
      guard let number = head.number else { continue }
      if placed[number] == nil {
        placed[number] = head
      } else {
        strays.append(StrayFile(file: head.file, original: number))
      }
    }
    let free = heads.map(\.file).filter { placed[$0] == nil }
    let nameless = heads.filter { $0.number == nil }
    for head in nameless where placed[head.file] == nil { placed[head.file] = head }
    for head in nameless where placed[head.file] != head {
      if let number = free.first(where: { placed[$0] == nil }) { placed[number] = head }
    }
    if let first = placed[0], first.number == 0 { origin = first.checksum }
    segments = placed.sorted { $0.key < $1.key }.map { number, head in
      Segment(number: number, file: head.file, end: placed[number + 1]?.predecessor)
    }
  }
}
