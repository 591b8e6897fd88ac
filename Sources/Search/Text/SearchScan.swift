// Whether a word of a pattern is in a text, and in which manner: for a hundred thousand texts at each key. All places of
// the pattern are kept in one number, a bit each, and moved on together (Baeza-Yates and Gonnet, 1992). What may be
// typed is the same as for ``SearchMatcher``, which is slower and says exactly what a match costs.

/// A word of a pattern, ready to be looked for in many texts. It is an object, so that looking at a text copies nothing.
final class SearchScan: Sendable {
  /// The word.
  private let word: SearchPattern.Term
  /// How many letters the word has.
  private let count: Int
  /// Its letters.
  private let term: [UInt32]
  /// The word where it is looked for in a telephone number.
  private let phone: PhoneDigits
  /// The letters that follow each other in it.
  private let pairs: [LetterPair]
  /// Where each ASCII letter stands in it.
  private let letterPlaces: [UInt64]
  /// Where other letters stand in it.
  private let otherPlaces: [(letter: UInt32, places: UInt64)]
  /// Where each syllable may be in it, by the number of the syllable; empty for a word without Latin letters.
  private let syllables: [SyllablePlaces]

  /// A bit for each character that has a reading which may be in the word; empty where there are no syllables.
  private let readable: [UInt64]

  /// Where a syllable may be in the word.
  private struct SyllablePlaces {
    /// Where its first letter stands, and where its first two do, where the second is an `h`.
    let (initial, longInitial): (UInt64, UInt64)
    /// Where all of it stands.
    let whole: UInt64
    /// From where on the rest of the word is its beginning.
    let ending: UInt64
    /// How many letters it has.
    let count: UInt64

    /// Looks for a syllable.
    init(_ syllable: PinyinTable.Syllable, in term: [UInt32]) {
      var (initial, long, whole, ending): (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
      guard term.contains(UInt32(syllable[0])) else {
        (self.initial, longInitial, self.whole, self.ending) = (0, 0, 0, 0)
        count = 0
        return
      }
      let hasLong = syllable.count > 1 && syllable[1] == UInt8(ascii: "h")
      for place in term.indices where term[place] == UInt32(syllable[0]) {
        let bit: UInt64 = 1 << UInt64(place)
        let (typed, isWhole) = SyllableMatch.length(of: syllable, in: term, at: place)
        initial |= bit
        if hasLong, typed > 1 { long |= bit }
        if isWhole { whole |= bit }
        if !isWhole, typed > 1, place + typed == term.count { ending |= bit }
      }
      (self.initial, longInitial, self.whole, self.ending) = (initial, long, whole, ending)
      count = UInt64(syllable.count)
    }
  }

  /// The bit that says that all of the word was found.
  private var all: UInt64 { 1 << UInt64(count) }

  /// Prepares a word.
  ///
  /// - Complexity: O(syllables × m).
  init(_ word: SearchPattern.Term) {
    let term = word.letters
    (self.word, self.term, count, pairs) = (word, term, term.count, LetterPair.all(of: term))
    phone = PhoneDigits(term)
    var letters = [UInt64](repeating: 0, count: 128)
    for (place, letter) in term.enumerated() where letter < 0x80 {
      letters[Int(letter)] |= 1 << UInt64(place)
    }
    letterPlaces = letters
    otherPlaces = term.enumerated().filter { $0.element >= 0x80 }
      .map { ($0.element, 1 << UInt64($0.offset)) }
    let isSpelt = term.contains { (0x61...0x7A).contains($0) }
    syllables = isSpelt ? PinyinTable.standard.syllables.map { SyllablePlaces($0, in: term) } : []
    readable = isSpelt ? PinyinTable.unpacked.characters(beginningWith: term) : []
  }

  /// Whether a letter is a character with a reading which may be in the word.
  @inline(__always)
  private func isReadable(_ letter: Letter) -> Bool {
    !readable.isEmpty && letter.isHan && UnpackedReadings.contains(readable, letter.scalar)
  }

  /// Where a letter stands in the word.
  @inline(__always)
  private func places(of letter: UInt32) -> UInt64 {
    if letter < 0x80 { return letterPlaces[Int(letter)] }
    return otherPlaces.isEmpty
      ? 0 : otherPlaces.reduce(0) { $1.letter == letter ? $0 | $1.places : $0 }
  }

  /// Whether a letter of a text, or one of its readings, may be in the word.
  @inline(__always)
  private func isWanted(_ letter: Letter) -> Bool {
    places(of: letter.scalar) != 0 || isReadable(letter)
  }

