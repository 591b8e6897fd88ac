// A question to ask somebody: the unit of a call's preparation.

/// A question for a person, and what it stands on.
///
/// A problem question builds on a fact, an implication on a problem, a need-payoff on an
/// implication: otherwise the customer hears an interrogation.
package struct Question: Entity {
  package static let kind = Kind.question

  package static let required: [Field] = [.person, .kind, .words]

  /// The field that says what it belongs to.
  package static var ownerField: Field? { .person }

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

  package var owner: EntityID? { person }

  package init(id: EntityID) {
    self.id = id
  }
}

extension Question {
  /// The fields of a question, in the order of its form.
  package enum Field: String, EntityField {
    case person
    case kind
    case words = "text"
    case base = "builds"
    case fact
    case state
    case answer
    case prompt

    package var name: Phrase {
      switch self {
      case .person: Phrase("Person", "问谁")
      case .kind: Phrase("Kind", "类型")
      case .words: Phrase("Question", "问题")
      case .base: Phrase("Builds on", "接着哪一问")
      case .fact: Phrase("Builds on fact", "根据哪条事实")
      case .state: Phrase("State", "状态")
      case .answer: Phrase("Answer", "回答")
      case .prompt: Phrase("From prompt", "来自提示")
      }
    }

    package var shape: Shape {
      switch self {
      case .person: .entity(.person)
      case .kind: .choice(ChoiceOption.all(of: QuestionKind.self))
      case .words: .line
      case .base: .entity(.question)
      case .fact: .entity(.fact)
      case .state: .choice(ChoiceOption.all(of: QuestionState.self))
      case .answer: .prose
      case .prompt: .line
      }
    }
  }

  package subscript(field: Field) -> Value {
    get {
      switch field {
      case .person: Value(entity: person)
      case .kind: Value(choice: kind)
      case .words: Value(text: words)
      case .base: Value(entity: base)
      case .fact: Value(entity: fact)
      case .state: Value(choice: state)
      case .answer: Value(text: answer)
      case .prompt: Value(text: prompt)
      }
    }
    set {
      switch field {
      case .person: person = newValue.entity
      case .kind: kind = newValue.choice()
      case .words: words = newValue.text
      case .base: base = newValue.entity
      case .fact: fact = newValue.entity
      case .state: state = newValue.choice()
      case .answer: answer = newValue.text
      case .prompt: prompt = newValue.text
      }
    }
  }
}
