// The program on a screen while the disk, other programs and SIGKILL are at its book: what was
// called saved is there, what wasn't is said not to be, and what was typed is kept.

import Foundation
import Testing

/// What a person reads when something goes wrong, in one language.
struct FaultWording: CustomTestStringConvertible, Sendable {
  let tag, accounts, newAccount, notSaved, otherProgram, cutShort, readOnly: String

  var testDescription: String { tag }

  static let all = [
    FaultWording(
      tag: "en", accounts: "1 Accounts", newAccount: "━ New account", notSaved: "Not saved",
      otherProgram: "Not saved: another program", cutShort: "cut short", readOnly: "read only"),
    FaultWording(
      tag: "zh", accounts: "1 客户", newAccount: "━ 新建客户", notSaved: "没有保存",
      otherProgram: "没有保存：另一个程序", cutShort: "被中断", readOnly: "只读"),
  ]
}

extension `On a real terminal` {
  @Suite(.serialized, .enabled(if: FaultWording.hasShim, "the shim works on Linux only"))
  struct `The program among faults` {
    @Test(arguments: FaultWording.all)
    func `has every account that it called saved when it is killed inside a save`(
      words: FaultWording
    ) throws {
      let home = try Home()
      let tmux = try Tmux(columns: 100, rows: 30, home: home)
      // The third line of the journal is the second form's; 60 bytes of it are written.
      let fault = "FAULT_CALLS=write FAULT_AT=3 FAULT_DO=kill FAULT_BYTES=60"
      try tmux.type("\(FaultWording.shim(home)) \(fault) \(Program.path) --language \(words.tag)\n")
      try tmux.wait(for: words.accounts)
      try add("Alpha", tmux, words)
      try tmux.waitUntilGone(words.newAccount)
      try add("Beta", tmux, words)
      try tmux.wait(for: "Killed")
      // What the killed program left on the screen must not be taken for the next one's.
      try tmux.type("reset; clear\n")
      try tmux.waitUntilGone("Alpha")
      try tmux.type("\(Program.path) --language \(words.tag)\n")
      try tmux.wait(for: "Alpha")
      let screen = try tmux.screen()
      #expect(screen.contains(words.cutShort), "\(screen)")
      #expect(!screen.contains("Beta"), "\(screen)")
      try add("Gamma", tmux, words)
      try tmux.waitUntilGone(words.newAccount)
      try tmux.type("q")
      try tmux.wait(for: "shell>")
      #expect(try home.names() == ["Alpha", "Gamma"])
    }

    @Test(arguments: FaultWording.all, ["write \(ENOSPC)", "sync \(EIO)"])
    func `keeps what was typed while the disk refuses, and saves it afterwards`(
      words: FaultWording, refusal: String
    ) throws {
      let home = try Home()
      let tmux = try Tmux(columns: 100, rows: 30, home: home)
      let parts = refusal.split(separator: " ")
      // The header is written in peace; then nothing, until there is a file that says go ahead.
      let fault =
        "FAULT_CALLS=\(parts[0]) FAULT_AT=2 FAULT_STICKY=1 FAULT_DO=\(parts[1]) "
        + "FAULT_GO_AHEAD=\(home.path)/go"
      try tmux.type("\(FaultWording.shim(home)) \(fault) \(Program.path) --language \(words.tag)\n")
      try tmux.wait(for: words.accounts)
      for _ in 0..<2 {
        if try !tmux.screen().contains(words.newAccount) { try add("王府井", tmux, words) }
        try tmux.wait(for: words.notSaved)
        let screen = try tmux.screen()
        #expect(screen.contains(words.newAccount) && screen.contains("王府井"), "\(screen)")
        #expect(try home.names() == [])
        try tmux.press("C-s")
      }
      _ = try home.file("go", "")
      try tmux.press("C-s")
      try tmux.waitUntilGone(words.newAccount)
      try tmux.type("q")
      try tmux.wait(for: "shell>")
      #expect(try home.names() == ["王府井"])
      #expect(try home.rapport("check").status == 0)
    }

    @Test(arguments: zip(FaultWording.all, ["replaced", "shortened"]))
    func `writes nothing into a journal that a stranger has touched, and keeps what was typed`(
      words: FaultWording, deed: String
    ) throws {
      let home = try Home()
      let tmux = try Tmux(columns: 100, rows: 30, home: home)
      try tmux.type("\(Program.path) --language \(words.tag)\n")
      try tmux.wait(for: words.accounts)
      try add("Alpha", tmux, words)
      try tmux.waitUntilGone(words.newAccount)
      let journal = try home.journal()
      let bytes = try Data(contentsOf: journal)
      if deed == "replaced" {
        try bytes.write(to: journal, options: .atomic)
      } else {
        unsafe #expect(truncate(journal.path, off_t(bytes.count - 9)) == 0)
      }
      let left = try Data(contentsOf: journal)
      try add("Beta", tmux, words)
      try tmux.wait(for: words.otherProgram)
      let screen = try tmux.screen()
      #expect(screen.contains(words.newAccount) && screen.contains("Beta"), "\(screen)")
      try tmux.press("C-s")
      try tmux.wait(for: words.otherProgram)
      #expect(try Data(contentsOf: journal) == left)
    }

