// Chains of accounts, people and questions, as long as a file makes them.

import Chance
import Model
import Testing

@Suite struct `A chain of any length` {
  @Test func `is looked through once for a whole command`() throws {
    var context = Context()
    let count: UInt32 = 4_000
    let time = try ContinuousClock().measure {
      try context.take(
        Command(
          Purpose(.importing, .account),
          (1...count).map { number in
            var values: FieldValues = [.account(.name): .text("A\(number)")]
            if number > 1 { values[.account(.parent)] = .entity(.draft(number - 1)) }
            return .add(Draft(.account, values, id: .draft(number)))
          }))
    }
    #expect(time < .seconds(5), "\(time)")
    let (first, last) = (EntityID(device: 1, counter: 1), EntityID(device: 1, counter: count))
    #expect(
      context.refusal(of: .edit(first, .account, [.account(.parent): .entity(last)]))
        == .circular(.account(.parent), name: "A1"))
  }

  @Test func `finds the same circles as looking at every way`() {
    var dice = Dice(seed: 4)
    for _ in 0..<400 {
      let ids = (1...8).map { EntityID(device: 1, counter: $0) }
      var ways: [EntityID: [EntityID]] = [:]
      for _ in 0..<dice.roll(12) { ways[ids[dice.roll(8)], default: []].append(ids[dice.roll(8)]) }
      let next = { (id: EntityID) in ways[id] ?? [] }
      let starts = Set(ids.filter { _ in dice.roll(2) == 0 })
      let circular = starts.filter { $0.isReached(from: next($0), by: next) }
      let found = EntityID.circle(through: starts, by: next)
      #expect((found == nil) == circular.isEmpty)
      if let found { #expect(circular.contains(found)) }
    }
  }

  @Test func `never closes while it grows`() {
    var dice = Dice(seed: 5)
    for _ in 0..<200 {
      var (quick, slow): (Ancestry, [EntityID: EntityID]) = (Ancestry(), [:])
      for _ in 0..<30 {
        let (child, parent) = (
          EntityID(device: 1, counter: UInt32(dice.roll(10))),
          EntityID(device: 1, counter: UInt32(dice.roll(10)))
        )
        guard slow[child] == nil else { continue }
        let isCircular = child.isReached(from: [parent]) { slow[$0].map { [$0] } ?? [] }
        #expect(quick.put(child, below: parent) == !isCircular)
        if !isCircular { slow[child] = parent }
      }
    }
  }
}
