// Which screen a route leads to: the only place that knows all of them.

import Analysis
import Drawing
import Method
import Model

extension Workbench {
  /// Opens the page of whom to call today, where there is somebody to call.
  package mutating func openMorning() {
    guard !context.analysis.morning.calls.isEmpty else { return }
    layers.append(ReportScreen(.today, about: nil, context: context))
  }

  /// Opens what a route leads to, on top of what is open.
  ///
  /// - Returns: What the world should do to fill it.
  mutating func open(_ route: Route) -> [Effect] {
    switch route {
    case .account(let id, let thing): layers.append(CardScreen(account: id, at: thing))
    case .person(let id):
      let screen = PersonScreen(person: id)
      layers.append(screen)
      return screen.request(context: context)
    case .call(let id, let side, let finding): openCall(id, side, at: finding)
    case .callToRecord(let account):
      layers.append(CallsToRecord(account: account, context: context).chooser)
    case .sheet(let call): layers.append(SheetScreen(call: call, context: context))
    case .report(let topic, let account):
      layers.append(ReportScreen(topic, about: account, context: context))
    case .drill(let account, let person):
      layers.append(DrillScreen(account: account, person: person, context: context))
    case .history(let account, let isWhole):
      let screen = HistoryScreen(account: account, isWhole: isWhole)
      layers.append(screen)
      return [screen.request]
    case .mergePartners(let thing):
      layers.append(MergePartners(of: thing, context: context).chooser)
    case .merge(let thing, let other):
      layers.append(MergeScreen(thing, with: other, context: context))
    case .newAccount(let person):
      layers.append(NewAccounts(of: person, context: context).chooser)
    case .boss(let person): layers.append(BossChoice(of: person, context: context).chooser)
    case .form(let request): layers.append(Form(request, stages: context.book.stages))
    case .menu(let title, let actions, let scope): openMenu(title, actions, scope)
    case .confirmation(let question): layers.append(ConfirmationBox(confirmation: question))
    case .reasons(let title, let sections):
      layers.append(ReasonsBox(title: title, sections: sections))
    case .figures(let account):
      layers.append(
        ReasonsBox(
          title: Phrase(verbatim: context.book.title(of: account, .account)),
          sections: AccountFigures.reasons(of: account, context: context)))
    case .help(let place): layers.append(HelpScreen(place))
    case .importFile:
      let prompt = PathPrompt()
      layers.append(prompt)
      return [prompt.request]
    case .newPerson(let card, let account): openPerson(card, at: account)
    case .pasted(let choices):
      layers.append(ImportScreen(choices))
      return [.readImport(choices, anew: true)]
    case .importPreview(let preview): layers.append(ImportScreen(preview))
    case .keepSource(let choices, let keeping, let isOnPage):
      layers.append(LinePrompt.source(of: choices, keeping, onPage: isOnPage))
    case .asOf: layers.append(LinePrompt.asOf)
    case .sheetFolder(let effect): layers.append(LinePrompt.sheetFolder(then: effect))
    case .otherPlace(let file): layers.append(LinePrompt.otherPlace(for: file))
    }
    return []
  }

  /// Opens the form of a new person with what a card says. What was pasted is typed as far as the form is concerned, so
  /// that Esc asks and a hang-up keeps it.
  private mutating func openPerson(_ card: CardEntry, at account: EntityID) {
    var form = Form(
      .adding(
        .person, given: [.person(.account): .entity(account)],
        about: context.book.title(of: account, .account)))
    form.fill(in: card, context: context)
    layers.append(form)
  }

  /// Opens a call: a planned one on its side before, a past one on its side after.
  private mutating func openCall(_ id: EntityID, _ side: CallSide?, at finding: Finding?) {
    let call = context.book.calls[id]
    let isPast = call?.outcome != nil || (call?.day ?? context.today) < context.today
    var screen = CallScreen(call: id, mode: side ?? (isPast ? .after : .before))
    if let finding, let call { screen.selection.row = CallRow.about(finding, in: call) }
    layers.append(screen)
  }

  /// Opens a list of actions to choose from, each with the key that it has where the list was opened.
  private mutating func openMenu(_ title: Phrase, _ actions: [Action], _ scope: Scope) {
    let origin = self.scope
    let rows = actions.map { action in
      let keys = context.keymap.keys(of: action, in: origin).map(\.label).joined(separator: "  ")
      return Chooser.Row(
        label: context.say(action.title), detail: keys, answer: .action(action),
        words: Act.named(action).words)
    }
    layers.append(Chooser(title: title, rows: rows, scope: scope))
  }
}
