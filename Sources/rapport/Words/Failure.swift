// What is said when the program cannot go on, and the status it ends with.

import Foundation
import Model

/// A reason to end, with one sentence that ends in what to do.
struct Failure: Error {
  /// The status that scripts see.
  enum Status: Int32 {
    /// There are findings, or rows that were not taken.
    case findings = 1
    /// The command line makes no sense.
    case usage = 2
    /// The book cannot be opened, or a change cannot be saved.
    case book = 3
    /// The terminal cannot show the workbench.
    case terminal = 4
    /// A file, or the output, cannot be read or written.
    case file = 5
    /// The book holds more than was printed: it is damaged in places, or a newer version wrote in it.
    case incomplete = 6
  }

  /// What happened, where, and what to do.
  let phrase: Phrase
  /// The status.
  let status: Status

  /// Creates a reason to end.
  init(_ status: Status, _ phrase: Phrase) {
    self.status = status
    self.phrase = phrase
  }
}

extension String {
  /// The text with line breaks and tabs kept and every other control character replaced.
  var harmless: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          switch scalar.value {
          case 0x09, 0x0A: scalar
          case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
            "\u{FFFD}"
          default: scalar
          }
        }))
  }
}
