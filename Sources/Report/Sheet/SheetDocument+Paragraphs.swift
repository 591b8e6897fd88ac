// The page to read, as paragraphs that know no width: the text that is printed and the screen break
// the same ones into lines.

import Model

extension SheetDocument {
  /// Something on the page to read that is broken into lines, or room to write on.
  package struct Paragraph: Hashable, Sendable {
    /// A title, a heading, words below one, room for an answer, or room for a few words.
    package enum Kind: Hashable, Sendable {
      case title, heading, words, answer, blank
    }

    /// What it is.
    package let kind: Kind
    /// What stands before its first line: the sign of a point, or blanks.
    package let mark: String
    /// What the text is, with a colon; empty where nothing says so.
    package let label: String
    /// The words, on one line.
    package let text: String
    /// How they are meant.
    package let tone: ReportTone

    /// Creates a paragraph.
    fileprivate init(
      mark: String = "", label: String = "", _ text: String = "", _ tone: ReportTone = .plain,
      kind: Kind = .words
    ) {
      (self.kind, self.mark, self.label, self.tone) = (kind, mark, label, tone)
      self.text = String(text.map { $0.isNewline ? " " : $0 }).trimmed
    }

    /// By how many blanks its further lines are set in.
    package var indent: Int { label.isEmpty ? mark.count : 2 }
  }

  /// The whole page, from its title on.
  package var paragraphs: [Paragraph] {
    [Paragraph(title, .heading, kind: .title)]
      + sections.flatMap { section in
        [Paragraph(section.heading, .heading, kind: .heading)]
          + section.blocks.flatMap(paragraphs(of:))
      }
  }

  private func paragraphs(of block: Block) -> [Paragraph] {
    switch block {
    case .field(let label, let text):
      // A line of nothing but invisible characters is as empty as one without any.
      let lines = Self.lines(of: text).filter { line in
        line.unicodeScalars.map(\.properties)
          .contains { !$0.isWhitespace && $0.generalCategory != .format }
      }
      return [Paragraph(label: label + colon, lines.first ?? "")]
        + lines.dropFirst().map { Paragraph(mark: "  ", $0) }
    case .paragraph(let text, let tone):
      return Self.lines(of: text).map { Paragraph($0, tone) }
    case .item(let text, let notes):
      return [Paragraph(mark: "- ", text)] + notes.map { Paragraph(mark: "    ", $0, .muted) }
    case .question(let number, let words, let notes, let answer):
      let mark = "\(number). "
      let indent = String(repeating: " ", count: mark.count)
      return [Paragraph(mark: mark, words)]
        + notes.map { Paragraph(mark: indent + "< ", $0, .muted) }
        + (answer.isEmpty
          ? [Paragraph(mark: indent, kind: .answer)]
          : Self.lines(of: answer).map { Paragraph(mark: indent + "> ", $0) })
    case .boxes(let labels):
      return [Paragraph(labels.map { "[ ] " + $0 }.joined(separator: "   "))]
    case .blanks(let labels):
      return labels.flatMap { [Paragraph(label: $0 + colon), Paragraph(mark: "  ", kind: .blank)] }
    case .map(_, let items):
      return items.flatMap { paragraphs(of: .item($0.text, notes: $0.notes)) }
    case .missing(let text): return [Paragraph(mark: "! ", text, .warning)]
    }
  }

  private static func lines(of text: String) -> [String] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { String($0).trimmed }
  }
}
