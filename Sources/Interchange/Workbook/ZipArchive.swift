// A ZIP file, the container of XLSX and ODS, read from its directory at the end. All numbers are
// little-endian. (APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12, 4.3.16 and 4.5.3.)
//
// End of the directory, within the last 65,557 bytes of the file:
//     0  4  50 4B 05 06      10  2  entries      12  4  bytes of the directory
//    16  4  where the directory begins           20  2  bytes of the comment that follows
// Directory, an entry after the other:
//     0  4  50 4B 01 02       8  2  flags: bit 0 is encrypted    10  2  packing: 0 stored, 8 deflate
//    16  4  CRC-32           20  4  bytes packed                 24  4  bytes unpacked
//    28  2  bytes of the name   30  2  of the extra fields   32  2  of the comment
//    42  4  where the entry itself begins        46  …  name, extra fields, comment
//    In extra field 1 stand 8-byte numbers in place of those above that are FF FF FF FF.
// Entry:
//     0  4  50 4B 03 04      26  2  bytes of the name   28  2  of the extra fields   30 … both, then the
//    packed bytes. What else the entry says of itself may be wrong and isn't read.

/// One file inside a ZIP file.
struct ZipEntry: Hashable, Sendable {
  /// Its path, with `/` between the parts.
  let name: String
  /// How many bytes it has when unpacked, by its own word.
  let size: Int
  /// Whether a password is needed.
  fileprivate let isEncrypted: Bool
  /// How it's packed.
  fileprivate let packing: Int
  /// How many bytes it has in the file.
  fileprivate let packedSize: Int
  /// The CRC-32 of the unpacked bytes.
  fileprivate let checksum: UInt32
  /// Where it begins in the file.
  fileprivate let offset: Int
}

/// A ZIP file whose directory has been read.
struct ZipArchive: Sendable {
  /// The bytes of the file.
  private let bytes: [UInt8]
  /// Where each entry stands, by its path in lower case: programs don't agree about the case.
  private let entries: [String: ZipEntry]

  /// Reads the directory.
  ///
  /// - Throws: ``WorkbookFault`` when there is no whole directory.
  init(_ bytes: [UInt8]) throws(WorkbookFault) {
    self.bytes = bytes
    guard let end = ZipArchive.end(of: bytes) else { throw .damaged(part: "ZIP") }
    var directory = ByteCursor(bytes, at: bytes.number(at: end + 16, 4) ?? bytes.count)
    var entries: [String: ZipEntry] = [:]
    for _ in 0..<(bytes.number(at: end + 10, 2) ?? 0) {
      guard let entry = directory.nextEntry() else { throw .damaged(part: "ZIP") }
      entries[entry.name.lowercased()] = entry
    }
    self.entries = entries
  }

  /// The paths of the entries, in lower case.
  var names: some Collection<String> { entries.keys }

  /// The entry with a path, in whichever case.
  subscript(name: String) -> ZipEntry? { entries[name.lowercased()] }

  /// Where the record stands that ends the directory; nil in a file that was cut off.
  private static func end(of bytes: [UInt8]) -> Int? {
    let last = bytes.count - 22
    guard last >= 0 else { return nil }
    return (max(0, last - 0xFFFF)...last).reversed().first { place in
      bytes[place] == 0x50 && bytes.number(at: place, 4) == 0x0605_4B50
    }
  }

  /// How many bytes are handed on at once.
  private static let pieceSize = 1 << 16

  /// Unpacks an entry and hands it on a piece at a time.
  ///
  /// No more comes out than the entry says of itself, and what comes out has the checksum that it
  /// says; otherwise the entry is damaged, and that is thrown after some pieces may have been taken.
  func read(
    _ entry: ZipEntry, _ take: (Span<UInt8>) throws(WorkbookFault) -> Void
  ) throws(WorkbookFault) {
    guard !entry.isEncrypted else { throw .encrypted }
    guard let packed = content(of: entry) else { throw .damaged(part: entry.name) }
    var checksum = ZipChecksum()
    var rest = entry.size
    let count = { (piece: Span<UInt8>) throws(WorkbookFault) in
      guard piece.count <= rest else { throw WorkbookFault.damaged(part: entry.name) }
      rest -= piece.count
      checksum.add(piece)
      try take(piece)
    }
    switch entry.packing {
    case 0: try copy(packed, count)
    case 8: try inflate(packed, of: entry, count)
    default: throw .unknownPacking
    }
    guard rest == 0, checksum.value == entry.checksum else { throw .damaged(part: entry.name) }
  }

  /// All bytes of an entry that is short.
  ///
  /// - Throws: ``WorkbookFault/tooLarge`` for one that is longer than `limit`.
  func bytes(of entry: ZipEntry, limit: Int) throws(WorkbookFault) -> [UInt8] {
    guard entry.size <= limit else { throw .tooLarge }
    var result: [UInt8] = []
    try read(entry) { piece in for index in piece.indices { result.append(piece[index]) } }
    return result
  }

