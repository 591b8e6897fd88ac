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
    let text = sentence.lowercased()
    var best = (kind: QuestionKind.situation, weight: 0)
    for (kind, cues) in [
      (QuestionKind.payoff, QuestionCues.payoff), (.implication, QuestionCues.implication),
      (.problem, QuestionCues.problem),
    ] {
      let weight = cues.reduce(0) { $0 + (text.contains($1.key) ? $1.value : 0) }
      if weight > best.weight { best = (kind, weight) }
    }
    return best.kind
  }
}
