// The index of identities, held against a dictionary.

import Chance
import Testing

@testable import Model

@Suite struct `An index of identities` {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `says what a dictionary says, in whatever order things come`(seed: UInt64) {
    var dice = Dice(seed: seed)
    var index = EntityIndex()
    var truth: [EntityID: UInt32] = [:]
    // From crowded pages to nearly empty ones, of several devices.
    let reach = [40, 500, 20_000][Int(seed % 3)]
    for number in 0..<3000 as Range<UInt32> {
      let id = EntityID(
        device: UInt32.random(in: 0...2, using: &dice) &* 0x8000_0001,
        counter: UInt32(Int.random(in: 0..<reach, using: &dice)))
      switch Int.random(in: 0..<4, using: &dice) {
      case 0:
        index[id] = nil
        truth[id] = nil
      case 1: #expect(index.replace(id, with: number) == truth.updateValue(number, forKey: id))
      case _:
        index[id] = number
        truth[id] = number
      }
    }
    for counter in 0..<UInt32(reach) {
      for device in 0...2 as ClosedRange<UInt32> {
        let id = EntityID(device: device &* 0x8000_0001, counter: counter)
        #expect(index[id] == truth[id])
      }
    }
  }

  @Test func `keeps neighbours apart at both ends of a page`() {
    var index = EntityIndex()
    for counter in (0..<200 as Range<UInt32>).reversed() {
      index[EntityID(device: .max, counter: .max - counter)] = counter
    }
    for counter in 0..<200 as Range<UInt32> {
      #expect(index[EntityID(device: .max, counter: .max - counter)] == counter)
    }
    #expect(index[EntityID(device: .max, counter: .max - 200)] == nil)
  }
}
