// The accounts and the people of a book as tables, and how every list of things is made.

package import Analysis
import Model

extension ReportSection {
  /// The accounts, those that bought most first.
  ///
  /// - Parameter query: What a name, other name, industry, region, parent or tag has to hold.
  package static func accounts(
    of analysis: BookAnalysis, matching query: String = ""
  ) -> ReportSection {
    let (book, portfolio) = (analysis.book, analysis.portfolio)
    let revenue = { @Sendable (account: Account) in portfolio[account.id]?.revenue ?? .zero }
    let parent = { @Sendable (account: Account) in book.accountName(account.parent) }
    let found = book.accounts.sorted
      .holding(query) { [$0.name, $0.industry, $0.region, parent($0)] + $0.aliases + $0.tags }
      .sorted { (revenue($1), $0.id) < (revenue($0), $1.id) }
    return list(
      "accounts", Phrase("Accounts", "客户"), of: found, in: book,
      columns: [
        .value("name", Account.Field.name.name) { .text(found[$0].name) },
        ReportColumn("class", Account.Field.standing.name) {
          let standing = portfolio[found[$0].id]?.standing ?? found[$0].standing
          return ReportCell(.optional(standing) { .tag($0.letter) })
        },
        .value("revenue", Phrase("Revenue", "销售额")) { .money(revenue(found[$0])) },
        ReportColumn("share", Phrase("Share", "占比")) {
          .tenths(portfolio[found[$0].id]?.share ?? 0)
        },
        .value("parent", Account.Field.parent.name) { .filled(parent(found[$0])) },
        .value("industry", Account.Field.industry.name) { .filled(found[$0].industry) },
        .value("region", Account.Field.region.name) { .filled(found[$0].region) },
      ])
  }

  /// The people, account by account.
  ///
  /// - Parameter query: What a name, title, account, e-mail address, telephone number or WeChat name has to hold.
  package static func people(
    of analysis: BookAnalysis, matching query: String = ""
  ) -> ReportSection {
    let (book, today) = (analysis.book, analysis.today)
    let account = { @Sendable (person: Person) in book.accountName(person.account) }
    let found = book.accounts.sorted.flatMap { book.people(of: $0.id) }
      .holding(query) { person in
        [person.name, person.title, account(person), person.wechat]
          + (person.allEmails + person.allPhones).map(\.value)
      }
    return list(
      "people", Phrase("People", "联系人"), of: found, in: book,
      columns: [
        .value("account", Kind.account.name) { .text(account(found[$0])) },
        .value("name", Person.Field.name.name) { .text(found[$0].name) },
        .value("title", Person.Field.title.name) { .filled(found[$0].title) },
        ReportColumn("role", Person.Field.role.name) {
          ReportCell(
            .optional(found[$0].role) { .tag($0.rawValue) }, found[$0].roleName ?? Phrase("", ""))
        },
        .data("roleProposed") { .truth(found[$0].isRoleProposed) },
        ReportColumn("stance", Person.Field.stance.name) { .choice(found[$0].stance) },
        .value("influence", Phrase("Influence", "影响力")) {
          .optional(found[$0].influence) { .count($0) }
        },
        ReportColumn("coverage", Person.Field.coverage.name) {
          .choice(book.coverage(of: found[$0]))
        },
        .value("lastContact", Phrase("Last contact", "上次接触")) {
          .optional(book.lastContact(with: found[$0].id, by: today)) { .day($0) }
        },
        ReportColumn("phones", Phrase("Phones", "电话")) { .contacts(found[$0].allPhones) },
        ReportColumn("emails", Phrase("E-mails", "邮箱"), place: .data) {
          .contacts(found[$0].allEmails)
        },
        .data("wechat") { .filled(found[$0].wechat) },
      ])
  }

  /// A table of things, one in a row, with their identities for scripts in front.
  static func list<Thing: Entity>(
    _ key: String, _ heading: Phrase, of things: [Thing], in book: Book, columns: [ReportColumn]
  ) -> ReportSection {
    let id = ReportColumn.data("id") { .text(things[$0].id.description) }
    return ReportSection(key, heading: heading, columns: [id] + columns, count: things.count) {
      let id = things[$0].id
      return ReportRow(id: id.description, account: book.account(of: id, Thing.kind))
    }
  }
}

extension ReportCell {
  /// Numbers or addresses: without their kinds for scripts, with them for people.
  fileprivate static func contacts(_ contacts: [Contact]) -> ReportCell {
    ReportCell(.list(contacts.map { .text($0.value) }), contacts.words)
  }
}

extension Array {
  /// The things of which any text holds the query, case and width aside; all for an empty query.
  func holding(_ query: String, texts: (Element) -> [String]) -> [Element] {
    let key = query.nameKey
    guard !key.isEmpty else { return self }
    return filter { texts($0).contains { $0.nameKey.contains(key) } }
  }
}

extension Book {
  /// The name of an account; empty where there is none.
  func accountName(_ id: EntityID?) -> String { id.flatMap { accounts[$0]?.name } ?? "" }

  /// The name of a person; empty where there is none.
  func personName(_ id: EntityID?) -> String { id.flatMap { people[$0]?.name } ?? "" }
}
