// Records are read a word at a time where they are spelled as this program writes them; any other
// spelling of the same JSON must come to the same.

import Model
import Testing

@testable import Engine

@Suite struct `A record that is spelled otherwise` {
  private let reader = ActionReader(table: FieldTable())

  /// Records as this program writes them.
  private static let records = [
    #"{"h":[1700000030141,0],"u":"ana","c":"add step","ops":[{"o":"add","r":"9f3a01c2-2","k":"step","v":{"account":"9f3a01c2-1","text":"South 1","due":"2026-11-17"}}]}"#,
    #"{"h":[1700000030142,3],"u":"李雷","c":"edit person","ops":[{"o":"set","r":"9f3a01c2-1c45","f":"person.win","v":"同意, [三] {个}: 月","w":["9f3a01c2.2.0"]}]}"#,
    #"{"h":[1,0],"u":"a","c":"edit call","ops":[{"o":"set","r":"9f3a01c2-ffffffff","f":"call.advance-date","v":"2026-09-25"},{"o":"set","r":"7-1","f":"call.people","v":["7-2","9f3a01c2-3"]}],"undoes":"9f3a01c2.841"}"#,
    #"{"h":[1,0],"u":"a","c":"edit step","ops":[{"o":"set","r":"9f3a01c2-12345678","f":"step.account","v":"9f3a01c2-12345678"},{"o":"del","r":"9f3a01c2-2","k":"step"},{"o":"res","r":"9f3a01c2-2","k":"step"}]}"#,
    #"{"h":[1,0],"u":"a","c":"edit account","ops":[{"o":"set","r":"9f3a01c2-1","f":"account.potential","v":573111.82},{"o":"set","r":"9f3a01c2-1","f":"account.novelty","v":1},{"o":"add","r":"9f3a01c2-9","k":"gizmo","v":{"a":1}},{"o":"!merge","v":{}}]}"#,
    #"{"h":[1,0],"u":"a","c":"edit account","ops":[{"o":"set","r":"9F3a01c2-1","f":"account.name","v":"x"},{"o":"set","r":"9f3a01c2-","f":"account.name","v":"x"},{"o":"set","r":"9f3a01c2-123456789","f":"account.name","v":"x"},{"o":"set","r":"9f3a01c2_1","f":"account.name","v":"x"}]}"#,
  ]

  @Test(arguments: records)
  func `with white space comes to the same`(record: String) throws {
    let plain = try #require(read(record))
    #expect(!plain.isEmpty)
    for space in [" ", "\t\r\n  "] { #expect(read(spaced(record, with: space)) == plain) }
  }

  @Test(arguments: records)
  func `with its keys in another order comes to the same`(record: String) throws {
    let plain = try #require(read(record))
    // What an operation does and where, behind its value.
    let turned = record.replacing(
      #/\{("o":"(?:set|add)"),("r":"[^"]*"),("[fk]":"[^"]*"),("v":(?:"[^"]*"|\[[^\]]*\]|\{[^}]*\}|[0-9.]+))/#
    ) { match in "{\(match.4),\(match.3),\(match.2),\(match.1)" }
    #expect(turned != record)
    #expect(read(turned) == plain)
  }

  @Test(arguments: records)
  func `and cut short anywhere is broken`(record: String) {
    for count in 0..<record.utf8.count {
      #expect(read(String(decoding: record.utf8.prefix(count), as: UTF8.self)) == nil)
    }
  }

  /// The operations of a record as words; `nil` when it is broken.
  private func read(_ record: String) -> [String]? {
    unsafe Array(record.utf8).withUnsafeBytes { bytes in
      var all: [String] = []
      let head = unsafe reader.read(bytes) { operation, index in
        all.append("\(index) \(consume operation)")
      }
      guard let head else { return nil }
      let texts = [head.author, head.purpose, head.undoes].map { $0?.text ?? "none" }
      return all + ["\(head.stamp)"] + texts
    }
  }

  /// The same record with white space around whatever stands outside of texts.
  private func spaced(_ record: String, with space: String) -> String {
    var (text, isText) = ("", false)
    for character in record {
      if character == "\"" { isText.toggle() }
      let isMark = !isText && "{}[]:,".contains(character)
      text += isMark ? space + String(character) + space : String(character)
    }
    return text
  }
}
