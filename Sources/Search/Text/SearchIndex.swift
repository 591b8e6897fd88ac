// Many things to search at once, each with its texts: the rows of a list, the people of a book. Things share texts: half
// a million order lines name a few thousand products, and a key looks at each of those once.

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

  /// The tag of a text that says where a thing belongs, such as the customer of a person: a word may stand there beside
  /// one that stands in a text of the thing's own.
  package static let contextTag: Int16 = -1

  /// Where a text stands among all, and what it is.
  struct Text {
    let (start, end): (Int32, Int32)
    let kind: TextKind
    let (weight, tag): (Int16, Int16)
    let mask: LetterMask

    /// Which readings count in it.
    var doubts: Doubts { weight > 0 || kind == .prose ? .ofLongWords : .all }
  }

  /// Where the texts of a thing stand in ``slots``.
  struct Thing {
    var (start, end): (Int32, Int32)
  }

  /// The letters of all texts, one text after the other.
  private(set) var letters: [Letter] = []
  /// The texts, each once.
  private(set) var texts: [Text] = []
  /// The texts of each thing, by their numbers.
  private(set) var slots: [Int32] = []
  /// The things in their order.
  private(set) var things: [Thing] = []
  /// What all texts of a thing hold; 0 for one that is gone.
  private(set) var masks: [UInt64] = []
  /// The numbers of the texts, while things come in.
  private var numbers: [Field: Int32] = [:]

  /// Creates an empty index.
  package init() {}

  /// How many things there are.
  package var count: Int { things.count }

  /// Adds a thing by its texts.
  ///
  /// - Complexity: O(letters), and for Chinese names a look-up of each character that begins an unusual word.
  package mutating func append(_ fields: [Field]) {
    let (thing, mask) = take(fields)
    things.append(thing)
    masks.append(mask)
  }

  /// Adds a thing before another one.
  ///
  /// - Complexity: O(things).
  mutating func insert(_ fields: [Field], at place: Int) {
    let (thing, mask) = take(fields)
    things.insert(thing, at: place)
    masks.insert(mask, at: place)
  }

  /// Gives a thing other texts; none for one that isn't found any more.
  ///
  /// - Complexity: O(letters).
  mutating func replace(at place: Int, with fields: [Field]) {
    (things[place], masks[place]) = take(fields)
  }

  /// Says that most things are in: the texts that come from now on aren't compared with those that are there.
  package mutating func seal() { numbers = [:] }

  /// The letters of a text.
  func letters(of text: Text) -> ArraySlice<Letter> { letters[Int(text.start)..<Int(text.end)] }

  /// Takes in the texts of a thing.
  private mutating func take(_ fields: [Field]) -> (Thing, UInt64) {
    let start = Int32(slots.count)
    var mask: UInt64 = 0
    for field in fields where !field.text.isEmpty {
      let number = numbers[field] ?? add(field)
      mask |= texts[Int(number)].mask.all
      slots.append(number)
    }
    return (Thing(start: start, end: Int32(slots.count)), mask)
  }

  /// Takes in a text.
  private mutating func add(_ field: Field) -> Int32 {
    let start = Int32(letters.count)
    letters += field.text.searchLetters(field.kind)
    let number = Int32(texts.count)
    texts.append(
      Text(
        start: start, end: Int32(letters.count), kind: field.kind,
        weight: Int16(clamping: field.weight), tag: Int16(clamping: field.tag),
        mask: LetterMask(of: letters[Int(start)...])))
    numbers[field] = number
    return number
  }
}

extension SearchIndex {
  /// The things that hold every word of a pattern, in the order in which they were added; all of them for an empty one.
  /// What they cost is about right.
  ///
  /// - Complexity: O(things), and O(letters) for the different texts that may hold the pattern.
  package func matches(_ query: SearchQuery) -> [SearchMatch] {
    var found: [SearchMatch] = []
    forEachMatch(query) { found.append($0) }
    return found
  }

  /// The matches, the best first and equal ones in the order in which they were added; and how many there are.
  ///
  /// - Parameter most: How many are wanted.
  /// - Complexity: That of ``matches(_:)``, and O(letters × m) for some dozen of them.
  package func best(_ query: SearchQuery, most: Int) -> (matches: [SearchMatch], count: Int) {
    var (best, count) = (BestMatches(max(most, Self.fewest)), 0)
    forEachMatch(query) { match in
      best.take(match)
      count += 1
    }
    let exact = exactly(best.matches, query)
    return (Array(exact.sorted { ($0.cost, $0.place) < ($1.cost, $1.place) }.prefix(most)), count)
  }

  /// All matches in the order in which they were added; of the best of them it is known exactly what they cost.
  package func ranked(_ query: SearchQuery) -> [SearchMatch] {
    var all: [SearchMatch] = []
    var best = BestMatches(Self.fewest)
    forEachMatch(query) { match in
      all.append(match)
      best.take(match)
    }
    for exact in exactly(best.matches, query) {
      // They are in the order of their places.
      var (low, high) = (0, all.count - 1)
      while low < high {
        let middle = (low + high) / 2
        if all[middle].place < exact.place { low = middle + 1 } else { high = middle }
      }
      all[low] = exact
    }
    return all
  }

  /// Of how many matches at least it is counted exactly what they cost.
  private static let fewest = 60

  /// Calls back for each match, in the order of the things.
  @inline(__always)
  private func forEachMatch(_ query: SearchQuery, _ body: (SearchMatch) -> Void) {
    let needed = query.pattern.terms.reduce(0) { $0 | $1.mask }
    let number = query.pattern.number?.mask ?? needed
    var costs = TextCosts(query, self)
    for place in masks.indices {
      let missing = ~masks[place]
      guard needed & missing == 0 || number & missing == 0 else { continue }
      guard let match = costs.match(place) else { continue }
      body(SearchMatch(place: place, cost: match.cost, tag: match.tag))
    }
  }

  /// Matches with what they cost exactly; in sentences it doesn't matter.
  private func exactly(_ rough: [SearchMatch], _ query: SearchQuery) -> [SearchMatch] {
    var costs = TextCosts(query, self, isExact: true)
    return rough.compactMap { rough in
      costs.match(rough.place).map {
        SearchMatch(place: rough.place, cost: $0.cost, tag: $0.tag)
      }
    }
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
