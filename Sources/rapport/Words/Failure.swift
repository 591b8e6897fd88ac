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
    /// A file cannot be read or written.
    case file = 5
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

/// The language of what is said outside the screens: chosen on the command line, in the settings,
/// or by the locale, in this order.
enum Speech {
  /// The language.
  static let language: Language = {
    let words = CommandLine.arguments
    for (index, word) in words.enumerated() {
      if word == "--language", index + 1 < words.count,
        let asked = Language(rawValue: words[index + 1])
      {
        return asked
      }
      if word.hasPrefix("--language="), let asked = Language(rawValue: String(word.dropFirst(11))) {
        return asked
      }
    }
    if let chosen = Settings(folder: Places.current.configuration).language { return chosen }
    let environment = Places.current.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first {
      !$0.isEmpty
    }
    return Language(locale: locale ?? "")
  }()

  /// A phrase in that language.
  static func say(_ en: String, _ zh: String) -> String { Phrase(en, zh)(language) }

  /// Writes a line where errors go, without anything that could command a terminal.
  static func complain(_ text: String) {
    FileHandle.standardError.write(Data(("rapport: " + text.harmless + "\n").utf8))
  }

  /// Writes a text to the output, without anything that could command a terminal.
  static func put(_ text: String) {
    FileHandle.standardOutput.write(Data(text.harmless.utf8))
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
