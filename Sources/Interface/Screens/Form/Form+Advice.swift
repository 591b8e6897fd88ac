// What is said to a form while it is being filled in: the coach's word on the plan of a call, a question or
// something to say, and the limit of gifts. None of it keeps from saving.

import Analysis
import Method
import Model
import Report

extension Form {
  /// The word of the coach on what stands in the form now; nil where it has nothing to say.
  ///
  /// Of a call only the field with the caret is looked at, so that nobody is told of what they have not
  /// come to yet.
  ///
  /// - Complexity: As the findings of one call.
  func advice(context: Context) -> Phrase? {
    if let notice = timeNotKept(context: context) ?? stillToCome(context: context) {
      return notice
    }
    if request.isOfCallThatHappened { return adviceOnWhatHappened(context: context) }
    return switch target {
    case .existing(let id, .call):
      context.book.calls[id].flatMap { advice(on: $0, context: context) }
    case .existing(let id, .question):
      context.book.questions[id].flatMap { advice(on: $0, context: context) }
    case .new(.question, let given):
      advice(on: draft(Question(id: .draft(1)), given), context: context)
    case .new(.step, _), .existing(_, .step): pastDue(context: context)
    case .new(.person, let given): twin(given, context: context)?.phrase
    case .existing(let id, .point):
      context.book.points[id].flatMap { advice(on: $0, context: context) }
    case .new(.point, let given):
      advice(on: draft(SellingPoint(id: .draft(1)), given), context: context)
    case .new, .existing: nil
    }
  }

  /// The word on the field of a planned call that has the caret.
  private func advice(on call: Call, context: Context) -> Phrase? {
    guard call.outcome == nil, case .call(let field) = current.attribute else { return nil }
    let call = filled(call, context: context)
    return CallPlan(call, book: context.book, limits: context.limits, playbook: context.playbook)
      .findings().first { $0.fix == .fill(.call(field), of: call.id) }?.reason
  }

  /// The word on a question, once it has words: whether the book answers it, whether it was asked, what
  /// it stands on.
  private func advice(on question: Question, context: Context) -> Phrase? {
    let question = filled(question, context: context)
    guard !question.words.trimmed.isEmpty, (question.state ?? .planned) == .planned else {
      return nil
    }
    var call = Call(id: .draft(2))
    call.people = [question.person].compactMap(\.self)
    call.account = question.person.flatMap { context.book.account(of: $0, .person) }
    return CallPlan(
      call, questions: [question], book: context.book, limits: context.limits,
      playbook: context.playbook
    )
    .findings()
    .first { $0.subject == question.id && $0.rule.hasPrefix("question.") }?.reason
  }

  /// What is said of a day that is still to come in a field that says when something happened; nil for any other.
  private func stillToCome(context: Context) -> Phrase? {
    guard current.leaning == .behind, current.attribute.shape == .day,
      let day = typed(current.attribute, context)?.day, day > context.today
    else { return nil }
    let when = day.dated(from: context.today)
    return Phrase(
      "\(when.en) is still to come: is that what you mean?", "\(when.zh)还没到，确定吗？")
  }

  /// The question whether a day that has passed was meant, for the day by which a step is to be done; nil for any other.
  func pastDue(context: Context) -> Phrase? {
    guard current.attribute == .step(.due), let due = pastDay(context: context) else {
      return nil
    }
    let when = due.dated(from: context.today)
    return Phrase(
      "\(when.en) has passed: is that what you mean? It would be late at once.",
      "\(when.zh)已经过去，确定吗？保存后就是逾期。")
  }

  /// The day that has passed by which a next step is to be done, where somebody typed it; nil for any other.
  func pastDay(context: Context) -> Day? {
    guard let field = fields.first(where: { $0.attribute == .step(.due) }),
      !untouched.contains(field), let due = typed(.step(.due), context)?.day, due < context.today,
      typed(.step(.done), context)?.day == nil
    else { return nil }
    return due
  }

  /// The question before a next step is saved with a day that has passed.
  func pastQuestion(_ due: Day, context: Context) -> Phrase {
    let when = due.dated(from: context.today)
    return Phrase(
      "\(when.en) has passed, so this would be late at once: ^S again to save it so, or type another day.",
      "\(when.zh)已经过去，一保存就逾期：再按 ^S 就这样保存，或改日期。")
  }

  /// Somebody of the account who may be the person in this form.
  private func twin(_ given: FieldValues, context: Context) -> Twin? {
    guard let account = given[.person(.account)]?.entity else { return nil }
    var values: FieldValues = [:]
    for field: Person.Field in [.name, .email, .emails] {
      values[.person(field)] = typed(.person(field), context)
    }
    return context.book.twin(of: values, at: account)
  }

  /// What a point is worth as it stands, once it has words.
  private func advice(on point: SellingPoint, context: Context) -> Phrase? {
    let point = filled(point, context: context)
    guard !point.words.trimmed.isEmpty else { return nil }
    return point.basis(in: context.book, tellsState: true)
  }

  /// A thing that is not in the book, with the values that are given.
  private func draft<Thing: Entity>(_ thing: Thing, _ given: FieldValues) -> Thing {
    var thing = thing
    for (attribute, value) in given {
      if let field = attribute.field as? Thing.Field { thing[field] = value }
    }
    return thing
  }

  /// A thing with what stands in the form; what does not fit stays as it was.
  private func filled<Thing: Entity>(_ thing: Thing, context: Context) -> Thing {
    var thing = thing
    for entry in fields {
      guard let field = entry.attribute.field as? Thing.Field,
        case .success(let value) = entry.value(today: context.today)
      else { continue }
      thing[field] = value
    }
    return thing
  }

  /// What the gift in this form does to the sum of its person and year; nil in other forms, and while
  /// there is room enough.
  func giftWarning(context: Context) -> Phrase? {
    let person: EntityID?
    var replaced: EntityID?
    switch target {
    case .new(.gift, let given): person = given[.gift(.person)]?.entity
    case .existing(let id, .gift):
      person = context.book.gifts[id]?.person
      replaced = id
    case .new, .existing: return nil
    }
    guard let person else { return nil }
    let year = typed(.gift(.day), context)?.day?.civil.year
    let gifts = context.book.gifts.of(person)
      .filter { $0.day?.civil.year == year && $0.id != replaced }
    let total = GiftTotal(
      person: person, year: year, gifts: gifts, limit: context.book.settings.giftLimit)
    return total.warning(adding: typed(.gift(.value), context)?.money ?? .zero, in: context.book)
  }

  /// What stands in a field now; nil where it does not fit.
  func typed(_ attribute: Attribute, _ context: Context) -> Value? {
    guard let field = fields.first(where: { $0.attribute == attribute }),
      case .success(let value) = field.value(today: context.today)
    else { return nil }
    return value
  }
}

extension Saved {
  /// What a gift that was just saved did to the sum of its person and year; nil for everything else,
  /// and while there is room enough.
  func giftWarning(in book: Book) -> Phrase? {
    guard undone == nil,
      let gift = events.lazy.filter({ $0.kind == .gift }).compactMap({ book.gifts[$0.subject] })
        .first,
      let person = gift.person
    else { return nil }
    return GiftTotal(person: person, year: gift.day?.civil.year, in: book)
      .warning(adding: .zero, in: book)
  }
}
