// The page as plain text in 76 columns. No columns are aligned, so it reads the same whatever a
// terminal thinks of the width of a character.

import Drawing
import Model

extension SheetDocument {
  /// The page as plain text: every line fits 76 columns and holds no control character; each ends
  /// with LF.
  package func text() -> String {
    var lines = wrapped(title.plain, first: "", rest: "")
    lines.append(String(repeating: "=", count: Self.ruleWidth))
    for section in sections {
      lines.append("")
      lines += wrapped(section.heading.plain, first: "", rest: "")
      lines.append(String(repeating: "-", count: Self.ruleWidth))
      lines += section.blocks.flatMap(textLines(of:))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The columns of the page: as many as a frame leaves on a screen of 80.
  private static let width = 76
  private static let ruleWidth = 72

  private func textLines(of block: Block) -> [String] {
    switch block {
    case .field(let label, let text):
      fieldLines(label, text)
    case .paragraph(let text):
      text.plainLines.flatMap { wrapped($0, first: "", rest: "") }
    case .item(let text, let notes):
      wrapped(text.plain, first: "- ", rest: "  ")
        + notes.flatMap { wrapped($0.plain, first: "    ", rest: "    ") }
    case .question(let question):
      questionLines(question)
    case .boxes(let labels):
      wrapped(labels.map { "[ ] " + $0.plain }.joined(separator: "   "), first: "", rest: "")
    case .blanks(let labels):
      labels.flatMap { wrapped($0.plain + colon, first: "", rest: "") + [Self.blank] }
    case .missing(let text):
      wrapped(text.plain, first: "! ", rest: "  ")
    }
  }

  private func fieldLines(_ label: String, _ text: String) -> [String] {
    let lines = text.plainLines.filter { !$0.isEmpty }
    let first = label.plain + colon + (lines.first ?? "")
    return wrapped(first, first: "", rest: "  ")
      + lines.dropFirst().flatMap { wrapped($0, first: "  ", rest: "  ") }
  }

  private func questionLines(_ question: Question) -> [String] {
    let number = String(question.number) + ". "
    let indent = String(repeating: " ", count: number.count)
    var lines = wrapped(question.words.plain, first: number, rest: indent)
    lines += question.notes.flatMap { wrapped($0.plain, first: indent + "< ", rest: indent + "  ") }
    guard question.answer.isEmpty else {
      return lines
        + question.answer.plainLines.flatMap {
          wrapped($0, first: indent + "> ", rest: indent + "  ")
        }
    }
    return lines + [indent + Self.answerLine, indent + Self.answerLine]
  }

  private static let answerLine = String(repeating: "_", count: 64)
  private static let blank = "  " + String(repeating: "_", count: 68)

  /// What stands between a label and its text.
  var colon: String { language == .english ? ": " : "：" }

  private func wrapped(_ text: String, first: String, rest: String) -> [String] {
    let (start, indent) = (first.displayWidth, rest.displayWidth)
    return text.wrapped(to: Self.width - start, hanging: indent - start).enumerated()
      .map { ($0 == 0 ? first : rest) + $1 }
  }
}
