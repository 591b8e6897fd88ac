// What is written in the person's editor while the book cannot take it: it is in the editor again, in a
// file for its owner alone, or in the file that the program names when it ends.

import Foundation
import Testing

extension `On a real terminal` {
  @Suite(.serialized) struct `A text from the editor` {
    /// A home with one account, whose folder is where the shell stands, and an editor.
    private func stage(_ script: String) throws -> (Home, Tmux) {
      let home = try Home()
      let file = try home.file("accounts.csv", "account\nAlpha\n")
      #expect(try home.rapport("import", file).status == 0)
      let editor = try home.file("editor.sh", "#!/bin/sh\n" + script + "\n")
      try Program.run(["chmod", "+x", editor])
      let tmux = try Tmux(columns: 100, rows: 30, home: home)
      try tmux.type(
        "cd \(home.path); mkdir t; export TMPDIR=\(home.path)/t EDITOR=\(editor); clear\n")
      try tmux.start()
      try tmux.wait(for: "Alpha")
      return (home, tmux)
    }

    /// The files for the editor, with what stands in them; none lies among the temporary ones.
    private func drafts(_ home: Home) throws -> [Data] {
      #expect(try FileManager.default.contentsOfDirectory(atPath: home.path + "/t").isEmpty)
      let folder = home.path + "/state/rapport/drafts"
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map {
        try Data(contentsOf: URL(filePath: folder + "/" + $0))
      }
    }

    @Test func `that cannot be saved is opened again, written to a file, and kept at the end`()
      throws
    {
      // The second time it leaves the text as it is.
      let (home, tmux) = try stage(
        "[ -e \"$HOME/seen\" ] && { cp \"$1\" \"$HOME/again\"; exit 0; }\n"
          + "echo x > \"$HOME/seen\"; echo 'Long thoughts' > \"$1\"")
      let journal = try home.journal()
      try Data(contentsOf: journal).write(to: journal, options: .atomic)
      try tmux.type("E")
      try tmux.wait(for: "E opens your text again, ^O writes it to a file. Not saved")
      #expect(try drafts(home) == [Data("Long thoughts\n".utf8)])
      try tmux.type("E")
      try tmux.wait(for: "E opens your text again")
      try tmux.press("C-o")
      try tmux.wait(for: "Written to")
      try tmux.type("q")
      try tmux.wait(for: "it is kept in")
      #expect(try String(contentsOfFile: home.path + "/again", encoding: .utf8) == "Long thoughts")
      let names = try FileManager.default.contentsOfDirectory(atPath: home.path)
      let kept = try #require(names.first { $0.hasPrefix("rapport-unsaved-") })
      let path = home.path + "/" + kept
      #expect(try String(contentsOfFile: path, encoding: .utf8).hasSuffix("\n\nLong thoughts\n"))
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      #expect(mode as? Int == 0o600)
      #expect(try drafts(home).count == 1)
    }

    @Test(arguments: [
      (
        #"printf 'K\344se\n' > "$1""#, "Not saved: it is not UTF-8. Kept in",
        Data([0x4B, 0xE4, 0x73, 0x65, 0x0A])
      ),
      (#"echo half > "$1"; exit 3"#, "Not saved: the editor failed. Kept in", Data("half\n".utf8)),
    ])
    func `that cannot be taken stays in its file, and the person is told where`(
      script: String, words: String, text: Data
    ) throws {
      let (home, tmux) = try stage(script)
      try tmux.type("E")
      try tmux.wait(for: words)
      try tmux.type("q")
      try tmux.wait(for: "it is kept in")
      let lines = try tmux.screen().split(separator: "\n").joined()
      #expect(
        lines.contains("\(home.path)/state/rapport/drafts/rapport-"),
        "The path is told whole: \(lines)")
      #expect(try drafts(home) == [text])
    }

    @Test
    func `whose editor came back at once is taken in later, or named at the end and the start`()
      throws
    {
      // As an editor with a window of its own: it writes a moment after its command is done. The second
      // time nothing is written.
      let (home, tmux) = try stage(
        "n=$(cat \"$HOME/n\" 2>/dev/null || echo 0); echo $((n + 1)) > \"$HOME/n\"\n"
          + "[ $n = 1 ] || (sleep 0.5; echo \"Late thoughts $n\" > \"$1\") >/dev/null 2>&1 </dev/null &"
      )
      try tmux.type("E")
      try tmux.wait(for: "The editor came back at once")
      #expect(try drafts(home) == [Data()])
      Thread.sleep(forTimeInterval: 0.6)
      try tmux.type("j")
      try tmux.wait(for: "Your editor has saved the text now")
      try tmux.type("E")
      try tmux.wait(for: "Saved: changed account Alpha")
      #expect(try drafts(home).isEmpty)
      try tmux.type("E")
      try tmux.wait(for: "The editor came back at once")
      Thread.sleep(forTimeInterval: 0.6)
      try tmux.type("q")
      try tmux.wait(for: "it is kept in")
      #expect(try drafts(home) == [Data("Late thoughts 2\n".utf8)])
      try tmux.type("clear\n")
      try tmux.start()
      try tmux.wait(for: "A text from your editor is in no book")
    }

    @Test func `that is saved leaves nothing behind`() throws {
      let (home, tmux) = try stage("echo 'Long thoughts' > \"$1\"")
      try tmux.type("E")
      try tmux.wait(for: "Saved: changed account Alpha")
      try tmux.type("q")
      try tmux.wait(for: "shell>")
      #expect(try drafts(home).isEmpty)
    }
  }
}
