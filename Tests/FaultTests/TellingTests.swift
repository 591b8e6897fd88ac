// What the real program says of a book that isn't whole, and of an output that can't be written; and
// the status that it ends with.

import Foundation
import Testing

extension `On a real disk` {
  @Suite(.serialized) struct `A command` {
    private let scratch: Scratch
    private let worker: Worker
    private let file: String

    init() throws {
      scratch = try Scratch()
      worker = try Worker(scratch: scratch("judge"))
      file = try scratch.file("accounts.csv", "account,sector,region\nAlpha,Retail,North\n")
      try scratch.makeFolder("place")
      let run = try rapport("import \(file)")
      #expect(run.status == 0, "\(run)")
    }

    /// Runs a line of a shell in which `$R` is the program.
    private func shell(_ line: String, language: String = "en") throws -> Run {
      var variables = Fixture.environment(scratch)
      variables["R"] = Built.rapport
      variables["LANG"] = language == "zh" ? "zh_CN.UTF-8" : "C.UTF-8"
      variables["LC_ALL"] = variables["LANG"]
      return try worker.run(["/bin/sh", "-c", line], variables)
    }

    /// Runs the program.
    private func rapport(_ arguments: String, language: String = "en") throws -> Run {
      try shell("\"$R\" \(arguments)", language: language)
    }

    /// The one journal of the book.
    private var journal: String {
      get throws {
        let folder = scratch("place/book/journal")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        return folder + "/" + (names.first { $0.hasSuffix(".sj1") } ?? "")
      }
    }

    /// Leaves the first bytes of a save at the end of the journal.
    private func tear() throws {
      let handle = try #require(FileHandle(forWritingAtPath: try journal))
      try handle.seekToEnd()
      try handle.write(contentsOf: Data("f00dbabe deadbeef 9.0 {".utf8))
      try handle.close()
    }

