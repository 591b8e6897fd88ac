// What a CSV reader promises: nothing changed, nothing lost, every fault with its place.

import Interchange
import Model
import Testing

@Suite struct `A CSV file` {
  private func texts(_ document: CSVDocument) -> [[String]] {
    document.rows.map { $0.fields.map(\.text) }
  }

  @Test(arguments: ["\n", "\r", "\r\n"])
  func `may end its lines in any of three ways`(ending: String) {
    let document = CSVDocument(text: ["a,b", "1,2", "3,4", ""].joined(separator: ending))
    #expect(document.columns == ["a", "b"])
    #expect(texts(document) == [["1", "2"], ["3", "4"]])
    #expect(document.rows.map(\.line) == [2, 3])
  }

  @Test(arguments: ["\n", "\r", "\r\n"])
  func `keeps a line ending inside quotes exactly as it is`(ending: String) {
    let document = CSVDocument(text: "a,b\n\"x\(ending)y\",\"he said \"\"hi\"\"\"\n3,4")
    #expect(texts(document) == [["x\(ending)y", "he said \"hi\""], ["3", "4"]])
    #expect(document.rows.map(\.line) == [2, 4])
  }

  @Test func `knows the line and column of every field, counted as an editor does`() {
    let document = CSVDocument(text: "客户,备注\n\"两行\n文字\",尾\n张三,李四")
    #expect(document.rows[0].position(at: 0) == TextPosition(line: 2, column: 1))
    #expect(document.rows[0].position(at: 1) == TextPosition(line: 3, column: 5))
    #expect(document.rows[1].position(at: 1) == TextPosition(line: 4, column: 4))
  }

  @Test(arguments: CSVDelimiter.allCases)
  func `shows its delimiter by its rows`(delimiter: CSVDelimiter) {
    let mark = delimiter.text
    let lines = ["name\(mark)amount\(mark)note", "A\(mark)1\(mark)\"x,;|\ty\"", "B\(mark)2\(mark)"]
    let document = CSVDocument(text: lines.joined(separator: "\n"))
    #expect(document.delimiter == delimiter)
    #expect(texts(document) == [["A", "1", "x,;|\ty"], ["B", "2", ""]])
  }

  @Test func `with decimal commas is still one of semicolons`() {
    let document = CSVDocument(text: "name;amount\nA;1,5\nB;2,5\n")
    #expect(texts(document) == [["A", "1,5"], ["B", "2,5"]])
  }

  @Test func `may name its delimiter in a first line, and keeps its line numbers`() {
    let document = CSVDocument(text: "sep=;\r\na;b\r\n1,2;3\r\n")
    #expect(document.columns == ["a", "b"])
    #expect(document.rows.map(\.line) == [3])
    #expect(texts(document) == [["1,2", "3"]])
  }

  @Test func `may have notes above its column names`() throws {
    let text = """
      Notes:
      "When exporting, some are missing. You may
      also see less."

      First Name,Last Name,Company
      Ada,Lovelace,Analytical
      Grace,Hopper,Navy
      """
    let document = CSVDocument(text: text)
    #expect(document.columns == ["First Name", "Last Name", "Company"])
    #expect(document.rows.map(\.line) == [6, 7])
    #expect(document.notices == [.preamble(rows: 2)])
  }

  @Test func `may leave out fields at the end of a row, or add empty ones`() {
    let document = CSVDocument(text: "a,b,c\n1\n1,2,3,,\n")
    #expect(document.faults.isEmpty)
    #expect(document.rows[0].text(at: 2).isEmpty)
    #expect(document.rows[1].text(at: 2) == "3")
  }

  @Test func `with nothing in it has no columns`() {
    #expect(CSVDocument(text: "").columns.isEmpty)
    #expect(CSVDocument(text: "\n\n").header == nil)
  }

  @Test func `keeps a quote in the middle of a field as text`() {
    #expect(texts(CSVDocument(text: "size,n\n5\" disk,1")) == [["5\" disk", "1"]])
  }
}

