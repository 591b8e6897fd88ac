// The channel in words: how each amount comes about, with the order lines behind it.

package import Analysis
package import Model

/// Says how the amounts of the channel pages come about.
package struct ChannelWords {
  /// What they are taken from.
  private let analysis: BookAnalysis

  /// Takes the words from a book on a day.
  package init(_ analysis: BookAnalysis) { self.analysis = analysis }

  /// The arithmetic of a row of a page about the channel.
  package func arithmetic(of row: ReportRow, account: EntityID?) -> [Phrase] {
    guard let account else { return [] }
    if case .fill(.channel, let link) = row.fix { return self.link(link) }
    if row.id.hasPrefix("group") { return group(of: account) }
    if row.id == "ends" || row.id.isEmpty { return end(of: account) }
    if row.id.hasPrefix("root-") { return root(account) }
    guard row.id.hasPrefix("line-") else { return [] }
    let name = String(row.id.dropFirst(5))
    let cells = analysis.channel.space.cells[account] ?? []
    let cell = cells.first { $0.entry?.description == name || $0.line == name }
    return cell.map { self.cell($0) } ?? [
      Phrase(
        "Not bought from us in the last year, and not in the register: nobody knows who supplies it.",
        "过去一年没向我们买，供货登记里也没有：还不知道由谁供。")
    ]
  }

  /// All cells of an account.
  package func space(of account: EntityID) -> [Phrase] {
    let space = analysis.channel.space
    let cells = space.cells[account] ?? []
    let known = Set(cells.map(\.line))
    let rest = space.lines.filter { !known.contains($0.key) }.map(\.name)
    let name = analysis.book.title(of: account, .account)
    let sum = ChannelWords.sum(
      space.open(of: account).sum, space.unknown(of: account), analysis.book)
    var lines = [Phrase("\(name): \(sum.en)", "\(name)：\(sum.zh)")]
    lines += cells.flatMap { [formula($0)] + [$0.contradictionWords].compactMap(\.self) }
    if !rest.isEmpty {
      let names = Phrase(listing: Array(rest.prefix(20)))
      lines.append(Phrase("Nothing known about: \(names.en)", "还什么都不知道：\(names.zh)"))
    }
    return lines
  }

  /// One cell with its formula and the order lines behind it.
  private func cell(_ cell: SupplyCell) -> [Phrase] {
    let space = analysis.channel.space
    let orders = analysis.book.orders.of(cell.account).filter {
      space.year.contains($0.day) && $0.product.nameKey == cell.line
    }
    let note = cell.entry.flatMap { analysis.book.supplies[$0]?.note } ?? ""
    return [formula(cell)] + [cell.contradictionWords].compactMap(\.self)
      + (note.isEmpty ? [] : [Phrase(verbatim: note)]) + contract(cell)
      + (orders.isEmpty ? [] : orders.latestFirst.words())
  }

  /// Spend less what goes to us.
  private func formula(_ cell: SupplyCell) -> Phrase {
    let who = cell.supplier.name
    let ours = cell.ours.grouped
    let (en, zh) = ("\(cell.product) (\(who.en)): ", "\(cell.product)（\(who.zh)）：")
    guard let open = cell.open else {
      return Phrase(
        en
          + "open amount unknown: enter what it spends on it in a year, with everybody (e). Bought from us in a year: \(ours).",
        zh + "空白金额不明：请按 e 填这家一年向各家采购的总额。一年向我们采购 \(ours)。")
    }
    guard let spend = cell.spend else {
      return Phrase(en + "they do not buy it, so nothing is open.", zh + "对方不采购，没有空白。")
    }
    return Phrase(
      en + "spends \(spend.grouped) a year − \(ours) from us = \(open.grouped) open.",
      zh + "年采购 \(spend.grouped) − 向我们 \(ours) = 空白 \(open.grouped)。")
  }

  /// When its contract ends.
  private func contract(_ cell: SupplyCell) -> [Phrase] {
    guard let until = cell.until else { return [] }
    let days = until.days(since: analysis.today)
    return days < 0
      ? [Phrase("The contract ended on \(until).", "合同已于 \(until) 到期。")]
      : [Phrase("The contract ends on \(until), in \(days) days.", "合同 \(until) 到期，还有 \(days) 天。")]
  }

  /// What a link says, against what the seller bought from us.
  private func link(_ id: EntityID) -> [Phrase] {
    guard let link = analysis.book.channels[id], let from = link.from else { return [] }
    let title = analysis.book.title(of: id, .channel)
    let links = analysis.book.channels.of(from).filter {
      $0.product.nameKey == link.product.nameKey
    }
    let onward = links.reduce(Money.zero) { $0 + ($1.amount ?? .zero) }
    let cells = analysis.channel.space.cells[from] ?? []
    let bought = cells.filter { $0.line == link.product.nameKey }
      .reduce(Money.zero) { $0 + $1.ours }
    let seller = analysis.book.title(of: from, .account)
    let amount = link.amount?.grouped ?? "?"
    let volume = link.volume.map { "\($0.grouped) \(link.unit)".trimmed } ?? "?"
    let share = bought > .zero ? onward.fraction(of: bought).percentage : "?"
    return [
      Phrase(
        "\(title): \(link.product), \(volume), \(amount) a year, as entered.",
        "\(title)：\(link.product)，每年 \(volume)、\(amount)（登记的）。"),
      Phrase(
        "\(seller) bought \(bought.grouped) of it from us in a year; its links say that \(onward.grouped) goes on: \(share).",
        "\(seller)一年向我们买了 \(bought.grouped)；登记的去向合计 \(onward.grouped)，占 \(share)。"),
    ] + (link.note.isEmpty ? [] : [Phrase(verbatim: link.note)])
  }

  /// That a chain begins at an account, and what is known of its ends.
  private func root(_ account: EntityID) -> [Phrase] {
    let name = analysis.book.title(of: account, .account)
    let position = analysis.book.accounts[account]?.position?.name
    let start = Phrase(
      "\(name): nobody is entered who sells to it, so a chain begins here.",
      "\(name)：没有登记由谁卖给它，渠道从这里开始。")
    return [start] + [position].compactMap(\.self) + end(of: account)
  }

  /// The sum of a group.
  private func group(of account: EntityID) -> [Phrase] {
    guard let group = analysis.ties.group(of: account) else { return [] }
    let parts = group.members.map { (analysis.portfolio[$0]?.revenue ?? .zero).grouped }
    let sum = parts.joined(separator: " + ")
    return [Phrase(verbatim: "\(sum) = \(group.revenue.grouped)")]
      + group.members.map { member in
        let count = analysis.portfolio[member]?.orders ?? 0
        let name = analysis.book.title(of: member, .account)
        let money = (analysis.portfolio[member]?.revenue ?? .zero).grouped
        return Phrase("\(name): \(money) in \(count) order lines", "\(name)：\(money)，\(count) 条订单")
      }
  }

  /// The unknown part of an account's sales.
  package func end(of account: EntityID) -> [Phrase] {
    guard let sums = analysis.channel.ends.accounts[account] else { return [] }
    let unclear = analysis.unclearLines(of: account)
    return [ChannelWords.ends(sums), ChannelWords.endRule]
      + (unclear.isEmpty ? [] : unclear.words())
  }
}

