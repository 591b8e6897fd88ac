// A question to ask somebody: the unit of a call's preparation.

/// A question for a person, and what it stands on.
///
/// A problem question builds on a fact, an implication on a problem, a need-payoff on an
/// implication: otherwise the customer hears an interrogation.
package struct Question: Entity {
  package static let kind = Kind.question

  package let id: EntityID
  /// Whom to ask.
  package var person: EntityID?
  /// Which of the four kinds it is.
  package var kind: QuestionKind?
  /// The question, word for word.
  package var words = ""
  /// The question it builds on.
  package var base: EntityID?
  /// The fact it builds on.
  package var fact: EntityID?
  /// What has become of it; nil counts as planned.
  package var state: QuestionState?
  /// The answer in the customer's own words.
  package var answer = ""
  /// The playbook prompt it came from, so that it is not offered again.
  package var prompt = ""

  package init(id: EntityID) { self.id = id }
}

extension Question {
  /// The fields of a question, in the order in which a journal line has them.
  package enum Field: Int, EntityField {
    case person, kind, words, base, fact, state, answer, prompt

    /// What each of them is called, what it holds and where.
    package static let schema = Schema<Question> { field in
      switch field {
      case .person: .entity(\.person, "person", "Person", "问谁", .person, [.required, .owner])
      case .kind: .choice(\.kind, "kind", "Kind", "类型", .required)
      case .words: .line(\.words, "text", "Question", "问题", .required)
      case .base: .entity(\.base, "builds", "Builds on", "接着哪一问", .question)
      case .fact: .entity(\.fact, "fact", "Builds on fact", "根据哪条事实", .fact)
      case .state: .choice(\.state, "state", "State", "状态")
      case .answer: .prose(\.answer, "answer", "Answer", "回答")
      case .prompt: .line(\.prompt, "prompt", "From prompt", "来自提示")
      }
    }
  }

  /// What its form asks for.
  package static let form: [Field] = [.words, .kind, .fact, .base, .state, .answer]
}