    @Test func `leaves no lock with an editor that outlives it`() throws {
      let home = try Home()
      let editor = try home.file(
        "editor.sh", "#!/bin/sh\necho $$ >'\(home.path)/editor'\nexec sleep 60\n")
      try Program.run(["chmod", "+x", editor])
      let tmux = try Tmux(columns: 100, rows: 30, home: home)
      try tmux.type("export EDITOR=\(editor); clear\n")
      try tmux.start()
      try tmux.wait(for: "1 Accounts")
      try tmux.type("a")
      try tmux.wait(for: "━ New account")
      try tmux.type("Alpha")
      try tmux.press("Up", "C-e")
      let child = try wait(for: home.path + "/editor")
      defer { kill(child, SIGKILL) }
      let file = try home.file("accounts.csv", "account\nBeta\n")
      #expect(try home.rapport("import", file).status == 3, "the program has the lock")
      kill(try tmux.programID(), SIGKILL)
      try tmux.wait(for: "shell>")
      #expect(kill(child, 0) == 0, "the editor is gone, so this proves nothing")
      let ended = try home.rapport("import", file)
      #expect(ended.status == 0, "\(ended.errors)")
      #expect(kill(child, 0) == 0)
      #expect(try home.names() == ["Beta"])
    }

    @Test(arguments: FaultWording.all)
    func `lets imports have their turn while a form is half filled, and shows what they brought`(
      words: FaultWording
    ) throws {
      let home = try Home()
      let (tmux, second) = try windows(on: home, words)
      try tmux.type("a")
      try tmux.wait(for: words.newAccount)
      try tmux.type("Half")
      for number in 1...10 {
        let file = try home.file("\(number).csv", "account\nFirma \(number)\n")
        let run = try home.rapport("import", file)
        #expect(run.status == 0 && run.errors.isEmpty, "\(run)")
      }
      try tmux.type(" typed")
      try tmux.wait(for: "Half typed")
      try tmux.press("C-s")
      try tmux.waitUntilGone(words.newAccount)
      for name in ["Firma 1 ", "Firma 10", "Half typed"] {
        try tmux.wait(for: name)
        try second.wait(for: name)
      }
      #expect(try second.screen().contains(words.readOnly))
      let undone = try home.rapport("undo")
      #expect(undone.status == 0 && undone.errors.isEmpty, "\(undone)")
      try tmux.waitUntilGone("Half typed")
      let last = try home.file("last.csv", "account\nLast\n")
      #expect(try home.rapport("import", last).status == 0)
      try tmux.wait(for: words.tag == "en" ? "From the command line: " : "来自命令行：")
      try tmux.type("q")
      try tmux.wait(for: "shell>")
      #expect(try home.names().count == 11)
      #expect(try home.rapport("check").status == 0)
    }

    /// Two windows on one book: the first may write, the second only reads.
    private func windows(
      on home: Home, _ words: FaultWording
    ) throws -> (first: Tmux, second: Tmux) {
      let first = try Tmux(columns: 80, rows: 24, home: home)
      let second = try Tmux(columns: 80, rows: 24, home: home)
      try first.start("--language \(words.tag)")
      try first.wait(for: words.accounts)
      try second.type("\(Program.path) --language \(words.tag)\n")
      try second.wait(for: words.readOnly)
      return (first, second)
    }

    @Test(arguments: zip(FaultWording.all, ["q", "kill"]))
    func `shows in a second window what the first one saves, and takes over when it is gone`(
      words: FaultWording, ending: String
    ) throws {
      let home = try Home()
      let (first, second) = try windows(on: home, words)
      for name in ["Alpha", "伽马"] {
        try add(name, first, words)
        try first.waitUntilGone(words.newAccount)
        // No key is pressed in the second window.
        try second.wait(for: name)
        #expect(try second.screen().contains(words.readOnly))
      }
      if ending == "q" { try first.type("q") } else { kill(try first.programID(), SIGKILL) }
      try first.wait(for: "shell>")
      try second.waitUntilGone(words.readOnly)
      try add("Beta", second, words)
      try second.waitUntilGone(words.newAccount)
      try second.type("q")
      try second.wait(for: "shell>")
      #expect(try home.names() == ["Alpha", "Beta", "伽马"])
      #expect(try home.rapport("check").status == 0)
    }

