// "Who can move this person?": small maps whose ways are worked out by hand, and random ones held
// against every way that there is.

import Chance
import Model
import Testing

@testable import Method

@Suite struct `The way over the map` {
  @Test func `leads through those who are with us rather than straight through an opponent`() throws
  {
    var bench = try Bench()
    let chief = try bench.person("Chen", .decision, .neutral, influence: 5)
    let foe = try bench.person("Qian", .technical, .opponent, influence: 5)
    let friend = try bench.person("Wu", .support, .champion, influence: 3)
    let money = try bench.person("Liu", .finance, .neutral, influence: 4)
    try bench.link(foe, .influences, chief)
    try bench.link(friend, .influences, foe)
    try bench.link(friend, .influences, money)
    try bench.link(money, .influences, chief)
    try bench.meet([friend])
    let graph = InfluenceGraph(of: bench.account, in: bench.book)
    let route = try #require(graph.route(to: chief))
    // Wu is met and with us: 0. Wu speaks: 1 + (5 - 3) + 0 = 3. Liu speaks: 1 + (5 - 4) + 1 = 3.
    // Qian is against us and carries nothing.
    #expect(route.people == [friend, money, chief])
    #expect(route.cost == 6)
    #expect(
      graph.words(of: route).en == "Talk to Wu first: Wu influences Liu; Liu influences Chen.")
    #expect(graph.arithmetic(of: route)[2].en == "Liu: 3 = tie 1 + 5 less influence 1 + stance 1.")
  }

  @Test func `goes around a conflict and says which one`() throws {
    var bench = try Bench()
    let chief = try bench.person("Chen", .decision, .neutral, influence: 5)
    let near = try bench.person("Wu", .support, .supporter, influence: 5)
    let far = try bench.person("Liu", .finance, .supporter, influence: 2)
    try bench.link(near, .influences, chief)
    try bench.link(far, .reportsTo, chief)
    try bench.link(chief, .conflictsWith, near)
    try bench.meet([near, far])
    let graph = InfluenceGraph(of: bench.account, in: bench.book)
    let route = try #require(graph.route(to: chief))
    #expect(route.people == [far, chief])
    #expect(route.avoided == InfluenceRoute.Detour(speaker: near, other: chief))
    let words = graph.advice(on: chief)
    #expect(words.en.hasSuffix("Not through Wu, who is in conflict with Chen."))
    #expect(words.zh.hasSuffix("不要通过Wu，跟Chen有矛盾。"))
  }

  @Test func `sends nobody who is in conflict with the one to be moved, whoever comes between`()
    throws
  {
    var bench = try Bench()
    let chief = try bench.person("Chen", .decision, .neutral, influence: 5)
    let voice = try bench.person("Liu", .finance, .neutral, influence: 4)
    let enemy = try bench.person("Wu", .support, .champion, influence: 4)
    try bench.link(voice, .influences, chief)
    try bench.link(enemy, .influences, voice)
    try bench.link(enemy, .conflictsWith, chief)
    try bench.meet([enemy])
    let graph = InfluenceGraph(of: bench.account, in: bench.book)
    #expect(graph.route(to: chief) == nil)
    #expect(graph.obstacle(to: chief) == InfluenceRoute.Detour(speaker: enemy, other: chief))
    #expect(graph.route(to: voice)?.people == [enemy, voice])
  }

  @Test func `begins with nobody who is against us or a stranger, and passes no placeholder`()
    throws
  {
    var bench = try Bench()
    let chief = try bench.person("Chen", .decision, influence: 5)
    let foe = try bench.person("Qian", .technical, .sceptic, influence: 5)
    let stranger = try bench.person("Sun", .user, .neutral, influence: 5)
    let part = try bench.person("finance: who?", .finance, influence: 5)
    let friend = try bench.person("Wu", .support, .champion, influence: 3)
    try bench.set(.person(.isPlaceholder), of: part, to: .yes)
    for speaker in [foe, stranger, part] { try bench.link(speaker, .influences, chief) }
    try bench.link(friend, .influences, part)
    try bench.meet([foe, friend])
    let graph = InfluenceGraph(of: bench.account, in: bench.book)
    #expect(graph.route(to: chief) == nil)
    let words = graph.advice(on: chief).en
    #expect(words.contains("Win over one of those whom Chen hears: Qian, Sun."))
    #expect(graph.advice(on: part).en.hasPrefix("First find out who is “finance: who?”"))
    try bench.meet([stranger])
    let later = InfluenceGraph(of: bench.account, in: bench.book)
    #expect(later.route(to: chief)?.people == [stranger, chief])
  }

  @Test func `lets no opponent carry our word, and says to go oneself where nobody else is heard`()
    throws
  {
    var bench = try Bench()
    let buyer = try bench.person("Lin", .finance, .neutral, influence: 4)
    let foe = try bench.person("Qian", .technical, .opponent, influence: 5)
    let chief = try bench.person("Zhou", .decision, .supporter, influence: 5)
    try bench.link(foe, .reportsTo, chief)
    try bench.link(foe, .influences, buyer)
    try bench.meet([chief, foe])
    let graph = InfluenceGraph(of: bench.account, in: bench.book)
    #expect(graph.route(to: buyer) == nil)
    let words = graph.advice(on: buyer)
    #expect(
      words.en == "Nobody is fit to speak to Lin: go yourself. Lin only hears opponents: Qian.")
    #expect(words.zh == "没有合适的人传话，得自己去跟Lin谈：Lin听得进的，只有反对我们的Qian。")
    #expect(graph.route(to: foe)?.people == [chief, foe])
  }

  @Test func `lets a sceptic carry our word only for want of others, and with a warning`() throws {
    var bench = try Bench()
    let buyer = try bench.person("Lin", .finance, .neutral, influence: 4)
    let doubter = try bench.person("Sun", .technical, .sceptic, influence: 5)
    let chief = try bench.person("Zhou", .decision, .supporter, influence: 5)
    try bench.link(doubter, .reportsTo, chief)
    try bench.link(doubter, .influences, buyer)
    try bench.meet([chief])
    let graph = InfluenceGraph(of: bench.account, in: bench.book)
    let route = try #require(graph.route(to: buyer))
    // Zhou speaks: 2 + 0 + 0. Sun speaks: 1 + 0 + 5.
    #expect(route.people == [chief, doubter, buyer] && route.cost == 8)
    #expect(
      graph.words(of: route).en.hasSuffix("Careful: Sun doubts us and may not say what we mean."))
    #expect(graph.words(of: route).zh.hasSuffix("当心：Sun对我们存疑，话可能传走样。"))
    let user = try bench.person("Wu", .user, .neutral, influence: 1)
    try bench.link(user, .influences, buyer)
    try bench.meet([user])
    // Wu, met and on no side: 3 + 1 + 4 + 1 = 9, so that Zhou and Sun are still cheaper.
    let later = InfluenceGraph(of: bench.account, in: bench.book)
    #expect(later.route(to: buyer)?.cost == 8)
    try bench.set(.person(.influence), of: user, to: .number(3))
    let last = InfluenceGraph(of: bench.account, in: bench.book)
    #expect(last.route(to: buyer)?.people == [user, buyer])
  }

  @Test func `says whom to ask when nobody is known to move somebody`() throws {
    var bench = try Bench()
    let chief = try bench.person("Chen", .decision, influence: 5)
    let graph = InfluenceGraph(of: bench.account, in: bench.book)
    #expect(
      graph.advice(on: chief).en == "Nobody we know of can move Chen. Ask whom Chen listens to.")
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `is as cheap as the cheapest of all ways there are`(seed: UInt64) throws {
    let graph = try RandomMap(seed: seed).graph
    for target in graph.people.indices {
      let route = graph.route(to: graph.people[target].id)
      let best = graph.everyWay(to: target).map(\.cost).min()
      #expect(route?.cost == best, "seed \(seed), target \(target)")
      guard let route else { continue }
      #expect(graph.everyWay(to: target).contains { $0.people == route.people })
      #expect(Set(route.people).count == route.people.count)
    }
  }
}

