// The filter over the accounts, which finds everything else, too: every key narrows the list, Enter goes to what is
// selected, Esc puts everything back as it was.

import Drawing
import Model
import Search

/// Where somebody was on the panes before the filter was opened.
struct PanePlace: Sendable {
  /// The pane with the keys.
  let focus: Pane
  /// The selected account.
  let account: EntityID?
  /// The selected place on its map.
  let spot: MapSpot?
  /// The selected row among the questions.
  let questionRow: Int
  /// The index of the first account on the screen.
  let top: Int
}

extension Workbench {
  /// Opens the filter. The text of the last one is selected, so that what is typed takes its place.
  mutating func openFilter(with text: String? = nil) {
    if filter?.isOpen != true, account != nil { notePlace() }
    focus = .accounts
    var field = TextField(text ?? filter?.field.text ?? "")
    let chosen = text == nil && !field.isEmpty ? account : nil
    if text == nil { field.select() }
    filter = AccountFilter(field: field, isOpen: true)
    refilter()
    if let chosen, roster.contains(chosen) { selectAccount(chosen) }
  }

  /// Notes where the person is, so that Esc leads back there.
  mutating func notePlace() {
    placeBeforeFilter = PanePlace(
      focus: focus, account: account, spot: spot, questionRow: questionRow, top: rosterTop)
  }

  /// Does what an act means in the filter's line while it is open; nil for other acts.
  mutating func performInFilter(_ action: Action) -> [Effect]? {
    guard let filter, filter.isOpen else { return nil }
    switch action {
    case .pick(.choose): return filter.thing.map { enter($0) } ?? keepFilter()
    case .pick(.nextGroup): selectThing(at: filter.nextGroup)
    case .back: giveUpFilter()
    case .move(.down): moveInFilter(by: 1)
    case .move(.up): moveInFilter(by: -1)
    case .move, .arrange, .open, .show, .change, .add, .undo, .redo, .fill, .pick, .accept, .print,
      .bring, .reach, .program, .widen, .nextView, .report:
      return nil
    }
    return []
  }

  /// Narrows the list to what was typed and selects the best match: an account, unless something else is a better one.
  mutating func refilter() {
    narrowRoster()
    filter?.look(on: context)
    account = nil
    spot = nil
    rosterTop = 0
    if isThingBest { selectThing(at: 0) } else { select(roster.first) }
  }

  /// Whether the best match is no account: none matches, or only by something other than its name.
  private var isThingBest: Bool {
    guard let filter, let thing = filter.things.first else { return false }
    guard let account = roster.first else { return true }
    return filter.reasons[account] != nil && thing.cost < SearchMatch.otherField
  }

  /// Moves the selection through the accounts and on through what else was found.
  private mutating func moveInFilter(by distance: Int) {
    guard let filter else { return }
    if let place = filter.place {
      let next = place + distance
      if next >= 0 { return selectThing(at: min(next, filter.things.count - 1)) }
      if let last = roster.last { selectAccount(last) }
    } else if distance > 0, account == roster.last, !filter.things.isEmpty {
      selectThing(at: 0)
    } else {
      moveAmongAccounts(distance > 0 ? .down : .up)
    }
  }

  /// Selects one of the things that were found, and shows on the other panes where it belongs; an account for nil.
  private mutating func selectThing(at place: Int?) {
    guard let place else { return selectAccount(roster.first) }
    filter?.place = place
    guard let thing = filter?.thing else { return }
    point(to: thing.id, thing.kind)
  }

  /// Selects an account of the list, and none of the other things.
  mutating func selectAccount(_ id: EntityID?) {
    guard let id else { return }
    filter?.place = nil
    account = nil
    select(id)
  }

  /// Goes back to the list with the filter in force; an empty one is none. The account that is selected was
  /// chosen then.
  private mutating func keepFilter() -> [Effect] {
    guard let filter, !filter.pattern.isEmpty else {
      giveUpFilter()
      return []
    }
    guard !roster.isEmpty else {
      let words = filter.field.text.clipped(to: 30)
      giveUpFilter()
      notice = Notice(
        .note,
        Phrase(
          "Nothing is called “\(words)”: you are back where you were.", "没有找到“\(words)”：已回到原处。"))
      return []
    }
    self.filter?.isOpen = false
    self.filter?.groups = []
    if account != nil { placeBeforeFilter = nil }
    scrollRoster()
    return []
  }

  /// Shows every account again: with what was chosen still selected, or where the person was before where nothing
  /// was.
  mutating func giveUpFilter() {
    filter = nil
    roster = wholeRoster
    let place = placeBeforeFilter
    placeBeforeFilter = nil
    if let place, let back = place.account, context.book.accounts[back] != nil {
      (focus, account, spot, questionRow) = (place.focus, back, place.spot, place.questionRow)
      rosterTop = place.top
      refreshAfterChange()
    } else if account == nil {
      select(roster.first)
    }
    scrollRoster()
  }

  /// Goes to a thing that was found, and gives the filter up.
  private mutating func enter(_ thing: FoundThing) -> [Effect] {
    placeBeforeFilter = nil
    giveUpFilter()
    point(to: thing.id, thing.kind)
    scrollRoster()
    let owner = context.book.account(of: thing.id, thing.kind)
    switch thing.kind {
    case .person, .gift: focus = .map
    case .need, .question: focus = .questions
    case .call: return open(.call(thing.id))
    case .point:
      return context.book.points[thing.id]?.call.map { open(.call($0)) } ?? []
    case .fact, .step, .order, .supply, .survey, .channel, .link, .opportunity:
      return owner.map { open(.account($0, at: Thing(thing.id, thing.kind))) } ?? []
    case .book, .account, .drill: break
    }
    return []
  }

  /// Moves the selection in the list of accounts.
  mutating func moveAmongAccounts(_ move: Action.Move) {
    guard !roster.isEmpty else { return }
    let index = account.flatMap { roster.firstIndex(of: $0) } ?? 0
    select(roster[move.landing(from: index, of: roster.count, half: rosterRows / 2)])
  }
}
