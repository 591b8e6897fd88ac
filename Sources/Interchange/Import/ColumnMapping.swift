// Which column of a file means what: found by name in both languages, or told by `--map`.

import Model

/// What each column of a file means for the things of one kind.
package struct ColumnMapping: Hashable, Sendable {
  /// What the rows are.
  package let kind: ImportKind

  /// The column of each field that has one, counted from 0.
  package internal(set) var columns: [ImportField: Int]

  /// Further columns of a field, such as a second telephone number.
  package internal(set) var further: [ImportField: [Int]] = [:]

  /// Columns that are asked, in this order, where a row has nothing in a field's own: a deal that is open has no day on
  /// which it was won, but one on which it may be.
  package internal(set) var instead: [ImportField: [Int]] = [:]

  /// Columns that count only in rows that are about nobody: the telephone number beside a contact who isn't
  /// there is the customer's.
  package internal(set) var alone: [ImportField: Int] = [:]

  /// The columns that say what kind of number or address stands in another, by that other one: `Phone 1 - Type`
  /// of `Phone 1 - Value`.
  package internal(set) var kinds: [Int: Int] = [:]

  /// What the names of columns say of the kind of number or address in them.
  package internal(set) var kindWords: [Int: String] = [:]

  /// The columns with the rest of an address, by the one with the street.
  package internal(set) var parts: [Int: [Int]] = [:]

  /// The column that says of each row whether it is a company, and what it has to say for this kind.
  package internal(set) var condition: Condition?

  /// All column names, in the order of the file.
  package let names: [String]

  /// A condition on the rows of a kind.
  package struct Condition: Hashable, Sendable {
    /// The column of yes and no.
    let column: Int
    /// What it has to say.
    let isYes: Bool
  }

  /// One `--map field=Header`.
  package struct Override: Hashable, Sendable {
    /// The field's tag, such as `turnover`.
    package let field: String
    /// The column's name in the file.
    package let column: String

    /// Creates an override.
    package init(field: String, column: String) { (self.field, self.column) = (field, column) }

    /// Reads `field=Header`; nil when there is no `=` or nothing on a side of it.
    package init?(_ text: String) {
      let parts = text.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
      self.init(field: parts[0], column: parts[1])
    }
  }

  /// The columns that are read for this kind.
  var used: Set<Int> {
    Set(columns.values).union(further.values.joined()).union(instead.values.joined())
      .union(alone.values)
      .union(kinds.values).union(parts.values.joined()).union(condition.map { [$0.column] } ?? [])
  }

  /// The columns that may hold a field, its own before those that are asked instead.
  func places(of field: ImportField) -> [Int] {
    (columns[field].map { [$0] } ?? []) + (instead[field] ?? [])
  }

  /// The first field without which no row of this kind can be taken, and that no column is.
  var missing: ImportField? {
    let hasSplitName = columns[.givenName] != nil || columns[.familyName] != nil
    return Attribute.required(of: kind.entity).map(ImportField.attribute).first { field in
      let isCovered =
        switch field {
        case .attribute(.person(.name)): hasSplitName
        case .attribute(.order(.amount)): hasAmountByPrice
        case _: false
        }
      return columns[field] == nil && !isCovered
    }
  }

  /// Whether amounts are quantities times prices, as no column has them.
  var hasAmountByPrice: Bool {
    columns[.attribute(.order(.amount))] == nil && columns[.unitPrice] != nil
      && columns[.attribute(.order(.quantity))] != nil
  }

  /// The columns that name a person.
  var personColumns: [Int] {
    [ImportField.attribute(.person(.name)), .givenName, .familyName].compactMap { columns[$0] }
  }

  /// Whether a row is one of this kind.
  func includes(_ row: CSVRow) -> Bool {
    guard let condition else { return true }
    return row.text(at: condition.column).isYes == condition.isYes
  }
}

/// Finds the columns of fields by their names.
struct ColumnFinder {
  /// The names of the columns.
  let names: [String]
  private let rows: [CSVRow]
  private var places: [String: [Int]] = [:]

  /// Looks at the names of columns, and at the rows below where a name can mean two things.
  ///
  /// - Parameter ignored: Columns that are to mean nothing.
  init(names: [String], rows: [CSVRow], ignored: [String]) {
    (self.names, self.rows) = (names, rows)
    let hidden = Set(ignored.map(\.nameKey))
    let shown = names.indices.filter { !hidden.contains(names[$0].nameKey) }
    for index in shown { places[names[index].columnKey, default: []].append(index) }
    // `Amount EUR` and `Umsatz in TEUR` are amounts with their unit.
    for index in shown {
      guard let bare = names[index].withoutUnit else { continue }
      places[bare.columnKey, default: []].append(index)
    }
    // `Order Lines / Product` is a product where nothing else is.
    for index in shown {
      guard let last = names[index].split(separator: "/").last, names[index].contains("/") else {
        continue
      }
      places[String(last).columnKey, default: []].append(index)
    }
  }

