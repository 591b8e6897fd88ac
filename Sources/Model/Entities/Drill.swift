// A rehearsal of a call against a role card: what was practised and how it went.

/// One rehearsal. The counts are of the questions that were asked in it, by kind.
package struct Drill: Entity {
  package static let kind = Kind.drill

  package let id: EntityID
  /// The role that was played against.
  package var role: Role?
  /// When.
  package var day: Day?
  /// The one behaviour that was practised.
  package var behaviour: QuestionKind?
  /// How many situation questions were asked.
  package var situations: Int?
  /// How many problem questions were asked.
  package var problems: Int?
  /// How many implication questions were asked.
  package var implications: Int?
  /// How many need-payoff questions were asked.
  package var payoffs: Int?
  /// What to do differently next time.
  package var note = ""

  package init(id: EntityID) { self.id = id }
}

extension Drill {
  /// The fields, in the order in which a journal line has them.
  package enum Field: Int, EntityField {
    case role, day, behaviour, situations, problems, implications, payoffs, note

    /// What each of them is called, what it holds and where.
    package static let schema = Schema<Drill> { field in
      switch field {
      case .role: .choice(\.role, "role", "Against", "对练角色", .required)
      case .day: .day(\.day, "date", "Date", "日期", [.required, .past])
      case .behaviour: .choice(\.behaviour, "behaviour", "Practised", "练什么")
      case .situations: .number(\.situations, "situations", "Situation questions", "现状问题数", 0...999)
      case .problems: .number(\.problems, "problems", "Problem questions", "困难问题数", 0...999)
      case .implications:
        .number(\.implications, "implications", "Implication questions", "牵连问题数", 0...999)
      case .payoffs: .number(\.payoffs, "payoffs", "Need-payoff questions", "价值问题数", 0...999)
      case .note: .prose(\.note, "note", "Next time", "下次改进")
      }
    }
  }
}
