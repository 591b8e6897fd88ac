// How much it matters that an account falls behind.

import Analysis
import Testing

@testable import Method

@Suite struct `The rule about orders` {
  @Test(arguments: [(46, Severity.warning), (200, .urgent)])
  func `calls silence urgent, as the early warning does`(last: Int, severity: Severity) throws {
    var one = try CoachCase()
    try one.order(monthlyUntil: last)
    let found = one.findings.filter { $0.rule == "account.falling-behind" }
    #expect(found.map(\.severity) == [severity])
  }
}
