// What a person should know of how a file was read, with what they can do about it as a fact: the command line says it
// by its options, the screen by its settings.

package import Model

/// What can be done about how a file was read.
package enum ReadingRemedy: Hashable, Sendable {
  /// Say that decimals stand behind commas.
  case decimals
  /// Name another encoding.
  case encoding
  /// Save the file as UTF-8, or name its encoding.
  case savingOrEncoding
  /// Say that a blank customer isn't the one in the row above.
  case fillDown
  /// Say which program wrote the file.
  case source
  /// Say which sheet is meant.
  case sheet
  /// Say which words of a column mean that something was bought, or leave the column out: these are taken for
  /// purchases although nobody knows them.
  case states(column: String, words: [String])
  /// Say which word of a column of stages means that a deal was won, or leave the column out.
  case stages(column: String)

  /// What to do on the command line, with the sign that joins it to what it is about.
  package var option: Phrase {
    switch self {
    case .decimals:
      Phrase(
        "; add --decimal comma if decimals stand behind them.", "；若后面是小数，请加 --decimal comma。")
    case .encoding: Phrase("; --encoding names another.", "；可用 --encoding 指定别的编码。")
    case .savingOrEncoding:
      Phrase(
        ". Save the file as UTF-8, or name its encoding with --encoding.",
        "。请把文件另存为 UTF-8，或用 --encoding 指定编码。")
    case .fillDown:
      Phrase("; --no-fill-down leaves such rows out.", "；若不应如此，请加 --no-fill-down。")
    case .source: Phrase("; --source NAME says which it is.", "；请用 --source 名称 指定。")
    case .sheet: Phrase("; name one with --sheet.", "；如有需要，请用 --sheet 指定。")
    case .states(let column, _):
      Phrase(
        "; --won WORD takes only what has that word, --ignore \"\(column.plain)\" takes all.",
        "；--won 词 只导入带该词的行，--ignore \"\(column.plain)\" 全部导入。")
    case .stages(let column):
      Phrase(
        ": --won WORD names what means won, --ignore \"\(column.plain)\" takes every row as an order.",
        "：用 --won 词 指定哪个词表示赢单，或用 --ignore \"\(column.plain)\" 全部按订单导入。")
    }
  }
}

/// Something that a person should know of how a file was read.
package struct ReadingNotice: Hashable, Sendable {
  /// What it is: whole sentences, or, where something can be done about it, all but the last full stop.
  package let matter: Phrase
  /// What can be done about it; nil for nothing.
  package let remedy: ReadingRemedy?

  /// Tells something.
  package init(_ matter: Phrase, remedy: ReadingRemedy? = nil) {
    (self.matter, self.remedy) = (matter, remedy)
  }

  /// As the command line says it.
  package var phrase: Phrase { phrase(\.option) }

  /// The whole of it, in the words of a place.
  ///
  /// - Parameter words: What to do, with the sign that joins it to what it is about.
  package func phrase(_ words: (ReadingRemedy) -> Phrase) -> Phrase {
    guard let remedy else { return matter }
    let advice = words(remedy)
    return Phrase(matter.en + advice.en, matter.zh + advice.zh)
  }
}
