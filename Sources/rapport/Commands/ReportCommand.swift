// `rapport report`: every report that is on the screen, by name, to read or as data.

import Analysis
import ArgumentParser
import Drawing
import Interchange
import Model
import Report
import Session

extension ReportTopic: ExpressibleByArgument {}

/// Prints a report, or the names of all.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: Speech.say(
      "Print a report; without a name, say which there are.", "打印报表；不写名称时列出有哪些。"))

  @OptionGroup var common: BookOptions

  @Argument(help: .say("Its name; see rapport report.", "报表名称，见 rapport report。"))
  var name: ReportTopic?

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
    guard let name else { return Speech.put(ReportCommand.names(common.spoken)) }
    guard account == nil || name.canBeAboutOne else {
      let some = ReportTopic.allCases.filter(\.canBeAboutOne).map(\.rawValue)
        .joined(separator: ", ")
      throw Failure.usage(
        "\(name.rawValue) is about the whole book: leave out --account, or choose one of \(some).",
        "\(name.rawValue) 是整本客户簿的报表：请去掉 --account，或改用 \(some)。")
    }
    let book = try Opening.book(common)
    let about = try account.map { try BookSearch(book).account(named: $0).id }
    let analysis = BookAnalysis(
      of: book, today: common.today,
      limits: Settings(folder: Places.current.configuration).limits,
      playbook: Opening.here.playbook(common.spoken))
    let report = try arranged(
      name.report(of: analysis.counted(in: counting.period(on: common.today)), about: about))
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

  /// The names of the reports, each with what it answers.
  private static func names(_ language: Language) -> String {
    let width = ReportTopic.allCases.map(\.rawValue.count).max() ?? 0
    return ReportTopic.allCases.map {
      "\($0.rawValue.padded(to: width))  \($0.line(language))\n"
    }.joined()
  }
}
