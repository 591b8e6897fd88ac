// The influencer map for other programs.

import Foundation
import Interchange
import Model
import Report
import Testing

@Suite struct `A drawing of the map` {
  private func drawing(_ language: Language = .english) throws -> MapDrawing {
    var context = Context()
    try context.take("account\n\"A \"\"&\"\" <b> \\ `c`\"\n")
    let account = try #require(context.book.accounts.sorted.first)
    func person(_ name: String, _ values: FieldValues = [:]) throws -> EntityID {
      try context.add(
        .person,
        values.merging([.person(.account): .entity(account.id), .person(.name): .text(name)]) { $1 }
      )
    }
    let boss = try person(
      "Boss \"<x>\" \\N & [y] |z|;#\u{1B}",
      [.person(.role): .choice("decision"), .person(.stance): .choice("opponent")])
    let (ann, bob) = (try person("Ann"), try person("Bob", [.person(.isPlaceholder): .yes]))
    for (from, kind, to) in [
      (ann, LinkKind.reportsTo, boss), (bob, .influences, boss), (ann, .conflictsWith, bob),
    ] {
      try context.carryOut(
        .add(
          .link,
          [.link(.from): .entity(from), .link(.to): .entity(to), .link(.kind): Value(choice: kind)])
      )
    }
    return MapDrawing(of: account, in: context.book, language: language)
  }

  @Test func `has every person and line in DOT, whatever their names hold`() throws {
    let dot = try drawing().dot
    #expect(dot.contains(#"p1 [label="Boss \"<x>\" \\N & [y] |z|;#"#), "\(dot)")
    #expect(dot.contains(#"p2 -> p1 [label="reports to"];"#))
    #expect(dot.contains("p3 -> p1 [label=\"influences\", style=dashed"))
    #expect(dot.contains("p2 -> p3 [label=\"conflicts with\", style=bold"))
    #expect(dot.contains("decision maker · -- opponent"))
    #expect(!dot.contains("\u{1B}"))
  }

  @Test func `has them in Mermaid`() throws {
    let mermaid = try drawing(.chinese).mermaid
    #expect(mermaid.contains("flowchart BT"))
    #expect(
      mermaid.contains("p1[\"Boss #34;#60;x#62;#34; #92;N #38; #91;y#93; #124;z#124;#59;#35;"))
    #expect(mermaid.contains("p2 -->|\"汇报给\"| p1"))
    #expect(mermaid.contains("p3 -.->|\"影响\"| p1"))
    #expect(mermaid.contains("p2 x--x|\"有矛盾\"| p3"))
  }

  @Test func `is a picture that is well-formed and loads nothing`() throws {
    let svg = try drawing().svg
    let parser = XMLCheck(svg)
    #expect(parser.rects == 4 && parser.paths == 1 + 3 + 3, "\(svg)")
    #expect(!svg.contains("href") && !svg.contains("script"))
  }

  @Test func `of nobody is a picture all the same`() throws {
    var context = Context()
    try context.take("account\nAcme\n")
    let drawing = MapDrawing(of: try context.account("Acme"), in: context.book, language: .english)
    #expect(drawing.svg.hasSuffix("</svg>\n"))
    #expect(drawing.dot.hasPrefix("digraph \"Acme\" {"))
  }
}

/// Counts the shapes of a picture by its tags; every one that opens closes.
private struct XMLCheck {
  var rects = 0
  var paths = 0

  init(_ text: String) {
    var open: [Substring] = []
    for piece in text.split(separator: "<").dropFirst(text.hasPrefix("<") ? 0 : 1) {
      let tag = piece.prefix { $0 != ">" }
      let name = tag.prefix { !$0.isWhitespace && $0 != "/" || $0 == "/" && tag.first == "/" }
      if name == "rect" { rects += 1 }
      if name == "path" { paths += 1 }
      if tag.hasPrefix("/") {
        #expect(open.popLast() == tag.dropFirst())
      } else if !tag.hasSuffix("/") {
        open.append(name)
      }
    }
    #expect(open.isEmpty)
  }
}
