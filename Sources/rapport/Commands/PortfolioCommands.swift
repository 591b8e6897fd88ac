// `rapport pareto` and `rapport trends`: the portfolio's arithmetic, the same as on the screen.

import ArgumentParser
import Drawing
import Interchange
import Analysis
import Method
import Model
import Report
import Session

/// Prints who makes the revenue.
struct ParetoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pareto",
    abstract: Speech.say(
      "Who makes the revenue, and where most of it is reached.", "销售额从哪来，多少家占到八成。"))

  @OptionGroup var common: BookOptions
  @OptionGroup var counting: PeriodOption
  @OptionGroup var output: JSONOption

  /// Prints the table, or the JSON.
  func run() throws {
    // The numbers on which scripts rely are of all orders, as ever; their `period` says so.
    let period = try counting.period(
      on: common.today, orElse: output.json ? .all : .usual)
    let analysis = try Opening.analysis(common).counted(in: period)
    let (report, portfolio) = (ReportTopic.pareto.report(of: analysis), analysis.portfolio)
    guard !output.json else { return Speech.put(report.json(common.spoken)) }
    let facts = portfolio.concentration
    let total = portfolio.total.grouped(in: analysis.book.settings.currency)
    let most = facts.most(of: total)
    let summary = Phrase(
      "\(most.en) (\(portfolio.periodWords.en)). HHI \(Int(facts.index.rounded())): \(facts.meaning.en).",
      "\(most.zh)（\(portfolio.periodWords.zh)）。HHI \(Int(facts.index.rounded()))：\(facts.meaning.zh)。"
    )
    let lines = [summary] + [facts.evenness].compactMap(\.self)
    let legend = portfolio.rows.contains { $0.chosen != nil } ? [ClassChoice.legend] : []
    let words = (lines + legend).map { $0(common.spoken) + "\n" }
    Speech.put(report.tables(common.spoken) + "\n" + words.joined())
    Opening.caution(portfolio, common)
  }
}

/// Prints what the orders warn of.
struct TrendsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trends",
    abstract: Speech.say(
      "Whose orders come late or grow less: an early warning.", "谁下单晚了、买少了：早期预警。"))

  @OptionGroup var common: BookOptions
  @OptionGroup var output: JSONOption

  /// Prints the table and the reasons, or the JSON.
  func run() throws {
    let analysis = try Opening.analysis(common)
    let (report, portfolio) = (ReportTopic.trends.report(of: analysis), analysis.portfolio)
    guard !output.json else { return Speech.put(report.json(common.spoken)) }
    let warned = portfolio.byAttention.prefix(portfolio.warned).map { portfolio.rows[$0] }
    let reasons = warned.map { row in
      let reason = row.warning?.reason(common.spoken) ?? ""
      return "\(analysis.book.title(of: row.id, .account).plain): \(reason.plain)\n"
    }
    Speech.put(report.tables(common.spoken) + "\n" + reasons.joined())
    Opening.caution(portfolio, common)
  }
}

extension Opening {
  /// Reads a book and what follows from it on the day looked at.
  static func analysis(_ common: BookOptions) throws(Failure) -> BookAnalysis {
    let book = try book(common)
    return BookAnalysis(of: book, today: common.today, playbook: .builtIn(common.spoken))
  }

  /// Says on the side that the orders end early, go on after the day looked at, or have no rate, where they do.
  static func caution(_ portfolio: Portfolio, _ common: BookOptions) {
    let cautions = [portfolio.horizon?.caution, portfolio.caution(on: common.today)]
    for caution in cautions.compactMap(\.self) { Speech.complain(caution(common.spoken)) }
    tellUncounted(portfolio, common)
  }

  /// Says on the side what has no rate and is in no sum.
  static func tellUncounted(_ portfolio: Portfolio, _ common: BookOptions) {
    if let words = portfolio.uncounted.words { Speech.complain(words(common.spoken)) }
  }
}
