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

extension TextField {
  /// Takes keys one after the other.
  fileprivate mutating func press(_ keys: Key...) {
    for key in keys { _ = take(key) }
  }
}
