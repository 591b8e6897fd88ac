// What breaks if one person leaves: an account held by one hand is lost with that hand.

package import Model

/// What we would lose at an account if somebody left it.
package struct Departure: Hashable, Sendable {
  /// Who would leave.
  package let person: EntityID
  /// The role that nobody identified would fill any more; nil where others fill it.
  package let lastRole: Role?
  /// Whether nobody else there is in touch with us.
  package let isOnlyContact: Bool
  /// Whether nobody else there is with us.
  package let isOnlySupporter: Bool
  /// Those whom our word reaches now, and would not reach then. Only who speaks for us can take our
  /// reach along: somebody with us, or on no side and met; empty for anybody else.
  package let outOfReach: [EntityID]
  /// The parts into which the map would fall, each in the order in which people came; empty where it
  /// holds together as well as before.
  package let parts: [[EntityID]]
  /// Whether one opponent fewer would be there.
  package let isOpponent: Bool

  /// Whether nothing of this breaks.
  package var isHarmless: Bool {
    lastRole == nil && !isOnlyContact && !isOnlySupporter && outOfReach.isEmpty && parts.isEmpty
  }
}

extension InfluenceGraph {
  /// What breaks when somebody leaves; nil for a stranger and for somebody not yet identified.
  ///
  /// - Complexity: O(people + lines), and as much again for each person who is in a conflict.
  package func departure(of person: EntityID) -> Departure? {
    guard let place = place(of: person), !people[place].isPlaceholder else { return nil }
    let others = people.indices.filter { $0 != place }
    let role = people[place].role
    let isLast =
      role != nil && !others.contains { people[$0].role == role && !people[$0].isPlaceholder }
    let lost =
      startCost(place) == nil
      ? [] : reached().subtracting(reached(without: place)).subtracting([place])
    return Departure(
      person: person, lastRole: isLast ? role : nil,
      isOnlyContact: isInContact(place) && !others.contains(where: isInContact),
      isOnlySupporter: isWithUs(place) && !others.contains(where: isWithUs),
      outOfReach: lost.sorted().map { people[$0].id },
      parts: parts(without: place).map { $0.map { people[$0].id } },
      isOpponent: people[place].stance == .opponent)
  }

  /// Those whom we can speak to, ourselves or through somebody who speaks for us.
  ///
  /// - Parameter gone: Somebody who is thought away.
  func reached(without gone: Int? = nil) -> Set<Int> {
    let starts = people.indices.filter { $0 != gone && startCost($0) != nil }
    // Whoever is in no conflict asks nothing of the way but its own steps, so one search serves all.
    var found = spread(from: starts, without: gone, towards: nil)
    for target in people.indices where target != gone && !conflicts[target].isEmpty {
      let own = spread(from: starts, without: gone, towards: target)
      if own.contains(target) { found.insert(target) } else { found.remove(target) }
    }
    return found
  }

  /// Those whom a word reaches, on its way to a target where one is named.
  private func spread(from starts: [Int], without gone: Int?, towards target: Int?) -> Set<Int> {
    var found = Set(starts)
    var waiting = starts
    while let speaker = waiting.popLast() {
      if !maySpeak(speaker) { continue }
      for edge in edges[speaker]
      where edge.listener != gone && !found.contains(edge.listener)
        && !areInConflict(speaker, edge.listener)
        && !(target.map { areInConflict(speaker, $0) } ?? false)
      {
        found.insert(edge.listener)
        waiting.append(edge.listener)
      }
    }
    return found
  }
}

extension InfluenceGraph {
  /// The people without whom the map falls apart: who else they know, nobody else ties together.
  /// Found in one walk by Hopcroft and Tarjan's method (1973).
  ///
  /// - Complexity: O(people + lines).
  package var articulations: Set<EntityID> {
    var walk = ArticulationWalk(neighbours: neighbours)
    return Set(walk.places().map { people[$0].id })
  }

  /// The parts into which those who are tied to somebody fall without them; empty where they stay
  /// together.
  func parts(without gone: Int) -> [[Int]] {
    let neighbours = neighbours
    var seen: Set<Int> = [gone]
    var parts: [[Int]] = []
    for start in neighbours[gone].sorted() where seen.insert(start).inserted {
      var part = [start]
      var waiting = [start]
      while let next = waiting.popLast() {
        for other in neighbours[next] where seen.insert(other).inserted {
          part.append(other)
          waiting.append(other)
        }
      }
      parts.append(part.sorted())
    }
    return parts.count > 1 ? parts : []
  }

