// The house rules, held against the package's own files.

import Foundation
import Testing

@Suite struct `The house` {
  @Test func `lets arrows point down only`() {
    expectNone(SourceTree.sources.flatMap(ImportRule.findings))
  }

  @Test func `has a place in the table for every target`() {
    let targets = Set(SourceTree.sources.map(\.target))
    #expect(targets.isSuperset(of: ["Model", "Drawing", "rapport"]), "Where are the sources?")
    #expect(targets.isSubset(of: ImportRule.allowed.keys))
  }

  @Test func `lets the arrows between the folders of a target point down only`() {
    let targets = Dictionary(grouping: SourceTree.sources, by: \.target)
    var findings = targets.mapValues { FolderRule($0, depth: 1).circular }
    let screens = FolderRule(targets["Interface"] ?? [], depth: 2)
    #expect(screens.arrows.contains { $0.from.hasPrefix("Screens/") }, "Where are the screens?")
    findings["Interface two levels deep"] = screens.circular
    findings["Interface/Screens"] = screens.between(neighboursIn: "Screens")
    for (_, found) in findings.sorted(by: { $0.key < $1.key }) {
      expectNone(found)
    }
  }

  @Test func `shows curses to one file`() {
    let files = SourceTree.cFiles + SourceTree.sources
    #expect(files.contains { $0.path == "Sources/CCurses/CCurses.c" })
    expectNone(
      files.filter { $0.path != "Sources/CCurses/CCurses.c" }.flatMap { file in
        file.lines.enumerated().filter { includesCurses($0.element) }.map {
          file.finding($0.offset, "Only CCurses.c includes <curses.h>: add a function there.")
        }
      })
  }

  @Test func `has files and functions that fit into a head`() {
    expectNone((SourceTree.sources + SourceTree.tests).flatMap(LengthRule.findings))
  }

  @Test func `has functions of a few lines for the most part`() throws {
    let lengths = SourceTree.sources.flatMap(LengthRule.functions).map(\.count).sorted()
    try #require(!lengths.isEmpty)
    let median = lengths[lengths.count / 2]
    #expect(median <= 8, "The median function has \(median) lines: give parts names of their own.")
  }

  @Test func `has names that say something`() {
    expectNone((SourceTree.sources + SourceTree.tests).flatMap(WordingRule.emptyNames))
  }

  @Test func `does without what breaks a promise`() {
    expectNone(SourceTree.sources.flatMap(WordingRule.forbiddenCode))
    expectNone(SourceTree.sources.flatMap(WordingRule.publicWords))
  }

  @Test func `names every case of its own enums`() {
    expectNone(SourceTree.sources.flatMap(SwitchRule.findings))
  }

  @Test func `leaves no notes to oneself`() {
    let files = SourceTree.sources + SourceTree.tests + SourceTree.cFiles
    expectNone(files.flatMap(WordingRule.reminders))
  }

  @Test func `says what every file is for`() {
    expectNone((SourceTree.sources + SourceTree.tests).flatMap(WordingRule.openings))
  }

  @Test func `documents what other targets see`() {
    expectNone(SourceTree.sources.flatMap(DocumentationRule.findings))
  }

  @Test func `keeps the top level tidy`() {
    let allowed: Set = [
      "Package.swift", "Sources", "Tests", "themes", "README.md", ".ci", ".gitignore",
      ".swift-format", ".github", ".git", ".gitattributes",
    ]
    let ignored: Set = ["Package.resolved", ".build", ".swiftpm"]
    let found = Set(SourceTree.topLevel)
    let strangers = found.subtracting(allowed).subtracting(ignored).sorted()
    #expect(strangers.isEmpty, "Move these below Sources, Tests or a hidden folder: \(strangers)")
    #expect(found.isSuperset(of: ["Package.swift", "Sources", "Tests", "themes"]))
    #expect(found.contains("README.md"), "Write README.md: it is the first thing people read.")
  }

  @Test func `ships at least four themes with something in them`() throws {
    let folder = SourceTree.root.appending(path: "themes")
    let themes = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "toml" }
    #expect(themes.count >= 4)
    for theme in themes {
      let text = try String(contentsOf: theme, encoding: .utf8)
      #expect(!text.isEmpty, "\(theme.lastPathComponent) is empty: write it or take it away.")
    }
  }

  private func includesCurses(_ line: String) -> Bool {
    let words = line.split { " <>\"/\t".contains($0) }
    return words.first?.hasPrefix("#") == true && line.contains("include")
      && words.contains { $0 == "curses.h" || $0 == "ncurses.h" }
  }
}
