// The fixed choices of the method: what a person is to a purchase, and how things stand.

/// The part a person plays in a purchase. The deck's five kinds of people who decide one.
package enum Role: String, Choice {
  /// Signs the order; needs to feel safe.
  case decision
  /// Guards the budget and the procedure.
  case finance
  /// Opens doors: assistants, secretaries, reception.
  case support
  /// Judges whether the technology is sound.
  case technical
  /// Works with the product every day.
  case user

  package var name: Phrase {
    switch self {
    case .decision: Phrase("decision maker", "决策人")
    case .finance: Phrase("finance", "财务人员")
    case .support: Phrase("support", "支持人员")
    case .technical: Phrase("technical", "技术人员")
    case .user: Phrase("user", "使用人员")
    }
  }

  /// The name in at most six columns, for a badge.
  package var badge: Phrase {
    switch self {
    case .decision: Phrase("DECIDE", "决策")
    case .finance: Phrase("MONEY", "财务")
    case .support: Phrase("HELP", "支持")
    case .technical: Phrase("TECH", "技术")
    case .user: Phrase("USER", "使用")
    }
  }
}

/// How a person stands to us, from the one who sells for us to the one who works against us.
package enum Stance: String, Choice {
  case champion
  case supporter
  case neutral
  case sceptic
  case opponent

  package var name: Phrase {
    switch self {
    case .champion: Phrase("champion", "铁杆支持")
    case .supporter: Phrase("supporter", "支持")
    case .neutral: Phrase("neutral", "中立")
    case .sceptic: Phrase("sceptic", "存疑")
    case .opponent: Phrase("opponent", "反对")
    }
  }

  /// One sign that says the stance without colour: two pluses to two minuses.
  package var sign: String {
    switch self {
    case .champion: "++"
    case .supporter: "+"
    case .neutral: "="
    case .sceptic: "-"
    case .opponent: "--"
    }
  }

  /// The stance as a number, 2 for a champion to -2 for an opponent.
  package var weight: Int {
    switch self {
    case .champion: 2
    case .supporter: 1
    case .neutral: 0
    case .sceptic: -1
    case .opponent: -2
    }
  }
}

/// How much we have been in touch with a person.
package enum Coverage: String, Choice {
  case none
  case brief
  case several
  case deep

  package var name: Phrase {
    switch self {
    case .none: Phrase("no contact", "没有接触")
    case .brief: Phrase("brief contact", "见过一面")
    case .several: Phrase("several contacts", "多次接触")
    case .deep: Phrase("in depth", "深入交往")
    }
  }

  /// How full the contact is, 0 to 3, for a gauge.
  package var level: Int {
    switch self {
    case .none: 0
    case .brief: 1
    case .several: 2
    case .deep: 3
    }
  }
}

/// Where an account stands between us and the one who uses what we sell.
package enum ChannelPosition: String, Choice {
  case end
  case retailer
  case distributor
  case maker

  package var name: Phrase {
    switch self {
    case .end: Phrase("end customer", "最终用户")
    case .retailer: Phrase("retailer", "零售商")
    case .distributor: Phrase("distributor", "经销商")
    case .maker: Phrase("maker", "厂家")
    }
  }
}

/// The deck's three classes of account, each with a strategy of its own.
package enum AccountClass: String, Choice {
  /// Creates the most value.
  case a
  /// Has the most growth potential.
  case b
  /// Brings negative growth.
  case c

  package var name: Phrase {
    switch self {
    case .a: Phrase("A most value", "A 创造最大价值")
    case .b: Phrase("B most growth potential", "B 最具增长潜力")
    case .c: Phrase("C negative growth", "C 带来负增长")
    }
  }

  /// The letter alone.
  package var letter: String { rawValue.uppercased() }
}

/// What a line between two people says.
package enum LinkKind: String, Choice {
  case reportsTo = "reports"
  case influences
  case conflictsWith = "conflicts"

  package var name: Phrase {
    switch self {
    case .reportsTo: Phrase("reports to", "汇报给")
    case .influences: Phrase("influences", "影响")
    case .conflictsWith: Phrase("conflicts with", "有矛盾")
    }
  }
}

/// How far a need has come. A hidden need is a complaint; a stated one is a wish for a solution.
package enum NeedState: String, Choice {
  case implied
  case explicit
  case met

  package var name: Phrase {
    switch self {
    case .implied: Phrase("implied", "隐藏需求")
    case .explicit: Phrase("explicit", "明显需求")
    case .met: Phrase("met", "已满足")
    }
  }
}

/// The four kinds of question, after Rackham and Huthwaite (1988).
package enum QuestionKind: String, Choice {
  case situation
  case problem
  case implication
  case payoff

  package var name: Phrase {
    switch self {
    case .situation: Phrase("situation", "现状")
    case .problem: Phrase("problem", "困难")
    case .implication: Phrase("implication", "牵连")
    case .payoff: Phrase("need-payoff", "价值")
    }
  }

  /// The letter that salespeople call it by.
  package var letter: String {
    switch self {
    case .situation: "S"
    case .problem: "P"
    case .implication: "I"
    case .payoff: "N"
    }
  }
}

/// What has become of a question.
package enum QuestionState: String, Choice {
  case planned
  case asked
  case answered

  package var name: Phrase {
    switch self {
    case .planned: Phrase("planned", "准备问")
    case .asked: Phrase("asked", "已问")
    case .answered: Phrase("answered", "已答")
    }
  }
}

/// How a call ended. Only what the customer does makes it an order or an advance.
package enum Outcome: String, Choice {
  case order
  case advance
  case continuation
  case noSale = "no-sale"

  package var name: Phrase {
    switch self {
    case .order: Phrase("order", "成交")
    case .advance: Phrase("advance", "有进展")
    case .continuation: Phrase("continuation", "维持现状")
    case .noSale: Phrase("no-sale", "没谈成")
    }
  }

  /// Whether it needs something that the customer did or promised to do.
  package var needsCustomerAction: Bool {
    switch self {
    case .order, .advance: true
    case .continuation, .noSale: false
    }
  }
}
