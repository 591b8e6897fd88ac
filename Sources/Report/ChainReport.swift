// The way of our goods, from maker to end customer as a tree; and the groups of accounts.

import Analysis
import Model

extension BookReport {
  /// Who sells on to whom, and who belongs to whom, in the whole book.
  ///
  /// - Complexity: O(links + accounts in groups) once the analysis knows the ties.
  static func chains(of analysis: BookAnalysis) -> BookReport {
    let ties = analysis.ties
    var report = BookReport(.chains)
    var tree = ReportSection.chain(
      "links", Phrase("Who sells on to whom", "谁卖给谁"), ties.tree.nodes(of: analysis.book),
      sign: "↳", in: analysis.book)
    if ties.tree.isEmpty {
      tree.notes = [
        ReportLine(
          Phrase(
            "No link yet: whom did the retailer sell it to? Select an account, W, and a adds a link.",
            "还没有渠道关系：零售商把货卖给了谁？选中客户，按 W，再按 a 新建。"))
      ]
    }
    var groups = ReportSection.groups(
      Phrase("Groups, with the revenue of all their accounts", "集团，含全部成员的销售额"), ties.groups,
      withMembers: true, in: analysis)
    if ties.groups.isEmpty {
      groups.notes = [
        ReportLine(
          Phrase(
            "No account belongs to another: “Belongs to” on the card joins them.",
            "还没有上下级客户：在客户卡片里填“上级客户”。"))
      ]
    }
    report.sections = [tree, groups]
    report.arithmetic = { ChannelWords(analysis).arithmetic(of: $0, account: $0.account) }
    return report
  }
}

extension ReportSection {
  /// The places of a channel tree, with a row for each product line that goes there.
  static func chain(
    _ key: String, _ heading: Phrase, _ nodes: [ChannelNode], sign: String, in book: Book
  ) -> ReportSection {
    let top = nodes.first?.depth ?? 0
    let steps = nodes.flatMap { node in
      node.goods.isEmpty
        ? [ChainStep(node: node, link: nil, depth: node.depth - top, sign: "▪")]
        : node.goods.enumerated().map { place, link in
          ChainStep(node: node, link: link, depth: node.depth - top, sign: place == 0 ? sign : "+")
        }
    }
    let account = ReportColumn("name", Phrase("Account", "客户"), isBrief: true, least: 24) {
      let name = book.title(of: steps[$0].node.account, .account)
      return ReportCell(
        .text(name), Phrase(verbatim: steps[$0].words(name, level: "· ")),
        brief: Phrase(verbatim: steps[$0].words(name, level: "  ")))
    }
    let position = ReportColumn(
      "position", Account.Field.position.name, short: Phrase("Position", "位置"), room: 12, rank: 2
    ) {
      let position = book.accounts[steps[$0].node.account]?.position
      return ReportCell(
        .optional(position) { .tag($0.rawValue) }, position?.name ?? Phrase("", ""), .muted)
    }
    return ReportSection(
      key, heading: heading,
      columns: [account, position] + ChainStep.goods(in: book) { steps[$0].link } + [
        .data("level") { .count(steps[$0].depth) },
        .data("from") { .optional(steps[$0].link?.from) { .text(book.title(of: $0, .account)) } },
        .data("to") { .optional(steps[$0].link?.to) { .text(book.title(of: $0, .account)) } },
        ReportColumn("stop", Phrase("Why it ends", "为何到此为止"), place: .detail) {
          ReportCell(.optional(steps[$0].stop) { .words($0) })
        },
      ], count: steps.count
    ) { steps[$0].row }
  }

  /// All links of a book, by whom sells to whom.
  static func links(in book: Book) -> ReportSection {
    let links = book.channels.sorted
    return ReportSection(
      "links", heading: Phrase("Who sells on to whom", "谁卖给谁"),
      columns: [
        .account("from", Phrase("From", "卖方"), in: book) { links[$0].from },
        .account("to", Phrase("To", "买方"), in: book) { links[$0].to },
      ] + ChainStep.goods(in: book) { links[$0] },
      count: links.count
    ) { ReportRow(link: links[$0], to: links[$0].to) }
  }

