// What is looked for in many things, made ready once, and what is found.

/// A pattern made ready to be looked for in many texts: once for a key, however many lists are searched.
package struct SearchQuery: Sendable {
  /// What is looked for.
  package let pattern: SearchPattern
  /// Its words.
  let terms: [SearchScan]
  /// The telephone number that it may be.
  let number: SearchScan?

  /// Makes a pattern ready.
  ///
  /// - Complexity: O(syllables) for each word in Latin letters.
  package init(_ pattern: SearchPattern) {
    self.pattern = pattern
    terms = pattern.terms.map { SearchScan($0) }
    number = pattern.number.map { SearchScan($0) }
  }
}

/// A thing that was found.
package struct SearchMatch: Hashable, Sendable {
  // Half a million of them are found by one letter, so they are small.
  private let (rawPlace, rawCost, rawTag): (Int32, Int16, Int16)

  /// Its place in the order in which the things were added.
  package var place: Int { Int(rawPlace) }
  /// What it costs, 0 best.
  package var cost: Int { Int(rawCost) }
  /// The tag of the text in which the first word was found.
  package var tag: Int { Int(rawTag) }

  /// From what cost on a match is in another text than a name, or hardly one in a name.
  package static let otherField = 30

  /// Notes a match.
  @inline(__always)
  init(place: Int, cost: Int, tag: Int) {
    (rawPlace, rawCost, rawTag) = (Int32(place), Int16(clamping: cost), Int16(clamping: tag))
  }
}

/// The best of the matches that come by, at most so many: the best first, and equal ones as they came.
struct BestMatches {
  /// They.
  private(set) var matches: [SearchMatch] = []
  /// How many are wanted.
  private let most: Int

  /// Wants so many.
  init(_ most: Int) { self.most = most }

  /// Takes a match in where it is one of the best so far.
  ///
  /// - Complexity: O(1) for most.
  @inline(__always)
  mutating func take(_ match: SearchMatch) {
    if matches.count == most, let last = matches.last, last.cost <= match.cost { return }
    insert(match)
  }

  private mutating func insert(_ match: SearchMatch) {
    guard most > 0 else { return }
    let place = matches.lastIndex { $0.cost <= match.cost }.map { $0 + 1 } ?? 0
    matches.insert(match, at: place)
    if matches.count > most { matches.removeLast() }
  }
}
