// The things of any kind as a table, made from the kind's schema: a field that is declared there tomorrow is
// listed. The kinds for which people ask every day have lists of their own beside this one.

package import Analysis
package import Model

extension ReportSection {
  /// All things of a kind: of those that happen on a day the latest first, of others account by account.
  ///
  /// A column has the tag of its field for a key. What a field refers to stands there by its name, and for
  /// scripts by its identity besides: `account` and `accountId`. What belongs to no account directly has the
  /// account in front.
  ///
  /// - Parameters:
  ///   - key: What scripts call the list.
  ///   - query: What a column has to hold.
  /// - Complexity: O(n log n) for n things; columns are made when somebody asks for them.
  package static func things(
    of kind: Kind, key: String, in analysis: BookAnalysis, matching query: String = ""
  ) -> ReportSection {
    let book = analysis.book
    let ids = book.listed(kind)
    let owner = Attribute.owner(of: kind)
    var columns = [ReportColumn.id { ids[$0] }]
    if let owner, owner.shape != .entity(.account) {
      columns.append(
        .value("account", Attribute.fact(.account).name) {
          .filled(book.accountName(book.account(of: ids[$0], kind)))
        })
    }
    columns += Attribute.all(of: kind).flatMap { ReportColumn.fields($0, of: ids, in: analysis) }
    return ReportSection(
      key, heading: Phrase(kind.plural.en.capitalizedFirst, kind.plural.zh), columns: columns,
      count: ids.count
    ) {
      ReportRow(id: ids[$0].description, account: book.account(of: ids[$0], kind))
    }
    .filtered(by: query, everywhere: true)
  }
}

extension ReportColumn {
  /// The column of a field, and where the field refers to something, another for scripts. What no form asks
  /// for is for scripts only.
  fileprivate static func fields(
    _ attribute: Attribute, of ids: [EntityID], in analysis: BookAnalysis
  ) -> [ReportColumn] {
    let (book, today, tag) = (analysis.book, analysis.today, attribute.fieldTag)
    let value = { @Sendable (place: Int) in book.presentValue(of: attribute, in: ids[place]) }
    let isShown =
      Attribute.form(of: attribute.kind).contains(attribute)
      || Attribute.owner(of: attribute.kind) == attribute
    var column = ReportColumn(
      tag, attribute.name, place: isShown ? .line : .data, isNumber: attribute.isNumber
    ) {
      let value = value($0)
      guard value != .empty else { return ReportCell(value.listed(in: book, attribute)) }
      let text =
        value.money.map { Phrase(verbatim: $0.exact(in: "")) }
        ?? value.day.map { Phrase(verbatim: $0.description) }
        ?? book.words(for: value, in: attribute, today: today)
      var cell = ReportCell(value.listed(in: book, attribute), text)
      if case .choice(let tag) = value, case .choice(let options) = attribute.shape {
        cell.rank = options.firstIndex { $0.tag == tag }
      }
      return cell
    }
    column.isPerson = attribute == .person(.name) || attribute.referredKind == .person
    switch attribute.shape {
    case .entity:
      return [
        column, .data(tag + "Id") { .optional(value($0).entity) { .text($0.description) } },
      ]
    case .entities:
      return [
        column, .data(tag + "Ids") { .list(value($0).entities.map { .text($0.description) }) },
      ]
    case .line, .prose, .tags, .number, .money, .day, .choice, .flag: return [column]
    }
  }
}

extension Value {
  /// The value as a list has it for scripts: what it refers to by its name.
  fileprivate func listed(in book: Book, _ attribute: Attribute) -> ReportValue {
    switch self {
    case .empty: attribute.shape == .flag ? .truth(false) : .none
    case .text(let text): .text(text)
    case .texts(let texts): .list(texts.map { .text($0) })
    case .number(let number): .count(Int(number))
    case .money(let money): .money(money)
    case .day(let day): .day(day)
    case .choice(let tag): .tag(tag)
    case .entity(let id): .text(book.title(of: id, attribute.referredKind ?? .book))
    case .entities(let ids):
      .list(ids.map { .text(book.title(of: $0, attribute.referredKind ?? .book)) })
    case .yes: .truth(true)
    }
  }
}

extension Attribute {
  /// The kind of what the field refers to; nil where it refers to nothing.
  package var referredKind: Kind? {
    switch shape {
    case .entity(let kind), .entities(let kind): kind
    case .line, .prose, .tags, .number, .money, .day, .choice, .flag: nil
    }
  }

  /// Whether its values are set to the right.
  fileprivate var isNumber: Bool {
    switch shape {
    case .number, .money: true
    case .line, .prose, .tags, .day, .choice, .entity, .entities, .flag: false
    }
  }
}

extension Book {
  /// The things of a kind in the order in which they are listed.
  fileprivate func listed(_ kind: Kind) -> [EntityID] {
    let ids = wholeIDs(of: kind)
    if let day = Attribute.required(of: kind).first(where: { $0.shape == .day }) {
      let days = ids.map { (id: $0, day: value(of: day, in: $0).day ?? .distantPast) }
      return days.sorted { ($1.day, $0.id) < ($0.day, $1.id) }.map(\.id)
    }
    let accounts = ids.map { (id: $0, account: account(of: $0, kind) ?? .book) }
    return accounts.sorted { ($0.account, $0.id) < ($1.account, $1.id) }.map(\.id)
  }
}

extension String {
  /// The text with a capital in front.
  package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
