// A whole CSV file, or a sheet of a workbook, read: its header found, its rows, what was put aside and
// what to tell.

package import Model

/// A CSV file that has been read.
///
/// Every line of the file is accounted for: it's the header, part of a row, put aside as a fault,
/// part of the preamble, or empty. Reading can't fail; a file with nothing in it has no columns.
package struct CSVDocument: Hashable, Sendable {
  /// The header row, or nothing in an empty file.
  package let header: CSVRow?

  /// The rows below the header, in order. A row may have fewer fields than the header.
  package let rows: [CSVRow]

  /// The lines that couldn't be read, in order.
  package let faults: [CSVFault]

  /// Rows above the header, such as the notes at the top of an export.
  package let preamble: [CSVRow]

  /// The delimiter that was given or guessed.
  package let delimiter: CSVDelimiter

  /// What a person should know about how the file was read.
  package let notices: [CSVNotice]

  /// How the bytes of the file were read as text; nil for what was no bytes.
  package private(set) var encoding: TextEncoding?

  /// The column names with blanks around them removed, cut where nobody reads on; empty in an empty file.
  package var columns: [String] {
    (header?.fields ?? []).map { field in
      let name = field.text.trimmed
      return name.utf8.count > 4 * Bounds.nameCharacters
        ? String(name.prefix(Bounds.nameCharacters)) + "…" : name
    }
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes, in any of the encodings that ``TextEncoding`` names.
  ///   - encoding: The encoding that the person says; nil to recognise it.
  ///   - delimiter: The delimiter, or nothing to guess it.
  ///   - known: The headers of programs that are known; the file's is found without them otherwise.
  /// - Complexity: O(length).
  package init(
    bytes: [UInt8], encoding: TextEncoding? = nil, delimiter: CSVDelimiter? = nil,
    known: KnownHeaders = .shipped
  ) {
    let text = DecodedText(decoding: bytes, as: encoding)
    var (sorter, chosen) = Self.records(of: text.bytes, delimiter, known)
    // What this program wrote comes back as it went out.
    let isOwn = sorter.header?.fields.map(\.text.trimmed).areOwn ?? true
    let twice = isOwn || text.encoding != .utf8 ? nil : TwiceEncoded(in: text.bytes)
    if let twice { (sorter, chosen) = Self.records(of: twice.bytes, delimiter, known) }
    (header, preamble, rows) = (sorter.header, sorter.preamble, sorter.rows)
    (faults, self.delimiter) = (sorter.faults, chosen)
    notices =
      (twice.map { [.twice(count: $0.count, line: $0.line)] } ?? []) + Self.notices(text, sorter)
      + Self.swallowed(sorter, by: chosen)
    self.encoding = text.encoding
  }

  /// The records of a text, sorted, and what separates their fields.
  private static func records(
    of bytes: [UInt8], _ delimiter: CSVDelimiter?, _ known: KnownHeaders
  ) -> (RecordSorter, CSVDelimiter) {
    let (declared, start) = declaredDelimiter(in: bytes)
    let content = start == 0 ? bytes : Array(bytes[start...])
    let chosen = delimiter ?? declared ?? CSVDelimiter.sniffed(in: content)
    var sorter = RecordSorter(delimiter: chosen, known: known)
    var reader = CSVReader(bytes: content, delimiter: chosen)
    while let record = reader.next() { sorter.add(record) }
    sorter.finish()
    return (sorter, chosen)
  }

  /// A table that another kind of file holds.
  init(columns: [String], rows: [CSVRow], faults: [CSVFault], notices: [CSVNotice]) {
    let start = TextPosition(line: 1, column: 1)
    header = CSVRow(
      fields: columns.map { CSVField(text: $0, position: start, isQuoted: false) }, line: 1)
    (self.rows, self.faults, self.notices) = (rows, faults, notices)
    (preamble, delimiter) = ([], .comma)
  }

  /// Reads a file given as text.
  package init(text: String, delimiter: CSVDelimiter? = nil) {
    self.init(bytes: Array(text.utf8), delimiter: delimiter)
  }

  /// Takes the rows of a sheet in a workbook, as they were read. The header is found as in a file.
  ///
  /// - Parameters:
  ///   - notices: What is worth telling about how they were read.
  ///   - known: The headers of programs that are known.
  /// - Complexity: O(fields).
  package init(
    rows: [CSVRow], notices: [ReadingNotice] = [], known: KnownHeaders = .shipped
  ) {
    var sorter = RecordSorter(known: known)
    sorter.isSheet = true
    for row in rows { sorter.add(.row(row)) }
    sorter.finish()
    let width = sorter.rows.lazy.map(\.fields.count).max() ?? 0
    (header, preamble, self.rows) = (sorter.header?.padded(to: width), sorter.preamble, sorter.rows)
    (faults, delimiter) = ([], .comma)
    var said = notices.map(CSVNotice.said)
    if !preamble.isEmpty { said.append(.preamble(rows: preamble.count)) }
    self.notices = said
  }

  /// The columns that hold something and have no name, counted from 0.
  ///
  /// - Complexity: O(rows × unnamed columns).
  var unnamedColumns: [Int] {
    (header?.fields ?? []).indices.filter { index in
      header?.text(at: index).trimmed.isEmpty == true
        && rows.contains { !$0.text(at: index).trimmed.isEmpty }
    }
  }

  /// The delimiter that a first line such as `sep=;` names, and the offset of that line's end.
  /// The line ending stays, so that the lines below keep their numbers.
  private static func declaredDelimiter(in bytes: [UInt8]) -> (CSVDelimiter?, Int) {
    guard bytes.count >= 5, bytes.starts(with: Array("sep=".utf8)),
      let delimiter = CSVDelimiter(rawValue: bytes[4]),
      bytes.count == 5 || bytes[5] == 0x0D || bytes[5] == 0x0A
    else { return (nil, 0) }
    return (delimiter, 5)
  }

  /// What to tell of a value in quotes that holds what look like rows: a quote is missing there, or one too many.
  ///
  /// - Complexity: O(values of several lines).
  private static func swallowed(_ sorter: RecordSorter, by delimiter: CSVDelimiter) -> [CSVNotice] {
    let width = sorter.header?.fields.count ?? 0
    let mark = Character(delimiter.text)
    for row in sorter.rows {
      for (index, field) in row.fields.enumerated() where field.isQuoted && field.text.hasLineEnd {
        let lines = field.text.split(whereSeparator: \.isNewline)
        let swallowed = lines.indices.dropFirst().count { place in
          let isLast = place == lines.indices.last
          let wanted = isLast ? index : width - 1
          return wanted >= 2 && lines[place].count { $0 == mark } == wanted
            && !lines[place].contains(String(mark) + " ")
        }
        if swallowed > 0 {
          return [.swallowed(rows: swallowed, line: field.position.line)]
        }
      }
    }
    return []
  }

  private static func notices(_ text: DecodedText, _ sorter: RecordSorter) -> [CSVNotice] {
    var notices = text.notices
    if !sorter.preamble.isEmpty { notices.append(.preamble(rows: sorter.preamble.count)) }
    for mending in [CSVMending.quotes, .commas] {
      if let lines = sorter.mendings[mending], let first = lines.min() {
        notices.append(.mended(mending, rows: lines.count, line: first))
      }
    }
    return notices
  }
}

extension DecodedText {
  /// What a person should know about how the bytes were read as text.
  var notices: [CSVNotice] {
    var notices: [CSVNotice] = []
    if isGuessed { notices.append(.guessed(encoding)) }
    if let strays { notices.append(.strays(strays)) }
    if unreadable > 0 { notices.append(.unreadableText(count: unreadable)) }
    return notices
  }
}

/// Something worth telling about how a file was read. None of them is a fault.
package enum CSVNotice: Hashable, Sendable {
  /// The file isn't UTF-8; it was read in an encoding that fits its bytes.
  case guessed(TextEncoding)
  /// Some lines are in another encoding than the rest.
  case strays(DecodedText.Strays)
  /// Some lines were encoded twice.
  case twice(count: Int, line: Int)
  /// So many bytes stand for no character.
  case unreadableText(count: Int)
  /// Rows above the header were passed over.
  case preamble(rows: Int)
  /// Rows whose quotes or commas break the rules were read so that each is whole; the line is the first's.
  case mended(CSVMending, rows: Int, line: Int)
  /// A value in quotes, which begins in a line, holds so many lines that look like rows.
  case swallowed(rows: Int, line: Int)
  /// Columns, by their letters, that hold something and have no name.
  case unnamedColumns([String])
  /// What whoever read the rows has to say.
  case said(ReadingNotice)

  /// One sentence for a person, as the command line says it.
  package var phrase: Phrase { notice.phrase }

  /// What it is, with what can be done about it.
  package var notice: ReadingNotice {
    if case .said(let notice) = self { return notice }
    return ReadingNotice(matter, remedy: remedy)
  }

  /// What can be done about it; nil for nothing.
  private var remedy: ReadingRemedy? {
    switch self {
    case .guessed: .encoding
    case .unreadableText: .savingOrEncoding
    case .said(let notice): notice.remedy
    case .strays, .twice, .preamble, .mended, .swallowed, .unnamedColumns: nil
    }
  }

  /// What it is.
  private var matter: Phrase {
    switch self {
    case .guessed(let encoding):
      Phrase(
        "The file isn't UTF-8; it was read as \(encoding.name). Check a name or two",
        "文件不是 UTF-8 编码，已按 \(encoding.name) 读取，请核对几个名称")
    case .strays(let strays):
      Phrase(
        "\(strays.count) \(strays.count == 1 ? "line isn't" : "lines aren't") UTF-8 as the rest of the file is "
          + "(the first is line \(strays.line)); read as \(strays.encoding.name). Check the names there.",
        "有 \(strays.count) 行不是 UTF-8（首个在第 \(strays.line) 行），已按 \(strays.encoding.name) 读取，请核对其中的名称。"
      )
    case .twice(let count, let line):
      Phrase(
        "\(count) \(count == 1 ? "line was" : "lines were") encoded twice, as in MÃ¼ller for Müller "
          + "(the first is line \(line)), and read as meant. Check a name or two.",
        "有 \(count) 行被编码了两次（如 Müller 成了 MÃ¼ller，首个在第 \(line) 行），已按原意读取，请核对几个名称。")
    case .unreadableText(let count):
      Phrase(
        "\(count) \(count == 1 ? "byte stands" : "bytes stand") for no character and show as �",
        "有 \(count) 个字节无法识别，显示为 �")
    case .preamble(let rows):
      Phrase(
        "\(rows) \(rows == 1 ? "row" : "rows") above the column names were passed over.",
        "已跳过表头上方的 \(rows) 行。")
    case .mended(.quotes, let rows, let line):
      Phrase(
        "\(rows) \(rows == 1 ? "row has" : "rows have") quotes inside a value (the first is line \(line)); "
          + "they were read as text.",
        "\(rows) 行的值里有没写成两个的引号（首个在第 \(line) 行），已按文字读取。")
    case .mended(.commas, let rows, let line):
      Phrase(
        "\(rows) \(rows == 1 ? "row has" : "rows have") a comma in a value without quotes (the first is "
          + "line \(line)); it was read as text.",
        "\(rows) 行的值里有未加引号的逗号（首个在第 \(line) 行），已按文字读取。")
    case .swallowed(let rows, let line):
      Phrase(
        "The value in quotes that begins in line \(line) holds \(rows == 1 ? "a line that looks" : "\(rows) lines that look") "
          + "like \(rows == 1 ? "a row" : "rows"); if a quote is missing there, mend it and import again.",
        "第 \(line) 行起的引号里有 \(rows) 行像是数据行；若那里少了引号，请改正后重新导入。")
    case .unnamedColumns(let letters):
      Phrase(
        "\(letters.count == 1 ? "Column" : "Columns") \(letters.joined(separator: ", ")) "
          + "\(letters.count == 1 ? "has" : "have") no name and \(letters.count == 1 ? "was" : "were") "
          + "left out; name what you need and import again.",
        "\(letters.joined(separator: "、")) 列没有列名，未导入；如有需要，请补上列名后重新导入。")
    case .said(let notice): notice.matter
    }
  }
}
