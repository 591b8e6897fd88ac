// Rows that add up the rows above them: never a customer, but a check of what was read.

import Model

extension SourceTable {
  /// Takes the rows off that add up others, and says where their sum isn't that of the rows.
  ///
  /// Such a row begins with a word for a sum, has numbers, and no other text. A customer that is called Total
  /// has an industry, a city or nothing beside its name.
  mutating func takeOffTotals() {
    let candidates = rows.indices.filter { rows[$0].isTotal }
    guard !candidates.isEmpty else { return }
    let totals = Set(candidates)
    var sums = ColumnSums()
    var (wrong, line): (Int, Int?) = (0, nil)
    for index in rows.indices {
      if totals.contains(index) {
        if !sums.close(rows[index]) {
          wrong += 1
          line = line ?? rows[index].line
        }
      } else {
        sums.add(rows[index])
      }
    }
    leftOut.append(LeftOut(.total, count: totals.count))
    if let line {
      notices.append(
        Phrase(
          "The sum in line \(line)\(wrong > 1 ? " and \(wrong - 1) more" : "") isn't what the rows above it "
            + "add up to; compare the file with its source.",
          "第 \(line) 行\(wrong > 1 ? "等 \(wrong) 行" : "")的合计与上面各行之和不符，请核对来源。"))
    }
    rows = rows.indices.filter { !totals.contains($0) }.map { rows[$0] }
  }
}

/// What the columns of numbers add up to, since the last row that said a sum and in all.
private struct ColumnSums {
  private var group: [Int: Int64] = [:]
  private var all: [Int: Int64] = [:]

  /// Adds the numbers of a row.
  mutating func add(_ row: CSVRow) {
    for (column, field) in row.fields.enumerated() {
      guard let value = field.amount else { continue }
      (group[column, default: 0], _) = group[column, default: 0].addingReportingOverflow(value)
      (all[column, default: 0], _) = all[column, default: 0].addingReportingOverflow(value)
    }
  }

  /// Compares a row of sums, and begins a new group.
  ///
  /// - Returns: Whether one of its numbers is the sum of its column, in the group or in all; true where the
  ///   columns of its numbers have none above.
  mutating func close(_ row: CSVRow) -> Bool {
    var (isCompared, isRight) = (false, false)
    for (column, field) in row.fields.enumerated() {
      guard let value = field.amount, let sum = all[column] else { continue }
      isCompared = true
      if value == sum || value == group[column] { isRight = true }
    }
    group = [:]
    return isRight || !isCompared
  }
}

extension CSVRow {
  /// Whether the row adds up others, by its words: one for a sum, beside numbers alone.
  fileprivate var isTotal: Bool {
    let filled = fields.filter { !$0.text.trimmed.isEmpty }
    guard let first = filled.first, filled.count > 1, first.text.isSumWord else { return false }
    return filled.dropFirst().allSatisfy { $0.amount != nil }
  }
}

extension CSVField {
  /// The number in the field in hundredths; nil where there is none.
  fileprivate var amount: Int64? {
    guard
      text.utf8.contains(where: { (0x30...0x39).contains($0) })
        || text.utf8.contains(where: { $0 >= 0x80 })
    else { return nil }
    return CellNumber(text.trimmed)?.money?.amount.hundredths
  }
}

extension String {
  /// Whether the text stands before a sum: Total, Grand total, 合计.
  var isSumWord: Bool {
    let key = nameKey
    guard key.utf8.count <= 24 else { return false }
    return Self.sumWords.contains(key)
  }

  private static let sumWords: Set<String> = Set(
    [
      "total", "totals", "grand total", "sub total", "subtotal", "sum", "overall", "overall total",
      "total general", "total général", "summe", "gesamt", "gesamtsumme", "zwischensumme",
      "insgesamt",
      "totale", "totaal", "suma", "итого", "합계", "合計",
      "合计", "总计", "小计", "总和", "共计", "本页合计", "本月合计", "累计", "总合计",
    ].map(\.nameKey))
}
