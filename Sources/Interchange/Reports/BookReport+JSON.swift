// A report, or one table, as JSON and as CSV: every row, every column that is no picture, values with their types.

package import Model
package import Report

extension BookReport {
  /// The report as an object whose keys scripts may rely on: the facts, then an array of objects for each
  /// table under its key. Shares are fractions of 1, money is exact, what isn't known is null.
  package func json(_ language: Language) -> JSONValue {
    .object(facts.members(language) + sections.map { .init($0.key, $0.json(language)) })
  }

  /// The report as CSV: its tables, with an empty line before each further one. Tables that follow each
  /// other with the same columns are one.
  package func csv(
    _ language: Language, mode: CSVWriter.Mode = .lossless, headings: Headings = .keys
  ) -> String {
    var text = ""
    var keys: [String] = []
    for section in sections {
      let isHeaded = section.dataColumns.map(\.key) != keys
      let table = section.csv(language, mode: mode, headings, isHeaded: isHeaded)
      let isNext = isHeaded && !keys.isEmpty
      text += isNext ? "\r\n" + table.trimmingPrefix("\u{FEFF}") : table
      keys = section.dataColumns.map(\.key)
    }
    return text
  }
}

extension [ReportFact] {
  /// The facts as members of an object.
  func members(_ language: Language) -> [JSONValue.Member] {
    map { JSONValue.Member($0.key, JSONValue($0.value, language)) }
  }
}

extension ReportSection {
  /// The columns for scripts.
  fileprivate var dataColumns: [ReportColumn] { columns.filter { $0.place != .graphic } }

  /// The rows as an array of objects.
  package func json(_ language: Language) -> JSONValue {
    .array(
      (0..<count).map { index in
        .object(dataColumns.map { .init($0.key, JSONValue(cell(index, $0).value, language)) })
      })
  }

  /// The table as CSV: a line of keys, then the rows. Values stand as they are in JSON, and nothing where
  /// they are null.
  package func csv(
    _ language: Language, mode: CSVWriter.Mode = .lossless, headings: Headings = .keys
  ) -> String {
    csv(language, mode: mode, headings, isHeaded: true)
  }

  /// The same, without the line of keys where the table goes on with the rows of another one.
  fileprivate func csv(
    _ language: Language, mode: CSVWriter.Mode, _ headings: Headings, isHeaded: Bool
  ) -> String {
    var writer = CSVWriter(mode: mode)
    if isHeaded {
      writer.append(dataColumns.map { headings.heading($0.key, $0.heading) })
    }
    for index in 0..<count {
      writer.append(
        dataColumns.map { column in
          let cell = cell(index, column)
          return headings.words(for: cell) ?? JSONValue(cell.value, language).plainText
        })
    }
    return isHeaded ? writer.text : String(writer.text.trimmingPrefix("\u{FEFF}"))
  }
}

extension Headings {
  /// What a cell says of a choice in words; nil where it is none, or the keys are asked for.
  fileprivate func words(for cell: ReportCell) -> String? {
    guard case .words(let language) = self, case .tag = cell.value else { return nil }
    let words = cell.text(language)
    return words.isEmpty ? nil : words
  }
}

extension JSONValue {
  /// A value of a report.
  init(_ value: ReportValue, _ language: Language) {
    self =
      switch value {
      case .none: .null
      case .text(let text), .tag(let text): .string(text)
      case .words(let words): .string(words(language))
      case .count(let count): .int(count)
      case .fraction(let number): .fraction(number)
      case .money(let money): money.isBeyond ? .string(money.grouped) : .number(money.description)
      case .day(let day): .string(day.description)
      case .truth(let truth): .bool(truth)
      case .record(let facts): .object(facts.members(language))
      case .list(let values): .array(values.map { JSONValue($0, language) })
      }
  }

  /// A fraction of 1, to six decimals; null for what isn't a number.
  package static func fraction(_ value: Double) -> JSONValue {
    guard value.isFinite else { return .null }
    let millionths = Int((value * 1_000_000).rounded())
    let digits = String(millionths.magnitude % 1_000_000)
    let zeros = String(repeating: "0", count: 6 - digits.count)
    var decimals = zeros + digits
    while decimals.last == "0" { decimals.removeLast() }
    let whole = (millionths < 0 ? "-" : "") + String(millionths.magnitude / 1_000_000)
    return .number(decimals.isEmpty ? whole : whole + "." + decimals)
  }

  /// The value as a cell of a table has it: a string without quotes, nothing for null.
  fileprivate var plainText: String {
    switch self {
    case .null: ""
    case .string(let text): text
    case .bool, .int, .number, .array, .object: text()
    }
  }
}
