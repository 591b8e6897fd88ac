// Something that one of us promised to do.

/// A next step of ours on an account, due on a day and open until it is done.
package struct Step: Entity {
  package static let kind = Kind.step

  package let id: EntityID
  /// The account it moves on.
  package var account: EntityID?
  /// What to do.
  package var words = ""
  /// By when.
  package var due: Day?
  /// The person it is about.
  package var person: EntityID?
  /// The call in which it was agreed.
  package var call: EntityID?
  /// When it was done; nil while it is open.
  package var done: Day?

  package init(id: EntityID) { self.id = id }
}

extension Step {
  /// The fields of a step, in the order in which a journal line has them.
  package enum Field: Int, EntityField {
    case account, words, due, person, call, done

    /// What each of them is called, what it holds and where.
    package static let schema = Schema<Step> { field in
      switch field {
      case .account: .entity(\.account, "account", "Account", "客户", .account, [.required, .owner])
      case .words: .line(\.words, "text", "Next step", "下一步", .required)
      case .due: .day(\.due, "due", "Due", "到期")
      case .person: .entity(\.person, "person", "With", "涉及的人", .person)
      case .call: .entity(\.call, "call", "From call", "来自拜访", .call)
      case .done: .day(\.done, "done", "Done on", "完成于", [.later, .past])
      }
    }
  }

  /// What its form asks for.
  package static let form: [Field] = [.words, .due, .person, .done]
}
