// A journal as somebody writes it who knows the format: every line has its right checksum, number and
// predecessor, whatever its payload says.

import Persistence

/// The bytes of a journal, line by line.
package struct SealedJournal {
  /// What was written so far.
  package private(set) var bytes: [UInt8] = []
  /// The number of the next line.
  package private(set) var sequence = 0
  /// The index of the next line in its group.
  private var index = 0
  /// The checksum of the last line.
  private var previous: UInt32 = 0

  /// A journal without a line.
  package init() {}

  /// Adds a line. What no line can hold, LF and NUL, is left out of the payload.
  ///
  /// - Parameter mark: `+` where the action goes on in the next line, `~` for a note of the journal's own.
  package mutating func append(_ payload: [UInt8], mark: String = "") {
    let head = "\(Self.digits(previous)) \(sequence).\(index)\(mark) "
    let line = Array(head.utf8) + payload.filter { $0 != 10 && $0 != 0 }
    previous = unsafe line.withUnsafeBytes { unsafe Checksum.of($0) }
    bytes += Array("\(Self.digits(previous)) ".utf8) + line + [10]
    sequence += 1
    index = mark == "+" ? index + 1 : 0
  }

  /// Eight hexadecimal digits.
  private static func digits(_ number: UInt32) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
