// The rules themselves, on code that breaks them and on code that only looks so.

import Testing

@Suite struct `A rule` {
  @Test(arguments: [
    ("let a = 1 // try! this", "let a = 1"), ("let a = \"public {\" + b", "let a = + b"),
    ("a /* x /* { */ } */ b", "a b"), ("#\"a\"b\\(c)\"# d", "d"), ("#\"a\\#(\"}\")\"# d", "d"),
    ("\"\\(f(\")\")) {\" }", "}"), ("func `public {`() {}", "func () {}"),
    ("\"\\\"{\" x", "x"), ("\"\"\"\na { \"b\" }\n\"\"\" c", "\n\nc"),
    ("let c: Character = \"/\" // {", "let c: Character ="), ("#if os(Linux)", "#if os(Linux)"),
  ])
  func `sees nothing but code`(source: String, code: String) {
    let seen = CodeScanner.code(in: source)
    #expect(seen.utf8.count == source.utf8.count)
    #expect(words(seen) == words(code))
  }

  @Test(arguments: [
    ("import Model", "Model"), ("package import Model", "Model"),
    ("@testable import Model", "Model"),
    ("  import struct Foundation.URL", "Foundation"), ("private import Glibc; import B", "Glibc"),
  ])
  func `reads an import`(line: String, module: String) {
    #expect(ImportRule.module(importedBy: line) == module)
  }

  @Test(arguments: ["let import_ = 1", "// import Model", "case import", "verb == .import"])
  func `reads no import where there is none`(line: String) {
    #expect(ImportRule.module(importedBy: CodeScanner.code(in: line)) == nil)
  }

  @Test func `refuses an arrow that points up, and an unknown target`() {
    let model = SourceFile(path: "Sources/Model/A.swift", text: "// A.\nimport Method\n")
    #expect(ImportRule.findings(in: model).map(\.place) == ["Sources/Model/A.swift:2"])
    let fine = SourceFile(path: "Sources/Method/A.swift", text: "// A.\npackage import Model\n")
    #expect(ImportRule.findings(in: fine).isEmpty)
    let stray = SourceFile(path: "Sources/Stray/A.swift", text: "// A.\n")
    #expect(ImportRule.findings(in: stray).count == 1)
  }

  /// A target of three folders; what stands in `Low/Floor.swift` is to be judged.
  private func house(floor: String) -> [SourceFile] {
    [
      ("Screens/A/Tall.swift", "struct Tall { let wall: Wall }\nprivate struct Own {}"),
      ("Screens/B/Wide.swift", "package final class Wide {}"),
      (
        "Kit/Wall.swift",
        "@frozen enum Wall: Int { case one }\n/// Like ``Tall``.\nlet a = \"Tall\""
      ),
      ("Kit/Low/Floor.swift", floor),
    ].map { SourceFile(path: "Sources/Interface/\($0.0)", text: $0.1) }
  }