  /// Who is tied to whom, whichever way the tie goes; conflicts tie nobody.
  var neighbours: [Set<Int>] {
    var all: [Set<Int>] = Array(repeating: [], count: people.count)
    for speaker in people.indices {
      for edge in edges[speaker] {
        all[speaker].insert(edge.listener)
        all[edge.listener].insert(speaker)
      }
    }
    return all
  }
}

/// A walk through a graph, depth first, that finds the places which hold it together. It keeps its own
/// stack: a line of a thousand people must not exhaust the program's.
private struct ArticulationWalk {
  /// The neighbours of each place, in order.
  private let neighbours: [[Int]]
  /// When each place was first seen; 0 before that.
  private var seen: [Int]
  /// The earliest place that can be reached from each without the way it was entered by.
  private var lowest: [Int]
  private var clock = 0
  private var found: Set<Int> = []

  /// A place that the walk is in, how it came there, and which neighbour comes next.
  private struct Visit {
    let place: Int
    let parent: Int?
    var next = 0
    var children = 0
  }

  init(neighbours: [Set<Int>]) {
    self.neighbours = neighbours.map { $0.sorted() }
    seen = Array(repeating: 0, count: neighbours.count)
    lowest = seen
  }

  /// The places that hold the graph together.
  mutating func places() -> Set<Int> {
    for root in neighbours.indices where seen[root] == 0 { walk(from: root) }
    return found
  }

  /// Walks through everything that hangs together with a place.
  private mutating func walk(from root: Int) {
    var stack = [enter(root, from: nil)]
    while var visit = stack.popLast() {
      guard visit.next < neighbours[visit.place].count else {
        leave(visit, &stack)
        continue
      }
      let other = neighbours[visit.place][visit.next]
      visit.next += 1
      if seen[other] == 0 {
        visit.children += 1
        stack += [visit, enter(other, from: visit.place)]
        continue
      }
      if other != visit.parent { lowest[visit.place] = min(lowest[visit.place], seen[other]) }
      stack.append(visit)
    }
  }

  /// Steps into a place.
  private mutating func enter(_ place: Int, from parent: Int?) -> Visit {
    clock += 1
    seen[place] = clock
    lowest[place] = clock
    return Visit(place: place, parent: parent)
  }

  /// Steps back out of a place, and notes what it taught about the one before.
  private mutating func leave(_ visit: Visit, _ stack: inout [Visit]) {
    guard let parent = visit.parent else {
      if visit.children > 1 { found.insert(visit.place) }
      return
    }
    lowest[parent] = min(lowest[parent], lowest[visit.place])
    let isRoot = stack.count == 1
    if !isRoot, lowest[visit.place] >= seen[parent] { found.insert(parent) }
  }
}

extension InfluenceGraph {
  /// What breaks, in words; what holds when nothing does.
  package func words(of departure: Departure) -> Phrase {
    let who = name(departure.person)
    guard !departure.isHarmless || departure.isOpponent else {
      return Phrase("If \(who) leaves, nothing on the map breaks.", "\(who)走了，图上也不会断。")
    }
    let losses = losses(of: departure).joined("; ", "；")
    return Phrase("If \(who) leaves: \(losses.en).", "万一\(who)走了：\(losses.zh)。")
  }

  /// Each thing that breaks, in words.
  private func losses(of departure: Departure) -> [Phrase] {
    var losses: [Phrase] = []
    if departure.isOpponent { losses.append(Phrase("one opponent fewer", "反对的人少一个")) }
    if departure.isOnlyContact {
      losses.append(Phrase("we are in touch with nobody else", "这家我们再没有接触过的人"))
    }
    if departure.isOnlySupporter { losses.append(Phrase("nobody else is with us", "再没有支持我们的人")) }
    if let role = departure.lastRole {
      losses.append(Phrase("no other \(role.name.en) is known", "\(role.name.zh)就不知道还有谁了"))
    }
    if !departure.outOfReach.isEmpty {
      let names = departure.outOfReach.map(name)
      losses.append(
        Phrase(
          "nobody speaks for us to \(names.joined(separator: ", "))",
          "没人替我们跟\(names.joined(separator: "、"))说话了"))
    }
    if !departure.parts.isEmpty {
      let parts = departure.parts.map { $0.map(name) }
      losses.append(
        Phrase(
          "nothing ties \(parts.map { $0.joined(separator: ", ") }.joined(separator: " | ")) together",
          "这几边就连不上了：\(parts.map { $0.joined(separator: "、") }.joined(separator: " | "))"))
    }
    return losses
  }
}
