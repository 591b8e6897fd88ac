// A report of the Report target on the screen: kept for the version of the book, fitted to the width.

import Analysis
import Drawing
import Method
import Model
import Report
import Search

/// A report as a page of the screen.
struct ReportPage: Sendable {
  /// Which report.
  let topic: ReportTopic
  /// The account that it was opened about.
  let account: EntityID?
  /// Whether it is about the whole book all the same.
  let isWhole: Bool
  /// Which report the quadrant goes on to.
  let following: ReportTopic
  /// Which orders its revenue counts.
  private(set) var period = SalesPeriod.usual
  /// What its rows have to hold; empty for all of them.
  private var query = ""
  /// What is shown whole of what is folded at first: see ``ReportRow/fold``.
  private var unfolded: Set<String> = []
  /// The column that it is sorted by; nil for its own order.
  private var column: ReportColumn?
  /// The report with all of its rows and their texts, and what it was made of.
  private var source:
    (edition: Context.Edition, report: BookReport, texts: LazyValue<[SearchIndex]>)?
  /// The report with the rows of its page, and what it was made of.
  private var kept: (edition: Context.Edition, report: BookReport, rows: [ReportRow])?

  /// How many rows of a table are written at first where rows take several lines.
  private static let limit = 300

  /// Prepares the page of a report.
  ///
  /// - Parameter following: For the quadrant, the report that it goes on to.
  init(
    _ topic: ReportTopic, about account: EntityID? = nil, isWhole: Bool = false,
    after following: ReportTopic = .fit
  ) {
    (self.topic, self.account, self.following) = (topic, account, following)
    self.isWhole = isWhole || account == nil
  }

  /// The name above the page, and by which column it is sorted.
  var title: Phrase {
    let title = topic.title(ofOne: !isWhole)
    let counted =
      kept?.report.period.map { Phrase(" · \($0.en)", " · \($0.zh)") } ?? Phrase("", "")
    guard let heading = column?.heading else {
      return Phrase(title.en + counted.en, title.zh + counted.zh)
    }
    // Behind the colon stands what its own order says.
    let (en, zh) = (title.en.prefix { $0 != ":" }, title.zh.prefix { $0 != "：" })
    return Phrase(
      "\(en)\(counted.en) · sorted by \(heading.en)",
      "\(zh)\(counted.zh) · 按\(heading.zh)排序")
  }

  /// The page with what it keeps computed for the book as it is now. It is asked before each key, so that
  /// a report over the whole book is not made anew for each.
  func refreshed(context: Context) -> ReportPage {
    guard kept?.edition != context.edition else { return self }
    var page = self
    if source?.edition != context.edition {
      let whole = self.whole(context)
      page.source = (
        context.edition, whole, LazyValue { whole.sections.map { $0.searchIndex() } }
      )
    }
    let report = page.report(context)
    page.kept = (context.edition, report, [])
    page.kept = (context.edition, report, page.rowsOfPage(context))
    return page
  }

  /// The report of the book as it is now.
  func report(_ context: Context) -> BookReport {
    if let kept, kept.edition == context.edition { return kept.report }
    let report = narrowed(context)
    if let column { return report.sorted(by: column.key, descending: column.sortsDown) }
    let isFolded = topic == .coach && isWhole && query.isEmpty
    return isFolded ? report.foldingFindings(except: unfolded) : report
  }

  /// The report with all its rows, of the period that was chosen.
  private func whole(_ context: Context) -> BookReport {
    let analysis = topic.countsPeriod ? context.analysis.counted(in: period) : context.analysis
    return topic.report(of: analysis, about: isWhole ? nil : account)
  }

  /// The report with the rows that the filter leaves.
  private func narrowed(_ context: Context) -> BookReport {
    guard let source, source.edition == context.edition else {
      return whole(context).filtered(by: query)
    }
    return query.isEmpty
      ? source.report : source.report.filtered(by: SearchPattern(query), in: source.texts.value)
  }

  /// The rows of the page, whatever its width.
  ///
  /// - Complexity: O(1) once they are kept.
  func rows(_ context: Context) -> [ReportRow] {
    if let kept, kept.edition == context.edition { return kept.rows }
    return rowsOfPage(context)
  }

  /// The rows of the page, made anew.
  private func rowsOfPage(_ context: Context) -> [ReportRow] {
    page(columns: Self.narrow, shown: 0..<0, context: context).rows
  }

  /// The same view about another account, where it was opened about one.
  func about(_ account: EntityID) -> ReportPage {
    ReportPage(topic, about: account, isWhole: isWhole, after: following)
  }

  /// The same view with the orders of another period.
  func counted(in period: SalesPeriod) -> ReportPage {
    var page = self
    page.period = period
    (page.source, page.kept) = (nil, nil)
    return page
  }

  /// The same view with a row's rows shown, or folded again.
  func toggling(_ fold: String) -> ReportPage {
    var page = self
    page.unfolded.formSymmetricDifference([fold])
    page.kept = nil
    return page
  }

  /// The same view with only the rows that hold a text.
  func filtered(by query: String) -> ReportPage {
    var page = self
    page.query = query
    page.kept = nil
    return page
  }

  /// The same view sorted by its next column, after the last one in its own order again.
  func sortedByNextColumn(context: Context) -> ReportPage {
    let columns = sortable(context)
    let index = columns.firstIndex { $0.key == column?.key }.map { $0 + 1 } ?? 0
    return sorted(by: columns[safely: index])
  }

  /// The key of the column that it is sorted by; nil for its own order.
  var sortKey: String? { column?.key }

  /// The same view sorted by the column of a key; in its own order where it has none of it.
  func sorted(by key: String, context: Context) -> ReportPage {
    sorted(by: sortable(context).first { $0.key == key })
  }

