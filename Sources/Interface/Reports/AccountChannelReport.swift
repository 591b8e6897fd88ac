// The channel of one account: who supplies it, whom it buys from and sells on to, whom it belongs to,
// and who uses the goods in the end.

import Drawing
import Method
import Model

/// The channel of one account.
struct AccountChannelReport: Report {
  /// The account.
  let account: EntityID

  let title = Phrase("Channel: this account", "渠道：本客户")
  var next: (any Report)? { SpaceReport(account: account) }

  /// So many product lines of the book are listed that nothing is known about here.
  private static let unknownLines = 12

  func page(columns: Int, desk: Desk) -> Paper<ReportRow> {
    var paper = Paper<ReportRow>(columns: columns)
    guard desk.book.accounts[account] != nil else {
      paper.note(
        desk.say(Phrase("This account is gone: Tab shows the book.", "这个客户已删除：按 Tab 看整本。")))
      return paper
    }
    writeSpace(on: &paper, desk: desk)
    writeChain(on: &paper, desk: desk)
    writeGroup(on: &paper, desk: desk)
    writeEnds(on: &paper, desk: desk)
    return paper
  }

  /// Who supplies what, and what of it is open.
  private func writeSpace(on paper: inout Paper<ReportRow>, desk: Desk) {
    let space = desk.channel.space
    let name = desk.book.title(of: account, .account)
    paper.heading(desk.say(Phrase("Who supplies \(name)", "\(name)由谁供货")))
    let table = SupplyTable(columns: paper.columns, desk: desk)
    paper.line(table.head)
    let cells = space.cells[account] ?? []
    for cell in cells {
      let id = cell.entry?.description ?? cell.line
      let mend: Mend = cell.entry.map { .fill(.supply(.source), of: $0) } ?? .add(.supply)
      paper.row(ReportRow(id: "line-" + id, account: account, mend: mend)) { table.spans(of: cell) }
      if let words = cell.contradictionWords { paper.note(desk.say(words), .warning, indent: 4) }
    }
    let known = Set(cells.map(\.line))
    let rest = space.lines.filter { !known.contains($0.key) }
    for line in rest.prefix(Self.unknownLines) {
      paper.row(ReportRow(id: "line-" + line.key, account: account, mend: .add(.supply))) {
        table.spans(ofUnknown: line.name)
      }
    }
    if rest.count > Self.unknownLines {
      let count = rest.count - Self.unknownLines
      paper.note(
        desk.say(Phrase("and \(count) more product lines of the book", "另有 \(count) 条产品线")))
    }
    paper.row(
      ReportRow(id: "+supply", mend: .add(.supply)), "  + ", .accent,
      desk.say(Phrase("register who supplies a product line (a)", "登记一条产品线由谁供（a）")), .muted)
    let (open, unknown) = (space.open(of: account).sum, space.unknown(of: account))
    paper.note(desk.say(ChannelWords.sum(open, unknown, desk)), .text)
  }

  /// Whom it buys from, and whom it sells on to.
  private func writeChain(on paper: inout Paper<ReportRow>, desk: Desk) {
    let tree = desk.ties.tree
    let writer = ChainWriter(desk: desk)
    paper.heading(desk.say(Phrase("Whom it buys our goods from", "从谁那里进我们的货")))
    let above = tree.nodes(from: account, going: .up)
    if above.isEmpty { paper.note(desk.say(nobodyAbove(desk))) }
    for node in above { writer.write(node, sign: "↑ ", on: &paper) }
    paper.heading(desk.say(Phrase("Whom it sells on to", "再卖给谁")))
    let below = tree.nodes(from: account, going: .down)
    for node in below { writer.write(node, sign: "↳ ", on: &paper) }
    if below.isEmpty { paper.note(desk.say(nobodyBelow(desk))) }
    paper.row(
      ReportRow(id: "+channel", mend: .add(.channel)), "  + ", .accent,
      desk.say(Phrase("add whom it sells on to (a)", "记一条去向（a）")), .muted)
  }

  /// Why nobody stands above it.
  private func nobodyAbove(_ desk: Desk) -> Phrase {
    desk.channel.ends.accounts[account] == nil
      ? Phrase("Nobody is entered.", "还没有登记。")
      : Phrase("Straight from us.", "直接向我们采购。")
  }

  /// Why nobody stands below it.
  private func nobodyBelow(_ desk: Desk) -> Phrase {
    desk.book.accounts[account]?.position == .end
      ? Phrase("It is the end customer.", "这家自己就是最终用户。")
      : Phrase("Nobody knows yet: to whom did it sell?", "还不知道这家把货卖给了谁。")
  }

  /// The group that it belongs to.
  private func writeGroup(on paper: inout Paper<ReportRow>, desk: Desk) {
    guard let group = desk.ties.group(of: account) else { return }
    paper.heading(desk.say(Phrase("Its group: upward and sideways", "所属集团：上级与兄弟公司")))
    GroupWriter(desk: desk).write(group, on: &paper)
  }

  /// Who uses its goods in the end.
  private func writeEnds(on paper: inout Paper<ReportRow>, desk: Desk) {
    guard let sums = desk.channel.ends.accounts[account] else { return }
    paper.heading(desk.say(Phrase("Who uses it in the end", "最终谁在用")))
    paper.row(
      ReportRow(id: "ends", account: account), "  ", .accent, desk.say(ChannelWords.ends(sums)))
  }

  func about(_ account: EntityID) -> any Report { AccountChannelReport(account: account) }

  func explains(_ row: ReportRow, desk: Desk) -> Bool { !row.id.hasPrefix("+") }

  func arithmetic(of row: ReportRow, desk: Desk) -> [Phrase] {
    ChannelWords(desk: desk).arithmetic(of: row, account: account)
  }

  func form(for row: ReportRow?, desk: Desk) -> Form? {
    ChannelForms(desk: desk).form(for: row, account: account)
  }

  func adding(at row: ReportRow?, desk: Desk) -> Form? {
    ChannelForms(desk: desk).adding(at: row, account: account)
  }
}
