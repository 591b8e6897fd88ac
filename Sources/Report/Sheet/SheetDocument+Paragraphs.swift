// The page to read, as paragraphs that know no width: the text that is printed and the screen break
// the same ones into lines.

import Model

extension SheetDocument {
  /// Something on the page to read that is broken into lines, or room to write on.
  package struct Paragraph: Hashable, Sendable {
    /// What it is.
    package enum Kind: Hashable, Sendable {
      /// The title of the page.
      case title
      /// The heading of a section.
      case heading
      /// Words in a section.
      case words
      /// Room for an answer.
      case answer
      /// Room for a few words.
      case blank
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
    case .question(let question): return paragraphs(of: question)
    case .boxes(let labels):
      return [Paragraph(labels.map { "[ ] " + $0 }.joined(separator: "   "))]
    case .blanks(let labels):
      return labels.flatMap { [Paragraph(label: $0 + colon), Paragraph(mark: "  ", kind: .blank)] }
    case .missing(let text): return [Paragraph(mark: "! ", text, .warning)]
    }
  }

  private func paragraphs(of question: Question) -> [Paragraph] {
    let number = "\(question.number). "
    let indent = String(repeating: " ", count: number.count)
    return [Paragraph(mark: number, question.words)]
      + question.notes.map { Paragraph(mark: indent + "< ", $0, .muted) }
      + (question.answer.isEmpty
        ? [Paragraph(mark: indent, kind: .answer)]
        : Self.lines(of: question.answer).map { Paragraph(mark: indent + "> ", $0) })
  }

  private static func lines(of text: String) -> [String] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { String($0).trimmed }
  }
}