  /// Groups of accounts with what they make together.
  ///
  /// - Parameter withMembers: Whether each account of a group has a row below it.
  static func groups(
    _ heading: Phrase, _ groups: [AccountGroup], withMembers: Bool, in analysis: BookAnalysis
  ) -> ReportSection {
    let book = analysis.book
    let rows = groups.flatMap { group in
      [(group, nil)] + (withMembers ? group.members.map { (group, $0) } : [])
    }
    let revenue = { @Sendable (place: Int) in
      let (group, member) = rows[place]
      return member.map { analysis.portfolio[$0]?.revenue ?? .zero } ?? group.revenue
    }
    let isMember = { @Sendable (place: Int) in rows[place].1 != nil }
    let columns = [
      ReportColumn("name", Phrase("Account", "客户"), isBrief: true) {
        let (group, member) = rows[$0]
        let name = book.title(of: member ?? group.head, .account)
        let words =
          member == group.head
          ? Phrase("\(name) (head)", "\(name)（总部）") : Phrase(verbatim: name)
        guard withMembers else { return ReportCell(.text(name), words) }
        let (sign, inset) = member == nil ? ("▪ ", "▪ ") : ("· ", "    ")
        return ReportCell(
          .text(name), Phrase(sign + words.en, sign + words.zh),
          brief: Phrase(inset + words.en, inset + words.zh))
      },
      .data("group") { .text(book.title(of: rows[$0].0.head, .account)) },
      .data("isMember") { .truth(isMember($0)) },
      ReportColumn("count", Phrase("Accounts", "家数"), room: 8, isNumber: true) {
        let count = rows[$0].0.members.count
        return isMember($0) ? ReportCell(.none) : ReportCell(.count(count))
      },
      ReportColumn("revenue", Phrase("Revenue", "销售额"), room: 14, isNumber: true) {
        let words = revenue($0).grouped(in: isMember($0) ? "" : book.settings.currency)
        return ReportCell(
          .money(revenue($0)), Phrase(verbatim: words), isMember($0) ? .muted : .plain)
      },
      ReportColumn("share", Phrase("Share", "占比"), room: 7, isNumber: true) {
        let share = revenue($0).fraction(of: analysis.portfolio.total)
        return ReportCell(
          .fraction(share), Phrase(verbatim: share.percentWithTenths),
          isMember($0) ? .muted : .plain)
      },
      .data("accounts") { .list(rows[$0].0.members.map { .text(book.title(of: $0, .account)) }) },
    ]
    return ReportSection("groups", heading: heading, columns: columns, count: rows.count) {
      let (group, member) = rows[$0]
      let id = "group-\(group.head)" + (member.map { "-\($0)" } ?? "")
      return ReportRow(id: id, account: member ?? group.head)
    }
  }
}

extension ReportRow {
  /// A row about a link, which leads to the account at its far end.
  fileprivate init(link: ChannelLink, to account: EntityID?) {
    self.init(id: "link-\(link.id)", account: account, fix: .fill(.channel(.product), of: link.id))
  }
}

/// A row of a channel tree: a place in it, with one of the product lines that go there.
private struct ChainStep: Sendable {
  /// The place.
  let node: ChannelNode
  /// What goes there; nil at the top of a tree.
  let link: ChannelLink?
  /// How many steps it is from the first place that is shown.
  let depth: Int
  /// What stands before it.
  let sign: String

  /// What the keys act on: the link, and the account at its far end.
  var row: ReportRow {
    guard let link else { return ReportRow(id: "root-\(node.account)", account: node.account) }
    return ReportRow(link: link, to: node.account)
  }

  /// The account as deep as it stands in the chain; further goods of the same account without its name.
  ///
  /// - Parameter level: What stands for a level.
  func words(_ name: String, level: String) -> String {
    let start = String(repeating: level, count: min(12, depth))
    return sign == "+" ? "\(start)\(level)+" : "\(start)\(sign) \(name)"
  }

  /// Why the tree does not go on.
  var stop: Phrase? {
    switch node.stop {
    case .circle: Phrase("↺ a circle: one of its links is wrong", "↺ 成了循环：有一条关系不对")
    case .shown: Phrase("(shown above)", "（见上）")
    case nil: nil
    }
  }

  /// What goes over a link in a year.
  static func goods(
    in book: Book, _ link: @escaping @Sendable (Int) -> ChannelLink?
  ) -> [ReportColumn] {
    [
      ReportColumn(
        "product", ChannelLink.Field.product.name, room: 20, most: 26, rank: 1, folds: true
      ) {
        guard let link = link($0) else { return ReportCell(.none) }
        return ReportCell(
          .filled(link.product),
          link.product.isEmpty ? Phrase("all goods", "全部产品") : Phrase(verbatim: link.product))
      },
      ReportColumn(
        "volume", ChannelLink.Field.volume.name, room: 12, isNumber: true, rank: 3
      ) {
        let (volume, unit) = (link($0)?.volume, link($0)?.unit ?? "")
        return ReportCell(
          .optional(volume) { .money($0) },
          Phrase(verbatim: volume.map { ($0.grouped + " " + unit).trimmed } ?? ""))
      },
      .data("unit") { .filled(link($0)?.unit ?? "") },
      ReportColumn(
        "amount", ChannelLink.Field.amount.name, room: 13, isNumber: true, rank: 1, folds: true
      ) {
        let amount = link($0)?.amount
        return ReportCell(
          .optional(amount) { .money($0) },
          Phrase(verbatim: amount?.grouped(in: book.settings.currency) ?? ""))
      },
    ]
  }
}
