// The letters of columns, both ways.

import Interchange
import Testing

@Suite struct `The letters of a column` {
  @Test(arguments: [
    (0, "A"), (4, "E"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA"),
    (16_383, "XFD"),
  ])
  func `are those of every spreadsheet program`(index: Int, letters: String) {
    #expect(SpreadsheetColumn.letters(index) == letters)
    #expect(SpreadsheetColumn.index(letters) == index)
    #expect(SpreadsheetColumn.index(letters.lowercased()) == index)
  }

  @Test func `lead back to every column`() {
    for index in 0..<20_000 {
      #expect(SpreadsheetColumn.index(SpreadsheetColumn.letters(index)) == index)
    }
  }

  @Test(arguments: ["", "A1", "é", "1", "AAAAAAA", "A A"])
  func `are nothing else`(text: String) { #expect(SpreadsheetColumn.index(text) == nil) }
}
