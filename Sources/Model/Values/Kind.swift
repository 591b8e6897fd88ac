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
    }
  }
}

extension Kind {
  /// So many of them: "1 person", "5 people"; "5 位联系人".
  package func counted(_ count: Int) -> Phrase {
    let words = plural
    return Phrase(
      "\(count) \(count == 1 ? name.en : words.en)", "\(count) \(words.zh)\(name.zh)")
  }

  /// Several of them in English, and the measure word in Chinese.
  private var plural: Phrase {
    switch self {
    case .person: Phrase("people", "位")
    case .supply: Phrase("supplies", "条")
    case .account: Phrase("accounts", "家")
    case .call: Phrase("calls", "次")
    case .survey: Phrase("surveys", "次")
    case .drill: Phrase("drills", "次")
    case .gift: Phrase("gifts", "份")
    case .question: Phrase("questions", "个")
    case .step: Phrase("next steps", "项")
    case .book, .link, .fact, .need, .order, .point, .channel: Phrase(name.en + "s", "条")
    }
  }
}
