// How many cases of a fault were tried and how many went wrong, as a row of the table.

import Synchronization
import Testing

/// What can be wrong with a case.
enum Mark: Sendable {
  /// The book isn't what whole actions make of it, or can't be written afterwards.
  case wrong
  /// Something that was called saved isn't there.
  case lost
  /// Something failed, and nobody was told.
  case silent
}

/// Counts the cases of one fault; several threads may do so.
final class Tally: Sendable {
  /// The fault, as the table names it.
  let fault: String
  private let counts = Mutex((cases: 0, wrong: 0, lost: 0, silent: 0, shown: [String]()))

  /// Begins to count.
  init(_ fault: String) { self.fault = fault }

  /// Counts one case and what is wrong with it; the first few are told in full.
  func note(_ marks: [Mark], _ story: @autoclosure () -> String) {
    let text = marks.isEmpty ? "" : "\(marks): \(story())"
    counts.withLock { counts in
      counts.cases += 1
      if marks.contains(.wrong) { counts.wrong += 1 }
      if marks.contains(.lost) { counts.lost += 1 }
      if marks.contains(.silent) { counts.silent += 1 }
      if !marks.isEmpty, counts.shown.count < 5 { counts.shown.append(text) }
    }
  }

  /// Prints the row and fails when a case went wrong, or when there were fewer than planned.
  func settle(atLeast planned: Int, sourceLocation: SourceLocation = #_sourceLocation) {
    let counts = counts.withLock { $0 }
    print("| \(fault) | \(counts.cases) | \(counts.wrong) | \(counts.lost) | \(counts.silent) |")
    let bad = counts.wrong + counts.lost + counts.silent
    #expect(
      bad == 0, "\(fault):\n\(counts.shown.joined(separator: "\n"))",
      sourceLocation: sourceLocation)
    #expect(counts.cases >= planned, "only \(counts.cases) cases", sourceLocation: sourceLocation)
  }
}
