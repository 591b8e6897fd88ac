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
    // 3.0 asks for the parts of a name, which nobody can tell from the whole.
    if version == .three { content.line("N", raw: person.name.contentEscaped + ";;;;") }
    content.line("ORG", person.account.flatMap { book.accounts[$0]?.name } ?? "")
    content.line("TITLE", person.title)
    content.line("TEL", person.phone)
    content.line("EMAIL", person.email)
    content.line("NOTE", person.notes)
    let superiors = book.links.of(person.id).filter { $0.kind == .reportsTo }
      .compactMap { $0.to.flatMap { book.people[$0]?.name } }
    for name in superiors {
      content.line("X-MANAGER", name)
      if version == .four { content.line("RELATED;TYPE=colleague;VALUE=text", name) }
    }
    content.line("END", raw: "VCARD")
  }
}
