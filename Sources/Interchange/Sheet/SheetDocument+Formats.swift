// A sheet in each of its formats. No format knows more of a page than the others: all are made of the
// same document.

import Drawing
package import Report

extension SheetDocument {
  /// The page in a format, as it is printed and as it stands in a file; each line ends with LF.
  ///
  /// No format lets a text from the book do anything: as text every line fits 76 columns and holds no
  /// control character; in Markdown none can make a heading, a link or HTML; HTML loads nothing and runs
  /// nothing.
  package func text(in format: SheetFormat) -> String {
    switch format {
    case .text: text
    case .markdown: markdown
    case .html: html
    }
  }
}

// Plain text: no columns are aligned, so it reads the same whatever a terminal thinks of the width of a
// character.
extension SheetDocument {
  private var text: String { paragraphs.flatMap(lines(of:)).map { $0 + "\n" }.joined() }

  /// The columns of the page: as many as a frame leaves on a screen of 80.
  private static let width = 76

  private func lines(of paragraph: Paragraph) -> [String] {
    let words = (Printable.text(paragraph.label) + paragraph.text.plain)
      .wrapped(to: Self.width, mark: paragraph.mark, indent: paragraph.indent)
    return switch paragraph.kind {
    case .title: words + [Self.rule("=", 72)]
    case .heading: [""] + words + [Self.rule("-", 72)]
    case .words: words
    case .answer: Array(repeating: paragraph.mark + Self.rule("_", 64), count: 2)
    case .blank: [paragraph.mark + Self.rule("_", 68)]
    }
  }

  private static func rule(_ sign: String, _ count: Int) -> String {
    String(repeating: sign, count: count)
  }
}

// CommonMark, with everything from the book escaped.
extension SheetDocument {
  /// Points that follow each other are one list.
  private var markdown: String {
    var page = "# " + title.markdown
    for section in sections {
      page += "\n\n## " + section.heading.markdown
      var wasPoint = false
      for block in section.blocks {
        page += (wasPoint && block.isPoint ? "\n" : "\n\n") + markdown(of: block)
        wasPoint = block.isPoint
      }
    }
    return page + "\n"
  }

  private func markdown(of block: Block) -> String {
    switch block {
    case .field(let label, let text):
      let lines = text.plainLines.filter { !$0.isEmpty }.map(\.markdown)
      return "- **\(label.markdown)**\(colon)" + lines.joined(separator: "  \n  ")
    case .paragraph(let text, _):
      return text.plainLines.map(\.markdown).joined(separator: "  \n")
    case .item(let text, let notes):
      return (["- " + text.markdown] + notes.map { "  - " + $0.markdown }).joined(separator: "\n")
    case .question(let number, let words, let notes, let answer):
      let indent = String(repeating: " ", count: "\(number). ".count) + "- "
      let reply =
        answer.isEmpty
        ? [Self.rule("\\_", 40)] : answer.plainLines.map { "“" + $0.markdown + "”" }
      let lines = notes.map { "*" + $0.markdown + "*" } + reply
      return (["\(number). " + words.markdown] + lines.map { indent + $0 }).joined(separator: "\n")
    case .boxes(let labels): return labels.map { "☐ " + $0.markdown }.joined(separator: "   ")
    case .blanks(let labels):
      return labels.map { "- \($0.markdown)\(colon)" + Self.rule("\\_", 40) }.joined(
        separator: "\n")
    case .map(_, let items):
      return items.map { markdown(of: .item($0.text, notes: $0.notes)) }.joined(separator: "\n")
    case .missing(let text): return "> ⚠ " + text.markdown
    }
  }
}

extension SheetDocument.Section {
  /// The class of a section that is laid out in a way of its own.
  fileprivate var htmlClass: String {
    if hasMap { return " class=\"map\"" }
    return isForReading ? " class=\"reading\"" : ""
  }

  /// Whether a map stands in it.
  fileprivate var hasMap: Bool {
    blocks.contains { if case .map = $0 { true } else { false } }
  }
}

