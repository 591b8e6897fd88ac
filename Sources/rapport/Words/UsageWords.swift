// What the parser of the command line says in English, said in Chinese: the frame of the help, and each mistake that
// it knows of. What the commands themselves say is in both languages already.

import Interchange
import Model

/// The words of the argument parser.
enum UsageWords {
  /// A text of the parser in Chinese, line by line; a line that nobody knows stays as it is.
  static func chinese(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }
      .joined(separator: "\n")
  }

  private static func line(_ line: String) -> String {
    for (en, zh) in frames {
      if line == en { return zh }
    }
    for (en, zh) in starts where line.hasPrefix(en) {
      let rest = String(line.dropFirst(en.count))
      return zh
        + (en == "Error: " ? mistake(rest) : notes.reduce(rest) { $0.replacing($1.0, with: $1.1) })
    }
    if line.hasPrefix("  See '"), line.hasSuffix("' for more information.") {
      return "  详见 " + line.dropFirst(7).dropLast(23)
    }
    if line.hasPrefix("  - "), let kind = Kind(fileName: String(line.dropFirst(4))) {
      return line + "（\(kind.name.zh)）"
    }
    return notes.reduce(line) { $0.replacing($1.0, with: $1.1) }
  }

  /// Headings that fill a line.
  private static let frames = [
    ("ARGUMENTS:", "参数："), ("OPTIONS:", "选项："), ("SUBCOMMANDS:", "子命令："),
  ]

  /// What a line begins with.
  private static let starts = [
    ("OVERVIEW: ", ""), ("USAGE: ", "用法："), ("Usage: ", "用法："), ("Help:  ", "说明："),
    ("Error: ", "错误："),
    ("  --version               Show the version.", "  --version               显示版本。"),
    (
      "  -h, --help              Show help information.",
      "  -h, --help              显示帮助。"
    ),
    (
      "  See 'rapport help <subcommand>' for detailed help.",
      "  某个子命令的详细说明：rapport help <子命令>"
    ),
  ]

  /// What stands inside a line.
  private static let notes = [
    // As wide as before, so that the columns stay.
    ("(default) ", "(默认)    "), ("(default: ", "(默认："), ("(values: ", "(可选："),
    ("; default: ", "；默认："),
    // Where the line ends behind it.
    ("(default:", "(默认："), ("(values:", "(可选："), ("; default:", "；默认："),
    ("<options>", "<选项>"), ("<subcommands>", "<子命令>"), ("<subcommand>", "<子命令>"),
  ]

  /// One mistake: what surrounds the quotations of the English sentence, and the Chinese sentence with a place for each.
  private struct Mistake: Sendable {
    let en: [String]
    let zh: @Sendable (_ quoted: [String]) -> String

    /// What is quoted in a sentence; nil where it is another mistake's.
    func quoted(in sentence: String) -> [String]? {
      var rest = sentence[...]
      var quoted: [String] = []
      for (place, piece) in en.enumerated() {
        if place == 0 {
          guard rest.hasPrefix(piece) else { return nil }
          rest = rest.dropFirst(piece.count)
        } else if piece.isEmpty, place == en.count - 1 {
          quoted.append(String(rest))
          rest = ""
        } else {
          guard let range = rest.firstRange(of: piece) else { return nil }
          quoted.append(String(rest[..<range.lowerBound]))
          rest = rest[range.upperBound...]
        }
      }
      return rest.isEmpty ? quoted : nil
    }
  }

  private static func mistake(_ sentence: String) -> String {
    for mistake in mistakes {
      if let quoted = mistake.quoted(in: sentence) { return mistake.zh(quoted) }
    }
    return sentence
  }

  /// The mistakes, those with more to say before those that begin in the same way.
  private static let mistakes = [
    Mistake(en: ["Unknown option '", "'. Did you mean '", "'?"]) {
      "没有选项“\($0[0])”，是不是 \($0[1])？"
    },
    Mistake(en: ["Unknown option '", "'"]) { "没有选项“\($0[0])”；请看下面的用法。" },
    Mistake(en: ["Unexpected argument '", "'"]) { "不认识“\($0[0])”；请看下面的用法。" },
    Mistake(en: ["", " unexpected arguments: ", ""]) { "有 \($0[0]) 个不认识的参数：\($0[1])；请看下面的用法。" },
    Mistake(en: ["Missing expected argument '", "'"]) { "缺少 \($0[0])；请补上。" },
    Mistake(en: ["Missing value for '", "'"]) { "\($0[0]) 后面缺少内容；请补上。" },
    Mistake(en: ["The value '", "' is invalid for '", "'. Please provide one of the following:"]) {
      "\($0[1]) 不能是“\($0[0])”；可选下面这些："
    },
    Mistake(en: ["The value '", "' is invalid for '", "'. Please provide one of ", ""]) {
      "\($0[1]) 不能是“\($0[0])”；可选：\($0[2].replacing(" and ", with: "、").replacing(", ", with: "、"))"
    },
    Mistake(en: ["The value '", "' is invalid for '", "'"]) { "\($0[1]) 不能是“\($0[0])”；请改正。" },
  ]
}