@Suite struct `What breaks when somebody leaves` {
  @Test func `names the last of a role, the only contact and whom nobody reaches any more`() throws
  {
    var bench = try Bench()
    let chief = try bench.person("Chen", .decision, .neutral, influence: 5)
    let friend = try bench.person("Wu", .support, .champion, influence: 3)
    try bench.link(friend, .influences, chief)
    try bench.meet([friend])
    let graph = InfluenceGraph(of: bench.account, in: bench.book)
    let loss = try #require(graph.departure(of: friend))
    #expect(loss.lastRole == .support && loss.isOnlyContact && loss.isOnlySupporter)
    #expect(loss.outOfReach == [chief])
    let words = graph.words(of: loss).en
    #expect(words.contains("no other support is known"))
    #expect(words.contains("nobody speaks for us to Chen"))
    let other = try #require(graph.departure(of: chief))
    #expect(other.lastRole == .decision && !other.isOnlyContact && other.outOfReach.isEmpty)
  }

  @Test func `takes an opponent, a stranger and a sceptic for no voice of ours`() throws {
    var bench = try Bench()
    let chief = try bench.person("Chen", .decision, .neutral, influence: 5)
    let foe = try bench.person("Qian", .technical, .opponent, influence: 5)
    let stranger = try bench.person("Sun", .user, .neutral, influence: 5)
    let friend = try bench.person("Wu", .support, .champion, influence: 3)
    try bench.link(friend, .influences, foe)
    try bench.link(friend, .influences, stranger)
    try bench.link(foe, .influences, chief)
    try bench.link(stranger, .influences, chief)
    try bench.meet([friend, foe])
    let graph = InfluenceGraph(of: bench.account, in: bench.book)
    #expect(graph.departure(of: stranger)?.outOfReach == [])
    #expect(graph.departure(of: friend)?.outOfReach == [chief, foe, stranger])
    let loss = try #require(graph.departure(of: foe))
    #expect(loss.isOpponent && loss.outOfReach == [])
    #expect(
      graph.words(of: loss).en
        == "If Qian leaves: one opponent fewer; no other technical is known."
    )
    #expect(graph.words(of: loss).zh.hasPrefix("万一Qian走了：反对的人少一个；"))
  }

  @Test func `says so when nothing breaks`() throws {
    var bench = try Bench()
    let one = try bench.person("Wu", .support, .supporter)
    let two = try bench.person("Ma", .support, .supporter)
    try bench.meet([one, two])
    let graph = InfluenceGraph(of: bench.account, in: bench.book)
    let loss = try #require(graph.departure(of: one))
    #expect(loss.isHarmless)
    #expect(graph.words(of: loss).en == "If Wu leaves, nothing on the map breaks.")
  }

  @Test func `shows the parts into which the map falls`() throws {
    var bench = try Bench()
    let hub = try bench.person("Hub", .decision)
    let (left, right) = (try bench.person("Left", .user), try bench.person("Right", .user))
    let further = try bench.person("Further", .user)
    try bench.link(left, .reportsTo, hub)
    try bench.link(right, .reportsTo, hub)
    try bench.link(further, .reportsTo, right)
    let graph = InfluenceGraph(of: bench.account, in: bench.book)
    #expect(graph.departure(of: hub)?.parts == [[left], [right, further]])
    #expect(graph.departure(of: left)?.parts == [])
    #expect(graph.articulations == [hub, right])
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `agrees with taking each person out and looking`(seed: UInt64) throws {
    let graph = try RandomMap(seed: seed).graph
    let pieces = graph.pieces(without: nil)
    for place in graph.people.indices {
      let id = graph.people[place].id
      // Somebody tied to nobody is a piece that goes with them.
      let lone = graph.neighbours[place].isEmpty ? 1 : 0
      let falls = graph.pieces(without: place) > pieces - lone
      #expect(graph.articulations.contains(id) == falls, "seed \(seed), place \(place)")
      guard let departure = graph.departure(of: id) else { continue }
      #expect(departure.parts.isEmpty == !falls)
      let lost = graph.people.indices.filter { target in
        target != place && graph.startCost(place) != nil && graph.isReached(target, without: nil)
          && !graph.isReached(target, without: place)
      }
      #expect(departure.outOfReach == lost.map { graph.people[$0].id }, "seed \(seed)")
    }
  }
}