  /// Whether the file is one that this program wrote: every column has a field's own name.
  var isOwnExport: Bool { names.areOwn }

  /// The first column with one of some names.
  func column(_ synonyms: [String], avoiding taken: Set<Int> = []) -> Int? {
    for synonym in synonyms {
      if let index = places[synonym.columnKey]?.first(where: { !taken.contains($0) }) {
        return index
      }
    }
    return nil
  }

  /// The columns with one of some names, in the order of the names.
  private func candidates(_ synonyms: [String], avoiding taken: Set<Int>) -> [Int] {
    synonyms.flatMap { places[$0.columnKey] ?? [] }.filter { !taken.contains($0) }
  }

  /// Whether the cells of a column can be the numbers of orders: short words with digits in them, and no days.
  private func holdsNumbersOfOrders(_ column: Int) -> Bool {
    let cells = rows.lazy.map { $0.text(at: column).cellText }.filter { !$0.isEmpty }.prefix(200)
    let fitting = cells.count { cell in
      cell.utf8.count <= 40 && cell.contains(where: \.isASCIIDigit)
        && Day(cell: cell, order: .dayFirst) == nil
    }
    return fitting > 0 && fitting * 10 > cells.count * 9
  }

  /// The columns beside some whose names and cells say that they hold telephone numbers or mail addresses, in the
  /// order of the file.
  ///
  /// - Complexity: O(columns + cells of those with such a name).
  func contacts(_ medium: Contact.Medium, avoiding taken: Set<Int>) -> [Int] {
    guard names.count <= Self.mostSearched else { return [] }
    return names.indices.filter { index in
      guard !taken.contains(index), names[index].names(medium) else { return false }
      let cells = rows.lazy.map { $0.text(at: index).cellText }.filter { !$0.isEmpty }.prefix(50)
      let fitting = cells.count { cell in
        medium.fits(cell) && (medium == .mail || cell.count(where: \.isNumber) >= 5)
      }
      return fitting * 2 > cells.count
    }
  }

  /// How many columns a file may have whose names are looked through word by word; no program writes more.
  private static let mostSearched = 1_000

  /// The column that says what kind of number or address stands in another: `Phone 1 - Type`, or `Label`.
  func kindColumn(of index: Int) -> Int? {
    let key = names[index].columnKey
    guard let end = ["value", "formatted"].first(where: key.hasSuffix) else { return nil }
    let start = String(key.dropLast(end.count))
    return [start + "type", start + "label"].lazy.compactMap { places[$0]?.first }.first
  }

  /// The columns with the rest of the address whose street stands in a column: `Home City` of `Home Street`.
  func partColumns(of index: Int) -> [Int] {
    let key = names[index].columnKey
    guard key.hasSuffix("street") else { return [] }
    let start = String(key.dropLast("street".count))
    return ["street2", "street3", "postalcode", "city", "state", "country", "countryregion"]
      .compactMap { places[start + $0]?.first }
  }

  /// The different words of a column, as far as they are few.
  func words(in column: Int) -> Set<String> {
    rows.reduce(into: []) { words, row in
      if words.count < 1000 { words.insert(row.text(at: column).cellText) }
    }
  }

  /// Whether the words of a column tell kinds of documents.
  func tellsDocuments(_ column: Int) -> Bool {
    OrderDocument.fill(
      Set(rows.prefix(2000).map { $0.text(at: column).cellText }), column: names[column])
  }

  /// Whether the cells of a column can be the numbers of lines within orders: small whole numbers.
  private func holdsLineNumbers(_ column: Int) -> Bool {
    let cells = rows.lazy.map { $0.text(at: column).cellText }.filter { !$0.isEmpty }.prefix(200)
    return cells.contains { _ in true }
      && cells.allSatisfy { $0.utf8.count <= 6 && $0.allSatisfy(\.isASCIIDigit) }
  }

  /// Whether most cells of a column are numbers, as codes are.
  func holdsNumbers(_ column: Int) -> Bool {
    let cells = rows.prefix(200).map { $0.text(at: column).cellText }.filter { !$0.isEmpty }
    return !cells.isEmpty && cells.count { $0.allSatisfy(\.isASCIIDigit) } * 10 > cells.count * 9
  }

