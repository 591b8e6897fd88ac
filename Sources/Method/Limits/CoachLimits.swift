// The numbers that the coach compares with: a person may set each of them in their settings.

package import Model

/// One number that rules compare with.
package enum CoachLimit: String, CaseIterable, Hashable, Sendable {
  /// How many situation questions a call may hold.
  case situations
  /// Which share of the questions asked may be about the situation, in per cent.
  case situationShare = "situation-share"
  /// From which influence on, 1 to 5, somebody has to be met.
  case influence
  /// How many people have to be met, so that an account does not hang on one.
  case people
  /// After how many days without contact a champion is neglected.
  case championDays = "champion-days"
  /// How many continuations in a row are too many.
  case continuations
  /// After how many months a stated need is to be asked about again.
  case needMonths = "need-months"
  /// How serious, 1 to 5, a hidden need is that must not stay hidden.
  case seriousness
  /// How many days before its end a contract needs a step.
  case contractDays = "contract-days"
  /// After how many days a survey is old, where the book does not say so itself.
  case surveyDays = "survey-days"

  /// The number that the program starts with.
  package var usual: Int {
    switch self {
    case .situations, .continuations: 3
    case .situationShare: 50
    case .influence, .seriousness: 4
    case .people: 2
    case .championDays: 30
    case .needMonths: 6
    case .contractDays: 90
    case .surveyDays: 180
    }
  }

  /// The numbers that make sense.
  package var range: ClosedRange<Int> {
    switch self {
    case .situations: 0...50
    case .situationShare: 1...100
    case .influence, .seriousness: 1...5
    case .people: 2...50
    case .continuations: 2...50
    case .championDays, .contractDays, .surveyDays: 1...3650
    case .needMonths: 1...120
    }
  }

  /// What the number says.
  package var name: Phrase {
    switch self {
    case .situations: Phrase("situation questions in a call, at most", "一次拜访最多几个现状问题")
    case .situationShare:
      Phrase("situation questions among those asked, in per cent, at most", "所问问题里现状问题最多占百分之几")
    case .influence: Phrase("influence from which on somebody has to be met", "影响力到几就必须接触")
    case .people: Phrase("people to have met, at least", "至少要接触几个人")
    case .championDays: Phrase("days without contact with a champion, at most", "多少天内要联系一次铁杆支持者")
    case .continuations: Phrase("continuations in a row that are too many", "连续几次“维持现状”算太多")
    case .needMonths: Phrase("months after which to ask about a wish again", "明显需求过几个月要再问一次")
    case .seriousness: Phrase("seriousness from which on a hidden need counts", "隐藏需求严重到几就要深挖")
    case .contractDays: Phrase("days before a contract ends", "合同到期前多少天")
    case .surveyDays: Phrase("days between surveys, unless the book says so", "调研间隔天数（客户簿没设时）")
    }
  }
}

/// The numbers that the rules compare with.
package struct CoachLimits: Hashable, Sendable {
  /// Those that a person set.
  private var chosen: [CoachLimit: Int] = [:]

  /// The numbers that the program starts with.
  package init() {}

  /// A number: the person's own, or else the usual one. One that makes no sense is brought to the
  /// nearest that does.
  package subscript(limit: CoachLimit) -> Int {
    get { chosen[limit] ?? limit.usual }
    set { chosen[limit] = min(max(newValue, limit.range.lowerBound), limit.range.upperBound) }
  }

  /// Whether a person set it.
  package func isChosen(_ limit: CoachLimit) -> Bool { chosen[limit] != nil }

  /// How many situation questions a call may hold.
  package var situations: Int { self[.situations] }

  /// From which influence on, 1 to 5, somebody has to be met.
  package var influence: Int { self[.influence] }
}