/// A map of seven people with random ties, stances and conflicts.
private struct RandomMap {
  let graph: InfluenceGraph

  init(seed: UInt64) throws {
    var dice = SplitMix64(seed: seed)
    let people = (0..<7).map { number -> Person in
      var person = Person(id: EntityID(device: 1, counter: UInt32(number + 1)))
      person.name = "P\(number)"
      person.stance =
        ([nil] + Stance.allCases.map(Optional.some)).randomElement(using: &dice) ?? nil
      person.influence = Int.random(in: 0...5, using: &dice)
      if person.influence == 0 { person.influence = nil }
      person.isPlaceholder = Int.random(in: 0..<8, using: &dice) == 0
      return person
    }
    let links = (0..<Int.random(in: 4...14, using: &dice)).map { number -> Link in
      var link = Link(id: EntityID(device: 1, counter: UInt32(100 + number)))
      link.from = people.randomElement(using: &dice)?.id
      link.to = people.randomElement(using: &dice)?.id
      let isConflict = Int.random(in: 0..<5, using: &dice) == 0
      link.kind =
        isConflict
        ? .conflictsWith : [LinkKind.influences, .reportsTo].randomElement(using: &dice)
      return link
    }
    let coverage = people.map { _ in Coverage.allCases.randomElement(using: &dice) ?? .none }
    graph = InfluenceGraph(people, links: links, coverage: coverage)
  }
}

