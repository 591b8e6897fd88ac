// One line of a journal, taken apart and put together. The bytes are described in Journal.swift.

import Glibc

/// The fields of a line whose form and checksum are right.
struct JournalLine {
  /// The checksum of the line.
  let checksum: UInt32
  /// The eight digits of the previous line's checksum, as a word; see ``HexText``.
  let previous: UInt64
  /// The line's sequence number.
  let sequence: UInt64
  /// The line's index in its sync group.
  let indexInGroup: Int
  /// What stands after the index.
  let mark: Mark
  /// The offset of the payload in the line.
  let payloadStart: Int

  /// What a line is besides a whole action.
  enum Mark: Equatable {
    /// The last or only line of an action.
    case whole
    /// `+`: the action goes on in the next line.
    case continues
    /// `~`: a note that the journal wrote for itself; never handed to a reader.
    case note
  }

  /// The most bytes a payload can have.
  static let longestPayload = 1 << 20
  /// The most bytes a line can have without its LF: two checksums, two numbers, a mark, spaces.
  static let longest = longestPayload + 64
  /// The fewest bytes a line can have without its LF.
  private static let shortest = 8 + 1 + 8 + 1 + 3 + 1 + 1

  /// Reads a line without its LF; `nil` when its form or its checksum is wrong.
  @inline(__always)
  init?(_ start: UnsafeRawPointer, _ count: Int) {
    guard count >= Self.shortest, count <= Self.longest,
      unsafe start.load(fromByteOffset: 8, as: UInt8.self) == .space,
      unsafe start.load(fromByteOffset: 17, as: UInt8.self) == .space
    else { return nil }
    var at = 18
    guard let sequence = unsafe Self.number(start, &at, count, endingWith: .dot),
      let index = unsafe Self.number(start, &at, count, endingWith: nil),
      let mark = unsafe Self.mark(start, &at, count), at < count,
      count - at <= Self.longestPayload
    else { return nil }
    let checksum = unsafe Checksum.of(start + 9, count - 9)
    let stated = unsafe start.loadUnaligned(as: UInt64.self).littleEndian
    guard stated == HexText.word(of: checksum) else { return nil }
    self.checksum = checksum
    previous = unsafe start.loadUnaligned(fromByteOffset: 9, as: UInt64.self).littleEndian
    self.sequence = sequence
    indexInGroup = Int(index)
    self.mark = mark
    payloadStart = at
  }

  /// The sequence number of the first line of this line's sync group: everything before it was
  /// on the disk before this line was written. Negative only in a line that is wrong.
  var groupStart: Int64 { Int64(sequence) - Int64(indexInGroup) }

  /// Reads decimal digits up to `end`, or up to the first other byte, and moves past the end.
  /// At most 18 digits, so that no number overflows.
  @inline(__always)
  private static func number(
    _ start: UnsafeRawPointer, _ at: inout Int, _ count: Int, endingWith end: UInt8?
  ) -> UInt64? {
    let first = at
    let limit = min(count, at + 18)
    var value: UInt64 = 0
    while at < limit {
      let digit = unsafe start.load(fromByteOffset: at, as: UInt8.self) &- .zero
      if digit > 9 { break }
      value = value &* 10 &+ UInt64(digit)
      at += 1
    }
    guard at > first, at < count else { return nil }
    guard let end else { return value }
    guard unsafe start.load(fromByteOffset: at, as: UInt8.self) == end else { return nil }
    at += 1
    return value
  }

  /// Reads the mark and the space after it.
  @inline(__always)
  private static func mark(_ start: UnsafeRawPointer, _ at: inout Int, _ count: Int) -> Mark? {
    var mark = Mark.whole
    var byte = unsafe start.load(fromByteOffset: at, as: UInt8.self)
    if byte == .plus || byte == .tilde {
      mark = byte == .plus ? .continues : .note
      at += 1
      guard at < count else { return nil }
      byte = unsafe start.load(fromByteOffset: at, as: UInt8.self)
    }
    guard byte == .space else { return nil }
    at += 1
    return mark
  }

  /// Adds a whole line with its LF to `buffer` and returns the line's checksum.
  ///
  /// - Precondition: The payload has 1 to ``longestPayload`` bytes, and none of them is LF or NUL.
  static func write(
    _ payload: [UInt8], after link: ChainLink, indexInGroup: Int, mark: Mark,
    to buffer: inout [UInt8]
  ) -> UInt32 {
    precondition((1...longestPayload).contains(payload.count), "A payload of impossible size.")
    precondition(!payload.holds(.lineFeed) && !payload.holds(.nul), "A payload is one line.")
    let start = buffer.count
    buffer.append(contentsOf: [UInt8](repeating: .space, count: 9))
    buffer.append(contentsOf: HexText.bytes(of: link.checksum))
    buffer.append(.space)
    buffer.append(contentsOf: String(link.next).utf8)
    buffer.append(.dot)
    buffer.append(contentsOf: String(indexInGroup).utf8)
    switch mark {
    case .whole: break
    case .continues: buffer.append(.plus)
    case .note: buffer.append(.tilde)
    }
    buffer.append(.space)
    buffer.append(contentsOf: payload)
    let checksum = unsafe buffer.withUnsafeBytes { bytes in
      unsafe Checksum.of(UnsafeRawBufferPointer(rebasing: bytes[(start + 9)...]))
    }
    buffer.replaceSubrange(start..<start + 8, with: HexText.bytes(of: checksum))
    buffer.append(.lineFeed)
    return checksum
  }
}

extension [UInt8] {
  /// Whether a byte occurs.
  fileprivate func holds(_ byte: UInt8) -> Bool {
    unsafe withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return false }
      return unsafe memchr(start, Int32(byte), bytes.count) != nil
    }
  }
}

extension UInt8 {
  /// NUL, which never occurs in a journal.
  static let nul: UInt8 = 0
  /// LF, the end of every line.
  static let lineFeed: UInt8 = 0x0A
  /// The space between fields.
  static let space: UInt8 = 0x20
  /// `+`, the mark of an action that goes on.
  static let plus: UInt8 = 0x2B
  /// `.`, between the sequence number and the index.
  static let dot: UInt8 = 0x2E
  /// The digit 0.
  static let zero: UInt8 = 0x30
  /// `~`, the mark of the journal's own notes.
  static let tilde: UInt8 = 0x7E
}
