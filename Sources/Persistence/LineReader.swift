// Lines out of a file, one window of a few megabytes at a time: memory stays bounded however long
// the journal is, and a file that shrinks underneath is a short read, not a SIGBUS as with mmap.

import Glibc

/// The bytes of one line, valid until the next one is asked for.
@safe struct RawLine {
  /// The first byte.
  let start: UnsafeRawPointer
  /// The number of bytes, without the LF.
  let count: Int
  /// The offset of the first byte in the file.
  let byte: Int
  /// What stands at the end.
  let ending: Ending

  /// How a line ends.
  enum Ending {
    /// With an LF, as it should.
    case lineFeed
    /// With the end of the file.
    case endOfFile
    /// Not within the longest line there can be; what was read of it is skipped.
    case tooLong
  }

  /// The offset of the byte after the line.
  var end: Int { byte + count + (ending == .lineFeed ? 1 : 0) }
}

/// Reads a file line by line.
@safe struct LineReader: ~Copyable {
  /// Room for several of the longest lines; the window slides over the file.
  private static let capacity = 4 * JournalLine.longest
  /// How many bytes are read at once: few enough to be still in the processor's cache when they
  /// are looked at, and to leave room there for the book.
  private static let portion = 1 << 17
  /// The window.
  private let window: UnsafeMutableRawPointer
  /// The part of the window that holds bytes not yet handed out.
  private var start = 0
  /// The end of the bytes in the window.
  private var end = 0
  /// The offset in the file of the window's first byte.
  private var base: Int
  /// Whether the file has no more bytes.
  private var isAtEnd = false

  /// Creates a reader that begins at an offset.
  init(at offset: Int) {
    base = offset
    unsafe window = .allocate(byteCount: Self.capacity, alignment: 64)
  }

  deinit { unsafe window.deallocate() }

  /// The next line, or `nil` at the end of the file.
  @inline(__always)
  mutating func next(from file: borrowing OpenFile) throws(FileSystemError) -> RawLine? {
    if start < end, let found = unsafe memchr(window + start, 0x0A, end - start) {
      return unsafe take(upTo: UnsafeRawPointer(found) - UnsafeRawPointer(window))
    }
    return try nextFromFile(file)
  }

  /// The line that ends with the LF at an index of the window.
  @inline(__always)
  private mutating func take(upTo index: Int) -> RawLine {
    let line = unsafe RawLine(
      start: UnsafeRawPointer(window + start), count: index - start, byte: base + start,
      ending: .lineFeed)
    start = index + 1
    return line
  }

  /// Slides the window until it holds a line's end, and hands that line out.
  private mutating func nextFromFile(
    _ file: borrowing OpenFile
  ) throws(FileSystemError) -> RawLine? {
    while !isAtEnd, end - start <= JournalLine.longest {
      try slide(file)
      if let found = unsafe memchr(window + start, 0x0A, end - start) {
        return unsafe take(upTo: UnsafeRawPointer(found) - UnsafeRawPointer(window))
      }
    }
    guard start < end else { return nil }
    let line = unsafe RawLine(
      start: UnsafeRawPointer(window + start), count: end - start, byte: base + start,
      ending: isAtEnd ? .endOfFile : .tooLong)
    start = end
    return line
  }

  /// Moves what is left to the window's front and fills the rest from the file.
  private mutating func slide(_ file: borrowing OpenFile) throws(FileSystemError) {
    unsafe memmove(window, window + start, end - start)
    base += start
    end -= start
    start = 0
    // A line that is longer than a portion needs several, which then fill the whole window.
    let room = min(Self.portion, Self.capacity - end)
    let got = unsafe try file.read(
      into: UnsafeMutableRawBufferPointer(start: window + end, count: room), at: base + end)
    end += got
    isAtEnd = got < room
  }
}
