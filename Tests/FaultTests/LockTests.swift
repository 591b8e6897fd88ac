// Many processes at one book: one writes, the others know it, and a lock ends with its holder.

import Foundation
import Testing

extension `On a real disk` {
  @Suite(.serialized) struct `A book that many processes open at once` {
    @Test func `has exactly one writer in each of 200 rounds, whoever is killed`() throws {
      let scratch = try Scratch()
      let book = scratch("book")
      let tally = Tally("50 processes open at once; every tenth writer is killed")
      var windows = try (0..<50).map { _ in try ProbeProcess.window() }
      _ = try windows[0]("open " + book)
      _ = try windows[0]("close")
      for round in 1...200 {
        for window in windows { try window.tell("open " + book) }
        let answers = try windows.map { try $0.answer() }
        let writers = answers.indices.filter { answers[$0] == "writable" }
        let readers = answers.count { $0.hasPrefix("readonly:") && $0.contains("another_window") }
        var marks: [Mark] = []
        if writers.count != 1 || readers != answers.count - 1 { marks.append(.wrong) }
        if let writer = writers.first {
          if try windows[writer]("add Round \(round)") != "saved" { marks.append(.wrong) }
          if round % 10 == 0 {
            windows[writer].crash()
            windows[writer] = try ProbeProcess.window()
          }
        }
        for window in windows { try window.tell("close") }
        for window in windows { _ = try window.answer() }
        tally.note(marks, "round \(round): \(Set(answers))")
      }
      #expect(try windows[0]("open " + book) == "writable")
      let names = Set(try windows[0]("names").split(separator: ",").map(String.init))
      #expect(names == Set((1...200).map { "Round \($0)" }))
      tally.settle(atLeast: 200)
    }

    @Test func `is shown by every follower, and taken over by one when the writer goes`() throws {
      let scratch = try Scratch()
      let book = scratch("book")
      let tally = Tally("20 processes follow a writer, which closes or is killed")
      var windows = try (0..<20).map { _ in try ProbeProcess.window() }
      let access = try windows.map { try $0("open " + book) }
      #expect(access[0] == "writable" && access.count { $0 == "writable" } == 1)
      var writer = 0
      for round in 1...100 {
        var marks: [Mark] = []
        if try windows[writer]("add Round \(round)") != "saved" { marks.append(.wrong) }
        let names = try windows[writer]("names")
        let followers = windows.indices.filter { $0 != writer }
        for index in followers { try windows[index].tell("follow") }
        for index in followers where try windows[index].answer() == "tookOver" {
          marks.append(.wrong)
        }
        for index in followers where try windows[index]("names") != names { marks.append(.lost) }
        if round % 2 == 0 {
          windows[writer].crash()
          windows[writer] = try ProbeProcess.window()
        } else {
          _ = try windows[writer]("close")
        }
        for index in followers { try windows[index].tell("follow") }
        let heirs = try followers.filter { try windows[$0].answer() == "tookOver" }
        if heirs.count != 1 { marks.append(.wrong) }
        if try !windows[writer]("open " + book).hasPrefix("readonly:") { marks.append(.wrong) }
        writer = heirs.first ?? writer
        tally.note(marks, "round \(round): \(heirs.count) took over")
      }
      let names = Set(try windows[writer]("names").split(separator: ",").map(String.init))
      #expect(names == Set((1...100).map { "Round \($0)" }))
      tally.settle(atLeast: 100)
    }

    @Test func `is free again although a child of the last writer still runs`() throws {
      let scratch = try Scratch()
      let worker = try Worker(scratch: scratch("judge"))
      let run = try worker.run([Built.probe, "outlive", scratch("book")])
      #expect(run.output.first == "open writable")
      let words = try #require(run.output.last).split(separator: " ")
      try #require(words.count == 3 && words[2] == "writable", "\(run)")
      let child = try #require(pid_t(words[1]))
      defer { kill(child, SIGKILL) }
      #expect(kill(child, 0) == 0, "the child is gone, so this proves nothing")
      let verdict = try worker.judge(scratch("book"))
      #expect(verdict.isSound, "\(verdict)")
      #expect(verdict["counts"] == "1/0/0")
      #expect(kill(child, 0) == 0)
      let tally = Tally("a child outlives the writer")
      tally.note(verdict.isSound ? [] : [.wrong], "\(verdict)")
      tally.settle(atLeast: 1)
    }

