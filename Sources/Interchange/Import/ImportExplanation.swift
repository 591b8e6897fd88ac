// How a file was read, column by column: what each is taken for, how its cells are read, and what stands in it.

import Model
package import Report

extension ImportSource {
  /// The columns of the file as a table: the letter, the name, what it is taken for, how it is read, how many
  /// rows have something in it, and the first of its values. What nobody is sure of stands first.
  ///
  /// - Complexity: O(cells).
  package var columnsExplained: ReportSection {
    table.columnsExplained(meaning.all.compactMap { sheet(for: $0) })
  }
}

extension CSVDocument {
  /// The columns of a file that nobody has understood yet: none of them is taken for anything.
  ///
  /// - Complexity: O(cells).
  package var columnsUnexplained: ReportSection { SourceTable(self).columnsExplained([]) }
}

extension SourceTable {
  /// The columns as a table, by what the rows are seen as.
  fileprivate func columnsExplained(_ sheets: [ImportSheet]) -> ReportSection {
    let columns = columns.indices.map { ColumnReading($0, self, sheets) }
      .sorted { ($0.isDoubtful ? 0 : 1, $0.index) < ($1.isDoubtful ? 0 : 1, $1.index) }
    return ReportSection(
      "columns", heading: Phrase("Columns", "列"),
      columns: [
        ReportColumn("column", Phrase("Column", "列"), short: Phrase("Col", "列"), room: 3) {
          ReportCell(.text(SpreadsheetColumn.letters(columns[$0].index)))
        },
        ReportColumn("name", Phrase("Name", "列名"), room: 16, most: 24) {
          ReportCell(.text(columns[$0].name))
        },
        ReportColumn("meaning", Phrase("Taken for", "用作"), room: 24, least: 16, most: 32) {
          ReportCell(.words(columns[$0].meaning), columns[$0].isDoubtful ? .warning : .plain)
        },
        ReportColumn("reading", Phrase("Read as", "读法"), room: 13, rank: 2) {
          ReportCell(.words(columns[$0].reading))
        },
        ReportColumn("filled", Phrase("Filled", "有值"), room: 7, isNumber: true, rank: 3) {
          ReportCell(.count(columns[$0].filled))
        },
        ReportColumn("samples", Phrase("Such as", "示例"), least: 12) {
          ReportCell(.text(columns[$0].samples), .muted)
        },
      ], count: columns.count
    ) { ReportRow(id: String(columns[$0].index)) }
  }
}

/// What became of one column.
private struct ColumnReading: Sendable {
  /// The column, counted from 0.
  let index: Int
  /// Its name.
  let name: String
  /// What it is taken for.
  private(set) var meaning = Phrase("not used", "不使用")
  /// How its cells are read.
  private(set) var reading = Phrase("", "")
  /// How many rows have something in it.
  let filled: Int
  /// The first of its different values.
  let samples: String
  /// Whether the person should look at it first: it asks something, or isn't used although it holds something.
  let isDoubtful: Bool

  init(_ index: Int, _ table: SourceTable, _ sheets: [ImportSheet]) {
    (self.index, name) = (index, table.columns[index])
    var (count, values): (Int, [String]) = (0, [])
    for row in table.rows {
      let cell = row.text(at: index).cellText
      guard !cell.isEmpty else { continue }
      count += 1
      if values.count < 3, !values.contains(cell) { values.append(cell) }
    }
    (filled, samples) = (
      count, values.map { String($0.onOneLine.prefix(24)) }.joined(separator: " · ")
    )
    var meanings: [Phrase] = []
    var readings: [Phrase] = []
    for sheet in sheets {
      for field in sheet.mapping.fields(at: index) {
        meanings.append(sheet.mapping.name(of: field))
        readings += (sheet.insteadReaders[index] ?? sheet.readers[field])?.words ?? []
      }
    }
    isDoubtful = meanings.isEmpty && count > 0
    if !meanings.isEmpty { meaning = meanings.joined(", ", "、") }
    reading = readings.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }.joined(", ", "、")
  }
}

extension ColumnMapping {
  /// What a column is taken for, a field each.
  fileprivate func fields(at index: Int) -> [ImportField] {
    let own = columns.filter { $0.value == index }.map(\.key)
    let more = further.merging(instead, uniquingKeysWith: +).filter { $0.value.contains(index) }
      .map(\.key)
    let lone = alone.filter { $0.value == index }.map(\.key)
    let part = parts.first { $0.value.contains(index) }.map { fields(at: $0.key) } ?? []
    let kind = kinds.first { $0.value == index }.flatMap { fields(at: $0.key).first?.kind }
    return (own + more + lone + part + [kind].compactMap(\.self)).sorted { $0.tag < $1.tag }
  }

  /// A field with the kind of thing that has it.
  fileprivate func name(of field: ImportField) -> Phrase {
    let kind = self.kind.entity.name
    return Phrase("\(kind.en): \(field.name.en)", "\(kind.zh)：\(field.name.zh)")
  }
}

extension ImportField {
  /// The field that says what kind of number or address this one holds.
  fileprivate var kind: ImportField? {
    switch self {
    case .attribute(.person(.phone)): .attribute(.person(.phoneKind))
    case .attribute(.person(.email)): .attribute(.person(.emailKind))
    case _: self
    }
  }
}

extension CellReader {
  /// What was found out about how the cells of the column are read.
  fileprivate var words: [Phrase] {
    var words: [Phrase] = []
    if hasSerialDays { words.append(Phrase("serial days", "序列日期")) }
    switch dateOrder {
    case .dayFirst: words.append(Phrase("day first", "日在前"))
    case .monthFirst: words.append(Phrase("month first", "月在前"))
    case .yearFirst: words.append(Phrase("year first", "年在前"))
    case .unknown: break
    }
    switch decimalMark {
    case .point?: words.append(Phrase("decimal point", "小数点为点"))
    case .comma?: words.append(Phrase("decimal comma", "小数点为逗号"))
    case nil: break
    }
    if moneyScale > 0 { words.append(Phrase("times 10^\(moneyScale)", "乘以 10^\(moneyScale)")) }
    return words
  }
}
