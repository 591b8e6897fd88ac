// The disk refuses: every error at every call that can have it, once and for good, with and without
// a part of the bytes taken first; and a disk that says it did what it didn't.

import Foundation
import Testing

extension `On a real disk` {
  @Suite(.serialized) struct `A book whose disk refuses` {
    /// The errors that the system has for a disk that takes no more.
    private static let errors = [ENOSPC, EIO, EDQUOT, EFBIG]

    @Test func `says so, loses nothing and goes on where the fault is over`() throws {
      let scratch = try Scratch()
      let tally = Tally("ENOSPC, EIO, EDQUOT, EFBIG at every call, once")
      try Self.failOnce(Self.errors, in: scratch, variables: [:], tally)
      tally.settle(atLeast: 250)
    }

    @Test func `does so while it goes on from one file to the next`() throws {
      let scratch = try Scratch()
      let tally = Tally("ENOSPC, EIO at every call, once, a new file after every second action")
      try Self.failOnce(
        [ENOSPC, EIO], in: scratch,
        variables: ["PROBE_LIMIT": "500", "PROBE_CHECKPOINT": "1"], tally)
      tally.settle(atLeast: 250)
    }

    /// Makes each call fail once with each error.
    private static func failOnce(
      _ errors: [Int32], in scratch: Scratch, variables: [String: String], _ tally: Tally
    ) throws {
      let calls = try Lanes.calls(in: scratch, variables: variables)
      let faults = calls.filter { $0.name != "say" }.enumerated().flatMap { index, call in
        parts(of: call).flatMap { part in
          errors.map { Fault(number: index + 1, deed: "\($0)", bytes: part) }
        }
      }
      Lanes.run(faults, in: scratch, variables: variables) { item in
        var marks = Self.marks(of: item)
        // What failed once is tried again by the person, and then it is there; also after a
        // failed sync, because the journal goes on in a new file.
        if item.run.output.contains("open writable"), Set(item.run.saved) != Set(1...10) {
          marks.append(.wrong)
        }
        tally.note(marks, item.story)
      }
    }

    @Test func `says so and loses nothing when the fault stays`() throws {
      let scratch = try Scratch()
      let tally = Tally("the same for good, on one kind of call and on several")
      let calls = try Lanes.calls(in: scratch)
      let faults = [
        "write", "sync", "rename", "open", "mkdir", "lock", "write,cut", "sync,cut", "sync,remove",
      ]
      .flatMap { kinds in
        let names = kinds.split(separator: ",").map(String.init)
        let numbered = calls.filter { names.contains($0.name) }
        return numbered.enumerated().flatMap { index, call in
          Self.parts(of: call).flatMap { part in
            [ENOSPC, EIO].map {
              Fault(
                calls: kinds, number: index + 1, deed: "\($0)", bytes: part, isLasting: true)
            }
          }
        }
      }
      Lanes.run(faults, in: scratch) { tally.note(Self.marks(of: $0), $0.story) }
      tally.settle(atLeast: 150)
    }

    @Test func `is not troubled by an interruption`() throws {
      let scratch = try Scratch()
      let tally = Tally("EINTR at every call")
      let faults = try Lanes.calls(in: scratch).filter { $0.name != "say" }.enumerated()
        .map { index, _ in Fault(number: index + 1, deed: "\(EINTR)") }
      Lanes.run(faults, in: scratch) { item in
        var marks = Self.marks(of: item)
        // A sync is never tried again; after all other interruptions nobody notices anything.
        if item.failure?.name != "sync", item.run.saved != Array(1...10) || !item.run.failed.isEmpty
        {
          marks.append(.wrong)
        }
        tally.note(marks, item.story)
      }
      tally.settle(atLeast: 35)
    }

    @Test func `saves also when each write takes only some bytes`() throws {
      let scratch = try Scratch()
      let tally = Tally("short write, of every length, at every write")
      let writes = try Lanes.calls(in: scratch).filter { $0.name == "write" }
      let faults = writes.enumerated().flatMap { index, call in
        (1..<call.detail).map {
          Fault(calls: "write", number: index + 1, deed: "short", bytes: $0)
        }
      }
      let lasting = [1, 7, 100].map {
        Fault(calls: "write", number: 1, deed: "short", bytes: $0, isLasting: true)
      }
      Lanes.run(faults + lasting, in: scratch) { item in
        var marks = Self.marks(of: item)
        if item.run.saved != Array(1...10) || !item.run.failed.isEmpty { marks.append(.wrong) }
        tally.note(marks, item.story)
      }
      tally.settle(atLeast: 2000)
    }

    @Test func `notices a disk that lies, at the next change or the next opening`() throws {
      let scratch = try Scratch()
      let tally = Tally("lying disk: a write says that it was done, and stores nothing")
      let writes = try Lanes.calls(in: scratch).filter { $0.name == "write" }
      let faults = writes.enumerated().filter { $0.element.text.hasSuffix(".sj1") }
        .map { index, _ in Fault(calls: "write", number: index + 1, deed: "lie") }
      Lanes.run(faults, in: scratch) { item in
        // Nobody can keep what a disk threw away; but it is noticed, and all the rest is there.
        let isLast = item.fault.number == writes.count
        let missing = Set(item.run.saved).subtracting(item.verdict.recovered)
        var marks: [Mark] = []
        if missing.count > 1 { marks.append(.lost) }
        if item.verdict["whole"] != "yes" || !item.verdict.isSound { marks.append(.wrong) }
        if !isLast, item.fault.number < writes.count - 1, item.run.failed.isEmpty {
          marks.append(.silent)
        }
        tally.note(marks, item.story)
      }
      tally.settle(atLeast: 10)
    }

    /// How many bytes of a call are taken before it fails.
    private static func parts(of call: LoggedCall) -> [Int] {
      call.name == "write" ? [0, 1, call.detail / 2, call.detail - 1] : [0]
    }

    /// What is wrong with a case in which the program came to its end.
    private static func marks(of item: FaultCase) -> [Mark] {
      var marks: [Mark] = []
      let (run, verdict) = (item.run, item.verdict)
      let (recovered, saved) = (Set(verdict.recovered), Set(run.saved))
      if run.status != 0 || verdict["whole"] != "yes" || !verdict.isSound { marks.append(.wrong) }
      if !recovered.isSuperset(of: saved) { marks.append(.lost) }
      // What was called “not saved” may only be there when it could not even be cut off.
      let couldCut = !item.log.contains { $0.name == "cut" && $0.result < 0 }
      let allowed = couldCut ? saved : run.tried
      if !recovered.isSubset(of: allowed) { marks.append(.wrong) }
      if couldCut, let holds = run.holds, holds != verdict["digest"] { marks.append(.wrong) }
      if verdict["aside"] != "0", verdict["notices"] == "0" { marks.append(.silent) }
      if !OrderProof.violations(in: item.log).isEmpty { marks.append(.silent) }
      return marks
    }
  }
}

extension FaultCase {
  /// The first call that was made to fail.
  var failure: LoggedCall? { log.first { $0.name != "say" && $0.result < 0 } }
}
