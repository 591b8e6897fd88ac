// The rows of a file in the form in which an import takes them: a thing a row, and nothing that is none.

package import Model

/// The rows of a file, arranged: what spreadsheets put between and above the things is taken off, and what
/// they write across stands in rows.
///
/// Each row of the file is among ``rows``, ``faults`` or ``leftOut``.
package struct SourceTable: Hashable, Sendable {
  /// The names of the columns.
  package internal(set) var columns: [String]

  /// What separates the fields of a row in the file.
  let separator: CSVDelimiter

  /// The rows that are things, in order.
  package internal(set) var rows: [CSVRow]

  /// The lines that couldn't be read.
  package let faults: [CSVFault]

  /// The rows that are no things, by reason.
  package internal(set) var leftOut: [LeftOut] = []

  /// What a person should know about how the rows were read.
  package internal(set) var notices: [ReadingNotice]

  /// What the file doesn't say of how it is laid out, and the person has to; nil when it says all.
  package internal(set) var doubt: ReadingDoubt?

  /// Arranges the rows of a file.
  ///
  /// - Complexity: O(cells).
  package init(_ document: CSVDocument, options: ReadingOptions = ReadingOptions()) {
    columns = document.columns
    (faults, separator) = (document.faults, document.delimiter)
    notices = document.notices.map(\.notice)
    rows = document.rows
    let unnamed = document.unnamedColumns
    takeOffMarkdownFrame()
    let count = rows.count
    rows.removeAll(where: \.isBlank)
    if rows.count < count { leftOut.append(LeftOut(.blank, count: count - rows.count)) }
    takeOffRemarks()
    standGroupsUp()
    tellSpoiltCells(document)
    let hasGroups = leftOut.contains { $0.reason == .heading }
    tellUnnamed(hasGroups ? unnamed.filter { $0 != 0 } : unnamed)
    takeOffTotals()
    nameYears(above: document.preamble.last)
    standMonthsUp(options)
  }

  /// How many rows there are, with those that are left out and those that can't be read.
  package var count: Int {
    rows.count + faults.count + leftOut.reduce(0) { $0 + $1.count }
  }
}

/// Rows of a file that aren't taken although nothing is wrong with them, and why.
package struct LeftOut: Hashable, Sendable {
  /// Why rows are left out.
  package enum Reason: Hashable, Sendable {
    /// They hold nothing.
    case blank
    /// They add up the rows above them.
    case total
    /// They are remarks below the table, or its header again.
    case remark
    /// They stand above the rows of a group and name it.
    case heading
    /// A column of states says that nothing was bought, in this word.
    case state(column: String, word: String)
    /// A column of document types says that it's no purchase, in this word.
    case document(column: String, word: String)
    /// Their amounts are in another currency than the one that was asked for.
    case currency(code: String)
    /// They are about no person.
    case noPerson
    /// They are about people who stay at the customer at which the book has them.
    case elsewhere
    /// They are deals of no customer.
    case noAccount
  }

  /// Why.
  package let reason: Reason
  /// How many rows.
  package internal(set) var count: Int
  /// What their amounts add up to; nil where they have none.
  package internal(set) var sum: Money?

  /// So many rows are left out.
  init(_ reason: Reason, count: Int, sum: Money? = nil) {
    (self.reason, self.count, self.sum) = (reason, count, sum)
  }

  /// The same for deals that are not won and become opportunities.
  package var dealPhrase: Phrase {
    guard case .state(let column, let word) = reason else { return phrase }
    let rows = count == 1 ? "1 row" : "\(count) rows"
    let en = sum.map { ", \($0.description) in all" } ?? ""
    let zh = sum.map { "，合计 \($0.description)" } ?? ""
    return Phrase(
      "Opportunities: \(rows) with “\(word.plain)” in \(column.plain)\(en).",
      "记为商机：“\(column.plain)”为“\(word.plain)”的 \(count) 行\(zh)。")
  }

  /// One sentence for a person.
  package var phrase: Phrase {
    let rows = count == 1 ? "1 row" : "\(count) rows"
    let en = sum.map { ", \($0.description) in all" } ?? ""
    let zh = sum.map { "，合计 \($0.description)" } ?? ""
    return switch reason {
    case .blank: Phrase("Left out: \(rows) with nothing in them.", "不导入：空行 \(count) 行。")
    case .total:
      Phrase(
        "Left out: \(rows) that \(count == 1 ? "adds" : "add") up others.", "不导入：合计行 \(count) 行。")
    case .remark:
      Phrase(
        "Left out: \(rows) that \(count == 1 ? "is a remark" : "are remarks") or the header again.",
        "不导入：表下说明或重复的表头 \(count) 行。")
    case .heading:
      Phrase(
        "Left out: \(rows) that \(count == 1 ? "names" : "name") the group below.",
        "不导入：分组标题 \(count) 行。")
    case .state(let column, let word), .document(let column, let word):
      Phrase(
        "Left out: \(rows) with “\(word.plain)” in \(column.plain)\(en).",
        "不导入：“\(column.plain)”为“\(word.plain)”的 \(count) 行\(zh)。")
    case .currency(let code):
      Phrase("Left out: \(rows) in \(code)\(en).", "不导入：币种为 \(code) 的 \(count) 行\(zh)。")
    case .elsewhere:
      Phrase(
        "Left out: \(rows) about people who stay at the customer that the book has for them.",
        "不导入：联系人保持在簿中原客户的 \(count) 行。")
    case .noAccount:
      Phrase(
        "Left out: \(rows) of deals that name no customer\(en).", "不导入：没有写客户的商机 \(count) 行\(zh)。")
    case .noPerson: Phrase("Left out: \(rows) without a person.", "不导入：没有联系人的 \(count) 行。")
    }
  }
}

