// A machine's clock that is wrong by ten years, now this way and now that.

import Foundation
import Testing

extension `On a real disk` {
  @Suite(.serialized) struct `A book whose clock goes wrong` {
    /// Ten years in seconds.
    private static let decade: Int64 = 315_360_000

    @Test func `keeps its order, takes back the right action and opens clean`() throws {
      let scratch = try Scratch()
      let worker = try Worker(scratch: scratch("judge"))
      let tally = Tally("clock ten years back and forward between actions")
      var patterns = [
        [0, -1], [0, 1], [1, -1], [-1, 0, 1], [1, 0, -1], [0, 0, 0, -1, 1, 1, -1],
      ]
      patterns += (1..<20).map { seed in (0..<7).map { (seed * (31 + $0 * 7) / 5) % 3 - 1 } }
      for (index, pattern) in patterns.enumerated() {
        let book = scratch("book-\(index)")
        var variables = Fault.shim(over: book)
        variables["FAULT_CLOCK"] = pattern.map { "\(Int64($0) * Self.decade)" }.joined(
          separator: ",")
        variables["PROBE_CLOCK"] = "system"
        let run = try worker.run([Built.probe, "run", book], variables)
        let verdict = try worker.judge(book)
        let stamps = verdict["stamps"].split(separator: ",").map { Self.stamp($0) }
        var marks: [Mark] = []
        if Set(run.saved) != Set(1...10) || stamps.count != 10 { marks.append(.lost) }
        if !zip(stamps, stamps.dropFirst()).allSatisfy({ $0 < $1 }) { marks.append(.wrong) }
        if verdict["reference"] != "yes" || !verdict.isSound { marks.append(.wrong) }
        if verdict["notices"] != "0" || run.holds != verdict["digest"] { marks.append(.wrong) }
        tally.note(marks, "\(pattern): \(run) \(verdict)")
      }
      // Pattern 1 goes ten years ahead: proof that the clock was wrong at all.
      #expect(try Self.lead(scratch("book-1"), worker) >= Self.decade - 60)
      tally.settle(atLeast: 25)
    }

    @Test func `does so in the real program, from one command to the next`() throws {
      let scratch = try Scratch()
      let worker = try Worker(scratch: scratch("judge"))
      let files = try Fixture.files(in: scratch)
      try scratch.makeFolder("place")
      let tally = Tally("the same between commands of the real program")
      let commands = [
        (["import", files[0]], 1, "12/0/0"), (["import", files[1]], -1, "12/5/0"),
        (["undo"], 0, "12/0/0"), (["import", files[1]], 1, "12/5/0"),
        (["import", files[2]], -1, "12/5/8"), (["undo"], -1, "12/5/0"), (["check"], 0, "12/5/0"),
      ]
      for (arguments, years, counts) in commands {
        var variables = Fixture.environment(scratch)
          .merging(Fault.shim(over: scratch("place"))) { $1 }
        variables["FAULT_CLOCK"] = "\(Int64(years) * Self.decade)"
        let run = try worker.run([Built.rapport] + arguments, variables)
        let copy = scratch("copy-\(UUID().uuidString)")
        try FileManager.default.copyItem(atPath: scratch("place/book"), toPath: copy)
        let verdict = try worker.judge(copy)
        let isRight = run.status == 0 && verdict["counts"] == counts && verdict.isSound
        tally.note(isRight ? [] : [.wrong], "\(arguments) \(years): \(run) \(verdict)")
      }
      tally.settle(atLeast: commands.count)
    }

    /// How far the last stamp of a book is ahead of the right time, in seconds.
    private static func lead(_ book: String, _ worker: Worker) throws -> Int64 {
      let times = try worker.judge(book)["stamps"].split(separator: ",")
        .map { stamp($0).milliseconds }
      return (times.max() ?? 0) / 1000 - Int64(Date().timeIntervalSince1970)
    }

    /// A stamp as the judge writes it.
    private static func stamp(_ text: Substring) -> Stamp {
      let halves = text.split(separator: ".")
      return Stamp(
        milliseconds: Int64(halves.first ?? "") ?? 0, counter: Int64(halves.last ?? "") ?? 0)
    }

    /// A time and a counter.
    private struct Stamp: Comparable {
      let milliseconds: Int64
      let counter: Int64

      static func < (left: Stamp, right: Stamp) -> Bool {
        (left.milliseconds, left.counter) < (right.milliseconds, right.counter)
      }
    }
  }
}
