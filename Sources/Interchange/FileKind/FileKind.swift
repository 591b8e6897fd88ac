// What a file is, by its bytes: people call web pages .xls and photographs .csv, so the name says nothing.

package import Model

/// What a file is.
package enum FileKind: Hashable, Sendable {
  /// Text: CSV, or anything else that could be.
  case text
  /// A workbook of Excel since 2007, or of anything that writes its format.
  case xlsx
  /// A workbook of OpenDocument, as LibreOffice writes it.
  case ods
  /// People's cards.
  case vCard
  /// A JSON object, as our own export is.
  case json
  /// Nothing, or nothing but blanks.
  case empty
  /// Something that tables can't be read from.
  case unreadable(UnreadableKind)

  /// Recognises a file.
  ///
  /// - Complexity: O(1) for text; O(entries) for ZIP files.
  package init(_ bytes: [UInt8]) {
    if bytes.starts(with: FileMark.zip) || bytes.starts(with: FileMark.emptyZip) {
      self = FileKind(zip: bytes)
    } else if let kind = UnreadableKind(mark: bytes) {
      self = .unreadable(kind)
    } else {
      self = FileKind(text: bytes)
    }
  }

  /// Tells ZIP files apart by what is in them.
  private init(zip bytes: [UInt8]) {
    guard let archive = try? ZipArchive(bytes) else {
      self = .unreadable(.brokenArchive)
      return
    }
    if let kind = archive.openDocumentKind {
      self = kind
    } else if archive["xl/workbook.bin"] != nil {
      self = .unreadable(.binaryWorkbook)
    } else if archive.names.contains(where: { $0.hasPrefix("xl/") }) {
      self = .xlsx
    } else if archive["word/document.xml"] != nil {
      self = .unreadable(.document)
    } else if archive["ppt/presentation.xml"] != nil {
      self = .unreadable(.presentation)
    } else if archive.names.contains(where: { $0.hasSuffix(".iwa") }) {
      self = .unreadable(.numbersDocument)
    } else {
      self = .unreadable(.archive)
    }
  }

  /// Tells text apart by how it begins.
  private init(text bytes: [UInt8]) {
    let start = TextStart(bytes)
    if start.isBlank {
      self = bytes.count <= TextStart.length ? .empty : .text
    } else if start.begins(with: "begin:vcard") {
      self = .vCard
    } else if start.begins(with: "{\\rtf") {
      self = .unreadable(.document)
    } else if start.isObject {
      self = .json
    } else if start.isList {
      self = .unreadable(.jsonList)
    } else if let kind = start.markupKind {
      self = .unreadable(kind)
    } else {
      self = .text
    }
  }

  /// What to say of a file that can't be read, after its name; nil for one that can.
  package var refusal: Phrase? {
    switch self {
    case .text, .xlsx, .ods, .vCard, .json: nil
    case .empty: Phrase("is empty: export it again.", "是空文件：请重新导出。")
    case .unreadable(let kind): kind.phrase
    }
  }
}

extension ZipArchive {
  /// What the entry says by which OpenDocument files name their kind; nil without one.
  fileprivate var openDocumentKind: FileKind? {
    guard let entry = self["mimetype"], let bytes = try? bytes(of: entry, limit: 200) else {
      return nil
    }
    let type = String(decoding: bytes, as: UTF8.self)
    guard type.hasPrefix("application/vnd.oasis.opendocument.") else { return nil }
    let kind = type.dropFirst("application/vnd.oasis.opendocument.".count)
    if kind.hasPrefix("spreadsheet") { return .ods }
    return .unreadable(kind.hasPrefix("presentation") ? .presentation : .document)
  }
}

/// The first characters of a text in lower case, whatever of the usual encodings it has.
private struct TextStart {
  /// How many bytes are looked at.
  static let length = 4096

  private let text: Substring

  init(_ bytes: [UInt8]) {
    let first = bytes.prefix(Self.length)
    // Of UTF-16 the ASCII characters are enough, and they are the bytes that aren't zero.
    let isWide = first.starts(with: [0xFF, 0xFE]) || first.starts(with: [0xFE, 0xFF])
    let plain = isWide ? ArraySlice(first.dropFirst(2).filter { $0 != 0 }) : first
    let mark = plain.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    text = String(decoding: plain.dropFirst(mark), as: UTF8.self).lowercased()
      .drop { $0.isWhitespace }
  }

  /// Whether nothing but blanks stands there.
  var isBlank: Bool { text.isEmpty }

  /// Whether it begins with a word.
  func begins(with word: String) -> Bool { text.hasPrefix(word) }

  /// Whether it begins as a JSON object does: a brace, and then a name or the other brace.
  var isObject: Bool {
    guard text.first == "{" else { return false }
    let next = text.dropFirst().drop { $0.isWhitespace }.first
    return next == "\"" || next == "}"
  }

  /// Whether it begins as a list of objects or lists in JSON does.
  var isList: Bool {
    guard text.first == "[" else { return false }
    let inner = text.dropFirst().drop { $0.isWhitespace }
    guard let next = inner.first, "{[".contains(next) else { return false }
    let first = inner.dropFirst().drop { $0.isWhitespace }.first
    return first.map { "\"}]{[".contains($0) || $0.isNumber } == true
  }

  /// What it is if it's HTML or XML.
  var markupKind: UnreadableKind? {
    let isXML = begins(with: "<?xml")
    if isXML || begins(with: "<workbook") || begins(with: "<office:document") {
      if text.contains("office:spreadsheet") || text.contains("opendocument") {
        return .xmlWorkbook
      }
    }
    // Some programs pack a page and its pictures as a mail.
    let words = [
      "<!doctype html", "<html", "<head", "<meta", "<table", "<body", "<style", "<div",
      "mime-version:",
    ]
    if words.contains(where: begins) { return .webPage }
    if isXML { return text.contains("<html") ? .webPage : .markup }
    return nil
  }
}
