// Where the person is, taken from the workbench as a value and gone back to after a restart; and the list of accounts,
// whose selected row stays on its line while the list changes around it.

import Method
import Model
import Search

extension Workbench {
  /// Where the person is now.
  ///
  /// - Complexity: O(accounts) for the line of the selected one.
  package var place: KeptPlace {
    var place = KeptPlace(day: context.now.description)
    place.pane = focus.rawValue
    place.isZoomed = isZoomed
    place.mapView = mapView.rawValue
    place.order = rosterOrder.rawValue
    place.account = account?.description
    place.line = lineOfAccount ?? 0
    switch spot {
    case .person(let id): place.person = id.description
    case .vacancy(let role): place.role = role.rawValue
    case nil: break
    }
    place.questionRow = questionRow
    if let filter, !filter.isOpen, !filter.pattern.isEmpty { place.filter = filter.field.text }
    place.layers = layers.prefix { $0.scope.isOfPlace }.compactMap { $0.words(context: context) }
    return place
  }

  /// Goes back to a place, as far as what it names is still in the book.
  ///
  /// - Parameter opensPages: Whether the pages that were open there are opened again.
  /// - Returns: What the world should do to fill them.
  package mutating func goBack(to place: KeptPlace, opensPages: Bool) -> [Effect] {
    rosterOrder = RosterOrder(rawValue: place.order) ?? .revenue
    refreshRoster()
    if let text = place.filter, opensPages {
      // It was accepted, so Esc shows every account again and stays on the chosen one.
      filter = AccountFilter(field: TextField(text), isOpen: false)
      narrowRoster()
      // A filter that finds nothing any more would leave an empty screen, which nobody asked for.
      if roster.isEmpty { giveUpFilter() }
    }
    goBack(toRowOf: place)
    var effects: [Effect] = []
    for layer in opensPages ? place.layers : [] {
      var changed: [Phrase] = []
      effects += (try? open(layer, changed: &changed)) ?? []
    }
    return effects
  }

  /// Selects what was selected, on the line where it stood.
  private mutating func goBack(toRowOf place: KeptPlace) {
    isZoomed = place.isZoomed
    mapView = MapView(rawValue: place.mapView) ?? .roles
    focus = Pane(rawValue: place.pane) ?? .accounts
    account = nil
    let id = place.account.flatMap { EntityID($0) }
    let found = id.flatMap { roster.contains($0) ? $0 : nil } ?? roster.first
    if let index = found.flatMap({ roster.firstIndex(of: $0) }) {
      rosterTop = max(0, index - place.line)
    }
    select(found)
    guard found == id, let found else { return scrollRoster() }
    if let person = place.person.flatMap({ EntityID($0) }),
      context.book.people[person]?.account == found
    {
      select(.person(person))
    }
    if let role = place.role.flatMap(Role.init) { select(.vacancy(role)) }
    questionRow = max(0, min(place.questionRow, questionRows.count - 1))
    refreshAfterChange()
  }

  /// The line of the list on which the selected account stands; nil where it is not in the list.
  private var lineOfAccount: Int? {
    account.flatMap { roster.firstIndex(of: $0) }.map { max(0, $0 - rosterTop) }
  }

  /// Changes the list of accounts, and leaves the selected one on the line of the screen where it was, as far as the
  /// list goes.
  mutating func keepingLine(_ change: (inout Workbench) -> Void) {
    let (before, line) = (account, lineOfAccount)
    change(&self)
    if let line, account == before, let index = account.flatMap({ roster.firstIndex(of: $0) }) {
      rosterTop = max(0, index - line)
    }
    scrollRoster()
  }
}
