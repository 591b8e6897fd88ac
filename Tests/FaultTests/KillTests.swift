// The program ended by SIGKILL at every call that it makes to its disk, and after every byte that
// it writes: what was called saved is there, and nothing is there by halves.

import Foundation
import Testing

extension `On a real disk` {
  @Suite(.serialized) struct `A book whose program is killed` {
    /// A journal that goes on in a new file after every second action, and has a checkpoint.
    private static let shortFiles = ["PROBE_LIMIT": "500", "PROBE_CHECKPOINT": "1"]

    @Test func `holds all that was called saved, whole, and nothing else`() throws {
      let scratch = try Scratch()
      let tally = Tally("kill -9 at every call and every byte of ten actions")
      let faults = try Self.faults(in: Lanes.calls(in: scratch), of: { Array(0...$0.detail) })
      Lanes.run(faults, in: scratch) { tally.note(Self.marks(of: $0), $0.story) }
      tally.settle(atLeast: 2000)
    }

    @Test func `does so while it goes on from one file to the next`() throws {
      let scratch = try Scratch()
      let tally = Tally("the same while a new file begins after every second action")
      let calls = try Lanes.calls(in: scratch, variables: Self.shortFiles)
      try #require(calls.count { $0.name == "rename" } > 3, "\(calls)")
      let faults = Self.faults(in: calls) { call in
        let isHeader = call.text.hasSuffix(".sj1.new")
        return isHeader ? Array(0...call.detail) : [0, 1, call.detail / 2, call.detail]
      }
      Lanes.run(faults, in: scratch, variables: Self.shortFiles) {
        tally.note(Self.marks(of: $0), $0.story)
      }
      tally.settle(atLeast: 800)
    }

    @Test func `does so while a checkpoint is written, whatever there is of it`() throws {
      let scratch = try Scratch()
      let worker = try Worker(scratch: scratch("judge"))
      let tally = Tally("kill -9 at every call and every byte of the writing of a checkpoint")
      try scratch.makeFolder("whole")
      let first = try worker.run([Built.probe, "run", scratch("whole/book")])
      func recover(_ place: String, _ variables: [String: String]) throws -> Run {
        let checkpoint = ["PROBE_CHECKPOINT": "1", "FAULT_PATH": "cache"]
        return try worker.run(
          [Built.probe, "recover", scratch(place + "/book")],
          Fault.shim(over: scratch(place)).merging(checkpoint.merging(variables) { $1 }) { $1 })
      }
      try FileManager.default.copyItem(atPath: scratch("whole"), toPath: scratch("again"))
      _ = try recover("again", ["FAULT_LOG": scratch("log")])
      let calls = try LoggedCall.read(scratch("log")).filter { $0.text.contains("cache") }
      try #require(calls.contains { $0.name == "rename" }, "\(calls)")
      let faults = Self.faults(in: calls, of: { Array(0...$0.detail) })
      for (index, fault) in faults.enumerated() {
        let place = "case-\(index)"
        try FileManager.default.copyItem(atPath: scratch("whole"), toPath: scratch(place))
        let run = try recover(place, fault.variables)
        let verdict = try worker.judge(scratch(place + "/book"))
        var marks: [Mark] = []
        if verdict.recovered != first.saved { marks.append(.lost) }
        if run.status != 128 + SIGKILL || verdict["reference"] != "yes" || !verdict.isSound {
          marks.append(.wrong)
        }
        tally.note(marks, "\(fault): \(run) \(verdict)")
        scratch.remove(place)
      }
      tally.settle(atLeast: 400)
    }

    @Test func `is mended by the next opening, and when that is killed, by the one after`() throws {
      let scratch = try Scratch()
      let worker = try Worker(scratch: scratch("judge"))
      let tally = Tally("kill -9 at every call and every byte of the recovery of a torn end")
      let writes = try Lanes.calls(in: scratch).filter { $0.name == "write" }
      let torn = Fault(calls: "write", number: 6, deed: "kill", bytes: writes[5].detail / 2)
      try scratch.makeFolder("torn")
      let first = try worker.run(
        [Built.probe, "run", scratch("torn/book")],
        Fault.shim(over: scratch("torn")).merging(torn.variables) { $1 })
      try FileManager.default.copyItem(atPath: scratch("torn"), toPath: scratch("again"))
      let log = scratch("recovery.log")
      _ = try worker.run(
        [Built.probe, "recover", scratch("again/book")],
        Fault.shim(over: scratch("again"), log: log))
      let calls = try LoggedCall.read(log)
      for (index, fault) in Self.faults(in: calls, of: { Array(0...$0.detail) }).enumerated() {
        let place = "case-\(index)"
        try FileManager.default.copyItem(atPath: scratch("torn"), toPath: scratch(place))
        let run = try worker.run(
          [Built.probe, "recover", scratch(place + "/book")],
          Fault.shim(over: scratch(place)).merging(fault.variables) { $1 })
        let verdict = try worker.judge(scratch(place + "/book"))
        var marks: [Mark] = []
        if verdict.recovered != first.saved || verdict["reference"] != "yes" { marks.append(.lost) }
        if run.status != 128 + SIGKILL || !verdict.isSound { marks.append(.wrong) }
        let aside = try Self.putAside(scratch(place + "/book"))
        if aside.count(where: { $0 == writes[5].detail / 2 }) != 1 { marks.append(.silent) }
        tally.note(marks, "\(fault): \(run) \(verdict), \(aside) bytes aside")
        scratch.remove(place)
      }
      tally.settle(atLeast: 100)
    }

    /// The faults at all calls of a log; `parts` says after how many bytes of a write.
    private static func faults(
      in log: [LoggedCall], of parts: (LoggedCall) -> [Int]
    ) -> [Fault] {
      log.filter { $0.name != "say" }.enumerated().flatMap { index, call in
        (call.name == "write" ? parts(call) : [0, 1]).map {
          Fault(number: index + 1, deed: "kill", bytes: $0)
        }
      }
    }

    /// The sizes of the finished files in a book's quarantine.
    private static func putAside(_ book: String) throws -> [Int] {
      let folder = book + "/quarantine"
      return try FileManager.default.contentsOfDirectory(atPath: folder)
        .filter { $0.hasSuffix(".torn") }
        .map { FileManager.default.contents(atPath: folder + "/" + $0)?.count ?? 0 }
    }

    /// What is wrong with a case.
    private static func marks(of item: FaultCase) -> [Mark] {
      var marks: [Mark] = []
      let (recovered, saved) = (item.verdict.recovered, item.run.saved)
      if item.run.status != 128 + SIGKILL { marks.append(.wrong) }
      if !Set(recovered).isSuperset(of: saved) { marks.append(.lost) }
      let isPrefix = recovered == Array(1...10).prefix(recovered.count).map { $0 }
      if !isPrefix || !item.run.tried.isSuperset(of: recovered)
        || item.verdict["whole"] != "yes" || item.verdict["reference"] != "yes"
        || !item.verdict.isSound
      {
        marks.append(.wrong)
      }
      // The bytes of a line that was cut short are put aside, and the person is told of them.
      if item.verdict["aside"] != "\(cutShort(item.log))" { marks.append(.silent) }
      return marks
    }

    /// How many bytes of a line the last call left behind in the journal.
    private static func cutShort(_ log: [LoggedCall]) -> Int {
      guard let last = log.last(where: { $0.name != "say" }), last.name == "write",
        last.text.hasSuffix(".sj1"), last.result < last.detail
      else { return 0 }
      return last.result
    }
  }
}
