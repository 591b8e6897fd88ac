// What other currencies are in the book's own, by the rates that the person entered; nothing where there is no rate.

/// The one place that says what an amount counts in the book's money.
///
/// What is in the book's own currency, or in none that is said, counts as it is. What is in another counts by the
/// rate of the last day that is not after its own, or else by the earliest there is; without a rate it counts nowhere.
package struct Rates: Hashable, Sendable {
  /// The code of the book's own currency; empty where the book doesn't say.
  package let own: String
  /// The rates of each currency, the earliest first.
  private var byCode: [String: [Rate]] = [:]

  /// Reads the rates of a book. What is no rate is left out; a later one for the same day counts.
  package init(of settings: BookSettings) {
    own = settings.currency.isEmpty ? "" : CurrencyMark.code(of: settings.currency)
    for rate in settings.rates.compactMap(Rate.init) {
      byCode[rate.code, default: []].removeAll { $0.day == rate.day }
      byCode[rate.code, default: []].append(rate)
    }
    for code in byCode.keys {
      byCode[code]?.sort { ($0.day ?? .distantPast) < ($1.day ?? .distantPast) }
    }
  }

  /// An amount in the book's money; nil where there is no rate for its currency, or where it doesn't fit.
  ///
  /// - Parameter currency: As an order line has it; empty for the book's own.
  package func inBook(_ amount: Money, _ currency: String, on day: Day?) -> Money? {
    guard !isOwn(currency) else { return amount }
    return rate(of: currency, on: day)?.inBook(amount)
  }

  /// What an order line counts in the book's money; nil where its amount can't be told.
  ///
  /// - Complexity: O(1) for a line in the book's own currency.
  package func counted(_ line: OrderLine) -> (amount: Money?, margin: Money?)? {
    if line.currency.isEmpty || isOwn(line.currency) { return (line.amount, line.margin) }
    guard let rate = rate(of: line.currency, on: line.day) else { return nil }
    guard let amount = line.amount else { return (nil, line.margin.flatMap(rate.inBook)) }
    return rate.inBook(amount).map { ($0, line.margin.flatMap(rate.inBook)) }
  }

  /// Whether a currency is the book's own.
  private func isOwn(_ currency: String) -> Bool {
    currency.isEmpty || CurrencyMark.code(of: currency) == own
  }

  /// The rate that holds on a day.
  private func rate(of currency: String, on day: Day?) -> Rate? {
    guard let rates = byCode[CurrencyMark.code(of: currency)] else { return nil }
    let day = day ?? .distantPast
    return rates.last { ($0.day ?? .distantPast) <= day } ?? rates.first
  }
}

extension Book {
  /// What other currencies are in the book's own.
  package var rates: Rates { Rates(of: settings) }

  /// The currency of an order line's amounts, as it stands beside them.
  package func currency(of line: OrderLine) -> String {
    line.currency.isEmpty ? settings.currency : line.currency
  }
}

extension Event {
  /// Whether it changes what amounts count in the book's money.
  package var changesRates: Bool {
    guard case .changed(_, let attribute, _) = self else { return false }
    return attribute == .book(.rates) || attribute == .book(.currency)
  }
}

extension Event {
  /// Whether it changes what the stages of business mean.
  package var changesStages: Bool {
    guard case .changed(_, let attribute, _) = self else { return false }
    return attribute == .book(.stages)
  }
}
