// The rows of the question pane: the person's needs, then each kind of question with what is
// planned, asked and answered, and the prompts that fit the person's role.

package import Method
package import Model

/// Something in the question pane that can be selected.
package enum QuestionRow: Hashable, Sendable {
  case need(Need)
  case question(Question)
  case prompt(Prompt)

  /// The thing in the book, if it is one.
  package var subject: EntityID? {
    switch self {
    case .need(let need): need.id
    case .question(let question): question.id
    case .prompt: nil
    }
  }

  /// The kind of question, for questions and prompts.
  package var kind: QuestionKind? {
    switch self {
    case .need: nil
    case .question(let question): question.kind ?? .situation
    case .prompt(let prompt): prompt.kind
    }
  }

  /// How many prompts of each kind are offered: enough to choose from, few enough to read.
  static let promptsPerKind = 4

  /// The rows of a person, in the order of the screen.
  static func all(of person: EntityID, context: Context) -> [QuestionRow] {
    let needs = context.book.needs.of(person).sorted { left, right in
      (left.state?.order ?? 0, left.id) < (right.state?.order ?? 0, right.id)
    }
    let questions = context.book.questions.of(person)
    let answers = context.answers(about: context.book.people[person]?.account)
    var rows = needs.map(QuestionRow.need)
    for kind in QuestionKind.allCases {
      rows += questions.filter { ($0.kind ?? .situation) == kind }.map(QuestionRow.question)
      rows +=
        prompts(for: person, kind: kind, answers: answers, context: context)
        .prefix(promptsPerKind).map(QuestionRow.prompt)
    }
    return rows
  }

  /// The prompts for a person's role and industry that the book does not answer; none while the role
  /// is unknown, and none for somebody who is not identified.
  private static func prompts(
    for person: EntityID, kind: QuestionKind, answers: KnownAnswers, context: Context
  ) -> [Prompt] {
    guard let person = context.book.people[person], !person.isPlaceholder else { return [] }
    return context.choice(for: person, kind: kind, answers: answers).offered
  }
}

extension NeedState {
  /// The order in which needs are listed: what can still be moved comes first.
  fileprivate var order: Int {
    switch self {
    case .explicit: 0
    case .implied: 1
    case .met: 2
    }
  }
}
