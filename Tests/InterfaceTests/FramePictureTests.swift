// What a golden screen can tell: that a colour or the cursor changed, and where.

import Drawing
import Testing

@Suite struct `A frame as text` {
  /// Three lines with a styled word, a line with two roles, and a wide character.
  private func frame(cursor: Cursor? = nil) -> Frame {
    let theme = FramePicture.theme
    var frame = Frame(size: Size(columns: 12, rows: 4), style: theme[.text])
    frame.draw("Due today", at: Point(row: 0, column: 0), columns: 12, style: theme[.overdue])
    for row in 1...2 {
      frame.draw("│", at: Point(row: row, column: 0), columns: 1, style: theme[.border])
      frame.draw("客户", at: Point(row: row, column: 2), columns: 4, style: theme[.match])
    }
    frame.cursor = cursor
    return frame
  }

  @Test func `names the columns of each role below the text`() {
    let text = FramePicture.text(of: frame())
    #expect(
      text == """
        Due today
        │ 客户
        │ 客户

        ── 12x4 · no cursor
        b border · M match · o overdue
        1     o1-9
        2-3   b1 M3-6

        """)
  }

  @Test func `tells a lost colour and a moved cursor`() {
    let point = Point(row: 1, column: 2)
    let kept = FramePicture.text(of: frame(cursor: Cursor(point: point, isVisible: true)))
    var faded = frame(cursor: Cursor(point: point, isVisible: false))
    let plain = FramePicture.theme[.text]
    faded.draw("客户", at: Point(row: 2, column: 2), columns: 4, style: plain)
    let difference = LineDifference.report(from: kept, to: FramePicture.text(of: faded))
    #expect(difference.contains("- 5\t── 12x4 · cursor 2:3 visible\n"))
    #expect(difference.contains("+ 5\t── 12x4 · cursor 2:3 hidden\n"))
    #expect(
      difference.contains("- 8\t2-3   b1 M3-6\n+ 8\t2-3   b1\n+ 9\t2     M3-6\n"), "\(difference)")
  }

  @Test func `has a letter for every role, and no two roles share one`() {
    #expect(FramePicture.letters.count == StyleRole.allCases.count)
    #expect(Set(FramePicture.letters).count == StyleRole.allCases.count)
  }

  @Test func `marks a style that no role has`() {
    var frame = frame()
    frame.draw(
      "x", at: Point(row: 3, column: 0), columns: 1, style: Style(attributes: .reverse))
    #expect(FramePicture.text(of: frame).contains("4     ?1\n"))
  }
}

@Suite struct `The difference between two texts` {
  @Test func `is nothing where they are the same`() {
    #expect(LineDifference.report(from: "a\nb\n", to: "a\nb\n").isEmpty)
  }

  @Test func `shows the lines that differ with two lines around each`() {
    let old = (1...20).map { "line \($0)" }
    var new = old
    new[4] = "changed"
    new.insert("added", at: 15)
    let report = LineDifference.report(
      from: old.joined(separator: "\n"), to: new.joined(separator: "\n"))
    #expect(
      report == """
          ⋯
          3\tline 3
          4\tline 4
        - 5\tline 5
        + 5\tchanged
          6\tline 6
          7\tline 7
          ⋯
          14\tline 14
          15\tline 15
        + 16\tadded
          17\tline 16
          18\tline 17

        """)
  }
}
