// What the TOML library can't be given: at two places it takes for granted what the text has to say, and ends the
// program where the text says something else, such as `[!]`, `[颜色]` or `a = [ } ]`. They are looked for before it
// reads, and no text that is TOML has them.

/// A walk through a text, as far as it is TOML.
struct TOMLGuard {
  /// Something that the library would stumble over.
  struct Stumble {
    /// Where it stands, from 1.
    let line: Int
    /// Where it stands in the line, from 1.
    let column: Int
    /// What is wrong and what to do.
    let fault: TOMLProblem.Fault
  }

  private let scalars: [Unicode.Scalar]
  private var index = 0
  /// The brackets that are open at a place in a value.
  private var open: [Unicode.Scalar] = []
  /// Whether only blanks stand between here and the beginning of the line.
  private var isAtStart = true

  /// Begins at the beginning of a text.
  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// The first thing to stumble over; nil where there is none.
  ///
  /// - Complexity: O(length).
  mutating func stumble() -> Stumble? {
    while let scalar = current {
      switch scalar {
      case "#": while let next = current, next != "\n" { index += 1 }
      case "\"", "'": passString(scalar)
      case "[" where isAtStart && open.isEmpty:
        if let stumble = header() { return stumble }
      case "}" where open.last == "[": return here(Self.stray)
      case "\u{85}", "\u{2028}", "\u{2029}": return here(Self.stray)
      case "[", "{":
        open.append(scalar)
        index += 1
      case "]", "}":
        _ = open.popLast()
        index += 1
      case _: index += 1
      }
      let isBlank = scalar == " " || scalar == "\t" || scalar == "\u{FEFF}"
      isAtStart = scalar == "\n" || (isAtStart && isBlank)
    }
    return nil
  }

  private var current: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  /// Passes the brackets of a table's header; gives what is wrong where no name follows.
  private mutating func header() -> Stumble? {
    index += 1
    if current == "[" { index += 1 }
    while current == " " || current == "\t" { index += 1 }
    guard let first = current else { return nil }
    let isName = first.isASCII && (first.properties.isAlphabetic || ("0"..."9").contains(first))
    return isName || "_-\"']".unicodeScalars.contains(first) ? nil : here(Self.unnamed)
  }

  /// Passes a text in quotation marks, of one line or of several.
  private mutating func passString(_ mark: Unicode.Scalar) {
    let isLong = scalars[index...].prefix(3).elementsEqual([mark, mark, mark])
    index += isLong ? 3 : 1
    while let scalar = current {
      if scalar == "\\", mark == "\"" {
        index += 2
      } else if scalar == "\n", !isLong {
        return
      } else if scalar == mark,
        !isLong || scalars[index...].prefix(3).elementsEqual([mark, mark, mark])
      {
        index += isLong ? 3 : 1
        // Two more may belong to the text.
        var more = isLong ? 2 : 0
        while more > 0, current == mark { (index, more) = (index + 1, more - 1) }
        return
      } else {
        index += 1
      }
    }
  }

  private func here(_ fault: TOMLProblem.Fault) -> Stumble {
    let before = scalars[..<min(index, scalars.count)]
    let start = before.lastIndex(of: "\n").map { $0 + 1 } ?? 0
    return Stumble(
      line: before.count { $0 == "\n" } + 1, column: before.count - start + 1, fault: fault)
  }

  private static let unnamed = TOMLProblem.Fault(
    "a name in brackets has letters from A to Z, digits, - and _: correct it, or put it in quotation marks.",
    "方括号里的名称只能用英文字母、数字、- 和 _，请改正或加上引号。")
  private static let stray = TOMLProblem.Fault(
    "this can't stand here: remove it, or put it in quotation marks.", "这里不能出现这个字符，请删除或放进引号里。")
}
