// The lists of accounts and people.

package import Analysis
package import Model

extension ListReport {
  /// The accounts, those that bought most first.
  ///
  /// JSON keys: `id name class revenue share parent industry region`.
  ///
  /// - Parameters:
  ///   - portfolio: The arithmetic of the same book.
  ///   - query: What a name, other name, industry, region, parent or tag has to hold.
  package static func accounts(
    of book: Book, portfolio: Portfolio, matching query: String = "",
    language: Language
  ) -> ListReport {
    func revenue(_ account: Account) -> Money { portfolio[account.id]?.revenue ?? .zero }
    func share(_ account: Account) -> Double { portfolio[account.id]?.share ?? 0 }
    func letter(_ account: Account) -> String? {
      (portfolio[account.id]?.standing ?? account.standing)?.letter
    }
    func parent(_ account: Account) -> String {
      account.parent.flatMap { book.accounts[$0]?.name } ?? ""
    }
    let found = matching(query, in: book.accounts.sorted) {
      [$0.name, $0.industry, $0.region, parent($0)] + $0.aliases + $0.tags
    }
    let ranked = found.sorted {
      (revenue($1), $0.id) < (revenue($0), $1.id)
    }
    let header = [
      Account.Field.name.name, Account.Field.standing.name, Phrase("Revenue", "销售额"),
      Phrase("Share", "占比"), Account.Field.parent.name, Account.Field.industry.name,
      Account.Field.region.name,
    ]
    return ListReport(ranked, header: header) { account in
      [
        account.name, letter(account) ?? "",
        revenue(account).grouped, percent(share(account)), parent(account),
        account.industry, account.region,
      ]
    } members: { account in
      [
        "id": .string(account.id.description), "name": .string(account.name),
        "class": .optional(letter(account)),
        "revenue": .money(revenue(account)), "share": .fraction(share(account)),
        "parent": .filled(parent(account)), "industry": .filled(account.industry),
        "region": .filled(account.region),
      ]
    }
  }

  /// The people, account by account.
  ///
  /// JSON keys: `id account name title role stance influence coverage lastContact`. Role, stance
  /// and coverage are tags that don't change with the language.
  ///
  /// - Parameter today: The day by which what took place took place.
  package static func people(
    of book: Book, matching query: String = "", today: Day, language: Language
  ) -> ListReport {
    func account(_ person: Person) -> String {
      person.account.flatMap { book.accounts[$0]?.name } ?? ""
    }
    let everybody = book.accounts.sorted.flatMap { book.people(of: $0.id) }
    let found = matching(query, in: everybody) { [$0.name, $0.title, account($0), $0.email] }
    let header = [
      Kind.account.name, Person.Field.name.name, Person.Field.title.name,
      Person.Field.role.name, Person.Field.stance.name, Phrase("Influence", "影响力"),
      Person.Field.coverage.name, Phrase("Last contact", "上次接触"),
    ]
    return ListReport(found, header: header) { person in
      [
        account(person), person.name, person.title, person.role?.name(language) ?? "",
        person.stance?.name(language) ?? "", person.influence.map(String.init) ?? "",
        book.coverage(of: person).name(language),
        book.lastContact(with: person.id, by: today)?.description ?? "",
      ]
    } members: { person in
      [
        "id": .string(person.id.description), "account": .string(account(person)),
        "name": .string(person.name), "title": .filled(person.title),
        "role": .optional(person.role?.rawValue), "stance": .optional(person.stance?.rawValue),
        "influence": .optional(person.influence),
        "coverage": .string(book.coverage(of: person).rawValue),
        "lastContact": .day(book.lastContact(with: person.id, by: today)),
      ]
    }
  }

  /// A fraction of 1 as a percentage with one decimal.
  private static func percent(_ share: Double) -> String {
    guard share.isFinite else { return "" }
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths.magnitude % 10)%"
  }
}
