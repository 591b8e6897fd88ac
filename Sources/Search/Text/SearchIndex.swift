// Many things to search at once, each with its texts: the rows of a list, the people of a book.

/// The texts of many things, ready to be searched.
package struct SearchIndex: Sendable {
  /// A text of a thing.
  package struct Field: Hashable, Sendable {
    /// The text.
    package let text: String
    /// What it is.
    package let kind: TextKind
    /// What a match in it costs beyond what it costs in a name.
    package let weight: Int
    /// What the caller calls it.
    package let tag: Int

    /// Describes a text.
    package init(_ text: String, _ kind: TextKind = .name, weight: Int = 0, tag: Int = 0) {
      (self.text, self.kind, self.weight, self.tag) = (text, kind, weight, tag)
    }
  }

  /// Where a text stands among all, and what it holds.
  private struct Place {
    let letters: Range<Int>
    let kind: TextKind
    let weight: Int
    let tag: Int
    let mask: UInt64
    let starts: UInt64

    /// Which readings count in it.
    var doubts: Doubts { weight > 0 || kind == .prose ? .ofLongWords : .all }
  }

  /// A thing: its texts, and what all of them hold.
  private struct Thing {
    let places: Range<Int>
    let mask: UInt64
  }

  /// The letters of all texts, one text after the other.
  private var letters: [Letter] = []
  private var places: [Place] = []
  private var things: [Thing] = []

  /// Creates an empty index.
  package init() {}

  /// How many things there are.
  package var count: Int { things.count }

  /// Adds a thing by its texts.
  ///
  /// - Complexity: O(letters), and for Chinese names a look-up of each character that begins an unusual word.
  package mutating func append(_ fields: [Field]) {
    let first = places.count
    var mask: UInt64 = 0
    for field in fields where !field.text.isEmpty {
      let start = letters.count
      letters += field.text.searchLetters(field.kind)
      let masks = LetterMask.masks(of: letters[start...])
      places.append(
        Place(
          letters: start..<letters.count, kind: field.kind, weight: field.weight, tag: field.tag,
          mask: masks.all, starts: masks.starts))
      mask |= masks.all
    }
    things.append(Thing(places: first..<places.count, mask: mask))
  }
}

/// A pattern made ready to be looked for in many texts: once for a key, however many lists are searched.
package struct SearchQuery: Sendable {
  /// What is looked for.
  package let pattern: SearchPattern
  /// Its words.
  fileprivate let terms: [SearchScan]
  /// The telephone number that it may be.
  fileprivate let number: SearchScan?

  /// Makes a pattern ready.
  ///
  /// - Parameter isForMany: Whether there are ten thousand texts and more.
  /// - Complexity: O(syllables) for each word in Latin letters, and for many texts O(characters of the table).
  package init(_ pattern: SearchPattern, isForMany: Bool = false) {
    self.pattern = pattern
    terms = pattern.terms.map { SearchScan($0.letters, isForMany: isForMany) }
    number = pattern.number.map { SearchScan($0.letters) }
  }
}

/// A thing that was found.
package struct SearchMatch: Hashable, Sendable {
  /// Its place in the order in which the things were added.
  package let place: Int
  /// What it costs, 0 best.
  package let cost: Int
  /// The tag of the text in which the first word was found.
  package let tag: Int

  /// From what cost on a match is in another text than a name, or hardly one in a name.
  package static let otherField = 30
}

extension SearchIndex {
  /// The things that hold every word of a pattern, in the order in which they were added; all of them for an empty one.
  /// What they cost is about right.
  ///
  /// - Complexity: O(things) for most, O(letters) for those that hold all letters of the pattern.
  package func matches(_ query: SearchQuery) -> [SearchMatch] {
    let mask = query.pattern.terms.reduce(0) { $0 | $1.mask }
    var found: [SearchMatch] = []
    let number = query.pattern.number?.mask ?? mask
    for place in things.indices
    where mask & ~things[place].mask == 0 || number & ~things[place].mask == 0 {
      let match = match(query.pattern, things[place]) { cost(of: $0, query, $1) }
      guard let match else { continue }
      found.append(SearchMatch(place: place, cost: match.cost, tag: match.tag))
    }
    return found
  }

