// The marks of one account on all criteria, and what they come to under some weights.

/// How an account does on each criterion: from 0 to 1, or unknown.
///
/// Unknown is not zero: what is not known is left out of the mean, and how much is known stands
/// beside it.
package struct FitScore: Hashable, Sendable {
  /// The marks in the order of the criteria; nil for what is not known.
  private let marks: [Double?]

  /// Takes the marks, in the order of the criteria.
  ///
  /// - Precondition: There is one for each criterion.
  init(marks: [Double?]) {
    precondition(marks.count == FitCriterion.allCases.count, "A mark is missing.")
    self.marks = marks
  }

  /// The mark on a criterion; nil when it is not known.
  package subscript(criterion: FitCriterion) -> Double? { marks[criterion.rawValue] }

  /// The weighted mean over what is known, on one side or on both; nil when nothing that counts is
  /// known there.
  ///
  /// - Complexity: O(criteria).
  package func mean(_ weights: FitWeights, _ side: FitCriterion.Side? = nil) -> Double? {
    let (sum, weight) = sums(weights, side)
    return weight > 0 ? sum / weight : nil
  }

  /// The sum of weight × mark over what is known, and the sum of those weights.
  package func sums(
    _ weights: FitWeights, _ side: FitCriterion.Side? = nil
  ) -> (marks: Double, weights: Double) {
    var sums = (marks: 0.0, weights: 0.0)
    for criterion in FitCriterion.allCases where side == nil || criterion.side == side {
      guard let mark = self[criterion] else { continue }
      sums.marks += weights[criterion] * mark
      sums.weights += weights[criterion]
    }
    return sums
  }

  /// How many criteria that count are known.
  package func known(_ weights: FitWeights) -> Int {
    FitCriterion.allCases.count { weights[$0] > 0 && self[$0] != nil }
  }
}

extension Double? {
  /// A mean of marks in points of 100; a question mark where nothing is known.
  package var points: String { map { String(Int(($0 * 100).rounded())) } ?? "?" }
}
