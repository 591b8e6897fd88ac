// How many questions of each of the four kinds were asked.

package import Model

/// Questions counted by kind.
package struct QuestionMix: Hashable, Sendable {
  /// The counts; a kind that was not asked may be missing.
  private var counts: [QuestionKind: Int]

  /// Counts some questions.
  package init(_ kinds: some Sequence<QuestionKind>) {
    counts = kinds.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// The counts of a saved drill.
  package init(of drill: Drill) {
    counts = [
      .situation: drill.situations ?? 0, .problem: drill.problems ?? 0,
      .implication: drill.implications ?? 0, .payoff: drill.payoffs ?? 0,
    ]
  }

  /// How many of a kind.
  package subscript(kind: QuestionKind) -> Int { counts[kind] ?? 0 }

  /// How many in all.
  package var total: Int { counts.values.reduce(0, +) }

  /// The part of a kind, a fraction of 1; 0 without questions.
  package func share(of kind: QuestionKind) -> Double {
    total == 0 ? 0 : Double(self[kind]) / Double(total)
  }

  /// The part of implication and need-payoff questions together, a fraction of 1; nil without
  /// questions. They are what large sales turn on, and what people ask least.
  package var depth: Double? {
    total == 0 ? nil : Double(self[.implication] + self[.payoff]) / Double(total)
  }

  /// The sum of two counts.
  package static func + (left: QuestionMix, right: QuestionMix) -> QuestionMix {
    var sum = left
    sum.counts.merge(right.counts, uniquingKeysWith: +)
    return sum
  }

  /// The counts on one line: "S 2 P 1 I 3 N 0".
  package var summary: String {
    QuestionKind.allCases.map { "\($0.letter) \(self[$0])" }.joined(separator: " ")
  }
}
