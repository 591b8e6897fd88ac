// Values are written without a string for each part; the text is the one that their descriptions have.

import Chance
import Model
import Testing

@testable import Engine

@Suite struct `The text of a value in a journal` {
  @Test func `is that of its description`() {
    var dice = Dice(seed: 11)
    let hundredths =
      [0, 1, -1, 9, 10, 99, 100, -100, 105, -250, 1_000_000, .max, .min]
      + (0..<200).map { _ in Int64(bitPattern: dice.next()) >> Int64(dice.next(below: 60)) }
    for number in hundredths {
      let money = Money(hundredths: number)
      #expect(text(.money(money)) == money.description)
    }
    for number in [-720_000, -1, 0, 1, 20_000, 47_000, 2_932_896]
      + (0..<200).map({ _ in Int32(dice.next(below: 80_000)) - 30_000 })
    {
      let day = Day(number: number)
      #expect(text(.day(day)) == "\"\(day)\"")
    }
    for raw in [1, 0x9F3A_01C2_0000_0001, .max] + (0..<200).map({ _ in dice.next() }) {
      let id = EntityID(raw: raw)
      #expect(text(.entity(id)) == "\"\(id)\"")
    }
  }

  @Test(arguments: [
    "", "plain", "说“好”", "a\"b", "back\\slash", "tab\tend", "two\nlines\r", "\u{1}",
  ])
  func `escapes what JSON wants escaped and nothing else`(word: String) throws {
    let json = text(.text(word))
    #expect(!json.utf8.contains { $0 < 0x20 })
    #expect(unescaped(json) == word)
  }

  private func text(_ value: Value) -> String {
    var writer = JSONWriter()
    writer.value(value)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// The text behind a JSON string, by its escapes alone.
  private func unescaped(_ json: String) -> String {
    let body = String(json.dropFirst().dropLast())
    return body.replacing("\\n", with: "\n").replacing("\\r", with: "\r")
      .replacing("\\t", with: "\t").replacing("\\u0001", with: "\u{1}")
      .replacing("\\\"", with: "\"").replacing("\\\\", with: "\\")
  }
}
