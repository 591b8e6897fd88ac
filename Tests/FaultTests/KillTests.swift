// The program ended by SIGKILL at every call that it makes to its disk, and after every byte that
// it writes: what was called saved is there, and nothing is there by halves.

import Foundation
import Testing

extension `On a real disk` {
  @Suite(.serialized) struct `A book whose program is killed` {
    @Test func `holds all that was called saved, whole, and nothing else`() throws {
      let scratch = try Scratch()
      let faults = try Lanes.calls(in: scratch).filter { $0.name != "say" }.enumerated()
        .flatMap { index, call in
          (0...(call.name == "write" ? call.detail : 1)).map {
            Fault(number: index + 1, deed: "kill", bytes: $0)
          }
        }
      let tally = Tally("kill -9 at every call and every byte of ten actions")
      Lanes.run(faults, in: scratch) { item in
        tally.note(Self.marks(of: item), item.story)
      }
      tally.settle(atLeast: 2000)
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
      // Bytes that were put aside must have been told of.
      if item.verdict["aside"] != "0", item.verdict["notices"] == "0" { marks.append(.silent) }
      return marks
    }
  }
}
