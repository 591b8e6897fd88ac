// What the cells of a row say of ways to reach somebody, and what of it a person doesn't have yet.

import Model

/// The e-mail addresses, telephone numbers and postal addresses in a row, each once and with its kind.
struct ContactCells {
  /// The e-mail addresses, those of further ones behind.
  private let mails: Found
  private let phones: Found
  private let addresses: [Contact]
  private let wechat: String
  /// Whether this program wrote the file, so that a person may have changed what it said.
  private let isOwn: Bool

  /// What some columns hold.
  private struct Found {
    /// What stands in columns of the field that is used first.
    var first: [Contact]
    /// What stands in a column of further ones.
    var further: [Contact]
    /// All of it.
    var all: [Contact] { first + further }
  }

  /// Takes them from their columns.
  init(_ row: CSVRow, _ sheet: ImportSheet) {
    isOwn = sheet.mapping.names.areOwn
    phones = Self.found(.phone, .person(.phone), .person(.phoneKind), .person(.phones), row, sheet)
    mails = Self.found(.mail, .person(.email), .person(.emailKind), .person(.emails), row, sheet)
    addresses = Self.addresses(row, sheet)
    wechat = sheet.text(.person(.wechat), row).onOneLine
  }

  /// The numbers, without their kinds.
  var phoneTexts: [String] { phones.all.flatMap(\.value.contactItems) }

  /// The e-mail addresses, without their kinds.
  var mailTexts: [String] { mails.all.flatMap(\.value.contactItems) }

  /// The fields that are read here and nowhere else.
  static let fields: Set<Attribute> = [
    .person(.phone), .person(.phoneKind), .person(.phones), .person(.email), .person(.emailKind),
    .person(.emails), .person(.addresses), .person(.wechat),
  ]

  /// The values by which somebody gets what they don't have yet. What they have stays: a number that differs
  /// from theirs stands beside it. In a file of our own the number that is used first takes the place of
  /// another, which then stands beside it.
  ///
  /// - Parameter known: What a field of theirs holds.
  func news(_ known: (Attribute) -> Value) -> FieldValues {
    var values: FieldValues = [:]
    func put(_ value: Value, _ field: Attribute) {
      if value != known(field), !field.shape.isExceeded(by: value) { values[field] = value }
    }
    for (medium, found, first, kind, further) in [
      (
        Contact.Medium.phone, phones, Person.Field.phone, Person.Field.phoneKind,
        Person.Field.phones
      ),
      (.mail, mails, .email, .emailKind, .emails),
    ] {
      let before = Reach(
        first: Contact(kind: known(.person(kind)).text, value: known(.person(first)).text),
        further: known(.person(further)).texts, medium: medium)
      let after = before.adding(found.first, found.further, isOwn: isOwn)
      guard after != before else { continue }
      put(Value(text: after.first.value), .person(first))
      put(Value(text: after.first.kind), .person(kind))
      put(Value(texts: after.further), .person(further))
    }
    let houses = Reach(
      first: Contact(kind: "", value: ""), further: known(.person(.addresses)).texts,
      medium: .address)
    put(Value(texts: houses.adding([], addresses, isOwn: false).further), .person(.addresses))
    let name = known(.person(.wechat)).text
    if !wechat.isEmpty, isOwn || !name.contains(wechat) {
      put(.text(isOwn || name.isEmpty ? wechat : name + ", " + wechat), .person(.wechat))
    }
    return values
  }

  // MARK: Reading

  /// What stands in the columns of a field and in the one of further ones.
  private static func found(
    _ medium: Contact.Medium, _ first: Attribute, _ kind: Attribute, _ further: Attribute,
    _ row: CSVRow, _ sheet: ImportSheet
  ) -> Found {
    let field = ImportField.attribute(first)
    var contacts: [Contact] = []
    for index in sheet.mapping.all(field) {
      // A column of our own export holds what one field holds.
      let isOwn = sheet.mapping.names[index] == field.tag
      let text = row.text(at: index).cellText
      let items = medium == .mail ? text.mailItems : text.contactItems
      let word = isOwn ? sheet.text(kind, row) : sheet.mapping.kind(of: index, in: row)
      for item in isOwn ? [text.withoutScheme] : items {
        let contact = isOwn ? Contact(kind: "", value: item) : Contact(item, medium)
        let own = ContactKind.word(ofColumn: contact.kind)
        contacts.append(Contact(kind: own.isEmpty ? word : own, value: contact.value))
      }
    }
    let list = sheet.text(further, row).listItems.map { Contact($0, medium) }
    return Found(
      first: contacts.distinct(medium).filter { !first.shape.isExceeded(by: .text($0.text)) },
      further: list.distinct(medium).filter { !first.shape.isExceeded(by: .text($0.text)) })
  }

