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

  /// What somebody gets by a row.
  struct News {
    /// The values of what they don't have yet.
    var values: FieldValues = [:]
    /// What is more than a field takes, and stays out.
    var excess: [Attribute] = []
  }

  /// What somebody doesn't have yet. What they have stays: a number that differs from theirs stands beside it. In
  /// a file of our own the number that is used first takes the place of another, which then stands beside it.
  ///
  /// - Parameter known: What a field of theirs holds.
  /// - Complexity: O(what they have + what the row has).
  func news(_ known: (Attribute) -> Value) -> News {
    var news = News()
    func put(_ value: Value, _ field: Attribute) {
      guard value != known(field) else { return }
      if field.isExceeded(by: value) {
        news.excess.append(field)
      } else {
        news.values[field] = value
      }
    }
    for (medium, found, first, kind, further) in [
      (
        Contact.Medium.phone, phones, Person.Field.phone, Person.Field.phoneKind,
        Person.Field.phones
      ),
      (.mail, mails, .email, .emailKind, .emails),
    ] {
      guard !found.first.isEmpty || !found.further.isEmpty else { continue }
      var reach = Reach(
        first: Contact(kind: known(.person(kind)).text, value: known(.person(first)).text),
        further: known(.person(further)).texts, medium: medium)
      reach.take(found.first, found.further, isOwn: isOwn)
      put(Value(text: reach.first.value), .person(first))
      put(Value(text: reach.first.kind), .person(kind))
      put(Value(texts: reach.further), .person(further))
    }
    if !addresses.isEmpty {
      var houses = Reach(
        first: Contact(kind: "", value: ""), further: known(.person(.addresses)).texts,
        medium: .address)
      houses.take([], addresses, isOwn: false)
      put(Value(texts: houses.further), .person(.addresses))
    }
    let name = known(.person(.wechat)).text
    if !wechat.isEmpty, isOwn || !name.contains(wechat) {
      put(.text(isOwn || name.isEmpty ? wechat : name + ", " + wechat), .person(.wechat))
    }
    return news
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
        let own = contact.kind.isEmpty ? "" : ContactKind.word(ofColumn: contact.kind)
        contacts.append(Contact(kind: own.isEmpty ? word : own, value: contact.value))
      }
    }
    let list = sheet.text(further, row).listItems.map { Contact($0, medium) }
    return Found(
      first: contacts.distinct(medium), further: list.distinct(medium))
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
private struct Reach {
  /// The one that is used first; empty for none.
  private(set) var first: Contact
  /// The others, as they stand in their field.
  private(set) var further: [String]
  private let medium: Contact.Medium
  /// Where each of the others stands.
  private var places: [String: Int] = [:]

  init(first: Contact, further: [String], medium: Contact.Medium) {
    (self.first, self.further, self.medium) = (first, further, medium)
    for (place, text) in further.enumerated().reversed() { places[key(text)] = place }
  }

  /// What tells one of the others from the rest, as it is read back from its field.
  private func key(_ text: String) -> String { Contact(text, medium).key(medium) }

  /// Takes in what it lacks.
  ///
  /// - Parameter isOwn: Whether the first of the new ones is to be used first, since the file is our own.
  mutating func take(_ candidates: [Contact], _ others: [Contact], isOwn: Bool) {
    if let best = candidates.first(where: { !$0.isMachine }) ?? candidates.first {
      if first.value.isEmpty || isOwn && best.key(medium) == first.key(medium) {
        first = Contact(kind: best.kind.isEmpty ? first.kind : best.kind, value: best.value)
      } else if isOwn {
        promote(best)
      }
    }
    for contact in candidates + others { add(contact) }
  }

  /// Puts another one first, and the one that was first beside it.
  private mutating func promote(_ best: Contact) {
    let before = first
    first = best
    if let place = places[key(best.text)] {
      further[place] = before.text
      places[key(best.text)] = nil
      places[key(before.text)] = place
    } else {
      add(before)
    }
  }

  /// Adds one, unless it is there; then it may tell the kind of that.
  private mutating func add(_ contact: Contact) {
    let key = key(contact.text)
    guard !contact.value.isEmpty else { return }
    if !first.value.isEmpty, first.key(medium) == contact.key(medium) {
      if first.kind.isEmpty { first = Contact(kind: contact.kind, value: first.value) }
      return
    }
    guard let place = places[key] else {
      places[key] = further.count
      further.append(contact.text)
      return
    }
    let there = Contact(further[place], medium)
    let told = Contact(kind: contact.kind, value: there.value).text
    // A kind without anything behind it is read back as the thing itself.
    let isKind = !contact.kind.isEmpty && Contact(contact.text, medium).kind == contact.kind
    if there.kind.isEmpty, isKind, self.key(told) == key { further[place] = told }
  }
}

extension ColumnMapping {
  /// All columns of a field, the first in front.
  fileprivate func all(_ field: ImportField) -> [Int] {
    (columns[field].map { [$0] } ?? []) + (further[field] ?? [])
  }

  /// What a row or the name of a column says of the kind of number or address in that column.
  fileprivate func kind(of index: Int, in row: CSVRow) -> String {
    guard let column = kinds[index] else { return kindWords[index] ?? "" }
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
    .flatMap { String($0).numbers ?? [String($0)] }
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
}

extension String {
  /// The telephone numbers that stand side by side in a text, between commas, slashes, 或 or blanks; nil where it
  /// isn't such a list, as `0571-8888/9999`, which is one number with two ends.
  fileprivate var numbers: [String]? {
    let byMarks = replacing("或", with: ",").split { ",，、/".contains($0) }.map(\.trimmed)
    if byMarks.count > 1, byMarks.allSatisfy({ $0.isNumber(of: 7) }) { return byMarks }
    let byBlanks = split(whereSeparator: \.isWhitespace).map(String.init)
    return byBlanks.count > 1 && byBlanks.allSatisfy { $0.isNumber(of: 11) } ? byBlanks : nil
  }

  /// Whether the text is a number with so many digits at least.
  private func isNumber(of digits: Int) -> Bool {
    count(where: \.isASCIIDigit) >= digits && allSatisfy { $0.isASCIIDigit || "+-() ".contains($0) }
  }
}