@Suite struct `A fault in a CSV file` {
  @Test func `for a quote left open names the place and spares the lines after it`() throws {
    let document = CSVDocument(text: "a,b\n1,\"open\n3,4\n5,6\n")
    let fault = try #require(document.faults.first)
    #expect(fault.kind == .unterminatedQuote)
    #expect(fault.position == TextPosition(line: 2, column: 3))
    #expect(fault.text == "1,\"open")
    #expect(document.rows.map(\.line) == [3, 4])
    #expect(fault.phrase.en.hasPrefix("Line 2, column 3: the quote"))
    #expect(fault.phrase.zh.hasPrefix("第 2 行第 3 列：此处的引号"))
  }

  @Test func `for text after a closing quote names the character`() {
    let document = CSVDocument(text: "a,b\n\"x\"y,1\n3,4\n")
    #expect(document.faults.map(\.kind) == [.textAfterClosingQuote])
    #expect(document.faults.map(\.position) == [TextPosition(line: 2, column: 4)])
    #expect(document.rows.map(\.line) == [3])
  }

  @Test func `that ran over a line end makes narrower rows doubtful, never accounts`() {
    let document = CSVDocument(text: "a,b\nx,\"one\ntwo\nthree\ny,2\n")
    let kinds = document.faults.map(\.kind)
    let doubtful = CSVFault.Kind.doubtfulRow(found: 1, expected: 2)
    #expect(kinds == [.unterminatedQuote, doubtful, doubtful])
    #expect(document.rows.map { $0.text(at: 0) } == ["y"])
  }

  @Test func `for too many values puts the row aside, since its columns may be shifted`() {
    let document = CSVDocument(text: "name,amount\nA,1,000\nB,2\n")
    #expect(document.faults.map(\.kind) == [.tooManyFields(found: 3, expected: 2)])
    #expect(document.faults.map(\.text) == ["A,1,000"])
    #expect(document.rows.map(\.line) == [3])
  }

  @Test func `repeated on every line ends the reading in good time`() {
    let text = String(repeating: "x\"\"y,\"\"z\"\n", count: 20_000)
    let clock = ContinuousClock()
    let duration = clock.measure {
      let document = CSVDocument(text: "a,b\n" + text)
      #expect(document.faults.last?.kind == .gaveUp)
    }
    #expect(duration < .seconds(20))
  }
}

@Suite struct `The bytes of a file` {
  @Test func `may begin with a byte order mark`() {
    let document = CSVDocument(text: "\u{FEFF}name,n\nA,1")
    #expect(document.columns == ["name", "n"])
    #expect(document.notices.isEmpty)
  }

  @Test(arguments: [true, false])
  func `may be UTF-16 of either order`(isLittleEndian: Bool) {
    let units = Array("\u{FEFF}客户,n\n华润😀,1".utf16)
    let bytes = units.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isLittleEndian ? [low, high] : [high, low]
    }
    let document = CSVDocument(bytes: bytes)
    #expect(document.columns == ["客户", "n"])
    #expect(document.rows.first?.text(at: 0) == "华润😀")
  }

  @Test func `that are GB18030 are read, and the person is told`() {
    let bytes: [UInt8] =
      [0xBF, 0xCD, 0xBB, 0xA7, 0x2C, 0x6E, 0x0A, 0xBB, 0xAA, 0xC8, 0xF3, 0x2C, 0x31]
    let document = CSVDocument(bytes: bytes)
    #expect(document.columns == ["客户", "n"])
    #expect(document.rows.first?.text(at: 0) == "华润")
    #expect(document.notices == [.guessed(.gb18030)])
  }

  @Test func `that are Windows-1252 are read, and the person is told`() {
    let document = CSVDocument(bytes: Array("name,n\nCaf".utf8) + [0xE9, 0x2C, 0x31])
    #expect(document.rows.first?.text(at: 0) == "Café")
    #expect(document.notices == [.guessed(.windows1252)])
  }

  @Test func `cut off in the middle of a character are said to be damaged`() {
    let document = CSVDocument(bytes: [0xEF, 0xBB, 0xBF] + Array("a,b\n1,".utf8) + [0xE5, 0xAE])
    #expect(document.notices == [.unreadableText])
    #expect(document.rows.count == 1)
  }
}
