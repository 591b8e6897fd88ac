// JSON that scripts can rely on and a terminal can't be commanded by.

import Drawing
import Foundation
import Interchange
import Testing

@Suite struct `JSON text` {
  @Test func `keeps the order of keys and the digits of numbers`() {
    let value = JSONValue.record([
      "name": .string("A"), "amount": .number("12.50"), "class": .null, "list": .array([.int(1)]),
    ])
    #expect(value.text() == #"{"name":"A","amount":12.50,"class":null,"list":[1]}"#)
  }

  @Test(arguments: ["0", "-0", "10", "0.50", "-12.05", "1e5", "2E-7", "3.1e+10"])
  func `takes every number that a reader takes`(digits: String) throws {
    let text = JSONValue.array([.number(digits)]).text()
    #expect(text == "[\(digits)]")
    #expect(try JSONDecoder().decode([Double].self, from: Data(text.utf8)) == [Double(digits)])
  }

  @Test func `has no number that is none`() async {
    await #expect(processExitsWith: .failure) { _ = JSONValue.number("01").text() }
    await #expect(processExitsWith: .failure) { _ = JSONValue.number("1.").text() }
    await #expect(processExitsWith: .failure) { _ = JSONValue.number("-").text() }
    await #expect(processExitsWith: .failure) { _ = JSONValue.number("1e").text() }
    await #expect(processExitsWith: .failure) { _ = JSONValue.number("1 ").text() }
  }

  @Test func `is indented by two spaces when it is for people`() {
    let value = JSONValue.array([.record(["a": .bool(true), "b": .array([])])])
    #expect(value.text(pretty: true) == "[\n  {\n    \"a\": true,\n    \"b\": []\n  }\n]")
  }

  @Test func `says the same to every reader and nothing to a terminal`() throws {
    let nasty = "\"\\\n\r\t\u{0}\u{1B}[2J\u{7F}\u{9B}\u{2028}\u{202E}\u{61C}\u{E0041}华润😀"
    let text = JSONValue.array([.string(nasty)]).text()
    #expect(text.unicodeScalars.allSatisfy(Printable.isSafe))
    let read = try JSONDecoder().decode([String].self, from: Data(text.utf8))
    #expect(read == [nasty])
  }
}

@Suite struct `Plain text` {
  @Test func `has one line and no controls`() {
    let text = " a\u{1B}[31mb\r\nc\u{202E}\td\u{9B}\u{7F} "
    #expect(text.plain == "a\u{FFFD}[31mb c d\u{FFFD}\u{FFFD}")
  }

  @Test func `keeps the joiners that emoji and scripts need`() {
    #expect("👩‍👩‍👧 ज्\u{200D}".plain == "👩‍👩‍👧 ज्\u{200D}")
  }
}
