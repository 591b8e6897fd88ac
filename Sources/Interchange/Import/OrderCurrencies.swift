// In which currency each order of a file is: what its line carries, whether the book gets a currency of its own by it,
// and what the person is told.

import Model

/// The currencies of the orders of one file.
struct OrderCurrencies {
  private let book: Book
  private let rates: Rates
  /// The currency that the person named, for rows that name none.
  private let said: String?
  /// The code of the book's own currency, once it is settled; empty where nobody knows it.
  private var own: String
  /// Whether the file gives the book its currency.
  private var isFirst = false
  /// The rows and their sums by code; by nothing those that name none.
  private var sums: [String: (rows: Int, sum: Money)] = [:]

  /// Starts from a book.
  ///
  /// - Parameter said: What the person said that the amounts are in.
  init(book: Book, said: String?) {
    (self.book, self.said, rates) = (book, said, book.rates)
    own = rates.own
  }

  /// The code of a row's currency, counted with its amount; empty where nobody says it.
  mutating func take(_ row: CSVRow, _ cells: OrderCells, amount: Money?) -> String {
    let code = cells.currency(of: row, own: rates.own) ?? said ?? ""
    let found = sums[code] ?? (0, .zero)
    sums[code] = (found.rows + 1, found.sum + (amount ?? .zero))
    return code
  }

  /// Settles what the book's own currency is, once all rows are known. A book that doesn't say gets that of a file with
  /// one only, where its own amounts are none, or are those that the file says again.
  mutating func settle(areKnown: Bool) {
    let codes = sums.keys.filter { !$0.isEmpty }
    guard own.isEmpty, codes.count == 1, let code = codes.first,
      book.orders.rows.isEmpty || areKnown
    else { return }
    (own, isFirst) = (code, true)
  }

  /// Puts the currency of a row on its line: nothing where it is the book's own.
  ///
  /// - Parameter known: The line of the book that the row speaks of, if there is one.
  func mark(_ values: inout FieldValues, code: String, known: EntityID?) {
    guard !code.isEmpty else { return }
    if code != own {
      values[.order(.currency)] = .text(code)
    } else if let known, book.orders[known]?.currency.isEmpty == false {
      values[.order(.currency)] = .empty
    }
  }

  /// What gives the book its currency; nil where it has one, or gets none.
  var change: Change? {
    isFirst ? .edit(.book, .book, [.book(.currency): .text(own)]) : nil
  }

  /// What to tell: what the amounts come to in each currency, and what counts nowhere for want of a rate.
  var notices: [Phrase] {
    let codes = sums.keys.filter { !$0.isEmpty }.sorted()
    guard !codes.isEmpty else { return [] }
    let apart = codes.filter {
      $0 != own && rates.inBook(Money(hundredths: 100), $0, on: nil) == nil
    }
    return [amounts, isFirst ? first : nil, apart.isEmpty ? nil : without(apart)]
      .compactMap(\.self)
  }

  private var amounts: Phrase {
    let parts = sums.sorted { $0.key < $1.key }.map { code, found in
      let sum = found.sum.exact(in: code.isEmpty ? own : code)
      return Phrase(
        "\(found.rows) \(found.rows == 1 ? "row" : "rows"), \(sum)", "\(found.rows) 行共 \(sum)")
    }
    let all = parts.joined("; ", "；")
    return Phrase("Amounts by currency: \(all.en).", "各币种金额：\(all.zh)。")
  }

  private var first: Phrase {
    Phrase(
      "The book didn't say its currency: it is \(own) now, as in this file; the book settings (:) change it.",
      "客户簿原来没有写明货币，现按此文件定为 \(own)；可按 : 打开“客户簿设置”修改。")
  }

  private func without(_ codes: [String]) -> Phrase {
    let list = codes.joined(separator: ", ")
    let zh = codes.joined(separator: "、")
    guard own.isEmpty else {
      return Phrase(
        "No rate for \(list): these amounts stand apart from every sum until you enter one in the book settings (:), such as \(codes[0]) 7.1.",
        "\(zh) 没有汇率：在“客户簿设置”（按 :）填写汇率（例如 \(codes[0]) 7.1）之前，这些金额不计入任何合计。")
    }
    return Phrase(
      "The book doesn't say its own currency, so amounts in \(list) stand apart from every sum: enter the currency, or rates, in the book settings (:).",
      "客户簿没有写明货币，\(zh) 的金额不计入任何合计：请按 : 打开“客户簿设置”填写货币或汇率。")
  }
}
