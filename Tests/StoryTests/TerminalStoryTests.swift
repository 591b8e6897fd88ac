// The program among signals, small windows, poor terminals and hostile files: the shell is always
// left as it was found, and nothing from a file commands the terminal.

import Foundation
import Testing

extension `On a real terminal` {
  @Suite(.serialized) struct `The program in a terminal` {
    @Test func `has lost nothing that was saved when it is killed in the middle of a form`() throws
    {
      let home = try Home()
      let tmux = try Tmux(columns: 100, rows: 30, home: home)
      try tmux.start()
      try tmux.wait(for: "1 Accounts")
      for name in ["Alpha", "Beta", "伽马"] {
        try tmux.type("1a")
        try tmux.wait(for: "━ New account")
        try tmux.type(name)
        try tmux.press("C-s")
        try tmux.waitUntilGone("━ New account")
        try tmux.wait(for: name)
      }
      try tmux.type("1a")
      try tmux.wait(for: "━ New account")
      try tmux.type("half fil")
      kill(try tmux.programID(), SIGKILL)
      try tmux.wait(for: "shell>")
      let names = try home.rapport("list", "accounts", "--json").output
      for name in ["Alpha", "Beta", "伽马"] { #expect(names.contains(name), "\(names)") }
      let check = try home.rapport("check")
      #expect(check.status == 0, "\(check.output)")
      try tmux.type("reset; echo works: $((6 * 7))\n")
      try tmux.wait(for: "works: 42")
      try tmux.type("clear; \(Program.path)\n")
      try tmux.wait(for: "伽马")
      let reopened = try tmux.screen()
      for word in ["aside", "damage"] { #expect(!reopened.contains(word)) }
      // What was typed a second before the end may be lost.
      if reopened.contains("half fil") {
        try tmux.press("Escape")
        try tmux.type("y")
      }
      try tmux.type("q")
      try tmux.wait(for: "shell>")
    }

    @Test(arguments: [
      ("en", "/day<Enter>2j", ["/day", "Enter", "2j"]),
      ("zh", "/ttbg<Enter>3", ["/ttbg", "Enter", "3"]), ("en", "?", ["?"]), ("zh", ":", [":"]),
      ("en", "p", ["p"]), ("zh", "2va林<Tab>", ["2va林", "Tab"]), ("zh", "P", ["P"]),
    ])
    func `prints with screen what a terminal shows for the same keys`(
      language: String, notation: String, typed: [String]
    ) throws {
      let home = try Home()
      let tmux = try Tmux(columns: 80, rows: 24, home: home)
      try tmux.type("clear; \(Program.path) demo --language \(language)\n")
      try tmux.wait(for: language == "en" ? "1 Accounts" : "1 客户")
      for keys in typed {
        if ["Enter", "Tab"].contains(keys) { try tmux.press(keys) } else { try tmux.type(keys) }
      }
      let printed = try home.rapport(
        "screen", "--demo", "--size", "80x24", "--language", language, "--keys", notation)
      let expected = lines(printed.output)
      let end = Date(timeIntervalSinceNow: 10)
      while Date() < end, lines(try tmux.screen()) != expected {
        Thread.sleep(forTimeInterval: 0.05)
      }
      let shown = lines(try tmux.screen())
      #expect(shown == expected, "\(zip(shown, expected).filter { $0 != $1 })")
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
    func `gives the terminal back when it is ended by a signal`(signal: Int32) throws {
      let home = try Home()
      let tmux = try Tmux(columns: 80, rows: 24, home: home)
      try tmux.start("demo")
      try tmux.wait(for: "1 Accounts")
      #expect(try tmux.fact("alternate_on") == "1")
      kill(try tmux.programID(), signal)
      try tmux.wait(for: "shell>")
      #expect(try tmux.fact("alternate_on") == "0")
      #expect(try tmux.fact("cursor_flag") == "1")
      try tmux.type("echo status $?\n")
      try tmux.wait(for: "status \(128 + signal)")
      let left = try FileManager.default.contentsOfDirectory(atPath: home.path)
      #expect(!left.contains { $0.hasPrefix("rapport-demo") }, "\(left)")
    }

    @Test func `comes back from a stop painted as it was`() throws {
      let home = try Home()
      let tmux = try Tmux(columns: 80, rows: 24, home: home)
      try tmux.type("\(Program.path) demo\n")
      try tmux.wait(for: "1 Accounts")
      let before = lines(try tmux.screen())
      try tmux.press("C-z")
      try tmux.wait(for: "shell>")
      #expect(try tmux.fact("alternate_on") == "0")
      try tmux.type("fg\n")
      try tmux.wait(for: "1 Accounts")
      #expect(lines(try tmux.screen()) == before)
    }

    @Test func `shows the same after a storm of sizes as when started at the last one`() throws {
      let home = try Home()
      let tmux = try Tmux(columns: 80, rows: 24, home: home)
      try tmux.type("clear; \(Program.path) demo\n")
      try tmux.wait(for: "1 Accounts")
      let before = lines(try tmux.screen())
      for (columns, rows) in [(200, 60), (40, 10), (19, 4), (120, 40), (80, 24)] {
        try tmux.tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
      }
      let end = Date(timeIntervalSinceNow: 10)
      while Date() < end, lines(try tmux.screen()) != before { Thread.sleep(forTimeInterval: 0.05) }
      #expect(lines(try tmux.screen()) == before)
    }

    @Test func `opens a second window for reading only and says so`() throws {
      let home = try Home()
      let first = try Tmux(columns: 80, rows: 24, home: home)
      try first.type("\(Program.path)\n")
      try first.wait(for: "1 Accounts")
      let second = try Tmux(columns: 80, rows: 24, home: home)
      try second.type("\(Program.path)\n")
      try second.wait(for: "read only")
      try second.type("a")
      try second.wait(for: "Read-only")
    }

    @Test(arguments: [(["TERM": "dumb"], "dumb"), (["TERM": "nonsense"], "nonsense")])
    func `says in one sentence why a terminal will not do`(
      variables: [String: String], fragment: String
    ) throws {
      let home = try Home()
      let ended = try Program.run(
        ["script", "-qec", "\(Program.path) demo", "/dev/null"],
        environment: home.environment.merging(variables) { $1 })
      #expect(ended.status == 4)
      #expect(ended.output.contains(fragment))
      #expect(!ended.output.contains("\u{1B}["))
      #expect(ended.output.trimmingCharacters(in: .newlines).split(separator: "\n").count == 1)
    }

    @Test func `shows Chinese also where the locale knows no letters but ASCII`() throws {
      let home = try Home()
      let tmux = try Tmux(columns: 80, rows: 24, home: home)
      try tmux.type("LC_ALL=POSIX LANG=POSIX \(Program.path) demo --language zh\n")
      try tmux.wait(for: "┏━ 1 客户 ━")
    }

    @Test func `prints the first screen as text without a terminal`() throws {
      let home = try Home()
      let demo = try home.rapport("demo")
      #expect(demo.status == 0)
      #expect(demo.output.split(separator: "\n", omittingEmptySubsequences: false).count == 31)
      #expect(demo.output.contains("1 Accounts"))
      #expect(try home.rapport().status == 4)
    }

    @Test func `lets nothing from a file command the terminal`() throws {
      let home = try Home()
      let path = try home.file(
        "evil.csv", "account,sector\n\"Evil\u{1B}]0;pwned\u{07}\u{202E}\u{9B}31m Corp\",x\n")
      #expect(try home.rapport("import", path).status == 0)
      for arguments in [
        ["list", "accounts"], ["screen"], ["log"], ["list", "accounts", "--json"],
      ] {
        let ended = try Program.run([Program.path] + arguments, environment: home.environment)
        let bad = ended.output.unicodeScalars.filter {
          ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value) || $0.value == 0x202E
        }
        #expect(bad.isEmpty, "\(arguments): \(bad.map(\.value))")
      }
      let tmux = try Tmux(columns: 80, rows: 24, home: home)
      try tmux.type("\(Program.path)\n")
      try tmux.wait(for: "Evil")
      #expect(try tmux.fact("pane_title") != "pwned")
    }

    @Test func `obeys NO_COLOR`() throws {
      let home = try Home()
      let tmux = try Tmux(columns: 80, rows: 24, home: home)
      try tmux.type("\(Program.path) demo\n")
      try tmux.wait(for: "1 Accounts")
      #expect(try !colours(on: tmux).isEmpty)
      try tmux.type("q")
      try tmux.wait(for: "shell>")
      try tmux.type("clear; NO_COLOR=1 \(Program.path) demo\n")
      try tmux.wait(for: "1 Accounts")
      let colours = try colours(on: tmux)
      #expect(colours.isEmpty, "\(colours.prefix(3))")
    }

    /// The sequences on a screen that set a colour.
    private func colours(on tmux: Tmux) throws -> [String] {
      try tmux.tmux("capture-pane", "-p", "-e").matches(of: /\u{1B}\[[0-9;]*m/)
        .map { String($0.output) }
        .filter { $0.contains(/[\[;](3[0-7]|4[0-7]|9[0-7]|10[0-7]|38|48)[;m]/) }
    }

    @Test func `takes long text from the person's editor`() throws {
      let home = try Home()
      let editor = try home.file("editor.sh", "#!/bin/sh\nprintf '来自编辑器的一行' >> \"$1\"\n")
      try Program.run(["chmod", "+x", editor])
      let tmux = try Tmux(columns: 100, rows: 30, home: home)
      try tmux.type("EDITOR=\(editor) \(Program.path)\n")
      try tmux.wait(for: "1 Accounts")
      try tmux.type("a")
      try tmux.wait(for: "━ New account")
      try tmux.type("Alpha")
      try tmux.press("Up", "C-e")
      try tmux.wait(for: "来自编辑器的一行")
      try tmux.press("C-s")
      try tmux.wait(for: "Saved")
      try tmux.type("E")
      try tmux.wait(for: "Saved: changed")
    }

    @Test func `takes a paste of several lines as one text and runs nothing`() throws {
      let home = try Home()
      let tmux = try Tmux(columns: 100, rows: 30, home: home)
      try tmux.type("\(Program.path)\n")
      try tmux.wait(for: "1 Accounts")
      try tmux.type("a")
      try tmux.wait(for: "━ New account")
      try tmux.tmux("set-buffer", "第一行\nqqq\n:quit")
      try tmux.tmux("paste-buffer", "-p")
      try tmux.wait(for: "第一行 qqq :quit")
      try tmux.press("Escape")
      try tmux.wait(for: "Throw away")
      try tmux.type("y")
      try tmux.waitUntilGone("━ New account")
      try tmux.tmux("paste-buffer", "-p")
      try tmux.wait(for: "needs a field")
    }

    /// The rows of a screen without white space at their ends.
    private func lines(_ screen: String) -> [String] {
      var rows = screen.split(separator: "\n", omittingEmptySubsequences: false)
        .map { String($0.reversed().drop { $0 == " " }.reversed()) }
      while rows.last?.isEmpty == true { rows.removeLast() }
      return rows
    }
  }
}
