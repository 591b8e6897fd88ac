// Rows that add up the rows above them: never a customer, but a check of what was read.

import Model

extension SourceTable {
  /// Takes the rows off that add up others, and says where their sum isn't that of the rows.
  ///
  /// Such a row begins with a word for a sum, alone or beside the name of what it adds up, has numbers, and no
  /// other text. A customer that is called Total has an industry, a city or nothing beside its name. A last row of
  /// numbers alone is one where they are what their columns add up to.
  mutating func takeOffTotals() {
    let (lone, count) = (rows.last { !$0.isLoneSum }?.line ?? 0, rows.count)
    if lone > 0 { while let last = rows.last, last.line > lone { rows.removeLast() } }
    if rows.count < count { leftOut.append(LeftOut(.total, count: count - rows.count)) }
    var totals = labelledTotals
    let perhaps = Set(rows.indices.filter { !totals.contains($0) && rows[$0].isPerhapsSum })
    if let last = rows.indices.last, totals.isEmpty, rows[last].isBareSum(of: rows.dropLast()) {
      totals.insert(last)
    }
    guard !totals.isEmpty || !perhaps.isEmpty else { return }
    var sums = ColumnSums()
    var (wrong, line): (Int, Int?) = (0, nil)
    for index in rows.indices {
      if perhaps.contains(index), sums.fit(rows[index]) { totals.insert(index) }
      if totals.contains(index) {
        if !sums.close(rows[index]) {
          wrong += 1
          line = line ?? rows[index].line
        }
      } else {
        sums.add(rows[index])
      }
    }
    guard !totals.isEmpty else { return }
    leftOut.append(LeftOut(.total, count: totals.count))
    if let line {
      tell(
        Phrase(
          "The sum in line \(line)\(wrong > 1 ? " and \(wrong - 1) more" : "") isn't what the rows above it "
            + "add up to; compare the file with its source.",
          "第 \(line) 行\(wrong > 1 ? "等 \(wrong) 行" : "")的合计与上面各行之和不符，请核对来源。"))
    }
    rows = rows.indices.filter { !totals.contains($0) }.map { rows[$0] }
  }
}

/// The words before a sum.
private struct SumLabel {
  /// The column that holds them, counted from 0.
  let column: Int
  /// The key of the name that stands beside the word for a sum; nil where the word stands alone.
  let name: String?
}

extension SourceTable {
  /// The places of the rows that begin with a word for a sum, alone or beside the name of an earlier row.
  ///
  /// - Complexity: O(rows), whatever the rows begin with.
  private var labelledTotals: Set<Int> {
    let labels = rows.indices.compactMap { index in rows[index].sumLabel.map { (index, $0) } }
    let columns = Set(labels.compactMap { $0.1.name == nil ? nil : $0.1.column })
    var firstLines: [Int: [String: Int]] = [:]
    for column in columns {
      for row in rows {
        let key = row.text(at: column).nameKey
        if firstLines[column, default: [:]][key] == nil {
          firstLines[column, default: [:]][key] = row.line
        }
      }
    }
    return Set(
      labels.compactMap { index, label in
        guard let name = label.name else { return index }
        return firstLines[label.column]?[name].map { $0 < rows[index].line } == true ? index : nil
      })
  }
}

/// What the columns of numbers add up to, since the last row that said a sum and in all.
private struct ColumnSums {
  private var group: [Int: Int64] = [:]
  private var all: [Int: Int64] = [:]
  /// How many rows there were since the last sum, and in all.
  private var (rowsOfGroup, rowsOfAll) = (0, 0)

  /// Adds the numbers of a row.
  mutating func add(_ row: CSVRow) {
    (rowsOfGroup, rowsOfAll) = (rowsOfGroup + 1, rowsOfAll + 1)
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
    (group, rowsOfGroup) = ([:], 0)
    return isRight || !isCompared
  }

  /// Whether a row whose label may be that of a sum is one: one of its numbers is what at least two rows add up to.
  func fit(_ row: CSVRow) -> Bool {
    row.fields.enumerated().contains { column, field in
      guard let value = field.amount, value != 0 else { return false }
      return rowsOfGroup > 1 && value == group[column] || rowsOfAll > 1 && value == all[column]
    }
  }
}

extension CSVRow {
  /// The word for a sum that the row begins with, where numbers alone stand beside it; nil for any other row.
  fileprivate var sumLabel: SumLabel? {
    guard let index = fields.firstIndex(where: { !$0.text.trimmed.isEmpty }) else { return nil }
    // Most rows begin with another word or have another text, which is quick to see.
    let label = fields[index].text.trimmed
    guard label.utf8.count <= 80, label.contains(" ") || label.isSumWord else { return nil }
    let others = fields[(index + 1)...].filter { !$0.text.isEmpty && !$0.text.trimmed.isEmpty }
    guard !others.isEmpty,
      others.allSatisfy({ $0.text.utf8.contains { (0x30...0x39).contains($0) } })
    else { return nil }
    let name = label.nameOfSum
    guard label.isSumWord || name != nil, others.allSatisfy({ $0.amount != nil })
    else { return nil }
    return SumLabel(column: index, name: label.isSumWord ? nil : name?.nameKey)
  }

