// Which questions to offer for a person, the next one that fits first, and what each builds on.

import Method
import Model

/// The questions that fit one person in one call.
struct QuestionOffers {
  /// Who is to be asked.
  let person: Person
  /// The call.
  let call: Call
  /// What can be seen.
  let context: Context

  /// The questions of the plan for this person, in order.
  private var planned: [Question] {
    call.questions.compactMap { context.book.questions[$0] }.filter { $0.person == person.id }
  }

  /// The questions of this person that were written before and are not in the plan nor answered.
  var written: [Question] {
    context.book.questions.of(person.id).filter { question in
      (question.state ?? .planned) == .planned && !call.questions.contains(question.id)
    }
  }

  /// The prompts to offer, the kind that fits next first; those used already and those that the book
  /// answers are left out.
  var prompts: [Prompt] {
    let begun = Set(planned.map(\.prompt))
    let answers = context.answers(about: call.account)
    return kinds.flatMap { kind in
      let fitting = choice(of: kind, answers).offered
      let next = fitting.filter { $0.builds.map { begun.contains($0) } ?? false }
      return next + fitting.filter { !next.contains($0) }
    }
  }

  /// The prompts of one kind, with what is left out.
  private func choice(of kind: QuestionKind, _ answers: KnownAnswers) -> PromptChoice {
    PromptChoice(
      for: person, kind: kind, in: context.book, playbook: context.playbook, answers: answers,
      planned: call.questions.compactMap { context.book.questions[$0] })
  }

  /// The situation prompts that the book answers, and why no more are offered where that is so.
  var leftOut: PromptChoice { choice(of: .situation, context.answers(about: call.account)) }

  /// The four kinds, the one that fits next first.
  var kinds: [QuestionKind] { [next] + QuestionKind.allCases.filter { $0 != next } }

  /// The kind that fits next: what the chain of this person lacks.
  var next: QuestionKind {
    let sorts = Set(planned.compactMap(\.kind))
    if sorts.contains(.implication) { return sorts.contains(.payoff) ? .situation : .payoff }
    if sorts.contains(.problem) { return .implication }
    return sorts.contains(.situation) || knowsFacts ? .problem : .situation
  }

  /// Whether anything is known about the account.
  private var knowsFacts: Bool { call.account.map { !context.book.facts.of($0).isEmpty } ?? false }

  /// What is known of this person.
  var words: KnownWords { KnownWords(of: person.id, in: context.book) }

  /// What a new question's form starts with.
  func start(from prompt: Prompt?) -> FieldValues {
    let kind = prompt?.kind ?? next
    var start: FieldValues = [.question(.kind): Value(choice: kind)]
    if let prompt { start[.question(.words)] = .text(words.text(of: prompt)) }
    start[.question(.base)] = Value(entity: base(of: kind, builds: prompt?.builds)?.id)
    start[.question(.fact)] = Value(entity: prompt.flatMap(words.fact(in:))?.id)
    return start
  }

  /// The question that a kind would build on: the one whose prompt it follows, or else the latest of
  /// the kind beneath it, of the plan before others.
  private func base(of kind: QuestionKind, builds: String?) -> Question? {
    guard let foundation = kind.foundation else { return nil }
    if let builds, let question = planned.last(where: { $0.prompt == builds }) { return question }
    let earlier = context.book.questions.of(person.id).filter { $0.state == .answered }
    let candidates = earlier + planned
    return candidates.last { $0.kind == foundation }
  }
}

extension CallForms {
  /// The form of a question for somebody, started from a prompt or empty.
  func newQuestion(for person: EntityID, prompt id: String) -> FormRequest {
    let given: FieldValues = [
      .question(.person): .entity(person), .question(.prompt): Value(text: id),
      .question(.state): Value(choice: QuestionState.planned), .question(.answer): .empty,
    ]
    var start: FieldValues = [:]
    if let subject = context.book.people[person] {
      let offers = QuestionOffers(person: subject, call: call, context: context)
      start = offers.start(from: context.playbook[id])
    }
    return FormRequest.adding(
      .question, given: given, start: start,
      about: context.book.titleInPlace(of: person, .person),
      placement: CallPlacement(call: call.id, place: .plan))
  }
}
