// What the keys do on an account's card.

import Drawing
import Method
import Model

extension CardScreen {
  /// Does what a key means here.
  mutating func press(_ key: Key, on account: Account, context: Context) -> LayerAnswer {
    guard let action = Keymap.action(for: key, in: scope) else { return .stay }
    selection.settle(in: rows(of: account, context: context))
    return act(action, on: account, context: context)
  }

  /// Does an action, from a key or from a menu.
  private mutating func act(_ action: Action, on account: Account, context: Context) -> LayerAnswer
  {
    switch action {
    case .move(let move):
      selection.move(move, in: rows(of: account, context: context), size: context.size)
      return .stay
    case .open:
      return look(at: selected, of: account, context: context) ?? change(.edit, account, context)
    case .back: return .close
    case .show(let screen): return show(screen, of: account, context: context)
    case .change(let work): return change(work, account, context)
    case .add(let addition):
      return context.refusal ?? add(addition, to: account, context: context)
    case .undo: return context.refusal ?? .perform(.undo)
    case .redo: return context.refusal ?? .perform(.redo)
    case .report(let topic):
      return .open(topic.screen(about: account.id, person: person, context: context))
    case .arrange, .fill, .pick, .accept, .print, .program, .widen, .turn:
      return .close(.action(action))
    }
  }

  /// Opens a screen.
  private func show(_ screen: Action.Screen, of account: Account, context: Context) -> LayerAnswer {
    switch screen {
    case .help: return .open(HelpScreen(origin: scope))
    case .palette:
      return .open(CardScreen.menu(Phrase("Commands", "命令"), Keymap.offered, .palette, context))
    case .sheet: return showSheet(of: account, context: context)
    case .prepare: return context.refusal ?? prepare(account, context: context)
    case .record: return context.refusal ?? record(account, context: context)
    case .additions: return context.refusal ?? CardScreen.additions(context)
    case .history:
      let history = HistoryScreen(account: account.id, isWhole: false)
      return LayerAnswer(move: .open(history), effects: [history.request])
    case .filter, .card, .past: return .close(.action(.show(screen)))
    case .why:
      switch selected {
      case .finding(let finding): return .open(finding.why(context: context))
      case .head, nil: return .open(WhyScreen.about(account.id, context: context))
      case .field, .relative, .person, .vacancy, .step, .promise, .call, .need, .fact, .order, .add:
        return .tell(
          .note,
          Phrase(
            "Select the account or something that needs attention.", "请先选中客户那一行，或一条需要留意的提醒。"))
      }
    }
  }

  /// Changes what is selected, unless the book cannot be changed.
  private mutating func change(
    _ work: Action.Work, _ account: Account, _ context: Context
  ) -> LayerAnswer {
    if let refusal = context.refusal { return refusal }
    switch work {
    case .add: return CardScreen.additions(context)
    case .edit: return edit(selected, of: account, context: context)
    case .delete: return delete(account, context: context)
    case .completeStep: return complete(context: context)
    case .moveNeed: return moveNeed(context: context)
    case .classify: return .open(Form.classing(account.id, context: context))
    case .links, .editNotes, .editBook: return .close(.action(.change(work)))
    }
  }

  /// The menu of what can be added.
  private static func additions(_ context: Context) -> LayerAnswer {
    .open(menu(Phrase("Add what?", "新建什么？"), Keymap.additions, .chooser, context))
  }

  /// A list of actions, each with its key.
  private static func menu(
    _ title: Phrase, _ actions: [Action], _ scope: Scope, _ context: Context
  ) -> Chooser {
    let rows = actions.map { action in
      let keys = Keymap.keys(of: action, in: .card).map(\.label).joined(separator: "  ")
      return Chooser.Row(label: context.say(action.title), detail: keys, answer: .action(action))
    }
    return Chooser(title: title, rows: rows, scope: scope)
  }

  /// Takes what the layer above gave back.
  mutating func take(_ result: LayerResult, for account: Account, context: Context) -> LayerAnswer {
    defer { removal = nil }
    switch result {
    case .confirmed: return removal.map { .perform(.execute(.remove($0.id, $0.kind))) } ?? .stay
    case .action(let action): return act(action, on: account, context: context)
    case .place(let id, let kind):
      return context.book.account(of: id, kind) == account.id ? .stay : .close(result)
    case .chosen, .text: return .stay
    }
  }

  /// Opens the preparation of the call that is planned, or the form that plans one.
  private func prepare(_ account: Account, context: Context) -> LayerAnswer {
    if case .call(let id) = selected, context.book.calls[id]?.outcome == nil {
      return .open(CallScreen(call: id, mode: .before))
    }
    if let call = context.book.plannedCall(of: account.id),
      (call.day ?? context.today) >= context.today
    {
      return .open(CallScreen(call: call.id, mode: .before))
    }
    return .open(Form.planningCall(on: account.id, with: person, today: context.today))
  }

  /// Opens the record of the selected call, of the one that waits for its outcome, or of the latest.
  private func record(_ account: Account, context: Context) -> LayerAnswer {
    if case .call(let id) = selected { return .open(CallScreen(call: id, mode: .after)) }
    let call = context.book.plannedCall(of: account.id) ?? context.book.calls(of: account.id).last
    guard let call else {
      return .tell(
        .note, Phrase("No call to record: press p to prepare one.", "没有可记录的拜访：按 p 先准备一次。"))
    }
    return .open(CallScreen(call: call.id, mode: .after))
  }

  /// Opens the sheet of the selected call, of the next, or of the latest.
  private func showSheet(of account: Account, context: Context) -> LayerAnswer {
    if case .call(let id) = selected { return SheetScreen.opening(call: id) }
    let call = context.book.plannedCall(of: account.id) ?? context.book.calls(of: account.id).last
    guard let call else {
      return .tell(.note, Phrase("No call yet: press p to prepare one.", "还没有拜访：按 p 先准备一次。"))
    }
    return SheetScreen.opening(call: call.id)
  }

  /// Marks the selected step done, or else the most urgent one.
  private func complete(context: Context) -> LayerAnswer {
    let own: EntityID? = if case .step(let id) = selected { id } else { nil }
    guard let step = own ?? context.book.openSteps(of: account).first?.id else {
      return .tell(.note, Phrase("No open next step: press s to add one.", "没有待办的下一步：按 s 新建。"))
    }
    return .perform(.execute(.edit(step, .step, [.step(.done): .day(context.today)])))
  }

  /// Moves the selected need one state on.
  private func moveNeed(context: Context) -> LayerAnswer {
    guard case .need(let id) = selected, let need = context.book.needs[id] else {
      return .tell(.note, Phrase("Select a need to move it on.", "请先选中一条需求。"))
    }
    guard let command = context.book.advancing(need, on: context.today) else {
      return .tell(.note, Phrase("This need is met already.", "这条需求已经满足了。"))
    }
    return .perform(.execute(command))
  }

  /// Asks before the selected thing, or the account, goes away.
  private mutating func delete(_ account: Account, context: Context) -> LayerAnswer {
    switch selected {
    case .head, nil: removal = (account.id, .account)
    case .person, .step, .call, .need, .fact, .order: removal = selected?.subject
    case .field(let field):
      guard account[field] != .empty else { return .stay }
      return .perform(.execute(.edit(account.id, .account, [.account(field): .empty])))
    case .relative, .finding, .promise, .vacancy, .add: return .stay
    }
    guard let removal else { return .stay }
    return .open(Confirmation.removing(removal.id, removal.kind, from: context.book))
  }
}
