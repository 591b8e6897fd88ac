// Whom to call today: of all that is due, the few accounts where a call is worth most.

import Method
package import Model

/// An account to call today.
package struct MorningCall: Hashable, Sendable {
  /// The account.
  package let account: EntityID
  /// Whom to ask for; nil where nobody is known there.
  package let person: EntityID?
  /// The number to dial; nil where none is known.
  package let number: Contact?
  /// Why, what presses most first.
  package let reasons: [CallReason]
  /// The points of the reasons, each; they add up to ``points``.
  package let weights: [Int]
  /// The call that is planned there, where one is.
  package let call: EntityID?

  /// How much it presses.
  package var points: Int { weights.reduce(0, +) }
}

/// The few accounts to call first.
package struct Morning: Hashable, Sendable {
  /// The accounts, those first where it presses most.
  package let calls: [MorningCall]
  /// How many more there is an occasion to call.
  package let others: Int

  /// How many are shown: what can be done in a morning.
  package static let most = 5

  /// Chooses among the accounts of a book.
  ///
  /// An account is chosen where there is an occasion: a call planned for today, a promise of theirs or ours that is due,
  /// money at risk, a contact that is owed. Orders that end more than a quarter ago put nothing at risk this morning: who
  /// was late by them then says nothing of today. The points of its occasions, its class and how many of the five push add up;
  /// among equals what it bought decides.
  ///
  /// - Complexity: O(accounts + what is due), and O(people) of the few that are shown.
  init(agenda: Agenda, portfolio: Portfolio, book: Book) {
    var reasons: [EntityID: [CallReason]] = [:]
    for item in agenda.items {
      guard let reason = item.reason(on: agenda.today) else { continue }
      reasons[item.account, default: []].append(reason)
    }
    let isOld = portfolio.isOld(on: agenda.today)
    for row in portfolio.rows where !isOld {
      guard let warning = row.warning, warning.atRisk > .zero else { continue }
      reasons[row.id, default: []].append(.atRisk(warning.state, warning.atRisk))
    }
    let largest = portfolio.rows.lazy.compactMap { $0.warning?.atRisk }.max() ?? .zero
    let found = reasons.map { account, occasions in
      let place = portfolio[account]
      let all =
        (occasions + [place?.standing.map(CallReason.standing)].compactMap(\.self))
        .map { (reason: $0, points: $0.points(largest: largest)) }
      return (account: account, all: all, revenue: place?.revenue ?? .zero)
    }
    // The five are looked at where it matters: among those that press most.
    let pressing = found.sorted {
      ($1.all.reduce(0) { $0 + $1.points }, $1.revenue, $0.account)
        < ($0.all.reduce(0) { $0 + $1.points }, $0.revenue, $1.account)
    }
    let near = pressing.prefix(Self.most * 4).map { account, all, revenue in
      let pushing = TeamReadiness(of: account, in: book).pushing
      let extra: [CallReason] = pushing >= 3 ? [.nearlyThere(pushing: pushing)] : []
      return (
        account, all + extra.map { ($0, $0.points(largest: largest)) }, revenue
      )
    }
    .sorted {
      ($1.1.reduce(0) { $0 + $1.1 }, $1.2, $0.0) < ($0.1.reduce(0) { $0 + $1.1 }, $0.2, $1.0)
    }
    calls = near.prefix(Self.most).map { account, all, _ in
      MorningCall(account, all.sorted { $1.1 < $0.1 }, in: book)
    }
    others = found.count - calls.count
  }
}

extension AgendaItem {
  /// The occasion to call that this is on a day; nil for what is neither due nor a call.
  fileprivate func reason(on today: Day) -> CallReason? {
    guard let due, due <= today else { return nil }
    let late = today.days(since: due)
    switch matter {
    case .call(let call): return due == today ? .planned(call: call, time: time) : nil
    case .promise(let call): return .promised(call: call, late: late)
    case .step(let step): return .step(step, late: late)
    case .opportunity(let deal): return .deciding(deal, late: late)
    case .dueItems(let items):
      return items.contains { $0.careTask == .contact } ? .owed(late: late) : nil
    // What took place is written down, not called about.
    case .record: return nil
    }
  }
}

extension MorningCall {
  /// Finds out whom to ask for.
  fileprivate init(_ account: EntityID, _ reasons: [(CallReason, Int)], in book: Book) {
    let named = reasons.lazy.compactMap { reason, _ -> EntityID? in
      switch reason {
      case .planned(let call, _), .promised(let call, _):
        book.calls[call]?.people.first { book.people[$0] != nil }
      case .step(let step, _): book.steps[step]?.person
      case .deciding(let deal, _): book.opportunities[deal]?.decider
      case .atRisk, .owed, .nearlyThere, .standing: nil
      }
    }.first
    let person = named.flatMap { book.people[$0] } ?? book.people(of: account).bestToCall
    self.account = account
    self.person = person?.id
    number =
      person?.allPhones.first
      ?? book.accounts[account].flatMap {
        $0.phone.isEmpty ? nil : Contact(kind: "", value: $0.phone)
      }
    (self.reasons, weights) = (reasons.map(\.0), reasons.map(\.1))
    call = book.plannedCall(of: account)?.id
  }
}

extension [Person] {
  /// Whom to ask for where nobody is named: who can be reached, decides, and is with us.
  fileprivate var bestToCall: Person? {
    filter { !$0.isPlaceholder }.max { $0.worth < $1.worth }
  }
}

extension Person {
  /// How much speaks for calling this one.
  fileprivate var worth: Int {
    (allPhones.isEmpty ? 0 : 100) + (knownRole == .decision ? 20 : 0) + (influence ?? 0) * 3
      + (stance?.weight ?? 0)
  }
}

extension Portfolio {
  /// For how many days after the last order of a book its orders say something of today.
  private static let currentDays = 92

  /// Whether the orders of the whole book end so long before a day that they say nothing of it.
  package func isOld(on today: Day) -> Bool {
    horizon.map { today.days(since: $0.day) > Self.currentDays } ?? false
  }
}
