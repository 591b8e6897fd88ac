// Why somebody is to be called today, and how much that presses.

package import Model

/// A reason to call an account today.
package enum CallReason: Hashable, Sendable {
  /// A call is planned for today.
  case planned(call: EntityID, time: String)
  /// What the customer promised is due, or late by so many days.
  case promised(call: EntityID, late: Int)
  /// What we promised is due, or late by so many days.
  case step(EntityID, late: Int)
  /// Open business is expected to be decided, or was by so many days ago.
  case deciding(EntityID, late: Int)
  /// The account orders late or less, and so much is at stake in a year.
  case atRisk(EarlyWarning.State, Money)
  /// A contact is owed, by so many days.
  case owed(late: Int)
  /// Most of the five push the purchase already.
  case nearlyThere(pushing: Int)
  /// The class of the account.
  case standing(AccountClass)

  /// Whether it is an occasion to call, and not only a weight beside one.
  package var isOccasion: Bool {
    switch self {
    case .planned, .promised, .step, .deciding, .atRisk, .owed: true
    case .nearlyThere, .standing: false
    }
  }

  /// How much it presses, in points that add up for an account.
  ///
  /// - Parameter largest: The most money that is at risk at any account.
  package func points(largest: Money) -> Int {
    switch self {
    case .planned: 60
    case .promised(_, let late): 40 + min(late, 10)
    case .step(_, let late): 25 + min(late, 10)
    case .deciding(_, let late): 30 + min(late, 10)
    case .atRisk(_, let money): 10 + Int(40 * money.fraction(of: largest))
    case .owed: 5
    case .nearlyThere(let pushing): 5 * pushing
    case .standing(.a): 15
    case .standing(.b): 10
    case .standing(.c): 0
    }
  }

  /// The reason in a few words.
  package func words(in book: Book) -> Phrase {
    switch self {
    case .planned(let call, let time):
      let objective = book.calls[call]?.objective ?? ""
      let (en, zh) = objective.isEmpty ? ("", "") : (": \(objective)", "：\(objective)")
      return Phrase(
        "call planned for today" + (time.isEmpty ? "" : " at \(time)") + en,
        "今天\(time.isEmpty ? "" : " \(time) ")约好的拜访" + zh)
    case .promised(let call, let late):
      let words = book.value(of: .call(.evidence), in: call).text
      return Phrase(
        "they promised\(Self.late(late).en): \(words)", "对方答应的事\(Self.late(late).zh)：\(words)")
    case .step(let step, let late):
      let words = book.title(of: step, .step)
      return Phrase(
        "we promised\(Self.late(late).en): \(words)", "我们答应的事\(Self.late(late).zh)：\(words)")
    case .deciding(let deal, let late):
      let words = book.title(of: deal, .opportunity)
      return Phrase(
        "to be decided\(Self.late(late).en): \(words)", "该有结果了\(Self.late(late).zh)：\(words)")
    case .atRisk(let state, let money):
      let amount = money.grouped(in: book.rates.own)
      return switch state {
      case .silent, .dormant:
        Phrase("no order for long, \(amount) a year at stake", "很久没下单，一年 \(amount) 有风险")
      case .late: Phrase("the order is late, \(amount) a year at stake", "该下单没下，一年 \(amount) 有风险")
      case .falling, .pausing, .uncertain, .steady, .unknown:
        Phrase("buys less, \(amount) a year at stake", "买得少了，一年 \(amount) 有风险")
      }
    case .owed(let late):
      return Phrase("a contact is owed\(Self.late(late).en)", "该联系了\(Self.late(late).zh)")
    case .nearlyThere(let pushing):
      return Phrase("\(pushing) of the five push the purchase", "五种人里已有 \(pushing) 种在推动")
    case .standing(let standing):
      return Phrase("class \(standing.letter)", "\(standing.letter) 类客户")
    }
  }

  /// By how many days something is late, in brackets.
  private static func late(_ days: Int) -> Phrase {
    days <= 0
      ? Phrase(" (today)", "（今天到期）")
      : Phrase(" (\(days) \(days == 1 ? "day" : "days") late)", "（晚了 \(days) 天）")
  }
}
