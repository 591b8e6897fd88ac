// The lower half of an account's card: needs, facts, orders, and the account's own fields.

import Drawing
import Analysis
import Model
import Report

extension CardPage {
  /// The needs of everybody there.
  func writeNeeds(on page: inout Page<CardRow>) {
    let needs = context.book.needs(of: account.id)
    guard !needs.isEmpty else { return }
    page.heading(context.say(Phrase("Needs", "需求")))
    for need in needs {
      let who = need.person.map { context.book.title(of: $0, .person) } ?? ""
      let state = context.say((need.state ?? .implied).name)
      page.row(
        .need(need.id), "  \(state) ", .accent,
        Look.bracketed(who, context: context) + Look.quoted(need.words))
    }
  }

  /// What is known, with what is only assumed marked.
  func writeFacts(on page: inout Page<CardRow>) {
    page.heading(context.say(Phrase("Facts", "事实")))
    for fact in context.book.facts.of(account.id) {
      let source = fact.source.map { context.book.title(of: $0, .person) } ?? ""
      let assumed = fact.isConfirmed ? "" : context.say(Phrase("assumed", "推测"))
      let origin = [assumed, source].filter { !$0.isEmpty }
        .joined(separator: context.say(Phrase(", ", "，")))
      let words = Phrase("\(fact.words) (\(origin))", "\(fact.words)（\(origin)）")
      page.row(
        .fact(fact.id), fact.isConfirmed ? "  • " : "  ? ", .muted,
        origin.isEmpty ? fact.words : context.say(words))
    }
    page.row(
      .add(.fact), "  + ", .accent, context.say(Phrase("note a fact (f)", "记一条事实（f）")), .muted)
  }

  /// The latest orders, those to come first and marked as such.
  func writeOrders(on page: inout Page<CardRow>) {
    let orders = context.book.orders.of(account.id)
      .sorted { ($1.day ?? .distantPast, $1.id) < ($0.day ?? .distantPast, $0.id) }
    guard !orders.isEmpty else { return }
    let shown = orders.prefix(6)
    let count = orders.count
    page.heading(
      context.say(
        Phrase("Orders (latest \(shown.count) of \(count))", "订单（最近 \(shown.count) / 共 \(count)）")))
    for order in shown {
      let day = order.day?.description ?? ""
      let amount = context.analysis.amountText(of: order).paddedLeft(to: 10)
      let ahead = order.isAhead(of: context.today) ? context.say(OrdersAhead.mark) : ""
      let words = [order.product, ahead].filter { !$0.isEmpty }.joined(separator: " · ")
      page.row(.order(order.id), "  \(day) \(amount) ", .muted, words)
    }
  }

  /// The account's own fields: those filled, its group, and the important ones that are empty.
  func writeFields(on page: inout Page<CardRow>) {
    page.heading(context.say(Phrase("About the account", "客户资料")))
    if let parent = account.parent, let above = context.book.accounts[parent] {
      page.row(
        .relative(parent), label(Phrase("Belongs to", "上级客户"), page.columns), .muted, above.name)
    }
    for child in children {
      page.row(
        .relative(child.id), label(Phrase("Owns", "下属客户"), page.columns), .muted, child.name)
    }
    for field in Account.Field.allCases where field != .name && field != .parent {
      guard let text = text(of: field) else { continue }
      page.row(.field(field), label(field.name, page.columns), .muted, text)
    }
    for field in CardPage.important where account[field] == .empty {
      let empty = Phrase("empty: Enter fills it in", "未填，按回车填写")
      page.row(.field(field), label(field.name, page.columns), .muted, context.say(empty), .warning)
    }
  }

  /// The accounts that this one owns, in the order of their names.
  private var children: [Account] {
    var found: [Account] = []
    context.book.accounts.forEach { other, isRemoved in
      if !isRemoved, other.parent == account.id { found.append(other) }
    }
    return found.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
  }

  /// The fields that other screens compute with.
  private static let important: [Account.Field] = [.industry, .region, .position, .potential]

  /// A field as people read it; nil when it is empty.
  private func text(of field: Account.Field) -> String? {
    switch account[field] {
    case .empty, .entity, .entities: nil
    case .money(let money): money.grouped(in: context.book.settings.currency)
    case .day(let day): day.description
    case .text, .texts, .number, .choice, .yes:
      context.say(
        context.book.words(for: account[field], in: .account(field), today: context.today))
    }
  }

  /// The name of a field before its text.
  private func label(_ name: Phrase, _ columns: Int) -> String {
    let text = "  " + context.say(name)
    return columns >= 60 ? text.padded(to: 24) + " " : text + ": "
  }
}