  /// The matches, the best first and equal ones in the order in which they were added; and how many there are.
  ///
  /// - Parameter most: How many are wanted.
  /// - Complexity: That of ``matches(_:)``, and O(letters × m) for some dozen of them.
  package func best(_ query: SearchQuery, most: Int) -> (matches: [SearchMatch], count: Int) {
    let all = matches(query)
    let exact = exactly(all.best(max(most, Self.fewest)), query)
    return (exact.sorted { ($0.cost, $0.place) < ($1.cost, $1.place) }.best(most), all.count)
  }

  /// All matches in the order in which they were added; of the best of them it is known exactly what they cost.
  package func ranked(_ query: SearchQuery) -> [SearchMatch] {
    var all = matches(query)
    let exact = exactly(all.best(Self.fewest), query)
    let costs = Dictionary(uniqueKeysWithValues: exact.map { ($0.place, $0) })
    for index in all.indices { all[index] = costs[all[index].place] ?? all[index] }
    return all
  }

  /// Of how many matches at least it is counted exactly what they cost.
  private static let fewest = 60

  /// About what a word costs in a text.
  private func cost(of term: Int?, _ query: SearchQuery, _ field: Place) -> Int? {
    (term.map { query.terms[$0] } ?? query.number)?
      .cost(in: letters[field.letters], field.kind, starts: field.starts, field.doubts)
  }

  /// Matches with what they cost exactly; in sentences it doesn't matter.
  private func exactly(
    _ rough: [SearchMatch], _ query: SearchQuery
  ) -> [SearchMatch] {
    let pattern = query.pattern
    var matcher = SearchMatcher()
    return rough.compactMap { rough in
      let match = match(pattern, things[rough.place]) { term, field in
        guard field.kind != .prose, let term else { return cost(of: term, query, field) }
        return matcher.cost(
          of: pattern.terms[term].letters, in: letters[field.letters], field.kind,
          starts: field.starts, field.doubts)
      }
      return match.map { SearchMatch(place: rough.place, cost: $0.cost, tag: $0.tag) }
    }
  }

  /// What it costs to find every word of a pattern in a thing; nil where one of them isn't there.
  ///
  /// - Parameter cost: What the word with a number costs in a text, or the telephone number where there is none.
  private func match(
    _ pattern: SearchPattern, _ thing: Thing, cost: (Int?, Place) -> Int?
  ) -> (cost: Int, tag: Int)? {
    if let number = pattern.number {
      for place in places[thing.places]
      where place.kind == .number && number.mask & ~place.mask == 0 {
        if let cost = cost(nil, place) { return (cost, place.tag) }
      }
    }
    var (sum, tag): (Int, Int?) = (0, nil)
    for (index, term) in pattern.terms.enumerated() {
      var best: (cost: Int, tag: Int)?
      for at in thing.places where term.mask & ~places[at].mask == 0 {
        let place = places[at]
        if term.isTrifle, place.weight > 0 || place.kind == .number { continue }
        if term.isSyllable, place.kind == .prose { continue }
        guard place.weight < best?.cost ?? .max, let cost = cost(index, place),
          cost + place.weight < best?.cost ?? .max
        else { continue }
        best = (cost + place.weight, place.tag)
      }
      guard let best else { return nil }
      sum += best.cost
      tag = tag ?? best.tag
    }
    return (sum, tag ?? 0)
  }
}

extension [SearchMatch] {
  /// The best of them, at most so many, the best first.
  ///
  /// - Complexity: O(n) for few.
  package func best(_ most: Int) -> [SearchMatch] {
    guard most > 0 else { return [] }
    var best: [SearchMatch] = []
    for match in self {
      guard best.count < most || match.cost < best[best.count - 1].cost else { continue }
      let place = best.lastIndex { $0.cost <= match.cost }.map { $0 + 1 } ?? 0
      best.insert(match, at: place)
      if best.count > most { best.removeLast() }
    }
    return best
  }
}

extension String {
  /// The letters by which the text is found.
  func searchLetters(_ kind: TextKind) -> [Letter] {
    var letters = TextFolder.letters(of: self)
    switch kind {
    case .number:
      let parts = letters.indices.filter {
        PhoneDigits.isPart(letters[$0].scalar, isFirst: $0 == letters.startIndex)
      }
      return parts.map { letters[$0] }
    case .name, .prose: letters.noteReadings(isPerson: false)
    case .person: letters.noteReadings(isPerson: true)
    }
    return letters
  }
}
