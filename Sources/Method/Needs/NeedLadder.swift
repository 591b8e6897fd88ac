// The ladder of one person: fact, problem, implication, payoff. Each rung carries the next; the lowest
// one that is missing is what to ask for.

package import Model

/// A rung of the ladder from how things stand to what a solution is worth.
package enum Rung: Int, CaseIterable, Comparable, Hashable, Sendable {
  case fact, problem, implication, payoff

  /// What people read.
  package var name: Phrase {
    switch self {
    case .fact: Phrase("fact", "事实")
    case .problem: Phrase("problem", "困难")
    case .implication: Phrase("implication", "牵连")
    case .payoff: Phrase("payoff", "价值")
    }
  }

  /// The kind of question that brings it out.
  package var kind: QuestionKind {
    switch self {
    case .fact: .situation
    case .problem: .problem
    case .implication: .implication
    case .payoff: .payoff
    }
  }

  package static func < (left: Rung, right: Rung) -> Bool { left.rawValue < right.rawValue }
}

/// How far one person has come up the ladder.
package struct NeedLadder: Hashable, Sendable {
  /// What holds a rung.
  package enum Hold: Hashable, Sendable {
    /// The person said so: an answer, a need or a fact of theirs.
    case said(String)
    /// Somebody else at the account said so.
    case heard(String)
    /// A question is ready and not answered yet.
    case planned(String)
    /// Nothing.
    case missing

    /// Whether the rung carries.
    package var isFirm: Bool {
      switch self {
      case .said, .heard: true
      case .planned, .missing: false
      }
    }
  }

  /// What holds each rung, from the lowest.
  package let holds: [Hold]

  /// Looks at what the book has of a person.
  ///
  /// - Complexity: O(the person's questions and needs, and the account's facts).
  package init(of person: Person, in book: Book) {
    let questions = book.questions.of(person.id).sorted { $0.id < $1.id }
    let needs = book.needs.of(person.id)
    holds = Rung.allCases.map { rung in
      let asked = questions.filter { ($0.kind ?? .situation) == rung.kind }
      if let need = needs.last(where: { Self.carries($0, rung) }) { return .said(need.words) }
      if let answer = asked.last(where: { !$0.answer.trimmed.isEmpty })?.answer {
        return .said(answer)
      }
      if rung == .fact, let fact = Self.fact(of: person, in: book) { return fact }
      return asked.last { $0.state != .answered }.map { .planned($0.words) } ?? .missing
    }
  }

  /// What holds a rung.
  package subscript(rung: Rung) -> Hold { holds[rung.rawValue] }

  /// The lowest rung that does not carry yet; nil at the top.
  package var next: Rung? { Rung.allCases.first { !self[$0].isFirm } }

  /// The rungs that are missing under one that is there: steps that were jumped.
  package var gaps: [Rung] {
    let top = Rung.allCases.last { self[$0].isFirm }
    return Rung.allCases.filter { rung in !self[rung].isFirm && top.map { rung < $0 } ?? false }
  }

  /// Whether a need is what a rung is about: a complaint is a problem, a wish names a payoff.
  private static func carries(_ need: Need, _ rung: Rung) -> Bool {
    switch (rung, need.state ?? .implied) {
    case (.problem, .implied), (.payoff, .explicit), (.payoff, .met): true
    case (.fact, _), (.problem, _), (.implication, _), (.payoff, .implied): false
    }
  }

  /// The fact to stand on: the person's own before somebody else's, a confirmed one before an assumed.
  private static func fact(of person: Person, in book: Book) -> Hold? {
    let facts = person.account.map { book.facts.of($0) } ?? []
    if let own = facts.last(where: { $0.source == person.id }) { return .said(own.words) }
    return facts.last { $0.isConfirmed }.map { .heard($0.words) }
  }
}
