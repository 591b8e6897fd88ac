// The channel of one account: who supplies it, whom it buys from and sells on to, whom it belongs to,
// and who uses the goods in the end.

import Drawing
import Analysis
import Model
import Report

/// The channel of one account.
struct AccountChannelReport: ReportView {
  /// The account.
  let account: EntityID

  let title = Phrase("Channel: this account", "渠道：本客户")
  var next: (any ReportView)? { SpaceReport(account: account) }

  /// So many product lines of the book are listed that nothing is known about here.
  private static let unknownLines = 12

  func page(columns: Int, context: Context) -> Page<ReportRow> {
    var page = Page<ReportRow>(columns: columns)
    guard context.book.accounts[account] != nil else {
      page.note(
        context.say(Phrase("This account is gone: Tab shows the book.", "这个客户已删除：按 Tab 看整本。")))
      return page
    }
    writeSpace(on: &page, context: context)
    writeChain(on: &page, context: context)
    writeGroup(on: &page, context: context)
    writeEnds(on: &page, context: context)
    return page
  }

  /// Who supplies what, and what of it is open.
  private func writeSpace(on page: inout Page<ReportRow>, context: Context) {
    let space = context.channel.space
    let name = context.book.title(of: account, .account)
    page.heading(context.say(Phrase("Who supplies \(name)", "\(name)由谁供货")))
    let table = SupplyTable(columns: page.columns, context: context)
    page.line(table.head)
    let cells = space.cells[account] ?? []
    for cell in cells {
      let id = cell.entry?.description ?? cell.line
      let fix: QuickFix = cell.entry.map { .fill(.supply(.source), of: $0) } ?? .add(.supply)
      page.row(ReportRow(id: "line-" + id, account: account, fix: fix)) { table.spans(of: cell) }
      if let words = cell.contradictionWords { page.note(context.say(words), .warning, indent: 4) }
    }
    let known = Set(cells.map(\.line))
    let rest = space.lines.filter { !known.contains($0.key) }
    for line in rest.prefix(Self.unknownLines) {
      page.row(ReportRow(id: "line-" + line.key, account: account, fix: .add(.supply))) {
        table.spans(ofUnknown: line.name)
      }
    }
    if rest.count > Self.unknownLines {
      let count = rest.count - Self.unknownLines
      page.note(
        context.say(Phrase("and \(count) more product lines of the book", "另有 \(count) 条产品线")))
    }
    page.row(
      ReportRow(id: "+supply", fix: .add(.supply)), "  + ", .accent,
      context.say(Phrase("register who supplies a product line (a)", "登记一条产品线由谁供（a）")), .muted)
    let (open, unknown) = (space.open(of: account).sum, space.unknown(of: account))
    page.note(context.say(ChannelWords.sum(open, unknown, context.book)), .text)
  }

  /// Whom it buys from, and whom it sells on to.
  private func writeChain(on page: inout Page<ReportRow>, context: Context) {
    let tree = context.ties.tree
    let writer = ChainWriter(context: context)
    page.heading(context.say(Phrase("Whom it buys our goods from", "从谁那里进我们的货")))
    let above = tree.nodes(from: account, going: .up)
    if above.isEmpty { page.note(context.say(nobodyAbove(context))) }
    for node in above { writer.write(node, sign: "↑ ", on: &page) }
    page.heading(context.say(Phrase("Whom it sells on to", "再卖给谁")))
    let below = tree.nodes(from: account, going: .down)
    for node in below { writer.write(node, sign: "↳ ", on: &page) }
    if below.isEmpty { page.note(context.say(nobodyBelow(context))) }
    page.row(
      ReportRow(id: "+channel", fix: .add(.channel)), "  + ", .accent,
      context.say(Phrase("add whom it sells on to (a)", "记一条去向（a）")), .muted)
  }

  /// Why nobody stands above it.
  private func nobodyAbove(_ context: Context) -> Phrase {
    context.channel.ends.accounts[account] == nil
      ? Phrase("Nobody is entered.", "还没有登记。")
      : Phrase("Straight from us.", "直接向我们采购。")
  }

  /// Why nobody stands below it.
  private func nobodyBelow(_ context: Context) -> Phrase {
    context.book.accounts[account]?.position == .end
      ? Phrase("It is the end customer.", "这家自己就是最终用户。")
      : Phrase("Nobody knows yet: to whom did it sell?", "还不知道这家把货卖给了谁。")
  }

  /// The group that it belongs to.
  private func writeGroup(on page: inout Page<ReportRow>, context: Context) {
    guard let group = context.ties.group(of: account) else { return }
    page.heading(context.say(Phrase("Its group: upward and sideways", "所属集团：上级与兄弟公司")))
    GroupWriter(context: context).write(group, on: &page)
  }

  /// Who uses its goods in the end.
  private func writeEnds(on page: inout Page<ReportRow>, context: Context) {
    guard let sums = context.channel.ends.accounts[account] else { return }
    page.heading(context.say(Phrase("Who uses it in the end", "最终谁在用")))
    page.row(
      ReportRow(id: "ends", account: account), "  ", .accent, context.say(ChannelWords.ends(sums)))
  }

  func about(_ account: EntityID) -> any ReportView { AccountChannelReport(account: account) }

  func explains(_ row: ReportRow, context: Context) -> Bool { !row.id.hasPrefix("+") }

  func arithmetic(of row: ReportRow, context: Context) -> [Phrase] {
    ChannelWords(context.analysis).arithmetic(of: row, account: account)
  }

  func form(for row: ReportRow?, context: Context) -> FormRequest? {
    ChannelForms(context: context).form(for: row, account: account)
  }

  func adding(at row: ReportRow?, context: Context) -> FormRequest? {
    ChannelForms(context: context).adding(at: row, account: account)
  }
}
