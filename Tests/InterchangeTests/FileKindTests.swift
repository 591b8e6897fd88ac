// What a file is told to be by its bytes, and what is said of one that can't be read.

import Interchange
import Model
import Testing

@Suite struct `A file` {
  private func kind(_ text: String) -> FileKind { FileKind(Array(text.utf8)) }

  @Test(arguments: ["", "\u{FEFF}", " \r\n\t\n"])
  func `with nothing in it is called empty`(text: String) {
    #expect(kind(text) == .empty)
  }

  @Test(arguments: [
    "a,b\n1,2\n", "客户,金额\n", "BMW,1\n", "II,III\n", "{customer},x\n", "<3,love\n", "RIFF,raff\n",
    "PK,Name\n",
  ])
  func `that could be CSV is text`(text: String) { #expect(kind(text) == .text) }

  @Test func `is known by its first bytes, whatever its name says`() {
    #expect(kind("BEGIN:VCARD\r\nVERSION:3.0") == .vCard)
    #expect(kind("\u{FEFF}begin:vcard") == .vCard)
    #expect(kind("{\n  \"book\": 1}") == .json)
    #expect(kind("[\n {\"name\": 1}]") == .unreadable(.jsonList))
    #expect(kind("[[[[[[") == .unreadable(.jsonList))
    #expect(kind("[Name],[City]\n") == .text)
    #expect(kind("%PDF-1.7") == .unreadable(.pdf))
    #expect(kind("<html xmlns:o=\"urn\"><table><tr>") == .unreadable(.webPage))
    #expect(kind("\n<!DOCTYPE HTML>") == .unreadable(.webPage))
    #expect(kind("MIME-Version: 1.0\r\n") == .unreadable(.webPage))
    #expect(
      kind(
        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">")
        == .unreadable(.xmlWorkbook))
    #expect(kind("<?xml version=\"1.0\"?><a/>") == .unreadable(.markup))
    #expect(kind("{\\rtf1\\ansi") == .unreadable(.document))
    #expect(kind("SQLite format 3\0") == .unreadable(.database))
    #expect(kind("GIF89a") == .unreadable(.image))
    #expect(FileKind([0x89, 0x50, 0x4E, 0x47, 0x0D]) == .unreadable(.image))
    #expect(FileKind([0xFF, 0xD8, 0xFF, 0xE0]) == .unreadable(.image))
    #expect(FileKind([0x1F, 0x8B, 8]) == .unreadable(.packed))
    #expect(FileKind([0x50, 0x4B, 3, 4, 0]) == .unreadable(.brokenArchive))
    #expect(FileKind([0xFF, 0xFE] + "a,b".utf16.flatMap { [UInt8($0), 0] }) == .text)
    #expect(
      FileKind([0xFF, 0xFE] + "<html>".utf16.flatMap { [UInt8($0), 0] }) == .unreadable(.webPage))
  }

  @Test func `of old Office programs is told by the names in it`() {
    let mark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 508)
    func holding(_ name: String) -> FileKind {
      FileKind(mark + name.utf16.flatMap { [UInt8($0), 0] } + [UInt8](repeating: 0, count: 300))
    }
    #expect(holding("Workbook") == .unreadable(.oldWorkbook))
    #expect(holding("EncryptedPackage") == .unreadable(.protectedWorkbook))
    #expect(holding("WordDocument") == .unreadable(.document))
  }

  @Test(arguments: [
    ("'xl/workbook.xml'", FileKind.xlsx), ("'xl/workbook.bin'", .unreadable(.binaryWorkbook)),
    ("'word/document.xml'", .unreadable(.document)),
    ("'ppt/presentation.xml'", .unreadable(.presentation)),
    ("'Index/Document.iwa'", .unreadable(.numbersDocument)),
    ("'orders.csv'", .unreadable(.archive)),
  ])
  func `of ZIP is told by what is in it`(name: String, kind: FileKind) throws {
    #expect(FileKind(try Python.bytes("put(pack({\(name): ''}))")) == kind)
  }

  @Test func `of OpenDocument is told by what it says of itself`() throws {
    #expect(FileKind(try Python.bytes("put(ods(''))")) == .ods)
    let text = try Python.bytes(
      "put(pack({'mimetype': 'application/vnd.oasis.opendocument.text', 'content.xml': ''}))")
    #expect(FileKind(text) == .unreadable(.document))
  }

  @Test(arguments: UnreadableKind.allCases)
  func `that can't be read is said to be what it is, with what to do`(kind: UnreadableKind) {
    #expect(kind.phrase.en.hasPrefix("is ") && kind.phrase.en.hasSuffix("."))
    #expect(kind.phrase.en.contains(": ") && kind.phrase.zh.contains("请"))
    #expect(FileKind.unreadable(kind).refusal == kind.phrase)
  }

  @Test func `of ZIP that is cut off anywhere is called so`() throws {
    let bytes = try Python.bytes("put(xlsx(''))")
    #expect(FileKind(bytes) == .xlsx)
    for end in stride(from: 4, to: bytes.count, by: 97) {
      #expect(FileKind(Array(bytes[..<end])) == .unreadable(.brokenArchive), "cut at \(end)")
    }
  }
}
