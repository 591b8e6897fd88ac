// One text that is searched by itself, and which of its letters are those that were looked for.

/// A text, ready to be searched.
package struct SearchText: Hashable, Sendable {
  private let letters: [Letter]
  private let kind: TextKind
  private let mask: LetterMask

  /// Prepares a text.
  ///
  /// - Complexity: O(n).
  package init(_ text: String, _ kind: TextKind = .name) {
    letters = text.searchLetters(kind)
    self.kind = kind
    mask = LetterMask(of: letters)
  }

  /// What it costs to find every word of a pattern, 0 best; nil where one of them isn't there.
  package func cost(of pattern: SearchPattern) -> Int? {
    var matcher = SearchMatcher()
    var sum = 0
    if kind == .number, let number = pattern.number {
      return matcher.cost(of: number.letters, in: letters[...], kind, starts: mask.starts)
    }
    for term in pattern.terms {
      guard term.mask & ~mask.all == 0,
        let cost = matcher.cost(of: term.letters, in: letters[...], kind, starts: mask.starts)
      else { return nil }
      sum += cost
    }
    return sum
  }

  /// Whether the text, its pinyin or the initials of that begin with what was typed.
  package func begins(with typed: String) -> Bool {
    let term = SearchPattern(typed).terms.flatMap(\.letters)
    guard !term.isEmpty else { return true }
    var matcher = SearchMatcher()
    let places = matcher.places(of: term, in: letters, .prose, .ofLongWords)
    return !places.isEmpty && places == Array(0..<places.count)
  }
}

extension String {
  /// The letters of a name without case, width, accents and punctuation: two names with one key differ in nothing that
  /// somebody who types one of them in a hurry would mind.
  package var plainKey: String {
    var key = String.UnicodeScalarView()
    for letter in TextFolder.letters(of: self) {
      if let scalar = Unicode.Scalar(letter.scalar) { key.append(scalar) }
    }
    return String(key)
  }

  /// The parts of the text that are what was looked for, in order; none where that isn't in it.
  ///
  /// - Complexity: O(n × m).
  package func ranges(of pattern: SearchPattern, _ kind: TextKind = .name) -> [Range<Index>] {
    var folder = TextFolder()
    var origins: [Range<Index>] = []
    for index in unicodeScalars.indices {
      let count = folder.letters.count
      folder.take(unicodeScalars[index])
      let origin = index..<unicodeScalars.index(after: index)
      for _ in count..<folder.letters.count { origins.append(origin) }
    }
    var letters = folder.letters
    if kind == .number {
      let digits = letters.indices.filter {
        PhoneDigits.isPart(letters[$0].scalar, isFirst: $0 == letters.startIndex)
      }
      (letters, origins) = (digits.map { letters[$0] }, digits.map { origins[$0] })
    }
    letters.noteReadings(isPerson: kind == .person)
    var matcher = SearchMatcher()
    var marked: Set<Int> = []
    for term in kind == .number ? [pattern.number].compactMap(\.self) : pattern.terms {
      marked.formUnion(matcher.places(of: term.letters, in: letters, kind))
    }
    return marked.sorted().map { origins[$0] }.joined()
  }
}

extension [Range<String.Index>] {
  /// The ranges with those joined that touch or overlap; they are in order.
  fileprivate func joined() -> [Range<String.Index>] {
    var joined: [Range<String.Index>] = []
    for range in self {
      if let last = joined.last, last.upperBound >= range.lowerBound {
        joined[joined.count - 1] = last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return joined
  }
}
