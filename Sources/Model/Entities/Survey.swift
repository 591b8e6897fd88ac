// A survey that we made at an account: how satisfied it is, how its market does, how the competitors do.

/// What we asked an account on a day, and what came out (定期调研、评估同行).
package struct Survey: Entity {
  package static let kind = Kind.survey

  package let id: EntityID
  /// The account.
  package var account: EntityID?
  /// What it was about.
  package var kind: SurveyKind?
  /// When it was made.
  package var day: Day?
  /// Who answered.
  package var person: EntityID?
  /// The mark that they gave, 0 to 10.
  package var score: Int?
  /// What came out, in their words.
  package var words = ""

  package init(id: EntityID) { self.id = id }
}

extension Survey {
  /// The fields, in the order in which a journal line has them.
  package enum Field: Int, EntityField {
    case account, kind, day, person, score, words

    /// What each of them is called, what it holds and where.
    package static let schema = Schema<Survey> { field in
      switch field {
      case .account: .entity(\.account, "account", "Account", "客户", .account, [.required, .owner])
      case .kind: .choice(\.kind, "kind", "Survey of", "调研内容", .required)
      case .day: .day(\.day, "date", "Date", "日期", [.required, .past])
      case .person: .entity(\.person, "person", "Who answered", "谁回答的", .person)
      case .score: .number(\.score, "score", "Mark 0-10", "打分 0-10", 0...10)
      case .words: .prose(\.words, "text", "What came out", "结果")
      }
    }
  }
}
