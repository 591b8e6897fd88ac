// A report as JSON and as CSV: every row, every column that is no picture, values with their types.

package import Model
package import Report

extension BookReport {
  /// The report as an object whose keys scripts may rely on: the facts, then an array of objects for each
  /// table under its key. Shares are fractions of 1, money is exact, what isn't known is null.
  package func json(_ language: Language) -> JSONValue {
    .object(
      facts.map { .init($0.key, JSONValue($0.value, language)) }
        + sections.map { .init($0.key, $0.json(language)) })
  }

  /// The report as CSV: a line of keys, then the rows; an empty line before each further table. Values
  /// stand as they are in JSON, and nothing where they are null.
  package func csv(_ language: Language, mode: CSVWriter.Mode = .lossless) -> String {
    var text = ""
    for (place, section) in sections.enumerated() {
      var writer = CSVWriter(mode: mode)
      writer.append(section.dataColumns.map(\.key))
      for index in 0..<section.count {
        writer.append(
          section.dataColumns.map { JSONValue(section.cell(index, $0).value, language).plainText })
      }
      text += place == 0 ? writer.text : "\r\n" + writer.text.trimmingPrefix("\u{FEFF}")
    }
    return text
  }
}

extension ReportSection {
  /// The columns for scripts.
  fileprivate var dataColumns: [ReportColumn] { columns.filter { $0.place != .graphic } }

  /// The rows as objects.
  fileprivate func json(_ language: Language) -> JSONValue {
    .array(
      (0..<count).map { index in
        .object(
          dataColumns.map { .init($0.key, JSONValue(cell(index, $0).value, language)) })
      })
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
      case .money(let money): .money(money)
      case .day(let day): .day(day)
      case .truth(let truth): .bool(truth)
      case .record(let facts): .object(facts.map { .init($0.key, JSONValue($0.value, language)) })
      case .list(let values): .array(values.map { JSONValue($0, language) })
      }
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
