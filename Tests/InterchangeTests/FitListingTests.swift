// The ranking and the channel as JSON, held against sums that this file makes from the exported CSV:
// it splits the text by itself and knows nothing of the model.

import Foundation
import Interchange
import Analysis
import Method
import Model
import Report
import Testing

@Suite struct `The ranking and the channel as JSON` {
  @Test(arguments: Language.allCases)
  func `agree with the exported orders on the measured criteria`(language: Language) throws {
    let demo = try Demo(language)
    let orders = try HandComputed(demo.orders, accounts: demo.accounts)
    let rows = try #require(demo.fit["accounts"] as? [[String: Any]])
    #expect(rows.count == 15)
    for row in rows {
      let name = try #require(row["name"] as? String)
      let criteria = try #require(row["criteria"] as? [String: Any])
      #expect(number(row["revenue"]).isNear(orders.revenue[name] ?? 0))
      #expect(row["sizeRank"] as? Int == orders.sizeRank(of: name))
      #expect(number(criteria["share"]).isNear(orders.share(of: name)))
      #expect(same(criteria["margin"], orders.richness(of: name)), "\(name)")
      #expect(same(criteria["potential"], orders.potential(of: name)), "\(name)")
      #expect(same(criteria["loyalty"], orders.loyalty(of: name)), "\(name)")
      #expect(same(criteria["cost"], orders.cost(of: name)), "\(name)")
      #expect(same(criteria["value"], orders.opinion("value", of: name)), "\(name)")
      #expect(same(criteria["market"], orders.opinion("market", of: name)), "\(name)")
    }
  }

  @Test(arguments: Language.allCases)
  func `come to totals and places that follow from the marks and weights`(
    language: Language
  ) throws {
    let demo = try Demo(language)
    let weights = try #require(demo.fit["weights"] as? [String: Double])
    let rows = try #require(demo.fit["accounts"] as? [[String: Any]])
    let theirs = ["share", "margin", "potential", "value", "loyalty", "culture", "commitment"]
    var last = 2.0
    for (index, row) in rows.enumerated() {
      let marks = try #require(row["criteria"] as? [String: Any]).compactMapValues { $0 as? Double }
      let total = mean(marks, weights)
      #expect(same(row["score"], total))
      #expect(same(row["theirs"], mean(marks.filter { theirs.contains($0.key) }, weights)))
      #expect(same(row["ours"], mean(marks.filter { !theirs.contains($0.key) }, weights)))
      #expect(row["known"] as? Int == marks.count)
      let hasPlace = marks.count * 2 >= 12
      #expect(row["fitRank"] as? Int == (hasPlace ? index + 1 : nil))
      if hasPlace { #expect((total ?? 0) <= last + 1e-5) }
      last = hasPlace ? total ?? 0 : last
    }
    #expect(demo.fit["ranked"] as? Int == rows.count { $0["fitRank"] is Int })
    #expect(rows.contains { $0["fitRank"] is NSNull }, "The demo has one of whom little is known.")
  }

  @Test(arguments: Language.allCases)
  func `agree with the exported orders on end customers, groups and what we supply`(
    language: Language
  ) throws {
    let demo = try Demo(language)
    let orders = try HandComputed(demo.orders, accounts: demo.accounts)
    let ends = try #require(demo.channel["endCustomers"] as? [String: Any])
    #expect(number(ends["sales"]).isNear(orders.revenue.values.reduce(0, +)))
    #expect(number(ends["unknown"]).isNear(orders.unknown.values.reduce(0, +)))
    for row in try #require(ends["accounts"] as? [[String: Any]]) {
      let name = try #require(row["name"] as? String)
      #expect(number(row["unknown"]).isNear(orders.unknown[name] ?? -1))
      #expect(
        number(row["share"]).isNear((orders.unknown[name] ?? 0) / (orders.revenue[name] ?? 1)))
    }
    let groups = try #require(demo.channel["groups"] as? [[String: Any]])
    #expect(groups.count == 2)
    for group in groups {
      let name = try #require(group["name"] as? String)
      let members = [name] + orders.children(of: name)
      #expect(number(group["revenue"]).isNear(members.reduce(0) { $0 + (orders.revenue[$1] ?? 0) }))
    }
    let space = try #require(demo.channel["whiteSpace"] as? [String: Any])
    let cells = try #require(space["cells"] as? [[String: Any]])
    var open = 0.0
    for cell in cells {
      let key = "\(cell["account"] ?? "")|\(cell["product"] ?? "")"
      #expect(number(cell["ours"]).isNear(orders.year[key] ?? 0), "\(key)")
      open += cell["open"] as? Double ?? 0
    }
    #expect(number(space["open"]).isNear(open))
    let bought = Set(orders.year.keys)
    let shown = Set(cells.map { "\($0["account"] ?? "")|\($0["product"] ?? "")" })
    #expect(bought.isSubset(of: shown))
  }

  /// The weighted mean of some marks.
  private func mean(_ marks: [String: Double], _ weights: [String: Double]) -> Double? {
    let weight = marks.keys.reduce(0) { $0 + (weights[$1] ?? 0) }
    guard weight > 0 else { return nil }
    return marks.reduce(0) { $0 + $1.value * (weights[$1.key] ?? 0) } / weight
  }

  private func number(_ value: Any?) -> Double { value as? Double ?? .nan }

  /// Whether a JSON value is the number, or null where there is none.
  private func same(_ value: Any?, _ expected: Double?) -> Bool {
    guard let expected else { return value is NSNull }
    return number(value).isNear(expected)
  }
}

