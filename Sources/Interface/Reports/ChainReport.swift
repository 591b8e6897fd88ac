// The way of our goods: maker, distributor, retailer, end customer as a tree; and the groups.

import Drawing
import Method
import Model

/// Who sells on to whom, and who belongs to whom, in the whole book.
struct ChainReport: Report {
  /// The account that the channel was opened about; nil for the book.
  let account: EntityID?

  let title = Phrase("Channel: from maker to end customer", "渠道：从厂家到最终用户")
  var next: (any Report)? { EndReport(account: account) }

  func page(columns: Int, desk: Desk) -> Paper<ReportRow> {
    var paper = Paper<ReportRow>(columns: columns)
    let ties = desk.ties
    paper.heading(desk.say(Phrase("Who sells on to whom", "谁卖给谁")))
    let writer = ChainWriter(desk: desk, isBelowRoot: true)
    for node in ties.tree.nodes(of: desk.book) { writer.write(node, sign: "↳ ", on: &paper) }
    if ties.tree.isEmpty {
      paper.note(
        desk.say(
          Phrase(
            "No link yet: whom did the retailer sell it to? Select an account, W, and a adds a link.",
            "还没有渠道关系：零售商把货卖给了谁？选中客户，按 W，再按 a 新建。")))
    }
    paper.heading(
      desk.say(Phrase("Groups, with the revenue of all their accounts", "集团，含全部成员的销售额")))
    for group in ties.groups { GroupWriter(desk: desk).write(group, on: &paper) }
    if ties.groups.isEmpty {
      paper.note(
        desk.say(
          Phrase(
            "No account belongs to another: “Belongs to” on the card joins them.",
            "还没有上下级客户：在客户卡片里填“上级客户”。")))
    }
    return paper
  }

  func about(_ account: EntityID) -> any Report { ChainReport(account: account) }

  func explains(_ row: ReportRow, desk: Desk) -> Bool {
    row.mend != nil || row.id.hasPrefix("group")
  }

  func arithmetic(of row: ReportRow, desk: Desk) -> [Phrase] {
    ChannelWords(desk: desk).arithmetic(of: row, account: row.account)
  }

  func form(for row: ReportRow?, desk: Desk) -> Form? {
    ChannelForms(desk: desk).form(for: row, account: row?.account)
  }

  /// Adds a link from the account that the row shows.
  func adding(at row: ReportRow?, desk: Desk) -> Form? {
    guard let account = row?.account else { return nil }
    let place = ReportRow(id: "+channel", account: account, mend: .add(.channel))
    return ChannelForms(desk: desk).adding(at: place, account: account)
  }
}

/// Writes the places of a channel tree.
struct ChainWriter {
  /// What can be seen.
  let desk: Desk
  /// Whether the places stand under a line for the top of the tree.
  var isBelowRoot = false

  /// Writes a place of the tree, with a row for each product line that goes there.
  func write(_ node: ChannelNode, sign: String, on paper: inout Paper<ReportRow>) {
    let depth = max(0, node.depth - (isBelowRoot ? 0 : 1))
    let indent = String(repeating: "  ", count: 1 + min(12, depth))
    let name = desk.book.title(of: node.account, .account)
    let position = desk.book.accounts[node.account]?.position.map { desk.say($0.name) }
    let place = position.map { desk.say(Phrase(" (\($0))", "（\($0)）")) } ?? ""
    guard let first = node.goods.first else {
      let root = ReportRow(id: "root-\(node.account)", account: node.account)
      paper.row(root, "  ▪ ", .accent, name + place)
      return
    }
    let text = name + place + desk.say(Phrase(": ", "：")) + goods(first) + stop(node)
    paper.row(row(first, node), indent + sign, .accent, text)
    for link in node.goods.dropFirst() {
      paper.row(row(link, node), indent + "  + ", .accent, goods(link))
    }
  }

  /// The row of a link, which leads to the account at its far end.
  private func row(_ link: ChannelLink, _ node: ChannelNode) -> ReportRow {
    ReportRow(
      id: "link-\(link.id)", account: node.account, mend: .fill(.channel(.product), of: link.id))
  }

  /// What goes over a link in a year.
  private func goods(_ link: ChannelLink) -> String {
    let product = link.product.isEmpty ? desk.say(Phrase("all goods", "全部产品")) : link.product
    let volume = link.volume.map { ($0.grouped + " " + link.unit).trimmed } ?? ""
    let amount = link.amount.map { $0.grouped(in: desk.book.settings.currency) } ?? ""
    let year = volume.isEmpty && amount.isEmpty ? "" : desk.say(Phrase(" a year", "／年"))
    return [product, volume, amount].filter { !$0.isEmpty }.joined(separator: " · ") + year
  }

  /// Why the tree does not go on.
  private func stop(_ node: ChannelNode) -> String {
    switch node.stop {
    case .circle: desk.say(Phrase("  ↺ a circle: one of its links is wrong", "  ↺ 成了循环：有一条关系不对"))
    case .shown: desk.say(Phrase("  (shown above)", "  （见上）"))
    case nil: ""
    }
  }
}

/// Writes groups of accounts.
struct GroupWriter {
  /// What can be seen.
  let desk: Desk

  /// Writes a group: its sum, then each account with what it makes.
  func write(_ group: AccountGroup, on paper: inout Paper<ReportRow>) {
    let name = desk.book.title(of: group.head, .account)
    let share = group.revenue.fraction(of: desk.portfolio.total).percentage
    let money = group.revenue.grouped(in: desk.book.settings.currency)
    let count = group.members.count
    let text = desk.say(
      Phrase(
        "\(name), \(count) accounts: \(money), \(share) of the book",
        "\(name)，共 \(count) 家：\(money)，占全部 \(share)"))
    paper.row(ReportRow(id: "group-\(group.head)", account: group.head)) {
      [("  ▪ ", .accent), (text, .text)]
    }
    for member in group.members {
      let row = desk.portfolio[member]
      let money = (row?.revenue ?? .zero).grouped.paddedLeft(to: 14)
      let head = desk.say(Phrase(" (head)", "（总部）"))
      paper.row(ReportRow(id: "group-\(group.head)-member", account: member)) {
        [
          ("    " + money, .muted), ("  " + desk.book.title(of: member, .account), .text),
          (member == group.head ? head : "", .muted),
        ]
      }
    }
  }
}
