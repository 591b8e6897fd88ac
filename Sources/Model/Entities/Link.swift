// A line of the influencer map.

/// A line from one person to another at the same account.
package struct Link: Entity {
  package static let kind = Kind.link

  package let id: EntityID
  /// Where the line starts: who reports, who influences.
  package var from: EntityID?
  /// What the line says.
  package var kind: LinkKind?
  /// Where it ends: the superior, the influenced.
  package var to: EntityID?
  /// How we know, or why.
  package var note = ""

  package init(id: EntityID) { self.id = id }
}

extension Link {
  /// The fields of a link, in the order in which a journal line has them.
  package enum Field: Int, EntityField {
    case from, kind, to, note

    /// What each of them is called, what it holds and where.
    package static let schema = Schema<Link> { field in
      switch field {
      case .from: .entity(\.from, "from", "From", "从", .person, [.required, .owner])
      case .kind: .choice(\.kind, "kind", "Kind", "关系类型", .required)
      case .to: .entity(\.to, "to", "To", "对方", .person, .required)
      case .note: .line(\.note, "note", "Note", "说明")
      }
    }
  }

  /// What its form asks for: the start of the line as well.
  package static let form: [Field] = Field.allCases
}
