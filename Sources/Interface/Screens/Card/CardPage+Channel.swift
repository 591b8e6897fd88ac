// How well an account fits, and its place in the channel, in a few lines of its card.

import Drawing
import Analysis
import Model

extension CardPage {
  /// Its place by fit beside its place by size.
  func writeFit(on page: inout Page<CardRow>) {
    guard let ranking = context.analysis.keyAccountsAtHand else {
      return page.note(context.say(Phrase("Fit: R ranks the accounts", "适配：按 R 排名")))
    }
    guard let row = ranking[account.id], row.rank != nil || row.revenue > .zero else { return }
    let known = "\(row.known)/\(ranking.counted)"
    guard let rank = row.rank else {
      let few = Phrase(
        "Fit: too little known for a place (\(known)); R says what is missing",
        "适配：已知太少，不排名次（\(known)）；按 R 看缺什么")
      return page.note(context.say(few))
    }
    let arrow = rank < row.sizeRank ? "▲" : rank > row.sizeRank ? "▼" : "="
    let (total, theirs, ours) = (row.total.points, row.theirs.points, row.ours.points)
    let places = Phrase(
      "Fit \(rank) \(arrow) size \(row.sizeRank) · \(total) of 100: they \(theirs), we \(ours) · \(known) known (R)",
      "适配第 \(rank) \(arrow) 规模第 \(row.sizeRank) · \(total) 分：对方 \(theirs)，我方 \(ours) · 已知 \(known)（R）"
    )
    page.note(context.say(places), .text)
  }

  /// Who supplies what, whom it buys from and sells on to, and what its group makes.
  func writeChannel(on page: inout Page<CardRow>) {
    let space = WhiteSpace(
      of: account.id, in: context.book, latest: context.analysis.portfolio.latestDay,
      today: context.today)
    let lines =
      (space.cells[account.id] ?? []).map(supply) + open(space) + neighbours + group
    guard !lines.isEmpty else { return }
    page.heading(context.say(Phrase("Channel (W)", "渠道（W）")))
    for line in lines { page.note(line.text, line.role) }
  }

  /// Who supplies a product line, and when the contract ends if that is near.
  private func supply(_ cell: SupplyCell) -> (text: String, role: StyleRole) {
    let end = cell.end(from: context.today)
    let isNear = end == .soon || end == .over
    let until = cell.until.map { Phrase("contract \($0)", "合同 \($0)") } ?? Phrase(verbatim: "")
    let mark = isNear ? " · \(end?.sign ?? "") \(context.say(until))" : ""
    let who = "\(cell.supplier.sign) \(cell.product): \(context.say(cell.supplier.name))"
    guard cell.contradiction == nil else {
      let ours = context.say(Phrase("from us", "向我们买"))
      let sum = "\(SupplyCell.contradictionSign) \(ours) \(cell.ours.grouped)"
      return ("\(who) · \(sum)\(mark)", .warning)
    }
    return (who + mark, isNear ? .warning : .text)
  }

  /// The sum of its white space, where there is one.
  private func open(_ space: WhiteSpace) -> [(text: String, role: StyleRole)] {
    let open = space.open(of: account.id).sum
    guard open > .zero else { return [] }
    let money = open.grouped(in: context.book.settings.currency)
    return [(context.say(Phrase("White space: \(money) a year", "空白：一年 \(money)")), .warning)]
  }

  /// Whom it buys our goods from, and whom it sells them on to.
  private var neighbours: [(text: String, role: StyleRole)] {
    func names(_ direction: ChannelTree.Direction) -> String {
      context.analysis.ties.tree.nodes(from: account.id, going: direction).filter { $0.depth == 1 }
        .map { context.book.title(of: $0.account, .account) }
        .joined(separator: context.say(Phrase(", ", "、")))
    }
    let (above, below) = (names(.up), names(.down))
    let from = above.isEmpty ? nil : Phrase("Buys our goods from \(above)", "从\(above)进货")
    let to = below.isEmpty ? nil : Phrase("Sells on to \(below)", "再卖给\(below)")
    return [from, to].compactMap(\.self).map { (context.say($0), .text) }
  }

  /// What its group makes together.
  private var group: [(text: String, role: StyleRole)] {
    guard let group = context.analysis.ties.group(of: account.id) else { return [] }
    let money = group.revenue.grouped(in: context.book.settings.currency)
    let head = context.book.title(of: group.head, .account)
    let count = group.members.count
    let within = context.analysis.portfolio.periodWithin
    return [
      (
        context.say(
          Phrase(
            "Group \(head): \(count) accounts, \(money) \(within.en)",
            "集团 \(head)：\(count) 家，\(within.zh) \(money)")),
        .text
      )
    ]
  }
}
