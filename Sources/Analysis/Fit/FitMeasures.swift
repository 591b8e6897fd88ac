// What the order lines say about each account and each product line, before anything is judged.

package import Model

/// The sums over all order lines up to the day looked at that the measured criteria are made from.
package struct FitMeasures: Hashable, Sendable {
  /// The sums of one account.
  package struct Sums: Hashable, Sendable {
    /// How many order lines it has.
    package fileprivate(set) var lines = 0
    /// What it bought in the last year.
    package fileprivate(set) var year = Money.zero
    /// What of that it bought in lines whose margin is known, and that margin.
    package fileprivate(set) var yearRated = Rated()
    /// What it bought at any time in lines whose margin is known, and that margin.
    package fileprivate(set) var rated = Rated()
    /// What it bought of product lines whose margin rate is known.
    package fileprivate(set) var judged = Money.zero
    /// What of that it bought of product lines that earn more than the book does on average.
    package fileprivate(set) var rich = Money.zero
    /// In which of the latest eight quarters it bought something: bit 0 is the latest.
    package fileprivate(set) var quarters: UInt8 = 0
  }

  /// An amount and what was earned with it.
  package struct Rated: Hashable, Sendable {
    /// The amount of the lines whose margin is known.
    package fileprivate(set) var amount = Money.zero
    /// Their margin.
    package fileprivate(set) var margin = Money.zero

    /// The margin as a fraction of the amount; nil when nothing is known.
    package var rate: Double? { amount > .zero ? margin.approximate / amount.approximate : nil }
  }

  /// What an account earned in a year, with what it was reckoned from.
  package struct Earned: Hashable, Sendable {
    /// What was bought in the year's lines whose margin is known, and that margin.
    package let known: Rated
    /// What was bought in the year's other lines.
    package let rest: Money
    /// The margin rate that the rest is reckoned with, as a fraction.
    package let rate: Double
    /// Whose rate that is.
    package let source: Source

    /// Whose margin rate it is.
    package enum Source: Hashable, Sendable {
      /// That of the account's other lines of the year.
      case year
      /// That of the account's lines of all years.
      case allTime
      /// That of the whole book.
      case book
    }

    /// The sum.
    package var sum: Double { known.margin.approximate + rest.approximate * rate }
  }

  /// The sums of each account that has order lines.
  package let accounts: [EntityID: Sums]
  /// The margins of each product line, by the key of its name.
  package let products: [String: Rated]
  /// The margin of the whole book.
  package let book: Rated
  /// The year that is measured.
  package let year: OrderYear
  /// How many whole quarters the orders reach back, at most eight: what loyalty is measured over.
  package let quarters: Int

  /// How many quarters loyalty looks back at most.
  package static let longest = 8

  /// Adds up the order lines of a book.
  ///
  /// - Complexity: O(orders).
  init(of sales: Sales, latest: Day?, today: Day) {
    let year = OrderYear(latest: latest, today: today)
    let rates = ProductRates(of: sales, by: today)
    var accounts: [EntityID: Sums] = [:]
    accounts.reserveCapacity(sales.accounts.count)
    var first = year.end
    for (slot, account) in sales.accounts.enumerated() {
      var sums = Sums()
      for line in sales[slot] where line.hasCome(by: today) {
        guard let amount = line.amount else { continue }
        sums.add(line, amount, year, rates.standing(of: line))
        if let day = line.day, day < first { first = day }
      }
      if sums.lines > 0 { accounts[account] = sums }
    }
    self.accounts = accounts
    products = rates.products
    book = rates.book
    self.year = year
    let reach = rates.lines == 0 ? 0 : year.end.days(since: first) + 1
    quarters = min(FitMeasures.longest, reach / OrderYear.quarter)
  }

  /// Whether a product line earns at least what the book earns on average; nil when its margin is
  /// not known.
  package func isRich(_ product: String) -> Bool? {
    guard let rate = products[product.nameKey]?.rate, let average = book.rate else { return nil }
    return rate >= average
  }

  /// The part of the latest quarters in which an account bought something; nil when the orders reach
  /// back less than a quarter, or when it never bought anything.
  package func regularity(of account: EntityID) -> Double? {
    guard quarters > 0, let sums = accounts[account] else { return nil }
    let mask = UInt8(truncatingIfNeeded: (1 << quarters) - 1)
    return Double((sums.quarters & mask).nonzeroBitCount) / Double(quarters)
  }

  /// What an account earned us in the last year: the margins that its order lines of the year say, and for
  /// those that say none, what they come to at a rate; nil when no margin is known in the book.
  package func earned(with account: EntityID) -> Earned? {
    let sums = accounts[account] ?? Sums()
    let rest = sums.year.less(sums.yearRated.amount)
    let rate: (Double, Earned.Source)? =
      sums.yearRated.rate.map { ($0, .year) } ?? sums.rated.rate.map { ($0, .allTime) }
      ?? book.rate.map { ($0, .book) }
    return rate.map { Earned(known: sums.yearRated, rest: rest, rate: $0.0, source: $0.1) }
  }

  /// The margin rate to reckon with for an account: its own, or the book's where it has none.
  package func rate(of account: EntityID) -> (rate: Double, isOwn: Bool)? {
    if let own = accounts[account]?.rated.rate { return (own, true) }
    return book.rate.map { ($0, false) }
  }
}

