// What each action does at the workbench.

import Drawing
import Method
import Model

extension Workbench {
  /// Does an action, from a key or from the palette.
  mutating func perform(_ action: Action) -> [Effect] {
    switch action {
    case .move(let move): self.move(move)
    case .arrange(let arrangement): arrange(arrangement)
    case .open: return open()
    case .back: return back()
    case .show(let screen): return show(screen)
    case .report(let topic):
      layers.append(topic.screen(about: account, person: person, context: context))
    case .change(let work): return change(work)
    case .add(let addition): add(addition)
    case .undo: return mayChange() ? [.undo] : []
    case .redo: return mayChange() ? [.redo] : []
    case .program(let action): return run(action)
    case .fill(.keep): return keepNotes()
    case .fill, .pick, .accept, .print, .widen, .turn: break
    }
    return []
  }

  /// Whether the book can be changed; the person is told why when it cannot.
  mutating func mayChange() -> Bool {
    guard let reason = context.readOnlyReason else { return true }
    notice = Notice(.problem, reason)
    return false
  }

  /// Does what is about the program itself.
  private mutating func run(_ action: Action.Program) -> [Effect] {
    switch action {
    case .language: return changeLanguage()
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

  /// Changes what the panes show.
  private mutating func arrange(_ arrangement: Action.Arrangement) {
    switch arrangement {
    case .nextAccount: return step(by: 1)
    case .previousAccount: return step(by: -1)
    case .nextPane: turn(by: 1)
    case .previousPane: turn(by: -1)
    case .accountsPane: focus = .accounts
    case .mapPane: focus = .map
    case .questionsPane: focus = .questions
    case .zoom: isZoomed.toggle()
    case .mapView:
      let views = MapView.allCases
      let index = views.firstIndex(of: mapView) ?? 0
      mapView = views[(index + 1) % views.count]
      focus = .map
    case .order: reorder()
    }
    scrollRoster()
  }

  /// Puts the list of accounts into the next order, with the same account selected.
  private mutating func reorder() {
    let orders = RosterOrder.allCases
    let index = orders.firstIndex(of: rosterOrder) ?? 0
    rosterOrder = orders[(index + 1) % orders.count]
    refreshRoster()
    focus = .accounts
    notice = Notice(.note, rosterOrder.news)
  }

  /// Gives the keys to a pane further on, around the ends.
  private mutating func turn(by distance: Int) {
    let count = Pane.allCases.count
    focus = Pane(rawValue: (focus.rawValue + distance + count) % count) ?? .accounts
  }

  /// Changes to the other language.
  private mutating func changeLanguage() -> [Effect] {
    context.language = context.language == .english ? .chinese : .english
    return [.remember(.language(context.language))]
  }

  /// Changes to the next theme.
  private mutating func changeTheme() -> [Effect] {
    guard !themes.isEmpty else { return [] }
    let index = themes.firstIndex { $0.name == context.theme.name } ?? -1
    context.theme = themes[(index + 1) % themes.count]
    notice = Notice(.note, Phrase("Theme: \(context.theme.name)", "主题：\(context.theme.name)"))
    return [.remember(.theme(context.theme.name))]
  }

  /// Opens a screen.
  private mutating func show(_ screen: Action.Screen) -> [Effect] {
    switch screen {
    case .filter: openFilter()
    case .palette: layers.append(palette(Phrase("Commands", "命令"), Keymap.offered, scope: .palette))
    case .help: layers.append(HelpScreen(origin: scope))
    case .card: if let account { layers.append(CardScreen(account: account)) }
    case .additions:
      layers.append(palette(Phrase("Add what?", "新建什么？"), Keymap.additions, scope: .chooser))
    case .prepare: if mayChange() { prepareCall() }
    case .record: if mayChange() { recordCall() }
    case .sheet: return showSheet()
    case .history: return showHistory()
    case .past: layers.append(AsOfPrompt())
    case .why: showWhy()
    }
    return []
  }

  /// Opens the history of the whole book.
  private mutating func showHistory() -> [Effect] {
    let history = HistoryScreen(account: account, isWhole: true)
    layers.append(history)
    return [history.request]
  }

  /// Backs out of exactly one thing: the filter, the zoom, the pane, the past.
  private mutating func back() -> [Effect] {
    if filter != nil {
      giveUpFilter()
    } else if isZoomed {
      isZoomed = false
    } else if let previous = Pane(rawValue: focus.rawValue - 1) {
      focus = previous
    } else if context.asOf != nil {
      return [.showAsOf(to: nil)]
    }
    return []
  }

  /// A list of actions to choose from, each with its key.
  private func palette(_ title: Phrase, _ actions: [Action], scope: Scope) -> Chooser {
    let rows = actions.map { action in
      let keys = Keymap.keys(of: action, in: focus.scope).map(\.label).joined(separator: "  ")
      return Chooser.Row(
        label: context.say(action.title), detail: keys, answer: .action(action))
    }
    return Chooser(title: title, rows: rows, scope: scope)
  }

  /// Moves the selection in the pane with the focus.
  private mutating func move(_ move: Action.Move) {
    switch focus {
    case .accounts:
      guard !roster.isEmpty else { return }
      let index = account.flatMap { roster.firstIndex(of: $0) } ?? 0
      select(roster[move.landing(from: index, of: roster.count, half: rosterRows / 2)])
    case .map: moveOnMap(move)
    case .questions:
      let page = (layout.panes[.questions]?.rows ?? 10) - 2
      questionRow = move.landing(from: questionRow, of: questionRows.count, half: page / 2)
    }
  }

  /// Moves the selection on the map; where there is no way on, it stays.
  private mutating func moveOnMap(_ move: Action.Move) {
    guard let account else { return }
    let map = InfluencerMap(account: account, context: context)
    let columns = (layout.panes[.map]?.columns ?? 60) - 2
    let direction: MapDirection =
      switch move {
      case .down, .halfDown: .down
      case .up, .halfUp: .up
      case .left: .left
      case .right: .right
      case .first: .first
      case .last: .last
      }
    select(map.spot(from: spot, going: direction, view: mapView, columns: columns))
  }
}

extension Keymap {
  /// The actions that the palette offers, the work first and the arranging last.
  package static let offered =
    (screenEntries + reportEntries + addingEntries + bookEntries + paneEntries + movingEntries
    + layerEntries)
    .filter(\.isOffered).map(\.action)

  /// The actions that add something.
  package static let additions: [Action] = [
    .add(.person), .add(.need), .add(.question), .add(.fact), .add(.step), .add(.link),
    .add(.order), .add(.point), .add(.supply), .add(.channel), .add(.survey), .add(.gift),
    .add(.placeholder), .add(.account),
  ]
}
