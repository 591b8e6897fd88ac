// What the keys do on the page of a call.

import Analysis
import Drawing
import Method
import Model

extension CallScreen {
  /// Does what a key means here.
  mutating func press(_ key: Key, on call: Call, context: Context) -> LayerAnswer {
    guard let action = Keymap.action(for: key, in: scope) else { return .stay }
    let rows = rows(of: call, context: context)
    selection.settle(in: rows)
    switch action {
    case .move(let move): selection.move(move, in: rows, size: context.size)
    case .open: return context.refusal ?? open(call, context)
    case .back: return .close
    case .show(let screen): return show(screen, of: call, context: context)
    case .change(let work): return context.refusal ?? change(work, call, context)
    case .add(let addition): return context.refusal ?? add(addition, call, context)
    case .undo: return context.refusal ?? .perform(.undo)
    case .redo: return context.refusal ?? .perform(.redo)
    case .pick(let pick): return context.refusal ?? take(pick, call, context)
    case .arrange, .fill, .accept, .print, .program, .widen, .turn, .report: break
    }
    return .stay
  }

  /// Opens a screen, or turns to the other side of the call.
  private mutating func show(
    _ screen: Action.Screen, of call: Call, context: Context
  ) -> LayerAnswer {
    switch screen {
    case .help: return .open(HelpScreen(origin: scope))
    case .sheet: return SheetScreen.opening(call: call.id)
    case .record: turn(to: mode == .before ? .after : .before)
    case .prepare: turn(to: .before)
    case .why: return explain(selection.row, of: call, context: context)
    case .filter, .palette, .card, .additions, .history, .past: break
    }
    return .stay
  }

  /// Opens what is behind the words of the coach on a row.
  private func explain(_ row: CallRow?, of call: Call, context: Context) -> LayerAnswer {
    guard let finding = CallPage(call, mode: mode, context: context).finding(at: row) else {
      return .tell(.note, Phrase("The coach has nothing to say about this row.", "对这一行没有提醒。"))
    }
    return .open(finding.why(context: context))
  }

  /// Opens what the selected row is about.
  private mutating func open(_ call: Call, _ context: Context) -> LayerAnswer {
    guard let row = selection.row else { return .stay }
    return open(row, of: call, context: context)
  }

  /// Changes what the selected row shows.
  private mutating func change(_ work: Action.Work, _ call: Call, _ context: Context) -> LayerAnswer
  {
    let row = selection.row
    let edits = CallEdits(call: call, book: context.book, marked: marked)
    switch work {
    case .add:
      return mode == .before
        ? offer(for: row, of: call, context: context) : addNeed(row, call, context)
    case .edit: return row.map { edit($0, of: call, context: context) } ?? .stay
    case .delete: return delete(row, edits, context: context)
    case .moveNeed: return moveNeed(row, edits, context: context)
    case .completeStep: return complete(row, context: context)
    case .links, .editNotes, .editBook, .classify: return .stay
    }
  }

  /// Adds something that came up in the call, or that it needs.
  private mutating func add(
    _ addition: Action.Addition, _ call: Call, _ context: Context
  ) -> LayerAnswer {
    let row = selection.row
    let forms = CallForms(call: call, context: context)
    switch addition {
    case .question: return offer(for: row, of: call, context: context)
    case .need: return addNeed(row, call, context)
    case .step: return .open(forms.newStep(with: person(of: row, context)))
    case .fact: return .open(forms.newFact())
    case .point: return .open(forms.newPoint(for: row, with: person(of: row, context)))
    case .account, .person, .link, .order, .channel, .supply, .survey, .gift, .placeholder:
      return .stay
    }
  }

  /// Takes or leaves what the selected row offers, or moves it.
  private mutating func take(_ pick: Action.Pick, _ call: Call, _ context: Context) -> LayerAnswer {
    let row = selection.row
    let edits = CallEdits(call: call, book: context.book, marked: marked)
    switch pick {
    case .toggle: return row.map { toggle($0, of: call, context: context) } ?? .stay
    case .raise: return perform(edits.moved(row, by: -1))
    case .lower: return perform(edits.moved(row, by: 1))
    case .choose: return .stay
    }
  }

