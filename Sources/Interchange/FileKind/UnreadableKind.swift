// What people hand in that no table can be read from, told by its first bytes, and what to do about it.

package import Model

/// A kind of file that can't be read.
package enum UnreadableKind: Hashable, Sendable, CaseIterable {
  /// A workbook of Excel before 2007, or a file of another program of that time.
  case oldWorkbook
  /// A workbook with a password.
  case protectedWorkbook
  /// A workbook in Excel's binary format.
  case binaryWorkbook
  /// A workbook as one XML file.
  case xmlWorkbook
  /// A document of Apple Numbers.
  case numbersDocument
  /// HTML, whatever it's called.
  case webPage
  /// Any other XML.
  case markup
  /// A list in JSON, which says nowhere what it holds; a book is an object.
  case jsonList
  /// A PDF.
  case pdf
  /// A picture.
  case image
  /// A text document.
  case document
  /// Slides.
  case presentation
  /// A ZIP file with anything else in it.
  case archive
  /// A ZIP file without its end.
  case brokenArchive
  /// A file packed in another way.
  case packed
  /// A database.
  case database

  /// What it is and what to do, after the file's name.
  package var phrase: Phrase {
    switch self {
    case .oldWorkbook:
      Self.say("an Excel workbook of the old format (.xls)", "旧版 Excel 工作簿（.xls）")
    case .protectedWorkbook:
      Phrase(
        "is protected by a password: save it without one and import that.",
        "设有密码：请另存为不带密码的文件再导入。")
    case .binaryWorkbook: Self.say("a binary Excel workbook (.xlsb)", "二进制 Excel 工作簿（.xlsb）")
    case .xmlWorkbook: Self.say("a workbook saved as one XML file", "单一 XML 格式的工作簿")
    case .numbersDocument: Self.say("a Numbers document", "Numbers 表格")
    case .webPage:
      Self.say("a web page (HTML), whatever its name says", "网页（HTML），与扩展名无关", isOpened: true)
    case .markup: Self.say("an XML file", "XML 文件", isOpened: true)
    case .jsonList:
      Phrase(
        "is a list in JSON, and only the JSON of a whole book can be read: export the list as CSV and import that.",
        "是 JSON 列表，而 JSON 只能读取整个客户簿：请把列表导出为 CSV 再导入。")
    case .pdf:
      Phrase(
        "is a PDF, which holds no table: ask for the data as .xlsx or CSV and import that.",
        "是 PDF，里面没有可读取的表格：请索取 .xlsx 或 CSV 格式的数据再导入。")
    case .image:
      Phrase(
        "is a picture: ask for the data as .xlsx or CSV and import that.",
        "是图片：请索取 .xlsx 或 CSV 格式的数据再导入。")
    case .document:
      Phrase(
        "is a text document: copy its table into a spreadsheet, save that as .xlsx or CSV and import it.",
        "是文字文档：请把其中的表格复制到电子表格，另存为 .xlsx 或 CSV 再导入。")
    case .presentation:
      Phrase(
        "is a presentation: copy its table into a spreadsheet, save that as .xlsx or CSV and import it.",
        "是演示文稿：请把其中的表格复制到电子表格，另存为 .xlsx 或 CSV 再导入。")
    case .archive:
      Phrase(
        "is a ZIP file and no workbook: unpack it and import the files in it.",
        "是 ZIP 压缩包，不是工作簿：请解压后导入里面的文件。")
    case .brokenArchive:
      Phrase(
        "is a workbook or another ZIP file that is cut off or damaged: copy it anew, or open it in a "
          + "spreadsheet program and save it again.",
        "是不完整或已损坏的工作簿（或其他 ZIP 文件）：请重新复制，或用表格软件打开后另存一份。")
    case .packed:
      Phrase(
        "is a packed file: unpack it and import the files in it.", "是压缩文件：请解压后导入里面的文件。")
    case .database:
      Phrase(
        "is a database: export the table as CSV and import that.", "是数据库文件：请把表导出为 CSV 再导入。")
    }
  }

  /// The sentence for what a spreadsheet program opens.
  private static func say(_ en: String, _ zh: String, isOpened: Bool = false) -> Phrase {
    isOpened
      ? Phrase(
        "is \(en): open it in a spreadsheet program, save it as .xlsx or CSV and import that.",
        "是\(zh)：请用表格软件打开，另存为 .xlsx 或 CSV 再导入。")
      : Phrase(
        "is \(en): save it as .xlsx or CSV and import that.", "是\(zh)：请另存为 .xlsx 或 CSV 再导入。")
  }
}

/// The bytes that files begin with.
enum FileMark {
  /// A ZIP file.
  static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
  /// A ZIP file with nothing in it.
  static let emptyZip: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
  /// A compound file, in which old Office programs kept everything, and new ones keep what has a password.
  static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]

  /// What no table begins with.
  fileprivate static let unreadable: [(bytes: [UInt8], kind: UnreadableKind)] = [
    (Array("%PDF-".utf8), .pdf), ([0x89, 0x50, 0x4E, 0x47], .image), ([0xFF, 0xD8, 0xFF], .image),
    (Array("GIF8".utf8), .image), (Array("II*\0".utf8), .image), (Array("MM\0*".utf8), .image),
    ([0x1F, 0x8B], .packed), (Array("7z".utf8) + [0xBC, 0xAF], .packed),
    (Array("Rar!".utf8) + [0x1A], .packed), (Array("BZh".utf8) + [0x39], .packed),
    ([0xFD] + Array("7zXZ".utf8), .packed), ([0x28, 0xB5, 0x2F, 0xFD], .packed),
    (Array("SQLite format 3\0".utf8), .database),
    // Workbooks of Excel 2.0 to 4.0, from before compound files.
    ([0x09, 0x00, 0x04, 0x00], .oldWorkbook), ([0x09, 0x02, 0x06, 0x00], .oldWorkbook),
    ([0x09, 0x04, 0x06, 0x00], .oldWorkbook),
  ]
}

extension UnreadableKind {
  /// The kind that the first bytes mark; nil for text and ZIP files.
  init?(mark bytes: [UInt8]) {
    if bytes.starts(with: FileMark.compound) {
      self = UnreadableKind(compound: bytes)
      return
    }
    let first = bytes.prefix(16)
    let isPicture =
      (first.starts(with: Array("RIFF".utf8))
        && first.dropFirst(8).starts(with: Array("WEBP".utf8)))
      || (first.first == 0 && first.dropFirst(4).starts(with: Array("ftyp".utf8)))
      || (first.starts(with: Array("BM".utf8)) && first.dropFirst(6).starts(with: [0, 0, 0, 0]))
    let marked = FileMark.unreadable.first { first.starts(with: $0.bytes) }?.kind
    guard let kind = isPicture ? .image : marked else { return nil }
    self = kind
  }

  /// Tells compound files apart by the names in their directory, which are in UTF-16.
  private init(compound bytes: [UInt8]) {
    if bytes.contains(wide: "EncryptedPackage") {
      self = .protectedWorkbook
    } else if bytes.contains(wide: "WordDocument") {
      self = .document
    } else if bytes.contains(wide: "PowerPoint Document") {
      self = .presentation
    } else {
      self = .oldWorkbook
    }
  }
}

extension [UInt8] {
  /// Whether a word in UTF-16 stands at a place where a directory entry can begin: every 128 bytes.
  fileprivate func contains(wide word: String) -> Bool {
    let wide = word.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    return stride(from: 0, to: count, by: 128).contains { self[$0...].starts(with: wide) }
  }
}
