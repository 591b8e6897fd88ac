// How much each criterion of a key account counts: the owner's own choice.

package import Model

/// The weights of the criteria, each from 0 to 10.
package struct FitWeights: Hashable, Sendable {
  /// What a criterion counts as long as nobody has said anything: all count the same.
  package static let standard = 5

  /// The weights in the order of the criteria.
  private var values: [Double]
  /// The criteria whose weight nobody has chosen.
  package let unchosen: Set<FitCriterion>

  /// The weights that the book's settings hold, and the standard one for the others.
  package init(_ settings: BookSettings) {
    values = FitCriterion.allCases.map { criterion in
      settings[criterion.weightField].number.map(Double.init) ?? Double(FitWeights.standard)
    }
    unchosen = Set(FitCriterion.allCases.filter { settings[$0.weightField] == .empty })
  }

  /// The weight of a criterion, not negative.
  package subscript(criterion: FitCriterion) -> Double {
    get { values[criterion.rawValue] }
    set { values[criterion.rawValue] = max(0, newValue) }
  }
}
