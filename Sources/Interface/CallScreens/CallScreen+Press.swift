// What the keys do on the page of a call.

import Drawing
import Method
import Model

extension CallScreen {
  /// Does what a key means here.
  mutating func press(_ key: Key, on call: Call, desk: Desk) -> LayerAnswer {
    guard let action = Keymap.action(for: key, in: scope) else { return .stay }
    let rows = rows(of: call, desk: desk)
    selection.settle(in: rows)
    switch action {
    case .move(let move): selection.move(move, in: rows, size: desk.size)
    case .open: return desk.refusal ?? open(call, desk)
    case .back: return .close
    case .show(let screen): return show(screen, of: call, desk: desk)
    case .change(let work): return desk.refusal ?? change(work, call, desk)
    case .add(let addition): return desk.refusal ?? add(addition, call, desk)
    case .rewind(.undo): return desk.refusal ?? .perform(.undo)
    case .rewind(.redo): return desk.refusal ?? .perform(.redo)
    case .pick(let pick): return desk.refusal ?? take(pick, call, desk)
    case .arrange, .fill, .accept, .print, .program, .widen, .turn, .report: break
    }
    return .stay
  }

  /// Opens a screen, or turns to the other side of the call.
  private mutating func show(
    _ screen: Action.Screen, of call: Call, desk: Desk
  ) -> LayerAnswer {
    switch screen {
    case .help: return .open(HelpScreen(origin: scope))
    case .sheet: return SheetScreen.opening(call: call.id)
    case .record: turn(to: mode == .before ? .after : .before)
    case .prepare: turn(to: .before)
    case .why: return explain(selection.row, of: call, desk: desk)
    case .filter, .palette, .card, .additions, .history, .past: break
    }
    return .stay
  }

  /// Opens what is behind the words of the coach on a row.
  private func explain(_ row: CallRow?, of call: Call, desk: Desk) -> LayerAnswer {
    guard let finding = CallPage(call, mode: mode, desk: desk).finding(at: row) else {
      return .tell(.note, Phrase("The coach has nothing to say about this row.", "对这一行没有提醒。"))
    }
    return .open(finding.why(desk: desk))
  }

  /// Opens what the selected row is about.
  private mutating func open(_ call: Call, _ desk: Desk) -> LayerAnswer {
    guard let row = selection.row else { return .stay }
    return open(row, of: call, desk: desk)
  }

  /// Changes what the selected row shows.
  private mutating func change(_ work: Action.Work, _ call: Call, _ desk: Desk) -> LayerAnswer {
    let row = selection.row
    let edits = CallEdits(call: call, book: desk.book, marked: marked)
    switch work {
    case .add:
      return mode == .before ? offer(for: row, of: call, desk: desk) : addNeed(row, call, desk)
    case .edit: return row.map { edit($0, of: call, desk: desk) } ?? .stay
    case .delete: return delete(row, edits, desk: desk)
    case .moveNeed: return moveNeed(row, edits, desk: desk)
    case .completeStep: return complete(row, desk: desk)
    case .links, .editNotes, .editBook, .classify: return .stay
    }
  }

  /// Adds something that came up in the call, or that it needs.
  private mutating func add(
    _ addition: Action.Addition, _ call: Call, _ desk: Desk
  ) -> LayerAnswer {
    let row = selection.row
    let forms = CallForms(call: call, desk: desk)
    switch addition {
    case .question: return offer(for: row, of: call, desk: desk)
    case .need: return addNeed(row, call, desk)
    case .step: return .open(forms.newStep(with: person(of: row, desk)))
    case .fact: return .open(forms.newFact())
    case .point: return .open(forms.newPoint(for: row, with: person(of: row, desk)))
    case .account, .person, .link, .order, .channel, .supply, .survey, .gift, .placeholder:
      return .stay
    }
  }

  /// Takes or leaves what the selected row offers, or moves it.
  private mutating func take(_ pick: Action.Pick, _ call: Call, _ desk: Desk) -> LayerAnswer {
    let row = selection.row
    let edits = CallEdits(call: call, book: desk.book, marked: marked)
    switch pick {
    case .toggle: return row.map { toggle($0, of: call, desk: desk) } ?? .stay
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
  func person(of row: CallRow?, _ desk: Desk) -> EntityID? {
    let own: EntityID? =
      switch row {
      case .person(let id): id
      case .question(let id): desk.book.questions[id]?.person
      case .need(let id): desk.book.needs[id]?.person
      case .finding(let finding): finding.person
      case .point(let id): desk.book.points[id]?.person
      case .addPoint, .time, .choosePeople, .text, .idea, .addQuestion, .material, .suggestion,
        .addMaterial,
        .concern, .outcome, .addNeed, .step, .addStep, nil:
        nil
      }
    let people = desk.book.calls[call]?.people ?? []
    return own.flatMap { people.contains($0) ? $0 : nil } ?? people.first
  }

  /// Opens the form for a need of the person that the row is about.
  private func addNeed(_ row: CallRow?, _ call: Call, _ desk: Desk) -> LayerAnswer {
    guard let person = person(of: row, desk) else { return CallScreen.nobody }
    return .open(CallForms(call: call, desk: desk).newNeed(of: person, from: row))
  }

  /// What is said when there is nobody to ask.
  static let nobody = LayerAnswer.tell(
    .note, Phrase("Choose first whom you will see.", "请先选定要见谁。"))

  /// Takes away what a row shows: out of the plan at once, out of the book after a yes.
  private mutating func delete(_ row: CallRow?, _ edits: CallEdits, desk: Desk) -> LayerAnswer {
    switch row {
    case .need(let id): return remove(id, .need, desk: desk)
    case .step(let id): return remove(id, .step, desk: desk)
    case .point(let id): return remove(id, .point, desk: desk)
    case .addPoint, .time, .person, .choosePeople, .text, .idea, .question, .addQuestion, .material,
      .suggestion, .addMaterial, .concern, .finding, .outcome, .addNeed, .addStep, nil:
      return perform(edits.without(row))
    }
  }

  /// Asks before a thing goes out of the book.
  private mutating func remove(_ id: EntityID, _ kind: Kind, desk: Desk) -> LayerAnswer {
    pending = .removal(id, kind)
    return .open(Confirmation.removing(id, kind, from: desk.book))
  }

  /// Moves a need one state on.
  private func moveNeed(_ row: CallRow?, _ edits: CallEdits, desk: Desk) -> LayerAnswer {
    guard case .need(let id) = row else {
      return .tell(.note, Phrase("Select a need to move it on.", "请先选中一条需求。"))
    }
    guard let command = edits.movedOn(need: id, on: desk.today) else {
      return .tell(.note, Phrase("This need is met already.", "这条需求已经满足了。"))
    }
    return perform(command)
  }

  /// Marks a step done today, or opens it again.
  private func complete(_ row: CallRow?, desk: Desk) -> LayerAnswer {
    guard case .step(let id) = row, let step = desk.book.steps[id] else {
      return .tell(.note, Phrase("Select a next step to mark it done.", "请先选中一个下一步。"))
    }
    let done: Value = step.done == nil ? .day(desk.today) : .empty
    return perform(.edit(id, .step, [.step(.done): done]))
  }

  /// Takes or leaves what the playbook offers.
  private mutating func toggle(_ row: CallRow, of call: Call, desk: Desk) -> LayerAnswer {
    switch row {
    case .step: return complete(row, desk: desk)
    case .material, .suggestion, .concern, .idea: return open(row, of: call, desk: desk)
    case .question(let id):
      mark(id, in: rows(of: call, desk: desk))
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
