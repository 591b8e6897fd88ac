// What Enter opens on each row of a call, and what comes back from it.

import Method
import Drawing
import Analysis
import Model

extension CallScreen {
  /// Opens what belongs to a row.
  func open(_ row: CallRow, of call: Call, context: Context) -> LayerAnswer {
    let edits = CallEdits(call: call, book: context.book)
    let forms = CallForms(call: call, context: context)
    switch row {
    case .idea(let field, let index): return .form(forms.idea(index, for: field))
    case .material(let text), .suggestion(let text): return perform(edits.toggled(material: text))
    case .objection(let objection): return perform(edits.with(objection))
    case .addMaterial: return .form(forms.newMaterial())
    case .addPoint: return .form(forms.newPoint(for: row.need, with: person(of: row, context)))
    case .choosePeople: return choosePeople(of: call, context: context)
    case .addQuestion: return offer(for: row, of: call, context: context)
    case .finding(let finding): return fix(finding, of: call, context: context)
    case .addNeed:
      guard let person = person(of: row, context) else { return CallScreen.nobody }
      return .form(forms.newNeed(of: person, from: row.question))
    case .addStep: return .form(forms.newStep(with: person(of: row, context)))
    case .person(let id) where mode == .before:
      return Act.person(Subject(account: call.account, person: id), context)
    case .time, .person, .text, .question, .point, .outcome, .need, .step:
      return edit(row, of: call, context: context)
    }
  }

  /// Opens the form of what a row shows.
  func edit(_ row: CallRow, of call: Call, context: Context) -> LayerAnswer {
    let forms = CallForms(call: call, context: context)
    switch row {
    case .time: return .form(forms.call([.day, .time, .place, .kind, .means, .ours]))
    case .text(let field): return .form(forms.text(field))
    case .person(let id): return .form(forms.person(id, mode: mode))
    case .question(let id): return edit(question: id, of: call, context: context)
    case .outcome: return .form(forms.outcome())
    case .need(let id): return .form(forms.need(id))
    case .step(let id): return .form(.editing(id, .step, in: context.book))
    case .point(let id): return .form(.editing(id, .point, in: context.book))
    case .choosePeople, .idea, .addQuestion, .addPoint, .material, .suggestion, .addMaterial,
      .objection, .finding, .addNeed, .addStep:
      return open(row, of: call, context: context)
    }
  }

  /// Lets the person choose whom to see; the first person of an account is added first.
  private func choosePeople(of call: Call, context: Context) -> LayerAnswer {
    guard let account = call.account else { return .stay }
    let people = context.book.people(of: account)
    guard !people.isEmpty else {
      return .form(.adding(.person, given: [.person(.account): .entity(account)]))
    }
    return .open(list(of: people, for: call, marked: call.people, context: context))
  }

  /// The list from which the people of the call are chosen, as it was left; nil where there is nobody.
  func list(_ filter: LineWords, marked: [EntityID], context: Context) -> Chooser? {
    guard let call = context.book.calls[call], let account = call.account else { return nil }
    let people = context.book.people(of: account)
    guard !people.isEmpty else { return nil }
    return list(
      of: people, for: call, marked: marked, filter: TextField(filter), context: context)
  }

  /// The list from which the people of a call are chosen.
  private func list(
    of people: [Person], for call: Call, marked: [EntityID], filter: TextField = TextField(),
    context: Context
  ) -> Chooser {
    let customer = call.account.map { context.book.spokenName(of: $0) } ?? "?"
    let rows = people.map { person in
      let role = person.roleName.map(context.say) ?? ""
      let details = [role, person.title].filter { !$0.isEmpty }.joined(separator: " · ")
      return Chooser.Row(label: person.name, detail: details, answer: .thing(person.id))
    }
    return Chooser(
      title: Phrase(
        "Whom will you see at \(customer)? Space marks", "要见\(customer)的谁？空格勾选"), rows: rows,
      marked: marked, initial: call.people, isMany: true, filter: filter,
      deed: { result, _ in
        .execute(.edit(call.id, .call, [.call(.people): Value(entities: result.ids)]))
      })
  }

  /// Offers questions for the person that a row is about.
  func offer(for row: CallRow?, of call: Call, context: Context) -> LayerAnswer {
    guard let person = person(of: row, context).flatMap({ context.book.people[$0] }) else {
      return choosePeople(of: call, context: context)
    }
    let offers = QuestionOffers(person: person, call: call, context: context)
    return .open(
      QuestionChooser(offers) { result, context in
        switch result {
        case .text(let prompt):
          return .form(
            CallForms(call: call, context: context).newQuestion(for: person.id, prompt: prompt))
        case .chosen, .chosenToSave, .chosenToMove, .several:
          let offers = QuestionOffers(person: person, call: call, context: context)
          return offers.planning(result).map(LayerAnswer.execute) ?? .stay
        case .close, .saved, .action, .place: return .stay
        }
      })
  }

  /// Opens what mends a finding.
  private func fix(_ finding: Finding, of call: Call, context: Context) -> LayerAnswer {
    let forms = CallForms(call: call, context: context)
    switch finding.fix {
    case .fill(.call(.people), _): return choosePeople(of: call, context: context)
    case .fill(.call(.questions), _):
      return offer(for: .finding(finding), of: call, context: context)
    case .fill(.call(let field), _):
      return .form(mode == .after ? forms.outcome() : forms.text(field))
    case .fill(.question(.fact), let id):
      let facts = call.account.map { context.book.facts.of($0) } ?? []
      guard facts.isEmpty else { return .form(forms.ground(of: id, focus: .fact)) }
      return .form(forms.newFact(under: id))
    case .fill(.question(.base), let id): return found(id, of: call, context: context)
    case .fill(.question, let id): return .form(forms.question(id, mode: .before))
    case .fill(let attribute, let id):
      return .form(.editing(id, attribute.kind, in: context.book, focus: attribute))
    case .add(.person): return choosePeople(of: call, context: context)
    case .add(.point): return .form(forms.newPoint(for: nil, with: finding.person))
    case .add(.need):
      guard let person = person(of: .finding(finding), context) else { return CallScreen.nobody }
      return .form(forms.newNeed(of: person, from: nil))
    case .add: return finding.openForm(context: context)
    }
  }

  /// Puts a question after the one it builds on; where there is none to build on, opens what gives it
  /// one.
  private func found(_ id: EntityID, of call: Call, context: Context) -> LayerAnswer {
    guard let question = context.book.questions[id] else { return .stay }
    if let base = question.base, call.questions.contains(base) {
      return perform(CallEdits(call: call, book: context.book).moved(.question(id), by: 1))
    }
    let foundation = question.kind?.foundation
    let all = question.person.map { context.book.questions.of($0) } ?? []
    guard all.contains(where: { $0.kind == foundation }) else {
      return offer(for: .question(id), of: call, context: context)
    }
    return .form(CallForms(call: call, context: context).ground(of: id, focus: .base))
  }
}
