// Linking changes only makes asking quick; the answers are the same without.

import Chance
import Model
import Testing

@testable import Engine

@Suite struct `Which change set a field` {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `is the same answer whether the changes are linked, not yet, or in part`(seed: UInt64) {
    var dice = Dice(seed: seed)
    var (now, later, partly) = (Provenance(), Provenance(), Provenance())
    let ids = (1...6 as ClosedRange<UInt32>).map { EntityID(device: 7, counter: $0) }
    for sequence in 0..<200 as Range<UInt64> {
      let id = ids[Int(dice.next(below: UInt64(ids.count)))]
      let field = 500 + Int(dice.next(below: 40))
      let place = Provenance.Place(sequence / 2, 0)
      now.note(id, field, place)
      later.noteUnlinked(id, FieldRun(field), place)
      partly.noteUnlinked(id, FieldRun(field), place)
      if dice.next(below: 10) == 0 { partly.link() }
      guard sequence % 10 == 0 else { continue }
      expectSame(later, now, ids)
      expectSame(partly, now, ids)
    }
    expectSame(later.linked, now, ids)
  }

  /// Expects two to answer alike.
  private func expectSame(_ left: Provenance, _ right: Provenance, _ ids: [EntityID]) {
    #expect(left.things == right.things)
    for id in ids {
      #expect(left.history(of: id).map(\.place) == right.history(of: id).map(\.place))
      for field in 500..<540 {
        #expect(
          left.reference(id, field, device: 7) == right.reference(id, field, device: 7))
      }
    }
  }
}
