// What a CSV reader promises: nothing changed, nothing lost, every fault with its place.

import Glibc
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
    let document = CSVDocument(text: "a,b\n\"x\"y,1,2\n3,4\n")
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

  @Test func `is split by what its rows agree on, whatever fills a single cell`() {
    let cell = String(repeating: "|#x", count: 5_000)
    #expect(CSVDocument(text: "name,amount\n\"\(cell)\",2\n").delimiter == .comma)
    #expect(CSVDocument(text: "name;amount;city\nA;2\n").delimiter == .semicolon)
  }

  @Test func `for too many values puts the row aside, since its columns may be shifted`() {
    let document = CSVDocument(text: "name,amount\nA,1,00\nB,2\n")
    #expect(document.faults.map(\.kind) == [.tooManyFields(found: 3, expected: 2)])
    #expect(document.faults.map(\.text) == ["A,1,00"])
    #expect(document.rows.map(\.line) == [3])
  }

  @Test func `costs its row and never the rest, however many there are`() {
    let text = String(repeating: "x,\"open\ny,2\n", count: 3_000)
    let clock = ContinuousClock()
    let duration = clock.measure {
      let document = CSVDocument(text: "a,b\n" + text)
      #expect(document.faults.count == 3_000)
      #expect(document.rows.count == 3_000)
    }
    #expect(duration < .seconds(60))
  }
}

