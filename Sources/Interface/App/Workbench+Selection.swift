// One selection for three panes: choosing an account chooses a person, choosing a person chooses
// whose questions are shown.

import Analysis
import Drawing
import Model
import Search

extension Workbench {
  /// Selects an account and, on its map, the first person.
  mutating func select(_ account: EntityID?) {
    guard account != self.account || spot == nil else { return scrollRoster() }
    self.account = account
    questionRow = 0
    spot = account.flatMap { firstSpot(of: $0) }
    scrollRoster()
  }

  /// Selects a place on the map.
  mutating func select(_ spot: MapSpot?) {
    guard let spot, spot != self.spot else { return }
    self.spot = spot
    questionRow = 0
  }

  /// The first person of an account, or the first empty role where there is nobody.
  private func firstSpot(of account: EntityID) -> MapSpot? {
    let spots = InfluencerMap(account: account, context: context).spots
    let person = spots.first { if case .person = $0 { true } else { false } }
    return person ?? spots.first
  }

  /// Makes the list anew from the book and the filter, and keeps the selection if it is still there.
  mutating func refreshRoster() {
    let whole = rosterOrder.accounts(on: context)
    wholeRoster = whole
    rosterRanks = LazyValue {
      whole.enumerated().reduce(into: EntityIndex()) { $0[$1.element] = UInt32($1.offset) }
    }
    narrowRoster()
    if filter?.isOpen == true { filter?.look(on: context) }
  }

  /// Narrows the list to the accounts that the filter finds, the best match first and equal ones as the whole list has
  /// them.
  ///
  /// - Complexity: O(accounts).
  mutating func narrowRoster() {
    guard let filter, !filter.pattern.isEmpty else {
      self.filter?.reasons = FoundReasons()
      roster = wholeRoster
      return
    }
    guard let index = context.finder.index(of: .account) else { return }
    let found = index.all(SearchQuery(filter.pattern))
    let ranks = rosterRanks.value
    var places = [Int32](repeating: -1, count: wholeRoster.count)
    var reasons = FoundReasons()
    for (place, match) in found.enumerated() {
      let id = index.ids[match.place]
      guard let rank = ranks[id] else { continue }
      places[Int(rank)] = Int32(place)
      let attribute = index.attribute(of: match)
      if attribute != .account(.name) { reasons[id] = attribute }
    }
    let ranked = places.filter { $0 >= 0 }.sortedByCount { found[Int($0)].cost }
    roster = ranked.map { index.ids[found[Int($0)].place] }
    self.filter?.reasons = reasons
  }

  /// Keeps the selected account on the screen, two rows from the edge where there is room.
  mutating func scrollRoster() {
    let rows = rosterRows
    guard rows > 0, let account, let index = roster.firstIndex(of: account) else {
      rosterTop = 0
      return
    }
    let margin = min(2, (rows - 1) / 2)
    let lowest = max(0, roster.count - rows)
    if index < rosterTop + margin { rosterTop = max(0, index - margin) }
    if index > rosterTop + rows - 1 - margin { rosterTop = index - rows + 1 + margin }
    rosterTop = min(rosterTop, lowest)
  }

  /// How many accounts the list can show.
  var rosterRows: Int {
    let inside = (layout.panes[.accounts]?.rows ?? layout.body.rows) - 2
    let rows = inside - AccountsPane.rowsAbove(rows: inside, isFiltered: filter != nil)
    guard let filter else { return rows }
    return rows - FoundList(filter: filter, context: context).rows(of: rows, accounts: roster.count)
  }

  /// Brings everything that is derived in line with a changed book; what is selected stays on its line of the list.
  mutating func refreshAfterChange() { keepingLine { $0.deriveAnew() } }

