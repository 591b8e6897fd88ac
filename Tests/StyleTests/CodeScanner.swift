// Tells Swift code from comments and texts, so that a rule about code does not misfire on prose.

/// Walks through Swift source and blanks out comments, texts and raw identifiers, byte for byte:
/// what is left has the same lines and columns, with nothing in it but code.
///
/// It knows nested block comments, raw and multi-line texts and interpolation, but not regex
/// literals, which this project does not use.
struct CodeScanner {
  /// The source as it is.
  private let source: [UInt8]
  /// The source with all but code blanked out.
  private var code: [UInt8]
  /// The byte that is looked at.
  private var position = 0

  /// The code in `text`, with spaces for everything else.
  static func code(in text: String) -> String {
    var scanner = CodeScanner(Array(text.utf8))
    while scanner.position < scanner.source.count { scanner.step() }
    return String(decoding: scanner.code, as: UTF8.self)
  }

  private init(_ source: [UInt8]) {
    self.source = source
    code = source
  }

  /// Takes one byte of code, or a whole comment or text.
  private mutating func step() {
    if sees("//") {
      blank(until: { $0.sees("\n") })
    } else if sees("/*") {
      blankBlockComment()
    } else if let hashes = openingHashes() {
      blankText(hashes)
    } else if sees("`") {
      blank(1)
      blank(until: { $0.sees("`") })
      blank(1)
    } else {
      position += 1
    }
  }

  /// Blanks a comment that may hold others.
  private mutating func blankBlockComment() {
    var depth = 0
    repeat {
      if sees("/*") {
        depth += 1
        blank(2)
      } else if sees("*/") {
        depth -= 1
        blank(2)
      } else {
        blank(1)
      }
    } while depth > 0 && position < source.count
  }

  /// How many number signs stand before the text that begins here; nil when none begins.
  private func openingHashes() -> Int? {
    var end = position
    while end < source.count, source[end] == UInt8(ascii: "#") { end += 1 }
    guard end < source.count, source[end] == UInt8(ascii: "\"") else { return nil }
    return end - position
  }

  /// Blanks a text, and the texts inside its interpolations.
  private mutating func blankText(_ hashes: Int) {
    blank(hashes)
    let fence = String(repeating: "#", count: hashes)
    let quote = sees("\"\"\"") ? "\"\"\"" : "\""
    blank(quote.utf8.count)
    while position < source.count {
      if sees(quote + fence) {
        blank(quote.utf8.count + hashes)
        return
      }
      if sees("\\" + fence + "(") {
        blank(hashes + 2)
        blankInterpolation()
      } else if sees("\\" + fence) {
        blank(hashes + 2)
      } else {
        blank(1)
      }
    }
  }

  /// Blanks up to the parenthesis that closes an interpolation.
  private mutating func blankInterpolation() {
    var depth = 1
    while depth > 0, position < source.count {
      let start = position
      if sees("(") { depth += 1 }
      if sees(")") { depth -= 1 }
      step()
      for index in start..<position where source[index] != UInt8(ascii: "\n") {
        code[index] = UInt8(ascii: " ")
      }
    }
  }

  /// Whether some text stands here.
  private func sees(_ text: String) -> Bool {
    source[position...].starts(with: text.utf8)
  }

  /// Blanks some bytes but keeps the ends of lines.
  private mutating func blank(_ count: Int) {
    for _ in 0..<count where position < source.count {
      if source[position] != UInt8(ascii: "\n") { code[position] = UInt8(ascii: " ") }
      position += 1
    }
  }

  /// Blanks until something stands here.
  private mutating func blank(until isEnd: (CodeScanner) -> Bool) {
    while position < source.count, !isEnd(self) { blank(1) }
  }
}
