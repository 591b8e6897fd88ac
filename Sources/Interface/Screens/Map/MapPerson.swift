// A person as the map shows them, with what the book knows about the contact so far.

import Drawing
import Model

/// A person with what the map says about them, computed once for all views.
struct MapPerson: Hashable, Sendable {
  /// The person as in the book.
  let person: Person
  /// How much we have been in touch, entered or counted.
  let coverage: Coverage
  /// When they were last met, if ever.
  let lastContact: Day?

  /// Reads a person out of the book.
  init(_ person: Person, in book: Book, today: Day) {
    self.person = person
    coverage = book.coverage(of: person)
    lastContact = book.lastContact(with: person.id, by: today)
  }

  /// The person's identity.
  var id: EntityID { person.id }

  /// The sign of the stance; `?` where it is not known.
  var sign: String { person.stance?.sign ?? "?" }

  /// The stance in words.
  var stanceName: Phrase { person.stance?.name ?? Phrase("unknown", "不清楚") }

  /// The look of the stance.
  var stanceStyle: StyleRole { person.stance.map(\.mapStyle) ?? .muted }

  /// The influence as a digit; `?` where it is not known.
  var influenceDigit: String { person.influence.map(String.init) ?? "?" }

  /// The badge of the role, with `?` where it is only proposed; `?` alone where it is not known.
  var badge: Phrase {
    guard let badge = person.role?.badge else { return Phrase(verbatim: "?") }
    return person.isRoleProposed ? Phrase(badge.en + "?", badge.zh + "?") : badge
  }

  /// The look of the role.
  var roleStyle: StyleRole { person.role.map(\.mapStyle) ?? .warning }
}

extension Role {
  /// The look of the role's badge and heading.
  var mapStyle: StyleRole {
    switch self {
    case .decision: .roleDecision
    case .finance: .roleFinance
    case .support: .roleSupport
    case .technical: .roleTechnical
    case .user: .roleUser
    }
  }

  /// What somebody in the role does, in a few words behind the heading.
  var mapHint: Phrase {
    switch self {
    case .decision: Phrase("signs the order", "拍板签单")
    case .finance: Phrase("guards the budget", "管预算、管流程")
    case .support: Phrase("opens doors", "能引路、能传话")
    case .technical: Phrase("judges the technology", "把技术关")
    case .user: Phrase("works with it every day", "天天在用")
    }
  }
}

extension Stance {
  /// The look of the stance's sign and word.
  var mapStyle: StyleRole {
    switch self {
    case .champion: .stanceChampion
    case .supporter: .stanceSupporter
    case .neutral: .stanceNeutral
    case .sceptic: .stanceSceptic
    case .opponent: .stanceOpponent
    }
  }
}