extension [LeftOut] {
  /// Counts one more row that is left out.
  mutating func add(_ reason: LeftOut.Reason, sum: Money? = nil) {
    guard let index = firstIndex(where: { $0.reason == reason }) else {
      append(LeftOut(reason, count: 1, sum: sum))
      return
    }
    self[index].count += 1
    if let sum { self[index].sum = (self[index].sum ?? .zero) + sum }
  }
}

extension SourceTable {
  /// Takes off what programs write below a table, such as `Page 1 of 1` and `制表人：张三`, and rows that are the header
  /// again, as on each page of a printed list.
  private mutating func takeOffRemarks() {
    let header = columns.map(\.nameKey)
    let before = rows.count
    let isNamed = !header.allSatisfy(\.isEmpty)
    rows.removeAll { row in
      isNamed && row.fields.count == header.count
        && zip(row.fields, header).allSatisfy { $0.text.trimmed.nameKey == $1 }
    }
    while columns.count > 1, rows.count > 1, let last = rows.last, last.isRemark {
      rows.removeLast()
    }
    if rows.count < before { leftOut.append(LeftOut(.remark, count: before - rows.count)) }
  }

  /// Tells where letters were lost before the file was made: nothing with U+FFFD or NUL in it comes in silently.
  private mutating func tellSpoiltCells(_ document: CSVDocument) {
    let isTold = document.notices.contains { if case .unreadableText = $0 { true } else { false } }
    guard !isTold else { return }
    let rows = rows
    let found = (0..<rows.count).inParts(of: 8192) { places in
      places.reduce(into: (count: 0, line: Int?.none)) { found, place in
        for field in rows[place].fields where field.text.isSpoilt {
          (found.count, found.line) = (found.count + 1, found.line ?? rows[place].line)
        }
      }
    }
    let count = found.reduce(0) { $0 + $1.count }
    guard let line = found.lazy.compactMap(\.line).first else { return }
    tell(
      Phrase(
        "\(count) \(count == 1 ? "cell holds" : "cells hold") U+FFFD or NUL, where letters were lost before this file "
          + "was made (the first in line \(line)): compare them with the source.",
        "有 \(count) 格含有乱码字符（U+FFFD 或 NUL），文字在生成此文件之前已丢失（首个在第 \(line) 行），请核对来源。"))
  }

  /// Tells something that a person should know.
  mutating func tell(_ phrase: Phrase) { notices.append(ReadingNotice(phrase)) }

  /// Tells of columns that nothing is taken from because they have no name.
  private mutating func tellUnnamed(_ columns: [Int]) {
    guard !columns.isEmpty else { return }
    let letters = columns.prefix(12).map(SpreadsheetColumn.letters)
    notices.append(CSVNotice.unnamedColumns(letters + (columns.count > 12 ? ["…"] : [])).notice)
  }

  /// Takes off the bars that a Markdown table has at both ends of its rows, and the row of dashes below the
  /// names of its columns.
  private mutating func takeOffMarkdownFrame() {
    guard separator == .bar, let rule = rows.first else { return }
    let isFramed = columns.count >= 3 && columns.first == "" && columns.last == ""
    guard (isFramed ? rule.fields.dropFirst().dropLast() : rule.fields[...]).allSatisfy(\.isRule)
    else { return }
    let width = columns.count
    columns = (isFramed ? columns.dropFirst().dropLast() : columns[...])
      .map(MarkdownText.unescaped)
    rows = rows.dropFirst().map { row in
      let isWhole = isFramed && row.fields.count == width
      let fields = isWhole ? row.fields.dropFirst().dropLast() : row.fields[...]
      return CSVRow(fields: fields.map(\.withoutEscapes), line: row.line)
    }
  }
}

extension String {
  /// Whether a character is in it that stands for a lost one, or NUL.
  fileprivate var isSpoilt: Bool {
    guard utf8.contains(where: { $0 == 0 || $0 == 0xEF }) else { return false }
    return unicodeScalars.contains { $0 == "\u{FFFD}" || $0 == "\u{0}" }
  }
}

extension CSVRow {
  /// Whether the row is one cell that tells of the table itself.
  fileprivate var isRemark: Bool {
    let filled = fields.filter { !$0.text.trimmed.isEmpty }
    guard filled.count == 1, let text = filled.first?.text.trimmed.lowercased() else {
      return false
    }
    let words = [
      "# of", "page ", "seite ", "report ", "generated", "exported", "printed", "records",
      "number of records",
      "copyright", "confidential", "anzahl", "stand:", "erstellt", "gedruckt", "note:", "notes:",
      "source:", "quelle",
      "制表", "打印", "导出", "备注：", "备注:", "说明：", "说明:", "审核：", "注：", "注:", "统计", "共", "第",
    ]
    // What Salesforce writes below every report has no number.
    if text.hasPrefix("confidential information - ") { return true }
    return words.contains(where: text.hasPrefix)
      && text.contains { ":：".contains($0) || $0.isNumber || $0 == "#" }
  }
}

extension CSVField {
  /// The field of a Markdown table as it is meant.
  fileprivate var withoutEscapes: CSVField {
    CSVField(text: MarkdownText.unescaped(text), position: position, isQuoted: isQuoted)
  }

  /// Whether the field is part of the rule below the header of a Markdown table.
  fileprivate var isRule: Bool {
    let dashes = text.trimmed
    return dashes.contains("-") && dashes.allSatisfy { "-:".contains($0) }
  }
}