@Suite struct `Quotes that are text` {
  @Test(arguments: [
    (#"1,"24" Monitor",9"#, #"24" Monitor"#), (#"1,"TV 24"",9"#, #"TV 24""#),
    (#"1,24" Monitor,9"#, #"24" Monitor"#), (#"1,"6" x 4" board",9"#, #"6" x 4" board"#),
    (#"1,"a" b,9"#, #""a" b"#), (#"1,"say ""hi"" to "Bob" now",9"#, #"say "hi" to "Bob" now"#),
  ])
  func `are read so where that makes the row whole`(line: String, value: String) {
    let document = CSVDocument(text: "id,item,n\n\(line)\n2,Desk,3\n")
    #expect(document.faults.isEmpty)
    #expect(document.rows.map { $0.text(at: 1) } == [value, "Desk"])
    #expect(document.rows.map(\.line) == [2, 3])
  }

  @Test func `are a fault where they make no row whole, and the place is named`() {
    let document = CSVDocument(text: "id,item,n\n1,\"24\" Monitor\n2,Desk,3\n")
    #expect(document.faults.map(\.kind) == [.textAfterClosingQuote])
    #expect(document.rows.map(\.line) == [3])
  }

  @Test func `in a hundred of ten thousand rows lose none of them`() {
    let rows = (1...10_000).map { $0 % 100 == 0 ? "\($0),\"24\" Monitor\",9" : "\($0),Desk,9" }
    let document = CSVDocument(text: "id,item,n\n" + rows.joined(separator: "\n"))
    #expect(document.rows.count == 10_000 && document.faults.isEmpty)
    #expect(document.notices == [.mended(.quotes, rows: 100, line: 101)])
  }
}

@Suite struct `Commas that are text` {
  @Test func `before a blank make a row whole where no other row has one`() {
    let document = CSVDocument(
      text:
        "name,address,city\nAlpha,Obere Str. 57,Berlin\nBolido,C/ Araquil, 67,Madrid\nC,67, rue X, 2e,Lyon\n"
    )
    #expect(
      document.rows.map { $0.text(at: 1) } == ["Obere Str. 57", "C/ Araquil, 67", "67, rue X, 2e"])
    #expect(document.rows.map { $0.text(at: 2) } == ["Berlin", "Madrid", "Lyon"])
    #expect(document.notices == [.mended(.commas, rows: 2, line: 3)])
  }

  @Test func `stay a fault in a file that writes blanks after its commas`() {
    let document = CSVDocument(text: "name, address, city\nA, B St., C\nD, E, 67, F\n")
    #expect(document.faults.map(\.kind) == [.tooManyFields(found: 4, expected: 3)])
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
    #expect(document.notices == [.unreadableText(count: 2)])
    #expect(document.rows.count == 1)
  }

  private func bytes(_ text: String, _ codec: [Character: [UInt8]]) -> [UInt8] {
    text.flatMap { codec[$0] ?? Array(String($0).utf8) }
  }

  @Test func `in a small file of Western Europe aren't Chinese`() {
    let latin: [Character: [UInt8]] = [
      "ü": [0xFC], "ö": [0xF6], "é": [0xE9], "ñ": [0xF1], "Ä": [0xC4],
    ]
    for text in [
      "account;city\nAcme;Zürich\nMüller AG;Bern\nBeta;Köln\n", "name;n\nCafé;1\n", "a;b\nPeña;2\n",
      "name;ort\nÄrzte GmbH;Köln\n",
    ] {
      let document = CSVDocument(bytes: bytes(text, latin))
      #expect(document.notices == [.guessed(.windows1252)])
      #expect(document.rows == CSVDocument(text: text).rows)
    }
  }

  @Test func `may mix a line of another encoding with UTF-8`() {
    let mixed =
      Array("account,city\nMüller AG,Bern\n".utf8) + bytes("Lösch AG,Köln\n", ["ö": [0xF6]])
    let document = CSVDocument(bytes: mixed)
    let strays = DecodedText.Strays(encoding: .windows1252, count: 1, line: 3)
    #expect(document.notices == [.strays(strays)])
    #expect(document.rows.first?.text(at: 0) == "Müller AG")
    #expect(document.rows.last?.text(at: 0) == "Lösch AG")
  }

  @Test func `are read as the person says`() throws {
    let encoding = try #require(TextEncoding(named: "windows-1250"))
    let document = CSVDocument(
      bytes: Array("name,n\n".utf8) + [0xA3, 0xF3, 0x64, 0x9F], encoding: encoding)
    #expect(document.rows.first?.text(at: 0) == "Łódź")
    #expect(document.notices.isEmpty)
    #expect(TextEncoding(named: "no/such") == nil && TextEncoding(named: "klingon-1") == nil)
  }

  @Test(arguments: [
    ("GB18030", "客户,城市\n北京北辰文具有限公司,北京\n华润,深圳\n"), ("BIG5-HKSCS", "客戶,城市\n臺灣文具股份有限公司,臺北\n"),
    ("Shift_JIS", "会社名,住所\n株式会社ミドリ,東京都\n"), ("EUC-KR", "고객,도시\n한국문구 주식회사,서울\n"),
    ("Windows-1251", "Клиент,Город\nООО Ромашка,Москва\n"),
    ("KOI8-R", "Клиент,Город\nООО Ромашка,Москва\n"),
    ("Windows-1250", "nazwa,miasto\nŁódzka Spółka,Łódź\nPółnoc,Gdańsk\n"),
    ("Windows-1250", "cég,város\nŐri Kft,Győr\nKőműves Bt,Mező\n"),
    ("Windows-1252", "Cliente;Nº pedido\nFerretería Peña S.L.;P-1\n"),
    ("Windows-1253", "Πελάτης,Πόλη\nΑθηναϊκή,Αθήνα\n"),
    ("Windows-1252", "nom,ville\nSociété Générale,Besançon\nL’Oréal,Clichy\n"),
    (
      "UTF-16LE", "Название;Город;Дата\nСеверная верфь;Мурманск;03.12.2025\nЗаря;Тверь;04.12.2025\n"
    ),
    ("UTF-16BE", "Название,Город\nСеверная верфь,Мурманск\nЗаря,Тверь\n"),
    ("UTF-16LE", "客户名称,联系人,所在城市\n北辰文具有限公司,王小明,大连\n中山机械,李蕾,广州\n"),
    ("UTF-16LE", "name,city\nMüller,Köln\n"), ("UTF-16BE", "name,city\nMüller,Köln\n"),
    ("UTF-32LE", "name,city\nMüller,Köln\n"),
  ])
  func `of common encodings without a mark are recognised`(name: String, text: String) throws {
    let encoding = try #require(TextEncoding(named: name))
    let document = CSVDocument(bytes: try encoded(text, as: name))
    #expect(document.rows == CSVDocument(text: text).rows)
    #expect(document.notices == [.guessed(encoding)])
  }
}

/// A text in another encoding, by the C library.
func encoded(_ text: String, as name: String) throws -> [UInt8] {
  let codec = name.hasPrefix("Windows-") ? "CP" + name.dropFirst("Windows-".count) : name
  let handle = unsafe iconv_open(codec, "UTF-8")
  let isOpen = Int(bitPattern: handle) != -1
  try #require(isOpen)
  defer { unsafe _ = iconv_close(handle) }
  var source = Array(text.utf8)
  var result = [UInt8](repeating: 0, count: source.count * 4 + 8)
  var left = result.count
  let status = unsafe source.withUnsafeMutableBytes { source in
    unsafe result.withUnsafeMutableBytes { result in
      var input = unsafe source.baseAddress?.assumingMemoryBound(to: CChar.self)
      var output = unsafe result.baseAddress?.assumingMemoryBound(to: CChar.self)
      var inputLeft = source.count
      return unsafe iconv(handle, &input, &inputLeft, &output, &left)
    }
  }
  try #require(status == 0)
  return Array(result.dropLast(left))
}
