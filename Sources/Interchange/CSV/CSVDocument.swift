// A whole CSV file, read: its header found, its rows, what was put aside and what to tell.

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

  /// The column names with blanks around them removed; empty in an empty file.
  package var columns: [String] { header?.fields.map { $0.text.trimmed } ?? [] }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: The file's bytes, in any of the encodings that ``TextEncoding`` names.
  ///   - delimiter: The delimiter, or nothing to guess it.
  /// - Complexity: O(length).
  package init(bytes: [UInt8], delimiter: CSVDelimiter? = nil) {
    let text = DecodedText(decoding: bytes)
    let (declared, start) = Self.declaredDelimiter(in: text.bytes)
    let content = start == 0 ? text.bytes : Array(text.bytes[start...])
    let chosen = delimiter ?? declared ?? CSVDelimiter.sniffed(in: content)
    var sorter = RecordSorter()
    var reader = CSVReader(bytes: content, delimiter: chosen)
    while let record = reader.next() { sorter.add(record) }
    sorter.finish()
    (header, preamble, rows) = (sorter.header, sorter.preamble, sorter.rows)
    (faults, self.delimiter) = (sorter.faults, chosen)
    notices = Self.notices(text, preamble: sorter.preamble)
  }

  /// Reads a file given as text.
  package init(text: String, delimiter: CSVDelimiter? = nil) {
    self.init(bytes: Array(text.utf8), delimiter: delimiter)
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

  private static func notices(_ text: DecodedText, preamble: [CSVRow]) -> [CSVNotice] {
    var notices: [CSVNotice] = []
    switch text.encoding {
    case .gb18030, .windows1252: notices.append(.guessed(text.encoding))
    case .utf8, .utf16LittleEndian, .utf16BigEndian: break
    }
    if text.isRepaired { notices.append(.unreadableText) }
    if !preamble.isEmpty { notices.append(.preamble(rows: preamble.count)) }
    return notices
  }
}

/// Something worth telling about how a file was read. None of them is a fault.
package enum CSVNotice: Hashable, Sendable {
  /// The file isn't UTF-8; it was read in an encoding that fits its bytes.
  case guessed(TextEncoding)
  /// Some bytes stand for no character.
  case unreadableText
  /// Rows above the header were passed over.
  case preamble(rows: Int)

  /// One sentence for a person.
  package var phrase: Phrase {
    switch self {
    case .guessed(let encoding):
      Phrase(
        "The file isn't UTF-8; it was read as \(encoding.name). Check a name or two.",
        "文件不是 UTF-8 编码，已按 \(encoding.name) 读取，请核对几个名称。")
    case .unreadableText:
      Phrase(
        "Some characters can't be read and show as �. Save the file as UTF-8 and try again.",
        "有些字符无法识别，显示为 �。请把文件另存为 UTF-8 后重试。")
    case .preamble(let rows):
      Phrase(
        "\(rows) \(rows == 1 ? "row" : "rows") above the column names were passed over.",
        "已跳过表头上方的 \(rows) 行。")
    }
  }
}
