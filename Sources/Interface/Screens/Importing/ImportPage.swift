// The page of an import on lines: the question first, what will happen, how the file is read, then its tables.

import Drawing
import Model
import Report

/// A row of the page that can be selected.
enum ImportRow: Hashable, Sendable {
  /// Something that the person can say something about.
  case said(ImportChoices.Topic)
  /// A line of what will happen.
  case outcome(Int)
  /// A row of a table that is only there to be read, by the key of the table and its place.
  case read(String, Int)
}

extension ImportScreen {
  /// The rows of the page, in order.
  func rows(_ context: Context) -> [ImportRow] { page(context, shown: 0..<0).rows }

  /// The page for the size of the screen, with the text of the rows around the selected one.
  ///
  /// - Complexity: O(rows), and what can be seen is written.
  func page(_ context: Context) -> Page<ImportRow> {
    let index = selection.index(in: rows(context))
    let reach = context.size.rows
    return page(context, shown: max(0, index - reach)..<(index + reach + 1))
  }

  /// The page with the text of some rows.
  private func page(_ context: Context, shown: Range<Int>) -> Page<ImportRow> {
    var page = Page<ImportRow>(columns: max(20, context.size.columns - 3), shown: shown)
    if let waiting { page.note(context.say(waiting), .accent, indent: 0) }
    writeQuestion(on: &page, context)
    page.heading(context.say(Phrase("What will happen", "将会发生")))
    if let obstacle = preview.obstacle { page.note(context.say(obstacle), .error) }
    for (index, line) in preview.outcome.enumerated() {
      page.row(.outcome(index), "  ", .muted, context.say(line), index == 0 ? .accent : .text)
    }
    writeSettings(on: &page, context)
    var said = Set(page.rows)
    for part in preview.parts { write(part, on: &page, besides: &said, context) }
    return page
  }

  /// Writes what has to be answered first, with the key that answers it.
  private func writeQuestion(on page: inout Page<ImportRow>, _ context: Context) {
    guard let question = preview.question else { return }
    let action = question.topic.flatMap { Action.Bringing.about($0) }.map(Action.bring)
    let key = action.flatMap { context.keymap.keys(of: $0, in: .importing).first?.label }
    let how =
      key.map { Phrase("press \($0) or Enter.", "请按 \($0) 或回车回答。") }
      ?? Phrase("choose the column below with Enter.", "请在下面选中那一列，按回车指定。")
    let matter = question.matter
    let text = context.say(Phrase("\(matter.en): \(how.en)", "\(matter.zh)：\(how.zh)"))
    guard let topic = question.topic else { return page.note("? " + text, .warning, indent: 0) }
    page.row(.said(topic), "? ", .warning, text, .warning)
  }

  /// Writes how the file is read, a line for each thing that can be said.
  private func writeSettings(on page: inout Page<ImportRow>, _ context: Context) {
    let asked = preview.question?.topic
    let settings = preview.settings.filter { $0.topic != asked }
    guard !settings.isEmpty else { return }
    page.heading(context.say(Phrase("How it is read", "怎么读")))
    let widest = settings.map { context.say($0.name).displayWidth }.max() ?? 0
    for setting in settings {
      let key = Action.Bringing.about(setting.topic).map(Action.bring)
        .flatMap { context.keymap.keys(of: $0, in: .importing).first?.label }
      let name = context.say(setting.name).padded(to: widest)
      let value = context.say(setting.value).clipped(to: max(8, page.columns - widest - 8))
      let isSaid = choices[setting.topic] != nil
      page.row(.said(setting.topic)) {
        [
          ("  ", .muted), ((key ?? " ").padded(to: 2), .key), (name + "  ", .text),
          (value, isSaid ? .accent : .muted),
        ]
      }
    }
  }

  /// Writes a table.
  ///
  /// - Parameter said: What has a row already: of two columns of one name the first is the one that can be named.
  private func write(
    _ part: ImportPreview.Part, on page: inout Page<ImportRow>, besides said: inout Set<ImportRow>,
    _ context: Context
  ) {
    let table = part.table
    guard table.count > 0 else { return }
    let heading = [table.heading, table.headingDetail].compactMap(\.self).map(context.say)
    page.heading(heading.joined(separator: context.say(Phrase(": ", "："))))
    let layout = ReportLayout(table, width: page.columns, say: context.say)
    if table.hasHeadings { page.line(layout.heading.spans.map { ($0.text, $0.role) }) }
    for index in 0..<min(table.count, table.limit ?? table.count) {
      let topic = part.topic(index).map(ImportRow.said).flatMap {
        said.insert($0).inserted ? $0 : nil
      }
      let row = topic ?? .read(table.key, index)
      page.row(row) { layout.line(of: index).spans.map { ($0.text, $0.role) } }
      for more in layout.more(of: index) { page.more(more.text, more.role, indent: more.indent) }
    }
    for line in table.notes { page.note(context.say(line.text), StyleRole(line.tone)) }
  }

  func draw(into frame: inout Frame, in rect: Rect, context: Context) {
    let page = page(context)
    let title = preview.title
    let index = selection.index(in: page.rows)
    let inner = Box.draw(
      into: &frame, in: rect, title: Phrase("Import: \(title.en)", "导入：\(title.zh)"),
      footer: page.rows.isEmpty ? nil : "\(index + 1)/\(page.rows.count)", context: context)
    frame.cursor = Cursor(point: inner.origin, isVisible: false)
    StyledLines(page.lines, selected: page.rows.isEmpty ? nil : index, hasFocus: true)
      .draw(into: &frame, in: inner, context: context)
  }
}
