// A disk of 64 kilobytes that really fills up: what was called saved is there, the rest is said not
// to be, and with room again it goes on.

import Foundation
import Testing

/// A small disk that exists as long as one shell.
enum SmallDisk {
  /// How a shell is started that may mount; nil where nobody lets us.
  static let shell: [String]? = [["-m"], ["-Urm"]].map {
    ["/usr/bin/unshare"] + $0 + ["/bin/sh", "-c"]
  }
  .first { command in
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst()) + ["mount -t tmpfs -o size=64k none /mnt"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}

extension `On a real disk` {
  @Suite(
    .serialized,
    .enabled(
      if: SmallDisk.shell != nil, "a disk of 64 KB needs the right to mount one: unshare -Urm"))
  struct `A disk that is full` {
    @Test func `takes what was saved and no more, and goes on when there is room`() throws {
      let scratch = try Scratch()
      let tally = Tally("a disk of 64 KB fills up, and somebody makes room")
      for ballast in stride(from: 20_000, to: 21_000, by: 100) {
        let disk = scratch("disk-\(ballast)")
        let adds = (1...400).map { "add Account \($0)" }
        let orders =
          ["open \(disk)/book"] + adds + ["remove \(disk)/ballast"]
          + ["add Later 1", "undo", "add Later 2", "names", "close"]
        let input = try scratch.file("orders-\(ballast)", orders.joined(separator: "\n") + "\n")
        let run = try Self.run(
          "head -c \(ballast) /dev/zero >\(disk)/ballast; \(Built.probe) serve <\(input)", disk,
          scratch)
        let verdict = try Worker(scratch: scratch("judge-\(ballast)")).judge(scratch("out/book"))
        tally.note(Self.marks(of: run, verdict, adds: adds.count), "\(ballast): \(run) \(verdict)")
        scratch.remove("out")
      }
      tally.settle(atLeast: 10)
    }

    @Test func `is told to a person who imports, and the import succeeds once there is room`()
      throws
    {
      let scratch = try Scratch()
      let tally = Tally("the same with rapport import, import again, check")
      let disk = scratch("disk")
      let rows = (1...60).map { "Account \($0),Retail,North \($0)\n" }.joined()
      for index in 1...20 {
        _ = try scratch.file(
          "\(index).csv", "account,sector,region\n" + rows.replacing("Account", with: "F\(index)"))
      }
      let script = """
        head -c 20000 /dev/zero >\(disk)/ballast
        for n in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
          \(Built.rapport) import \(scratch.path)/$n.csv 2>&1; echo "status $n $?"
        done
        rm \(disk)/ballast
        \(Built.rapport) check; echo "check $?"
        \(Built.rapport) import \(scratch.path)/20.csv 2>&1; echo "status 20 $?"
        """
      let run = try Self.run(script, disk, scratch)
      let statuses = run.output.filter { $0.hasPrefix("status ") }.map { $0.split(separator: " ") }
      let saved = Set(statuses.filter { $0[2] == "0" }.map { $0[1] })
      let refused = run.output.count { $0.contains("Not saved") }
      let verdict = try Worker(scratch: scratch("judge")).judge(scratch("out/book"))
      var marks: [Mark] = []
      if verdict["counts"] != "\(saved.count * 60)/0/0" { marks.append(.lost) }
      let failures = statuses.count { $0[2] != "0" }
      if refused != failures || refused == 0 { marks.append(.silent) }
      if !run.output.contains("check 0") || statuses.last?[2] != "0" || !verdict.isSound {
        marks.append(.wrong)
      }
      tally.note(marks, "\(run) \(verdict)")
      tally.settle(atLeast: 1)
    }

    @Test func `lets a book with a torn end be read, and mends it when there is room`() throws {
      let scratch = try Scratch()
      let tally = Tally("a torn end on a full disk")
      let disk = scratch("disk")
      let orders = [
        "open \(disk)/book", "names", "add Beta", "close", "remove \(disk)/ballast",
        "open \(disk)/book", "names", "add Beta", "close",
      ]
      let input = try scratch.file("orders", orders.joined(separator: "\n") + "\n")
      let script = """
        printf 'open \(disk)/book\\nadd Alpha\\nclose\\n' | \(Built.probe) serve >/dev/null
        head -c 3000 /dev/zero | tr '\\0' 'x' >>\(disk)/book/journal/0000000a-0000.sj1
        head -c 99000 /dev/zero >\(disk)/ballast 2>/dev/null
        \(Built.probe) serve <\(input)
        """
      let run = try Self.run(script, disk, scratch)
      var marks: [Mark] = []
      if run.output.count != orders.count
        || !run.output[0].hasPrefix("readonly:Read-only:_an_interrupted_save_could_not_be_put")
      {
        marks.append(.silent)
      } else if run.output[1] != "Alpha" || !run.output[2].hasPrefix("failed Read-only")
        || run.output[5...7] != ["writable", "Alpha", "saved"]
      {
        marks.append(.wrong)
      }
      tally.note(marks, "\(run)")
      tally.settle(atLeast: 1)
    }

    /// Runs a script beside a small disk, whose book is then copied to `out`.
    private static func run(_ script: String, _ disk: String, _ scratch: Scratch) throws -> Run {
      let whole = """
        mkdir -p \(disk) && mount -t tmpfs -o size=64k none \(disk) || exit 1
        \(script)
        mkdir \(scratch("out")) && cp -r \(disk)/book \(scratch("out"))/
        """
      var variables = Fixture.environment(scratch)
      variables["RAPPORT_BOOK"] = disk + "/book"
      let worker = try Worker(scratch: scratch("judge-\(UUID().uuidString)"))
      return try worker.run((SmallDisk.shell ?? []) + [whole], variables)
    }

    /// What is wrong when a window was filled with accounts until it could take no more.
    private static func marks(of run: Run, _ verdict: Verdict, adds: Int) -> [Mark] {
      guard run.output.count == adds + 7 else { return [.wrong] }
      let answers = run.output[1...adds]
      let saved = answers.count { $0 == "saved" }
      var marks: [Mark] = []
      // With room again: one saved, taken back, one saved.
      if run.output[(adds + 2)...(adds + 4)] != ["saved", "saved", "saved"] {
        marks.append(.wrong)
      }
      if verdict["counts"] != "\(saved + 1)/0/0" { marks.append(.lost) }
      if saved == adds || !answers.allSatisfy({ $0 == "saved" || $0.hasPrefix("failed Not saved") })
      {
        marks.append(.silent)
      }
      if !verdict.isSound || verdict["notices"] != "0" { marks.append(.wrong) }
      return marks
    }
  }
}
