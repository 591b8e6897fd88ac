// What the acts mean on the page of a call where they mean something of its own: the two sides of the
// call, the order of the plan, and what goes out of the plan without going out of the book.

import Analysis
package import Drawing
import Method
import Model

extension CallScreen {
  package func subject(context: Context) -> Subject {
    let call = context.book.calls[call]
    var subject = Subject(
      account: call?.account, person: person(of: selection.row, context),
      thing: selection.row?.thing)
    subject.call = self.call
    if let call {
      let page = CallPage(call, mode: mode, context: context)
      subject.finding = page.finding(at: selection.row)
    }
    return subject
  }

  package mutating func perform(_ action: Action, by key: Key?, context: Context) -> LayerAnswer? {
    guard let call = context.book.calls[call] else { return .close }
    let rows = rows(of: call, context: context)
    selection.settle(in: rows)
    switch action {
    case .move(let move): selection.move(move, in: rows, size: context.size)
    case .open: return selection.row.map { open($0, of: call, context: context) } ?? .stay
    case .show(.sheet): return .go(.sheet(call.id))
    case .show(.record): show(mode == .before ? .after : .before)
    case .show(.prepare) where mode == .before: return planAnother(call, context)
    case .show(.prepare): show(.before)
    case .change(let work): return change(work, call, context)
    case .add(let addition): return add(addition, call, context)
    case .pick(let pick): return take(pick, call, context)
    case .arrange, .back, .accept, .widen, .nextView, .undo, .redo, .show, .report, .fill, .print,
      .bring, .reach, .program:
      return nil
    }
    return .stay
  }

  /// Opens the form that plans one more call on the account.
  private func planAnother(_ call: Call, _ context: Context) -> LayerAnswer {
    guard let account = call.account else { return .stay }
    let person = person(of: selection.row, context)
    return .form(.planningCall(on: account, with: person, today: context.today, in: context.book))
  }

  /// Changes what the selected row shows; nil for what is done as everywhere.
  private func change(_ work: Action.Work, _ call: Call, _ context: Context) -> LayerAnswer? {
    let row = selection.row
    switch work {
    case .add:
      return mode == .before
        ? offer(for: row, of: call, context: context) : add(.need, call, context)
    case .edit: return row.map { edit($0, of: call, context: context) } ?? .stay
    case .delete where row?.thing == nil:
      return perform(CallEdits(call: call, book: context.book, marked: marked).without(row))
    case .completeStep where row?.thing?.kind != .step:
      return .refuse("Select a next step to mark it done.", "请先选中一个下一步。")
    case .delete, .moveNeed, .completeStep, .links, .editNotes, .editBook, .classify, .merge,
      .distinguish, .relocate, .confirmRoles, .raiseStance, .lowerStance, .raiseInfluence,
      .lowerInfluence, .chooseBoss:
      return nil
    }
  }

  /// Adds something that came up in the call, or that it needs; nil for what is added as everywhere.
  private func add(
    _ addition: Action.Addition, _ call: Call, _ context: Context
  ) -> LayerAnswer? {
    let row = selection.row
    let person = person(of: row, context)
    let forms = CallForms(call: call, context: context)
    switch addition {
    case .question: return offer(for: row, of: call, context: context)
    case .need:
      return person.map { .form(forms.newNeed(of: $0, from: row?.question)) } ?? CallScreen.nobody
    case .step: return .form(forms.newStep(with: person))
    case .fact: return .form(forms.newFact())
    case .point: return .form(forms.newPoint(for: row?.need, with: person))
    case .account, .person, .link, .order, .channel, .supply, .survey, .gift, .opportunity,
      .placeholder, .happened:
      return nil
    }
  }

  /// Takes or leaves what the selected row offers, or moves it.
  private mutating func take(
    _ pick: Action.Pick, _ call: Call, _ context: Context
  ) -> LayerAnswer? {
    let row = selection.row
    let edits = CallEdits(call: call, book: context.book, marked: marked)
    switch pick {
    case .toggle: return row.map { toggle($0, of: call, context: context) } ?? .stay
    case .raise: return perform(edits.moved(row, by: -1))
    case .lower: return perform(edits.moved(row, by: 1))
    case .choose, .nextGroup: return .stay
    }
  }

  /// Asks for a command, if there is one.
  func perform(_ command: Command?) -> LayerAnswer { command.map(LayerAnswer.execute) ?? .stay }

  /// The person that a row is about; the first of the call where it is about none.
  func person(of row: CallRow?, _ context: Context) -> EntityID? {
    let own: EntityID? =
      switch row {
      case .person(let id): id
      case .question(let id): context.book.questions[id]?.person
      case .need(let id): context.book.needs[id]?.person
      case .finding(let finding): finding.person
      case .point(let id): context.book.points[id]?.person
      case .addPoint, .time, .choosePeople, .text, .idea, .addQuestion, .material, .suggestion,
        .addMaterial, .objection, .outcome, .addNeed, .step, .addStep, nil:
        nil
      }
    let people = context.book.calls[call]?.people ?? []
    return own.flatMap { people.contains($0) ? $0 : nil } ?? people.first
  }

  /// What is said when there is nobody to ask.
  static let nobody = LayerAnswer.refuse("Choose first whom you will see.", "请先选定要见谁。")

  /// Takes or leaves what the playbook offers; marks a question, and a step as done.
  private mutating func toggle(_ row: CallRow, of call: Call, context: Context) -> LayerAnswer? {
    switch row {
    case .step: return Act.named(.change(.completeStep)).deed?(subject(context: context), context)
    case .material, .suggestion, .objection, .idea: return open(row, of: call, context: context)
    case .question(let id): mark(id, in: rows(of: call, context: context))
    case .time, .person, .choosePeople, .text, .addQuestion, .point, .addPoint,
      .addMaterial, .finding, .outcome, .need, .addNeed, .addStep:
      break
    }
    return .stay
  }
}
