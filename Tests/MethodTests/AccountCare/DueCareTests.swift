// What is owed to an account, on small books whose days are counted by hand.

import Model
import Testing

@testable import Analysis
@testable import Method

@Suite struct `What is owed to an account` {
  /// The debts of an account, by duty.
  private func dueItems(_ bench: Bench, of account: EntityID) throws -> [CareTask: DueCare] {
    let book = bench.book
    let ledger = CareSchedule(
      book: book, portfolio: Portfolio(of: book),
      purchases: PurchaseDays(of: book, by: bench.today),
      today: bench.today)
    let found = ledger.dueItems(to: try #require(book.accounts[account]))
    return Dictionary(uniqueKeysWithValues: found.map { ($0.careTask, $0) })
  }

  /// A call on an account that took place so many days ago.
  private func visit(
    _ bench: inout Bench, _ account: EntityID, daysAgo: Int, kind: CallKind? = nil
  ) throws {
    try bench.add(
      .call,
      [
        .call(.account): .entity(account), .call(.day): .day(bench.today.adding(days: -daysAgo)),
        .call(.outcome): Value(choice: Outcome.continuation), .call(.kind): Value(choice: kind),
      ])
  }

  /// A call that is planned in so many days.
  private func plan(
    _ bench: inout Bench, _ account: EntityID, inDays days: Int, kind: CallKind? = nil
  ) throws {
    try bench.add(
      .call,
      [
        .call(.account): .entity(account), .call(.day): .day(bench.today.adding(days: days)),
        .call(.kind): Value(choice: kind),
      ])
  }

  /// An account in a class that the person chose, called on so many days ago.
  private func seen(
    _ bench: inout Bench, _ standing: AccountClass?, daysAgo: Int
  ) throws -> EntityID {
    let account = try bench.add(
      .account, [.account(.name): .text("Seen"), .account(.standing): Value(choice: standing)])
    try visit(&bench, account, daysAgo: daysAgo)
    return account
  }

  @Test(arguments: [(AccountClass.a, 30), (.b, 45), (.c, 90)])
  func `falls due after the days of its class`(standing: AccountClass, interval: Int) throws {
    var bench = try Bench()
    let account = try seen(&bench, standing, daysAgo: 73)
    let dueCare = try #require(dueItems(bench, of: account)[.contact])
    #expect(dueCare.interval == interval)
    #expect(dueCare.basis == .done(bench.today.adding(days: -73)))
    #expect(dueCare.due == bench.today.adding(days: interval - 73))
    #expect(dueCare.lateness(on: bench.today) == 73 - interval)
    #expect(!dueCare.isIntervalChosen)
  }

  @Test func `falls due after a quarter where there is no class`() throws {
    var bench = try Bench()
    let account = try seen(&bench, nil, daysAgo: 90)
    #expect(try dueItems(bench, of: account)[.contact]?.lateness(on: bench.today) == 0)
  }

  @Test func `follows the intervals that the person entered`() throws {
    var bench = try Bench()
    let account = try seen(&bench, .a, daysAgo: 20)
    try bench.set(.book(.intervalA), of: .book, to: .number(14))
    let dueCare = try #require(dueItems(bench, of: account)[.contact])
    #expect(dueCare.isIntervalChosen)
    #expect(dueCare.lateness(on: bench.today) == 6)
  }

  @Test func `says its sum in words: from the last time to the days late`() throws {
    var bench = try Bench()
    let account = try seen(&bench, .a, daysAgo: 72)
    let lines = try #require(dueItems(bench, of: account)[.contact]).arithmetic(on: bench.today)
    #expect(lines[0].en == "contact every 30 days (class A; the program's default)")
    #expect(lines[1].en == "last on Sat 12 Sep + 30 days = due Mon 12 Oct: 42 days late")
    #expect(lines[1].zh == "上次 9月12日周六 + 30 天 = 10月12日周一到期：已晚 42 天")
  }

  @Test func `is nothing for a name that was only imported`() throws {
    let bench = try Bench()
    #expect(try dueItems(bench, of: bench.account).isEmpty)
  }

  @Test func `counts what was never done from the first order`() throws {
    var bench = try Bench()
    let other = try seen(&bench, nil, daysAgo: 300)
    for days in [299, 298] { try visit(&bench, other, daysAgo: days) }
    let account = try bench.account("Buyer", orders: [(100, 50), (10, 50)])
    let dueCare = try #require(dueItems(bench, of: account)[.contact])
    #expect(other != account)
    #expect(dueCare.basis == .purchase(bench.today.adding(days: -100)))
  }

  @Test func `counts nothing from before the book keeps records`() throws {
    var bench = try Bench()
    let other = try seen(&bench, nil, daysAgo: 40)
    for days in [38, 36] { try visit(&bench, other, daysAgo: days) }
    let account = try bench.account("Old buyer", orders: [(700, 50), (10, 50)])
    #expect(
      try dueItems(bench, of: account)[.contact]?.basis == .record(bench.today.adding(days: -36)))
  }

  @Test func `is due no earlier because somebody notes an old call of another account`() throws {
    var bench = try Bench()
    let account = try bench.account("Old buyer", orders: [(700, 50), (10, 50)])
    let before = try #require(dueItems(bench, of: account)[.contact]).due
    let other = try seen(&bench, nil, daysAgo: 60)
    for days in [60, 45] {
      if days < 60 { try visit(&bench, other, daysAgo: days) }
      #expect(try dueItems(bench, of: account)[.contact]?.due == before)
    }
  }

