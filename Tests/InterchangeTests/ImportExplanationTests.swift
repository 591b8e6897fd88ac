// What a person is told of each column before anything is imported.

import Interchange
import Model
import Report
import Testing

@Suite struct `The explanation of a file` {
  private func rows(_ text: String, _ language: Language) throws -> [[String]] {
    let section = try ImportSource.make(CSVDocument(text: text)).get().columnsExplained
    return (0..<section.count).map { row in
      section.columns.map { section.cell(row, $0).text(language) }
    }
  }

  private let file = """
    Kunde;Datum;Betrag;Farbe
    Müller AG;31.12.23;1.234,50;rot
    Beta SA;05.01.24;99,00;
    """

  @Test func `says what each column is taken for and how it is read, what isn't used first`() throws
  {
    #expect(
      try rows(file, .english) == [
        ["D", "Farbe", "not used", "", "1", "rot"],
        ["A", "Kunde", "order line: Account", "", "2", "Müller AG · Beta SA"],
        ["B", "Datum", "order line: Date", "day first", "2", "31.12.23 · 05.01.24"],
        ["C", "Betrag", "order line: Amount", "decimal comma", "2", "1.234,50 · 99,00"],
      ])
    #expect(
      try rows(file, .chinese).last == ["C", "Betrag", "订单：金额", "小数点为逗号", "2", "1.234,50 · 99,00"])
  }
}