  /// The postal addresses: one a cell, a street with its town, or a list of our own.
  private static func addresses(_ row: CSVRow, _ sheet: ImportSheet) -> [Contact] {
    let field = ImportField.attribute(.person(.addresses))
    return sheet.mapping.all(field).flatMap { index -> [Contact] in
      let text = row.text(at: index).cellText
      if sheet.mapping.names[index] == field.tag {
        return text.listItems.map { Contact($0, .address) }
      }
      let parts = (sheet.mapping.parts[index] ?? []).map { row.text(at: $0).cellText }
      let lines = ([text] + parts).flatMap { $0.split(whereSeparator: \.isNewline) }
      let whole = lines.map(\.trimmed).filter { !$0.isEmpty }.joined(separator: ", ")
      return [Contact(kind: sheet.mapping.kind(of: index, in: row), value: whole)]
    }.distinct(.address)
  }
}

/// The ways of one medium to reach somebody: the one that is used first, and the others.
private struct Reach: Hashable {
  /// The one that is used first; empty for none.
  var first: Contact
  /// The others, as they stand in their field.
  var further: [String]
  let medium: Contact.Medium

  /// The same with others that it lacks.
  ///
  /// - Parameter isOwn: Whether the first of the new ones is to be used first, since the file is our own.
  func adding(_ candidates: [Contact], _ others: [Contact], isOwn: Bool) -> Reach {
    var result = self
    if let best = candidates.first(where: { !$0.isMachine }) ?? candidates.first {
      if first.value.isEmpty || isOwn && best.key(medium) == first.key(medium) {
        result.first = Contact(kind: best.kind.isEmpty ? first.kind : best.kind, value: best.value)
      } else if isOwn {
        result.first = best
        result.further.insert(first.text, at: 0)
      }
    }
    for contact in candidates + others { result.add(contact) }
    return result
  }

  /// Adds one, unless it is there; then it may tell the kind of that.
  private mutating func add(_ contact: Contact) {
    let key = contact.key(medium)
    guard !contact.value.isEmpty else { return }
    if !first.value.isEmpty, first.key(medium) == key {
      if first.kind.isEmpty { first = Contact(kind: contact.kind, value: first.value) }
      return
    }
    guard let place = further.firstIndex(where: { Contact($0, medium).key(medium) == key }) else {
      further.append(contact.text)
      return
    }
    let there = Contact(further[place], medium)
    if there.kind.isEmpty, !contact.kind.isEmpty {
      further[place] = Contact(kind: contact.kind, value: there.value).text
    }
  }
}

extension ColumnMapping {
  /// All columns of a field, the first in front.
  fileprivate func all(_ field: ImportField) -> [Int] {
    (columns[field].map { [$0] } ?? []) + (further[field] ?? [])
  }

  /// What a row or the name of a column says of the kind of number or address in that column.
  fileprivate func kind(of index: Int, in row: CSVRow) -> String {
    guard let column = kinds[index] else { return ContactKind.word(ofColumn: names[index]) }
    let text = row.text(at: column).cellText.onOneLine
    return String(text.drop { $0 == "*" || $0 == " " })
  }
}

extension String {
  /// The addresses or numbers in a cell, between ` ::: `, semicolons or line ends, without `mailto:` and `tel:`.
  var contactItems: [String] {
    replacing(":::", with: "\n").replacing(" / ", with: "\n").split {
      $0.isNewline || ";；|".contains($0)
    }
    .map(\.trimmed.withoutScheme)
    .filter { !$0.isEmpty && !["null", "n/a", "-", "无"].contains($0.lowercased()) }
  }

  /// The e-mail addresses in a cell, whatever stands between and around them; all of it where there is none.
  fileprivate var mailItems: [String] {
    let words = split { $0.isWhitespace || ",;，；|\\/<>()\"".contains($0) }.map(
      \.trimmed.withoutScheme)
    let mails = words.filter { word in
      guard let at = word.firstIndex(of: "@") else { return false }
      return at > word.startIndex && word[at...].dropFirst().contains(".")
    }
    return mails.isEmpty ? contactItems : mails
  }

  /// An address without the `mailto:` or `tel:` of a link.
  var withoutScheme: String {
    let scheme = ["mailto:", "tel:"].first { lowercased().hasPrefix($0) }
    return scheme.map { String(dropFirst($0.count)).trimmed } ?? self
  }
}
