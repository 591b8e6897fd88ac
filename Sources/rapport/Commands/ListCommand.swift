// `rapport list`: what is in the book, for people and for scripts.

import Analysis
import ArgumentParser
import Interchange
import Model
import Report
import Session

/// What `rapport list` can list.
enum Listing: Hashable, ExpressibleByArgument {
  /// Whom to call first.
  case today
  /// What is due.
  case agenda
  /// All things of a kind.
  case kind(Kind)

  init?(argument: String) {
    if argument == "agenda" {
      self = .agenda
    } else if argument == "today" {
      self = .today
    } else if let kind = Kind(word: argument), kind != .book {
      self = .kind(kind)
    } else {
      return nil
    }
  }

  /// The names of all of them, those first for which people ask most.
  static var allValueStrings: [String] {
    let first: [Kind] = [.account, .person, .need, .call, .step]
    let others = Kind.allCases.filter { $0 != .book && !first.contains($0) }
    return first.map(\.fileName) + ["today", "agenda"] + others.map(\.fileName)
  }

  /// The table of what holds a text.
  func table(of analysis: BookAnalysis, matching query: String) -> ReportSection {
    switch self {
    case .today: .today(of: analysis).filtered(by: query, everywhere: true)
    case .agenda: .agenda(of: analysis, matching: query)
    case .kind(.account): .accounts(of: analysis, matching: query)
    case .kind(.person): .people(of: analysis, matching: query)
    case .kind(.need): .needs(of: analysis, matching: query)
    case .kind(.call): .calls(of: analysis, matching: query)
    case .kind(.step): .steps(of: analysis, matching: query)
    case .kind(let kind): .things(of: kind, key: kind.fileName, in: analysis, matching: query)
    }
  }
}

extension Kind {
  /// The kind that a word on the command line means: one of a kind or several, in either language.
  init?(word: String) {
    let key = word.nameKey
    let kind = Kind.allCases.first { kind in
      [kind.fileName, kind.rawValue, kind.name.en, kind.name.zh, kind.plural.en]
        .contains { $0.nameKey == key }
    }
    guard let kind else { return nil }
    self = kind
  }
}

/// Lists what is in the book.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: Speech.say(
      "List things of a kind, or what is due.", "列出某一类内容，或到期的事项。"),
    discussion: Speech.say(
      """
      JSON has the id of each thing, by which add, note, done and call take it. Next steps and calls \
      are those that are open or planned where --due is given; it takes overdue, today, week, month, \
      later, undated, or a day such as fri, +2w or 2026-12-01, and may be repeated.
      """,
      """
      JSON 里有每一条的 id，add、note、done、call 都认它。加了 --due 时，下一步和拜访只列没做完的；\
      它后面可写 overdue（逾期）、today（今天）、week（本周）、month（本月）、later（以后）、undated（没有日期），\
      或下周三、+2w、2026-12-01 这样的日期，可重复。
      """))

  @OptionGroup var common: BookOptions

  @Argument(
    help: ArgumentHelp(
      Listing.allValueStrings.joined(separator: ", "), valueName: "kind"))
  var what: Listing

  @Option(help: .say("Only what holds this text in a column.", "只列出某一列包含此文字的。", valueName: "text"))
  var filter = ""

  @Option(
    parsing: .unconditionalSingleValue,
    help: .say("Only what is due then; may be repeated.", "只列出那时到期的，可重复。", valueName: "when"))
  var due: [String] = []

  @Option(
    parsing: .unconditional,
    help: .say(
      "Sort by a key of the JSON; -revenue begins with the largest.",
      "按 JSON 的某个键排序；写成 -revenue 则从大到小。", valueName: "field"))
  var sort: String?

  @Option(help: .say("At most so many.", "最多列出几条。", valueName: "count"))
  var limit: Int?

  @OptionGroup var output: OutputOptions

  /// Refuses a limit that is no number of rows.
  func validate() throws {
    guard let limit, limit < 1 else { return }
    throw ValidationError(
      Speech.say("--limit takes a number from 1 on.", "--limit 后面请写 1 以上的数。"))
  }

  /// Prints the list.
  func run() throws {
    let spans = try due.map(span)
    let analysis = try Opening.analysis(common)
    var table = what.table(of: analysis, matching: filter)
    if !spans.isEmpty { table = try table.dueOnly(in: spans) }
    if let sort { table = try sorted(table, by: sort) }
    if let limit { table = table.first(limit) }
    try output.write(table, common.spoken)
    if what == .today { Opening.caution(analysis.portfolio, common) }
    // So that a mail is sent only when there is something to say.
    if what == .today, table.count == 0 { throw ExitCode(Failure.Status.findings.rawValue) }
  }

  /// The days that a `--due` asks for.
  private func span(_ text: String) throws(Failure) -> DueSpan {
    if let span = DueSpan(text, today: common.today) { return span }
    throw Failure.usage(
      "--due \(text) is no day: write overdue, today, week, month, later, undated, or a day such as fri or 2026-12-01.",
      "--due \(text) 不是日期：请写 overdue、today、week、month、later、undated，或下周三、2026-12-01 这样的日期。")
  }

  /// The table sorted by a key, downwards with a minus in front.
  private func sorted(_ table: ReportSection, by field: String) throws(Failure) -> ReportSection {
    let isDown = field.hasPrefix("-")
    guard let key = table.sortKey(named: isDown ? String(field.dropFirst()) : field) else {
      let keys = table.sortKeys
      throw Failure.usage(
        "--sort \(field) is no field of this list: use \(keys.joined(separator: ", ")).",
        "--sort \(field) 不是此列表的字段：请用 \(keys.joined(separator: "、"))。")
    }
    return table.sorted(by: key, descending: isDown)
  }
}

extension ReportSection {
  /// The table with only what is due on some days.
  ///
  /// - Throws: `Failure` where nothing in it is ever due.
  fileprivate func dueOnly(in spans: [DueSpan]) throws(Failure) -> ReportSection {
    if let due = due(in: spans) { return due }
    let name = heading ?? Phrase(verbatim: key)
    throw Failure.usage(
      "\(name.en) have no day by which they are to be done: leave out --due, or list steps, calls or agenda.",
      "“\(name.zh)”没有到期日：请去掉 --due，或改列 steps、calls、agenda。")
  }
}
