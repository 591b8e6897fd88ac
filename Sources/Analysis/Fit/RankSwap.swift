// How much a ranking hangs on a weight: where two accounts change places when one weight moves.

package import Model

/// The point at which an account changes places with another one, when one weight moves and the
/// others stay.
package struct RankSwap: Hashable, Sendable {
  /// Whose weight moves.
  package let criterion: FitCriterion
  /// The weight as it is.
  package let now: Double
  /// The weight at which both have the same total.
  package let weight: Double
  /// The other account.
  package let other: EntityID
  /// Whether the other one passes it; else it passes the other one.
  package let isOvertaken: Bool

  /// By how much the weight has to move.
  package var distance: Double { abs(weight - now) }

  /// Whether the weight has to fall.
  package var isFall: Bool { weight < now }
}

extension KeyAccounts {
  /// Where an account changes places with others, the smallest change of a weight first; at most one
  /// for each criterion and direction. Only accounts with a place, and only weights above 0 and up to
  /// 10: at 0 a criterion no longer counts, and others may get or lose a place.
  ///
  /// The total of an account is (a + w·s) / (b + w), where w is the weight that moves, s the mark, and
  /// a and b the sums over its other known criteria; without the mark, it is a / b. Two totals are
  /// equal where a quadratic in w is zero, which is a line when the same things are known of both.
  /// So the points are exact, whatever lies between.
  ///
  /// - Complexity: O(criteria × accounts) for one account.
  package func swaps(of account: EntityID) -> [RankSwap] {
    guard let own = self[account], let rank = own.rank else { return [] }
    let criteria = FitCriterion.allCases
    let sums = own.score.sums(weights)
    let curves = criteria.map { FitCurve(own.score, sums, $0, weights) }
    var falling = [RankSwap?](repeating: nil, count: criteria.count)
    var rising = falling
    for other in rows.prefix(ranked) where other.id != account {
      let sums = other.score.sums(weights)
      for criterion in criteria {
        let curve = FitCurve(other.score, sums, criterion, weights)
        let place = criterion.rawValue
        curves[place].crossings(with: curve) { weight in
          let swap = RankSwap(
            criterion: criterion, now: weights[criterion], weight: weight, other: other.id,
            isOvertaken: rank < other.rank ?? .max)
          if swap.isFall {
            if swap.distance < falling[place]?.distance ?? .infinity { falling[place] = swap }
          } else if swap.distance < rising[place]?.distance ?? .infinity {
            rising[place] = swap
          }
        }
      }
    }
    return (falling + rising).compactMap(\.self).sorted {
      ($0.distance, $0.criterion.rawValue) < ($1.distance, $1.criterion.rawValue)
    }
  }
}

extension KeyAccounts {
  /// For how many accounts, the best fit first, it is quick to say what would move them: each is held
  /// against all others, so the more accounts, the fewer; always ten.
  package var quickSwaps: Int { max(10, 100_000 / max(1, ranked)) }

  /// The smallest change of a weight that moves each of the first accounts; none for one that nothing
  /// moves.
  ///
  /// - Complexity: O(count × criteria × accounts).
  package func smallestSwaps(ofFirst count: Int) -> [EntityID: RankSwap] {
    rows.prefix(min(count, ranked)).reduce(into: [:]) { swaps, row in
      swaps[row.id] = self.swaps(of: row.id).first
    }
  }
}

/// The total of one account as a function of one weight.
private struct FitCurve {
  /// Weight × mark over the other known criteria.
  let marks: Double
  /// The weights of the other known criteria.
  let weights: Double
  /// The mark on the criterion whose weight moves; 0 when it is unknown.
  let slope: Double
  /// 1 when that mark is known, else 0.
  let known: Double
  /// The weight as it is.
  let now: Double

  /// The function of an account's marks.
  ///
  /// - Parameter sums: The sums of those marks under the weights, which all criteria share.
  init(
    _ score: FitScore, _ sums: (marks: Double, weights: Double), _ criterion: FitCriterion,
    _ weights: FitWeights
  ) {
    now = weights[criterion]
    let mark = score[criterion]
    known = mark == nil ? 0 : 1
    slope = mark ?? 0
    marks = sums.marks - now * slope
    self.weights = sums.weights - now * known
  }

  /// Visits the weights above 0 and up to 10 at which this total crosses another one.
  func crossings(with other: FitCurve, _ visit: (Double) -> Void) {
    let square = slope * other.known - other.slope * known
    let line =
      marks * other.known + slope * other.weights - other.marks * known - other.slope * weights
    let rest = marks * other.weights - other.marks * weights
    let (one, two) = Self.roots(square, line, rest)
    for case .some(let root) in [one, two] where isValid(root) && other.isValid(root) {
      visit(root)
    }
  }

  /// Whether a weight can be set, is not the one that is, and leaves something to divide by.
  private func isValid(_ root: Double) -> Bool {
    root > 0 && root <= 10 && abs(root - now) > 1e-9 && weights + root * known > 0
  }

  /// Where a·w² + b·w + c changes its sign.
  private static func roots(_ a: Double, _ b: Double, _ c: Double) -> (Double?, Double?) {
    let tiny = 1e-12
    guard abs(a) > tiny else { return (abs(b) > tiny ? -c / b : nil, nil) }
    let discriminant = b * b - 4 * a * c
    guard discriminant > tiny else { return (nil, nil) }
    // The form without a difference of nearly equal numbers.
    let q = -(b + (b < 0 ? -1 : 1) * discriminant.squareRoot()) / 2
    return (q / a, abs(q) > tiny ? c / q : nil)
  }
}
