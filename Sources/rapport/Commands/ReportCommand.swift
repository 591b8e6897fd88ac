// `rapport report`: every report that is on the screen, by name, to read or as data.

import Analysis
import ArgumentParser
import Drawing
import Foundation
import Interchange
import Model
import Report
import Session

/// How a report is printed.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, csv, md, html
}

extension ReportTopic: ExpressibleByArgument {}

/// Prints a report, or the names of all.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: Speech.say(
      "Print a report; without a name, say which there are.", "打印报表；不写名称时列出有哪些。"))

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp(Speech.say("Its name; see rapport report.", "报表名称，见 rapport report。")))
  var name: ReportTopic?

  @Option(
    help: ArgumentHelp(
      Speech.say("About this account, by name or part of it.", "只看这个客户（名称或其中一部分）。"),
      valueName: "account"))
  var account: String?

  @Option(
    help: ArgumentHelp(
      Speech.say("Only rows that hold this text.", "只列出包含此文字的行。"), valueName: "text"))
  var filter = ""

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "Sort by this column, by its key in the JSON.", "按这一列排序（用 JSON 里的键名）。"),
      valueName: "key"))
  var sort: String?

  @Flag(help: ArgumentHelp(Speech.say("Sort from the top down.", "从大到小排序。")))
  var descending = false

  @Option(
    help: ArgumentHelp(Speech.say("text, json, csv, md or html.", "text、json、csv、md 或 html。")))
  var format: ReportFormat = .text

  @Flag(
    help: ArgumentHelp(
      Speech.say(
        "CSV that is safe to open in a spreadsheet: nothing in it is taken for a formula.",
        "CSV 可放心用表格软件打开：内容不会被当成公式。")))
  var safe = false

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(Speech.say("Write to this file.", "写入此文件。"), valueName: "file"))
  var output: String?

  /// Prints the report, or the list of them.
  func run() throws {
    guard let name else { return Speech.put(ReportCommand.names(common.spoken)) }
    let book = try Opening.book(common)
    let about = try account.map { try BookSearch(book).account(named: $0).id }
    let analysis = BookAnalysis(
      of: book, today: common.asOfDay ?? Clock.today,
      limits: Settings(folder: Places.current.configuration).limits,
      playbook: Opening.here.playbook(common.spoken))
    let report = try arranged(name.report(of: analysis, about: about))
    try OutputFile.write(text(of: report), to: output)
  }

  /// The report with the rows that were asked for, in the order that was asked for.
  private func arranged(_ report: BookReport) throws -> BookReport {
    guard let key = sort else { return report.filtered(by: filter) }
    let keys = report.sections.flatMap(\.columns).map(\.key)
    guard keys.contains(key) else {
      throw Failure(
        .usage,
        Phrase(
          "This report has no column \(key): choose one of \(keys.joined(separator: ", ")).",
          "这份报表没有 \(key) 这一列，可选：\(keys.joined(separator: ", "))。"))
    }
    return report.filtered(by: filter).sorted(by: key, descending: descending)
  }

  /// The report in the format that was asked for.
  private func text(of report: BookReport) -> String {
    let language = common.spoken
    return switch format {
    case .text: report.columns(language)
    case .json: report.json(language).text(pretty: true) + "\n"
    case .csv: report.csv(language, mode: safe ? .spreadsheetSafe : .lossless)
    case .md: report.markdown(language)
    case .html: report.html(language)
    }
  }

  /// The names of the reports, each with what it answers.
  private static func names(_ language: Language) -> String {
    let width = ReportTopic.allCases.map(\.rawValue.count).max() ?? 0
    return ReportTopic.allCases.map {
      "\($0.rawValue.padded(to: width))  \($0.line(language))\n"
    }.joined()
  }
}
