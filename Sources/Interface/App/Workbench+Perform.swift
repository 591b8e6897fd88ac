// How an act is done: by the top layer where it means something of its own there, by the panes, or as it
// is declared, to what is selected. Whether the book may be changed is asked here and nowhere else.

import Drawing
import Model

extension Workbench {
  /// What is selected: on the top layer, or on the panes.
  package var subject: Subject { layers.last?.subject(context: context) ?? paneSubject }

  /// Does an act: by the top layer where it has a way of its own, by the panes, or as it is declared.
  ///
  /// - Parameter key: The key that asked for it; nil when it was chosen from a list.
  mutating func perform(_ action: Action, by key: Key?) -> [Effect] {
    if let effects = performOnTop(action, by: key) { return effects }
    if let key, scope.takesText, !context.keymap.own(action, in: .everywhere).contains(key) {
      return type(key)
    }
    if let reason = refusal(of: action) {
      notice = Notice(.problem, reason)
      return []
    }
    if layers.isEmpty, let effects = performOnPanes(action) { return effects }
    return performAnywhere(action)
  }

  /// Lets the top layer, or the filter's line, do an act in its own way; nil where it has none.
  private mutating func performOnTop(_ action: Action, by key: Key?) -> [Effect]? {
    guard !layers.isEmpty else { return performInFilter(action) }
    return layers[layers.count - 1].perform(action, by: key, context: context).map { settle($0) }
  }

  /// Why an act that changes the book can't be done; nil where it can. A text that waits to be saved can
  /// always be read again.
  private func refusal(of action: Action) -> Phrase? {
    guard action.changesBook, action != .change(.editNotes) || !hasUnsavedNotes else { return nil }
    return context.readOnlyReason
  }

  /// Does an act as it is done wherever it is asked for.
  private mutating func performAnywhere(_ action: Action) -> [Effect] {
    if case .program(let program) = action { return run(program) }
    if action == .show(.help) { return open(.help(helpPlace)) }
    if let deed = Act.named(action).deed { return settle(deed(subject, context)) }
    guard action.belongsToPanes, !layers.isEmpty else {
      let title = action.title
      notice = Notice(
        .note,
        Phrase("There is nothing here for “\(title.en)”.", "这里没有可以“\(title.zh)”的内容。"))
      return []
    }
    layers = []
    return performOnPanes(action) ?? []
  }

  /// Where the person is, for the help.
  private var helpPlace: HelpPlace {
    let layer = layers.last
    var seen: Set<Action> = [.show(.help)]
    return HelpPlace(
      scope: scope, name: layer?.name ?? scope.name,
      purpose: layer.map(\.purpose) ?? scope.purpose,
      acts: hintActions.filter { seen.insert($0).inserted }.map {
        ($0, layer?.hint(of: $0, context: context))
      })
  }

  /// Does what is about the program itself.
  private mutating func run(_ program: Action.Program) -> [Effect] {
    switch program {
    case .language:
      context.language = context.language == .english ? .chinese : .english
      return [.remember(.language(context.language))]
    case .theme: return changeTheme()
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return quit()
    }
  }

  /// Leaves, if nothing is open that could hold unsaved words.
  private mutating func quit() -> [Effect] {
    guard layers.isEmpty else {
      notice = Notice(
        .note, Phrase("Close this first with Esc, then quit.", "请先按 Esc 关闭当前页面，再退出。"))
      return []
    }
    return [.quit]
  }

  /// Changes to the next theme.
  private mutating func changeTheme() -> [Effect] {
    guard !themes.isEmpty else { return [] }
    let index = themes.firstIndex { $0.name == context.theme.name } ?? -1
    context.theme = themes[(index + 1) % themes.count]
    notice = Notice(.note, Phrase("Theme: \(context.theme.name)", "主题：\(context.theme.name)"))
    return [.remember(.theme(context.theme.name))]
  }
}

extension Action {
  /// Whether it is done on the panes alone: chosen from a list on a page, it closes the page first.
  fileprivate var belongsToPanes: Bool {
    switch self {
    case .arrange, .show(.filter), .change(.links), .change(.editNotes), .fill(.keep): true
    case .move, .open, .back, .show, .report, .change, .add, .undo, .redo, .fill, .pick, .accept,
      .widen, .nextView, .print, .bring, .reach, .program:
      false
    }
  }
}
