// The real program, importing, killed at every call: each file is there wholly or not at all.

import Foundation
import Synchronization
import Testing

extension `On a real disk` {
  @Suite(.serialized) struct `An import that is cut short` {
    @Test func `has brought whole files and nothing else`() throws {
      let scratch = try Scratch()
      let files = try Fixture.files(in: scratch)
      let tally = Tally("kill -9 of rapport import at every call, and within each write")
      let faults = try Self.calls(files, scratch).enumerated().flatMap { index, call in
        let parts =
          call.name == "write" ? [0, 1, call.detail / 2, call.detail - 1, call.detail] : [0, 1]
        return parts.map { Fault(number: index + 1, deed: "kill", bytes: $0) }
      }
      let problems = Mutex([String]())
      DispatchQueue.concurrentPerform(iterations: 2) { lane in
        do {
          let worker = try Worker(scratch: scratch("judge-\(lane)"))
          for index in stride(from: lane, to: faults.count, by: 2) {
            try Self.run(faults[index], "case-\(index)", files, scratch, worker, tally)
          }
        } catch {
          problems.withLock { $0.append("\(error)") }
        }
      }
      #expect(problems.withLock { $0 } == [])
      tally.settle(atLeast: 50)
    }

    /// The calls of an import that nobody disturbs.
    private static func calls(_ files: [String], _ scratch: Scratch) throws -> [LoggedCall] {
      let worker = try Worker(scratch: scratch("judge"))
      try scratch.makeFolder("clean")
      let run = try worker.run(
        [Built.rapport, "import"] + files,
        Fixture.environment(scratch, book: "clean/book").merging(
          Fault.shim(over: scratch("clean"), log: scratch("clean.log"))
        ) { $1 })
      #expect(run.status == 0, "\(run)")
      return try LoggedCall.read(scratch("clean.log")).filter { $0.name != "say" }
    }

    /// One case: killed, then judged.
    private static func run(
      _ fault: Fault, _ place: String, _ files: [String], _ scratch: Scratch, _ worker: Worker,
      _ tally: Tally
    ) throws {
      try scratch.makeFolder(place)
      defer { scratch.remove(place) }
      let run = try worker.run(
        [Built.rapport, "import"] + files,
        Fixture.environment(scratch, book: place + "/book")
          .merging(Fault.shim(over: scratch(place))) { $1 }.merging(fault.variables) { $1 })
      let verdict = try worker.judge(scratch(place + "/book"))
      let told = run.output.count { $0.contains("added") }
      let found = Fixture.counts.firstIndex(of: verdict["counts"])
      var marks: [Mark] = []
      if run.status != 128 + SIGKILL || found == nil || !verdict.isSound { marks.append(.wrong) }
      if let found, found < told { marks.append(.lost) }
      if verdict["aside"] != "0", verdict["notices"] == "0" { marks.append(.silent) }
      tally.note(marks, "\(fault): \(run) \(verdict)")
    }
  }
}
