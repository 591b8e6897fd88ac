// How well one word of a pattern fits a text. The pattern is taken in runs of letters that stand together: the first may
// begin anywhere, each further one with a word. So `hh` is Homestead Hypermarkets and `ofsup` Office Superstores, while
// letters that are strewn over a text are no match.

/// Matches words of patterns with texts; kept over many texts for the sake of its memory.
struct SearchMatcher {
  /// The best way so far to come to a place of the pattern.
  private struct Way {
    /// What it costs; nobody comes here where it is ``nowhere``.
    var cost: Int32 = nowhere
    /// The last letter on the way, as a place in the trail; -1 where none is kept.
    var trail: Int32 = -1

    static let nowhere = Int32.max / 2
    var isOpen: Bool { cost < Self.nowhere }

    mutating func improve(_ other: Way) { if other.cost < cost { self = other } }
  }

  /// The ways whose last letter is the one before, by how much of the pattern they have taken.
  private struct Ways {
    /// In a run that began with a word.
    var run = SearchMatcher.nobody
    /// In a run that began inside of a word: it has to be all of the pattern.
    var inside = SearchMatcher.nobody
    /// In a run of one letter so far behind a gap in a long text: it may not end so.
    var single = SearchMatcher.nobody
  }

  /// Which run a letter belongs to; see ``Ways``.
  private enum Run { case run, inside, single }

  /// No way to any place of a pattern.
  private static let nobody = [Way](repeating: Way(), count: SearchPattern.longest + 1)

  /// What beginning with another word than the first costs, and beginning inside of a word.
  private static let (laterStart, insideStart): (Int32, Int32) = (8, 40)
  /// What going on with the next word costs, and leaving words out.
  private static let (nextWord, gap): (Int32, Int32) = (3, 16)
  /// What leaving a vowel out costs.
  private static let skippedVowel: Int32 = 6
  /// A text of more words than this is long: letters behind gaps have to stand in pairs.
  static let fewWords = 4

  private var (now, next) = (Ways(), Ways())
  /// The ways that end in the word at hand, in the one before, and further in front.
  private var (ends, lastEnds, far) = (nobody, nobody, nobody)
  /// The letters on all ways, each with the place of the one before; empty while nobody wants to know.
  private var trail: [(letter: Int32, before: Int32)] = []
  private var (keepsTrail, allowsDoubt) = (false, true)
  private var pattern: [UInt32] = []
  private var (best, isLong, hasGaps, skipsVowels) = (Way(), false, false, false)

  /// What it costs to find letters in a text, 0 best; nil where they aren't there.
  ///
  /// - Complexity: O(n × m), and O(n) where no word begins with the first letter.
  mutating func cost(
    of term: [UInt32], in letters: ArraySlice<Letter>, _ kind: TextKind, starts: UInt64,
    _ doubts: Doubts = .all
  ) -> Int? {
    if kind == .number { return PhoneDigits(term).cost(in: letters) }
    if starts & LetterMask.bit(of: term[0]) == 0 { return Self.insideCost(of: term, in: letters) }
    keepsTrail = false
    allowsDoubt = doubts.count(for: term.count)
    match(term, letters, kind)
    return best.isOpen ? Int(best.cost) : nil
  }

  /// Which letters of a text those of a term are, in order; empty where they aren't there.
  mutating func places(
    of term: [UInt32], in letters: [Letter], _ kind: TextKind, _ doubts: Doubts = .all
  ) -> [Int] {
    if kind == .number {
      return PhoneDigits(term).range(in: letters[...]).map(Array.init) ?? []
    }
    keepsTrail = true
    allowsDoubt = doubts.count(for: term.count)
    match(term, letters[...], kind)
    var places: [Int] = []
    var at = best.trail
    while at >= 0 {
      places.append(Int(trail[Int(at)].letter))
      at = trail[Int(at)].before
    }
    return places.reversed()
  }

  /// What it costs that so many letters of the text stand behind the match: the whole of a name comes first.
  static func costOfRest(_ count: Int) -> Int { count == 0 ? 0 : 1 + min(count / 4, 5) }

  /// The cost of letters that stand together, none of them at the beginning of a word that could be theirs.
  static func insideCost(of term: [UInt32], in letters: ArraySlice<Letter>) -> Int? {
    inside(term[...], letters).map { costInside($0 - letters.startIndex) }
  }

  /// What letters cost that stand together so far behind the beginning.
  static func costInside(_ offset: Int) -> Int { Int(insideStart) + min(offset, 15) }

  /// Where letters stand together as they are; nil where they don't.
  static func inside(_ term: ArraySlice<UInt32>, _ letters: ArraySlice<Letter>) -> Int? {
    guard term.count <= letters.count else { return nil }
    guard let first = term.first else { return nil }
    for start in letters.startIndex...(letters.endIndex - term.count)
    where letters[start].scalar == first {
      var length = 1
      while length < term.count,
        letters[start + length].scalar == term[term.startIndex + length]
      {
        length += 1
      }
      if length == term.count { return start }
    }
    return nil
  }
}

