// How a person tells `rapport import` to read a file where the file itself leaves it open.

import ArgumentParser
import Interchange
import Model
import Session

/// What a person says about how a file is to be read.
struct ReadingFlags: ParsableArguments {
  @Option(
    help: .say(
      "What comes first in dates such as 03/04/25: dmy, mdy or ymd.",
      "03/04/25 这样的日期哪个在前：dmy（日）、mdy（月）或 ymd（年）。", valueName: "order"))
  var dates: DayOrderOption?

  @Option(
    help: .say(
      "What stands before decimals: point or comma.", "小数点是哪个：point（点）或 comma（逗号）。",
      valueName: "mark"))
  var decimal: DecimalMark?

  @Option(
    help: .say(
      "The encoding of the text, such as GB18030 or windows-1250.",
      "文本编码，例如 GB18030 或 windows-1250。",
      valueName: "name"))
  var encoding: String?

  @Option(
    help: .say(
      "Which sheet of a workbook: its name, its number, or all.",
      "导入工作簿中的哪个工作表：名称、序号，或 all（全部）。", valueName: "sheet"))
  var sheet: String?

  @Option(
    help: .say(
      "The program that wrote the file, by a name of rapport sources, or none.",
      "文件是哪个程序导出的：rapport sources 列出的名称，或 none（都不是）。", valueName: "name"))
  var source: String?

  @Option(
    help: .say(
      "The year of columns such as Jan, Feb, Mar, and of days without one.",
      "“1月、2月”这类列的年份，以及没写年份的日期的年份。", valueName: "year"))
  var year: Int?

  @Option(
    help: .say(
      "What the amounts are in where the file doesn't say; where it names several, take only these.",
      "文件没有写明币种时，金额按此币种；文件有多种币种时，只导入这一种。",
      valueName: "code"))
  var currency: String?

  @Flag(
    inversion: .prefixedNo,
    help: .say(
      "Whether a blank customer is the one in the row above.", "客户空着的行是否沿用上一行的客户。"))
  var fillDown: Bool?

  @Option(
    name: .long, parsing: .singleValue,
    help: .say(
      "A word in the column of stages that means a purchase; may be repeated.", "阶段列中表示成交的词，可重复。",
      valueName: "word"))
  var won: [String] = []

  @Option(
    name: .long, parsing: .singleValue,
    help: .say("A column not to use; may be repeated.", "不使用的列，可重复。", valueName: "column"))
  var ignore: [String] = []

  @Option(
    name: .long, parsing: .singleValue,
    help: .say(
      "A name in the file that is a customer of the book; it's kept as another name. May be repeated.",
      "文件中的名称就是簿中的某客户，会记作别名；可重复。", valueName: "name=account"))
  var alias: [String] = []

  @Option(
    name: .customLong("new"), parsing: .singleValue,
    help: .say(
      "A name in the file that is a new customer, although the book has one like it; may be repeated.",
      "文件中的名称是新客户，尽管簿中有相似的；可重复。", valueName: "name"))
  var newNames: [String] = []

  @Option(
    help: .say(
      "Whether people whom the book has at another customer have moved: yes, no (somebody else), or keep (leave them).",
      "簿中属于别的客户的联系人是否换了公司：yes（换了）、no（是另一个人）或 keep（保持不变）。", valueName: "yes/no/keep"))
  var moved: ThreeAnswers?

  @Option(
    help: .say(
      "Whether the file is right about orders that are another customer's in the book: yes, no (another order), or keep "
        + "(leave them).",
      "簿中属于别的客户的订单是否以文件为准：yes（更正）、no（是另一笔订单）或 keep（保持不变）。", valueName: "yes/no/keep"))
  var corrected: ThreeAnswers?

  /// The options as the reading takes them.
  ///
  /// - Throws: For an `--alias` that isn't `name=account`, and a year that is none.
  func options() throws(Failure) -> ReadingOptions {
    var options = ReadingOptions(dates: dates?.order, decimal: decimal)
    if let year, !(1900...2100).contains(year) {
      throw Failure.usage(
        "--year \(year) is no year between 1900 and 2100: write one.",
        "--year \(year) 不是 1900 到 2100 之间的年份：请改正。")
    }
    options.year = year
    options.currency = currency?.uppercased()
    options.fillsDown = fillDown
    options.moves = moved.map { answer -> ReadingOptions.Moves in
      switch answer {
      case .yes: .move(on: Clock.today, in: Speech.language)
      case .no: .another
      case .keep: .stay
      }
    }
    options.corrections = corrected.map { answer -> ReadingOptions.Corrections in
      switch answer {
      case .yes: .take
      case .no: .another
      case .keep: .stay
      }
    }
    (options.wonWords, options.ignoredColumns, options.newNames) = (won, ignore, newNames)
    options.aliases = try alias.map { text throws(Failure) in
      guard let alias = ReadingOptions.Alias(text) else {
        throw Failure.usage(
          "--alias \(text) is not name=account: write it so.", "--alias \(text) 格式不对：请写成 名称=客户。")
      }
      return alias
    }
    return options
  }

  /// The encoding that the person named; nil when none is.
  ///
  /// - Throws: For a name that the C library doesn't know.
  func textEncoding() throws(Failure) -> TextEncoding? {
    guard let encoding else { return nil }
    guard let known = TextEncoding(named: encoding) else {
      throw Failure.usage(
        "--encoding \(encoding) is unknown: use a name such as UTF-8, GB18030 or windows-1252.",
        "--encoding \(encoding) 无效：请用 UTF-8、GB18030、windows-1252 等名称。")
    }
    return known
  }
}

/// The order of day and month, as the command line writes it.
enum DayOrderOption: String, CaseIterable, ExpressibleByArgument {
  case dmy, mdy, ymd

  /// The order.
  var order: DateOrder {
    switch self {
    case .dmy: .dayFirst
    case .mdy: .monthFirst
    case .ymd: .yearFirst
    }
  }
}

/// An answer to a question about what the file and the book have at different customers.
enum ThreeAnswers: String, CaseIterable, ExpressibleByArgument {
  /// The file is right.
  case yes
  /// They are two.
  case no
  /// The book is right.
  case keep
}

extension DecimalMark: ExpressibleByArgument {}