  /// What may be typed for a letter of a text, as far as the word has it.
  private struct Steps {
    /// Where one letter of the word stands for it, where two do, and so on up to six.
    var places: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0, 0)
    /// From where on all of the rest stands for it.
    var ending: UInt64 = 0
    /// All of these places.
    var any: UInt64 = 0
    /// Whether it is no more than one letter of the word.
    var isPlain = true

    /// The places that are reached from others.
    @inline(__always)
    func reached(from old: UInt64, all: UInt64) -> UInt64 {
      guard old & any != 0 else { return 0 }
      if isPlain { return (old & any) << 1 }
      let short = (old & places.0) << 1 | (old & places.1) << 2 | (old & places.2) << 3
      let long = (old & places.3) << 4 | (old & places.4) << 5 | (old & places.5) << 6
      return short | long | (old & ending != 0 ? all : 0)
    }
  }

  /// What may be typed for a letter.
  ///
  /// - Parameter areLikely: Whether only the most likely reading of a Chinese character counts.
  @inline(__always)
  private func steps(for letter: Letter, areLikely: Bool) -> Steps {
    var steps = Steps()
    steps.places.0 = places(of: letter.scalar)
    steps.any = steps.places.0
    if isReadable(letter) {
      steps.isPlain = false
      addReadings(of: letter, areLikely, to: &steps)
    }
    return steps
  }

  /// Adds what may be typed for the readings of a Chinese character.
  private func addReadings(of letter: Letter, _ areLikely: Bool, to steps: inout Steps) {
    let readings = PinyinTable.unpacked.readings(of: letter.scalar)
    let likely = min(letter.reading, readings.count - 1)
    for index in areLikely ? max(0, likely)..<(likely + 1) : 0..<readings.count {
      let syllable = syllables[readings[index]]
      guard syllable.initial != 0 else { continue }
      steps.any |= syllable.initial
      steps.places.0 |= syllable.initial
      steps.places.1 |= syllable.longInitial
      steps.ending |= syllable.ending
      switch syllable.count {
      case 1: break
      case 2: steps.places.1 |= syllable.whole
      case 3: steps.places.2 |= syllable.whole
      case 4: steps.places.3 |= syllable.whole
      case 5: steps.places.4 |= syllable.whole
      case _: steps.places.5 |= syllable.whole
      }
    }
  }
}

extension SearchScan {
  /// The places that were reached, by the manner in which they were.
  private struct Places {
    /// Together, from the beginning of the text on; from that of another word on; from inside of a word on.
    var (atStart, atWord, inside): (UInt64, UInt64, UInt64) = (0, 0, 0)
    /// With the beginnings of words that follow each other; with gaps; behind a gap with one letter so far.
    var (byWords, byGaps, single): (UInt64, UInt64, UInt64) = (0, 0, 0)
    /// Where words ended: the one at hand, the one before, those before that.
    var (ends, lastEnds, far): (UInt64, UInt64, UInt64) = (0, 0, 0)

    /// Ends all runs, because a letter isn't in the word.
    mutating func stop() {
      (atStart, atWord, inside, byWords, byGaps, single) = (0, 0, 0, 0, 0, 0)
    }

    /// Whether no run is open.
    var isIdle: Bool { atStart | atWord | inside | byWords | byGaps | single == 0 }

    mutating func beginWord() {
      far |= lastEnds
      (lastEnds, ends) = (ends, 0)
    }
  }

  /// Whether the word is looked for in a text and may be there.
  ///
  /// - Complexity: O(m).
  func mayBe(in text: SearchIndex.Text) -> Bool {
    guard word.mask & ~text.mask.all == 0 else { return false }
    if word.isTrifle, text.weight > 0 || text.kind == .number { return false }
    if word.isSyllable, text.kind == .prose { return false }
    guard text.kind != .number else { return true }
    for pair in pairs where !text.mask.mayHold(pair) { return false }
    return true
  }

  /// About what it costs to find the word in a text; nil where it isn't there.
  ///
  /// It is looked for only where ``mayBe(in:)`` says so.
  ///
  /// - Parameter mask: What the text holds.
  /// - Complexity: O(n).
  func cost(
    in letters: ArraySlice<Letter>, _ kind: TextKind, _ mask: LetterMask, _ doubts: Doubts = .all
  ) -> Int? {
    if kind == .number { return phone.cost(in: letters) }
    if mask.starts & LetterMask.bit(of: term[0]) == 0 {
      return SearchMatcher.insideCost(of: term, in: letters)
    }
    if count == 1, LetterMask.isOwn(term[0]) { return costOfOneLetter(in: letters) }
    if let cost = cost(in: letters, kind, areLikely: true) { return cost }
    guard kind != .prose, doubts.count(for: count), !syllables.isEmpty,
      letters.contains(where: \.isHan)
    else { return nil }
    return cost(in: letters, kind, areLikely: false).map { $0 + Int(SyllableMatch.unlikely) }
  }

