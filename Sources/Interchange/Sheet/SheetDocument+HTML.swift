// The page as one HTML file that prints on A4: no scripts, no outside files, everything escaped.

import Model

extension SheetDocument {
  /// The page as a complete HTML document in UTF-8.
  ///
  /// It loads nothing and runs nothing, which its content security policy also tells the browser.
  package func html() -> String {
    var body = ["<h1>\(title.html)</h1>"]
    for section in sections {
      body.append("<section>\n<h2>\(section.heading.html)</h2>")
      body += section.blocks.map(html(of:))
      body.append("</section>")
    }
    return HTMLPage.text(title: title, language: language, style: Self.style, body: body)
  }

  private func html(of block: Block) -> String {
    switch block {
    case .field(let label, let text):
      "<p><b>\(label.html)</b>\(colon)\(text.htmlLines)</p>"
    case .paragraph(let text): "<p>\(text.htmlLines)</p>"
    case .item(let text, let notes):
      "<div class=\"item\">\(text.html)"
        + notes.map { "<div class=\"note\">\($0.html)</div>" }.joined() + "</div>"
    case .question(let question): html(of: question)
    case .boxes(let labels):
      "<p>" + labels.map { "<span class=\"box\">☐ \($0.html)</span>" }.joined(separator: " ")
        + "</p>"
    case .blanks(let labels):
      labels.map { "<div class=\"blank\">\($0.html)\(colon.html)</div>" }.joined(separator: "\n")
    case .missing(let text): "<p class=\"missing\">\(text.html)</p>"
    }
  }

  private func html(of question: Question) -> String {
    let notes = question.notes.map { "<div class=\"note\">\($0.html)</div>" }.joined()
    let answer =
      question.answer.isEmpty
      ? "<div class=\"line\"></div>"
      : "<blockquote>\(question.answer.htmlLines)</blockquote>"
    return "<div class=\"question\"><b>\(question.number).</b> \(question.words.html)"
      + notes + answer + "</div>"
  }

  private static let style = """

    @page { size: A4; margin: 12mm 14mm; }
    body { font: 10pt/1.35 "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC",
      sans-serif; color: #000; background: #fff; max-width: 182mm; margin: 0 auto; }
    h1 { font-size: 14pt; margin: 0 0 2mm; border-bottom: 1pt solid #000; }
    h2 { font-size: 10.5pt; margin: 3mm 0 1mm; border-bottom: .5pt solid #999;
      break-after: avoid; }
    p, .item, .question { margin: .6mm 0; overflow-wrap: anywhere; break-inside: avoid; }
    .item { padding-left: 3mm; text-indent: -3mm; }
    .item::before { content: "• "; }
    .note { font-size: 9pt; color: #444; padding-left: 4mm; text-indent: 0; }
    .line { height: 6mm; border-bottom: .5pt solid #777; margin-left: 4mm; }
    .blank { border-bottom: .5pt solid #777; padding-top: 2.5mm; }
    .box { margin-right: 6mm; }
    .missing { border-left: 2pt solid #000; padding-left: 2mm; font-style: italic; }
    blockquote { margin: 0 0 0 4mm; padding-left: 2mm; border-left: 1pt solid #777; }

    """
}

extension String {
  /// The text on one line with the five signs of HTML escaped.
  var html: String {
    var result = ""
    for scalar in plain.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The text's lines, each escaped, with breaks between them.
  fileprivate var htmlLines: String {
    plainLines.filter { !$0.isEmpty }.map(\.html).joined(separator: "<br>")
  }
}
