// The sample book can be made on any day and shows something in every place.

import Model
import Testing

@testable import Analysis
@testable import Method

@Suite struct `The demo book` {
  /// The book that the demo's command makes.
  private static func book(_ language: Language, _ day: String = "2026-11-23") throws -> (Book, Day)
  {
    let today = try #require(Day(iso: day))
    var book = Book()
    var issuer = IDIssuer(device: 9)
    let command = DemoBook.command(language: language, today: today)
    book.apply(try book.decide(command, issuer: &issuer).get())
    return (book, today)
  }

  @Test(arguments: Language.allCases, ["2026-11-23", "2024-02-29", "2027-01-01", "2026-08-02"])
  func `is accepted whole on any day`(language: Language, day: String) throws {
    let (book, today) = try Self.book(language, day)
    #expect(book.accounts.rows.count == 15)
    #expect(book.orders.rows.values.compactMap(\.day).max().map { $0 <= today } == true)
    let steps = book.accounts.rows.keys.flatMap { book.openSteps(of: $0) }.compactMap(\.due)
    #expect(steps.count { $0 < today } == 1)
    #expect(steps.count { $0 == today } == 1)
    #expect(steps.count { $0 > today } >= 5)
  }

  @Test(arguments: Language.allCases)
  func `has one account with all five people, from champion to opponent`(
    language: Language
  ) throws {
    let (book, _) = try Self.book(language)
    let mapped = try #require(
      book.accounts.rows.values.first { RoleCoverage(of: $0.id, in: book).empty.isEmpty })
    let people = book.people(of: mapped.id)
    #expect(Set(people.compactMap(\.stance)) == Set(Stance.allCases))
    #expect(Set(book.links(of: mapped.id).compactMap(\.kind)) == Set(LinkKind.allCases))
    #expect(Set(book.needs(of: mapped.id).compactMap(\.state)) == Set(NeedState.allCases))
    let outcomes = book.calls(of: mapped.id).compactMap(\.outcome)
    #expect(Set(outcomes) == Set(Outcome.allCases))
    let call = try #require(book.plannedCall(of: mapped.id))
    #expect(CallPlan(call, book: book).findings() == [])
    #expect(call.questions.count == 6)
  }

  @Test func `has one account with two roles missing and one with nothing in it`() throws {
    let (book, today) = try Self.book(.chinese)
    let copy = try #require(book.account(named: "快印客图文"))
    #expect(RoleCoverage(of: copy.id, in: book).empty == [.finance, .support])
    let empty = try #require(book.account(named: "北辰科贸"))
    #expect(NextMove.first(for: empty.id, in: book, today: today) == .addPerson)
    #expect(book.orders.of(empty.id).isEmpty)
  }

  @Test(arguments: Language.allCases)
  func `has accounts of every class and with every kind of attention`(language: Language) throws {
    let (book, today) = try Self.book(language)
    let classes = Set(Portfolio(of: book).rows.compactMap(\.proposed))
    #expect(classes == Set(AccountClass.allCases))
    let rules = Set(
      book.accounts.rows.keys.flatMap {
        AccountView($0, in: book, today: today).findings().map(\.rule)
      })
    // The owner of the sample book fills in what they know, and loses no time over small talk.
    let tidy: Set = [
      "account.class-without-reason", "account.continuations", "account.need-stale",
      "map.role-unknown", "map.stance-unknown",
    ]
    #expect(rules == Set(AccountRule.all.map(\.id)).subtracting(tidy))
  }

  @Test func `shows that the famous name is not the best customer`() throws {
    let (book, _) = try Self.book(.english)
    let portfolio = Portfolio(of: book)
    let famous = try #require(book.account(named: "Homestead Hypermarkets"))
    let wholesaler = try #require(book.account(named: "Northgate Wholesale Stationers"))
    #expect(portfolio[wholesaler.id]?.rank == 1)
    #expect(portfolio[famous.id]?.proposed == .c)
  }

  @Test func `is written in the language it is made for`() throws {
    let (chinese, _) = try Self.book(.chinese)
    let (english, _) = try Self.book(.english)
    let names = chinese.people.rows.values.map(\.name)
    #expect(names.allSatisfy { name in !name.contains { $0.isASCII } })
    let words = english.questions.rows.values.map(\.words)
    #expect(words.allSatisfy { text in !text.unicodeScalars.contains { $0.value > 0x2FFF } })
    #expect(words.allSatisfy { !$0.contains("…") && !$0.contains("{") })
  }
}
