// A report of the Report target on the screen: kept for the version of the book, fitted to the width.

import Analysis
import Drawing
import Method
import Model
import Report

/// A report as a page of the screen.
struct ReportPage: ReportView {
  /// Which report.
  let topic: ReportTopic
  /// The account that it was opened about.
  let account: EntityID?
  /// Whether it is about the whole book all the same.
  let isWhole: Bool
  /// What its rows have to hold; empty for all of them.
  private var query = ""
  /// The column that it is sorted by; nil for its own order.
  private var column: ReportColumn?
  /// The report, and what it was made of.
  private var kept: (source: Source, report: BookReport)?

  /// What a report is made of.
  private struct Source: Equatable {
    let version: Int
    let today: Day
    let limits: CoachLimits
    let language: Language

    init(_ context: Context) {
      (version, today) = (context.book.version, context.today)
      (limits, language) = (context.limits, context.language)
    }
  }

  /// How many rows of a table are written where rows take several lines.
  private static let limit = 300

  /// Prepares the page of a report.
  init(_ topic: ReportTopic, about account: EntityID? = nil, isWhole: Bool = false) {
    (self.topic, self.account) = (topic, account)
    self.isWhole = isWhole || account == nil
  }

  var title: Phrase {
    let title = topic.title(ofOne: !isWhole)
    guard let heading = column?.heading else { return title }
    return Phrase("\(title.en) · sorted by \(heading.en)", "\(title.zh) · 按\(heading.zh)排序")
  }

  func refreshed(context: Context) -> any ReportView {
    guard kept?.source != Source(context) else { return self }
    var page = self
    page.kept = (Source(context), report(context))
    return page
  }

  /// The report of the book as it is now.
  func report(_ context: Context) -> BookReport {
    if let kept, kept.source == Source(context) { return kept.report }
    let report = topic.report(of: context.analysis, about: isWhole ? nil : account)
      .filtered(by: query)
    return column.map { report.sorted(by: $0.key, descending: $0.isNumber) } ?? report
  }

  func arithmetic(of row: ReportRow, context: Context) -> [Phrase] {
    report(context).arithmetic(row)
  }

  func explains(_ row: ReportRow, context: Context) -> Bool { true }

  func about(_ account: EntityID) -> any ReportView {
    ReportPage(topic, about: account, isWhole: isWhole)
  }

  func filtered(by query: String) -> (any ReportView)? {
    var page = self
    page.query = query
    page.kept = nil
    return page
  }

  func sortedByNextColumn(context: Context) -> (any ReportView)? {
    let columns = report(context).sections.flatMap(\.columns)
      .filter { $0.place != .data && $0.place != .graphic }
    let index = columns.firstIndex { $0.key == column?.key }.map { $0 + 1 } ?? 0
    var page = self
    page.column = columns[safely: index]
    page.kept = nil
    return page
  }
}

extension ReportPage {
  func table(columns: Int, rows: Int, context: Context) -> ReportTable? {
    let report = report(context)
    guard report.instead.isEmpty, report.sections.count == 1, let section = report.sections.first,
      section.count > 0,
      section.isFlat
    else { return nil }
    let layout = ReportLayout(section, width: columns, say: context.say)
    return ReportTable(
      head: head(of: report, columns: columns, rows: rows, context: context) + [layout.heading],
      count: section.count, row: { section[$0] }, place: { section.index(of: $0) },
      lines: { index in
        guard let mark = section.mark, mark.place == index else { return [layout.line(of: index)] }
        return [layout.line(of: index), Self.divider(mark.words, columns, context)]
      },
      extraLines: section.mark == nil ? 0 : 1, foot: { section.remark(section[$0]) })
  }

  /// The summary, as far as there is room.
  private func head(
    of report: BookReport, columns: Int, rows: Int, context: Context
  ) -> [StyledLine] {
    guard rows >= 8 else { return [] }
    guard rows >= 14 else {
      return report.summary.filter(\.isMain)
        .map { StyledLine(" " + context.say($0.text), StyleRole($0.tone)) }
    }
    return report.summary.flatMap { line in
      StyledLine.wrapped(
        mark: " ", markRole: StyleRole(line.tone), text: context.say(line.text),
        role: StyleRole(line.tone), columns: columns)
    }
  }

  /// A line across the page with words in it.
  private static func divider(_ words: Phrase, _ columns: Int, _ context: Context) -> StyledLine {
    let words = context.say(words)
    let rest = max(0, columns - words.displayWidth - 6)
    return StyledLine("  ── \(words) " + String(repeating: "─", count: rest), .accent)
  }

  func page(columns: Int, context: Context) -> Page<ReportRow> {
    page(columns: columns, shown: 0..<Int.max, context: context)
  }

  func page(columns: Int, shown: Range<Int>, context: Context) -> Page<ReportRow> {
    var page = Page<ReportRow>(columns: columns, shown: shown)
    let report = report(context)
    for line in report.instead { page.note(context.say(line.text), StyleRole(line.tone)) }
    guard report.instead.isEmpty else { return page }
    for line in report.summary {
      page.note(context.say(line.text), StyleRole(line.tone), indent: 1)
    }
    for section in report.sections { write(section, on: &page, context: context) }
    if !query.isEmpty, report.sections.allSatisfy({ $0.count == 0 }) {
      page.note(context.say(Phrase("Nothing matches.", "没有匹配的行。")), indent: 1)
    }
    return page
  }

  /// Writes a table.
  private func write(
    _ section: ReportSection, on page: inout Page<ReportRow>, context: Context
  ) {
    if let heading = section.heading { page.heading(context.say(heading)) }
    let layout = ReportLayout(section, width: page.columns, say: context.say)
    if section.count > 0 { page.line(layout.heading.spans.map { ($0.text, $0.role) }) }
    let group = section.columns.first { $0.place == .group }
    var name: String?
    let limit = section.limit ?? ReportPage.limit
    for index in 0..<min(section.count, limit) {
      if let next = group.map({ context.say(section.cell(index, $0).text) }), next != name {
        page.heading(next)
        name = next
      }
      page.row(section[index]) { layout.line(of: index).spans.map { ($0.text, $0.role) } }
      guard !section.isFlat, page.shows(page.rows.count - 1) else { continue }
      for part in layout.more(of: index) { page.more(part.text, part.role, indent: part.indent) }
    }
    let rest = section.count - limit
    if rest > 0 {
      page.note(
        context.say(
          Phrase(
            "… and \(rest) more: rapport report \(topic.rawValue) lists all.",
            "……还有 \(rest) 行，用 rapport report \(topic.rawValue) 可全部列出。")))
    }
    for line in section.notes { page.note(context.say(line.text), StyleRole(line.tone)) }
  }
}

extension ReportSection {
  /// Whether each row is one line without headings between the rows.
  fileprivate var isFlat: Bool {
    columns.allSatisfy { !$0.wraps && $0.place != .detail && $0.place != .group }
  }
}
