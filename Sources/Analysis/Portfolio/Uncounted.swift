// What is in no sum, because there is no rate for its currency; and the sentence that says so.

package import Model

/// An order line in a currency that has no rate.
struct UncountedLine: Hashable, Sendable {
  /// Whose it is.
  let account: EntityID?
  /// The code of its currency.
  let currency: String
  /// What was paid, in that currency.
  let amount: Money?

  /// Takes what is said of an order line.
  init(_ line: OrderLine) {
    (account, amount) = (line.account, line.amount)
    currency = CurrencyMark.code(of: line.currency)
  }
}

/// The order lines that have no rate, by currency.
package struct Uncounted: Hashable, Sendable {
  /// Those of one currency.
  package struct Part: Hashable, Sendable {
    /// The code of the currency.
    package let currency: String
    /// How many order lines.
    package fileprivate(set) var lines = 0
    /// What they come to, in that currency.
    package fileprivate(set) var amount = Money.zero
  }

  /// The currencies, in the order of their codes.
  package let parts: [Part]

  /// Adds up lines.
  init(_ lines: some Sequence<UncountedLine>) {
    var found: [String: Part] = [:]
    for line in lines {
      found[line.currency, default: Part(currency: line.currency)].lines += 1
      found[line.currency]?.amount += line.amount ?? .zero
    }
    parts = found.values.sorted { $0.currency < $1.currency }
  }

  /// Adds up those of a book's lines that have no rate.
  ///
  /// - Complexity: O(orders).
  package init(of book: Book) {
    let rates = book.rates
    self.init(
      book.orders.rows.values.lazy
        .filter { !$0.currency.isEmpty && rates.counted($0) == nil }.map(UncountedLine.init))
  }

  /// Whether everything has a rate.
  package var isEmpty: Bool { parts.isEmpty }

  /// How many lines there are, and what they come to: `12 order lines, 45,000 USD`.
  package var amounts: Phrase {
    let lines = parts.reduce(0) { $0 + $1.lines }
    let sums = parts.map { $0.amount.exact(in: $0.currency) }
    return Phrase(
      "\(lines) order \(lines == 1 ? "line" : "lines"), \(sums.joined(separator: " + "))",
      "\(lines) 笔订单，\(sums.joined(separator: " + "))")
  }

  /// That these lines are in no sum, and what to do; nil where everything has a rate.
  package var words: Phrase? {
    guard let first = parts.first else { return nil }
    let example = CurrencyMark.isCode(first.currency) ? first.currency : "USD"
    return Phrase(
      "Not counted: \(amounts.en); enter a rate such as \(example) 7.1 in the book settings (:).",
      "未计入：\(amounts.zh)；请按 : 打开“客户簿设置”填写汇率，例如 \(example) 7.1。")
  }
}

extension Book {
  /// Whether the account of a line is in the book.
  func hasAccount(of line: UncountedLine) -> Bool {
    line.account.map { contains($0, .account) } ?? false
  }
}