extension ChannelWords {
  /// The sum of a white space.
  package static func sum(_ sum: Money, _ unknown: Int, _ book: Book) -> Phrase {
    let money = sum.grouped(in: book.settings.currency)
    let zh = "空白合计：一年 \(money)"
    guard unknown > 0 else { return Phrase("White space: \(money) a year.", zh + "。") }
    let lines = unknown == 1 ? "product line" : "product lines"
    return Phrase(
      "White space: \(money) a year; for \(unknown) more \(lines) nobody has noted what the customer spends.",
      zh + "；另有 \(unknown) 项产品还没填客户一年采购多少。")
  }

  /// The unknown part with its numbers.
  package static func ends(_ sums: EndCustomers.Sums) -> Phrase {
    let (unknown, sales) = (sums.unknown.grouped, sums.sales.grouped)
    guard sums.lines > 0 else { return Phrase("No orders yet.", "还没有订单。") }
    return Phrase(
      "End customer unknown: \(sums.share.percentage) of sales = \(unknown) ÷ \(sales) (\(sums.unknownLines) of \(sums.lines) order lines).",
      "最终用户不明：占销售额 \(sums.share.percentage) = \(unknown) ÷ \(sales)（\(sums.lines) 条订单里的 \(sums.unknownLines) 条）。"
    )
  }

  /// What counts as unknown.
  package static let endRule = Phrase(
    "Counted: order lines that name no end customer, of accounts whose channel position is not “end customer” (also of those without a position); up to today, returns subtracted.",
    "怎么算的：渠道位置不是“最终用户”（含未填）的客户，订单没写最终用户的就算不明；截至今天，退货扣减。")
}

extension BookAnalysis {
  /// The order lines of an account that name no end customer, the latest first.
  package func unclearLines(of account: EntityID) -> [OrderLine] {
    guard book.accounts[account]?.position != .end else { return [] }
    return ordersCounted(of: account).filter { $0.endCustomer.trimmed.isEmpty }
  }
}
