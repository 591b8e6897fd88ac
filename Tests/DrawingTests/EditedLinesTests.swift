// A text in lines while somebody edits it: nothing of it is hidden, and the caret stands where it is seen.

import Chance
import Testing

@testable import Drawing

@Suite struct `A text in lines to be edited` {
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `holds every character once, within its columns`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let characters = Array(
      (0..<seed % 4).reduce(generator.awkwardText()) { text, _ in text + generator.awkwardText() })
    let columns = Int.random(in: 3...30, using: &generator)
    let lines = EditedLines(characters, columns: columns).all
    var next = 0
    for line in lines {
      #expect(line.characters.lowerBound == next)
      #expect(line.carets.lowerBound == next)
      #expect(characters[line.characters].allSatisfy { !$0.isNewline })
      let width = characters[line.characters].reduce(0) { $0 + DisplayWidth.of($1) }
      #expect(width <= columns)
      next = line.characters.upperBound
      // A line break stands behind what is drawn, and the caret before it.
      if line.carets.contains(next), next < characters.count {
        #expect(characters[next].isNewline)
        next += 1
      }
      #expect(line == lines.last || line.carets.upperBound == next - 1)
    }
    #expect(next == characters.count)
    #expect(lines.last?.carets.upperBound == characters.count)
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `shows each place of the caret once, and finds it again where it is shown`(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let characters = Array(generator.awkwardText() + generator.awkwardText())
    let columns = Int.random(in: 3...30, using: &generator)
    let text = EditedLines(characters, columns: columns)
    let all = text.all
    for caret in 0...characters.count {
      #expect(all.filter { $0.carets.contains(caret) }.count == 1)
      let (lines, index) = text.lines(around: caret, reach: 2)
      let line = lines[index]
      #expect(line.carets.contains(caret))
      #expect(all.contains(line))
      let column = text.column(of: caret, on: line)
      #expect((0..<columns).contains(column))
      let found = text.caret(on: line, column: column)
      #expect(line.carets.contains(found))
      #expect(text.column(of: found, on: line) == column)
    }
  }

  @Test(arguments: [
    ("the quick brown fox", 10, ["the quick ", "brown fox"]),
    ("a b", 3, ["a ", "b"]),
    ("abcdefgh", 4, ["abc", "def", "gh"]),
    ("客户说太贵。再谈", 9, ["客户说太", "贵。再谈"]),
    ("（价格）很好", 8, ["（价", "格）很", "好"]),
    ("one\ntwo\n", 10, ["one", "two", ""]),
    ("ab ", 3, ["ab ", ""]),
    ("", 10, [""]),
  ])
  func `breaks between words and characters, and hides no blank`(
    text: String, columns: Int, expected: [String]
  ) {
    let characters = Array(text)
    let lines = EditedLines(characters, columns: columns).all
    #expect(lines.map { String(characters[$0.characters]) } == expected)
  }

  @Test(arguments: ["a", "王", "word ", "王小明，你好。", "一二三\n"], [1, 4090, 9001])
  func `is cut at the same places wherever one looks`(piece: String, count: Int) {
    let characters = Array(String(repeating: piece, count: count) + "end")
    let text = EditedLines(characters, columns: 40)
    let all = text.all
    #expect(all.last?.carets.upperBound == characters.count)
    for caret in stride(from: 0, through: characters.count, by: 997) + [4095, 4096, 4097, 8192]
    where caret <= characters.count {
      let (lines, index) = text.lines(around: caret, reach: 5)
      #expect(lines[index].carets.contains(caret))
      let place = all.firstIndex(of: lines[index]) ?? -1
      let first = place - index
      #expect(first >= 0 && first + lines.count <= all.count)
      if first >= 0 { #expect(Array(all[first..<first + lines.count]) == lines) }
      #expect(index >= min(5, place))
      #expect(lines.count - index > min(5, all.count - place - 1))
    }
    #expect(text.count(atMost: 7) == min(7, all.count))
  }
}

extension EditedLines {
  /// All of its lines.
  fileprivate var all: [Line] { lines(around: 0, reach: .max).lines }
}
