// The ten actions of the probe under faults, on two processors at once.

import Foundation
import Synchronization
import Testing

/// One case: a fault, what the program said, what it did, and what the judge found.
struct FaultCase: Sendable {
  /// What was done to it.
  let fault: Fault
  /// What the program said.
  let run: Run
  /// What it did.
  let log: [LoggedCall]
  /// What is in the book.
  let verdict: Verdict

  /// Everything about it, for a message.
  var story: String {
    "\(fault): status \(run.status); \(run.output.joined(separator: "; ")); \(verdict)"
  }
}

/// Runs cases.
enum Lanes {
  /// The calls of the ten actions when nothing is done to them.
  static func calls(
    in scratch: Scratch, variables: [String: String] = [:]
  ) throws -> [LoggedCall] {
    let worker = try Worker(scratch: scratch("judge-0"))
    let log = scratch("clean.log")
    try scratch.makeFolder("clean")
    let run = try worker.run(
      [Built.probe, "run", scratch("clean/book")],
      Fault.shim(over: scratch("clean"), log: log).merging(variables) { $1 })
    try #require(run.saved == Array(1...10), "\(run)")
    let calls = try LoggedCall.read(log)
    try #require(calls.contains { $0.name == "sync" }, "Is the shim there? \(Built.shim)")
    return calls
  }

  /// Runs the ten actions once for each fault, on fresh books, and gives every case to `body`.
  static func run(
    _ faults: [Fault], in scratch: Scratch, variables: [String: String] = [:],
    body: @Sendable (FaultCase) -> Void
  ) {
    let problems = Mutex([String]())
    DispatchQueue.concurrentPerform(iterations: 2) { lane in
      do {
        let worker = try Worker(scratch: scratch("judge-\(lane + 1)-\(UUID().uuidString)"))
        for index in stride(from: lane, to: faults.count, by: 2) {
          let (place, log) = ("case-\(index)", scratch("log-\(index)"))
          try scratch.makeFolder(place)
          let book = scratch(place + "/book")
          let shim = Fault.shim(over: scratch(place), log: log)
            .merging(faults[index].variables) { $1 }
          let run = try worker.run(
            [Built.probe, "run", book], shim.merging(variables) { $1 })
          let calls = try LoggedCall.read(log)
          let verdict = try worker.judge(book)
          body(FaultCase(fault: faults[index], run: run, log: calls, verdict: verdict))
          scratch.remove(place)
          scratch.remove("log-\(index)")
        }
      } catch {
        problems.withLock { $0.append("\(error)") }
      }
    }
    let found = problems.withLock { $0 }
    #expect(found.isEmpty, "\(found)")
  }
}
