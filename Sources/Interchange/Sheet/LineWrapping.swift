// Breaks text into lines that surely fit, counting no character narrower than any terminal does.

/// Breaks lines at spaces, and between Chinese characters where punctuation allows it.
struct LineWrapping {
  /// The most columns a line may take.
  let width: Int

  /// The lines of a text on one line.
  ///
  /// - Parameters:
  ///   - first: What stands before the first line.
  ///   - rest: What stands before the others.
  /// - Returns: At least one line. Each takes at most ``width`` columns, prefix included.
  func lines(_ text: String, first: String, rest: String) -> [String] {
    var lines: [String] = []
    var line = first
    var used = columns(first)
    var isEmpty = true
    for piece in pieces(of: text) {
      let size = columns(piece)
      if !isEmpty && used + size > width {
        lines.append(line.withoutTrailingSpaces)
        line = rest
        used = columns(rest)
        isEmpty = true
      }
      if isEmpty && piece == " " && !lines.isEmpty { continue }
      for part in fitting(piece, in: width - used) {
        if part.startsLine {
          lines.append(line.withoutTrailingSpaces)
          line = rest
          used = columns(rest)
        }
        line += part.text
        used += columns(part.text)
      }
      isEmpty = false
    }
    return lines + [line.withoutTrailingSpaces]
  }

  /// A piece as it is, or cut where even a whole line is too short for it.
  private func fitting(_ piece: String, in room: Int) -> [(text: String, startsLine: Bool)] {
    guard columns(piece) > room else { return [(piece, false)] }
    var parts: [(text: String, startsLine: Bool)] = [("", false)]
    var left = room
    for character in piece {
      let size = columns(String(character))
      if size > left {
        parts.append(("", true))
        left = width - 12
      }
      parts[parts.count - 1].text.append(character)
      left -= size
    }
    return parts
  }

  /// The pieces that a line may be broken between: words, spaces, Chinese characters with the
  /// punctuation that belongs to them.
  private func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var word = ""
    for character in text {
      let isWide = columns(String(character)) > 1
      if Self.closers.contains(character), word.isEmpty, !pieces.isEmpty {
        pieces[pieces.count - 1].append(character)
      } else if character == " " || (isWide && !Self.openers.contains(character)) {
        let joins = !word.isEmpty && (word.last.map(Self.openers.contains) ?? false)
        if joins && isWide {
          pieces.append(word + String(character))
        } else {
          if !word.isEmpty { pieces.append(word) }
          pieces.append(String(character))
        }
        word = ""
      } else {
        word.append(character)
      }
    }
    if !word.isEmpty { pieces.append(word) }
    return pieces
  }

  private static let closers: Set<Character> = [
    "，", "。", "、", "；", "：", "？", "！", "”", "’", "）", "》", "】", "」", "…",
  ]
  private static let openers: Set<Character> = ["“", "‘", "（", "《", "【", "「"]

  /// An upper bound of the columns a text takes: two for each character that isn't plainly narrow.
  private func columns(_ text: String) -> Int {
    text.reduce(0) { sum, character in
      let isNarrow = character.unicodeScalars.allSatisfy { $0.value < 0x1100 }
      return sum + (isNarrow ? 1 : 2)
    }
  }
}

extension String {
  fileprivate var withoutTrailingSpaces: String {
    var copy = self
    while copy.last == " " { copy.removeLast() }
    return copy
  }
}