  /// The same view sorted by a column.
  private func sorted(by column: ReportColumn?) -> ReportPage {
    var page = self
    page.column = column
    page.kept = nil
    return page
  }

  /// The columns that it can be sorted by.
  private func sortable(_ context: Context) -> [ReportColumn] {
    report(context).sections.flatMap(\.columns)
      .filter { ![.data, .graphic, .printed].contains($0.place) }
  }
}

extension ReportPage {
  /// A table in the page's place, for what may be long: its headings stay, and only the lines on the
  /// screen are written; nil where the page is not one, or where there is nothing to put into it.
  ///
  /// - Parameter rows: The lines that there are.
  func table(columns: Int, rows: Int, context: Context) -> ReportTable? {
    let report = report(context)
    guard report.instead.isEmpty, report.sections.count == 1, let section = report.sections.first,
      section.count > 0, section.isFlat, report.summary.allSatisfy({ $0.row == nil })
    else { return nil }
    let layout = ReportLayout(section, width: columns, say: context.say)
    let head = head(of: report, layout, columns: columns, rows: rows, context: context)
    return ReportTable(
      head: head + [layout.heading],
      count: section.count, row: { section[$0] }, place: { section.index(of: $0) },
      lines: { index in
        guard let mark = section.mark, mark.place == index else { return [layout.line(of: index)] }
        return [layout.line(of: index), Self.divider(mark.words, columns, context)]
      },
      extraLines: section.mark == nil ? 0 : 1, foot: { section.remark(section[$0]) })
  }

  /// The summary, as far as there is room.
  private func head(
    of report: BookReport, _ layout: ReportLayout, columns: Int, rows: Int, context: Context
  ) -> [StyledLine] {
    guard rows >= 8 else { return [] }
    guard rows >= 14 else {
      return report.summary.filter(\.isMain)
        .map { StyledLine(" " + context.say($0.text), StyleRole($0.tone)) }
    }
    return (report.summary + [layout.withoutRoom].compactMap(\.self)).flatMap { line in
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

  /// The page for a width.
  ///
  /// - Parameter shown: The rows that can be seen: the others need no text.
  /// - Complexity: O(rows).
  func page(
    columns: Int, shown: Range<Int> = 0..<Int.max, context: Context
  ) -> Page<ReportRow> {
    var page = Page<ReportRow>(columns: columns, shown: shown)
    let report = report(context)
    for line in report.instead { page.note(context.say(line.text), StyleRole(line.tone)) }
    guard report.instead.isEmpty else { return page }
    for line in report.summary {
      let text = context.say(columns < Self.narrow ? line.brief : line.text)
      if let row = line.row, query.isEmpty {
        page.row(row, "  ", StyleRole(line.tone), text, StyleRole(line.tone))
      } else {
        page.note(text, StyleRole(line.tone), indent: 1)
      }
    }
    if let plot = report.plot {
      let rows = max(4, min(16, context.size.rows - 14))
      for line in PlotGrid(plot, columns: columns - 2, rows: rows).lines(context: context) {
        page.line(line)
      }
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
    guard section.count > 0 || !section.hidesWhenEmpty else { return }
    writeHeading(of: section, on: &page, context: context)
    let layout = ReportLayout(section, width: page.columns, say: context.say)
    if section.count > 0, section.hasHeadings {
      page.line(layout.heading.spans.map { ($0.text, $0.role) })
    }
    let group = section.columns.first { $0.place == .group }
    var name: String?
    let more = "more " + section.key
    let limit = unfolded.contains(more) ? Int.max : section.limit ?? ReportPage.limit
    let (mark, takesMore) = (section.mark, !section.isFlat || layout.isFolded)
    for index in 0..<min(section.count, limit) {
      if let next = group.map({ context.say(section.cell(index, $0).text) }), next != name {
        page.heading(next)
        name = next
      }
      page.row(section[index]) { layout.line(of: index).spans.map { ($0.text, $0.role) } }
      if let mark, mark.place == index { page.note(context.say(mark.words)) }
      guard takesMore, page.shows(page.rows.count - 1) else { continue }
      for part in layout.more(of: index) { page.more(part.text, part.role, indent: part.indent) }
    }
    if query.isEmpty, let (row, words) = section.addition {
      page.row(row, "  + ", .accent, context.say(words), .muted)
    }
    let rest = section.count - limit
    if rest > 0 {
      var row = ReportRow(id: more)
      row.fold = more
      let words = Phrase("… and \(rest) more: Enter shows them.", "……还有 \(rest) 行，按回车全部列出。")
      page.row(row, "  ", .accent, context.say(words), .muted)
    }
    for line in section.notes { page.note(context.say(line.text), StyleRole(line.tone)) }
  }

  /// Writes the heading of a table, and what belongs behind it below where there is no room.
  private func writeHeading(
    of section: ReportSection, on page: inout Page<ReportRow>, context: Context
  ) {
    guard let heading = section.heading.map(context.say) else { return }
    let detail = section.headingDetail.map(context.say) ?? ""
    let line = heading + context.say(Phrase(": ", "：")) + detail
    let fits = !detail.isEmpty && line.displayWidth <= page.columns
    page.heading(fits ? line : heading)
    if !detail.isEmpty, !fits { page.note(detail) }
  }

  /// Below so many columns sentences above the tables are said in brief.
  private static let narrow = 60
}

extension ReportSection {
  /// Whether each row is one line without headings between the rows.
  fileprivate var isFlat: Bool {
    columns.allSatisfy { !$0.wraps && $0.place != .detail && $0.place != .group }
  }
}