extension FitMeasures.Sums {
  /// Counts one line.
  fileprivate mutating func add(
    _ line: SalesLine, _ amount: Money, _ year: OrderYear, _ isRich: Bool?
  ) {
    lines += 1
    if let margin = line.margin { rated.add(amount, margin) }
    if let isRich {
      judged += amount
      if isRich { rich += amount }
    }
    guard let day = line.day else { return }
    if year.contains(day) {
      self.year += amount
      if let margin = line.margin { yearRated.add(amount, margin) }
    }
    if amount > .zero, let quarter = year.quarter(of: day), quarter < FitMeasures.longest {
      quarters |= 1 << UInt8(quarter)
    }
  }
}

extension FitMeasures.Rated {
  /// Counts one line.
  fileprivate mutating func add(_ amount: Money, _ margin: Money) {
    self.amount += amount
    self.margin += margin
  }
}

/// The margin of each product line.
private struct ProductRates {
  /// The margins by the key of the product's name.
  let products: [String: FitMeasures.Rated]
  /// The margin of the whole book.
  private(set) var book = FitMeasures.Rated()
  /// How many order lines there are.
  private(set) var lines = 0
  /// Whether each name is of a rich product line; nil where its margin is unknown.
  private let standings: [Bool?]

  /// Adds up the lines whose day has come.
  init(of sales: Sales, by today: Day) {
    let names = sales.products
    var (lines, book) = (0, FitMeasures.Rated())
    var sums = [FitMeasures.Rated](repeating: FitMeasures.Rated(), count: names.keys.count)
    var isSold = [Bool](repeating: false, count: names.keys.count)
    sales.forEach { line in
      lines += 1
      let place = names.lines[line.product]
      isSold[place] = true
      guard line.hasCome(by: today), let amount = line.amount, let margin = line.margin
      else { return }
      sums[place].add(amount, margin)
      book.add(amount, margin)
    }
    (self.lines, self.book) = (lines, book)
    let average = book.rate
    let rich = zip(names.keys, sums).map { key, sum -> Bool? in
      // What has no name is no product line.
      guard !key.isEmpty, let rate = sum.rate, let average else { return nil }
      return rate >= average
    }
    standings = names.lines.map { rich[$0] }
    let sold = isSold.indices.filter { isSold[$0] }.map { (names.keys[$0], sums[$0]) }
    products = Dictionary(sold, uniquingKeysWith: { first, _ in first })
  }

  /// Whether an order line is of a product line that earns at least the average.
  func standing(of line: SalesLine) -> Bool? { standings[line.product] }
}
