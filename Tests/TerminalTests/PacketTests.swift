// Pastes and characters that arrive in packets, as over a slow line, at the real program: all of the text
// gets into the book, and none of it is obeyed.

import Foundation
import Testing

@testable import Terminal

@Suite(.serialized, .timeLimit(.minutes(3))) struct `A line that comes in packets` {
  /// Letters that are keys of the workbench, with umlauts; about 4 KB.
  private static let german = String(
    repeating: "Für die Übergabe quittieren: u x d c müssen größer sein, Ärger vermeiden. ",
    count: 50)
  /// About 6,000 bytes of three each.
  private static let chinese = String(repeating: "客户名称与采购计划，请勿删除；", count: 133)

  /// A new book with one account, in a home of its own.
  private static func home() throws -> URL {
    let home = FileManager.default.temporaryDirectory.appending(path: "packets-\(UUID())")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    let file = home.appending(path: "accounts.csv")
    try Data("account\nAcme\n".utf8).write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: try PseudoTerminal.path(of: "rapport"))
    process.arguments = ["import", file.path, "--book", home.path + "/book"]
    process.environment = ["HOME": home.path, "LC_ALL": "C.UTF-8"]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return home
  }

  /// The journal of the book in a home.
  private static func journal(of home: URL) throws -> String {
    let folder = home.appending(path: "book/journal")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try names.map {
      String(decoding: try Data(contentsOf: folder.appending(path: $0)), as: UTF8.self)
    }.joined()
  }

  /// Notes a fact that is sent by `type`, leaves, and gives back the new part of the journal.
  private static func noted(_ type: (PseudoTerminal) -> Void) throws -> String {
    let home = try home()
    defer { try? FileManager.default.removeItem(at: home) }
    let before = try journal(of: home)
    let terminal = try PseudoTerminal(
      ["--book", home.path + "/book", "--language", "en"], program: "rapport", home: home.path)
    try #require(terminal.shows("Acme"))
    terminal.send("f")
    try #require(terminal.shows("New fact"))
    type(terminal)
    terminal.send("\u{13}")
    try #require(terminal.shows("Saved"))
    terminal.send("q")
    #expect(terminal.end() == 0)
    return String(try journal(of: home).dropFirst(before.count))
  }

  @Test(arguments: [512, 1448], [0, 7, 30] as [Int32])
  func `pastes all of a text and obeys none of it`(size: Int, milliseconds: Int32) throws {
    for text in [Self.german, Self.chinese] {
      let bytes = Array("\u{1B}[200~\(text)\u{1B}[201~".utf8)
      let noted = try Self.noted { $0.send(bytes, packets: size, apart: milliseconds) }
      #expect(noted.contains(text.trimmingCharacters(in: .whitespaces)))
      #expect(noted.split(separator: "\n").count == 2, "One action, and that the book was closed.")
    }
  }

  @Test func `types Chinese whose bytes come one by one`() throws {
    let noted = try Self.noted { $0.send(Array("客户名称".utf8), packets: 1, apart: 60) }
    #expect(noted.contains("客户名称"))
  }

  @Test func `types on behind a byte that is no character`() throws {
    let noted = try Self.noted { $0.send([0xFF] + Array("ABC".utf8)) }
    #expect(noted.contains("\u{FFFD}ABC"))
  }
}
