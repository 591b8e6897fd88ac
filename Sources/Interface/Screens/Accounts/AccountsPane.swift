// The left pane: the accounts with class, share of sales, the next step due, and a mark for what
// needs attention.

import Analysis
import Drawing
import Method
import Model
import Search

/// Draws the list of accounts.
struct AccountsPane {
  /// The accounts, in order.
  let roster: [EntityID]
  /// The index of the first one to show.
  let top: Int
  /// The selected one.
  let selected: EntityID?
  /// The filter in force.
  let filter: AccountFilter?
  /// Whether the pane has the keys.
  let hasFocus: Bool
  /// What can be seen.
  let context: Context

  /// The order of the list.
  var order = RosterOrder.revenue

  /// What the pane's border says: with the order, where it is not the usual one.
  var title: Phrase {
    switch order {
    case .revenue: Phrase("1 Accounts", "1 客户")
    case .attention: Phrase("1 Accounts: attention first", "1 客户：要留意的在前")
    case .name: Phrase("1 Accounts: by name", "1 客户：按名称")
    case .standing: Phrase("1 Accounts: by class", "1 客户：按分类")
    case .due: Phrase("1 Accounts: next first", "1 客户：按下一步")
    }
  }

  /// Where the selection is among how many.
  var footer: String {
    let total = context.book.accounts.rows.count
    if let place = filter?.place { return "\(place + 1)/\(filter?.things.count ?? 0)" }
    let index = selected.flatMap { roster.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    return roster.count == total ? "\(index)/\(total)" : "\(index)/\(roster.count) (\(total))"
  }

  /// The columns of a row: a name as wide as there is room, then what fits beside it.
  struct Columns {
    /// The columns of the name.
    let name: Int
    /// Whether the share is shown.
    let hasShare: Bool
    /// The columns of the next step's day.
    let due: Int

    /// Divides a row. A day without its weekday, and a sign behind it, take nine columns in Chinese.
    init(columns: Int, language: Language) {
      hasShare = columns >= 26
      due = columns >= 46 ? 13 : (columns >= 34 ? (language == .chinese ? 9 : 8) : 0)
      name = max(4, columns - 4 - (hasShare ? 6 : 0) - (due > 0 ? due + 1 : 0))
    }
  }

  /// Draws what is inside the border.
  func draw(into frame: inout Frame, in rect: Rect) {
    if let filter {
      drawFilter(filter, into: &frame, in: rect.top(1))
    } else if rect.rows > 1 {
      drawHeading(into: &frame, in: rect.top(1))
    }
    let room = rect.dropTop(AccountsPane.rowsAbove(rows: rect.rows, isFiltered: filter != nil))
    let found = filter.map { FoundList(filter: $0, context: context) }
    let rows = found?.rows(of: room.rows, accounts: roster.count) ?? 0
    let list = room.dropBottom(rows)
    let above = min(roster.count, list.rows)
    found?.draw(into: &frame, in: room.dropTop(above).top(rows), hasFocus: hasFocus)
    guard !roster.isEmpty else {
      if rows == 0 { drawEmpty(into: &frame, in: list) }
      return
    }
    for offset in 0..<min(list.rows, roster.count - top) {
      drawRow(roster[top + offset], into: &frame, in: list.dropTop(offset).top(1))
    }
  }

  /// The rows above the list: the headings or the filter. Where there is one row only, an account
  /// has it.
  static func rowsAbove(rows: Int, isFiltered: Bool) -> Int { isFiltered || rows > 1 ? 1 : 0 }

  /// Draws the filter's line; the caret is in it while it is open.
  private func drawFilter(_ filter: AccountFilter, into frame: inout Frame, in rect: Rect) {
    frame.draw("/", at: rect.origin, columns: 1, style: context.style(.accent))
    filter.field.draw(
      into: &frame, at: Point(row: rect.row, column: rect.column + 1), columns: rect.columns - 1,
      style: context.style(filter.isOpen ? .fieldFocused : .match), hasFocus: filter.isOpen)
  }

  /// Draws the headings of the columns.
  private func drawHeading(into frame: inout Frame, in rect: Rect) {
    let columns = Columns(columns: rect.columns, language: context.language)
    var line = "  " + context.say(Phrase("Name", "名称")).padded(to: columns.name)
    line += context.say(Phrase("C", "类")).paddedLeft(to: 2)
    if columns.hasShare { line += context.say(Phrase("Share", "占比")).paddedLeft(to: 6) }
    if columns.due > 0 { line += " " + context.say(Phrase("Next", "下一步")).padded(to: columns.due) }
    frame.draw(line, at: rect.origin, columns: rect.columns, style: context.style(.muted))
  }

  /// Draws one account.
  private func drawRow(_ id: EntityID, into frame: inout Frame, in rect: Rect) {
    guard let account = context.book.accounts[id] else { return }
    let columns = Columns(columns: rect.columns, language: context.language)
    let isSelected = id == selected && filter?.place == nil
    let mark = attention(of: id)
    var column = rect.column
    func put(_ text: String, _ width: Int, _ role: StyleRole) {
      frame.draw(
        text.padded(to: width), at: Point(row: rect.row, column: column), columns: width,
        style: context.style(role))
      column += width
    }
    func put(_ spans: [(String, StyleRole)], _ width: Int) {
      let end = column + width
      for (text, role) in spans { put(text, min(text.displayWidth, end - column), role) }
      put("", end - column, .text)
    }
    put(isSelected ? "▸" : " ", 1, .accent)
    put(mark.sign, 1, mark.role)
    let reason = reason(of: id, columns: columns)
    put(name(of: account, columns: columns.name - reason.taken), columns.name - reason.taken)
    let row = context.analysis.portfolio[id]
    let role = (row?.standing).map { Look.style(of: $0) } ?? .muted
    // The star of a chosen class stands in the first column of the share, which is hardly ever taken.
    put(" " + (row?.markedLetter ?? "·"), columns.hasShare ? 3 : 2, role)
    if !reason.spans.isEmpty {
      put(reason.spans, rect.endColumn - column)
    } else {
      if columns.hasShare { put(share(of: id).paddedLeft(to: 5), 5, .text) }
      let due = nextDue(of: id, columns: columns.due)
      if columns.due > 0 { put(" " + due.text, columns.due + 1, due.role) }
    }
    guard isSelected else { return }
    frame.paint(rect, style: context.style(hasFocus ? .selection : .selectionUnfocused))
    if hasFocus, frame.cursor == nil {
      frame.cursor = Cursor(point: rect.origin, isVisible: false)
    }
  }

  /// The account's name, with what was looked for marked; its short name where there is no room, unless only the name
  /// shows what was found.
  private func name(of account: Account, columns: Int) -> [(String, StyleRole)] {
    let short = context.name(of: account.id, columns: columns)
    guard let filter, !filter.pattern.isEmpty else { return [(short, .text)] }
    // To know one from the other counts more than to see what was found in both.
    let isSeen =
      !short.ranges(of: filter.pattern).isEmpty || filter.reasons[account.id] != nil
      || context.analysis.namesakes.contains(account.id)
    return MatchedText.spans(
      of: isSeen ? short : account.name, filter.pattern, columns: columns)
  }

  /// By what an account was found where that isn't its name: it stands in place of the share and the next step, and takes
  /// columns of the name where they are too few.
  private func reason(
    of id: EntityID, columns: Columns
  ) -> (spans: [(String, StyleRole)], taken: Int) {
    guard let filter, let attribute = filter.reasons[id] else { return ([], 0) }
    let room = (columns.hasShare ? 5 : 0) + (columns.due > 0 ? columns.due + 1 : 0)
    let taken = max(0, min(14, columns.name / 2) - room)
    let text = context.book.text(of: id, attribute, holding: filter.pattern)
    let spans = MatchedText.spans(
      of: text, filter.pattern, attribute.textKind, columns: room + taken - 1, role: .muted)
    return ([(" ", .muted)] + spans, taken)
  }

  /// The account's share of the book's sales.
  private func share(of id: EntityID) -> String {
    guard let row = context.analysis.portfolio[id], row.revenue != .zero else { return "–" }
    return row.share >= 0.9995 ? "100%" : row.share.percentWithTenths
  }

  /// The day of the next step, call or promise of theirs, and whether it is late.
  private func nextDue(of id: EntityID, columns: Int) -> (text: String, role: StyleRole) {
    guard let day = context.book.nextDay(of: id, on: context.today) else { return ("", .muted) }
    let (spoken, role) = Look.due(day, context: context)
    let sign = role == .overdue ? "!" : ""
    let (year, month, _) = day.civil
    guard year == context.today.civil.year else {
      let brief = Phrase("\(month)/\(year)", "\(year % 100)年\(month)月")
      return ((columns >= 13 ? day.description : context.say(brief)) + sign, role)
    }
    return ((columns >= 13 ? spoken : context.say(day.brief(from: context.today))) + sign, role)
  }

  /// The sign of what needs attention most.
  private func attention(of id: EntityID) -> (sign: String, role: StyleRole) {
    switch context.analysis.view(of: id).attention {
    case .urgent: return ("!", .error)
    case .warning: return ("?", .warning)
    case .hint, nil: return (" ", .muted)
    }
  }

  /// Says what comes next in an empty list.
  private func drawEmpty(into frame: inout Frame, in rect: Rect) {
    let phrase =
      filter == nil
      ? Phrase(
        "No accounts yet. Press a to add one, or O to bring yours in from a file: CSV, Excel, cards.",
        "还没有客户。按 a 新建一个，或按 O 从文件导入：CSV、Excel、名片。")
      : Phrase("Nothing matches. Esc shows all.", "没有匹配的内容。按 Esc 显示全部。")
    StyledLines(context.say(phrase).wrapped(to: rect.columns).map { StyledLine($0, .muted) })
      .draw(into: &frame, in: rect, context: context)
    if hasFocus, frame.cursor == nil {
      frame.cursor = Cursor(point: rect.origin, isVisible: false)
    }
  }
}
