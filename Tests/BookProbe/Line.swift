// Lines in and out. Each goes out with one write(2) at once: what a test reads was said before
// anything that happened later.

import Glibc

/// Lines of text between the probe and a test.
enum Line {
  /// Writes a line to the output.
  static func say(_ text: String) {
    let bytes = Array((text + "\n").utf8)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe write(1, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { _exit(9) }
      rest = rest.dropFirst(max(count, 0))
    }
  }

  /// A text as a part of a line: line breaks and tabs become marks.
  static func part(_ text: String) -> String {
    // Byte by byte: CR LF is one character, and CSV is full of it.
    let marks: [UInt8: UInt8] = [0x0A: 0x1E, 0x09: 0x1F]
    return String(decoding: text.utf8.map { marks[$0] ?? $0 }, as: UTF8.self)
  }

  /// The text that was made a part of a line.
  static func whole(_ part: Substring) -> String {
    String(part).replacing("\u{1E}", with: "\n").replacing("\u{1F}", with: "\t")
  }
}
