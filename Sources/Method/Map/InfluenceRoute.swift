// "Who can move this person?": the cheapest way from those who would speak for us to the one who
// decides, found by Dijkstra's method (1959).

package import Model

/// A way over the map: whom to talk to, in which order, and what it costs.
package struct InfluenceRoute: Hashable, Sendable {
  /// One step: who speaks, how it reaches the next, and what it costs.
  package struct Step: Hashable, Sendable {
    /// Who speaks.
    package let speaker: EntityID
    /// How the word gets to the next.
    package let tie: InfluenceTie
    /// What the step costs.
    package let cost: Int
  }

  /// Two people between whom a cheaper way, or the only one, would have led.
  package struct Detour: Hashable, Sendable {
    /// Who would have spoken.
    package let speaker: EntityID
    /// The one they are in conflict with.
    package let other: EntityID
  }

  /// The one to be moved.
  package let target: EntityID
  /// What it costs to speak to the first one.
  package let startCost: Int
  /// The steps in the order in which we talk; never empty.
  package let steps: [Step]
  /// The conflict that a cheaper way would have gone through, where there is one.
  package var avoided: Detour?

  /// What the whole way costs.
  package var cost: Int { startCost + steps.reduce(0) { $0 + $1.cost } }

  /// Everybody on the way, whom to talk to first, the target last.
  package var people: [EntityID] { steps.map(\.speaker) + [target] }
}

extension InfluenceGraph {
  /// The cheapest way to somebody; nil when nobody who would speak for us reaches them. Of equals the
  /// one with fewer steps, then the one that comes over people who came earlier.
  ///
  /// - Complexity: O(people² + lines): a map has tens of people.
  package func route(to target: EntityID) -> InfluenceRoute? {
    guard let place = place(of: target) else { return nil }
    let found = cheapest(to: place, minding: true)
    let careless = cheapest(to: place, minding: false)
    guard var route = found.map(self.route) else { return nil }
    if let careless, careless.cost < route.cost { route.avoided = conflict(on: careless) }
    return route
  }

  /// The conflict that alone keeps us from somebody whom we cannot reach; nil where it is not that.
  package func obstacle(to target: EntityID) -> InfluenceRoute.Detour? {
    guard let place = place(of: target), cheapest(to: place, minding: true) == nil else {
      return nil
    }
    return cheapest(to: place, minding: false).flatMap(conflict)
  }

  /// Whether a word may pass from one to the other on its way to a target.
  func mayPass(from speaker: Int, to listener: Int, on target: Int) -> Bool {
    !areInConflict(speaker, listener) && !areInConflict(speaker, target)
      && (listener == target || !people[listener].isPlaceholder)
  }
}

/// A way by places.
private struct Way: Comparable {
  /// What it costs so far.
  var cost: Int
  /// The places on it, the first speaker first.
  var places: [Int]

  static func < (left: Way, right: Way) -> Bool {
    (left.cost, left.places.count) != (right.cost, right.places.count)
      ? (left.cost, left.places.count) < (right.cost, right.places.count)
      : left.places.lexicographicallyPrecedes(right.places)
  }
}

extension InfluenceGraph {
  /// The cheapest way by places, with conflicts minded or not.
  private func cheapest(to target: Int, minding: Bool) -> Way? {
    var best: [Way?] = people.indices.map { place in
      guard place != target, let cost = startCost(place) else { return nil }
      return Way(cost: cost, places: [place])
    }
    var isSettled = Array(repeating: false, count: people.count)
    var open = people.indices.filter { best[$0] != nil }
    while let place = open.indices.min(by: { precedes(best[open[$0]], best[open[$1]]) }) {
      let next = open.remove(at: place)
      guard let way = best[next] else { continue }
      if next == target { return way }
      isSettled[next] = true
      for edge in edges[next] where !isSettled[edge.listener] {
        guard !minding || mayPass(from: next, to: edge.listener, on: target) else { continue }
        guard edge.listener == target || !people[edge.listener].isPlaceholder,
          let step = cost(of: edge.tie, from: next)
        else { continue }
        let longer = Way(cost: way.cost + step, places: way.places + [edge.listener])
        if best[edge.listener] == nil { open.append(edge.listener) }
        if best[edge.listener].map({ longer < $0 }) ?? true { best[edge.listener] = longer }
      }
    }
    return nil
  }

  /// Whether one way is to be preferred to another that is there.
  private func precedes(_ one: Way?, _ other: Way?) -> Bool {
    guard let one, let other else { return one != nil }
    return one < other
  }

  /// A way as it is told.
  private func route(_ way: Way) -> InfluenceRoute {
    let steps = zip(way.places, way.places.dropFirst()).compactMap { speaker, listener in
      edges[speaker].first { $0.listener == listener }.flatMap { edge in
        cost(of: edge.tie, from: speaker).map {
          InfluenceRoute.Step(speaker: people[speaker].id, tie: edge.tie, cost: $0)
        }
      }
    }
    let first = way.places.first ?? 0
    return InfluenceRoute(
      target: people[way.places.last ?? 0].id, startCost: startCost(first) ?? 0, steps: steps)
  }

  /// The first conflict on a way that did not mind them.
  private func conflict(on way: Way) -> InfluenceRoute.Detour? {
    guard let target = way.places.last else { return nil }
    for (speaker, listener) in zip(way.places, way.places.dropFirst()) {
      for other in [listener, target] where areInConflict(speaker, other) {
        return InfluenceRoute.Detour(speaker: people[speaker].id, other: people[other].id)
      }
    }
    return nil
  }
}
