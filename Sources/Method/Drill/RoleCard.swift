// The other side of a rehearsal: what is known of it, and what it answers to each question.

package import Model

/// The other side of a rehearsal: what is known of a role, and of a person where it is one.
package struct RoleCard: Hashable, Sendable {
  /// The role.
  package let role: Role
  /// What the playbook says about the role.
  package let guide: RoleGuide
  /// What people in the role answer to a kind of question, in the playbook.
  let answers: [QuestionKind: [String]]
  /// What the person told us.
  package var facts: [String] = []
  /// Their needs that are not yet wishes, in their own words.
  package var implied: [String] = []
  /// Their wishes, in their own words.
  package var explicit: [String] = []
  /// What is planned to be asked, with its kind.
  package var planned: [Planned] = []

  /// A question that is planned for the next call.
  package struct Planned: Hashable, Sendable {
    /// Its kind.
    package let kind: QuestionKind?
    /// Its words.
    package let words: String
  }

  /// The card of a role.
  package init(role: Role, playbook: Playbook) {
    self.role = role
    guide = playbook.guide(for: role)
    answers = playbook.answers[role] ?? [:]
  }

  /// The card of a person, played in their role, with what the book knows of them.
  package init(person: Person, role: Role, book: Book, playbook: Playbook) {
    self.init(role: role, playbook: playbook)
    let account = person.account
    facts = (account.map { book.facts.of($0) } ?? []).filter { $0.source == person.id }.map(\.words)
    let needs = book.needs.of(person.id)
    implied = needs.filter { $0.state == .implied }.map(\.words)
    explicit = needs.filter { $0.state == .explicit }.map(\.words)
    let call = account.flatMap { book.plannedCall(of: $0) }
    planned = (call?.questions ?? []).compactMap { book.questions[$0] }
      .filter { $0.person == person.id }.map { Planned(kind: $0.kind, words: $0.words) }
  }
}

/// What the other side says.
package struct Reply: Hashable, Sendable {
  /// Their words.
  package let words: String
  /// What to learn from it; nil where there is nothing to say.
  package let note: Phrase?
}

extension RoleCard {
  /// What the other side answers to the last of some kinds of questions, asked in this order.
  ///
  /// The same questions get the same answers. Up to three situation questions are answered, then the
  /// patience is gone. Who asks what a problem leads to before there is one hears that there is none,
  /// and who praises a solution too early hears a concern of the role.
  package func reply(to kinds: [QuestionKind], in language: Language) -> Reply {
    guard let kind = kinds.last else { return Reply(words: "…", note: nil) }
    let before = kinds.dropLast()
    let number = before.count { $0 == kind }
    switch kind {
    case .situation where number >= RoleCard.patience: return RoleCard.tired(language)
    case .implication where !before.contains(.problem): return RoleCard.unaware(language)
    case .payoff where !before.contains(.implication) && !guide.objections.isEmpty:
      return Reply(
        words: guide.objections[number % guide.objections.count].objection,
        note: Phrase(
          "a concern: the problem has not been talked through yet", "这是顾虑：困难还没谈透"))
    case .situation, .problem, .implication, .payoff: return answer(kind, number)
    }
  }

  /// The answer to what is not a question.
  package static func unheard(in language: Language) -> Reply {
    Reply(
      words: Phrase("I'm sorry, I didn't hear a question in that.", "您想问什么？我没听出问题来。")(language),
      note: Phrase(
        "not counted: there is no question in it; Tab says that there is", "没有问句，不计数；要算就按 Tab 定类型"))
  }

  /// How many situation questions are answered willingly.
  package static let patience = 3

  /// An answer of the person's own words first, then of the playbook's, around the end.
  private func answer(_ kind: QuestionKind, _ number: Int) -> Reply {
    let own: [String] =
      switch kind {
      case .situation: facts
      case .problem: implied
      case .implication: []
      case .payoff: explicit
      }
    let all = own + (answers[kind] ?? [])
    guard !all.isEmpty else {
      return Reply(words: guide.need.isEmpty ? "…" : guide.need, note: nil)
    }
    return Reply(words: all[number % all.count], note: nil)
  }

  /// The answer to one situation question too many.
  private static func tired(_ language: Language) -> Reply {
    Reply(
      words: Phrase(
        "You could have looked that up before you came.", "这些您来之前查一下不就知道了？")(language),
      note: Phrase(
        "more than \(patience) situation questions tire people", "现状问题超过 \(patience) 个，对方就烦了"))
  }

  /// The answer to what a problem leads to, when there is no problem yet.
  private static func unaware(_ language: Language) -> Reply {
    Reply(
      words: Phrase("Lead to? I wouldn't say that we have a problem.", "影响？我没觉得这有什么问题啊。")(
        language),
      note: Phrase("no problem has been admitted yet", "对方还没承认有困难"))
  }
}
