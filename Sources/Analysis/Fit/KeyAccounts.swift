// Who is a key account? The accounts by fit, with their place by size beside it: not the biggest,
// the best fit (不求最大，但求最合适).

package import Model

/// The accounts of a book in the order of their fit.
///
/// It is a value of one version of the book and one day.
package struct KeyAccounts: Sendable {
  /// One account's place.
  package struct Row: Hashable, Sendable, Identifiable {
    /// The account.
    package let id: EntityID
    /// Its marks.
    package let score: FitScore
    /// The weighted mean of all that is known; nil when nothing that counts is.
    package let total: Double?
    /// The same over the criteria by which we judge them.
    package let theirs: Double?
    /// The same over our own four keys and the cost.
    package let ours: Double?
    /// How many of the criteria that count are known.
    package let known: Int
    /// Its place by fit, from 1; nil when too little is known to give it one.
    package fileprivate(set) var rank: Int?
    /// Its place by revenue, from 1.
    package let sizeRank: Int
    /// What it bought in all.
    package let revenue: Money
    /// Whether it is one of the largest, who together make four fifths of the revenue.
    package let isBig: Bool
    /// The class that counts.
    package let standing: AccountClass?
  }

  /// Those with a place first, the best fit at the top; then the others, the largest at the top.
  package let rows: [Row]
  /// What the criteria count.
  package let weights: FitWeights
  /// How many criteria count at all.
  package let counted: Int
  /// How the marks came about.
  package let marker: FitMarker
  /// Where each account stands in `rows`.
  private let places: [EntityID: Int]
  /// How many accounts have a place by fit.
  package let ranked: Int

  /// The row of an account; nil when it is not in the book.
  ///
  /// - Complexity: O(1).
  package subscript(account: EntityID) -> Row? { places[account].map { rows[$0] } }

  /// Ranks the accounts of a book.
  ///
  /// An account has a place when at least half of the criteria that count are known; with less, it
  /// is too little to say. Equal totals stand in the order of size.
  ///
  /// - Parameters:
  ///   - portfolio: The arithmetic of the same book.
  ///   - weights: What the criteria count; the book's own when nil.
  /// - Complexity: O(orders + accounts × log accounts).
  package init(
    of book: Book, portfolio: Portfolio, today: Day, weights: FitWeights? = nil
  ) {
    self.init(
      marker: FitMarker(book: book, portfolio: portfolio, today: today),
      weights: weights ?? FitWeights(book.settings))
  }

  /// Ranks the same accounts under other weights.
  ///
  /// - Complexity: O(accounts × log accounts).
  package init(_ other: KeyAccounts, weights: FitWeights) {
    self.init(marker: other.marker, weights: weights)
  }

  private init(marker: FitMarker, weights: FitWeights) {
    let counted = FitCriterion.allCases.count { weights[$0] > 0 }
    var above = 0.0
    var all: [Row] = []
    all.reserveCapacity(marker.portfolio.rows.count)
    for place in marker.portfolio.rows {
      defer { above = place.cumulativeShare }
      guard let account = marker.book.accounts[place.id] else { continue }
      let isBig = above < SuggestedClass.mostOfRevenue && place.revenue > .zero
      all.append(Row(place, marker.score(of: account), weights, isBig: isBig))
    }
    var firsts = all.filter { $0.total != nil && 2 * $0.known >= counted }
      .sorted { ($1.total ?? 0, $0.sizeRank) < ($0.total ?? 0, $1.sizeRank) }
    for index in firsts.indices { firsts[index].rank = index + 1 }
    let isFirst = Set(firsts.map(\.id))
    rows = firsts + all.filter { !isFirst.contains($0.id) }
    ranked = firsts.count
    places = Dictionary(
      rows.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    (self.marker, self.weights, self.counted) = (marker, weights, counted)
  }
}

extension KeyAccounts.Row {
  /// Puts an account's marks under some weights.
  fileprivate init(
    _ place: Portfolio.Row, _ score: FitScore, _ weights: FitWeights, isBig: Bool
  ) {
    id = place.id
    self.score = score
    total = score.mean(weights)
    theirs = score.mean(weights, .theirs)
    ours = score.mean(weights, .ours)
    known = score.known(weights)
    sizeRank = place.rank
    revenue = place.revenue
    self.isBig = isBig
    standing = place.standing
  }

  /// The field of the quadrant that it stands in; nil without a place by fit.
  package var field: FitField? {
    guard rank != nil, let total else { return nil }
    return FitField(isBig: isBig, fits: total >= FitField.line)
  }
}

/// A field of the quadrant of size against fit.
package enum FitField: String, CaseIterable, Hashable, Sendable {
  /// Big, and it fits.
  case keep
  /// Small, and it fits: not the biggest, but the best.
  case develop
  /// Big, and it does not fit.
  case manage
  /// Small, and it does not fit.
  case hold

  /// The total from which on an account fits.
  package static let line = 0.5

  /// The field of an account.
  package init(isBig: Bool, fits: Bool) {
    self = fits ? (isBig ? .keep : .develop) : (isBig ? .manage : .hold)
  }

  /// Which accounts stand there.
  package var name: Phrase {
    switch self {
    case .keep: Phrase("big and fits", "大而合适")
    case .develop: Phrase("small and fits", "小而合适")
    case .manage: Phrase("big, does not fit", "大而不合适")
    case .hold: Phrase("small, does not fit", "小而不合适")
    }
  }

  /// How to stand to them.
  package var posture: Phrase {
    switch self {
    case .keep: Phrase("keep and deepen", "巩固深耕")
    case .develop: Phrase("develop: not the biggest, but the best", "重点培育：不求最大，但求最合适")
    case .manage: Phrase("manage the cost", "控制成本")
    case .hold: Phrase("hold back", "暂不投入")
    }
  }
}
