// Who can speak to whom at an account, and what it costs to be heard: the graph under "who can move
// this person?" and "what breaks if one person leaves?".

package import Model

/// How a word gets from one person to the next.
package enum InfluenceTie: CaseIterable, Hashable, Sendable {
  /// The speaker influences the listener.
  case influence
  /// The listener reports to the speaker.
  case downward
  /// The speaker reports to the listener.
  case upward

  /// What a step over such a tie costs at the least.
  package var cost: Int {
    switch self {
    case .influence: 1
    case .downward: 2
    case .upward: 3
    }
  }
}

/// The people of one account, the ties that a word can take, and the conflicts that stop it.
///
/// A step costs what its tie costs, plus how far the speaker is from influence 5, plus what the
/// speaker's stance costs. An influence that is not known counts 1. A word never passes between two
/// people in conflict, nor through somebody who is in conflict with the one to be moved, nor through
/// somebody who is not yet identified or against us as an opponent.
package struct InfluenceGraph: Sendable {
  /// A tie from one person to another, by their places in `people`.
  struct Edge: Hashable, Sendable {
    /// The place of the listener.
    let listener: Int
    /// How the word gets there.
    let tie: InfluenceTie
  }

  /// The people, in the order in which they came.
  package let people: [Person]
  /// How much we have been in touch with each of them.
  package let coverage: [Coverage]
  /// The ties of each person, as a speaker: the cheapest to each listener.
  let edges: [[Edge]]
  /// With whom each person is in conflict.
  let conflicts: [Set<Int>]
  /// The place of each person.
  private let places: [EntityID: Int]

  /// Reads the graph of an account.
  ///
  /// - Complexity: O(people × their calls + lines).
  package init(of account: EntityID, in book: Book) {
    let people = book.people(of: account)
    self.init(
      people, links: book.links(of: account), coverage: people.map { book.coverage(of: $0) })
  }

  /// Makes the graph of some people and lines. A line to a stranger or to oneself counts for nothing.
  init(_ people: [Person], links: [Link], coverage: [Coverage]) {
    (self.people, self.coverage) = (people, coverage)
    let places = Dictionary(
      people.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.places = places
    var ties: [[Int: InfluenceTie]] = Array(repeating: [:], count: people.count)
    var conflicts: [Set<Int>] = Array(repeating: [], count: people.count)
    func tie(_ speaker: Int, _ listener: Int, _ tie: InfluenceTie) {
      guard let known = ties[speaker][listener], known.cost <= tie.cost else {
        ties[speaker][listener] = tie
        return
      }
    }
    for link in links {
      guard let from = link.from.flatMap({ places[$0] }), let to = link.to.flatMap({ places[$0] }),
        from != to
      else { continue }
      switch link.kind {
      case .influences: tie(from, to, .influence)
      case .reportsTo:
        tie(from, to, .upward)
        tie(to, from, .downward)
      case .conflictsWith:
        conflicts[from].insert(to)
        conflicts[to].insert(from)
      case nil: break
      }
    }
    edges = ties.map { $0.sorted { $0.key < $1.key }.map { Edge(listener: $0.key, tie: $0.value) } }
    self.conflicts = conflicts
  }

  /// The place of a person; nil for a stranger.
  func place(of person: EntityID) -> Int? { places[person] }

  /// Whether two people are in conflict.
  func areInConflict(_ one: Int, _ other: Int) -> Bool { conflicts[one].contains(other) }

  /// Whether somebody is in touch with us already.
  func isInContact(_ place: Int) -> Bool {
    coverage[place] != .none && !people[place].isPlaceholder
  }

  /// Whether somebody is with us.
  func isWithUs(_ place: Int) -> Bool {
    (people[place].stance?.weight ?? 0) > 0 && !people[place].isPlaceholder
  }

  /// What it costs us to speak to somebody first; nil for whom we cannot ask: who is against us, who is
  /// neither with us nor in contact, and who is not identified.
  ///
  /// Somebody with us costs nothing, 2 more while there was no contact; somebody on no side 3.
  package func startCost(_ place: Int) -> Int? {
    guard !people[place].isPlaceholder, (people[place].stance?.weight ?? 0) >= 0 else { return nil }
    if isWithUs(place) { return isInContact(place) ? 0 : 2 }
    return isInContact(place) ? 3 : nil
  }

  /// What one step over a tie costs when somebody speaks; nil for whom carries no word of ours.
  package func cost(of tie: InfluenceTie, from speaker: Int) -> Int? {
    guard let stance = InfluenceGraph.cost(of: people[speaker].stance) else { return nil }
    return tie.cost + (5 - min(5, max(1, people[speaker].influence ?? 1))) + stance
  }

  /// Whether somebody can carry our word at all.
  func maySpeak(_ place: Int) -> Bool {
    !people[place].isPlaceholder && InfluenceGraph.cost(of: people[place].stance) != nil
  }

  /// What a speaker's stance adds; nil for an opponent, who never carries our word, because they do not
  /// want it to arrive.
  package static func cost(of stance: Stance?) -> Int? {
    switch stance {
    case .champion, .supporter: 0
    case .neutral, nil: 1
    case .sceptic: 5
    case .opponent: nil
    }
  }
}
