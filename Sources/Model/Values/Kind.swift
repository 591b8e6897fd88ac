// The kinds of things that a book holds: accounts, people, calls and the rest.

/// The kinds of things in a book.
package enum Kind: String, CaseIterable, Hashable, Sendable {
  /// The book's own settings.
  case book
  /// A customer.
  case account
  /// A person at an account.
  case person
  /// A line between two people.
  case link
  /// Something that somebody told us, or that we assume.
  case fact
  /// A person's need.
  case need
  /// A question for a person.
  case question
  /// A visit or a telephone call, planned or done.
  case call
  /// What we have to do next.
  case step
  /// A purchase.
  case order
  /// What we mean to say in a call.
  case point
  /// Whom an account sells on to.
  case channel
  /// Who supplies a product line to an account.
  case supply
  /// A survey that we made.
  case survey
  /// A courtesy to a person.
  case gift
  /// A rehearsal of a call.
  case drill
  /// Business that may come.
  case opportunity = "deal"

  /// Where it stands in the list of all kinds.
  package var rank: Int {
    switch self {
    case .book: 0
    case .account: 1
    case .person: 2
    case .link: 3
    case .fact: 4
    case .need: 5
    case .question: 6
    case .call: 7
    case .step: 8
    case .order: 9
    case .point: 10
    case .channel: 11
    case .supply: 12
    case .survey: 13
    case .gift: 14
    case .drill: 15
    case .opportunity: 16
    }
  }

  /// What people call it.
  package var name: Phrase {
    switch self {
    case .book: Phrase("book", "客户簿")
    case .account: Phrase("account", "客户")
    case .person: Phrase("person", "联系人")
    case .link: Phrase("link", "关系")
    case .fact: Phrase("fact", "事实")
    case .need: Phrase("need", "需求")
    case .question: Phrase("question", "问题")
    case .call: Phrase("call", "拜访")
    case .step: Phrase("next step", "下一步")
    case .order: Phrase("order line", "订单")
    case .point: Phrase("selling point", "卖点")
    case .channel: Phrase("channel link", "渠道去向")
    case .supply: Phrase("supply", "供货情况")
    case .survey: Phrase("survey", "调研")
    case .gift: Phrase("gift", "礼品")
    case .drill: Phrase("drill", "演练")
    case .opportunity: Phrase("opportunity", "商机")
    }
  }
}

extension Kind {
  /// What people call several of them: "order lines", "订单".
  package var plural: Phrase {
    let en =
      switch self {
      case .person: "people"
      case .supply: "supplies"
      case .opportunity: "opportunities"
      case .book, .account, .link, .fact, .need, .question, .call, .step, .order, .point, .channel,
        .survey, .gift, .drill:
        name.en + "s"
      }
    return Phrase(en, name.zh)
  }

  /// So many of them: "1 order line", "306 order lines", "306 笔订单".
  package func counted(_ count: Int) -> Phrase {
    Phrase("\(count) \(count == 1 ? name.en : plural.en)", "\(count) \(measure)\(name.zh)")
  }

  /// The word that stands between a number and the kind in Chinese.
  private var measure: String {
    switch self {
    case .book: "本"
    case .account: "家"
    case .question, .opportunity: "个"
    case .person: "位"
    case .link, .fact, .need, .point, .channel, .supply: "条"
    case .call, .survey, .drill: "次"
    case .step: "项"
    case .order: "笔"
    case .gift: "件"
    }
  }
}
