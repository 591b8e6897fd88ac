// The sample book must be taken by the book's own rules on every day, and tell its stories.

import Method
import Model
import Testing

@Suite struct `The demo book` {
  @Test(
    arguments: Language.allCases,
    [
      (2026, 11, 24), (2028, 2, 29), (2027, 3, 1), (2026, 12, 31), (2027, 1, 1), (2100, 2, 28),
    ])
  func `is accepted on any day in both languages`(
    language: Language, date: (Int, Int, Int)
  ) throws {
    let today = try #require(Day(year: date.0, month: date.1, day: date.2))
    let book = try founded(language, today)
    #expect(book.accounts.rows.count == 20)
    #expect((1000...1400).contains(book.orders.rows.count))
    #expect(book.orders.rows.values.allSatisfy { ($0.day ?? .distantFuture) <= today })
  }

  @Test func `is the same twice, and has the same shape in both languages`() throws {
    let english = DemoBook.commands(language: .english, today: today)
    #expect(english == DemoBook.commands(language: .english, today: today))
    let chinese = DemoBook.commands(language: .chinese, today: today)
    #expect(english.map(\.changes.count) == chinese.map(\.changes.count))
  }

  @Test func `has no Latin words in the Chinese texts but names of things`() throws {
    let book = try founded(.chinese, today)
    let texts =
      book.facts.sorted.map(\.words) + book.needs.sorted.map(\.words)
      + book.questions.sorted.flatMap { [$0.words, $0.answer] }
      + book.calls.sorted.flatMap { [$0.objective, $0.reason, $0.summary, $0.concerns] }
      + book.people.sorted.flatMap { [$0.name, $0.title, $0.win] }
    #expect(!texts.isEmpty)
    for text in texts {
      #expect(!text.contains { $0.isASCII && $0.isLetter }, "Write this in Chinese: \(text)")
    }
  }

  @Test func `has no Chinese in the English texts`() throws {
    let book = try founded(.english, today)
    for kind in Kind.allCases {
      for id in ids(book, kind) {
        for attribute in Attribute.all(of: kind) {
          let value = book.value(of: attribute, in: id)
          let text = ([value.text] + value.texts).joined()
          #expect(!text.unicodeScalars.contains { $0.properties.isIdeographic }, "\(text)")
        }
      }
    }
  }

  @Test func `maps one account in full`() throws {
    let book = try founded(.english, today)
    let walmart = try #require(book.account(named: "Walmart China"))
    let people = book.people(of: walmart.id)
    #expect(people.count >= 6)
    #expect(Set(people.compactMap(\.role)) == Set(Role.allCases))
    #expect(Set(people.compactMap(\.stance)) == Set(Stance.allCases))
    #expect(Set(book.links(of: walmart.id).compactMap(\.sort)) == Set(LinkKind.allCases))
    #expect(Set(book.needs(of: walmart.id).compactMap(\.state)) == Set(NeedState.allCases))
    #expect(Set(book.calls(of: walmart.id).compactMap(\.outcome)) == Set(Outcome.allCases))
    let planned = try #require(book.plannedCall(of: walmart.id))
    #expect(planned.day == today.adding(days: 2))
    #expect(planned.questions.count >= 5)
    let due = book.openSteps(of: walmart.id).compactMap(\.due)
    #expect(due.contains { $0 < today } && due.contains(today) && due.contains { $0 > today })
  }

  @Test func `has every question build on the kind before it`() throws {
    let book = try founded(.english, today)
    let kinds = QuestionKind.allCases
    for question in book.questions.sorted {
      let kind = try #require(question.sort)
      guard kind != .situation else { continue }
      let base = try #require(
        question.base.flatMap { book.questions[$0] }?.sort, "\(question.words)")
      let step = try #require(kinds.firstIndex(of: kind)) - (kinds.firstIndex(of: base) ?? 9)
      #expect(step == 1, "\(question.words)")
    }
  }

  @Test func `has few customers who bring most, one who grows, one who falls, one without`() throws
  {
    let book = try founded(.english, today)
    let year = { (account: Account, back: Int) in
      book.orders.of(account.id).filter {
        let age = today.days(since: $0.day ?? .distantPast)
        return age / 365 == back
      }.reduce(0.0) { $0 + ($1.amount?.approximate ?? 0) }
    }
    let last = book.accounts.sorted.map { year($0, 0) }.sorted(by: >)
    let share = last.prefix(5).reduce(0, +) / last.reduce(0, +)
    #expect((0.75...0.85).contains(share), "The first five bring \(share).")
    let suning = try #require(book.account(named: "Suning"))
    #expect(year(suning, 0) > 1.6 * year(suning, 1))
    let carrefour = try #require(book.account(named: "Carrefour"))
    #expect(year(carrefour, 0) < 0.6 * year(carrefour, 1))
    let canon = try #require(book.account(named: "Canon"))
    #expect(book.belongings(of: canon.id, .account).isEmpty)
  }

  private var today: Day { Day(number: 20_781) }

  /// The book after every command, which all have to be accepted.
  private func founded(_ language: Language, _ today: Day) throws -> Book {
    var book = Book()
    var issuer = IDIssuer(device: 7)
    for command in DemoBook.commands(language: language, today: today) {
      book.apply(try book.decide(command, issuer: &issuer).get())
    }
    return book
  }

  /// The identities of a kind of thing that carries text.
  private func ids(_ book: Book, _ kind: Kind) -> [EntityID] {
    switch kind {
    case .book: [.book]
    case .account: book.accounts.sorted.map(\.id)
    case .person: book.people.sorted.map(\.id)
    case .link: book.links.sorted.map(\.id)
    case .fact: book.facts.sorted.map(\.id)
    case .need: book.needs.sorted.map(\.id)
    case .question: book.questions.sorted.map(\.id)
    case .call: book.calls.sorted.map(\.id)
    case .step: book.steps.sorted.map(\.id)
    case .order: book.orders.sorted.map(\.id)
    }
  }
}