extension Double {
  /// Whether two numbers are the same but for the last of six decimals.
  fileprivate func isNear(_ other: Double) -> Bool { abs(self - other) < 2e-5 }
}

/// The demo book as the program prints it.
private struct Demo {
  let orders: String
  let accounts: String
  let fit: [String: Any]
  let channel: [String: Any]

  init(_ language: Language) throws {
    let today = try #require(Day(iso: "2026-11-24"))
    var context = Context()
    try context.carryOut(DemoBook.command(language: language, today: today))
    let book = context.book
    let analysis = BookAnalysis(of: book, today: today, playbook: .builtIn(language))
      .counted(in: .all)
    orders = CSVExport.text(.orders, of: book)
    accounts = CSVExport.text(.accounts, of: book)
    fit = try Self.object(ReportTopic.fit.report(of: analysis).json(language))
    channel = try Self.object(.channel(of: analysis, language))
  }

  private static func object(_ value: JSONValue) throws -> [String: Any] {
    let json = try JSONSerialization.jsonObject(with: Data(value.text(pretty: true).utf8))
    return try #require(json as? [String: Any])
  }
}

/// Sums over the exported files, in binary fractions and with a calendar of its own.
private struct HandComputed {
  private(set) var revenue: [String: Double] = [:]
  private(set) var unknown: [String: Double] = [:]
  /// What was bought in the year, by `account|product`.
  private(set) var year: [String: Double] = [:]
  private var margins: [String: (amount: Double, margin: Double)] = [:]
  /// The same of the year, by account.
  private var yearMargins: [String: (amount: Double, margin: Double)] = [:]
  private var products: [String: (amount: Double, margin: Double)] = [:]
  private var bought: [String: [(product: String, amount: Double)]] = [:]
  private var quarters: [String: Set<Int>] = [:]
  private var accounts: [String: [String: String]] = [:]