  /// The cost of a letter with which some word of a text begins.
  private func costOfOneLetter(in letters: ArraySlice<Letter>) -> Int? {
    guard let first = letters.first else { return nil }
    let isFirst = steps(for: first, areLikely: true).reached(from: 1, all: all) & all != 0
    return (isFirst ? 0 : 9) + SearchMatcher.costOfRest(letters.count - 1)
  }

  private func cost(in letters: ArraySlice<Letter>, _ kind: TextKind, areLikely: Bool) -> Int? {
    let hasGaps = kind == .name || kind == .person
    var isLong: Bool?
    var (places, best, before): (Places, Int?, Letter?) = (Places(), nil, nil)
    for index in letters.indices {
      let letter = letters[index]
      let isFirst = before == nil
      if letter.startsWord, !isFirst { places.beginWord() }
      if places.isIdle, !isWanted(letter) {
        if best != nil { return best }
        before = letter
        continue
      }
      guard hasGaps || isWanted(letter) else {
        places.stop()
        before = letter
        continue
      }
      let steps = steps(for: letter, areLikely: areLikely)
      var next = step(places, letter, steps, isFirst: isFirst)
      if hasGaps, letter.startsWord, places.far & steps.any != 0 {
        let long = isLong ?? (letters.count { $0.startsWord } > SearchMatcher.fewWords)
        isLong = long
        jump(from: places.far, letter, steps, isLong: long, to: &next)
      }
      if let cost = cost(of: next) {
        let whole = cost + SearchMatcher.costOfRest(letters.endIndex - index - 1)
        if whole < best ?? .max { best = whole }
        if cost == 0 { return best }
      }
      next.ends = places.ends | next.atStart | next.atWord | next.byWords | next.byGaps
      if hasGaps, count >= 3, !letter.startsWord, let before,
        letter.isVowel || letter.scalar == before.scalar
      {
        next.byGaps |= places.atStart | places.atWord | places.byWords | places.byGaps
      }
      (places, before) = (next, letter)
      if best != nil, places.atStart | places.byWords == 0 { return best }
    }
    return best
  }

  /// Takes a letter of the text.
  @inline(__always)
  private func step(_ old: Places, _ letter: Letter, _ steps: Steps, isFirst: Bool) -> Places {
    var next = Places()
    (next.lastEnds, next.far) = (old.lastEnds, old.far)
    guard steps.any != 0 else { return next }
    func go(_ places: UInt64) -> UInt64 { steps.reached(from: places, all: all) }
    next.byGaps = go(old.byGaps | old.single)
    guard letter.startsWord else {
      next.inside = go(old.inside | 1)
      (next.atStart, next.atWord, next.byWords) = (go(old.atStart), go(old.atWord), go(old.byWords))
      return next
    }
    next.inside = go(old.inside)
    next.atStart = go(old.atStart | (isFirst ? 1 : 0))
    next.atWord = go(old.atWord | (isFirst ? 0 : 1))
    next.byWords = go(old.byWords | old.lastEnds)
    return next
  }

  /// Goes on behind a gap. In a long text one typed letter alone doesn't carry on there; a character does.
  private func jump(
    from far: UInt64, _ letter: Letter, _ steps: Steps, isLong: Bool, to next: inout Places
  ) {
    let jumped = steps.reached(from: far, all: all)
    guard isLong else {
      next.byGaps |= jumped
      return
    }
    let own = letter.isHan ? (far & places(of: letter.scalar)) << 1 : 0
    var pairs = steps
    (pairs.places.0, pairs.isPlain) = (0, false)
    let carried = pairs.reached(from: far, all: all) | own
    next.byGaps |= carried
    next.single = jumped & ~carried & ~all
  }

  /// What the manner costs in which the word was found; nil where it wasn't.
  @inline(__always)
  private func cost(of places: Places) -> Int? {
    if places.atStart & all != 0 { return 0 }
    if places.byWords & all != 0 { return 6 }
    if places.atWord & all != 0 { return 9 }
    if places.byGaps & all != 0 { return 20 }
    return places.inside & all != 0 ? 42 : nil
  }
}
