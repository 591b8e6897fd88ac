// A whole book as one JSON file, for other programs and for a book elsewhere:
//
//     {
//       "rapport": 1,                                      the version of this format
//       "settings": {"name":"…","currency":"€", …},        what the book says about itself
//       "accounts": [
//         {"id":"9f3a01c2-1a","name":"Acme", …},           one thing a line, in the order of their ids
//         …
//       ],
//       "people": […], … "drills": […]                     all kinds, in the order of the model
//     }
//
// A field has the tag that it has in the journal; one without a value is left out. Texts, days
// (`2026-12-01`), choices (their tags) and references (the ids) are strings, numbers and amounts are numbers
// with as many decimals as matter, lists are arrays, yes is `true`. The file is UTF-8, ends in LF, and the
// same book always gives the same bytes. `BookSchema` says the same as JSON Schema.

package import Model

/// A book that is read from a file or written to one.
package enum BookFormat {
  /// The version that is written, and the highest that is read.
  static let version = 1
  /// The key under which it stands, by which such a file is recognised.
  static let mark = "rapport"

  /// All of a book.
  ///
  /// - Complexity: O(n log n).
  package static func text(of book: Book) -> String {
    var parts = ["  \"\(mark)\": \(version)"]
    for kind in Kind.allCases {
      let content = kind == .book ? record(.book, .book, of: book).text() : array(kind, of: book)
      parts.append("  \"\(kind.fileName)\": \(content)")
    }
    return "{\n" + parts.joined(separator: ",\n") + "\n}\n"
  }

  /// All things of one kind, as the file of the whole book has them.
  package static func text(_ kind: Kind, of book: Book) -> String {
    let lines = book.wholeIDs(of: kind).map { "  " + record($0, kind, of: book).text() }
    return lines.isEmpty ? "[]\n" : "[\n" + lines.joined(separator: ",\n") + "\n]\n"
  }

  /// The array of a kind, one thing a line.
  private static func array(_ kind: Kind, of book: Book) -> String {
    let lines = book.wholeIDs(of: kind).map { "    " + record($0, kind, of: book).text() }
    return lines.isEmpty ? "[]" : "[\n" + lines.joined(separator: ",\n") + "\n  ]"
  }

  /// One thing.
  private static func record(_ id: EntityID, _ kind: Kind, of book: Book) -> JSONValue {
    let identity = kind == .book ? [] : [JSONValue.Member("id", .string(id.description))]
    return .object(
      identity
        + Attribute.all(of: kind).compactMap { attribute in
          json(book.presentValue(of: attribute, in: id)).map {
            JSONValue.Member(attribute.fieldTag, $0)
          }
        })
  }

  /// A value; nil for none.
  private static func json(_ value: Value) -> JSONValue? {
    switch value {
    case .empty: nil
    case .text(let text), .choice(let text): .string(text)
    case .texts(let texts): .array(texts.map(JSONValue.string))
    case .number(let number): .number(String(number))
    case .money(let money): .number(money.description)
    case .day(let day): .string(day.description)
    case .entity(let id): .string(id.description)
    case .entities(let ids): .array(ids.map { .string($0.description) })
    case .yes: .bool(true)
    }
  }
}
