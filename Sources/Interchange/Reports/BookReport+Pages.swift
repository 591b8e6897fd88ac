// A report to read: as Markdown and as one HTML file, and the texts of its tables for a terminal.

package import Model
package import Report

extension BookReport {
  /// The report as CommonMark with tables. Nothing from the book can make a heading, a link or HTML.
  package func markdown(_ language: Language) -> String {
    var parts = ["# " + title(language).markdown]
    parts += summary.map { $0.text(language).markdown }
    for section in sections {
      if let heading = section.heading { parts.append("## " + heading(language).markdown) }
      if section.count > 0 { parts.append(section.markdown(language)) }
      parts += section.notes.map { $0.text(language).markdown }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// The report as a complete HTML document in UTF-8 that loads nothing and runs nothing.
  package func html(_ language: Language) -> String {
    var body = ["<h1>\(title(language).html)</h1>"]
    body += summary.map { "<p>\($0.text(language).html)</p>" }
    for section in sections {
      if let heading = section.heading { body.append("<h2>\(heading(language).html)</h2>") }
      if section.count > 0 { body.append(section.html(language)) }
      body += section.notes.map { "<p>\($0.text(language).html)</p>" }
    }
    return HTMLPage.text(
      title: title(language), language: language, style: BookReport.style, body: body)
  }

  /// How the page looks, on the screen and on paper.
  private static let style = """

    @page { size: A4 landscape; margin: 12mm 14mm; }
    body { font: 10pt/1.35 "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC",
      sans-serif; color: #000; background: #fff; }
    h1 { font-size: 14pt; } h2 { font-size: 11pt; }
    table { border-collapse: collapse; }
    th, td { padding: .5mm 2mm; border-bottom: .5pt solid #999; text-align: left;
      vertical-align: top; overflow-wrap: anywhere; }
    .n { text-align: right; }

    """
}

extension ReportSection {
  /// The columns that people read outside of the screen.
  package var readColumns: [ReportColumn] {
    columns.filter { $0.place != .graphic && $0.place != .data }
  }

  /// The texts of a row in those columns, each on one line.
  package func texts(_ index: Int, _ language: Language) -> [String] {
    readColumns.map { cell(index, $0).text(language).plain }
  }

  /// The table in Markdown.
  fileprivate func markdown(_ language: Language) -> String {
    let heads = readColumns.map { $0.heading(language).markdown }
    let rules = readColumns.map { $0.isNumber ? "---:" : "---" }
    let rows = (0..<count).map { texts($0, language).map(\.markdown) }
    return ([heads, rules] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
      .joined(separator: "\n")
  }

  /// The table in HTML.
  fileprivate func html(_ language: Language) -> String {
    func line(_ tag: String, _ texts: [String]) -> String {
      let cells = zip(readColumns, texts).map { column, text in
        "<\(tag)\(column.isNumber ? " class=\"n\"" : "")>\(text.html)</\(tag)>"
      }
      return "<tr>" + cells.joined() + "</tr>"
    }
    let rows = (0..<count).map { line("td", texts($0, language)) }
    return
      (["<table>", line("th", readColumns.map { $0.heading(language) })] + rows + ["</table>"])
      .joined(separator: "\n")
  }
}
