// The documents, held against the package: a page that is wrong is worse than none.

import Foundation
import Testing

@Suite struct `The documents` {
  /// The texts that people read first, and those that contributors read.
  private static let pages = [
    "README.md", ".github/CONTRIBUTING.md", "Sources/rapport/rapport.docc/Rapport.md",
    "Sources/rapport/rapport.docc/Architecture.md", "Sources/rapport/rapport.docc/Decisions.md",
    "Sources/rapport/rapport.docc/Glossary.md", "Sources/rapport/rapport.docc/JournalFormat.md",
    "Sources/rapport/rapport.docc/Method.md",
  ]

  @Test func `give one test command, which CI runs word for word`() throws {
    let shown = try text("README.md").split(separator: "\n").filter { $0.hasPrefix("sh -c '") }
    let run = try text(".ci/run").split(separator: "\n").filter { $0.hasPrefix("sh -c '") }
    try #require(shown.count == 2, "README.md shows two commands: try it, and test it.")
    #expect(shown[0].hasSuffix(".build/release/rapport demo'"))
    #expect(shown[1].hasSuffix("swift test'"))
    #expect(run == [shown[1]], "Copy the README's second command into .ci/run.")
  }

  @Test func `have a CI that tests, lints, and fails when either does`() throws {
    let run = try text(".ci/run")
    #expect(run.hasPrefix("#!/usr/bin/env bash\n"))
    #expect(run.contains("\nset -euo pipefail\n"))
    #expect(run.contains("\ndocc convert Sources/rapport/rapport.docc --warnings-as-errors "))
    #expect(
      run.hasSuffix("\nswift format lint --strict --recursive Package.swift Sources Tests\n"))
    #expect(try text(".github/workflows/ci.yml").contains("- run: .ci/run\n"))
    let path = SourceTree.root.appending(path: ".ci/run").path(percentEncoded: false)
    #expect(FileManager.default.isExecutableFile(atPath: path), "chmod +x .ci/run")
  }

  @Test func `draw the targets that the package has`() throws {
    let page = try text("Sources/rapport/rapport.docc/Architecture.md")
    let drawing = try #require(page.split(separator: "```text\n").dropFirst().first)
      .split(separator: "```")[0]
    let drawn = drawing.split(separator: "\n").compactMap { line in
      line.split { !$0.isLetter }.first.map(String.init)
    }
    #expect(drawn.sorted() == (try targets()).sorted())
  }

  @Test(arguments: pages) func `name no place of one machine`(page: String) throws {
    for place in ["/tmp/", "/root/", "/work/", "/home/", "/Users/", "localhost"] {
      #expect(!(try text(page)).contains(place), "\(page) names \(place): say it for any machine.")
    }
  }

  @Test(arguments: pages) func `link to files that are there`(page: String) throws {
    let folder = SourceTree.root.appending(path: page).deletingLastPathComponent()
    for match in try text(page).matches(of: /\]\(([^)#]+)\)/) where !match.1.contains("://") {
      let path = folder.appending(path: String(match.1)).standardized.path(percentEncoded: false)
      #expect(FileManager.default.fileExists(atPath: path), "\(page) links to \(match.1).")
    }
  }

  @Test func `name in the glossary only types that there are`() throws {
    let page = try text("Sources/rapport/rapport.docc/Glossary.md")
    let code = SourceTree.sources.flatMap(\.code).joined(separator: "\n")
    let words = Set(code.split { !$0.isLetter && !$0.isNumber }.map(String.init))
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("| ") && $0.contains("`") }
    try #require(rows.count > 30)
    for row in rows {
      for name in row.split(separator: "`").enumerated() where name.offset % 2 == 1 {
        for part in name.element.split(separator: ".") {
          #expect(words.contains(String(part)), "The glossary names \(name.element).")
        }
      }
    }
  }

  @Test func `lead from each idea of the deck to keys, commands and suites that there are`() throws
  {
    let rows = try text("Sources/rapport/rapport.docc/Method.md").split(separator: "\n")
      .filter { $0.hasPrefix("| ") }.dropFirst()
    try #require(rows.count > 30)
    let suites = Set(
      SourceTree.tests.flatMap(\.lines).compactMap { line in
        line.firstMatch(of: /struct `([^`]+)`/).map { String($0.1) }
      })
    let program = SourceTree.sources.flatMap(\.lines)
    for row in rows {
      let cells = row.split(separator: "|").map { cell in
        cell.matches(of: /`([^`]+)`/).map { String($0.1) }
      }
      try #require(cells.count == 3)
      #expect(!cells[1].isEmpty, "Nowhere in the program: \(row)")
      #expect(!cells[2].isEmpty, "Shown by no test: \(row)")
      for suite in cells[2] { #expect(suites.contains(suite), "There is no suite \(suite).") }
      for name in cells[1] {
        let words = name.split(separator: " ")
        let mark =
          words.count > 1
          ? "commandName: \"\(words[1])\""
          : name.count == 1 ? ".character(\"\(name)\")" : "[.\(name.lowercased())]"
        #expect(program.contains { $0.contains(mark) }, "The program has no \(name).")
      }
    }
  }

  /// JournalFormat shows the bytes of a real journal, checksum and all, and is left out.
  @Test func `leave the version to one place`() throws {
    let home = "Sources/Engine/ProgramVersion.swift"
    let version = try #require(try text(home).firstMatch(of: /number = "([^"]+)"/)).1
    let code = SourceTree.sources.filter { $0.path != home }.map { ($0.path, $0.lines) }
    let rest = Self.pages.filter { !$0.hasSuffix("JournalFormat.md") } + ["Package.swift"]
    let files = code + (try rest.map { ($0, [try text($0)]) })
    for (path, lines) in files {
      let isFree = lines.allSatisfy { !$0.contains("rapport \(version)") }
      #expect(isFree, "\(path) names the version: take it from ProgramVersion.")
    }
  }

  /// The targets of the program as `Package.swift` lists them.
  private func targets() throws -> [String] {
    let manifest = try text("Package.swift")
    let names = manifest.matches(of: /\.(?:executableTarget|target)\(\s*name: "(\w+)"/)
    let forTests: Set = [
      "TerminalProbe", "BookProbe", "FaultShim", "FaultDisk", "FaultMatrix", "Chance",
      "RandomBooks",
    ]
    return names.map { String($0.1) }.filter { !forTests.contains($0) }
  }

  /// A file of the package.
  private func text(_ path: String) throws -> String {
    try String(contentsOf: SourceTree.root.appending(path: path), encoding: .utf8)
  }
}
