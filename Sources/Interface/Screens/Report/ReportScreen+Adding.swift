// What is added and done from a row of a report, for the account that the row is about.

import Report
import Drawing
import Analysis
import Model

extension ReportScreen {
  /// The menu of what can be added for the account of the selected row.
  func additions(context: Context) -> LayerAnswer {
    guard selection.row?.account != nil else { return ReportScreen.noAccount }
    return .open(menu(Phrase("Add what?", "新建什么？"), Keymap.additions, .chooser, context))
  }

  /// The palette, without what would be done to something else than the selected row: to what is selected
  /// on the workbench.
  func commands(context: Context) -> Chooser {
    let elsewhere: Set<Action> = [.change(.delete), .change(.links), .change(.editNotes)]
    let actions = Keymap.offered.filter { !elsewhere.contains($0) }
    return menu(Phrase("Commands", "命令"), actions, .palette, context)
  }

  /// A list of actions, each with its key.
  private func menu(
    _ title: Phrase, _ actions: [Action], _ scope: Scope, _ context: Context
  ) -> Chooser {
    let rows = actions.map { action in
      let keys = Keymap.keys(of: action, in: .report).map(\.label).joined(separator: "  ")
      return Chooser.Row(label: context.say(action.title), detail: keys, answer: .action(action))
    }
    return Chooser(title: title, rows: rows, scope: scope)
  }

  /// Opens the form of something new for the account of the selected row.
  func add(_ addition: Action.Addition, context: Context) -> LayerAnswer {
    guard let row = selection.row, let account = row.account else {
      return addition == .account ? .open(Form.adding(.account)) : ReportScreen.noAccount
    }
    let place = FormPlace(account: account, person: row.person, vacancy: nil, context: context)
    if addition == .survey, let form = place.survey(of: row.careTasks) { return .open(form) }
    guard let form = place.form(adding: addition) else { return .tell(.note, addition.obstacle) }
    return .open(form)
  }

  /// Marks the step of the selected row done.
  func complete(context: Context) -> LayerAnswer {
    guard let place = selection.row?.place, place.kind == .step else {
      return .tell(.note, Phrase("Select a next step to mark it done.", "请先选中一条下一步。"))
    }
    return .perform(.execute(.edit(place.id, .step, [.step(.done): .day(context.today)])))
  }

  /// Said where there is nothing to add to.
  static let noAccount = LayerAnswer.tell(
    .note, Phrase("Select a row with an account first.", "请先选中一行客户。"))
}

extension FormPlace {
  /// The form of the first survey that is owed; nil where none is.
  func survey(of careTasks: [CareTask]) -> Form? {
    guard let survey = careTasks.compactMap(\.survey).first else { return nil }
    return Form.adding(
      .survey, given: [.survey(.account): .entity(account)],
      start: [
        .survey(.kind): Value(choice: survey), .survey(.day): .day(context.today),
        .survey(.person): Value(entity: person),
      ])
  }
}

extension CareTask {
  /// The kind of call that does it; nil where any will do, or none.
  var call: CallKind? {
    switch self {
    case .service: .service
    case .satisfaction: .review
    case .contact, .competitors: nil
    }
  }
}
