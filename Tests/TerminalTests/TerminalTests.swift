// What a person's shell looks like after us, tried on a real (pseudo-)terminal.

import Drawing
import Foundation
import Terminal
import Testing

import Glibc

@Suite(.serialized, .timeLimit(.minutes(2))) struct `A terminal session` {
  /// A way to end, what does it, and the signal in the exit status (0 for a status of its own).
  struct Way: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let key: String
    var signal: Int32 = 0
    var status: Int32 = 0
    var sends: Int32 = 0
  }

  static let ways: [Way] = [
    Way(testDescription: "quitting", key: "q"),
    Way(testDescription: "exit()", key: "x", status: 3),
    Way(testDescription: "a trap", key: "t", signal: Self.trap),
    Way(testDescription: "a segmentation fault", key: "s", signal: SIGSEGV),
    Way(testDescription: "abort()", key: "a", signal: SIGABRT),
    Way(testDescription: "SIGTERM", key: "", signal: SIGTERM, sends: SIGTERM),
    Way(testDescription: "SIGHUP", key: "", signal: SIGHUP, sends: SIGHUP),
    Way(testDescription: "SIGINT", key: "", signal: SIGINT, sends: SIGINT),
    Way(testDescription: "SIGQUIT", key: "", signal: SIGQUIT, sends: SIGQUIT),
    Way(testDescription: "Ctrl-\\", key: "\u{1C}", signal: SIGQUIT),
  ]

  #if arch(x86_64)
    static let trap = SIGILL
  #else
    static let trap = SIGTRAP
  #endif

  @Test(arguments: ways) func `leaves a clean shell after`(way: Way) throws {
    let terminal = try PseudoTerminal()
    let before = terminal.modesBefore
    try #require(terminal.shows("ready"))
    #expect(terminal.modes.c_lflag != before.c_lflag)
    terminal.forget()
    if way.sends != 0 { kill(terminal.process, way.sends) } else { terminal.send(way.key) }
    let status = try #require(terminal.end())
    #expect(status & 0x7F == way.signal)
    #expect(way.signal != 0 || status >> 8 == way.status)
    expectClean(terminal, before)
  }

  /// The signals that end a process by default and can be caught, besides those above.
  static let signals: [Int32] =
    [
      SIGALRM, SIGUSR1, SIGUSR2, SIGXCPU, SIGXFSZ, SIGVTALRM, SIGPROF, SIGPIPE, SIGIO, SIGPWR,
      SIGSTKFLT, SIGSYS, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGABRT, SIGSEGV,
    ] + [34, 64]

  @Test(arguments: signals) func `leaves a clean shell and the truth in its status after signal`(
    number: Int32
  ) throws {
    let terminal = try PseudoTerminal()
    let before = terminal.modesBefore
    try #require(terminal.shows("ready"))
    terminal.forget()
    kill(terminal.process, number)
    #expect(terminal.end().map { $0 & 0x7F } == number)
    expectClean(terminal, before)
  }

  @Test(arguments: [SIGALRM, SIGUSR1, SIGXCPU, SIGPWR, SIGSEGV, SIGABRT])
  func `of the real program leaves a clean shell after signal`(number: Int32) throws {
    let home = FileManager.default.temporaryDirectory.appending(path: "signals-\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: home) }
    let terminal = try PseudoTerminal(
      ["--book", home + "/book", "--language", "en"], program: "rapport", home: home)
    let before = terminal.modesBefore
    try #require(terminal.shows("1 Accounts"))
    terminal.forget()
    kill(terminal.process, number)
    #expect(terminal.end().map { $0 & 0x7F } == number)
    expectClean(terminal, before)
  }

  @Test func `of the real program leaves a clean shell and one sentence when memory runs out`()
    throws
  {
    let home = FileManager.default.temporaryDirectory.appending(path: "memory-\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: home) }
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    let rows = (0..<20_000).map { "Firma \($0),North \($0)\n" }.joined()
    try Data(("account,region\n" + rows).utf8).write(to: URL(filePath: home + "/rows.csv"))
    let process = Process()
    process.executableURL = URL(filePath: try PseudoTerminal.path(of: "rapport"))
    process.arguments = ["import", home + "/rows.csv", "--book", home + "/book"]
    process.environment = ["HOME": home, "LC_ALL": "C.UTF-8"]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    // In KiB; how much is too little depends on how the program was built. Where it is enough, the
    // workbench opens and the search is over.
    var ends: [Int32] = []
    for limit in stride(from: 100_000, through: 400_000, by: 25_000) {
      let terminal = try PseudoTerminal(
        ["--book", home + "/book", "--language", "en"], program: "rapport",
        shell: "ulimit -v \(limit); exec \"$0\" \"$@\"", home: home)
      let before = terminal.modesBefore
      guard let status = terminal.end(within: .seconds(2)) else { break }
      let text = terminal.text
      ends.append(status >> 8)
      guard status >> 8 == 7 else { continue }
      if text.contains("\u{1B}[?1049h") { expectClean(terminal, before) }
      let said = try #require(text.split(separator: "\u{1B}[?1049l").last)
      let lines = said.split { $0.isNewline }.filter { !$0.hasPrefix("\u{1B}") }
      #expect(lines.count == 1, "\(said)")
      #expect(lines[0].hasPrefix("rapport: There is not enough memory"), "\(said)")
    }
    #expect(ends.contains(7), "\(ends)")
  }

  @Test(arguments: [SIGTERM, SIGUSR1, SIGXCPU])
  func `dies of a second signal when the first is not answered`(number: Int32) throws {
    let terminal = try PseudoTerminal(["--deaf"])
    let before = terminal.modesBefore
    try #require(terminal.shows("ready"))
    kill(terminal.process, number)
    try #require(terminal.shows("terminate:\(number)"))
    terminal.forget()
    kill(terminal.process, number)
    #expect(terminal.end().map { $0 & 0x7F } == number)
    expectClean(terminal, before)
  }

  @Test func `keeps standard error off the screen and prints it afterwards`() throws {
    let terminal = try PseudoTerminal()
    try #require(terminal.shows("ready"))
    terminal.send("w")
    try #require(terminal.shows("key:w"))
    #expect(!terminal.text.contains("written meanwhile"))
    terminal.send("q")
    _ = try #require(terminal.end())
    let afterwards = try #require(terminal.text.split(separator: "\u{1B}[?1049l").last)
    #expect(afterwards.contains("written meanwhile"))
  }

  @Test func `names the window with text that cannot steer the terminal`() throws {
    let terminal = try PseudoTerminal()
    try #require(terminal.shows("ready"))
    #expect(terminal.text.contains("\u{1B}]2;probe \u{FFFD}]2;evil\u{FFFD} 王小明\u{7}"))
  }

  @Test func `draws Chinese between straight borders`() throws {
    let terminal = try PseudoTerminal()
    try #require(terminal.shows("┘"))
    #expect(terminal.text.contains("┌─ 客户 ───"))
    #expect(terminal.text.contains("王小明👍é\u{301}🇨🇳"))
  }

  @Test func `says nothing while nothing changes`() throws {
    let terminal = try PseudoTerminal()
    try #require(terminal.shows("ready"))
    while terminal.read(milliseconds: 200) {}
    terminal.forget()
    #expect(!terminal.read(milliseconds: 500))
  }

  @Test func `moves a log line without painting the screen again`() throws {
    let terminal = try PseudoTerminal()
    try #require(terminal.shows("ready"))
    while terminal.read(milliseconds: 200) {}
    terminal.forget()
    terminal.send("j")
    try #require(terminal.shows("key:j"))
    #expect(terminal.output.count < 100)
  }

  private func expectClean(_ terminal: PseudoTerminal, _ before: termios) {
    let text = terminal.text
    #expect(text.contains("\u{1B}[?1049l"), "the other screen stays on")
    #expect(text.contains("\u{1B}[?2004l"), "bracketed paste stays on")
    #expect(text.contains("\u{1B}[?25h") || text.contains("\u{1B}[?12l\u{1B}[?25h"))
    let after = terminal.modes
    #expect(after.c_lflag == before.c_lflag && after.c_iflag == before.c_iflag)
    #expect(after.c_oflag == before.c_oflag && after.c_cflag == before.c_cflag)
  }
}