  /// Where the packed bytes of an entry stand; nil where the file has no such place.
  private func content(of entry: ZipEntry) -> Range<Int>? {
    guard bytes.number(at: entry.offset, 4) == 0x0403_4B50,
      let name = bytes.number(at: entry.offset + 26, 2),
      let extra = bytes.number(at: entry.offset + 28, 2)
    else { return nil }
    let start = entry.offset + 30 + name + extra
    guard start <= bytes.count, entry.packedSize <= bytes.count - start else { return nil }
    return start..<(start + entry.packedSize)
  }

  private func copy(
    _ range: Range<Int>, _ take: (Span<UInt8>) throws(WorkbookFault) -> Void
  ) throws(WorkbookFault) {
    for start in stride(from: range.lowerBound, to: range.upperBound, by: Self.pieceSize) {
      try take(bytes.span.extracting(start..<min(start + Self.pieceSize, range.upperBound)))
    }
  }

  private func inflate(
    _ range: Range<Int>, of entry: ZipEntry,
    _ take: (Span<UInt8>) throws(WorkbookFault) -> Void
  ) throws(WorkbookFault) {
    guard var inflater = Inflater() else { throw .tooLarge }
    var room = [UInt8](repeating: 0, count: Self.pieceSize)
    var start = range.lowerBound
    while true {
      let step = inflater.inflate(bytes.span.extracting(start..<range.upperBound), into: &room)
      start += step.used
      guard !step.isFault else { throw .damaged(part: entry.name) }
      try take(room.span.extracting(0..<step.written))
      if step.isEnd { return }
      guard step.used + step.written > 0 else { throw .damaged(part: entry.name) }
    }
  }
}

/// A place in the directory of a ZIP file.
private struct ByteCursor {
  private let bytes: [UInt8]
  private var place: Int

  init(_ bytes: [UInt8], at place: Int) { (self.bytes, self.place) = (bytes, place) }

  /// Reads the entry that begins here; nil where none does.
  mutating func nextEntry() -> ZipEntry? {
    guard bytes.number(at: place, 4) == 0x0201_4B50, place + 46 <= bytes.count,
      let flags = bytes.number(at: place + 8, 2), let packing = bytes.number(at: place + 10, 2),
      let checksum = bytes.number(at: place + 16, 4),
      let nameSize = bytes.number(at: place + 28, 2),
      let extraSize = bytes.number(at: place + 30, 2),
      let commentSize = bytes.number(at: place + 32, 2)
    else { return nil }
    let extra = place + 46 + nameSize
    guard extra + extraSize + commentSize <= bytes.count,
      let sizes = sizes(extra: extra..<(extra + extraSize))
    else { return nil }
    let name = String(decoding: bytes[(place + 46)..<extra], as: UTF8.self)
    place = extra + extraSize + commentSize
    return ZipEntry(
      name: String(name.map { $0 == "\\" ? "/" : $0 }), size: sizes[0],
      isEncrypted: flags & 1 == 1, packing: packing, packedSize: sizes[1],
      checksum: UInt32(truncatingIfNeeded: checksum), offset: sizes[2])
  }

  /// The bytes unpacked, the bytes packed and where the entry begins, the large ones from the extra field.
  private func sizes(extra: Range<Int>) -> [Int]? {
    var large = zip64(in: extra)
    var sizes: [Int] = []
    for field in [24, 20, 42] {
      guard let number = bytes.number(at: place + field, 4) else { return nil }
      guard number == 0xFFFF_FFFF else {
        sizes.append(number)
        continue
      }
      guard large.count >= 8, let number = bytes.number(at: large.lowerBound, 8) else { return nil }
      sizes.append(number)
      large = large.dropFirst(8)
    }
    return sizes
  }

  /// Where the content of extra field 1 stands; empty without one.
  private func zip64(in extra: Range<Int>) -> Range<Int> {
    var start = extra.lowerBound
    while start + 4 <= extra.upperBound, let kind = bytes.number(at: start, 2),
      let count = bytes.number(at: start + 2, 2), start + 4 + count <= extra.upperBound
    {
      if kind == 1 { return (start + 4)..<(start + 4 + count) }
      start += 4 + count
    }
    return extra.upperBound..<extra.upperBound
  }
}

extension [UInt8] {
  /// The little-endian number of so many bytes at a place; nil beyond the end, and for what no file's size
  /// can be.
  fileprivate func number(at place: Int, _ count: Int) -> Int? {
    guard place >= 0, place <= self.count - count else { return nil }
    var value: UInt64 = 0
    for index in (0..<count).reversed() { value = value << 8 | UInt64(self[place + index]) }
    return value < 1 << 48 ? Int(value) : nil
  }
}
