// What the playbook says besides its questions: how to meet each role, what each kind of question is
// for, what to do with each class of account.

/// How to meet one of the five roles.
package struct RoleGuide: Hashable, Sendable {
  /// What this role needs before it says yes.
  package var need = ""
  /// The way to meet that need.
  package var meet = ""
  /// What to bring.
  package var materials: [String] = []
  /// What not to do.
  package var avoid: [String] = []
  /// What they typically worry about, with its prevention.
  package var objections: [Objection] = []

  /// Creates an empty guide.
  package init() {}

  /// This guide, with everything that `other` says put in its place.
  func extended(by other: RoleGuide) -> RoleGuide {
    var guide = self
    if !other.need.isEmpty { guide.need = other.need }
    if !other.meet.isEmpty { guide.meet = other.meet }
    if !other.materials.isEmpty { guide.materials = other.materials }
    if !other.avoid.isEmpty { guide.avoid = other.avoid }
    if !other.objections.isEmpty { guide.objections = other.objections }
    return guide
  }
}

/// Something that a role typically worries about.
package struct Objection: Hashable, Sendable {
  /// The worry, as they would say it.
  package let objection: String
  /// What to do beforehand so that it does not come up.
  package let prevention: String
}

/// What one kind of question is called and is for.
package struct KindGuide: Hashable, Sendable {
  /// Its name in a sentence's beginning.
  package let name: String
  /// What it is for and when to hold it back.
  package let explanation: String
}

/// What to do with the accounts of one class.
package struct ClassGuide: Hashable, Sendable {
  /// What the class stands for.
  package let name: String
  /// What to do.
  package let strategy: String
}

/// Something that a customer could do at the end of a call, with a smaller thing to fall back on.
package struct AdvanceIdea: Hashable, Sendable {
  /// What the customer does.
  package let action: String
  /// The least that would still move things on.
  package let fallback: String
}
