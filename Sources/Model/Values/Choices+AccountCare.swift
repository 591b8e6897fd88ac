// The fixed choices about looking after an account: what a call is for, what a survey asks, who supplies.

/// What a call is for.
package enum CallKind: String, Choice {
  /// We meet for the first time.
  case first
  /// We go on with what was begun.
  case followUp = "follow-up"
  /// We look after what they have bought.
  case service
  /// We look back on how the work together goes.
  case review
  /// We win back what was lost.
  case recovery

  package var name: Phrase {
    switch self {
    case .first: Phrase("first call", "初次拜访")
    case .followUp: Phrase("follow-up", "跟进")
    case .service: Phrase("service visit", "服务回访")
    case .review: Phrase("review", "合作回顾")
    case .recovery: Phrase("recovery", "挽回")
    }
  }
}

/// By what we were in touch.
package enum CallMeans: String, Choice {
  /// We went there, or they came.
  case visit
  case phone
  case video
  case email = "e-mail"
  case wechat
  /// We met at a trade fair.
  case fair

  package var name: Phrase {
    switch self {
    case .visit: Phrase("visit", "上门")
    case .phone: Phrase("phone", "电话")
    case .video: Phrase("video", "视频")
    case .email: Phrase("e-mail", "邮件")
    case .wechat: Phrase("WeChat", "微信")
    case .fair: Phrase("trade fair", "展会")
    }
  }
}

/// How much a call asks of the customer.
package enum Commitment: String, Choice {
  /// A decision to buy.
  case order
  /// A step on the way to one.
  case step

  package var name: Phrase {
    switch self {
    case .order: Phrase("the order", "订单")
    case .step: Phrase("a step towards it", "往前一步")
    }
  }
}

/// What a survey asks about. The deck's keys 定期调研 and 评估同行.
package enum SurveyKind: String, Choice {
  /// How satisfied they are with us.
  case satisfaction
  /// How their market and their plans change.
  case market
  /// How our competitors do there.
  case competitors

  package var name: Phrase {
    switch self {
    case .satisfaction: Phrase("satisfaction", "满意度")
    case .market: Phrase("market and plans", "市场与规划")
    case .competitors: Phrase("competitors", "竞争对手")
    }
  }
}

/// Who supplies a product line.
package enum SupplySource: String, Choice {
  /// We do.
  case us
  /// A competitor does.
  case competitor
  /// They make it themselves.
  case inHouse = "in-house"
  /// They do not buy it at all.
  case nobody = "none"

  package var name: Phrase {
    switch self {
    case .us: Phrase("us", "我们")
    case .competitor: Phrase("a competitor", "竞争对手")
    case .inHouse: Phrase("in-house", "自己做")
    case .nobody: Phrase("does not buy", "不采购")
    }
  }
}
