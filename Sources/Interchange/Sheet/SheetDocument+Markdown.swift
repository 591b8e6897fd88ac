// The page as Markdown (CommonMark), with everything from the book escaped.

import Model

extension SheetDocument {
  /// The page as CommonMark. Nothing from the book can make a heading, a link, a picture or HTML.
  package func markdown() -> String {
    var parts = ["# " + title.markdown]
    for section in sections {
      parts.append("## " + section.heading.markdown)
      parts += joined(section.blocks)
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// The blocks as paragraphs; points that follow each other are one list.
  private func joined(_ blocks: [Block]) -> [String] {
    var result: [String] = []
    var wasItem = false
    for block in blocks {
      let text = markdown(of: block)
      let isItem = block.isListItem
      if isItem && wasItem, let last = result.popLast() {
        result.append(last + "\n" + text)
      } else {
        result.append(text)
      }
      wasItem = isItem
    }
    return result
  }

  private func markdown(of block: Block) -> String {
    switch block {
    case .field(let label, let text):
      let lines = text.plainLines.filter { !$0.isEmpty }.map(\.markdown)
      return "- **\(label.markdown)**\(colon)" + lines.joined(separator: "  \n  ")
    case .paragraph(let text):
      return text.plainLines.map(\.markdown).joined(separator: "  \n")
    case .item(let text, let notes):
      return (["- " + text.markdown] + notes.map { "  - " + $0.markdown }).joined(separator: "\n")
    case .question(let question): return markdown(of: question)
    case .boxes(let labels): return labels.map { "☐ " + $0.markdown }.joined(separator: "   ")
    case .blanks(let labels):
      return labels.map { "- \($0.markdown)\(colon)" + Self.rule }.joined(separator: "\n")
    case .missing(let text): return "> ⚠ " + text.markdown
    }
  }

  private func markdown(of question: Question) -> String {
    var lines = ["\(question.number). " + question.words.markdown]
    let indent = String(repeating: " ", count: String(question.number).count + 2)
    lines += question.notes.map { indent + "- *" + $0.markdown + "*" }
    if question.answer.isEmpty {
      lines.append(indent + "- " + Self.rule)
    } else {
      lines += question.answer.plainLines.map { indent + "- “" + $0.markdown + "”" }
    }
    return lines.joined(separator: "\n")
  }

  private static let rule = String(repeating: "\\_", count: 40)
}

extension SheetDocument.Block {
  /// Whether the block is a point of a list.
  fileprivate var isListItem: Bool {
    switch self {
    case .field, .item, .question, .blanks: true
    case .paragraph, .boxes, .missing: false
    }
  }
}

extension String {
  /// The text on one line with every sign that Markdown knows escaped.
  var markdown: String {
    var result = ""
    for scalar in plain.unicodeScalars {
      if Self.markdownSigns.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    // One of these, or a number and a point, would begin a list or underline a heading.
    if let first = result.first, "-+=".contains(first) { result = "\\" + result }
    if let point = result.firstIndex(where: { $0 == "." || $0 == ")" }),
      result[..<point].allSatisfy(\.isNumber), point != result.startIndex
    {
      result.insert("\\", at: point)
    }
    return result
  }

  private static let markdownSigns = Set("\\`*_[]<>#|~&$".unicodeScalars)
}
