// The white space of the book: accounts × product lines, who supplies each, and what is open.

import Drawing
import Analysis
import Model
import Report

/// The grid of accounts and product lines.
struct SpaceReport: ReportView {
  /// The account that the channel was opened about; nil for the book.
  let account: EntityID?

  let title = Phrase("Channel: white space of the book", "渠道：整本客户簿的空白")
  var next: (any ReportView)? { ChainReport(account: account) }

  func page(columns: Int, context: Context) -> Page<ReportRow> {
    page(columns: columns, shown: 0..<Int.max, context: context)
  }

  func page(columns: Int, shown: Range<Int>, context: Context) -> Page<ReportRow> {
    var page = Page<ReportRow>(columns: columns, shown: shown)
    let space = context.channel.space
    guard !space.lines.isEmpty else {
      page.note(
        context.say(
          Phrase(
            "No product line is known yet: import orders, or register on an account's page who supplies it (1, W, a).",
            "还没有任何产品线：请导入订单，或在客户的渠道页登记由谁供（选中客户，按 W，再按 a）。")))
      return page
    }
    let grid = SpaceGrid(columns: columns, space: space, context: context)
    let unknown = space.unknown(accounts: context.portfolio.rows.count)
    page.note(context.say(ChannelWords.sum(space.open.sum, unknown, context.book)), .text)
    for line in SpaceGrid.legend { page.note(context.say(line)) }
    if space.contradictions > 0 { page.note(context.say(SpaceGrid.contradiction), .warning) }
    if grid.hidden > 0 {
      page.note(
        context.say(
          Phrase(
            "Product lines without room here: \(grid.hidden); = on an account lists all.",
            "放不下的产品线：\(grid.hidden) 条；在客户上按 = 看全部。")))
    }
    page.line(grid.head)
    for row in context.portfolio.rows {
      page.row(ReportRow(id: "", account: row.id)) { grid.spans(of: row.id) }
    }
    return page
  }

  func about(_ account: EntityID) -> any ReportView { SpaceReport(account: account) }

  func explains(_ row: ReportRow, context: Context) -> Bool { true }

  func arithmetic(of row: ReportRow, context: Context) -> [Phrase] {
    row.account.map { ChannelWords(context.analysis).space(of: $0) } ?? []
  }

  func adding(at row: ReportRow?, context: Context) -> FormRequest? {
    ChannelForms(context: context).adding(at: row, account: row?.account)
  }
}

/// The columns of the grid.
struct SpaceGrid {
  /// The room for a line.
  let columns: Int
  /// Who supplies what.
  let space: WhiteSpace
  /// What can be seen.
  let context: Context

  /// What the signs and the amounts mean.
  static let legend = [
    Phrase(
      "● us  ✗ competitor  ⌂ in-house  – does not buy  ? not known  + several suppliers",
      "● 我们  ✗ 竞争对手  ⌂ 自己做  – 不采购  ? 还不知道  + 多家供货"),
    Phrase(
      "Amounts of a year: bought from us (●), else what is open (? unknown). ! contract ends within 90 days, ‼ ended",
      "金额按一年：● 是向我们采购的，其余是还没拿到的（? 不明）。! 合同 90 天内到期，‼ 已到期"),
  ]

  /// What the sign of a contradiction means.
  static let contradiction = Phrase(
    "≠ bought from us, though the register names somebody else or nobody: = says what to do",
    "≠ 向我们买了，但登记的是别家或不采购：按 = 看怎么办")

  /// The columns of a cell, with the blank before it.
  private let cell = 13
  /// The columns of the open sum.
  private var sum: Int { columns >= 60 ? 12 : 11 }
  /// The columns of a name.
  private var name: Int {
    columns >= 100 ? 28 : columns >= 60 ? 20 : max(8, columns - 2 - sum - cell)
  }
  /// The product lines that have room.
  private var lines: ArraySlice<WhiteSpace.Line> {
    space.lines.prefix(max(1, (columns - 2 - name - sum) / cell))
  }

  /// How many product lines have no room.
  var hidden: Int { space.lines.count - lines.count }

  /// The words above the columns.
  var head: [(String, StyleRole)] {
    let names = lines.map { " " + $0.name.clippedMiddle(to: cell - 1).paddedLeft(to: cell - 1) }
      .joined()
    let account = "  " + context.say(Phrase("account", "客户")).padded(to: name)
    return [(account + context.say(Phrase("open", "空白")).paddedLeft(to: sum) + names, .heading)]
  }

  /// A row of the grid.
  func spans(of account: EntityID) -> [(String, StyleRole)] {
    let open = space.open(of: account).sum
    let none = space.unknown(of: account) > 0 ? "?" : "·"
    let start: [(String, StyleRole)] = [
      ("  " + context.book.title(of: account, .account).padded(to: name), .text),
      (
        (open == .zero ? none : open.grouped).paddedLeft(to: sum), open == .zero ? .muted : .warning
      ),
    ]
    return start + lines.map { line in span(space.cells(of: account, for: line)) }
  }

  /// One cell: the sign, the money or the name, and a mark when a contract ends.
  private func span(_ cells: [SupplyCell]) -> (String, StyleRole) {
    // Where several supply, the one to win from says most.
    guard let cell = cells.first(where: { $0.supplier != .us }) ?? cells.first else {
      return ("?".paddedLeft(to: self.cell), .muted)
    }
    let disputed = cells.first { $0.contradiction != nil }
    let mark = cells.compactMap { $0.end(from: context.today)?.sign }.first { !$0.isEmpty } ?? ""
    let more = cells.count > 1 ? "+" : ""
    // What they buy from us is never hidden behind whom the register names.
    let said =
      disputed.map { "\(SupplyCell.contradictionSign) \($0.ours.grouped)" }
      ?? "\(cell.supplier.sign) \(words(cell))".trimmed
    let text = said + more + mark
    let isPlain = mark.isEmpty && disputed == nil
    let role = isPlain ? SupplyTable.role(of: cell.supplier) : .warning
    return (" " + text.clipped(to: self.cell - 1).paddedLeft(to: self.cell - 1), role)
  }

  /// The money of a cell, or a name where none is known.
  private func words(_ cell: SupplyCell) -> String {
    switch cell.supplier {
    case .us: cell.ours.grouped
    case .competitor(let name): cell.spend == nil ? name : (cell.open ?? .zero).grouped
    case .inHouse, .unknown: cell.spend == nil ? "" : (cell.open ?? .zero).grouped
    case .nobody: ""
    }
  }
}
