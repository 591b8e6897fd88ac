// Keys in writing, and keys from an input method that was left on.

import Testing

@testable import Drawing

@Suite struct `A key` {
  private static let all: [Key] =
    [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right,
      .shiftUp, .shiftDown, .shiftLeft, .shiftRight, .home, .end, .pageUp, .pageDown,
    ] + (1...12).map { .function($0) } + "aZ0 <>-王é👍".map { .character($0) }
    + "ar[ ".map { .control($0) } + "xX<> 王".map { .alt($0) }

  @Test(arguments: all)
  func `is read back from its name`(key: Key) {
    #expect(Key(name: key.name) == key)
  }

  @Test func `is written in sequences`() throws {
    #expect(
      try Key.sequence("jj<Tab>中<lt><C-R><A-x><f1><cr><s-tab> ")
        == [
          .character("j"), .character("j"), .tab, .character("中"), .character("<"),
          .control("r"), .alt("x"), .function(1), .enter, .backTab, .character(" "),
        ])
  }

  @Test func `that does not exist is named with its place`() {
    #expect(throws: KeyNotationError.unknownKey(name: "<Hyper>", offset: 2)) {
      try Key.sequence("中j<Hyper>")
    }
    #expect(throws: KeyNotationError.unclosed(offset: 1)) { try Key.sequence("a<Tab") }
  }

  @Test(
    arguments: [
      ("ｊ", "j"), ("：", ":"), ("？", "?"), ("／", "/"), ("　", " "), ("。", "."), ("、", "/"),
      ("【", "["),
      ("￥", "$"), ("Ｇ", "G"), ("王", "王"), ("j", "j"),
    ] as [(Character, Character)])
  func `from an input method left on means its ASCII twin`(typed: Character, meant: Character) {
    #expect(Key.character(typed).folded() == .character(meant))
  }
}
