// Where somebody was when the real program ended, whatever ended it: the next start on the same day opens there, and the
// day's first start says whom to call.

import Foundation
import Testing

@testable import Terminal

@Suite(.serialized, .timeLimit(.minutes(3))) struct `Where the workbench opens` {
  private let home = FileManager.default.temporaryDirectory.appending(path: "places-\(UUID())")

  /// Runs a command on the book.
  private func run(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(filePath: try PseudoTerminal.path(of: "rapport"))
    process.arguments = arguments + ["--book", home.path + "/book"]
    process.environment = ["HOME": home.path, "LC_ALL": "C.UTF-8"]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }

  /// Makes a book with three accounts.
  private func make() throws {
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    let file = home.appending(path: "accounts.csv")
    try Data("account\nAcme\nBolt\nCobalt\n".utf8).write(to: file)
    try run("import", file.path)
  }

  /// Opens the book in a terminal.
  private func open(_ options: String...) throws -> PseudoTerminal {
    try PseudoTerminal(
      ["--book", home.path + "/book", "--language", "en"] + options, program: "rapport",
      home: home.path)
  }

  /// The files in which places are kept.
  private var places: [String] {
    let folder = home.path + "/.local/state/rapport/places"
    return (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  }

  @Test func `is where it was left, by a key, by the terminal and by a kill`() throws {
    defer { try? FileManager.default.removeItem(at: home) }
    try make()
    let first = try open()
    try #require(first.shows("map · Acme"))
    first.forget()
    first.send("j")
    try #require(first.shows("Bolt"))
    first.send("q")
    #expect(first.end() == 0)
    #expect(places.count == 1)
    let second = try open()
    #expect(second.shows("map · Bolt"))
    second.send("C")
    try #require(second.shows("The coach: the whole book"))
    second.hangUp()
    #expect(second.end() != nil)
    let third = try open()
    #expect(third.shows("The coach: the whole book"))
    third.forget()
    third.send("\u{1B}")
    #expect(third.shows("Bolt"))
    third.forget()
    third.send("j")
    try #require(third.shows("Cobalt"))
    usleep(1_600_000)
    kill(third.process, SIGKILL)
    #expect(third.end() != nil)
    let fourth = try open()
    #expect(fourth.shows("map · Cobalt"))
    fourth.send("q")
    #expect(fourth.end() == 0)
  }

  @Test func `is the first account where that is asked for, and the sample book keeps nothing`()
    throws
  {
    defer { try? FileManager.default.removeItem(at: home) }
    try make()
    let sample = try PseudoTerminal(["demo"], program: "rapport", home: home.path)
    try #require(sample.shows("Accounts"))
    sample.send("jq")
    #expect(sample.end() == 0)
    let first = try open("--no-place")
    try #require(first.shows("map · Acme"))
    first.send("jq")
    #expect(first.end() == 0)
    #expect(places.isEmpty)
    let second = try open()
    try #require(second.shows("map · Acme"))
    second.send("jq")
    #expect(second.end() == 0)
    let third = try open("--no-place")
    #expect(third.shows("map · Acme"))
    third.send("q")
    #expect(third.end() == 0)
    let folder = home.path + "/.config/rapport"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data("place = false\n".utf8).write(to: URL(filePath: folder + "/settings.toml"))
    let fourth = try open()
    #expect(fourth.shows("map · Acme"))
    fourth.send("q")
    #expect(fourth.end() == 0)
  }

  @Test func `is whom to call at the day's first start, and no key is lost to it`() throws {
    defer { try? FileManager.default.removeItem(at: home) }
    try make()
    try run("add", "step", "Send the offer", "--account", "Bolt", "--due", "today")
    let quiet = try open("--no-morning", "--no-place")
    #expect(quiet.shows("map · Acme"))
    #expect(!quiet.text.contains("whom to call first"))
    quiet.send("q")
    #expect(quiet.end() == 0)
    let first = try open()
    try #require(first.shows("Today: whom to call first"))
    first.forget()
    // A list is narrowed by its own search.
    first.send("/bol")
    first.send("\u{1B}\u{1B}")
    try #require(first.shows("map · Acme"))
    first.send("/cob")
    #expect(first.shows("Cobalt"))
    first.send("\rq")
    #expect(first.end() == 0)
    let second = try open()
    #expect(second.shows("map · Cobalt"))
    #expect(!second.text.contains("whom to call first"))
    second.send("\u{1B}q")
    #expect(second.end() == 0)
  }
}
