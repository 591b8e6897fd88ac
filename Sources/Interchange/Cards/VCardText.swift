// People as business cards, for telephones and address books: vCard 4.0 (RFC 6350), or 3.0 (RFC 2426) where that is
// all a program reads. Role, stance, influence and what somebody wants for themselves stay here: cards are passed
// on. Somebody who is not identified yet has none.

package import Model

/// Writes people as a file of cards that an import reads back without a change.
package enum VCardText {
  /// The version of the format.
  package enum Version: String, CaseIterable, Sendable {
    case three = "3.0"
    case four = "4.0"
  }

  /// All people of a book, in the order of their identities.
  ///
  /// - Parameter times: When each was last changed, in milliseconds since 1970-01-01 00:00 UTC, where known.
  /// - Complexity: O(n log n).
  package static func text(
    of book: Book, version: Version, times: [EntityID: Int64]
  ) -> String {
    var content = ContentText()
    for person in book.people.sorted where !person.isPlaceholder {
      write(person, of: book, version, times[person.id], to: &content)
    }
    return content.text
  }

  private static func write(
    _ person: Person, of book: Book, _ version: Version, _ time: Int64?,
    to content: inout ContentText
  ) {
    content.line("BEGIN", raw: "VCARD")
    content.line("VERSION", raw: version.rawValue)
    content.line("PRODID", raw: "-//Rapport//EN")
    content.line(version == .four ? "UID;VALUE=text" : "UID", "rapport-\(person.id)")
    if let time { content.line("REV", raw: UTCMoment(milliseconds: time).text) }
    content.line("FN", person.name)
    let account = person.account.flatMap { book.accounts[$0]?.name } ?? ""
    var kept = KeptCardLines(person.card)
    let parts = kept.take("N") { $0.isName(person.name) }
    // 3.0 asks for the parts of a name, which nobody can tell from the whole.
    if let parts = parts ?? (version == .three ? person.name.contentEscaped + ";;;;" : nil) {
      content.line("N", raw: parts)
    }
    if let units = kept.take("ORG", where: { $0.components.first?.onOneLine == account }) {
      content.line("ORG", raw: units)
    } else {
      content.line("ORG", account)
    }
    content.line("TITLE", person.title)
    var writer = ContactWriter(version: version)
    writer.write("TEL", person.allPhones, to: &content) { $0.value.contentEscaped }
    writer.write("EMAIL", person.allEmails, to: &content) { $0.value.contentEscaped }
    writer.write("ADR", person.allAddresses, to: &content) { address in
      kept.take("ADR") { $0.address == address.value } ?? ";;\(address.value.contentEscaped);;;;"
    }
    for name in person.wechat.split(separator: ",").map(\.trimmed) {
      content.line("X-WECHAT", name)
      content.line("IMPP;X-SERVICE-TYPE=WeChat", "wechat:" + name)
    }
    content.line("NOTE", person.notes)
    let superiors = book.links.of(person.id).filter { $0.kind == .reportsTo }
      .compactMap { $0.to.flatMap { book.people[$0]?.name } }
    for name in superiors {
      content.line("X-MANAGER", name)
      if version == .four { content.line("RELATED;TYPE=colleague;VALUE=text", name) }
    }
    for line in kept.others(without: superiors) { content.line(line.head, raw: line.value) }
    content.line("END", raw: "VCARD")
  }
}

/// Writes numbers and addresses with their kinds.
private struct ContactWriter {
  let version: VCardText.Version
  /// How many have a label of their own.
  private var labels = 0

  init(version: VCardText.Version) { self.version = version }

  /// Writes some of one medium; of several the first is marked as the one to use.
  mutating func write(
    _ name: String, _ contacts: [Contact], to content: inout ContentText,
    value: (Contact) -> String
  ) {
    for (index, contact) in contacts.enumerated() {
      let kinds = ContactKind.all(in: contact.kind)
      var types = kinds.compactMap { $0.cardTypes.min() }
      // What no type says stands in a label, as Apple writes it.
      let isSaid = types.count == kinds.count && (!kinds.isEmpty || contact.kind.isEmpty)
      let isFirst = index == 0 && contacts.count > 1 && name != "ADR"
      if !isSaid { types = [] }
      if isFirst, version == .three { types.append("pref") }
      if !isSaid { labels += 1 }
      let group = isSaid ? "" : "kind\(labels)."
      let preference = isFirst && version == .four ? ";PREF=1" : ""
      let list = types.map { ";TYPE=" + (version == .three ? $0.uppercased() : $0) }.joined()
      content.line(group + name + list + preference, raw: value(contact))
      if !isSaid { content.line(group + "X-ABLabel", contact.kind) }
    }
  }
}

/// The lines that a card had for which there is no field, as they go back into one.
struct KeptCardLines {
  private var lines: [ContentLine]

  /// What stands between two of them in the field: the sign for a new line (U+2424), so that the field is one line
  /// in a table.
  private static let separator: Character = "\u{2424}"

  /// The lines in a field.
  static func split(_ text: String) -> [String] {
    text.split { $0 == separator || $0.isNewline }.map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  /// The field that holds these lines.
  static func joined(_ lines: [String]) -> String {
    lines.map { $0.replacing(String(separator), with: " ") }.joined(separator: " \(separator) ")
  }

  /// Reads them from where the book keeps them. What could break a card isn't among them.
  init(_ text: String) {
    let frame: Set = ["BEGIN", "END", "VERSION", "PRODID", "UID", "REV", "FN"]
    lines = Self.split(text).compactMap { ContentLine($0, line: 0) }
      .filter { !frame.contains($0.name) }
  }

  /// Takes out the value of the first line with a name that fits.
  mutating func take(_ name: String, where fits: (CardProperty) -> Bool) -> String? {
    let index = lines.firstIndex { $0.name == name && fits(CardProperty($0, isOld: false)) }
    return index.map { lines.remove(at: $0).value }
  }

  /// The lines that are left, those without sense by themselves and those that name somebody again left out.
  func others(without superiors: [String]) -> [(head: String, value: String)] {
    let spent: Set = ["N", "ADR"]
    return lines.filter { line in
      guard !spent.contains(line.name) else { return false }
      let property = CardProperty(line, isOld: false)
      return !superiors.contains(property.text) || !line.name.hasSuffix("MANAGER")
    }.map { (CardProperty($0, isOld: false).head, $0.value) }
  }
}

extension CardProperty {
  /// Whether it is a name in its parts, put together as somebody is called.
  fileprivate func isName(_ name: String) -> Bool {
    let parts = components.map(\.onOneLine)
    let words = Set(name.split(separator: " ").map(String.init))
    let core = parts.prefix(2).filter { !$0.isEmpty }
    if core.joined() == name || core.reversed().joined() == name { return true }
    return !core.isEmpty
      && core.allSatisfy { $0.split(separator: " ").allSatisfy { words.contains(String($0)) } }
  }
}
