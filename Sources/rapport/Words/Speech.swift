// What is said outside the screens, and what it means for the status when it can't be.

import Drawing
import Engine
import Foundation
import Interchange
import Model
import Session
import Synchronization

/// The language of what is said outside the screens: chosen on the command line, in the settings,
/// or by the locale, in this order.
enum Speech {
  /// The language.
  static let language: Language = {
    if let asked { return asked }
    if let chosen = Settings(folder: Places.current.configuration).language { return chosen }
    let environment = Places.current.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first {
      !$0.isEmpty
    }
    return Language(locale: locale ?? "")
  }()

  /// The language that the command line asks for; nil where it asks for none.
  static let asked: Language? = {
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
    return nil
  }()

  /// The words that stand above data for scripts: those of Chinese where the command line asks for it, else the keys,
  /// whatever the machine or the settings speak.
  static var headings: Headings { asked == .chinese ? .words(.chinese) : .keys }

  /// What has gone wrong so far without ending the command.
  private struct Troubles {
    /// The error with which the output refused; from then on nothing more is written to it.
    var refusal: Int32?
    /// Whether the book holds more than could be shown.
    var isIncomplete = false
  }

  /// What has gone wrong so far.
  private static let troubles = Mutex(Troubles())

  /// A phrase in that language.
  static func say(_ en: String, _ zh: String) -> String { Phrase(en, zh)(language) }

  /// Writes a line where errors go, as ``Printable`` leaves it. Where errors can't be written, nobody
  /// can be told so.
  static func complain(_ text: String) { complain(about: "rapport: " + text) }

  /// Writes a text of several lines where errors go, as ``Printable`` leaves it.
  static func complain(about text: String) {
    _ = write(Array((Printable.lines(text) + "\n").utf8), to: STDERR_FILENO)
  }

  /// Writes words for people to the output, as ``Printable`` leaves them.
  ///
  /// When they can't be written the command goes on, so that nothing is left half done;
  /// ``end(with:)`` speaks of it.
  static func put(_ words: String) { output(Printable.lines(words)) }

  /// Writes a value to the output as JSON.
  static func put(_ value: JSONValue) { put(value.text(pretty: true) + "\n") }

  /// Writes data to the output, such as CSV: byte by byte as it is into a file or a pipe. A terminal
  /// gets it as ``Printable`` leaves it, because there only a person reads it.
  static func put(data: String) {
    output(isatty(STDOUT_FILENO) == 1 ? Printable.lines(data) : data)
  }

  /// Writes the bytes of a workbook to the output, which is no terminal.
  static func put(workbook: [UInt8]) { output(workbook) }

  /// Writes a text to the output unless that has refused before, and notes a refusal.
  private static func output(_ text: String) { output(Array(text.utf8)) }

  /// Writes bytes to the output unless that has refused before, and notes a refusal.
  private static func output(_ bytes: [UInt8]) {
    guard troubles.withLock({ $0.refusal }) == nil, let refusal = write(bytes, to: STDOUT_FILENO)
    else { return }
    troubles.withLock { $0.refusal = refusal }
  }

  /// Notes that what is printed isn't all that the book holds.
  static func noteIncomplete() { troubles.withLock { $0.isIncomplete = true } }

  /// Ends the process: with a status of its own where the output could not be written or shows less than
  /// the book holds, else with the one given.
  ///
  /// A reader that has gone, as `head` does, has had what it wanted: nothing is said then.
  static func end(with status: Int32) -> Never {
    let troubles = troubles.withLock(\.self)
    if let refusal = troubles.refusal, refusal != EPIPE {
      let reason = Phrase(systemError: refusal)
      complain(
        say(
          "The output can't be written (\(reason.en)): send it elsewhere. The command itself was carried out.",
          "输出写不出去（\(reason.zh)）：请改到别处。命令本身已经执行完。"))
      Foundation.exit(Failure.Status.file.rawValue)
    }
    Foundation.exit(troubles.isIncomplete ? Failure.Status.incomplete.rawValue : status)
  }

  /// Writes all of some bytes.
  ///
  /// - Returns: The error with which the system refused; nil when all was written.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    ProgressLine.shared.clear()
    do throws(FileWriter.Refusal) {
      try FileWriter.write(bytes, toOpen: descriptor)
      return nil
    } catch {
      switch error {
      case .system(let code): return code
      case .exists: return EEXIST
      }
    }
  }
}
