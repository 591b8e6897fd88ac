// The portfolio's numbers computed anew from the text of a CSV file: no code of the program is used,
// so that a mistake of the program's is not made twice.

import Foundation

/// What a CSV file of purchases says about each customer, by its columns' places.
struct PlainSums {
  /// A purchase as the file has it.
  struct Line {
    /// The day, as days since 1970.
    let day: Int
    /// The amount in hundredths.
    let amount: Int
  }

  /// The purchases of each customer.
  private(set) var lines: [String: [Line]] = [:]

  /// Reads a file without quotes in which each row is one purchase.
  ///
  /// - Parameter wins: The place of a column and the word that makes a row count.
  init(_ text: String, name: Int, day: Int, amount: Int, wins: (column: Int, word: String)? = nil) {
    for row in text.split(whereSeparator: \.isNewline).dropFirst() {
      let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      if let wins, cells[wins.column] != wins.word { continue }
      guard let number = Double(cells[amount]), let date = PlainSums.days(cells[day]) else {
        continue
      }
      lines[cells[name], default: []].append(
        Line(day: date, amount: Int((number * 100).rounded())))
    }
  }

  /// The days from 1970 to a date such as `2017-12-31`.
  static func days(_ text: String) -> Int? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let date = calendar.date(
      from: DateComponents(year: parts[0], month: parts[1], day: parts[2]))
    return date.map { Int($0.timeIntervalSince1970 / 86_400) }
  }

  /// The same without what is dated after a day.
  func upTo(_ day: Int) -> PlainSums {
    var sums = self
    sums.lines = lines.mapValues { $0.filter { $0.day <= day } }.filter { !$0.value.isEmpty }
    return sums
  }

  /// On how many days a customer bought something from one day to another, both included.
  func dayCount(of name: String, from first: Int, to last: Int) -> Int {
    days(of: name).count { (first...last).contains($0) }
  }

  /// What all customers bought, in hundredths.
  var total: Int { lines.values.joined().reduce(0) { $0 + $1.amount } }

  /// The customers and what they bought, the largest first.
  var ranking: [(name: String, amount: Int)] {
    lines.map { ($0.key, $0.value.reduce(0) { $0 + $1.amount }) }.sorted { $0.1 > $1.1 }
  }

  /// The days on which a customer bought something, in order.
  func days(of name: String) -> [Int] {
    Set((lines[name] ?? []).filter { $0.amount > 0 }.map(\.day)).sorted()
  }

  /// The median of the last 24 gaps between a customer's days; nil below four days.
  func interval(of name: String) -> Int? {
    let days = days(of: name)
    guard days.count >= 4 else { return nil }
    let gaps = (1..<days.count).map { days[$0] - days[$0 - 1] }.suffix(24).sorted()
    let middle = gaps.count / 2
    return gaps.count % 2 == 1 ? gaps[middle] : (gaps[middle - 1] + gaps[middle]) / 2
  }

  /// What a customer bought from one day to another, both included.
  func sum(of name: String, from first: Int, to last: Int) -> Int {
    (lines[name] ?? []).filter { (first...last).contains($0.day) }.reduce(0) { $0 + $1.amount }
  }
}