  init(_ orders: String, accounts: String) throws {
    for row in Self.table(accounts) { self.accounts[row["name"] ?? ""] = row }
    let lines = Self.table(orders)
    let format = DateFormatter()
    format.dateFormat = "yyyy-MM-dd"
    format.timeZone = TimeZone(secondsFromGMT: 0)
    let days = try lines.map { try #require(format.date(from: $0["date"] ?? "")) }
    let latest = try #require(days.max())
    for (line, day) in zip(lines, days) {
      add(line, age: Int((latest.timeIntervalSince(day) / 86_400).rounded()))
    }
  }

  private mutating func add(_ line: [String: String], age: Int) {
    let (account, product) = (line["account"] ?? "", line["product"] ?? "")
    let amount = Double(line["amount"] ?? "") ?? 0
    revenue[account, default: 0] += amount
    if accounts[account]?["position"] != "end", line["end-customer"]?.isEmpty != false {
      unknown[account, default: 0] += amount
    }
    if age < 365 { year["\(account)|\(product)", default: 0] += amount }
    if amount > 0, age / 91 < 8 { quarters[account, default: []].insert(age / 91) }
    bought[account, default: []].append((product, amount))
    guard let margin = Double(line["margin"] ?? "") else { return }
    if age < 365 {
      yearMargins[account, default: (0, 0)].amount += amount
      yearMargins[account, default: (0, 0)].margin += margin
    }
    for key in [account, ""] {
      margins[key, default: (0, 0)].amount += amount
      margins[key, default: (0, 0)].margin += margin
    }
    products[product, default: (0, 0)].amount += amount
    products[product, default: (0, 0)].margin += margin
  }

  func sizeRank(of name: String) -> Int {
    1 + accounts.keys.count { (revenue[$0] ?? 0) > (revenue[name] ?? 0) }
  }

  func share(of name: String) -> Double {
    (revenue[name] ?? 0) / (revenue.values.max() ?? 1)
  }

  func richness(of name: String) -> Double? {
    guard let lines = bought[name] else { return nil }
    let rich = lines.filter { rate(products[$0.product]) >= rate(margins[""]) }
    return rich.reduce(0) { $0 + $1.amount } / lines.reduce(0) { $0 + $1.amount }
  }

  func potential(of name: String) -> Double? {
    guard let own = profit(name) else { return nil }
    return own / (accounts.keys.compactMap(profit).max() ?? 1)
  }

  func loyalty(of name: String) -> Double? {
    bought[name] == nil ? nil : Double(quarters[name]?.count ?? 0) / 8
  }

  func cost(of name: String) -> Double? {
    let keep = Double(accounts[name]?["cost"] ?? "")
    let develop = Double(accounts[name]?["develop"] ?? "")
    guard keep != nil || develop != nil else { return nil }
    let known = yearMargins[name]
    let rest = inYear(name) - (known?.amount ?? 0)
    let earned = (known?.margin ?? 0) + rest * rate(known ?? margins[name])
    return max(0, 1 - ((keep ?? 0) + (develop ?? 0) / 3) / earned)
  }

  func opinion(_ column: String, of name: String) -> Double? {
    Double(accounts[name]?[column] ?? "").map { ($0 - 1) / 4 }
  }

  func children(of name: String) -> [String] {
    accounts.filter { $0.value["parent"] == name }.map(\.key)
  }

  private func profit(_ name: String) -> Double? {
    guard let potential = Double(accounts[name]?["potential"] ?? "") else { return nil }
    return max(0, potential - inYear(name)) * rate(margins[name] ?? margins[""])
  }

  private func inYear(_ name: String) -> Double {
    year.filter { $0.key.hasPrefix(name + "|") }.values.reduce(0, +)
  }

  private func rate(_ sums: (amount: Double, margin: Double)?) -> Double {
    sums.map { $0.margin / $0.amount } ?? .nan
  }

  /// The rows of a CSV without line breaks inside quotes, by column.
  private static func table(_ text: String) -> [[String: String]] {
    let lines = text.split(whereSeparator: \.isNewline).map(cells)
    guard let head = lines.first else { return [] }
    return lines.dropFirst().map { row in
      Dictionary(zip(head, row).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// The cells of a line; a comma inside quotes is none.
  private static func cells(_ line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      case _: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
