// The ladder of one person: which fact a problem question can build on, which problem an
// implication, which implication a need-payoff. What is already known fills the prompts.

package import Method
package import Model

/// What is known of a person that the next question can stand on.
package struct Ladder: Sendable {
  /// The person.
  package let person: EntityID
  /// The facts of the account, those from the person first, the latest first.
  private let facts: [Fact]
  /// The person's questions, the latest first.
  private let questions: [Question]
  /// The person's name and the account's.
  private let names: (person: String, account: String)

  /// Reads the book.
  package init(person: EntityID, desk: Desk) {
    self.person = person
    let account = desk.book.people[person]?.account
    facts = (account.map { desk.book.facts.of($0) } ?? []).sorted { left, right in
      let mine = (left.source == person, right.source == person)
      return mine.0 == mine.1
        ? (left.day ?? .distantPast, left.id) > (right.day ?? .distantPast, right.id) : mine.0
    }
    questions = desk.book.questions.of(person).sorted { $0.id > $1.id }
    names = (
      desk.book.title(of: person, .person),
      account.map { desk.book.title(of: $0, .account) } ?? ""
    )
  }

  /// The question that one of this kind would build on: the latest of the kind before it.
  package func base(for kind: QuestionKind) -> EntityID? {
    switch kind {
    case .situation: nil
    case .problem: latest(.situation)?.id
    case .implication: latest(.problem)?.id
    case .payoff: latest(.implication)?.id
    }
  }

  /// The fact that one of this kind would build on.
  package func fact(for kind: QuestionKind) -> EntityID? {
    kind == .problem ? facts.first?.id : nil
  }

  /// What fills the places in a prompt.
  package var words: [Placeholder: String] {
    var words: [Placeholder: String] = [.account: names.account, .person: names.person]
    if let fact = facts.first { words[.fact] = fact.words }
    if let problem = latest(.problem) { words[.problem] = problem.words }
    if let implication = latest(.implication) { words[.implication] = implication.words }
    return words
  }

  /// The prompts that were taken already.
  package var taken: Set<String> { Set(questions.map(\.prompt)) }

  /// The latest question of a kind.
  private func latest(_ kind: QuestionKind) -> Question? { questions.first { $0.sort == kind } }
}
