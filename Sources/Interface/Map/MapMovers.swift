// Who can move a person: the deck's way to somebody who does not listen to us leads through those
// whom they do listen to.

import Drawing
import Model

/// Somebody who can move a person, and the way.
struct MapMover: Hashable, Sendable {
  /// Who it is.
  let person: EntityID
  /// Those in between, from the mover to the person; empty where the line is direct.
  let through: [EntityID]
  /// How much gets through: the least influence of the mover and those in between, 1 to 5.
  let strength: Int
}

extension InfluencerMap {
  /// The people whose influence reaches a person by the shortest way that leads through no
  /// conflict, the strongest first; of equals the one with fewer between, then the one more on our
  /// side, then the one who came first.
  ///
  /// A way never leads over a line between two people in conflict, nor does somebody count who is
  /// in conflict with the person. An influence that is not known counts 1.
  ///
  /// - Complexity: O(people + lines), and O(n log n) to sort.
  func movers(of target: EntityID) -> [MapMover] {
    var ways: [EntityID: (through: [EntityID], strength: Int)] = [target: ([], 5)]
    var found: [MapMover] = []
    var ring = [target]
    while !ring.isEmpty {
      var next: [EntityID] = []
      for listener in ring {
        guard let way = ways[listener] else { continue }
        let through = listener == target ? [] : [listener] + way.through
        for mover in strongestFirst(ties.others(.influencedBy, of: listener))
        where ways[mover] == nil && !ties.areInConflict(mover, listener)
          && !ties.areInConflict(mover, target)
        {
          let strength = min(way.strength, influence(of: mover))
          ways[mover] = (through, strength)
          found.append(MapMover(person: mover, through: through, strength: strength))
          next.append(mover)
        }
      }
      ring = next
    }
    return found.sorted { rank($0) < rank($1) }
  }

  /// The sentence that answers "who can move this person?".
  func moversSentence(of target: EntityID, desk: Desk) -> String {
    let whom = name(target)
    let found = movers(of: target)
    guard !found.isEmpty else {
      return desk.say(
        Phrase(
          "Nobody we know of can move \(whom). Ask whom \(whom) listens to.",
          "还不知道谁能影响\(whom)，打听一下\(whom)听谁的。"))
    }
    let parts = found.map { mover in
      let who = name(mover.person) + facts(of: mover.person, desk: desk)
      guard let next = mover.through.first else { return who }
      return who + desk.say(Phrase(" through \(name(next))", "要通过\(name(next))"))
    }
    let list = desk.say(MapWords.list(parts))
    return desk.say(Phrase("Who can move \(whom)? \(list).", "谁能影响\(whom)？\(list)。"))
  }

  /// The sentence for a role that nobody fills: whom to ask.
  func vacancySentence(of role: Role, desk: Desk) -> String {
    let friends = people.filter { ($0.person.stance?.weight ?? 0) > 0 }
      .sorted { friendliness($0) > friendliness($1) }.prefix(3).map(\.person.name)
    let names = desk.say(MapWords.list(Array(friends)))
    guard !friends.isEmpty else {
      return desk.say(
        Phrase(
          "Nobody fills this role yet. Ask at reception who \(role.mapHint.en).",
          "这个角色还没有人，先打听谁是\(role.name.zh)。"))
    }
    return desk.say(
      Phrase(
        "Nobody fills this role yet. On our side and worth asking: \(names).",
        "这个角色还没有人，可以问问支持我们的\(names)。"))
  }

  /// What a sentence says about somebody behind their name: as much as is known.
  private func facts(of id: EntityID, desk: Desk) -> String {
    let person = self[id]?.person
    let stance = person?.stance?.name
    let influence = person?.influence.map { Phrase("influence \($0)", "影响力\($0)") }
    let known = [stance, influence].compactMap { $0 }
    guard !known.isEmpty else { return "" }
    let en = known.map(\.en).joined(separator: ", ")
    let zh = known.map(\.zh).joined(separator: "，")
    return desk.say(Phrase(" (\(en))", "（\(zh)）"))
  }

  private func friendliness(_ person: MapPerson) -> Int {
    (person.person.stance?.weight ?? 0) * 10 + (person.person.influence ?? 1)
  }

  private func influence(of person: EntityID) -> Int { self[person]?.person.influence ?? 1 }

  private func strongestFirst(_ people: [EntityID]) -> [EntityID] {
    people.sorted { (-influence(of: $0), $0) < (-influence(of: $1), $1) }
  }

  private func rank(_ mover: MapMover) -> (Int, Int, Int, EntityID) {
    let stance = self[mover.person]?.person.stance?.weight ?? 0
    return (-mover.strength, mover.through.count, -stance, mover.person)
  }
}
