// The ladder of one person: which fact a problem question can build on, which problem an
// implication, which implication a need-payoff. What is already known fills the prompts.

package import Method
package import Model

/// What is known of a person that the next question can stand on.
package struct Ladder: Sendable {
  /// The person.
  package let person: EntityID
  /// What they said, to fill the prompts with.
  private let words: KnownWords
  /// The person's questions, the latest first.
  private let questions: [Question]

  /// Reads the book.
  package init(person: EntityID, context: Context) {
    self.person = person
    words = KnownWords(of: person, in: context.book)
    questions = context.book.questions.of(person).sorted { $0.id > $1.id }
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

  /// The fact whose words a prompt uses; nil where it uses none.
  package func fact(in prompt: Prompt) -> EntityID? { words.fact(in: prompt)?.id }

  /// A prompt as it would be asked.
  package func text(of prompt: Prompt) -> String { words.text(of: prompt) }

  /// The latest question of a kind.
  private func latest(_ kind: QuestionKind) -> Question? { questions.first { $0.kind == kind } }
}
