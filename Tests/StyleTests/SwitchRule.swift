// Switches over our own enums name every case, so that the compiler asks about a new one.

/// The rule about what a `switch` may leave to `default:`.
///
/// A case of an enum is written with a dot in front of it; numbers, characters and names of C are
/// not. The rule relies on the formatter, which puts `switch`, `case` and `default` of one
/// statement into the same column.
enum SwitchRule {
  /// Every `default:` beside a case of an enum.
  static func findings(in file: SourceFile) -> [Finding] {
    file.code.indices.filter { isDefault(file.code[$0]) }.compactMap { line in
      guard cases(before: line, in: file.code).contains(where: namesAnEnumCase) else { return nil }
      return file.finding(line, "Name the cases: a new one should be asked about here.")
    }
  }

  /// Whether a line begins the default of a switch.
  private static func isDefault(_ code: String) -> Bool {
    code.drop { $0 == " " }.hasPrefix("default:")
  }

  /// Whether a line begins a case of an enum, by itself or in a tuple.
  private static func namesAnEnumCase(_ code: String) -> Bool {
    let pattern = code.drop { $0 == " " }.dropFirst("case ".count)
    return pattern.drop { $0 == "(" }.hasPrefix(".")
  }

  /// The lines that begin the other cases of the switch whose default stands in a line.
  private static func cases(before line: Int, in code: [String]) -> [String] {
    let column = code[line].prefix { $0 == " " }.count
    let own = code[..<line].reversed().filter { !$0.allSatisfy { $0 == " " } }
      .prefix { text in
        let indent = text.prefix { $0 == " " }.count
        return indent > column || (indent == column && text.dropFirst(column).hasPrefix("case "))
      }
    return own.filter { $0.prefix { $0 == " " }.count == column }
  }
}