  @Test func `refuses a circle of folders and names the arrows in it`() {
    let fine = house(floor: "typealias Floor = Int\nstruct Own {}\nlet b = Wall.one")
    #expect(FolderRule(fine, depth: 1).circular.isEmpty)
    #expect(FolderRule(fine, depth: 2).arrows.map(\.from) == ["Screens/A", "Kit/Low"])
    let circle = house(floor: "let floor = 1\nfunc f(_ tall: Tall?) {}")
    let findings = FolderRule(circle, depth: 1).circular
    #expect(
      findings.map(\.place) == [
        "Sources/Interface/Screens/A/Tall.swift:1", "Sources/Interface/Kit/Low/Floor.swift:2",
      ])
    #expect(findings.last?.message.hasPrefix("Kit names Tall of Screens") == true)
    #expect(FolderRule(circle, depth: 2).circular.isEmpty, "Kit/Low is a folder of its own then.")
  }

  @Test func `refuses an arrow between two screens`() {
    var files = house(floor: "")
    #expect(FolderRule(files, depth: 2).between(neighboursIn: "Screens").isEmpty)
    files.append(
      SourceFile(path: "Sources/Interface/Screens/A/More.swift", text: "extension Wide {}"))
    let findings = FolderRule(files, depth: 2).between(neighboursIn: "Screens")
    #expect(findings.map(\.place) == ["Sources/Interface/Screens/A/More.swift:1"])
  }

  @Test func `refuses a default beside cases of an enum, and no other`() {
    let text = """
      // A file.
      func a() {
        switch key {
        case .up: 1
        case 7:
          switch number {
          case 1: 2

          default: 3
          }
        default: 4
        }
        switch pair {
        case (.up, _): 1
        default: 2
        }
        switch letter {
        case "a", RAPPORT_KEY: b(.up)
        default: c[1, default: .up]
        }
      }
      """
    let file = SourceFile(path: "Sources/Model/A.swift", text: text)
    let places = SwitchRule.findings(in: file).map(\.place)
    #expect(places == ["Sources/Model/A.swift:11", "Sources/Model/A.swift:15"])
  }

  @Test func `measures functions from their first line to their last`() {
    let text = """
      // A file.
      protocol P {
        func bare(_ a: Int) -> Int
        var name: String { get }
        init(id: Int)
      }
      struct S {
        func one() -> Int { 1 }
        func three(
          _ a: Int = { 1 }(), _ b: [Int]
        ) throws(E) {
          if a { b("}") }
          self.init(id: 1)
        }
        var two: Int {
          2
        }
        let closure = { 3 }
      }
      """
    let file = SourceFile(path: "Sources/Model/A.swift", text: text)
    #expect(LengthRule.functions(in: file).map(\.count) == [1, 6, 3])
  }

  @Test func `refuses what is too long`() {
    let body = String(repeating: "  a()\n", count: 59)
    let function = SourceFile(path: "Sources/M/A.swift", text: "// A.\nfunc f() {\n\(body)}\n")
    #expect(LengthRule.findings(in: function).map(\.place) == ["Sources/M/A.swift:2"])
    let lines = SourceFile(path: "Sources/M/B.swift", text: String(repeating: "a\n", count: 401))
    #expect(LengthRule.findings(in: lines).map(\.place) == ["Sources/M/B.swift:401"])
    let fits = SourceFile(path: "Sources/M/C.swift", text: String(repeating: "a\n", count: 400))
    #expect(LengthRule.findings(in: fits).isEmpty)
  }

  @Test(arguments: [
    "struct BookManager {", "final class Utils {", "enum DataReader {", "typealias Info = Int",
  ])
  func `refuses a name that says nothing`(line: String) {
    #expect(
      WordingRule.emptyNames(in: SourceFile(path: "Sources/M/A.swift", text: line)).count == 1)
  }

  @Test(arguments: ["struct Information {", "enum Database {", "let title = \"enum Data\""])
  func `lets a name pass that only looks so`(line: String) {
    #expect(WordingRule.emptyNames(in: SourceFile(path: "Sources/M/A.swift", text: line)).isEmpty)
  }

  @Test(arguments: ["Helper.swift", "Book+Utils.swift", "JournalManager.swift"])
  func `refuses a file name that says nothing`(name: String) {
    #expect(WordingRule.emptyNames(in: SourceFile(path: "Sources/M/\(name)", text: "")).count == 1)
  }

  @Test func `refuses forbidden code but not the talk of it`() {
    for (text, _) in WordingRule.forbidden {
      let code = SourceFile(path: "Sources/M/A.swift", text: "let a = \(text) b)")
      #expect(WordingRule.forbiddenCode(in: code).count == 1)
      let talk = SourceFile(
        path: "Sources/M/A.swift", text: "// never \(text)\nlet a = \"\(text)\"")
      #expect(WordingRule.forbiddenCode(in: talk).isEmpty)
    }
    let open = SourceFile(path: "Sources/M/A.swift", text: "public struct A {}\nlet a = publicity")
    #expect(WordingRule.publicWords(in: open).map(\.place) == ["Sources/M/A.swift:1"])
    for word in WordingRule.reminders {
      let note = SourceFile(path: "Sources/M/A.swift", text: "// \(word): later")
      #expect(WordingRule.reminders(in: note).count == 1)
    }
  }

  @Test(arguments: [
    ("package struct A {", "A"), ("  package static func make(_ a: Int) {", "make"),
    ("package private(set) var rows: [Int]", "rows"), ("package init(id: Int) {", "init(id"),
    ("package init?(_ text: String) {", "init?(_"), ("@MainActor package func run() {", "run"),
    ("package subscript(id: Int) -> Int {", "subscript"), ("package static func < (l: A) {", "<"),
    ("package mutating func apply(_ event: Event) {", "apply"),
  ])
  func `reads what a line declares for other targets`(line: String, name: String) {
    #expect(DocumentationRule.packageName(in: line) == name)
  }

  @Test func `wants documentation above a declaration, attributes or not`() {
    let text = """
      // A file.
      package import Model
      /// Says.
      @frozen
      package struct A {
        package var bare = 1
        /// Says.
        package var good = 1
        // Only a comment.
        package func worse() {}
        package var name: Phrase { a }
        var inside = 1
      }
      """
    let file = SourceFile(path: "Sources/M/A.swift", text: text)
    #expect(
      DocumentationRule.findings(in: file).map(\.place)
        == ["Sources/M/A.swift:6", "Sources/M/A.swift:10"])
  }

  /// The words of each line with one space between them.
  private func words(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: " ").joined(separator: " ")
    }
  }
}
