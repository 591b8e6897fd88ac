// What we know, who said it, and whether it is confirmed.

/// Something known or assumed about an account, with its source.
package struct Fact: Entity {
  package static let kind = Kind.fact

  package let id: EntityID
  /// The account it is about.
  package var account: EntityID?
  /// What is the case.
  package var words = ""
  /// The person who said so; nil when we found it elsewhere.
  package var source: EntityID?
  /// When we learned it.
  package var day: Day?
  /// Whether somebody confirmed it, or we only assume it.
  package var isConfirmed = false

  package init(id: EntityID) { self.id = id }
}

extension Fact {
  /// The fields of a fact, in the order in which a journal line has them.
  package enum Field: Int, EntityField {
    case account, words, source, day, isConfirmed

    /// What each of them is called, what it holds and where.
    package static let schema = Schema<Fact> { field in
      switch field {
      case .account: .entity(\.account, "account", "Account", "客户", .account, [.required, .owner])
      case .words: .line(\.words, "text", "Fact", "事实", .required)
      case .source: .entity(\.source, "source", "Who said it", "谁说的", .person)
      case .day: .day(\.day, "date", "When", "日期", .past)
      case .isConfirmed: .flag(\.isConfirmed, "confirmed", "Confirmed", "已确认")
      }
    }
  }
}
