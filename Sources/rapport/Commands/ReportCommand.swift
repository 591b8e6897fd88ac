// `rapport report`: every report that is on the screen, by name, to read or as data.

import Analysis
import ArgumentParser
import Drawing
import Interchange
import Model
import Report
import Session

/// Prints a report, or the names of all.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: Speech.say(
      "Print a report; without a name, say which there are.", "打印报表；不写名称时列出有哪些。"))

  @OptionGroup var common: BookOptions

  @Argument(help: .say("Its name; see rapport report.", "报表名称，见 rapport report。"))
  var name: ReportName?

  @Argument(
    help: .say(
      "For person: who, by name or part of it; else the account.",
      "person 后写联系人姓名或其中一部分；其他报表写客户。", valueName: "whom"))
  var whom: String?

  @Option(
    help: .say(
      "About this account, by name or part of it.", "只看这个客户（名称或其中一部分）。", valueName: "account"))
  var account: String?

  @Option(help: .say("Only rows that hold this text.", "只列出包含此文字的行。", valueName: "text"))
  var filter = ""

  @Option(
    help: .say(
      "Sort by this column, by its key in the JSON.", "按这一列排序（用 JSON 里的键名）。", valueName: "key"))
  var sort: String?

  @OptionGroup var counting: PeriodOption

  @Flag(help: .say("Sort from the top down.", "从大到小排序。"))
  var descending = false

  @OptionGroup var output: OutputOptions

  /// Prints the report, or the list of them.
  func run() throws {
    switch name {
    case nil: Speech.put(ReportName.list(common.spoken))
    case .person: try printCard()
    case .topic(let topic): try print(topic)
    }
  }

  /// Prints a person's card.
  private func printCard() throws(Failure) {
    guard let whom else {
      throw Failure.usage(
        "Whose card? Write rapport report person NAME.", "要看谁的卡片？请写 rapport report person 姓名。")
    }
    guard sort == nil, filter.isEmpty else {
      throw Failure.usage(
        "A person's card has no rows to sort or to filter: leave out --sort and --filter.",
        "联系人卡片不能排序或筛选：请去掉 --sort 和 --filter。")
    }
    let book = try Opening.book(common)
    let search = BookSearch(book)
    let place = try account.map { name throws(Failure) in try search.account(named: name).id }
    let id = try search.thing(whom, .person, at: place)
    guard let person = book.people[id] else { return }
    let card = PersonCard(
      of: person, in: analysis(of: book), changes: try Opening.changes(of: id, common))
    try output.write(PrintedCard(card: card), common.spoken)
  }

  /// What is known of a book on the day.
  private func analysis(of book: Book) -> BookAnalysis {
    BookAnalysis(
      of: book, today: common.today,
      limits: Settings(folder: Places.current.configuration).limits,
      playbook: Opening.here.playbook(common.spoken))
  }

  /// Prints a report.
  private func print(_ name: ReportTopic) throws {
    let account = account ?? whom
    guard account == nil || name.canBeAboutOne else {
      let some = ReportTopic.allCases.filter(\.canBeAboutOne).map(\.rawValue)
        .joined(separator: ", ")
      throw Failure.usage(
        "\(name.rawValue) is about the whole book: leave out --account, or choose one of \(some).",
        "\(name.rawValue) 是整本客户簿的报表：请去掉 --account，或改用 \(some)。")
    }
    let book = try Opening.book(common)
    let about = try account.map { try BookSearch(book).account(named: $0).id }
    let report = try arranged(
      name.report(
        of: analysis(of: book).counted(in: counting.period(on: common.today)), about: about))
    try output.write(report, common.spoken)
  }

  /// The report with the rows that were asked for, in the order that was asked for.
  private func arranged(_ report: BookReport) throws -> BookReport {
    guard let word = sort else { return report.filtered(by: filter) }
    guard let key = report.sections.lazy.compactMap({ $0.sortKey(named: word) }).first else {
      let names = Phrase(listing: report.sections.flatMap(\.sortKeys))
      throw Failure.usage(
        "This report has no column \(word): choose one of \(names.en).",
        "这份报表没有 \(word) 这一列，可选：\(names.zh)。")
    }
    return report.filtered(by: filter).sorted(by: key, descending: descending)
  }
}
