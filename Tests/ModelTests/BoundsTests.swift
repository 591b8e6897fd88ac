// How large a value may be, typed or read.

import Model
import Testing

@Suite struct `The bounds of values` {
  /// Values at the ends of what there is.
  private static let extremes: [Value] =
    [Int64.min, -(1 << 53) - 1, -1, 0, 1, 5, 10_000_000, 1 << 53, .max].flatMap {
      [.number($0), .money(Money(hundredths: $0))]
    }
    + [Int32.min, -719_163, -719_162, 0, 2_932_896, 2_932_897, .max].map { .day(Day(number: $0)) }
    + [0, 1, 4_000, 4_001, 40_000, 40_001, 1_000_000, 1_000_001].map {
      Value.text(String(repeating: "x", count: $0))
    } + [
      .text(String(repeating: "天", count: 4_000)), .text(String(repeating: "天", count: 4_001)),
      .texts([String(repeating: "x", count: 4_001)]), .texts(["one"]),
      .texts(Array(repeating: "x", count: 10_001)), .choice("nobody"), .yes,
      .entities(Array(repeating: EntityID(device: 1, counter: 1), count: 10_001)),
    ]

  @Test(arguments: Attribute.all)
  func `let be read whatever may be entered`(attribute: Attribute) {
    for value in Self.extremes where attribute.shape.accepts(value) {
      #expect(attribute.shape.admits(value))
      #expect(!attribute.shape.isExceeded(by: value))
    }
  }

  @Test func `end where they say`() {
    let text = { (count: Int) in Value.text(String(repeating: "x", count: count)) }
    #expect(Shape.line.accepts(text(4_000)) && !Shape.line.accepts(text(4_001)))
    #expect(Shape.line.admits(text(40_000)) && !Shape.line.admits(text(40_001)))
    #expect(Shape.prose.accepts(text(1_000_000)) && !Shape.prose.admits(text(1_000_001)))
    let name = Attribute.account(.name)
    #expect(name.accepts(text(1_000)) && !name.accepts(text(1_001)))
    #expect(name.isExceeded(by: text(1_001)) && name.shape.admits(text(1_001)))
    #expect(Refusal.excessive(name).phrase.en.contains("1,000 characters"))
    let most = Bounds.hundredths
    #expect(Shape.money.accepts(.money(Money(hundredths: -most))))
    #expect(!Shape.money.admits(.money(Money(hundredths: most + 1))))
    #expect(!Shape.money.admits(.money(Money(hundredths: .min))))
    #expect(!Shape.number(1...5).admits(.number(.max)))
    #expect(Day(number: Bounds.days.lowerBound).description == "0001-01-01")
    #expect(Day(number: Bounds.days.upperBound).description == "9999-12-31")
  }

  @Test func `are said in a sentence that ends in what to do`() throws {
    var context = Context()
    let account = try context.account("Acme")
    let name = Value.text(String(repeating: "x", count: 4_001))
    let refusal = context.refusal(of: .edit(account, .account, [.account(.name): name]))
    #expect(refusal == .excessive(.account(.name)))
    #expect(refusal?.phrase.en == "Name takes at most 1,000 characters: enter less.")
    let amount = Value.money(Money(hundredths: Bounds.hundredths + 1))
    #expect(
      context.refusal(of: .edit(account, .account, [.account(.potential): amount]))
        == .excessive(.account(.potential)))
  }
}