  /// Asks for a command, if there is one.
  func perform(_ command: Command?) -> LayerAnswer {
    command.map { .perform(.execute($0)) } ?? .stay
  }

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
        .addMaterial,
        .objection, .outcome, .addNeed, .step, .addStep, nil:
        nil
      }
    let people = context.book.calls[call]?.people ?? []
    return own.flatMap { people.contains($0) ? $0 : nil } ?? people.first
  }

  /// Opens the form for a need of the person that the row is about.
  private func addNeed(_ row: CallRow?, _ call: Call, _ context: Context) -> LayerAnswer {
    guard let person = person(of: row, context) else { return CallScreen.nobody }
    return .open(CallForms(call: call, context: context).newNeed(of: person, from: row))
  }

  /// What is said when there is nobody to ask.
  static let nobody = LayerAnswer.tell(
    .note, Phrase("Choose first whom you will see.", "请先选定要见谁。"))

  /// Takes away what a row shows: out of the plan at once, out of the book after a yes.
  private mutating func delete(_ row: CallRow?, _ edits: CallEdits, context: Context) -> LayerAnswer
  {
    switch row {
    case .need(let id): return remove(id, .need, context: context)
    case .step(let id): return remove(id, .step, context: context)
    case .point(let id): return remove(id, .point, context: context)
    case .addPoint, .time, .person, .choosePeople, .text, .idea, .question, .addQuestion, .material,
      .suggestion, .addMaterial, .objection, .finding, .outcome, .addNeed, .addStep, nil:
      return perform(edits.without(row))
    }
  }

  /// Asks before a thing goes out of the book.
  private mutating func remove(_ id: EntityID, _ kind: Kind, context: Context) -> LayerAnswer {
    pending = .removal(id, kind)
    return .open(Confirmation.removing(id, kind, from: context.book))
  }

  /// Moves a need one state on.
  private func moveNeed(_ row: CallRow?, _ edits: CallEdits, context: Context) -> LayerAnswer {
    guard case .need(let id) = row else {
      return .tell(.note, Phrase("Select a need to move it on.", "请先选中一条需求。"))
    }
    guard let command = edits.movedOn(need: id, on: context.today) else {
      return .tell(.note, Phrase("This need is met already.", "这条需求已经满足了。"))
    }
    return perform(command)
  }

  /// Marks a step done today, or opens it again.
  private func complete(_ row: CallRow?, context: Context) -> LayerAnswer {
    guard case .step(let id) = row, let step = context.book.steps[id] else {
      return .tell(.note, Phrase("Select a next step to mark it done.", "请先选中一个下一步。"))
    }
    let done: Value = step.done == nil ? .day(context.today) : .empty
    return perform(.edit(id, .step, [.step(.done): done]))
  }

  /// Takes or leaves what the playbook offers.
  private mutating func toggle(_ row: CallRow, of call: Call, context: Context) -> LayerAnswer {
    switch row {
    case .step: return complete(row, context: context)
    case .material, .suggestion, .objection, .idea: return open(row, of: call, context: context)
    case .question(let id):
      mark(id, in: rows(of: call, context: context))
      return .stay
    case .time, .person, .choosePeople, .text, .addQuestion, .point, .addPoint,
      .addMaterial, .finding, .outcome, .need, .addNeed, .addStep:
      return .stay
    }
  }
}

extension Confirmation {
  /// Asks whether a thing is to go out of the book, by its name, and says what goes with it.
  static func removing(_ id: EntityID, _ kind: Kind, from book: Book) -> Confirmation {
    let name = book.title(of: id, kind)
    let count = book.belongings(of: id, kind).count
    let with =
      count == 0
      ? Phrase("u brings it back.", "按 u 可以恢复。")
      : Phrase(
        "\(count == 1 ? "1 thing goes" : "\(count) things go") with it; u brings all of it back.",
        "名下的 \(count) 条内容会一起删除；按 u 可全部恢复。")
    return Confirmation(
      question: Phrase("Delete \(kind.name.en) “\(name)”?", "删除\(kind.name.zh)“\(name)”？"),
      consequence: with, verb: Phrase("delete it", "删除"))
  }
}