    @Test(arguments: [(20, "2"), (50, "60")])
    func `takes every import that is begun at once, although there was no book yet`(
      count: Int, wait: String
    ) throws {
      let scratch = try Scratch()
      let worker = try Worker(scratch: scratch("judge"))
      for number in 1...count {
        _ = try scratch.file("\(number).csv", "account\nFirma \(number)\nHaus \(number)\n")
        // The status, what was said, and what was complained of.
        let one = "\(Built.rapport) import --wait \(wait) \(scratch("\(number).csv"))"
        _ = try scratch.file("\(number).sh", "\(one) >\(scratch("\(number).out")) 2>&1; echo $?\n")
      }
      // The reader at the end goes on until the last of them is gone.
      let all = (1...count).map { "sh \(scratch("\($0).sh")) & " }.joined()
      let run = try worker.run(["/bin/sh", "-c", "(\(all)) | cat"], Fixture.environment(scratch))
      let tally = Tally("\(count) imports at once into a book that isn't there yet")
      for number in 1...count {
        let said = try String(contentsOfFile: scratch("\(number).out"), encoding: .utf8)
        tally.note(said.contains("2 added") ? [] : [.wrong], "\(number): \(said)")
      }
      #expect(run.output == Array(repeating: "0", count: count))
      let list = try worker.run(
        [Built.rapport, "list", "accounts", "--format", "csv"],
        Fixture.environment(scratch))
      let names = list.output.compactMap { line in
        line.split(separator: ",").first { $0.hasPrefix("Firma ") || $0.hasPrefix("Haus ") }
      }
      #expect(names.count == 2 * count && Set(names).count == names.count, "\(list)")
      let check = try worker.run([Built.rapport, "check"], Fixture.environment(scratch))
      #expect(check.status == 0, "\(check)")
      tally.settle(atLeast: count)
    }

    @Test func `is free while an import still reads from a slow pipe`() throws {
      let scratch = try Scratch()
      let worker = try Worker(scratch: scratch("judge"))
      let quick = try scratch.file("quick.csv", "account\nQuick\n")
      let rapport = Built.rapport
      let words = "grep -c -e Slow -e Named -e Quick -e Third"
      let script = """
        cd \(scratch.path); mkfifo slow
        (
        ((printf 'account\\n'; sleep 1; printf 'Slow\\n') | \(rapport) import - >out; echo piped $?) &
        ((printf 'account\\n'; sleep 1; printf 'Named\\n') >slow) &
        (\(rapport) import slow >out; echo named $?) &
        sleep 0.2
        \(rapport) import --wait 0 \(quick) >out; echo quick $?
        echo early $(\(rapport) list accounts --format csv | \(words))
        ) | cat
        printf 'account\\nThird\\n' | \(rapport) import /dev/fd/0 >out; echo third $?
        echo all $(\(rapport) list accounts --format csv | \(words))
        """
      let run = try worker.run(["/bin/sh", "-c", script], Fixture.environment(scratch))
      #expect(
        run.output.sorted() == ["all 4", "early 1", "named 0", "piped 0", "quick 0", "third 0"],
        "\(run)")
    }

    @Test func `is not opened for what can't be read`() throws {
      let scratch = try Scratch()
      let worker = try Worker(scratch: scratch("judge"))
      let tally = Tally("imports of what is no file")
      let good = try scratch.file("good.csv", "account\nAlpha\n")
      for source in [scratch.path, "/dev/zero", "/dev/null", scratch("none.csv"), "- -"] {
        for language in ["en", "zh"] {
          let words = [Built.rapport, "import", "--language", language, good]
          let run = try worker.run(
            words + source.split(separator: " ").map(String.init), Fixture.environment(scratch))
          let isSentence =
            run.errors.hasPrefix("rapport: ") && run.errors.count { $0.isNewline } == 1
          let isRefused = run.status == 5 || run.status == 2 && source == "- -"
          let isThere = FileManager.default.fileExists(atPath: scratch("place/book"))
          tally.note(isSentence && isRefused && !isThere ? [] : [.wrong], "\(source): \(run)")
        }
      }
      tally.settle(atLeast: 10)
    }
  }
}
