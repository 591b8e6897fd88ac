// From what is measured and what people think to a mark on each criterion.

package import Model

/// Marks the accounts of a book on the criteria of a key account.
package struct FitMarker: Sendable {
  /// After how many days a survey has to be made anew, where the owner of the book has not said so.
  package static let surveyInterval = 180
  /// Over how many years the cost to develop an account is spread.
  package static let yearsOfDevelopment = 3

  /// The book.
  let book: Book
  /// Revenue, share and place of each account.
  let portfolio: Portfolio
  /// The sums over the order lines.
  package let measures: FitMeasures
  /// The day on which the book is looked at.
  let today: Day
  /// The largest share of the book's revenue that an account has.
  let largestShare: Double
  /// The largest profit potential of an account; 0 when there is none.
  private(set) var largestPotential = 0.0

  /// Prepares to mark the accounts of a book.
  ///
  /// - Complexity: O(orders + accounts).
  package init(book: Book, portfolio: Portfolio, today: Day) {
    (self.book, self.portfolio, self.today) = (book, portfolio, today)
    measures = FitMeasures(of: portfolio.sales, latest: portfolio.latestDay, today: today)
    largestShare = portfolio.rows.lazy.map(\.share).max() ?? 0
    let potentials = book.accounts.rows.values.compactMap { profitPotential(of: $0) }
    largestPotential = potentials.max() ?? 0
  }

  /// The marks of an account.
  ///
  /// - Complexity: O(its surveys and supplies).
  func score(of account: Account) -> FitScore {
    FitScore(marks: FitCriterion.allCases.map { mark(of: account, on: $0) })
  }

  /// The mark of an account on a criterion; nil when it is not known.
  private func mark(of account: Account, on criterion: FitCriterion) -> Double? {
    switch criterion {
    case .share: share(of: account)
    case .margin: richness(of: account)
    case .potential: potential(of: account)
    case .loyalty: measures.regularity(of: account.id)
    case .value, .culture, .commitment, .foundation, .market:
      criterion.opinion.flatMap { account[$0].number }.map { Double($0 - 1) / 4 }
    case .survey: latestSurvey(of: account).map { isFresh($0) ? 1 : 0 }
    case .rivals: assessed(at: account).map { Double($0.known) / Double($0.all) }
    case .cost:
      cost(of: account).map { FitMarker.clamped($0.earned > 0 ? 1 - $0.cost / $0.earned : 0) }
    }
  }

  /// A number cut to what a mark can be.
  private static func clamped(_ value: Double) -> Double { max(0, min(1, value)) }
}

extension FitMarker {
  /// Its share of the book's revenue against the largest; nil while the book has no revenue.
  private func share(of account: Account) -> Double? {
    guard largestShare > 0, let row = portfolio[account.id] else { return nil }
    return FitMarker.clamped(row.share / largestShare)
  }

  /// The part of its purchases that earns at least the average.
  private func richness(of account: Account) -> Double? {
    guard let sums = measures.accounts[account.id], sums.judged > .zero else { return nil }
    return FitMarker.clamped(sums.rich.approximate / sums.judged.approximate)
  }

  /// Its profit potential against the largest in the book.
  private func potential(of account: Account) -> Double? {
    guard let own = profitPotential(of: account) else { return nil }
    return largestPotential > 0 ? own / largestPotential : 0
  }

  /// What could still be earned there in a year: what it could buy, less what it bought, times its
  /// margin rate. Nil without a potential or without any margin in the book.
  func profitPotential(of account: Account) -> Double? {
    guard let potential = account.potential, let rate = measures.rate(of: account.id)?.rate else {
      return nil
    }
    let bought = measures.accounts[account.id]?.year ?? .zero
    return max(0, potential.approximate - bought.approximate) * max(0, rate)
  }

  /// The day of the latest survey, up to today; nil when there was none.
  func latestSurvey(of account: Account) -> Day? {
    book.surveys.of(account.id).compactMap(\.day).filter { $0 <= today }.max()
  }

  /// After how many days a survey has to be made anew.
  var surveyInterval: Int { book.settings.surveyInterval ?? FitMarker.surveyInterval }

  /// Whether a survey of that day need not be made anew.
  private func isFresh(_ day: Day) -> Bool { today.days(since: day) <= surveyInterval }

  /// Of how many product lines in the supply register the supplier is known; nil when none is there.
  func assessed(at account: Account) -> (known: Int, all: Int)? {
    let supplies = book.supplies.of(account.id)
    guard !supplies.isEmpty else { return nil }
    return (supplies.count { $0.isAssessed }, supplies.count)
  }

  /// What an account costs in a year, and what it earns us; nil when no cost was entered or no
  /// margin is known in the book.
  func cost(of account: Account) -> (cost: Double, earned: Double)? {
    guard account.costToServe != nil || account.costToDevelop != nil,
      let earned = measures.earned(with: account.id)
    else { return nil }
    let keep = account.costToServe?.approximate ?? 0
    let develop = account.costToDevelop?.approximate ?? 0
    return (keep + develop / Double(FitMarker.yearsOfDevelopment), earned.sum)
  }
}

extension Supply {
  /// Whether it says who supplies the line: us, nobody, they themselves, or a competitor by name.
  package var isAssessed: Bool {
    switch source {
    case .us, .inHouse, .nobody: true
    case .competitor: !competitor.trimmed.isEmpty
    case nil: false
    }
  }
}