extension SheetDocument.Block {
  /// Whether the block is a point of a list.
  fileprivate var isPoint: Bool {
    switch self {
    case .field, .item, .question, .blanks, .map: true
    case .paragraph, .boxes, .missing: false
    }
  }
}

// One HTML file that prints on A4, in two columns and small enough that the sheet of a call with a few people
// and questions is one page: no scripts, no outside files.
extension SheetDocument {
  private var html: String {
    var body = ["<h1>\(title.html)</h1>"]
    // The map is as wide as the page; what goes on in two columns stands below it.
    for section in sections.filter(\.hasMap) + sections.filter({ !$0.hasMap }) {
      body.append(
        "<section\(section.htmlClass)>\n<h2>\(section.heading.html)</h2>")
      body += section.blocks.map(html(of:))
      body.append("</section>")
    }
    return HTMLPage.text(title: title, language: language, style: Self.style, body: body)
  }

  private func html(of block: Block) -> String {
    switch block {
    case .field(let label, let text):
      "<p><b>\(label.html)</b>\(colon)\(text.htmlLines)</p>"
    case .paragraph(let text, let tone):
      "<p\(tone == .plain ? "" : " class=\"heading\"")>\(text.htmlLines)</p>"
    case .item(let text, let notes):
      "<div class=\"item\">\(text.html)" + html(of: notes) + "</div>"
    case .question(let number, let words, let notes, let answer):
      "<div class=\"question\"><b>\(number).</b> \(words.html)" + html(of: notes)
        + (answer.isEmpty
          ? "<div class=\"line\"></div>" : "<blockquote>\(answer.htmlLines)</blockquote>")
        + "</div>"
    case .boxes(let labels):
      "<p>" + labels.map { "<span class=\"box\">☐ \($0.html)</span>" }.joined(separator: " ")
        + "</p>"
    case .blanks(let labels):
      labels.map { "<div class=\"blank\">\($0.html)\(colon.html)</div>" }.joined(separator: "\n")
    case .map(let drawing, _): drawing.svg(isTitled: false, perLine: 4)
    case .missing(let text): "<p class=\"missing\">\(text.html)</p>"
    }
  }

  private func html(of notes: [String]) -> String {
    notes.map { "<div class=\"note\">\($0.html)</div>" }.joined()
  }

  private static let style = """

    @page { size: A4; margin: 9mm 10mm; }
    body { font: 10pt/1.35 "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC",
      "WenQuanYi Micro Hei", sans-serif; color: #000; background: #fff; max-width: 190mm;
      margin: 0 auto; }
    h1 { font-size: 1.4em; margin: 0 0 2mm; border-bottom: 1pt solid #000; column-span: all; }
    h2 { font-size: 1.05em; margin: 2.5mm 0 .8mm; border-bottom: .5pt solid #000; }
    h2, .heading { break-after: avoid; }
    p, .item, .question { margin: .5mm 0; overflow-wrap: anywhere; break-inside: avoid; }
    .item { padding-left: 3mm; text-indent: -3mm; }
    .item::before { content: "• "; }
    .note { font-size: .9em; color: #333; padding-left: 4mm; text-indent: 0; }
    .line { height: 4.5mm; border-bottom: .5pt solid #000; margin-left: 4mm; }
    .blank { border-bottom: .5pt solid #000; padding-top: 4mm; }
    .box { margin-right: 4mm; white-space: nowrap; }
    .map { column-span: all; }
    svg { display: block; width: 100%; height: auto; max-height: 46mm; }
    .missing { border-left: 2pt solid #000; padding-left: 2mm; font-style: italic; }
    blockquote { margin: 0 0 0 4mm; padding-left: 2mm; border-left: 1pt solid #000; }
    @media print {
      .reading { display: none; }
      body { font-size: 7.5pt; line-height: 1.2; columns: 2; column-gap: 6mm; }
    }

    """
}

extension String {
  /// The text's lines, each escaped, with breaks between them.
  fileprivate var htmlLines: String {
    plainLines.filter { !$0.isEmpty }.map(\.html).joined(separator: "<br>")
  }
}
