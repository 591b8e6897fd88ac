// Guesses of which kind a question is, from the words in it. Only a guess: the person corrects it.

package import Model

/// Says which of the four kinds a sentence looks like.
package enum QuestionGuess {
  /// The kind that a sentence looks like.
  ///
  /// Each word that speaks for a kind has a weight; the largest sum wins, and of equals the kind that
  /// comes later in a talk. Question words alone make a situation question, as does a sentence in
  /// which nothing speaks for a kind: that is what people ask when they ask without a plan.
  ///
  /// - Complexity: O(cues × length).
  package static func kind(of sentence: String) -> QuestionKind {
    let text = plain(sentence)
    var best = (kind: QuestionKind.situation, weight: 0)
    for (kind, cues) in [
      (QuestionKind.payoff, QuestionCues.payoff), (.implication, QuestionCues.implication),
      (.problem, QuestionCues.problem),
    ] {
      let single = cues.reduce(0) { $0 + (holds(text, $1.key) ? $1.value : 0) }
      let joint = QuestionCues.together.reduce(0) { sum, cue in
        let isMeant = cue.kind == kind && cue.parts.allSatisfy { holds(text, $0) }
        return sum + (isMeant ? cue.weight : 0)
      }
      if single + joint > best.weight { best = (kind, single + joint) }
    }
    return best.kind
  }

  /// Whether a sentence asks at all: by its question mark, by a question word, by an English verb in
  /// front, or by a Chinese choice of a thing and its contrary (能不能).
  ///
  /// - Complexity: O(question words × length).
  package static func isQuestion(_ sentence: String) -> Bool {
    if sentence.contains(where: { $0 == "?" || $0 == "？" }) { return true }
    let words = plain(sentence).split(separator: " ").map(String.init)
    if words.first.map(QuestionCues.inverted.contains) ?? false { return true }
    let isAsking = QuestionCues.asking.contains { cue in
      cue.first?.isASCII == true ? words.contains(cue) : sentence.contains(cue)
    }
    let letters = Array(sentence)
    return isAsking
      || letters.indices.dropFirst().dropLast().contains { place in
        letters[place] == "不" && letters[place - 1].isLetter
          && letters[place - 1] == letters[place + 1]
      }
  }

  /// The sentence in small letters, with one blank before each word and no punctuation.
  private static func plain(_ sentence: String) -> String {
    let letters = sentence.lowercased().map { letter in
      letter.isLetter || letter.isNumber || letter == "'" ? letter : letter == "’" ? "'" : " "
    }
    return " " + String(letters).split(separator: " ").joined(separator: " ")
  }

  /// Whether a cue occurs: at the beginning of a word in English, anywhere in Chinese.
  private static func holds(_ text: String, _ cue: String) -> Bool {
    text.contains(cue.first?.isASCII == true ? " " + cue : cue)
  }
}
