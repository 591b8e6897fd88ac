// Words that were typed and not saved when the real program ended, whatever ended it: the next start brings them
// back, and nothing is left once they are saved or thrown away.

import Foundation
import Testing

@testable import Terminal

@Suite(.serialized, .timeLimit(.minutes(3))) struct `What was typed and not saved` {
  /// What ends the program.
  private enum End {
    case signal(Int32)
    case key(String)
    case closing

    /// Each once for a form; a kill and a hang-up for the others, too.
    static let all: [(End, Words)] = [
      (.signal(SIGHUP), .form), (.signal(SIGTERM), .drill), (.signal(SIGQUIT), .filter),
      (.key("\u{1C}"), .form), (.closing, .drill), (.signal(SIGKILL), .form),
      (.signal(SIGHUP), .filter), (.signal(SIGKILL), .drill), (.closing, .filter),
      (.signal(SIGINT), .form),
    ]
  }

  /// Where words stand.
  private enum Words {
    case form, drill, filter

    /// The keys that type them.
    var keys: String {
      switch self {
      case .form: "aWalmart 沃尔玛 half"
      case .drill: "DWho decides?\rWhat hap"
      case .filter: "/acme"
      }
    }

    /// What shows that all of it is typed, and that it is back.
    var sign: String {
      switch self {
      case .form: "Walmart 沃尔玛 half"
      case .drill: "What hap"
      case .filter: "acme"
      }
    }

    /// The keys that save them or throw them away, and leave.
    var ending: String {
      switch self {
      case .form: "\u{1B}y"
      case .drill: "\u{13}"
      case .filter: "\u{1B}"
      }
    }
  }

  private let home = FileManager.default.temporaryDirectory.appending(path: "drafts-\(UUID())")

  /// Makes a book with one account.
  private func make(_ book: String) throws {
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    let file = home.appending(path: "accounts.csv")
    try Data("account\nAcme\n".utf8).write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: try PseudoTerminal.path(of: "rapport"))
    process.arguments = ["import", file.path, "--book", home.path + "/" + book]
    process.environment = ["HOME": home.path, "LC_ALL": "C.UTF-8"]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }

  /// Opens a book in a terminal.
  private func open(_ book: String = "book") throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      ["--book", home.path + "/" + book, "--language", "en"], program: "rapport", home: home.path)
    try #require(terminal.shows("Acme"))
    return terminal
  }

  private var drafts: [String] {
    let folder = home.path + "/.local/state/rapport/drafts"
    return (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  }

  /// Waits until there are so many drafts.
  private func waitForDrafts(_ count: Int) -> Bool {
    let deadline = ContinuousClock.now + .seconds(5)
    while drafts.count != count {
      guard ContinuousClock.now < deadline else { return false }
      usleep(10_000)
    }
    return true
  }

  @Test func `comes back at the next start, however the program ended`() throws {
    defer { try? FileManager.default.removeItem(at: home) }
    try make("book")
    for (end, words) in End.all {
      let terminal = try open()
      terminal.send(words.keys)
      try #require(terminal.shows(words.sign))
      switch end {
      case .signal(let signal):
        if signal == SIGKILL { #expect(waitForDrafts(1), "It is written within a second.") }
        kill(terminal.process, signal)
      case .key(let key): terminal.send(key)
      case .closing: terminal.hangUp()
      }
      #expect(terminal.end() != nil)
      #expect(drafts.count == 1, "\(end) \(words)")
      let next = try open()
      #expect(next.shows("back:"), "\(end) \(words)")
      #expect(next.text.contains(words.sign), "\(end) \(words)")
      next.send(words.ending)
      #expect(waitForDrafts(0), "\(end) \(words)")
      next.send("qq")
      #expect(next.end() == 0)
    }
  }

  @Test func `is not offered to another book, to a second window, or in the sample book`() throws {
    defer { try? FileManager.default.removeItem(at: home) }
    try make("book")
    try make("other")
    let first = try open()
    first.send(Words.form.keys)
    try #require(first.shows(Words.form.sign))
    #expect(waitForDrafts(1))
    for book in ["book", "other"] {
      let second = try open(book)
      second.send("q")
      #expect(second.end() == 0)
      #expect(!second.text.contains("back:"))
    }
    kill(first.process, SIGKILL)
    #expect(first.end() != nil)
    let other = try open("other")
    other.send("q")
    #expect(other.end() == 0)
    #expect(!other.text.contains("back:"))
    let sample = try PseudoTerminal(["demo"], program: "rapport", home: home.path)
    try #require(sample.shows("Accounts"))
    sample.send(Words.form.keys)
    try #require(sample.shows(Words.form.sign))
    kill(sample.process, SIGTERM)
    #expect(sample.end() != nil)
    #expect(drafts.count == 1)
    let again = try open()
    #expect(again.shows("Walmart"))
    again.send("\u{13}")
    #expect(again.shows("Saved"))
    #expect(drafts.isEmpty)
  }
}
