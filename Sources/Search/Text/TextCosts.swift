// What the words of a pattern cost in the texts of an index. A text is looked at when the first thing with it may hold
// the pattern, and then never again for this key.

/// The costs of one pattern in one index, as far as they are known.
struct TextCosts {
  private let query: SearchQuery
  /// The words, and the telephone number at the end.
  private let scans: [SearchScan]
  private let words: Int
  private let index: SearchIndex
  /// Whether they are counted as ``SearchMatcher`` does, which takes longer.
  private let isExact: Bool
  private var matcher = SearchMatcher()
  /// What each word costs in each text, word by word, and at the end what the telephone number does.
  private var known: [Int16]

  /// What stands for a cost that isn't known yet, and for a text that doesn't hold the word.
  private static let (unknown, nothing): (Int16, Int16) = (-2, -1)

  /// Knows nothing yet.
  ///
  /// - Complexity: O(texts).
  init(_ query: SearchQuery, _ index: SearchIndex, isExact: Bool = false) {
    (self.query, self.index, self.isExact) = (query, index, isExact)
    scans = query.terms + [query.number].compactMap(\.self)
    words = query.terms.count
    known = [Int16](repeating: Self.unknown, count: scans.count * index.texts.count)
  }

  /// What it costs to find every word of the pattern in a thing, and in which of its own texts the first one is; nil where
  /// one of them isn't there, or none of them is in a text of its own.
  @inline(__always)
  mutating func match(_ place: Int) -> (cost: Int, tag: Int)? {
    let thing = index.things[place]
    if scans.count > words, let found = numberMatch(thing) { return found }
    var (sum, first) = (0, Int32(-1))
    for row in 0..<words {
      var (best, own, text) = (Int16.max, Int16.max, Int32(-1))
      for slot in Int(thing.start)..<Int(thing.end) {
        let number = index.slots[slot]
        let cost = cost(row, number)
        guard cost >= 0 else { continue }
        best = min(best, cost)
        if cost < own, index.texts[Int(number)].tag != SearchIndex.contextTag {
          (own, text) = (cost, number)
        }
      }
      guard best < .max else { return nil }
      sum += Int(best)
      if first < 0 { first = text }
    }
    if words == 0 { return (sum, 0) }
    return first < 0 ? nil : (sum, Int(index.texts[Int(first)].tag))
  }

  /// What the telephone number costs in a thing.
  private mutating func numberMatch(_ thing: SearchIndex.Thing) -> (cost: Int, tag: Int)? {
    for slot in Int(thing.start)..<Int(thing.end) {
      let text = index.slots[slot]
      let cost = cost(words, text)
      if cost >= 0 { return (Int(cost), Int(index.texts[Int(text)].tag)) }
    }
    return nil
  }

  /// What a word costs in a text.
  @inline(__always)
  private mutating func cost(_ row: Int, _ text: Int32) -> Int16 {
    let place = row * index.texts.count + Int(text)
    let cost = known[place]
    return cost == Self.unknown ? count(row, Int(text), at: place) : cost
  }

  /// Counts what a word costs in a text, with what the text weighs.
  @inline(never)
  private mutating func count(_ row: Int, _ number: Int, at place: Int) -> Int16 {
    let text = index.texts[number]
    let cost = row < words || text.kind == .number ? count(row, text) : nil
    let whole = cost.map { Int16(clamping: $0 + (row < words ? Int(text.weight) : 0)) }
    known[place] = whole ?? Self.nothing
    return known[place]
  }

  /// What a word costs in a text; nil where it isn't found in it or isn't looked for there.
  private mutating func count(_ row: Int, _ text: SearchIndex.Text) -> Int? {
    let scan = scans[row]
    guard scan.mayBe(in: text) else { return nil }
    let letters = index.letters(of: text)
    guard isExact, text.kind != .prose, row < words else {
      return scan.cost(in: letters, text.kind, text.mask, text.doubts)
    }
    return matcher.cost(
      of: query.pattern.terms[row].letters, in: letters, text.kind, starts: text.mask.starts,
      text.doubts)
  }
}
