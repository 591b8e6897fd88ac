// What the owner of a book owes its accounts again and again, and how often.

package import Model

/// Something that is owed to an account anew after some days.
package enum CareTask: String, CaseIterable, Hashable, Sendable {
  /// A call, of whatever kind.
  case contact
  /// A service visit.
  case service
  /// To ask how satisfied they are.
  case satisfaction
  /// To ask how our competitors do there.
  case competitors

  /// What people call it.
  package var name: Phrase {
    switch self {
    case .contact: Phrase("contact", "联系")
    case .service: Phrase("service visit", "服务回访")
    case .satisfaction: Phrase("satisfaction survey", "满意度调研")
    case .competitors: Phrase("competitor survey", "竞争对手调研")
    }
  }

  /// The survey that it asks for; nil when it asks for a call.
  package var survey: SurveyKind? {
    switch self {
    case .contact, .service: nil
    case .satisfaction: .satisfaction
    case .competitors: .competitors
    }
  }

  /// The field of the book that says how often; the class counts for contacts only.
  package func field(for standing: AccountClass?) -> BookSettings.Field {
    switch self {
    case .contact:
      switch standing {
      case .a: .intervalA
      case .b: .intervalB
      case .c, nil: .intervalC
      }
    case .service: .serviceInterval
    case .satisfaction, .competitors: .surveyInterval
    }
  }
}

/// After how many days each care task is due again.
package struct Intervals: Hashable, Sendable {
  /// What the owner of the book has entered.
  private let settings: BookSettings

  /// Reads the settings of a book.
  package init(of book: Book) { settings = book.settings }

  /// The days that count where the owner of the book has entered none.
  ///
  /// A month for those who make most of the revenue, six weeks for those who may grow, a quarter for
  /// the others; half a year for service and for surveys, so that each is made twice before a yearly
  /// contract is talked about anew. They are habits of account managers, not findings.
  package static func standard(of field: BookSettings.Field) -> Int {
    switch field {
    case .intervalA: 30
    case .intervalB: 45
    case .intervalC: 90
    case .serviceInterval, .surveyInterval: 180
    case .name, .person, .currency, .rates, .stages, .giftLimit, .weightShare, .weightMargin,
      .weightPotential,
      .weightValue, .weightLoyalty, .weightCulture, .weightCommitment, .weightFoundation,
      .weightMarket, .weightSurvey, .weightRivals, .weightCost:
      0
    }
  }

  /// The days that count for a field of the book.
  package func days(_ field: BookSettings.Field) -> Int {
    settings[field].number ?? Intervals.standard(of: field)
  }

  /// Whether the owner of the book has entered the days of a field.
  package func isChosen(_ field: BookSettings.Field) -> Bool { settings[field] != .empty }

  /// All of them on one line.
  package var summary: Phrase {
    let contacts = [BookSettings.Field.intervalA, .intervalB, .intervalC].map { days($0) }
    let service = days(.serviceInterval)
    let survey = days(.surveyInterval)
    return Phrase(
      """
      contacts: A \(contacts[0]), B \(contacts[1]), others \(contacts[2]) days · service \(service) \
      · surveys \(survey)
      """,
      """
      联系：A 类 \(contacts[0]) 天、B 类 \(contacts[1]) 天、其他 \(contacts[2]) 天 · 服务回访 \(service) 天 · \
      调研 \(survey) 天
      """)
  }
}
