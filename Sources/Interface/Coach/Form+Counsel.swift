// What the coach says to a form while it is being filled in: to the plan of a call, to a question, to
// something to say. Nothing is saved for it, and it keeps nobody from saving.

import Method
import Model

extension Form {
  /// The word of the coach on what stands in the form now; nil where it has nothing to say.
  ///
  /// Of a call only the field with the caret is looked at, so that nobody is told of what they have not
  /// come to yet.
  ///
  /// - Complexity: As the findings of one call.
  func counsel(desk: Desk) -> Phrase? {
    switch target {
    case .existing(let id, .call): desk.book.calls[id].flatMap { counsel(on: $0, desk: desk) }
    case .existing(let id, .question):
      desk.book.questions[id].flatMap { counsel(on: $0, desk: desk) }
    case .new(.question, let given):
      counsel(on: draft(Question(id: .draft(1)), given, Self.questionField), desk: desk)
    case .existing(let id, .point): desk.book.points[id].flatMap { counsel(on: $0, desk: desk) }
    case .new(.point, let given):
      counsel(on: draft(SellingPoint(id: .draft(1)), given, Self.pointField), desk: desk)
    case .new, .existing: nil
    }
  }

  /// The word on the field of a planned call that has the caret.
  private func counsel(on call: Call, desk: Desk) -> Phrase? {
    guard call.outcome == nil, case .call(let field) = current.attribute else { return nil }
    let call = filled(call, { if case .call(let field) = $0 { field } else { nil } }, desk: desk)
    return CallPlan(call, book: desk.book, limits: desk.limits).findings()
      .first { $0.mend == .fill(.call(field), of: call.id) }?.reason
  }

  /// The word on a question, once it has words: whether the book answers it, whether it was asked, what
  /// it stands on.
  private func counsel(on question: Question, desk: Desk) -> Phrase? {
    let question = filled(question, Self.questionField, desk: desk)
    guard !question.words.trimmed.isEmpty, (question.state ?? .planned) == .planned else {
      return nil
    }
    var call = Call(id: .draft(2))
    call.people = [question.person].compactMap(\.self)
    call.account = question.person.flatMap { desk.book.account(of: $0, .person) }
    return CallPlan(call, questions: [question], book: desk.book, limits: desk.limits).findings()
      .first { $0.subject == question.id && $0.rule.hasPrefix("question.") }?.reason
  }

  /// What a point is worth as it stands, once it has words.
  private func counsel(on point: SellingPoint, desk: Desk) -> Phrase? {
    let point = filled(point, Self.pointField, desk: desk)
    guard !point.words.trimmed.isEmpty else { return nil }
    return CallPage.basis(of: point, in: desk.book)
  }

  /// A thing that is not in the book, with the values that are given.
  private func draft<Thing: Entity>(
    _ thing: Thing, _ given: [Attribute: Value], _ field: (Attribute) -> Thing.Field?
  ) -> Thing {
    var thing = thing
    for (attribute, value) in given {
      if let field = field(attribute) { thing[field] = value }
    }
    return thing
  }

  /// A thing with what stands in the form; what does not fit stays as it was.
  private func filled<Thing: Entity>(
    _ thing: Thing, _ field: (Attribute) -> Thing.Field?, desk: Desk
  ) -> Thing {
    var thing = thing
    for entry in fields {
      guard let field = field(entry.attribute),
        case .success(let value) = entry.value(today: desk.today)
      else { continue }
      thing[field] = value
    }
    return thing
  }

  /// The field of a question that an attribute means.
  private static func questionField(_ attribute: Attribute) -> Question.Field? {
    if case .question(let field) = attribute { field } else { nil }
  }

  /// The field of a selling point that an attribute means.
  private static func pointField(_ attribute: Attribute) -> SellingPoint.Field? {
    if case .point(let field) = attribute { field } else { nil }
  }
}
