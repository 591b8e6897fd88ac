// Files from a hand that means harm, brought in as the command line does it, written out again and
// brought in once more.

import Chance
import Interchange
import Model
import Testing

@Suite struct `A file that means harm` {
  @Test func `is taken or refused in words, in bounded time, and what was taken comes back`() {
    let campaign = Campaign(usual: 150)
    for seed in campaign.seeds {
      campaign.tell(seed)
      let bytes = HostileFile(seed: seed).bytes
      var visit = HostileImport()
      let begin = ProcessorTime.now
      visit.make(CSVDocument(bytes: bytes))
      let spent = ProcessorTime.now - begin
      // A build for tests is slow; what takes the square of a file's length is far slower.
      let isSlow = spent > 4 + Double(bytes.count) / 40_000
      let harm = visit.harm + (isSlow ? ["It took \(spent) s."] : [])
      #expect(harm.isEmpty, "Seed \(seed): \(harm.prefix(3))")
    }
  }
}