extension InfluenceGraph {
  /// Every way to a target that visits nobody twice, by trying all of them.
  fileprivate func everyWay(
    to target: Int, without gone: Int? = nil
  ) -> [(people: [EntityID], cost: Int)] {
    var found: [(people: [EntityID], cost: Int)] = []
    func walk(_ path: [Int], _ cost: Int) {
      guard let last = path.last else { return }
      if last == target {
        found.append((path.map { people[$0].id }, cost))
        return
      }
      for edge in edges[last] where edge.listener != gone && !path.contains(edge.listener) {
        let isBarred =
          people[last].stance == .opponent || areInConflict(last, edge.listener)
          || areInConflict(last, target)
          || (edge.listener != target && people[edge.listener].isPlaceholder)
        guard !isBarred, let step = self.cost(of: edge.tie, from: last) else { continue }
        walk(path + [edge.listener], cost + step)
      }
    }
    for start in people.indices where start != target && start != gone {
      if let cost = startCost(start) { walk([start], cost) }
    }
    return found
  }

  /// Whether we can speak to somebody, ourselves or through others.
  fileprivate func isReached(_ target: Int, without gone: Int?) -> Bool {
    startCost(target) != nil || !everyWay(to: target, without: gone).isEmpty
  }

  /// How many pieces the map is in.
  fileprivate func pieces(without gone: Int?) -> Int {
    var seen: Set<Int> = []
    var count = 0
    for start in people.indices where start != gone && seen.insert(start).inserted {
      count += 1
      var waiting = [start]
      while let next = waiting.popLast() {
        for other in neighbours[next] where other != gone && seen.insert(other).inserted {
          waiting.append(other)
        }
      }
    }
    return count
  }
}
