// The agenda: everything that is due, the overdue first.

import Method
package import Model

/// What there is to do, by when it is due.
package struct Agenda: Hashable, Sendable {
  /// The day that it is made for.
  package let today: Day
  /// How often the accounts are owed what.
  package let intervals: Intervals
  /// The items of each group, in the order in which to look at them.
  private let groups: [AgendaGroup: [AgendaItem]]

  /// What is owed to an account is shown so many days ahead; what somebody agreed on, always.
  package static let horizon = 30

  /// The items of a group.
  package subscript(group: AgendaGroup) -> [AgendaItem] { groups[group] ?? [] }

  /// All items, group by group.
  package var items: [AgendaItem] { AgendaGroup.allCases.flatMap { self[$0] } }

  /// Makes the agenda of a book.
  ///
  /// Overdue, the accounts that matter most come first: by class, then by what they bought; of one
  /// account what was agreed on comes before what is owed by habit. Of today the calls come first, by their
  /// time; of this week and later, what is due first.
  ///
  /// - Complexity: O(accounts + calls + surveys + steps, and the sorting of what is due).
  package init(ledger: CareSchedule) {
    today = ledger.today
    intervals = ledger.intervals
    var collector = AgendaCollector(ledger: ledger, stages: ledger.book.stages)
    collector.collect()
    let today = today
    groups = Dictionary(grouping: collector.items) { AgendaGroup(of: $0.due, today: today) }
      .reduce(into: [:]) { groups, pair in groups[pair.key] = Agenda.sorted(pair.value, pair.key) }
  }

  /// The items of a group in order. What they are ordered by is worked out once for each.
  private static func sorted(_ items: [AgendaItem], _ group: AgendaGroup) -> [AgendaItem] {
    items.map { ($0.order(in: group), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
  }
}

extension AgendaItem {
  /// What an item comes before and after: the day, the hour, then class, revenue, account, kind.
  fileprivate struct Order: Comparable {
    let day: Day
    let hour: String
    let standing: Int
    let revenue: Money
    let account: EntityID
    let rank: Int
    let due: Day
    let id: String

    static func < (left: Order, right: Order) -> Bool {
      if left.day != right.day { return left.day < right.day }
      if left.hour != right.hour { return left.hour < right.hour }
      if left.standing != right.standing { return left.standing < right.standing }
      if left.revenue != right.revenue { return left.revenue > right.revenue }
      return (left.account, left.rank, left.due, left.id)
        < (right.account, right.rank, right.due, right.id)
    }
  }

  /// What it is ordered by in a group: the overdue by how much they matter, today by the hour, the
  /// rest by the day.
  fileprivate func order(in group: AgendaGroup) -> Order {
    let place = standing.flatMap { AccountClass.allCases.firstIndex(of: $0) }
    let isByDay = group == .week || group == .later
    let isByHour = isByDay || group == .today
    return Order(
      day: isByDay ? due ?? .distantFuture : .distantPast, hour: isByHour ? hour : "",
      standing: place ?? AccountClass.allCases.count, revenue: revenue, account: account,
      rank: rank, due: due ?? .distantFuture, id: id)
  }

  /// What was agreed on comes before what is owed by habit.
  private var rank: Int {
    switch matter {
    case .record: 0
    case .call: 1
    case .step: 2
    case .promise: 3
    case .opportunity: 4
    case .dueItems(let dueItems): dueItems.first?.careTask == .contact ? 5 : 6
    }
  }

  /// The time of a call, for sorting: calls with a time, then calls without, then the rest.
  fileprivate var hour: String {
    switch matter {
    case .call: time.isEmpty ? "~" : time
    case .step, .promise, .record, .opportunity, .dueItems: "~~"
    }
  }
}

/// Goes through a book and collects what is due.
private struct AgendaCollector {
  /// What is owed to whom.
  let ledger: CareSchedule
  /// The stages that business goes through.
  let stages: SalesStages
  /// What was found so far.
  private(set) var items: [AgendaItem] = []

  /// Collects everything.
  mutating func collect() {
    for account in ledger.book.accounts.rows.values {
      let dueItems = ledger.dueItems(to: account)
      let settled = Dictionary(
        grouping: dueItems.filter { $0.isSettled(on: ledger.today) }
      ) { $0.plan?.call }
      collectSteps(of: account.id)
      collectCalls(of: account.id, settling: settled)
      collectOpportunities(of: account.id)
      if let promise = ledger.book.promise(of: account.id) {
        add(
          .promise(call: promise.call.id), due: promise.due, account.id, promise.call.people.first)
      }
      collect(dueItems.filter { !$0.isSettled(on: ledger.today) && isNear($0) }, to: account.id)
    }
  }

  /// Collects what is owed to an account: the contact, and what a visit does beyond it, together where
  /// it is due in the same group.
  private mutating func collect(_ dueItems: [DueCare], to account: EntityID) {
    for dueCare in dueItems where dueCare.careTask == .contact {
      add(.dueItems([dueCare]), due: dueCare.due, account, nil)
    }
    let groups = Dictionary(grouping: dueItems.filter { $0.careTask != .contact }) {
      AgendaGroup(of: $0.due, today: ledger.today)
    }
    for together in groups.values {
      add(.dueItems(together), due: together.map(\.due).min(), account, nil)
    }
  }

  /// Whether a care task is due soon enough to be spoken of.
  private func isNear(_ dueCare: DueCare) -> Bool {
    dueCare.lateness(on: ledger.today) >= -Agenda.horizon
  }

  /// Collects the open business whose decision is near, or should have been made.
  private mutating func collectOpportunities(of account: EntityID) {
    for deal in ledger.book.opportunities.of(account) where stages.standing(of: deal) == .open {
      guard let day = deal.expected, day.days(since: ledger.today) <= Agenda.horizon else {
        continue
      }
      add(.opportunity(deal.id), due: day, account, deal.decider)
    }
  }

  /// Collects what we promised.
  private mutating func collectSteps(of account: EntityID) {
    for step in ledger.book.steps.of(account) where step.done == nil {
      add(.step(step.id), due: step.due, account, step.person)
    }
  }

  /// Collects the calls without an outcome, each with what it settles.
  private mutating func collectCalls(
    of account: EntityID, settling dueItems: [EntityID?: [DueCare]]
  ) {
    for call in ledger.book.calls.of(account) where call.outcome == nil {
      guard let day = call.day, day < ledger.today else {
        var item = item(.call(call.id), due: call.day, account, call.people.first)
        item.time = call.time
        item.settles = dueItems[call.id] ?? []
        items.append(item)
        continue
      }
      add(.record(call: call.id), due: day, account, call.people.first)
    }
  }

  /// Adds an item.
  private mutating func add(
    _ matter: AgendaItem.Matter, due: Day?, _ account: EntityID, _ person: EntityID?
  ) {
    items.append(item(matter, due: due, account, person))
  }

  /// An item with what is known of its account.
  private func item(
    _ matter: AgendaItem.Matter, due: Day?, _ account: EntityID, _ person: EntityID?
  ) -> AgendaItem {
    let row = ledger.portfolio[account]
    return AgendaItem(
      matter: matter, due: due, account: account,
      person: person.flatMap { ledger.book.people[$0] }?.id,
      standing: row?.standing ?? ledger.book.accounts[account]?.standing,
      revenue: row?.revenue ?? .zero)
  }
}
