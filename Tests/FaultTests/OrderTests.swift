// The real program's calls in their order: written, synced, and only then said.

import Foundation
import Testing

extension `On a real disk` {
  @Suite(.serialized) struct `What the program does before it says “saved”` {
    @Test func `is proved by the calls of an import, an undo and a second import`() throws {
      let scratch = try Scratch()
      let worker = try Worker(scratch: scratch("judge"))
      let tally = Tally("order of calls of the real program: write, sync, rename, folder, word")
      let files = try Fixture.files(in: scratch)
      try scratch.makeFolder("place")
      for (index, arguments) in [["import"] + files, ["undo"], ["import", files[2]]].enumerated() {
        let log = scratch("log-\(index)")
        let run = try worker.run(
          [Built.rapport] + arguments,
          Fixture.environment(scratch).merging(
            Fault.shim(over: scratch("place"), log: log)
          ) { $1 })
        let calls = try LoggedCall.read(log)
        let words = ["added", "undid"]
        var marks: [Mark] = []
        if run.status != 0 { marks.append(.wrong) }
        if !calls.contains(where: { call in
          call.name == "say" && words.contains { call.text.contains($0) }
        }) {
          marks.append(.wrong)
        }
        let violations = OrderProof.violations(in: calls, savedWords: words)
        if !violations.isEmpty { marks.append(.silent) }
        tally.note(marks, "\(arguments): \(violations) \(run)")
      }
      tally.settle(atLeast: 3)
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
    func `is proved by the calls of the workbench, as its screen shows it`() throws {
      let scratch = try Scratch()
      let worker = try Worker(scratch: scratch("judge"))
      try scratch.makeFolder("place")
      let tally = Tally("order of calls of the workbench: write, sync, screen")
      let shim = Fault.shim(over: scratch("place"), log: scratch("log"))
        .map { "\($0.key)='\($0.value)'" }.joined(separator: " ")
      // The keys wait until the screen is there: the log shows when it was drawn.
      let script = """
        seen() { for i in $(seq 200); do grep -q "$1" \(scratch("log")) && return; sleep 0.05; done; }
        (seen Accounts; printf 'aAlpha\\023'; seen Saved:; printf u; seen Undone; printf q) |
          script -qec "env TERM=xterm \(shim) \(Built.rapport)" /dev/null >/dev/null
        """
      let run = try worker.run(["/bin/sh", "-c", script], Fixture.environment(scratch))
      let calls = try LoggedCall.read(scratch("log"))
      let words = ["Saved:", "Undone"]
      let shown = words.filter { word in
        calls.contains { $0.name == "say" && $0.text.contains(word) }
      }
      let violations = OrderProof.violations(in: calls, savedWords: words)
      let verdict = try worker.judge(scratch("place/book"))
      var marks: [Mark] = violations.isEmpty ? [] : [.silent]
      if shown != words || verdict["counts"] != "0/0/0" || !verdict.isSound { marks.append(.wrong) }
      tally.note(marks, "\(violations) \(shown) \(run) \(verdict)")
      tally.settle(atLeast: 1)
    }

    @Test func `is judged rightly`() {
      func call(_ name: String, _ text: String, detail: Int = 0) -> LoggedCall {
        LoggedCall(name: name, result: 1, error: 0, detail: detail, text: text)
      }
      func zero(_ name: String, _ text: String) -> LoggedCall {
        LoggedCall(name: name, result: 0, error: 0, detail: 0, text: text)
      }
      let good = [
        zero("mkdir", "/b"), zero("sync", "/"), call("write", "/b/a.sj1.new"),
        zero("sync", "/b/a.sj1.new"), zero("rename", "/b/a.sj1.new -> /b/a.sj1"),
        zero("sync", "/b"), call("open", "/b/a.sj1", detail: 0o2002001),
        call("write", "/b/a.sj1"), zero("sync", "/b/a.sj1"), call("say", "saved 1."),
      ]
      #expect(OrderProof.violations(in: good).isEmpty)
      for left in [1, 3, 5, 8] {
        let bad = good.enumerated().filter { $0.offset != left }.map(\.element)
        #expect(!OrderProof.violations(in: bad).isEmpty, "without call \(left)")
      }
      let failed = LoggedCall(name: "sync", result: -1, error: 5, detail: 0, text: "/b/a.sj1")
      #expect(OrderProof.violations(in: [failed, zero("sync", "/b/a.sj1")]).count == 1)
      #expect(OrderProof.violations(in: [failed, zero("sync", "/b/b.sj1")]).isEmpty)
      for flags in [0o2000001, 0o2001, 0o2000002] {
        let loose = [call("open", "/b/a.sj1", detail: flags)]
        #expect(!OrderProof.violations(in: loose).isEmpty)
      }
    }
  }
}