  @Test func `is shared out over the interval where many were never called, the largest first`()
    throws
  {
    var bench = try Bench()
    let accounts = try (0..<6).map { place in
      try bench.account("Buyer \(place)", orders: [(700, 50), (10, 600 - place * 100)])
    }
    for account in accounts {
      try bench.set(.account(.standing), of: account, to: Value(choice: AccountClass.a))
      try bench.set(.account(.standingReason), of: account, to: .text("Large"))
    }
    let dues = try accounts.map { try #require(dueItems(bench, of: $0)[.contact]) }
    #expect(dues.map { $0.due.days(since: bench.today) } == [5, 10, 15, 20, 25, 30])
    let sum = dues[1].arithmetic(on: bench.today)[1]
    #expect(
      sum.en.contains(
        "the first times of 6 accounts are spread over 30 days, and this is number 2 + 10 days"))
    #expect(sum.zh.contains("6 家的第一次分摊在 30 天里，这家排第 2 + 10 天"))
  }

  @Test func `is not late on the first day of a book that has only orders`() throws {
    var bench = try Bench()
    let account = try bench.account("Imported", orders: [(700, 50), (10, 50)])
    let all = try dueItems(bench, of: account)
    #expect(Set(all.keys) == Set(CareTask.allCases))
    #expect(all.values.allSatisfy { $0.lateness(on: bench.today) == -$0.interval })
  }

  @Test func `asks for service only where something was bought in the last year`() throws {
    var bench = try Bench()
    let buyer = try bench.account("Buyer", orders: [(364, 50)])
    let former = try bench.account("Former buyer", orders: [(365, 50)])
    let returned = try bench.account("Only sent back", orders: [(10, -50)])
    #expect(try dueItems(bench, of: buyer)[.service] != nil)
    #expect(try dueItems(bench, of: former)[.service] == nil)
    #expect(try dueItems(bench, of: returned)[.service] == nil)
  }

  @Test func `takes only a service visit for a service visit`() throws {
    var bench = try Bench()
    let account = try bench.account("Buyer", orders: [(400, 50), (10, 50)])
    try visit(&bench, account, daysAgo: 200, kind: .service)
    try visit(&bench, account, daysAgo: 5, kind: .followUp)
    let all = try dueItems(bench, of: account)
    #expect(all[.service]?.lateness(on: bench.today) == 20)
    #expect(all[.contact]?.basis == .done(bench.today.adding(days: -5)))
  }

  @Test func `takes only a survey of its kind for a survey`() throws {
    var bench = try Bench()
    let account = try bench.account("Buyer", orders: [(400, 50), (10, 50)])
    for (kind, age) in [(SurveyKind.satisfaction, 190), (.market, 3), (.competitors, 100)] {
      try bench.add(
        .survey,
        [
          .survey(.account): .entity(account), .survey(.kind): Value(choice: kind),
          .survey(.day): .day(bench.today.adding(days: -age)),
        ])
    }
    let all = try dueItems(bench, of: account)
    #expect(all[.satisfaction]?.lateness(on: bench.today) == 10)
    #expect(all[.competitors]?.lateness(on: bench.today) == -80)
  }

  @Test func `asks about competitors where there is a class, about satisfaction where they buy`()
    throws
  {
    var bench = try Bench()
    let hoped = try bench.add(
      .account,
      [.account(.name): .text("Hoped for"), .account(.standing): Value(choice: AccountClass.b)])
    #expect(Set(try dueItems(bench, of: hoped).keys) == [.contact, .competitors])
  }

  @Test(arguments: [(0, true), (7, true), (8, false)])
  func `is settled by a call planned up to a week after today, when it is late`(
    days: Int, isSettled: Bool
  ) throws {
    var bench = try Bench()
    let account = try seen(&bench, .a, daysAgo: 100)
    try plan(&bench, account, inDays: days)
    let dueCare = try #require(dueItems(bench, of: account)[.contact])
    #expect(dueCare.plan?.day == bench.today.adding(days: days))
    #expect(dueCare.isSettled(on: bench.today) == isSettled)
  }

  @Test(arguments: [(17, true), (18, false)])
  func `is settled by a call planned up to a week after its day, when it is to come`(
    days: Int, isSettled: Bool
  ) throws {
    var bench = try Bench()
    let account = try seen(&bench, .a, daysAgo: 20)
    try plan(&bench, account, inDays: days)
    #expect(
      try dueItems(bench, of: account)[.contact]?.isSettled(on: bench.today) == isSettled)
  }

  @Test func `is settled by a planned call of the right kind only`() throws {
    var bench = try Bench()
    let account = try bench.account("Buyer", orders: [(400, 50), (10, 50)])
    try visit(&bench, account, daysAgo: 300)
    try plan(&bench, account, inDays: 2, kind: .followUp)
    let all = try dueItems(bench, of: account)
    #expect(all[.contact]?.isSettled(on: bench.today) == true)
    #expect(all[.service]?.plan == nil)
    try plan(&bench, account, inDays: 3, kind: .review)
    try plan(&bench, account, inDays: 4, kind: .service)
    let more = try dueItems(bench, of: account)
    #expect(more[.service]?.isSettled(on: bench.today) == true)
    #expect(more[.satisfaction]?.isSettled(on: bench.today) == true)
    #expect(more[.competitors]?.plan == nil)
  }

  @Test func `is not settled by a call whose day has passed`() throws {
    var bench = try Bench()
    let account = try seen(&bench, .a, daysAgo: 100)
    try plan(&bench, account, inDays: -1)
    #expect(try dueItems(bench, of: account)[.contact]?.plan == nil)
  }
}