extension SearchMatcher {
  /// Finds the best way through a text.
  private mutating func match(_ term: [UInt32], _ letters: ArraySlice<Letter>, _ kind: TextKind) {
    prepare(term, letters, kind)
    var word = -1
    for index in letters.indices {
      let letter = letters[index]
      if letter.startsWord {
        word += 1
        if word > 0 { beginWord() }
      }
      takeStart(letter, index, index - letters.startIndex, word, letters.endIndex)
      goOn(letter, index, index > letters.startIndex ? letters[index - 1] : nil, letters.endIndex)
      if letter.startsWord { takeWord(letter, index, letters.endIndex) }
      for place in 1..<max(1, pattern.count) { ends[place].improve(next.run[place]) }
      skipVowel(letter, after: index > letters.startIndex ? letters[index - 1] : nil)
      swap(&now, &next)
      clear(&next)
    }
  }

  /// Makes room for a pattern.
  private mutating func prepare(
    _ term: [UInt32], _ letters: ArraySlice<Letter>, _ kind: TextKind
  ) {
    pattern = term
    best = Way()
    trail.removeAll(keepingCapacity: true)
    isLong = letters.count { $0.startsWord } > Self.fewWords
    hasGaps = kind == .name || kind == .person
    skipsVowels = hasGaps && term.count >= 3
    for place in 0..<term.count {
      (ends[place], lastEnds[place], far[place]) = (Way(), Way(), Way())
    }
    clear(&now)
    clear(&next)
  }

  private func clear(_ ways: inout Ways) {
    for place in 0..<pattern.count {
      ways.run[place] = Way()
      ways.inside[place] = Way()
      ways.single[place] = Way()
    }
  }

  /// Moves the ends of words on when a word begins.
  private mutating func beginWord() {
    for place in 0..<pattern.count {
      if far[place].isOpen { far[place].cost = min(far[place].cost + 1, Way.nowhere - 1) }
      far[place].improve(lastEnds[place])
      lastEnds[place] = ends[place]
      ends[place] = Way()
    }
  }

  /// Begins the pattern with a letter.
  private mutating func takeStart(
    _ letter: Letter, _ index: Int, _ offset: Int, _ word: Int, _ end: Int
  ) {
    if letter.startsWord {
      let cost = offset == 0 ? 0 : Self.laterStart + Int32(min(word, 7))
      step(letter, index, 0, Way(cost: cost), .run, end)
    } else {
      let cost = Self.insideStart + Int32(min(offset, 15))
      step(letter, index, 0, Way(cost: cost), .inside, end)
    }
  }

  /// Goes on with runs.
  private mutating func goOn(_ letter: Letter, _ index: Int, _ before: Letter?, _ end: Int) {
    for place in 1..<max(1, pattern.count) {
      if now.run[place].isOpen { step(letter, index, place, now.run[place], .run, end) }
      if now.inside[place].isOpen { step(letter, index, place, now.inside[place], .inside, end) }
      if now.single[place].isOpen { step(letter, index, place, now.single[place], .run, end) }
    }
  }

  /// Begins a further run with a word.
  private mutating func takeWord(_ letter: Letter, _ index: Int, _ end: Int) {
    for place in 1..<max(1, pattern.count) {
      if lastEnds[place].isOpen {
        var way = lastEnds[place]
        way.cost += Self.nextWord
        step(letter, index, place, way, .run, end)
      }
      if hasGaps, far[place].isOpen {
        var way = far[place]
        way.cost += Self.gap
        step(letter, index, place, way, isLong ? .single : .run, end)
      }
    }
  }

  /// Leaves out a vowel in a word whose beginning was taken, or a letter that is doubled.
  private mutating func skipVowel(_ letter: Letter, after before: Letter?) {
    guard skipsVowels, !letter.startsWord, let before,
      letter.isVowel || letter.scalar == before.scalar
    else { return }
    for place in 1..<max(1, pattern.count) where now.run[place].isOpen {
      var way = now.run[place]
      way.cost += Self.skippedVowel
      next.run[place].improve(way)
    }
  }

  /// Takes a letter in all ways in which it may have been typed. A run of one letter stays `single`.
  @inline(__always)
  private mutating func step(
    _ letter: Letter, _ index: Int, _ place: Int, _ way: Way,
    _ run: Run, _ end: Int
  ) {
    SyllableMatch.forEach(letter, in: pattern, at: place) { [pattern] reached, cost in
      guard allowsDoubt || cost < SyllableMatch.unlikely else { return }
      var taken = way
      taken.cost += cost
      if keepsTrail {
        trail.append((Int32(index), way.trail))
        taken.trail = Int32(trail.count - 1)
      }
      let isPair = reached > place + 1 || letter.isHan && pattern[place] == letter.scalar
      if reached == pattern.count {
        guard run != .single || isPair else { return }
        taken.cost += Int32(Self.costOfRest(end - index - 1))
        return best.improve(taken)
      }
      switch run {
      case .run: next.run[reached].improve(taken)
      case .inside: next.inside[reached].improve(taken)
      case .single where isPair: next.run[reached].improve(taken)
      case .single: next.single[reached].improve(taken)
      }
    }
  }
}
