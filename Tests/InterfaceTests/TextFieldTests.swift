// Editing a line of text: by what a person sees as one character, never by its parts.

import Chance
import Drawing
import Interface
import Testing

@Suite struct `A text field` {
  @Test(arguments: ["👨‍👩‍👧", "e\u{301}", "王", "🇨🇳", "👍🏽", "각"])
  func `deletes what looks like one character with one key`(character: String) {
    var field = TextField("a" + character)
    field.press(.backspace)
    #expect(field.text == "a")
  }

  @Test(arguments: ["👨‍👩‍👧", "e\u{301}", "王", "🇨🇳"])
  func `steps over what looks like one character with one key`(character: String) {
    var field = TextField("a" + character + "b")
    field.press(.left, .left, .character("x"))
    #expect(field.text == "ax" + character + "b")
    field.press(.delete)
    #expect(field.text == "axb")
  }

  @Test func `lets a combining mark join the letter before the caret`() {
    var field = TextField("eb")
    field.press(.left)
    field.insert("\u{301}")
    #expect(field.text == "e\u{301}b")
    #expect(field.caret == 1)
  }

  @Test func `deletes a word of letters and one Chinese character`() {
    var field = TextField("call 王小明 today ")
    field.press(.control("w"))
    #expect(field.text == "call 王小明 ")
    field.press(.control("w"))
    #expect(field.text == "call 王小")
  }

  @Test func `goes to its ends and deletes to them`() {
    var field = TextField("一二三四")
    field.press(.left, .left, .control("u"))
    #expect(field.text == "三四")
    field.press(.right, .control("k"))
    #expect(field.text == "三")
    field.press(.home, .character("零"), .end, .character("五"))
    #expect(field.text == "零三五")
  }

  @Test func `stays as it is at its ends`() {
    var field = TextField("王")
    field.press(.right, .delete, .home, .left, .backspace, .control("w"), .control("u"))
    #expect(field.text == "王")
    #expect(field.caret == 0)
  }

  @Test func `leaves keys alone that edit nothing`() {
    var field = TextField("a")
    for key in [Key.enter, .escape, .tab, .up, .down, .function(1), .alt("x")] {
      let isTaken = field.take(key)
      #expect(!isTaken, "\(key)")
    }
    #expect(field == TextField("a"))
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `keeps the caret inside and every character whole`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let pieces: [Character] = ["a", " ", "王", "，", "👨‍👩‍👧", "🇨🇳", "e\u{301}", "각", "👍🏽", "ﾞ"]
    let moves: [Key] = [
      .left, .right, .home, .end, .backspace, .delete, .control("w"), .control("u"), .control("k"),
      .control("a"), .control("b"), .control("h"),
    ]
    var field = TextField()
    for _ in 0..<200 {
      if Bool.random(using: &generator), let piece = pieces.randomElement(using: &generator) {
        field.press(.character(piece))
      } else if let move = moves.randomElement(using: &generator) {
        field.press(move)
      }
      #expect((0...field.characters.count).contains(field.caret))
      #expect(field.characters == Array(field.text))
      let strangers = field.text.filter { !pieces.contains($0) && $0.unicodeScalars.last != "ﾞ" }
      #expect(strangers.isEmpty, "Cut in two: \(strangers)")
    }
  }

  @Test(arguments: 1...12) func `keeps the caret in sight at every width`(columns: Int) throws {
    var field = TextField("客户 e\u{301}👨‍👩‍👧 Walmart 王小明")
    for _ in 0...field.characters.count {
      var frame = Frame(size: Size(columns: 20, rows: 1))
      field.draw(
        into: &frame, at: Point(row: 0, column: 3), columns: columns, style: .plain,
        hasFocus: true)
      let cursor = try #require(frame.cursor)
      #expect(cursor.isVisible)
      #expect((3..<3 + columns).contains(cursor.point.column))
      field.press(.left)
    }
  }
}

@Suite struct `A text field on several lines` {
  @Test func `moves the caret by lines as they are shown, at the column where it set out`() {
    var field = TextField("客户说太贵\nno\n再谈一次价格")
    expectMove(&field, -1, to: 8)
    expectMove(&field, -1, to: 5)
    expectMove(&field, -1, to: nil)
    expectMove(&field, 2, to: 15)
  }

  /// Moves by lines of twenty columns, and expects the caret somewhere, or that there was no line.
  private func expectMove(_ field: inout TextField, _ distance: Int, to caret: Int?) {
    let before = field.caret
    let isMoved = field.move(lines: distance, columns: 20)
    #expect(isMoved == (caret != nil))
    #expect(field.caret == caret ?? before)
  }

  @Test func `takes a letter where the caret is seen to stand`() {
    var field = TextField("one two three")
    _ = field.move(lines: -1, columns: 9)
    field.press(.character("X"))
    #expect(field.text == "one tXwo three")
  }

  @Test func `goes to the ends of a shown line, and then to those of the text`() {
    var field = TextField("one two three")
    let isMoved = field.moveToEdge(.start, columns: 9)
    #expect(isMoved && field.caret == 8)
    let isMovedAgain = field.moveToEdge(.start, columns: 9)
    #expect(!isMovedAgain)
    field.press(.home)
    #expect(field.caret == 0)
    let isMovedToEnd = field.moveToEdge(.end, columns: 9)
    #expect(isMovedToEnd && field.caret == 7)
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func `puts the cursor in front of the character that the caret is before`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let pieces = ["a", " ", "word ", "王", "小明，", "👨‍👩‍👧", "e\u{301}", "\n", "각", "🇨🇳"]
    let text = (0..<60).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    let columns = Int.random(in: 4...24, using: &generator)
    var field = TextField(text)
    for _ in 0..<Int.random(in: 0...field.characters.count, using: &generator) {
      field.press(.left)
    }
    let rect = Rect(row: 1, column: 2, columns: columns, rows: 3)
    var frame = Frame(size: Size(columns: 30, rows: 6))
    field.draw(linesInto: &frame, in: rect, style: .plain)
    let cursor = try #require(frame.cursor)
    #expect(rect.contains(cursor.point))
    if field.caret < field.characters.count {
      var next = field.characters[field.caret]
      if next.isNewline { next = " " }
      var alone = Frame(size: Size(columns: 2, rows: 1))
      alone.draw(String(next), at: alone.bounds.origin)
      #expect(frame[cursor.point] == alone[Point(row: 0, column: 0)])
    }
    #expect(field.text == text)
  }

  @Test(arguments: ["客户说价格太高，要求再谈。", "aaaaaaaa", "one two "])
  func `takes a key in a megabyte of text in less time than reading it takes`(
    piece: String
  ) {
    let clock = ContinuousClock()
    var field = TextField()
    let reading = clock.measure {
      field = TextField(String(repeating: piece, count: 1_000_000 / piece.utf8.count))
    }
    field.press(.character("x"))
    var frame = Frame(size: Size(columns: 80, rows: 24))
    let keys = (0..<5).map { _ in
      clock.measure {
        field.press(.character("y"))
        _ = field.move(lines: -1, columns: 60)
        field.draw(linesInto: &frame, in: frame.bounds, style: .plain)
      }
    }
    // The quickest of some, because other tests run at the same time.
    #expect(keys.contains { $0 < reading })
  }
}

extension TextField {
  /// Takes keys one after the other.
  fileprivate mutating func press(_ keys: Key...) {
    for key in keys { _ = take(key) }
  }
}
