// What reaches the program when a person types, pastes, resizes and stops it.

import Drawing
import Terminal
import Testing

import Glibc

@Suite(.serialized, .timeLimit(.minutes(2))) struct `Terminal input` {
  @Test(
    arguments: [
      ("j", "<"), ("中", "中"), ("：", "："), ("e\u{301}x", "e\u{301}"), ("\r", "<Enter>"),
      ("\t", "<Tab>"), ("\u{7F}", "<BS>"), ("\u{3}", "<C-c>"), ("\u{12}", "<C-r>"),
      ("\u{13}", "<C-s>"), ("\u{1B}x", "<A-x>"), ("\u{1B}[A", "<Up>"), ("\u{1B}OB", "<Down>"),
      ("\u{1B}[1;2A", "<S-Up>"), ("\u{1B}[1;5C", "<Right>"), ("\u{1B}[Z", "<S-Tab>"),
      ("\u{1B}[5~", "<PageUp>"), ("\u{1B}[3~", "<Del>"), ("\u{1B}[H", "<Home>"),
      ("\u{1B}OP", "<F1>"), ("\u{1B}[24~", "<F12>"), ("👍", "👍"),
    ])
  func `names the key`(sent: String, name: String) throws {
    let terminal = try PseudoTerminal()
    try #require(terminal.shows("ready"))
    terminal.send(sent)
    #expect(terminal.shows("key:\(name == "<" ? "j" : name)"))
  }

  @Test func `answers Escape at once`() throws {
    let terminal = try PseudoTerminal()
    try #require(terminal.shows("ready"))
    let start = ContinuousClock.now
    terminal.send("\u{1B}")
    try #require(terminal.shows("key:<Esc>"))
    // 25 ms is what the program waits; the rest is room for a busy machine.
    #expect(ContinuousClock.now - start < .milliseconds(400))
  }

  @Test func `takes a paste as one text and never as commands`() throws {
    let terminal = try PseudoTerminal()
    try #require(terminal.shows("ready"))
    terminal.send("\u{1B}[200~q王x\rjk\u{1B}[201~j")
    #expect(terminal.shows("paste:q王x/jk"))
    #expect(terminal.shows("key:j"))
  }

  @Test(arguments: ["\u{3}", "\u{1A}", "\u{1C}", "\u{11}", "\u{13}", "\u{4}"])
  func `takes a key in a paste that is a signal elsewhere for text`(key: String) throws {
    let terminal = try PseudoTerminal()
    try #require(terminal.shows("ready"))
    terminal.send("\u{1B}[200~q" + key + "u\u{1B}[201~j")
    try #require(terminal.shows("key:j"))
    #expect(terminal.text.contains("paste:q"))
    #expect(terminal.text.components(of: "key:") == 1, "\(terminal.text)")
  }

  @Test func `types nothing for a sequence that it does not know`() throws {
    let terminal = try PseudoTerminal()
    try #require(terminal.shows("ready"))
    terminal.send("\u{1B}[I\u{1B}[99;7uj")
    try #require(terminal.shows("key:j"))
    #expect(terminal.text.components(of: "key:") == 1)
  }

  @Test func `reports a new size and fills it`() throws {
    let terminal = try PseudoTerminal()
    try #require(terminal.shows("ready"))
    terminal.resize(columns: 100, rows: 30)
    #expect(terminal.shows("size:100x30"))
    terminal.resize(columns: 40, rows: 10)
    #expect(terminal.shows("size:40x10"))
  }

  @Test func `stops on Ctrl-Z, gives the shell a clean terminal, and comes back painted`() throws {
    let terminal = try PseudoTerminal(
      shell: "set -m; \"$0\"; echo stopped; read line; fg; echo over")
    let before = terminal.modesBefore
    try #require(terminal.shows("ready"))
    terminal.forget()
    terminal.send("\u{1A}")
    try #require(terminal.shows("stopped"))
    #expect(terminal.text.contains("\u{1B}[?1049l"))
    #expect(terminal.modes.c_lflag == before.c_lflag)
    terminal.forget()
    terminal.send("go\n")
    #expect(terminal.shows("resumed"))
    #expect(terminal.text.contains("ready") && terminal.text.contains("\u{1B}[?2004h"))
    terminal.send("q")
    #expect(terminal.shows("over"))
  }

  @Test func `runs an editor in the foreground and paints again`() throws {
    let terminal = try PseudoTerminal(["/bin/sh", "-c", "echo editing; read line; exit 5"])
    try #require(terminal.shows("ready"))
    terminal.forget()
    terminal.send("e")
    try #require(terminal.shows("editing"))
    #expect(terminal.modes.c_lflag & tcflag_t(ICANON) != 0)
    terminal.forget()
    terminal.send("text\n")
    #expect(terminal.shows("exited(status:5)"))
    #expect(terminal.text.contains("ready"))
  }

  @Test func `reports the size that the terminal got while an editor had it`() throws {
    let terminal = try PseudoTerminal(["/bin/sh", "-c", "echo editing; read line"])
    try #require(terminal.shows("ready"))
    terminal.send("e")
    try #require(terminal.shows("editing"))
    terminal.resize(columns: 90, rows: 20)
    terminal.send("\n")
    #expect(terminal.shows("size:90x20"))
  }

  @Test func `says when the editor is not there`() throws {
    let terminal = try PseudoTerminal(["/nowhere/editor"])
    try #require(terminal.shows("ready"))
    terminal.send("e")
    #expect(terminal.shows("notStarted(errno:2)"))
  }

  @Test func `stops together with an editor that is stopped`() throws {
    let terminal = try PseudoTerminal(
      shell:
        "set -m; \"$0\" /bin/sh -c 'echo editing; read line; echo back'; echo stopped; read l; fg")
    try #require(terminal.shows("ready"))
    terminal.send("e")
    try #require(terminal.shows("editing"))
    terminal.send("\u{1A}")
    try #require(terminal.shows("stopped"))
    terminal.send("go\n")
    terminal.forget()
    terminal.read(milliseconds: 300)
    terminal.send("text\n")
    try #require(terminal.shows("back"))
    #expect(terminal.shows("exited(status:0)"))
  }
}

