// The promises of a frame, first by example, then under a storm of random drawing.

import Chance
import Testing

@testable import Drawing

@Suite struct `A frame` {
  private let bold = Style(attributes: .bold)

  @Test func `shows text where it is drawn`() {
    var frame = Frame(size: Size(columns: 10, rows: 2))
    #expect(frame.draw("王 CEO", at: Point(row: 1, column: 2), style: bold) == 6)
    #expect(frame.lines == ["", "  王 CEO"])
    #expect(frame[Point(row: 1, column: 2)] == Cell(text: "王", style: bold))
    #expect(frame[Point(row: 1, column: 3)] == Cell(text: "", style: bold))
    #expect(frame.text == "\n  王 CEO\n")
  }

  @Test func `blanks the other half of a wide character that is overwritten`() {
    var frame = Frame(size: Size(columns: 8, rows: 1))
    frame.draw("一二三四", at: Point(row: 0, column: 0))
    frame.draw("x", at: Point(row: 0, column: 1))
    frame.draw("y", at: Point(row: 0, column: 4))
    #expect(frame.lines == [" x二y 四"])
    frame.draw("五", at: Point(row: 0, column: 5))
    #expect(frame.lines == [" x二y五"])
  }

  @Test func `cuts at its edges and at the given columns`() {
    var frame = Frame(size: Size(columns: 5, rows: 1))
    #expect(frame.draw("一二三", at: Point(row: 0, column: 0)) == 5)
    #expect(frame.lines == ["一二"])
    #expect(frame.draw("一二三", at: Point(row: 0, column: -1)) == 6)
    #expect(frame.lines == [" 二三"])
    #expect(frame.draw("abc", at: Point(row: 0, column: 0), columns: 2) == 2)
    #expect(frame.lines == ["ab 三"])
    #expect(frame.draw("abc", at: Point(row: 1, column: 0)) == 0)
    #expect(frame.draw("abc", at: Point(row: 0, column: 5)) == 0)
  }

  @Test func `draws nothing that a terminal would obey`() {
    var frame = Frame(size: Size(columns: 12, rows: 1))
    frame.draw("a\u{1B}[2J\u{202E}b", at: Point(row: 0, column: 0))
    #expect(frame.lines == ["a\u{FFFD}[2Jb"])
  }

  @Test func `draws boxes with words in their lines`() {
    var frame = Frame(size: Size(columns: 14, rows: 3))
    frame.border(frame.bounds, style: .plain, title: "客户", footer: "3/8")
    #expect(frame.lines == ["┌─ 客户 ─────┐", "│            │", "└────── 3/8 ─┘"])
  }

  @Test(arguments: BorderKind.allCases)
  func `closes a box of every kind`(kind: BorderKind) {
    var frame = Frame(size: Size(columns: 4, rows: 3))
    frame.border(frame.bounds, style: .plain, kind: kind)
    let strokes = kind.strokes.map(String.init)
    #expect(frame.lines[0] == strokes[0] + strokes[4] + strokes[4] + strokes[1])
    #expect(frame.lines[1] == strokes[5] + "  " + strokes[5])
    #expect(frame.lines[2] == strokes[2] + strokes[4] + strokes[4] + strokes[3])
  }

  @Test func `fills with wide characters and leaves a blank at an odd edge`() {
    var frame = Frame(size: Size(columns: 5, rows: 1))
    frame.fill(frame.bounds, style: bold, character: "田")
    #expect(frame.lines == ["田田"])
    #expect(frame[Point(row: 0, column: 4)] == Cell(text: " ", style: bold))
  }

  @Test func `changes the look and leaves the text`() {
    var frame = Frame(size: Size(columns: 4, rows: 1))
    frame.draw("王a", at: Point(row: 0, column: 0))
    frame.paint(Rect(row: 0, column: 0, columns: 9, rows: 9), style: bold)
    frame.restyle(Rect(row: 0, column: 2, columns: 1, rows: 1)) { $0.attributes.insert(.reverse) }
    #expect(frame.lines == ["王a"])
    #expect(frame[Point(row: 0, column: 0)].style == bold)
    #expect(frame[Point(row: 0, column: 2)].style.attributes == [.bold, .reverse])
  }

  @Test func `is equal to another that looks the same, however it was drawn`() {
    var one = Frame(size: Size(columns: 4, rows: 1))
    var other = one
    one.draw("o\u{308}", at: Point(row: 0, column: 1))
    one.draw("e\u{301}", at: Point(row: 0, column: 0))
    other.draw("e\u{301}o\u{308}", at: Point(row: 0, column: 0))
    #expect(one == other)
    other.cursor = Cursor(point: Point(row: 0, column: 0), isVisible: true)
    #expect(one != other)
  }

  @Test func `overlaid by another keeps whole characters`() {
    var frame = Frame(size: Size(columns: 8, rows: 2))
    frame.draw("一二三四", at: Point(row: 0, column: 0))
    var box = Frame(size: Size(columns: 4, rows: 1))
    box.draw("ab", at: Point(row: 0, column: 0))
    frame.overlay(box, at: Point(row: 0, column: 1))
    #expect(frame.lines == [" ab   四", ""])
    box.draw("e\u{301}王王", at: Point(row: 0, column: 0), style: bold)
    frame.overlay(box, at: Point(row: 1, column: 6))
    #expect(frame.lines[1] == "      e\u{301}")
    #expect(frame[Point(row: 1, column: 7)] == Cell(text: " ", style: bold))
    frame.overlay(box, at: Point(row: 1, column: -2))
    #expect(frame.lines[1] == "      e\u{301}")
    frame.overlay(box, at: Point(row: -1, column: 0))
    #expect(frame.lines[0] == " ab   四")
  }
}

@Suite struct `A frame drawn at random` {
  @Test func `never holds half a character nor anything to obey`() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<300 {
      let size = Size(
        columns: Int.random(in: 0...14, using: &random),
        rows: Int.random(in: 0...4, using: &random))
      var frame = Frame(size: size)
      for _ in 0..<30 { disturb(&frame, &random) }
      for row in 0..<size.rows { check(frame, row: row) }
    }
  }

  private func disturb(_ frame: inout Frame, _ random: inout SplitMix64) {
    let point = Point(
      row: Int.random(in: -1...4, using: &random), column: Int.random(in: -4...15, using: &random))
    let rect = Rect(
      row: point.row, column: point.column, columns: Int.random(in: 0...9, using: &random),
      rows: Int.random(in: 0...4, using: &random))
    switch Int.random(in: 0..<5, using: &random) {
    case 0:
      frame.fill(
        rect, style: .plain, character: ["田", " ", "x"].randomElement(using: &random) ?? " ")
    case 1: frame.border(rect, style: .plain, title: random.awkwardText())
    default: frame.draw(random.awkwardText(), at: point, columns: rect.columns)
    }
  }

  private func check(_ frame: Frame, row: Int) {
    var column = 0
    while column < frame.size.columns {
      let text = frame[Point(row: row, column: column)].text
      let width = DisplayWidth.of(text)
      #expect(width == 1 || width == 2, "a half or nothing at \(row), \(column)")
      #expect(text.unicodeScalars.allSatisfy { Printable.fate(of: $0) == .kept })
      if width == 2 {
        #expect(column + 1 < frame.size.columns)
        #expect(frame[Point(row: row, column: column + 1)].text.isEmpty)
      }
      column += max(1, width)
    }
  }
}