    @Test(arguments: FaultWording.all)
    func `keeps what was typed when the journal may not grow, and lives on`(
      words: FaultWording
    ) throws {
      let home = try Home()
      let tmux = try Tmux(columns: 80, rows: 24, home: home)
      // Two blocks of 512 bytes: the header and an account or two.
      try tmux.type("ulimit -S -f 2; \(Program.path) --language \(words.tag)\n")
      try tmux.wait(for: words.accounts)
      let names = ["Alpha", "Beta", "Gamma", "Delta", "Epsilon"].map {
        $0 + String(repeating: "-", count: 300)
      }
      for name in names where try !tmux.screen().contains(words.notSaved) {
        try tmux.type("1a")
        try tmux.wait(for: words.newAccount)
        try tmux.type(name)
        try tmux.press("C-s")
        try tmux.wait(forAny: [words.tag == "en" ? "Saved: " : "已保存：", words.notSaved])
      }
      let screen = try tmux.screen()
      #expect(screen.contains(words.notSaved) && screen.contains("------"), "\(screen)")
      try tmux.press("Escape")
      #expect(try home.rapport("check").status == 0)
    }

    @Test(arguments: FaultWording.all)
    func `tells of what it put aside when it takes the place of a window that was killed`(
      words: FaultWording
    ) throws {
      let home = try Home()
      let (first, second) = try windows(on: home, words)
      let handle = try FileHandle(forWritingTo: try home.journal())
      try handle.seekToEnd()
      try handle.write(contentsOf: Data("f00dbabe deadbeef 9.0 {".utf8))
      try handle.close()
      kill(try first.programID(), SIGKILL)
      try second.wait(for: words.cutShort)
      #expect(try second.screen().contains(".torn"))
      #expect(try !second.screen().contains(words.readOnly))
    }

    @Test func `gives an editor the signals that it ignores itself`() throws {
      let home = try Home()
      let editor = try home.file(
        "editor.sh",
        "#!/bin/sh\ngrep SigIgn /proc/self/status >'\(home.path)/it'; mv '\(home.path)/it' '\(home.path)/signals'\n"
      )
      try Program.run(["chmod", "+x", editor])
      let tmux = try Tmux(columns: 100, rows: 30, home: home)
      try tmux.type("export EDITOR=\(editor); clear\n")
      try tmux.start()
      try tmux.wait(for: "1 Accounts")
      try tmux.type("a")
      try tmux.wait(for: "━ New account")
      try tmux.press("Up", "C-e")
      let end = Date(timeIntervalSinceNow: 10)
      var said = ""
      while said.isEmpty, Date() < end {
        said = (try? String(contentsOfFile: home.path + "/signals", encoding: .utf8)) ?? ""
        Thread.sleep(forTimeInterval: 0.02)
      }
      let ignored = UInt64(said.split(whereSeparator: \.isWhitespace).last ?? "", radix: 16)
      let both = UInt64(1) << (SIGXFSZ - 1) | 1 << (SIGPIPE - 1)
      #expect(try #require(ignored) & both == 0)
    }

    /// Fills the form of a new account and saves it.
    private func add(_ name: String, _ tmux: Tmux, _ words: FaultWording) throws {
      try tmux.type("1a")
      try tmux.wait(for: words.newAccount)
      try tmux.type(name)
      try tmux.wait(for: name)
      try tmux.press("C-s")
    }

    /// Waits for a file with a process's number in it.
    private func wait(for path: String) throws -> pid_t {
      let end = Date(timeIntervalSinceNow: 10)
      while Date() < end {
        let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        if let number = pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)) {
          return number
        }
        Thread.sleep(forTimeInterval: 0.02)
      }
      throw StoryError.neverSaw([path])
    }
  }
}

extension FaultWording {
  /// The library that breaks the disk: built beside the program.
  private static let library = URL(fileURLWithPath: Program.path).deletingLastPathComponent()
    .appendingPathComponent("libFaultShim.so").path

  /// Whether it is there.
  static let hasShim = FileManager.default.fileExists(atPath: library)

  /// The variables that load it over a person's journals, whose calls it numbers.
  static func shim(_ home: Home) -> String {
    let root = URL(fileURLWithPath: home.path).resolvingSymlinksInPath().path
    return "LD_PRELOAD=\(library) FAULT_ROOT=\(root) FAULT_PATH=.sj1"
  }
}

extension Home {
  /// The names of the accounts in the book, sorted.
  func names() throws -> [String] {
    let text = try rapport("list", "accounts", "--json").output
    return text.matches(of: /"name": ?"([^"]*)"/).map { String($0.1) }.sorted()
  }

  /// The journal's last file.
  func journal() throws -> URL {
    let folder = path + "/book/journal"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".sj1") }
    return URL(fileURLWithPath: folder + "/" + (try #require(names.max())))
  }
}
