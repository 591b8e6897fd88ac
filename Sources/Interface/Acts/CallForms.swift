// The forms that the page of a call opens, each with the few fields that matter there.

import Method
import Model

/// Makes the forms of one call.
struct CallForms {
  /// The call.
  let call: Call
  /// What can be seen.
  let context: Context

  /// A form for some fields of the call.
  func call(_ fields: [Call.Field], start: [Call.Field: Value] = [:]) -> FormRequest {
    let values = FieldValues(uniqueKeysWithValues: start.map { (Attribute.call($0.key), $0.value) })
    return FormRequest.editing(
      call.id, .call, in: context.book, only: fields.map(Attribute.call), start: values)
  }

  /// The form of one text, with the day that goes with it.
  func text(_ field: Call.Field) -> FormRequest {
    if CallForms.promiseFields.contains(field) { return promises(focus: field) }
    let appointment: [Call.Field] = [.day, .time, .place, .kind, .means, .ours]
    return call(appointment.contains(field) ? appointment : [field])
  }

  /// The form of the advance and its fallback.
  private func promises(start: FieldValues = [:], focus: Call.Field) -> FormRequest {
    FormRequest.editing(
      call.id, .call, in: context.book, only: CallForms.promiseFields.map(Attribute.call),
      start: start, focus: .call(focus))
  }

  /// The advance and its fallback, each with its day.
  private static let promiseFields: [Call.Field] = [
    .advance, .advanceDay, .fallback, .fallbackDay, .sought,
  ]

  /// The form of a text that starts from an example of the playbook.
  func idea(_ index: Int, for field: Call.Field) -> FormRequest {
    guard field == .advance || field == .fallback else {
      let ideas = field == .reason ? context.playbook.reasons : context.playbook.objectives
      return call([field], start: [field: Value(text: ideas[safely: index] ?? "")])
    }
    guard let idea = context.playbook.advances[safely: index] else {
      return promises(focus: field)
    }
    var start: FieldValues = [.call(.advance): .text(idea.action)]
    if call.fallback.isEmpty { start[.call(.fallback)] = Value(text: idea.fallback) }
    return promises(start: start, focus: .advanceDay)
  }

  /// The form of a person: who they are before the call, how they stand after it.
  func person(_ id: EntityID, mode: CallSide) -> FormRequest {
    let stand: [Attribute] = [.person(.stance), .person(.influence), .person(.coverage)]
    let who: [Attribute] = [.person(.name), .person(.title), .person(.role)]
    return FormRequest.editing(
      id, .person, in: context.book, only: mode == .before ? who + stand : stand,
      focus: mode == .before ? .person(.role) : .person(.stance))
  }

  /// The form of a question: what it asks before the call, what was answered after it.
  func question(_ id: EntityID, mode: CallSide) -> FormRequest {
    guard mode == .after else {
      let fields: [Question.Field] = [.words, .kind, .fact, .base, .person]
      return FormRequest.editing(
        id, .question, in: context.book, only: fields.map(Attribute.question))
    }
    return FormRequest.editing(
      id, .question, in: context.book, only: [.question(.answer), .question(.state)],
      start: [.question(.state): Value(choice: QuestionState.answered)],
      purpose: Purpose(.record, .question))
  }

  /// The form of what a question builds on.
  func ground(of id: EntityID, focus: Question.Field) -> FormRequest {
    FormRequest.editing(
      id, .question, in: context.book,
      only: [.question(.fact), .question(.base), .question(.words)], focus: .question(focus))
  }

  /// The form of how the call ended. What was sought is offered as what the customer will do; a
  /// call that was planned for a later day took place today, unless the person says otherwise.
  func outcome() -> FormRequest {
    let record: [Attribute] = [
      .call(.outcome), .call(.evidence), .call(.evidenceDay), .call(.summary), .call(.minutes),
      .call(.means), .call(.ours),
    ]
    let isAhead = call.isAhead(of: context.today)
    return FormRequest.editing(
      call.id, .call, in: context.book, only: (isAhead ? [.call(.day)] : []) + record,
      start: isAhead ? [.call(.day): .day(context.today)] : [:],
      offers: [
        .call(.evidence): Value(text: call.advance),
        .call(.evidenceDay): Value(day: call.advanceDay),
      ], focus: .call(.outcome), purpose: Purpose(.record, .call))
  }

  /// The form of a need that is in the book.
  func need(_ id: EntityID) -> FormRequest {
    let fields: [Need.Field] = [.words, .state, .topic, .seriousness, .movedBy, .isConfirmed]
    return FormRequest.editing(id, .need, in: context.book, only: fields.map(Attribute.need))
  }
}

extension CallForms {
  /// The form of a need that somebody voiced in this call.
  ///
  /// - Parameter question: The question that brought it out.
  func newNeed(of person: EntityID, from question: EntityID?) -> FormRequest {
    .need(
      of: person, on: min(call.day ?? context.today, context.today), from: question,
      in: context.book)
  }

  /// The form of a next step that was agreed in this call.
  func newStep(with person: EntityID?) -> FormRequest {
    .step(with: call.account, person, in: call.id, today: context.today, book: context.book)
  }

  /// The form of something to say, for a need or a person.
  func newPoint(for need: EntityID?, with person: EntityID?) -> FormRequest {
    FormRequest.adding(
      .point, given: [.point(.call): .entity(call.id)],
      start: [.point(.need): Value(entity: need), .point(.person): Value(entity: person)],
      about: customer)
  }

  /// The form of a fact about the account, for a question to build on where one is named.
  func newFact(under question: EntityID? = nil) -> FormRequest {
    FormRequest.adding(
      .fact, given: [.fact(.account): Value(entity: call.account)],
      start: [.fact(.day): .day(context.today)], about: customer,
      placement: question.map { CallPlacement(call: call.id, place: .ground(of: $0)) })
  }

  /// The name of the customer of the call.
  private var customer: String {
    call.account.map { context.book.title(of: $0, .account) } ?? ""
  }

  /// The form of something of one's own to bring.
  func newMaterial() -> FormRequest {
    FormRequest(
      title: Phrase("What else to bring: \(customer)", "还带什么：\(customer)"),
      target: .existing(call.id, .call),
      entries: [.init(attribute: .call(.materials))], isPartial: true,
      placement: CallPlacement(call: call.id, place: .material))
  }
}
