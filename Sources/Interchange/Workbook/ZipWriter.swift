// Writes a ZIP file, as `ZipArchive` describes it. The same parts make the same bytes: each has the first time
// that ZIP knows, 1980-01-01, and nothing is said of the machine.

/// A ZIP file that is being written.
struct ZipWriter {
  /// The parts so far, each behind its header.
  private var bytes: [UInt8] = []
  /// What the directory says of them.
  private var directory: [UInt8] = []
  private var count = 0

  /// Adds a part.
  ///
  /// - Parameters:
  ///   - name: Its path, in ASCII.
  ///   - write: Hands on what is in it.
  mutating func add(_ name: String, _ write: (inout ZipPart) -> Void) {
    var part = ZipPart()
    write(&part)
    part.end()
    let offset = bytes.count
    let fields = Self.fields(of: part, name)
    bytes += [0x50, 0x4B, 3, 4] + fields + Array(name.utf8)
    bytes += part.packed
    directory += [0x50, 0x4B, 1, 2, 20, 0] + fields
    // No comment, the first volume, no attributes.
    directory += [UInt8](repeating: 0, count: 10) + offset.littleEndian(4) + Array(name.utf8)
    count += 1
  }

  /// Adds a part that is a text.
  mutating func add(_ name: String, _ text: String) {
    add(name) { $0.append(Array(text.utf8)) }
  }

  /// The whole file.
  var file: [UInt8] {
    let end: [UInt8] = [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
    return bytes + directory + end + count.littleEndian(2) + count.littleEndian(2)
      + directory.count.littleEndian(4) + bytes.count.littleEndian(4) + [0, 0]
  }

  /// What a header and the directory say alike, from the version that is needed to the bytes of extra fields.
  private static func fields(of part: borrowing ZipPart, _ name: String) -> [UInt8] {
    let time: [UInt8] = [0, 0, 0x21, 0]
    return [20, 0, 0, 0] + part.packing.littleEndian(2) + time
      + Int(part.checksum.value).littleEndian(4) + part.packed.count.littleEndian(4)
      + part.size.littleEndian(4) + name.utf8.count.littleEndian(2) + [0, 0]
  }
}

/// A part of a ZIP file that is being written.
struct ZipPart: ~Copyable {
  /// What came out so far.
  fileprivate var packed: [UInt8] = []
  /// The checksum of what went in.
  fileprivate var checksum = ZipChecksum()
  /// How many bytes went in.
  fileprivate var size = 0
  /// How it is packed: with deflate, or where there is no memory for that not at all.
  fileprivate let packing: Int
  private var deflater: Deflater?

  fileprivate init() {
    deflater = Deflater()
    packing = deflater == nil ? 0 : 8
  }

  /// Adds bytes.
  mutating func append(_ bytes: [UInt8]) {
    checksum.add(bytes.span)
    size += bytes.count
    if packing == 0 { packed += bytes }
    deflater?.deflate(bytes.span, isLast: false, into: &packed)
  }

  fileprivate mutating func end() {
    let nothing: [UInt8] = []
    deflater?.deflate(nothing.span, isLast: true, into: &packed)
  }
}

extension Int {
  /// The lowest bytes of the number, the last one first.
  fileprivate func littleEndian(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: self >> (8 * $0)) }
  }
}