  /// Finds what the columns of a file mean for one kind. A column is never given two meanings, nor a field two
  /// columns: where several fit, the name that stands first among the synonyms wins.
  ///
  /// - Parameters:
  ///   - overrides: What the person said about columns; these come before any synonym.
  ///   - taken: Columns that mean something else.
  ///   - skipped: Fields that are not sought.
  func mapping(
    _ kind: ImportKind, overrides: [ColumnMapping.Override], avoiding taken: Set<Int> = [],
    without skipped: Set<ImportField> = []
  ) throws(MappingFault) -> ColumnMapping {
    let fields = ImportField.all(of: kind)
    var columns: [ImportField: Int] = [:]
    for override in overrides {
      guard let field = fields.first(where: { $0.tag.nameKey == override.field.nameKey }) else {
        continue
      }
      guard let index = names.firstIndex(where: { $0.nameKey == override.column.nameKey }) else {
        throw .unknownColumn(override.column, columns: names)
      }
      columns[field] = index
    }
    for field in fields
    where columns[field] == nil && !skipped.contains(field) && !field.isOfSystem {
      var avoided = taken.union(columns.values)
      if field.isCustomer { avoided.formUnion(unitColumns) }
      if field.isMoney { avoided.formUnion(percentages) }
      columns[field] =
        field == .document
        ? candidates(field.synonyms, avoiding: avoided).first(where: tellsDocuments)
        : field == .attribute(.order(.line)) && !isOwnExport
          ? candidates(field.synonyms, avoiding: avoided).first(where: holdsLineNumbers)
          : column(field.synonyms, avoiding: avoided)
    }
    let number = ImportField.attribute(.order(.reference))
    if fields.contains(number), columns[number] == nil, !skipped.contains(number) {
      let open = candidates(
        ImportField.openNumberNames, avoiding: taken.union(columns.values))
      columns[number] = open.first(where: holdsNumbersOfOrders)
    }
    // A customer's number in the system that wrote the file is enough where no name stands beside it.
    if let customer = kind.customer, columns[customer] == nil, let column = columns[.accountCode] {
      columns[customer] = column
    }
    let code: ImportField = kind == .accounts ? .code : .accountCode
    if !isOwnExport, columns[code] == nil, !skipped.contains(code) {
      let used = Set(columns.filter { $0.key != kind.customer }.values)
      columns[code] = column(ImportField.customerNumbers, avoiding: taken.union(used))
    }
    return ColumnMapping(kind: kind, columns: columns, names: names)
  }

  /// Columns of percentages, which are no amounts.
  private var percentages: [Int] {
    names.indices.filter { index in
      names[index].contains("%") || names[index].contains("％")
        || rows.lazy.map { $0.text(at: index).trimmed }.first { !$0.isEmpty }?.last == "%"
    }
  }

  /// Columns whose cells are units of measure, such as 箱 or pcs, and no names of companies.
  private var unitColumns: [Int] {
    names.indices.filter { index in
      guard names[index].columnKey == "单位" else { return false }
      let cells = rows.prefix(200).map { $0.text(at: index).trimmed }.filter { !$0.isEmpty }
      return !cells.isEmpty && cells.count(where: \.isUnitOfMeasure) * 2 > cells.count
    }
  }
}

extension ImportKind {
  /// The field with the customer to which a row belongs; nil for customers themselves.
  var customer: ImportField? {
    switch self {
    case .accounts: nil
    case .people: .attribute(.person(.account))
    case .orders: .attribute(.order(.account))
    case .opportunities: .attribute(.opportunity(.account))
    }
  }
}

extension ImportField {
  /// Whether only the program that wrote the file, or a person, says which column it is: a column called `Code` can be
  /// anything.
  fileprivate var isOfSystem: Bool { self == .code || self == .accountCode }

  /// Whether the field holds an amount of money.
  fileprivate var isMoney: Bool {
    guard case .attribute(let attribute) = self else { return false }
    return attribute.shape == .money
  }

  /// Whether the field is the customer that a row belongs to.
  fileprivate var isCustomer: Bool {
    [.attribute(.order(.account)), .attribute(.person(.account)), .attribute(.account(.name))]
      .contains(self)
  }
}

extension [String] {
  /// Whether these are names of columns as this program writes them, and no others.
  var areOwn: Bool {
    let own = Set(ImportKind.allCases.flatMap { ImportField.all(of: $0).map(\.tag) })
    return allSatisfy { own.contains($0) || $0.hasPrefix("rapport ") }
  }
}
