// Keys in no order at all: whatever somebody presses, the screen draws and the way back is short.

import Chance
import Drawing
import Interface
import Model
import Testing

@Suite struct `Random keys` {
  @Test(arguments: 1...24 as ClosedRange<UInt64>)
  func `never lead to a screen that cannot be drawn or left`(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let language: Language = seed.isMultiple(of: 2) ? .english : .chinese
    var stage =
      seed.isMultiple(of: 6)
      ? try Stage([], columns: 80, rows: 24, language: language)
      : try Stage.demo(columns: 80, rows: 24, language: language)
    for step in 0..<120 {
      stage.give(Self.message(using: &generator))
      let frame = stage.bench.render()
      #expect(frame.size == stage.bench.context.size)
      if let point = frame.cursor?.point {
        #expect(frame.bounds.contains(point), "\(point) at step \(step)")
      }
    }
    let presses = stage.leaveEverything()
    #expect(stage.bench.layers.isEmpty, "\(stage.screen)")
    #expect(presses <= 12)
  }

  @Test func `take away one layer with each Esc`() throws {
    var stage = try Stage.demo()
    try stage.play("23z<Esc>")
    #expect(!stage.bench.isZoomed)
    #expect(stage.bench.focus == .questions)
    try stage.play("<Esc>")
    #expect(stage.bench.focus == .map)
    try stage.play("<Esc><Enter>?")
    #expect(stage.bench.layers.count == 2)
    try stage.play("<Esc>")
    #expect(stage.bench.layers.count == 1)
    try stage.play("<Esc>")
    #expect(stage.bench.layers.isEmpty)
    try stage.play("<Esc><Esc><Esc>")
    #expect(stage.bench.focus == .accounts)
    #expect(stage.effects.isEmpty)
  }

  @Test(arguments: [
    "", "a", "?", "2v", "3", "<Enter>", "jjp", ":", "d", "A", "A=", "A<Tab>", "jjD",
    "jjDWho?<Enter>", "D<Tab>",
  ])
  func `leave screens that can be drawn at every size`(keys: String) throws {
    var stage = try Stage.demo()
    try stage.play(keys)
    for columns in [1, 2, 5, 19, 20, 21, 33, 40, 59, 60, 79, 99, 100, 149, 150, 200] {
      for rows in [1, 2, 4, 5, 6, 8, 11, 12, 24, 60] {
        let size = Size(columns: columns, rows: rows)
        let frame = Workbench.render(stage.bench, size: size, theme: .plain, language: .chinese)
        #expect(frame.size == size)
      }
    }
  }

  /// A key, a paste or another size.
  private static func message(using generator: inout SplitMix64) -> Message {
    switch Int.random(in: 0..<40, using: &generator) {
    case 0:
      return .resized(
        Size(
          columns: Int.random(in: 1...200, using: &generator),
          rows: Int.random(in: 1...60, using: &generator)))
    case 1: return .paste("三行\nof\ttext 👨‍👩‍👧")
    default: return .key(keys.randomElement(using: &generator) ?? .escape)
    }
  }

  private static let keys: [Key] =
    [
      .enter, .enter, .enter, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left,
      .right, .shiftUp, .shiftDown, .home, .end, .pageUp, .pageDown, .escape,
    ] + (1...11).map(Key.function) + "abcdefhijklmnoprsuvwxz".map(Key.control)
    + "abcdefghijklmnopqrstuvwxyzABCDEGHIJKNP123=?/:+ 天ｊ王".map(Key.character)
}

extension Stage {
  /// Presses Esc until nothing lies on the workbench, throwing away what was typed.
  ///
  /// - Returns: How many keys it took.
  mutating func leaveEverything() -> Int {
    for count in 0..<40 {
      guard !bench.layers.isEmpty else { return count }
      let depth = bench.layers.count
      give(.key(.escape))
      if bench.layers.count > depth { give(.key(.character("y"))) }
    }
    return 40
  }
}