  /// Whether a word for a sum is among those of the row's label, with nothing but numbers beside it: only the numbers say
  /// whether it is one.
  fileprivate var isPerhapsSum: Bool {
    guard let index = fields.firstIndex(where: { !$0.text.trimmed.isEmpty }) else { return false }
    let label = fields[index].text.trimmed
    // Most rows have another text, which is quick to see.
    let others = fields[(index + 1)...].filter { !$0.text.isEmpty }
    guard label.utf8.count <= 80, !others.isEmpty,
      others.allSatisfy({ $0.text.utf8.contains { (0x30...0x39).contains($0) } || $0.text.isBlank })
    else { return false }
    return label.hasSumWord && others.allSatisfy { $0.text.isBlank || $0.amount != nil }
  }

  /// Whether the row is a word for a sum and nothing else, as where a sum was never computed. A lone name such as Total is
  /// a customer's.
  fileprivate var isLoneSum: Bool {
    let filled = fields.filter { !$0.text.trimmed.isEmpty }
    guard filled.count == 1, fields.count > 1, let label = filled.first?.text.trimmed else {
      return false
    }
    return label.isSumWord && (label.hasHan || label.contains(" ") || label.hasSuffix(":"))
  }

  /// Whether the row holds numbers alone, at least one of which is the sum of its column.
  fileprivate func isBareSum(of rows: ArraySlice<CSVRow>) -> Bool {
    let filled = fields.indices.filter { !fields[$0].text.trimmed.isEmpty }
    guard rows.count > 1, !filled.isEmpty, filled.first != 0,
      filled.allSatisfy({ fields[$0].amount != nil })
    else { return false }
    return filled.contains { column in
      let values = rows.compactMap { row -> Int64? in
        row.fields.indices.contains(column) ? row.fields[column].amount : nil
      }
      let sum = values.reduce(Int64(0)) { $0.addingReportingOverflow($1).partialValue }
      return values.count > 1 && sum == fields[column].amount
    }
  }
}

extension CSVField {
  /// The number in the field in hundredths; nil where there is none.
  fileprivate var amount: Int64? {
    guard
      text.utf8.contains(where: { (0x30...0x39).contains($0) })
        || text.utf8.contains(where: { $0 >= 0x80 })
    else { return nil }
    // A name with a digit in it is quick to tell from `USD 1,200`.
    let isLetter = { (byte: UInt8) in (0x61...0x7A).contains(byte | 0x20) }
    if let first = text.utf8.first, isLetter(first), text.utf8.count(where: isLetter) > 3 {
      return nil
    }
    return (Money(plain: text) ?? CellNumber(text.trimmed)?.money?.amount)?.hundredths
  }
}

extension String {
  /// What a sum is of, where a word for a sum stands before or behind a name: `Total Acme`, `北辰文具 小计`.
  fileprivate var nameOfSum: String? {
    let words = split(separator: " ")
    guard words.count > 1, let first = words.first, let last = words.last else { return nil }
    if String(first).isSumWord { return words.dropFirst().joined(separator: " ") }
    return String(last).isSumWord ? words.dropLast().joined(separator: " ") : nil
  }

  /// Whether the text stands before a sum: Total, Grand total, 合计.
  var isSumWord: Bool {
    // Most cells begin with a letter or a digit that none of the words begins with.
    guard utf8.count <= 40, let start = utf8.first(where: { $0.isNameASCII || $0 >= 0x80 }),
      start >= 0x80 || Self.sumWordStarts.contains(start | 0x20)
    else { return false }
    // What stands in brackets is a unit: `Grand total (EUR)`.
    let key = prefix { !"(（".contains($0) }.trimmed.nameKey
    guard key.utf8.count <= 24 else { return false }
    return Self.sumWords.contains(key)
  }

  /// Whether a word for a sum is among its words.
  fileprivate var hasSumWord: Bool {
    // Each of the words in Chinese has one of these.
    let isChinese = unicodeScalars.contains { $0.value >= 0x80 && Self.sumSigns.contains($0) }
    if isChinese, Self.chineseSums.contains(where: contains) { return true }
    let isOneWord = utf8.allSatisfy { $0 >= 0x80 || (0x61...0x7A).contains($0 | 0x20) }
    return !isOneWord && split { !$0.isLetter }.contains { String($0).isSumWord }
  }

  private static let sumSigns = Set("计额計汇".unicodeScalars)
  private static let chineseSums = ["合计", "小计", "总计", "总额", "共计", "汇总", "合計", "小計", "總計"]

  /// The first bytes of those that begin with an ASCII letter.
  private static let sumWordStarts = Set(sumWords.compactMap(\.utf8.first))
  private static let sumWords: Set<String> = Set(
    [
      "total", "totals", "grand total", "grand totals", "sub total", "subtotal", "sum", "overall",
      "overall total",
      "total general", "total général", "summe", "gesamt", "gesamtsumme", "zwischensumme",
      "insgesamt",
      "totale", "totale complessivo", "totaal", "gesamtergebnis", "übertrag", "sous total", "somme",
      "average", "mean",
      "count", "max", "min", "mittelwert", "durchschnitt", "moyenne", "平均", "平均值", "最大值", "最小值",
      "计数", "suma", "итого", "합계", "合計",
      "grand totals", "sum total", "gesamtbetrag", "montant total", "itogo", "total geral",
      "合計", "小計", "總計", "总金额", "总额", "合计金额", "金额合计", "客户小计", "部门小计", "地区小计", "汇总",
      "合计", "总计", "小计", "总和", "共计", "本页合计", "本月合计", "累计", "总合计",
    ].map(\.nameKey))
}

extension UInt8 {
  /// Whether the byte is an ASCII letter or digit, which a name keeps in its key.
  fileprivate var isNameASCII: Bool {
    (0x30...0x39).contains(self) || (0x61...0x7A).contains(self | 0x20)
  }
}
