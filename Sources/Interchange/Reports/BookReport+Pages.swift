// A report, or one table, to read: as Markdown and as one HTML file, and its texts for a terminal.

package import Model
package import Report

extension BookReport {
  /// The report as CommonMark with tables. Nothing from the book can make a heading, a link or HTML.
  package func markdown(_ language: Language) -> String {
    let lines = (summary + instead).map { $0.text(language).markdown }
    let parts = ["# " + title(language).markdown] + lines
    return (parts + sections.flatMap { $0.markdown(headed: "##", language) })
      .joined(separator: "\n\n") + "\n"
  }

  /// The report as a complete HTML document in UTF-8 that loads nothing and runs nothing.
  package func html(_ language: Language) -> String {
    let lines = (summary + instead).map { "<p>\($0.text(language).html)</p>" }
    let body = ["<h1>\(title(language).html)</h1>"] + lines
    return HTMLPage.tables(
      title(language), language, body + sections.flatMap { $0.html(headed: "h2", language) })
  }
}

extension ReportSection {
  /// The table as a page of its own: as ``BookReport/markdown(_:)``, below its heading.
  package func markdown(_ language: Language) -> String {
    markdown(headed: "#", language).joined(separator: "\n\n") + "\n"
  }

  /// The table as a page of its own: as ``BookReport/html(_:)``, below its heading.
  package func html(_ language: Language) -> String {
    HTMLPage.tables(heading?(language) ?? key, language, html(headed: "h1", language))
  }

  /// The heading with a mark before it, the table and its notes in Markdown.
  fileprivate func markdown(headed mark: String, _ language: Language) -> [String] {
    guard count > 0 || !hidesWhenEmpty else { return [] }
    return (heading.map { [mark + " " + $0(language).markdown] } ?? [])
      + (count > 0 ? [markdownTable(language)] : []) + notes.map { $0.text(language).markdown }
  }

  /// The heading in a tag, the table and its notes in HTML.
  fileprivate func html(headed tag: String, _ language: Language) -> [String] {
    guard count > 0 || !hidesWhenEmpty else { return [] }
    return (heading.map { ["<\(tag)>\($0(language).html)</\(tag)>"] } ?? [])
      + (count > 0 ? [htmlTable(language)] : [])
      + notes.map { "<p>\($0.text(language).html)</p>" }
  }

  /// The columns that people read outside of the screen.
  package var readColumns: [ReportColumn] {
    columns.filter { $0.place != .graphic && $0.place != .data }
  }

  /// The texts of a row in those columns, each on one line.
  package func texts(_ index: Int, _ language: Language) -> [String] {
    readColumns.map { cell(index, $0).text(language).plain }
  }

  /// The table in Markdown.
  private func markdownTable(_ language: Language) -> String {
    let heads = readColumns.map { $0.heading(language).markdown }
    let rules = readColumns.map { $0.isNumber ? "---:" : "---" }
    let rows = (0..<count).map { texts($0, language).map(\.markdown) }
    return ([heads, rules] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
      .joined(separator: "\n")
  }

  /// The table in HTML.
  private func htmlTable(_ language: Language) -> String {
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

extension HTMLPage {
  /// A page with tables.
  fileprivate static func tables(
    _ title: String, _ language: Language, _ body: [String]
  ) -> String {
    text(title: title, language: language, style: style, body: body)
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
