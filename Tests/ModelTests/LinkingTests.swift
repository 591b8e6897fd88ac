// Putting new things among those of their owners may wait; the answers are the same meanwhile.

import Chance
import Model
import Testing

@Suite struct `The things of an owner` {
  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func `are the same whether they are linked, not yet, or in part`(seed: UInt64) {
    var dice = Dice(seed: seed)
    var (now, later, partly) = (Book(), Book(), Book())
    let owners = (1...4 as ClosedRange<UInt32>).map { EntityID(device: 7, counter: $0) }
    var steps: [EntityID] = []
    for _ in 0..<120 {
      let event: Event
      switch dice.roll(8) {
      case 0 where !steps.isEmpty: event = .removed(steps[dice.roll(steps.count)], .step)
      case 1 where !steps.isEmpty: event = .restored(steps[dice.roll(steps.count)], .step)
      case 2 where !steps.isEmpty:
        event = .changed(
          steps[dice.roll(steps.count)], .step(.account), to: .entity(owners[dice.roll(4)]))
      case _:
        let id = EntityID(device: UInt32(7 + dice.roll(2)), counter: UInt32(10 + dice.roll(500)))
        guard !steps.contains(id) else { continue }
        let owner = FieldValue(attribute: .step(.account), value: .entity(owners[dice.roll(4)]))
        steps.append(id)
        now.apply([.added(id, .step), .changed(id, owner.attribute, to: owner.value)])
        var (one, other) = (Newcomer(id, .step), Newcomer(id, .step))
        one.append(owner)
        other.append(owner)
        later.apply(&one)
        partly.apply(&other)
        if dice.roll(6) == 0 { partly.link() }
        continue
      }
      now.apply(event)
      later.apply(event)
      partly.apply(event)
      expectSame(later, now, owners)
      expectSame(partly, now, owners)
    }
    later.link()
    expectSame(later, now, owners)
  }

  /// Expects two books to answer alike.
  private func expectSame(_ left: Book, _ right: Book, _ owners: [EntityID]) {
    for owner in owners { #expect(left.steps.of(owner) == right.steps.of(owner)) }
    #expect(left.steps == right.steps)
  }
}
