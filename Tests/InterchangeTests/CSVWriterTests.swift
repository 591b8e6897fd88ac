// What goes out comes back exactly, or can't be run by a spreadsheet: one of the two, by choice.

import Chance
import Interchange
import Testing

@Suite struct `A CSV writer` {
  private func written(_ rows: [[String]], _ mode: CSVWriter.Mode) -> String {
    var writer = CSVWriter(mode: mode)
    for row in rows { writer.append(row) }
    return writer.text
  }

  @Test func `quotes only what needs it and ends rows as RFC 4180 says`() {
    let text = written([["a", "b,c"], ["", "d\"e"]], .lossless)
    #expect(text == "a,\"b,c\"\r\n,\"d\"\"e\"\r\n")
  }

  @Test func `gives back whatever was written, character for character`() {
    let nasty = [
      "", " ", "\"", "\"\"", ",", ";", "|", "\t", "\r", "\n", "\r\n", "a\r\nb", "=1+1", "-5", "+86",
      "@x", "'quoted", "\u{FEFF}", "sep=;", "华润", "👩‍👩‍👧", "e\u{301}", "\u{0}", "x,\"y\"\n",
    ]
    var generator = SplitMix64(seed: 42)
    for width in 1...4 {
      for _ in 0..<150 {
        let rows = (0..<5).map { _ in
          (0..<width).map { _ in
            (nasty.randomElement(using: &generator) ?? "")
              + (nasty.randomElement(using: &generator) ?? "")
          }
        }
        let header = (0..<width).map { "c\($0)" }
        let document = CSVDocument(text: written([header] + rows, .lossless))
        #expect(document.faults.isEmpty)
        #expect(
          document.rows.map { $0.fields.map(\.text.utf8).map(Array.init) }
            == rows.map { $0.map { Array($0.utf8) } })
      }
    }
  }

  @Test(arguments: ["=cmd()", "+1", "-1+2", "@SUM(A1)", "\tx", "\rx", "＝1", "-"])
  func `disarms a cell that a spreadsheet would run`(cell: String) {
    #expect(CSVWriter.disarmed(cell) == "'" + cell)
  }

  @Test(arguments: ["-5", "-12.50", "5", "a=b", "", "华润"])
  func `leaves a cell that no spreadsheet would run`(cell: String) {
    #expect(CSVWriter.disarmed(cell) == cell)
  }

  @Test func `marks a file for a spreadsheet as UTF-8`() {
    #expect(written([["客户"]], .spreadsheetSafe) == "\u{FEFF}客户\r\n")
  }
}