    @Test(
      arguments: [
        "list accounts", "export accounts", "log", "check --json", "info", "themes", "--help",
        "pareto", "screen", "undo", "redo",
      ], [">/dev/full", ">&-"])
    func `says that its output can't be written, and ends with 5`(
      command: String, place: String
    ) throws {
      if command == "redo" { #expect(try rapport("undo").status == 0) }
      let run = try rapport("\(command) \(place)")
      #expect(run.status == 5, "\(run)")
      #expect(run.output.isEmpty)
      #expect(run.errors.hasPrefix("rapport: The output can't be written ("), "\(run)")
      #expect(run.errors.count { $0 == "\n" } == 1, "\(run)")
    }

    @Test(arguments: ["2>/dev/full", "2>&-", "<&- 2>&-"])
    func `that can't say what is wrong still ends with its status`(place: String) throws {
      #expect(try rapport("list accounts \(place)").status == 0)
      #expect(try rapport("nonsense \(place)").status == 2)
      #expect(try rapport("list accounts --book \(scratch("nothing")) \(place)").status == 3)
    }

    @Test func `whose output can't be written has done the whole of its work`() throws {
      let more = try scratch.file("more.csv", "account\nBeta\n")
      let again = try scratch.file("again.csv", "account\nGamma\n")
      #expect(try rapport("import \(more) \(again) >/dev/full").status == 5)
      let names = try rapport("list accounts").output.dropFirst().map { $0.prefix { $0 != " " } }
      #expect(names == ["Alpha", "Beta", "Gamma"])
      #expect(try rapport("check").output.last?.contains("0 findings") == true)
    }

    @Test(arguments: ["", "trap '' PIPE; "])
    func `whose reader has gone ends without a word`(before: String) throws {
      let run = try shell("\(before){ \"$R\" info; echo $? >&2; } | true")
      #expect(run.errors == "0\n", "\(run)")
    }

    @Test(arguments: ["en", "zh"])
    func `that may not let a file grow says so, and the book is as it was`(
      language: String
    ) throws {
      let rows = (1...900).map { "Account \($0),Retail,North \($0)\n" }.joined()
      let big = try scratch.file("big.csv", "account,sector,region\n" + rows)
      let before = try Data(contentsOf: URL(fileURLWithPath: try journal))
      let run = try shell("ulimit -f 20; \"$R\" import \(big)", language: language)
      #expect(run.status == 3, "\(run)")
      #expect(run.errors.contains(language == "zh" ? "没有保存" : "Not saved"), "\(run)")
      let path = try journal
      #expect(run.errors.contains(big) && run.errors.contains(path), "\(run)")
      #expect(!run.errors.contains("typed"), "\(run)")
      #expect(try Data(contentsOf: URL(fileURLWithPath: try journal)) == before)
      let again = try rapport("import \(big)")
      #expect(again.status == 0 && again.errors.isEmpty, "\(again)")
    }

    @Test func `that may not write at all leaves no half a book`() throws {
      let run = try shell("ulimit -f 0; \"$R\" import \(file) --book \(scratch("new"))")
      #expect(run.status == 3, "\(run)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: scratch("new/journal")) == [])
    }

    @Test(arguments: ["import accounts.csv", "undo", "redo"])
    func `that changes a book tells first what recovery put aside`(command: String) throws {
      if command == "redo" { #expect(try rapport("undo").status == 0) }
      try tear()
      let run = try shell("cd \(scratch.path); \"$R\" \(command) 2>&1")
      #expect(run.status == 0, "\(run)")
      let told = try #require(run.output.first)
      #expect(told.contains("its 23 bytes are kept in \(scratch("place/book/quarantine"))/"))
      if !command.hasPrefix("import") {
        #expect(run.output.count == 3, "\(run)")
        #expect(run.output[1].contains("not in the book"), "\(run)")
        #expect(run.output[2].contains("import of accounts.csv: "), "\(run)")
      }
    }

    @Test(arguments: [("en", "ends inside a save, from line 4"), ("zh", "第 4 行")])
    func `that reads a book says where it ends inside a save`(
      language: String, words: String
    ) throws {
      try tear()
      for command in ["list accounts", "log", "export accounts"] {
        let run = try rapport(command, language: language)
        #expect(run.status == 0 && run.errors.contains(words), "\(run)")
        #expect(run.errors.contains(try journal), "\(run)")
      }
    }

    @Test(
      arguments: [
        "list accounts", "export accounts", "log", "pareto", "trends", "fit", "channel", "coach",
        "screen", "import --dry-run \"$PWD/none.csv\"",
      ], ["en", "zh"])
    func `that reads a damaged book names file, line, byte and command, and ends with 6`(
      command: String, language: String
    ) throws {
      _ = try scratch.file("none.csv", "account\nBeta\n")
      let more = try scratch.file("more.csv", "account\nBeta\n")
      #expect(try rapport("import \(more)").status == 0)
      let path = try journal
      var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      let line = try #require(bytes.firstIndex(of: 10)) + 1
      bytes[line + 60] ^= 1
      try bytes.write(to: URL(fileURLWithPath: path))
      let book = scratch("place/book")
      let usual = try shell("cd \(scratch.path); \"$R\" \(command)", language: language)
      let run = try shell(
        "cd \(scratch.path); unset RAPPORT_BOOK; \"$R\" \(command) --book \(book)",
        language: language)
      for run in [usual, run] {
        #expect(run.status == 6, "\(run)")
        #expect(run.errors.contains(path) && run.errors.contains("\(line)"), "\(run)")
        #expect(run.errors.contains(language == "zh" ? "第 2 行" : "line 2 of"), "\(run)")
      }
      #expect(usual.errors.contains("rapport check\n"), "\(usual)")
      #expect(run.errors.contains("rapport check --book \(book)\n"), "\(run)")
    }

    @Test(arguments: ["check", "repair", "import accounts.csv", "undo", "redo"])
    func `that works on the files offers no past, and says why it has none`(
      command: String
    ) throws {
      #expect(try !rapport("\(command) --help").output.contains { $0.contains("--as-of") })
      let run = try rapport("\(command) --as-of -1w")
      #expect(run.status == 2 && run.errors.contains("as it is now"), "\(run)")
    }

    @Test(arguments: ["demo", "--demo", "screen --demo", "log --demo", "list --demo accounts"])
    func `on the sample book has no past either`(command: String) throws {
      let run = try rapport("\(command) --as-of -1w")
      #expect(run.status == 2 && run.errors.contains("has no past"), "\(run)")
    }
  }
}
