// How long a file and a function may be.

/// The rule that a thing fits into a head: files of 400 lines, functions of 60.
enum LengthRule {
  /// The most lines of a file.
  static let fileLimit = 400
  /// The most lines of a function, from its first line to its closing brace.
  static let functionLimit = 60

  /// What is too long in a file.
  static func findings(in file: SourceFile) -> [Finding] {
    let long = functions(in: file).filter { $0.count > functionLimit }.map {
      file.finding(
        $0.lowerBound,
        "This takes \($0.count) lines, \(functionLimit) at most: give its parts names of their own."
      )
    }
    guard file.lines.count > fileLimit else { return long }
    let whole = file.finding(
      fileLimit,
      "The file has \(file.lines.count) lines, \(fileLimit) at most: move a concept to its own.")
    return [whole] + long
  }

  /// The lines of each function, initialiser, subscript and computed property that has a body.
  static func functions(in file: SourceFile) -> [Range<Int>] {
    file.code.indices.compactMap { line in
      guard let column = bodyOwner(in: file.code[line]) else { return nil }
      return body(in: file, line, column).map { line..<($0 + 1) }
    }
  }

  /// The column after the word in a line that begins something with a body; nil without one.
  private static func bodyOwner(in code: String) -> Int? {
    let bytes = Array(code.utf8)
    var column = 0
    while column < bytes.count {
      guard isWord(bytes[column]) else {
        column += 1
        continue
      }
      let start = column
      while column < bytes.count, isWord(bytes[column]) { column += 1 }
      let word = String(decoding: bytes[start..<column], as: UTF8.self)
      let isMember = start > 0 && bytes[start - 1] == UInt8(ascii: ".")
      if ["func", "init", "deinit", "subscript"].contains(word), !isMember { return column }
      if word == "var", code.hasSuffix("{"), !code.contains("=") { return column }
    }
    return nil
  }

  /// The line that closes the body of what begins here; nil when it has no body.
  private static func body(in file: SourceFile, _ first: Int, _ column: Int) -> Int? {
    var parentheses = 0
    var braces = 0
    for line in first..<file.code.count {
      if line > first, braces == 0, parentheses == 0, isNextDeclaration(file.code[line]) {
        return nil
      }
      for byte in file.code[line].utf8.dropFirst(line == first ? column : 0) {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: "["): parentheses += 1
        case UInt8(ascii: ")"), UInt8(ascii: "]"): parentheses -= 1
        case UInt8(ascii: "{"): braces += 1
        case UInt8(ascii: "}"):
          braces -= 1
          if braces < 0 { return nil }
          if braces == 0, parentheses == 0 { return line }
        default: break
        }
      }
    }
    return nil
  }

  /// Whether a line begins another declaration, so that the one before had no body.
  private static func isNextDeclaration(_ code: String) -> Bool {
    let words = code.split(separator: " ").prefix(3)
    let starts: Set<Substring> = ["func", "var", "let", "static", "mutating", "case", "subscript"]
    return words.contains { starts.contains($0) } || words.first?.hasPrefix("init(") == true
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || byte >= 0x80 || (48...57).contains(byte)
      || (65...90).contains(byte) || (97...122).contains(byte)
  }
}