@Suite(.serialized, .timeLimit(.minutes(1))) struct `A terminal that cannot show screens` {
  @Test(
    arguments: [
      ("dumb", "dumb(term:\"dumb\")"), ("no-such-terminal", "unknownTerminal(term:"),
    ])
  func `is refused by name`(term: String, refusal: String) throws {
    let terminal = try PseudoTerminal(term: term)
    let before = terminal.modesBefore
    #expect(terminal.end().map { $0 >> 8 } == 4)
    #expect(terminal.text.replacing(" ", with: "").contains("refused:" + refusal))
    #expect(!terminal.text.contains("\u{1B}"))
    #expect(terminal.modes.c_lflag == before.c_lflag)
  }

  @Test func `without a name is refused`() throws {
    let terminal = try PseudoTerminal(term: nil)
    #expect(terminal.end().map { $0 >> 8 } == 4)
    #expect(terminal.text.contains("refused:dumb"))
  }

  @Test func `is no terminal at all when output is redirected`() throws {
    let terminal = try PseudoTerminal(shell: "\"$0\" | cat")
    #expect(terminal.shows("refused:notATerminal"))
  }

  @Test(arguments: ["xterm-kitty-of-tomorrow", "xterm-direct", "vt100", "linux", "screen"])
  func `is not what a lesser or newer terminal is`(term: String) throws {
    let terminal = try PseudoTerminal(term: term)
    try #require(terminal.shows("ready"))
    terminal.send("q")
    #expect(terminal.end() == 0)
  }

  @Test(arguments: ["POSIX", "no_SUCH.UTF-8", "C"])
  func `is not what a poor locale makes of it`(locale: String) throws {
    let terminal = try PseudoTerminal(locale: locale)
    try #require(terminal.shows("ready"))
    #expect(terminal.text.contains("王小明"))
  }

  @Test func `reads keys from the terminal when input is redirected`() throws {
    let terminal = try PseudoTerminal(shell: "echo nothing | \"$0\"")
    try #require(terminal.shows("ready"))
    terminal.send("j")
    #expect(terminal.shows("key:j"))
  }
}

extension String {
  /// How often a text occurs.
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
