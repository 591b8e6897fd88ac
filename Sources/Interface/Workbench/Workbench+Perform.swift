// What each action does at the workbench.

import Drawing
import Method
import Model

extension Workbench {
  /// Does an action, from a key or from the palette.
  mutating func perform(_ action: Action) -> [Effect] {
    switch action {
    case .down, .up, .left, .right, .first, .last, .halfDown, .halfUp: move(action)
    case .nextMatch: step(by: 1)
    case .previousMatch: step(by: -1)
    case .nextPane, .previousPane, .accountsPane, .mapPane, .questionsPane, .zoom, .mapView:
      arrange(action)
    case .open, .back, .filter, .palette, .help, .card, .addMenu: return show(action)
    case .quit: return quit()
    case .language, .theme: return restyle(action)
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .undo: return change(.undo)
    case .redo: return change(.redo)
    case .add, .edit, .delete, .links, .editNotes, .addAccount, .addPerson, .addLink, .addFact,
      .addNeed,
      .addQuestion, .addStep, .addOrder, .completeStep, .moveNeed, .editBook, .prepare, .record,
      .sheet:
      return changeBook(action)
    case .save, .editor, .choose, .toggle, .raise, .lower, .accept, .nextField,
      .previousField, .previousChoice, .nextChoice, .clearField, .format, .writeFile:
      break
    }
    return []
  }

  /// Asks for an effect that writes, unless the book cannot be changed.
  private mutating func change(_ effect: Effect) -> [Effect] {
    if let reason = desk.readOnlyReason {
      notice = Notice(.problem, reason)
      return []
    }
    return [effect]
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

  /// Changes what the panes show.
  private mutating func arrange(_ action: Action) {
    let count = Pane.allCases.count
    switch action {
    case .nextPane: focus = Pane(rawValue: (focus.rawValue + 1) % count) ?? .accounts
    case .previousPane: focus = Pane(rawValue: (focus.rawValue + count - 1) % count) ?? .accounts
    case .accountsPane: focus = .accounts
    case .mapPane: focus = .map
    case .questionsPane: focus = .questions
    case .zoom: isZoomed.toggle()
    default:
      let views = MapView.allCases
      let index = views.firstIndex(of: mapView) ?? 0
      mapView = views[(index + 1) % views.count]
      focus = .map
    }
    scrollRoster()
  }

  /// Changes the language or the theme.
  private mutating func restyle(_ action: Action) -> [Effect] {
    if action == .language {
      desk.language = desk.language == .english ? .chinese : .english
      return [.remember(.language(desk.language))]
    }
    guard !themes.isEmpty else { return [] }
    let index = themes.firstIndex { $0.name == desk.theme.name } ?? -1
    desk.theme = themes[(index + 1) % themes.count]
    notice = Notice(.note, Phrase("Theme: \(desk.theme.name)", "主题：\(desk.theme.name)"))
    return [.remember(.theme(desk.theme.name))]
  }

  /// Opens a screen, or backs out of one thing.
  private mutating func show(_ action: Action) -> [Effect] {
    switch action {
    case .open: return open()
    case .back: back()
    case .filter: openFilter()
    case .palette: layers.append(palette(Phrase("Commands", "命令"), Keymap.offered, scope: .palette))
    case .help: layers.append(HelpScreen(origin: scope))
    case .card: if let account { layers.append(CardScreen(account: account)) }
    default:
      layers.append(palette(Phrase("Add what?", "新建什么？"), Keymap.additions, scope: .chooser))
    }
    return []
  }

  /// Backs out of exactly one thing: the filter, the zoom, the pane.
  private mutating func back() {
    if filter != nil {
      giveUpFilter()
    } else if isZoomed {
      isZoomed = false
    } else if let previous = Pane(rawValue: focus.rawValue - 1) {
      focus = previous
    }
  }

  /// A list of actions to choose from, each with its key.
  private func palette(_ title: Phrase, _ actions: [Action], scope: Scope) -> Chooser {
    let rows = actions.map { action in
      let keys = Keymap.keys(of: action, in: focus.scope).map(\.label).joined(separator: "  ")
      return Chooser.Row(
        label: desk.say(action.title), detail: keys, answer: .action(action))
    }
    return Chooser(title: title, rows: rows, scope: scope)
  }

  /// Moves the selection in the pane with the focus.
  private mutating func move(_ action: Action) {
    switch focus {
    case .accounts: step(by: distance(of: action, page: rosterRows, count: roster.count))
    case .map: moveOnMap(action)
    case .questions:
      let rows = questionRows
      let page = (layout.panes[.questions]?.rows ?? 10) - 2
      let next = questionRow + distance(of: action, page: page, count: rows.count)
      questionRow = max(0, min(rows.count - 1, next))
    }
  }

  /// How far an action moves in a list.
  private func distance(of action: Action, page: Int, count: Int) -> Int {
    switch action {
    case .down: 1
    case .up: -1
    case .halfDown: max(1, page / 2)
    case .halfUp: -max(1, page / 2)
    case .first: -count
    case .last: count
    default: 0
    }
  }

  /// Moves the selection on the map; where there is no way on, left goes to the accounts.
  private mutating func moveOnMap(_ action: Action) {
    guard let account else { return }
    let map = InfluencerMap(account: account, desk: desk)
    let columns = (layout.panes[.map]?.columns ?? 60) - 2
    let direction: MapDirection =
      switch action {
      case .up, .halfUp: .up
      case .left: .left
      case .right: .right
      case .first: .first
      case .last: .last
      default: .down
      }
    select(map.spot(from: spot, going: direction, view: mapView, columns: columns))
  }
}

extension Keymap {
  /// The actions that the palette offers, the work first and the arranging last.
  package static let offered =
    (screenEntries + addingEntries + bookEntries + paneEntries + movingEntries + layerEntries)
    .filter(\.isOffered).map(\.action)

  /// The actions that add something.
  package static let additions: [Action] = [
    .addPerson, .addNeed, .addQuestion, .addFact, .addStep, .addLink, .addOrder, .addAccount,
  ]
}
