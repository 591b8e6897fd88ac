// Layouts divide the screen by cuts; none may leave its rectangle.

import Chance
import Testing

@testable import Drawing

@Suite struct `A rectangle` {
  @Test func `is divided by strips`() {
    let screen = Rect(Size(columns: 80, rows: 24))
    #expect(screen.top(1) == Rect(row: 0, column: 0, columns: 80, rows: 1))
    #expect(screen.dropTop(1).dropBottom(1) == Rect(row: 1, column: 0, columns: 80, rows: 22))
    #expect(screen.bottom(2) == Rect(row: 22, column: 0, columns: 80, rows: 2))
    #expect(screen.left(30) == Rect(row: 0, column: 0, columns: 30, rows: 24))
    #expect(screen.right(30) == Rect(row: 0, column: 50, columns: 30, rows: 24))
    #expect(screen.inset(by: 1) == Rect(row: 1, column: 1, columns: 78, rows: 22))
  }

  @Test func `is never negative and never left by a cut`() {
    var random = SplitMix64(seed: 6)
    for _ in 0..<1_000 {
      var rect = Rect(row: 3, column: 5, columns: 20, rows: 10)
      let whole = rect
      for _ in 0..<6 {
        let count = Int.random(in: -3...12, using: &random)
        let cuts: [(Rect) -> Rect] = [
          { $0.top(count) }, { $0.dropTop(count) }, { $0.bottom(count) }, { $0.dropBottom(count) },
          { $0.left(count) }, { $0.dropLeft(count) }, { $0.right(count) }, { $0.dropRight(count) },
          { $0.inset(by: count) },
        ]
        rect = cuts.randomElement(using: &random)?(rect) ?? rect
        #expect(rect.rows >= 0 && rect.columns >= 0)
        #expect(whole.intersection(rect) == rect || rect.isEmpty)
      }
    }
  }

  @Test func `knows its cells`() {
    let rect = Rect(row: 1, column: 2, columns: 3, rows: 1)
    #expect(rect.contains(Point(row: 1, column: 4)))
    #expect(!rect.contains(Point(row: 1, column: 5)))
    #expect(Rect(row: 0, column: 0, columns: -4, rows: 3).isEmpty)
  }
}
