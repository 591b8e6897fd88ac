// A page to print or read, as a value: what stands on it, not how it looks. The screen and every
// format are made of it, so they can't say different things.

package import Model

/// A page made of titled sections.
///
/// Strings are as they stand in the book. Whatever shows them makes them harmless: no control characters
/// anywhere, and Markdown and HTML escaped.
package struct SheetDocument: Hashable, Sendable {
  /// The language it is written in.
  package let language: Language
  /// What stands at the top.
  package let title: String
  /// Its parts, in order.
  package let sections: [Section]

  /// What stands between a label and its text.
  package var colon: String { language == .english ? ": " : "：" }

  /// A titled part.
  package struct Section: Hashable, Sendable {
    /// What stands above it.
    package let heading: String
    /// What stands in it.
    package let blocks: [Block]
    /// Whether it is read before the meeting and has no place on the one page that is printed.
    package var isForReading = false
  }

  /// The page as it is printed: without what is for reading only.
  package var printed: SheetDocument {
    SheetDocument(
      language: language, title: title, sections: sections.filter { !$0.isForReading })
  }

  /// Somebody on a map, and their lines in words.
  package struct MapItem: Hashable, Sendable {
    /// Who it is.
    package let text: String
    /// The lines.
    package let notes: [String]
  }

  /// Something in a section.
  package enum Block: Hashable, Sendable {
    /// A label with its text.
    case field(label: String, text: String)
    /// Text by itself; line endings in it are kept.
    case paragraph(String, ReportTone = .plain)
    /// A point with smaller remarks below it.
    case item(String, notes: [String])
    /// A question with its number, what it stands on and whom it is for, and the answer in the customer's
    /// words; an empty one leaves room to write.
    case question(Int, String, notes: [String], answer: String)
    /// Boxes to tick.
    case boxes([String])
    /// Labels with a line to write on, side by side where there is room.
    case blanks([String])
    /// A map: a drawing where there are pictures, else its people with their lines in words.
    case map(MapDrawing, [MapItem])
    /// What is still missing, said plainly.
    case missing(String)
  }
}
