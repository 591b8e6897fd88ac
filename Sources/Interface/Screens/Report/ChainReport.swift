// The way of our goods: maker, distributor, retailer, end customer as a tree; and the groups.

import Drawing
import Analysis
import Model
import Report

/// Who sells on to whom, and who belongs to whom, in the whole book.
struct ChainReport: ReportView {
  /// The account that the channel was opened about; nil for the book.
  let account: EntityID?

  let title = Phrase("Channel: from maker to end customer", "渠道：从厂家到最终用户")
  var next: (any ReportView)? { ReportPage(.ends, about: account) }

  func page(columns: Int, context: Context) -> Page<ReportRow> {
    var page = Page<ReportRow>(columns: columns)
    let ties = context.ties
    page.heading(context.say(Phrase("Who sells on to whom", "谁卖给谁")))
    let writer = ChainWriter(context: context, isBelowRoot: true)
    for node in ties.tree.nodes(of: context.book) { writer.write(node, sign: "↳ ", on: &page) }
    if ties.tree.isEmpty {
      page.note(
        context.say(
          Phrase(
            "No link yet: whom did the retailer sell it to? Select an account, W, and a adds a link.",
            "还没有渠道关系：零售商把货卖给了谁？选中客户，按 W，再按 a 新建。")))
    }
    page.heading(
      context.say(Phrase("Groups, with the revenue of all their accounts", "集团，含全部成员的销售额")))
    for group in ties.groups { GroupWriter(context: context).write(group, on: &page) }
    if ties.groups.isEmpty {
      page.note(
        context.say(
          Phrase(
            "No account belongs to another: “Belongs to” on the card joins them.",
            "还没有上下级客户：在客户卡片里填“上级客户”。")))
    }
    return page
  }

  func about(_ account: EntityID) -> any ReportView { ChainReport(account: account) }

  func explains(_ row: ReportRow, context: Context) -> Bool {
    row.fix != nil || row.id.hasPrefix("group")
  }

  func arithmetic(of row: ReportRow, context: Context) -> [Phrase] {
    ChannelWords(context.analysis).arithmetic(of: row, account: row.account)
  }

  func form(for row: ReportRow?, context: Context) -> FormRequest? {
    ChannelForms(context: context).form(for: row, account: row?.account)
  }

  /// Adds a link from the account that the row shows.
  func adding(at row: ReportRow?, context: Context) -> FormRequest? {
    guard let account = row?.account else { return nil }
    let place = ReportRow(id: "+channel", account: account, fix: .add(.channel))
    return ChannelForms(context: context).adding(at: place, account: account)
  }
}

/// Writes the places of a channel tree.
struct ChainWriter {
  /// What can be seen.
  let context: Context
  /// Whether the places stand under a line for the top of the tree.
  var isBelowRoot = false

  /// Writes a place of the tree, with a row for each product line that goes there.
  func write(_ node: ChannelNode, sign: String, on page: inout Page<ReportRow>) {
    let depth = max(0, node.depth - (isBelowRoot ? 0 : 1))
    let indent = String(repeating: "  ", count: 1 + min(12, depth))
    let name = context.book.title(of: node.account, .account)
    let position = context.book.accounts[node.account]?.position.map { context.say($0.name) }
    let place = position.map { context.say(Phrase(" (\($0))", "（\($0)）")) } ?? ""
    guard let first = node.goods.first else {
      let root = ReportRow(id: "root-\(node.account)", account: node.account)
      page.row(root, "  ▪ ", .accent, name + place)
      return
    }
    let text = name + place + context.say(Phrase(": ", "：")) + goods(first) + stop(node)
    page.row(row(first, node), indent + sign, .accent, text)
    for link in node.goods.dropFirst() {
      page.row(row(link, node), indent + "  + ", .accent, goods(link))
    }
  }

  /// The row of a link, which leads to the account at its far end.
  private func row(_ link: ChannelLink, _ node: ChannelNode) -> ReportRow {
    ReportRow(
      id: "link-\(link.id)", account: node.account, fix: .fill(.channel(.product), of: link.id))
  }

  /// What goes over a link in a year.
  private func goods(_ link: ChannelLink) -> String {
    let product = link.product.isEmpty ? context.say(Phrase("all goods", "全部产品")) : link.product
    let volume = link.volume.map { ($0.grouped + " " + link.unit).trimmed } ?? ""
    let amount = link.amount.map { $0.grouped(in: context.book.settings.currency) } ?? ""
    let year = volume.isEmpty && amount.isEmpty ? "" : context.say(Phrase(" a year", "／年"))
    return [product, volume, amount].filter { !$0.isEmpty }.joined(separator: " · ") + year
  }

  /// Why the tree does not go on.
  private func stop(_ node: ChannelNode) -> String {
    switch node.stop {
    case .circle: context.say(Phrase("  ↺ a circle: one of its links is wrong", "  ↺ 成了循环：有一条关系不对"))
    case .shown: context.say(Phrase("  (shown above)", "  （见上）"))
    case nil: ""
    }
  }
}

/// Writes groups of accounts.
struct GroupWriter {
  /// What can be seen.
  let context: Context

  /// Writes a group: its sum, then each account with what it makes.
  func write(_ group: AccountGroup, on page: inout Page<ReportRow>) {
    let name = context.book.title(of: group.head, .account)
    let share = group.revenue.fraction(of: context.portfolio.total).percentage
    let money = group.revenue.grouped(in: context.book.settings.currency)
    let count = group.members.count
    let text = context.say(
      Phrase(
        "\(name), \(count) accounts: \(money), \(share) of the book",
        "\(name)，共 \(count) 家：\(money)，占全部 \(share)"))
    page.row(ReportRow(id: "group-\(group.head)", account: group.head)) {
      [("  ▪ ", .accent), (text, .text)]
    }
    for member in group.members {
      let row = context.portfolio[member]
      let money = (row?.revenue ?? .zero).grouped.paddedLeft(to: 14)
      let head = context.say(Phrase(" (head)", "（总部）"))
      page.row(ReportRow(id: "group-\(group.head)-member", account: member)) {
        [
          ("    " + money, .muted), ("  " + context.book.title(of: member, .account), .text),
          (member == group.head ? head : "", .muted),
        ]
      }
    }
  }
}
