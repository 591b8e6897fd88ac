// The accounts and the people of a book as tables, and how every list of things is made.

package import Analysis
import Model
import Search

extension ReportSection {
  /// The accounts, those that bought most first.
  ///
  /// - Parameter query: What has to be found in it, in a column or in another of its fields.
  package static func accounts(
    of analysis: BookAnalysis, matching query: String = ""
  ) -> ReportSection {
    let (book, portfolio) = (analysis.book, analysis.portfolio)
    let revenue = { @Sendable (account: Account) in portfolio[account.id]?.revenue ?? .zero }
    let parent = { @Sendable (account: Account) in book.accountName(account.parent) }
    let found = book.accounts.sorted
      .sorted { (revenue($1), $0.id) < (revenue($0), $1.id) }
    var table = list(
      "accounts", Phrase("Accounts", "客户"), of: found, in: book, matching: query,
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
    if portfolio.horizon != nil {
      let words = portfolio.periodWords
      table.notes.append(
        ReportLine(Phrase("Revenue and share: \(words.en).", "销售额和占比：\(words.zh)。")))
    }
    table.notes += [portfolio.uncounted.words].compactMap { $0.map { ReportLine($0, .warning) } }
    return table
  }

  /// The people, account by account.
  ///
  /// - Parameter query: What has to be found in it, in a column or in another of its fields.
  package static func people(
    of analysis: BookAnalysis, matching query: String = ""
  ) -> ReportSection {
    let (book, today) = (analysis.book, analysis.today)
    let account = { @Sendable (person: Person) in book.accountName(person.account) }
    let found = book.accounts.sorted.flatMap { book.people(of: $0.id) }
    return list(
      "people", Phrase("People", "联系人"), of: found, in: book, matching: query,
      columns: [
        .value("account", Kind.account.name) { .text(account(found[$0])) },
        .value("name", Person.Field.name.name, isPerson: true) { .text(found[$0].name) },
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
  ///
  /// - Parameters:
  ///   - query: What has to be found in a column, or in any other field by which the screen finds such a thing.
  static func list<Thing: Entity>(
    _ key: String, _ heading: Phrase, of things: [Thing], in book: Book, matching query: String,
    columns: [ReportColumn]
  ) -> ReportSection {
    ReportSection(
      key, heading: heading, columns: [.id { things[$0].id }] + columns, count: things.count
    ) {
      let id = things[$0].id
      return ReportRow(id: id.description, account: book.account(of: id, Thing.kind))
    }
    .filtered(by: query, everywhere: true) {
      KindIndex.texts(of: things[$0].id, Thing.kind, in: book)
    }
  }
}

extension ReportCell {
  /// Numbers or addresses: without their kinds for scripts, with them for people.
  fileprivate static func contacts(_ contacts: [Contact]) -> ReportCell {
    ReportCell(.list(contacts.map { .text($0.value) }), contacts.words)
  }
}

extension ReportColumn {
  /// The identities of what stands in the rows, for scripts; nobody means a part of one by a text.
  static func id(_ id: @escaping @Sendable (Int) -> EntityID) -> ReportColumn {
    var column = ReportColumn.data("id") { .text(id($0).description) }
    column.isSearched = false
    return column
  }
}

extension Book {
  /// The name of an account; empty where there is none.
  func accountName(_ id: EntityID?) -> String { id.flatMap { accounts[$0]?.name } ?? "" }

  /// The name of a person; empty where there is none.
  func personName(_ id: EntityID?) -> String { id.flatMap { people[$0]?.name } ?? "" }
}
