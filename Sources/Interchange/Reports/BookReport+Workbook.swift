// A report, or one table, as a workbook for spreadsheet programs: a sheet for each table, and what is said
// above and below them on a last one.

package import Model
package import Report

extension BookReport {
  /// The report as an XLSX file with the columns that people read.
  package func workbook(_ language: Language) -> [UInt8] {
    let tables = sections.filter { $0.count > 0 || !$0.hidesWhenEmpty }
    let lines = (summary + instead + tables.flatMap(\.notes)).map { $0.text(language) }
    let title = title(language)
    let notes = WrittenSheet.lines(lines, below: title, language).map { [$0] } ?? []
    let sheets = tables.map { $0.sheet(named: $0.heading?(language) ?? title, language) } + notes
    let nothing = WrittenSheet(name: title, headings: [title], count: 0) { _ in [] }
    return WorkbookWriter.bytes(of: sheets.isEmpty ? [nothing] : sheets, language)
  }
}

extension ReportSection {
  /// The table as an XLSX file of its own, as ``BookReport/workbook(_:)``.
  package func workbook(_ language: Language) -> [UInt8] {
    let name = heading?(language) ?? key
    let lines = notes.map { $0.text(language) }
    let notes = WrittenSheet.lines(lines, below: name, language).map { [$0] } ?? []
    return WorkbookWriter.bytes(of: [sheet(named: name, language)] + notes, language)
  }

  /// The table as a sheet.
  fileprivate func sheet(named name: String, _ language: Language) -> WrittenSheet {
    let columns = readColumns
    return WrittenSheet(
      name: name, headings: columns.map { $0.heading(language).plain }, count: count
    ) { index in
      columns.map { self.cell(index, $0).written(language) }
    }
  }
}

extension ReportCell {
  /// The cell of a workbook: the value with its type where its words are a number or a day and nothing more;
  /// else the words.
  fileprivate func written(_ language: Language) -> WrittenCell {
    let words = text(language)
    if words.isEmpty { return .empty }
    switch value {
    case .none, .text, .words, .tag, .truth, .record, .list: return .text(words)
    case .count(let count):
      return words.digits == String(count.magnitude) && words.isFigure
        ? .whole(count) : .text(words)
    case .fraction(let number):
      guard words.isFigure else { return .text(words) }
      if words.contains("%") { return .share(number) }
      // Some scores are written as points of a hundred.
      let isPoints = Double(words).map { abs($0 - number * 100) <= 0.5 } == true
      return .number(isPoints ? number * 100 : number)
    case .money(let money): return words.isFigure ? .money(money) : .text(words)
    case .day(let day): return .day(day)
    }
  }
}

extension String {
  /// Its digits alone.
  fileprivate var digits: String { filter { ("0"..."9").contains($0) } }

  /// Whether it is a figure, perhaps with a sign, groups, decimals and a currency, and nothing else.
  fileprivate var isFigure: Bool {
    !digits.isEmpty
      && unicodeScalars.allSatisfy { scalar in
        switch scalar.properties.generalCategory {
        case .decimalNumber, .currencySymbol, .uppercaseLetter, .spaceSeparator: true
        case _: ",.+-−%".unicodeScalars.contains(scalar)
        }
      }
  }
}