  /// Makes everything anew that is derived from the book.
  private mutating func deriveAnew() {
    refreshRoster()
    if let account, context.book.accounts[account] == nil {
      self.account = nil
      spot = nil
      select(roster.first)
    } else if account == nil {
      select(roster.first)
    }
    if let account {
      let spots = InfluencerMap(account: account, context: context).spots
      if let spot, !spots.contains(spot) { self.spot = nil }
      if spot == nil { spot = firstSpot(of: account) }
    }
    questionRow = max(0, min(questionRow, questionRows.count - 1))
  }

  /// Selects what an action brought in or changed, so that the person sees what they did. An import is of many accounts
  /// and leaves the one under the hand where it is.
  mutating func follow(_ saved: Saved) {
    if let account, (saved.undone ?? saved.purpose).verb == .importing,
      context.book.accounts[account] != nil
    {
      // Pasted rows, which are few, are shown where they came in.
      let own = saved.events.prefix(1000).first {
        context.book.contains($0.subject, $0.kind)
          && context.book.account(of: $0.subject, $0.kind) == account
      }
      if let own { point(to: own.subject, own.kind) }
      return stayInList()
    }
    guard let event = saved.events.first(where: { context.book.contains($0.subject, $0.kind) })
    else {
      return stayInList()
    }
    if let owner = context.book.account(of: event.subject, event.kind), !roster.contains(owner),
      context.book.accounts[owner] != nil
    {
      // What was taken back stays out of a list that doesn't show it, and the notice says what it was.
      guard saved.undone == nil else { return stayInList() }
      giveUpFilter()
    }
    point(to: event.subject, event.kind)
    stayInList()
  }

  /// Selects the first account that the filter shows where the one that is selected isn't among them.
  private mutating func stayInList() {
    guard filter != nil, let account, !roster.contains(account), !roster.isEmpty else { return }
    select(roster.first)
  }

  /// Selects a thing, from any account, and gives the keys to the accounts.
  mutating func goTo(_ thing: Thing) {
    let owner = context.book.account(of: thing.id, thing.kind)
    if let owner, !roster.contains(owner) { giveUpFilter() }
    point(to: thing.id, thing.kind)
    focus = .accounts
    scrollRoster()
  }

  /// Selects a thing as far as the panes show it: its account, its person, its row.
  mutating func point(to id: EntityID, _ kind: Kind) {
    if let owner = context.book.account(of: id, kind), context.book.accounts[owner] != nil {
      if owner != account { select(owner) }
    }
    if let person = context.book.person(of: id, kind) { select(.person(person)) }
    if let row = questionRows.firstIndex(where: { $0.subject == id }) { questionRow = row }
  }
}

extension Book {
  /// The person that a thing of the question pane belongs to, or who is the thing.
  fileprivate func person(of id: EntityID, _ kind: Kind) -> EntityID? {
    switch kind {
    case .person: id
    case .need: needs[id]?.person
    case .question: questions[id]?.person
    case .gift: gifts[id]?.person
    case .book, .account, .link, .fact, .call, .step, .order, .point, .channel, .supply, .survey,
      .drill, .opportunity:
      nil
    }
  }
}

extension Workbench {
  /// The rows of the selected person.
  var questionRows: [QuestionRow] {
    person.map { QuestionRow.all(of: $0, context: context) } ?? []
  }
}

extension [Int32] {
  /// The numbers put in order by a small number for each, equal ones as they were.
  ///
  /// - Complexity: O(n + the largest of the small numbers): a sort of a hundred thousand takes longer than a key may.
  fileprivate func sortedByCount(_ key: (Int32) -> Int) -> [Int32] {
    var starts: [Int] = []
    for element in self {
      let key = key(element)
      while starts.count <= key + 1 { starts.append(0) }
      starts[key + 1] += 1
    }
    for key in starts.indices.dropFirst() { starts[key] += starts[key - 1] }
    var sorted = self
    for element in self {
      let key = key(element)
      sorted[starts[key]] = element
      starts[key] += 1
    }
    return sorted
  }
}
