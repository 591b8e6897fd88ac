// How a table of a report is fitted to a width: what goes, what stands below, what gets more.

import Drawing
import Model
import Report
import Testing

@testable import Interface

@Suite struct `The columns of a report` {
  /// A table of one row: a name, a city that may be empty, and two numbers of which one folds.
  private func layout(width: Int, name: String = "Acme", city: String = "Berlin") -> ReportLayout {
    func text(_ key: String, _ text: String, room: Int, rank: Int = 0, folds: Bool = false)
      -> ReportColumn
    {
      ReportColumn(
        key, Phrase(verbatim: key), room: room, most: room == 10 ? 20 : nil, rank: rank,
        folds: folds
      ) { _ in ReportCell(.text(text)) }
    }
    var section = ReportSection(
      "rows",
      columns: [
        text("name", name, room: 10), text("city", city, room: 8),
        text("note", "a note", room: 0), text("sum", "12", room: 6, rank: 1, folds: true),
        text("share", "5%", room: 6, rank: 2),
      ], count: 1
    ) { _ in ReportRow(id: "only") }
    section.withoutRoom = { Phrase(verbatim: "\($0) without room") }
    return ReportLayout(section, width: width, say: \.en)
  }

  private func text(_ line: StyledLine) -> String { line.spans.map(\.text).joined() }

  @Test func `stand below their row, or are counted, where they have no room`() {
    let wide = layout(width: 60)
    #expect(text(wide.line(of: 0)).contains("12") && text(wide.line(of: 0)).contains("5%"))
    #expect(!wide.isFolded && wide.more(of: 0).isEmpty && wide.withoutRoom == nil)
    let narrow = layout(width: 40)
    #expect(!text(narrow.line(of: 0)).contains("12"))
    #expect(narrow.isFolded && narrow.more(of: 0).map(\.text) == ["12"])
    #expect(narrow.withoutRoom?.text.en == "2 without room")
  }

  @Test func `give a long text the room of the empty cell behind it, and of no other`() {
    let name = "Northgate Wholesale"
    #expect(text(layout(width: 60, name: name, city: "").line(of: 0)).contains(name))
    #expect(text(layout(width: 60, name: name).line(of: 0)).contains("Northgate… Berlin"))
  }

  @Test func `get more where there is plenty of room`() {
    let name = "Northgate Wholesale"
    #expect(text(layout(width: 100, name: name).line(of: 0)).contains(name + "  Berlin"))
  }

  @Test(arguments: [(Language.chinese, "1,712.8万"), (.english, "17.1m")])
  func `say an amount whose digits have no room as people say it`(
    language: Language, words: String
  ) {
    var section = ReportSection(
      "rows",
      columns: [
        ReportColumn("sum", Phrase(verbatim: "sum"), room: 9, isNumber: true) { _ in
          ReportCell(.money(Money(hundredths: 1_712_849_900)))
        }, ReportColumn("name", Phrase(verbatim: "name")) { _ in ReportCell(.text("Acme")) },
      ], count: 1
    ) { _ in ReportRow(id: "only") }
    section.withoutRoom = nil
    let narrow = ReportLayout(section, width: 30) { $0(language) }
    let line = text(narrow.line(of: 0)).split(separator: " ")
    #expect(line.first.map(String.init) == words, "\(line)")
  }

  @Test func `never show the first digits of a number for the whole one`() {
    let section = ReportSection(
      "rows",
      columns: [
        ReportColumn("count", Phrase(verbatim: "n"), room: 3, isNumber: true) { _ in
          ReportCell(.count(12_345))
        },
        ReportColumn("sum", Phrase(verbatim: "sum"), room: 3, isNumber: true) { _ in
          ReportCell(.money(Money(hundredths: 19_550_000)))
        },
      ], count: 1
    ) { _ in ReportRow(id: "only") }
    let line = text(ReportLayout(section, width: 40, say: \.en).line(of: 0))
    #expect(!line.contains("1") && line.contains("…"))
  }

  @Test(arguments: [40, 60, 100]) func `never pass the edge`(width: Int) {
    for line in [layout(width: width).heading, layout(width: width).line(of: 0)] {
      #expect(text(line).displayWidth <= width)
    }
  }
}
