// Lists for the command line: the same rows as text and as JSON. Plain values;
// shares and classes come from the portfolio that is handed in.

package import Model

/// A list of things in a book.
package struct ListReport: Hashable, Sendable {
  /// What stands above each column.
  package let header: [Phrase]

  /// The rows as people read them; each has a text for each column, on one line and without
  /// control characters.
  package let rows: [[String]]

  /// The places of the columns of numbers, which people want set to the right.
  package private(set) var numbers: Set<Int> = []

  /// The rows as objects whose keys scripts may rely on: an array of them, unless the list says more.
  package let json: JSONValue

  /// The list as text: a header and the rows, TAB between columns, LF after each line.
  package func tabSeparated(_ language: Language) -> String {
    ([header.map { $0(language) }] + rows).map { $0.joined(separator: "\t") + "\n" }.joined()
  }

  /// Makes a list of what was chosen, each thing with its texts and its JSON members.
  init<Element>(
    _ elements: [Element], header: [Phrase], row: (Element) -> [String],
    members: (Element) -> KeyValuePairs<String, JSONValue>
  ) {
    self.header = header
    rows = elements.map { row($0).map(\.plain) }
    json = .array(elements.map { .record(members($0)) })
  }

  /// Makes a list of rows whose JSON is more than an array of them.
  init(header: [Phrase], rows: [[String]], numbers: Set<Int> = [], json: JSONValue) {
    self.numbers = numbers
    self.header = header
    self.rows = rows.map { $0.map(\.plain) }
    self.json = json
  }

  /// The things of which any text holds the query, case and width aside; all for an empty query.
  static func matching<Element>(
    _ query: String, in elements: [Element], texts: (Element) -> [String]
  ) -> [Element] {
    let key = query.nameKey
    guard !key.isEmpty else { return elements }
    return elements.filter { element in texts(element).contains { $0.nameKey.contains(key) } }
  }
}

extension JSONValue {
  /// An amount of money, exact.
  static func money(_ amount: Money?) -> JSONValue {
    amount.map { .number($0.description) } ?? .null
  }

  /// A day as ISO 8601 has it, or null.
  static func day(_ day: Day?) -> JSONValue { .optional(day?.description) }

  /// A string, or null when there is none.
  static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  /// A number, or null.
  static func optional(_ number: Int?) -> JSONValue { number.map(JSONValue.int) ?? .null }

  /// Text, or null where there is none.
  static func filled(_ text: String) -> JSONValue { text.isEmpty ? .null : .string(text) }
}
