// `rapport list`: what is in the book, for people and for scripts.

import ArgumentParser
import Interchange
import Analysis
import Model
import Report
import Session

/// What `rapport list` can list.
enum Listing: String, CaseIterable, ExpressibleByArgument {
  case accounts, people, needs, calls, steps, agenda

  /// The table of what holds a text, in a language where the program says it.
  func table(
    of analysis: BookAnalysis, matching query: String, in language: Language
  ) -> ReportSection {
    switch self {
    case .accounts: .accounts(of: analysis, matching: query)
    case .people: .people(of: analysis, matching: query)
    case .needs: .needs(of: analysis, matching: query)
    case .calls: .calls(of: analysis, matching: query)
    case .steps: .steps(of: analysis, matching: query)
    case .agenda: .agenda(of: analysis, matching: query, in: language)
    }
  }
}

/// Lists what is in the book.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: Speech.say(
      "List accounts, people, needs, calls, next steps or what is due.",
      "列出客户、联系人、需求、拜访、下一步或日程。"))

  @OptionGroup var common: BookOptions

  @Argument(help: ArgumentHelp("accounts, people, needs, calls, steps, agenda"))
  var what: Listing

  @Option(help: .say("Only what holds this text.", "只列出包含此文字的。", valueName: "text"))
  var filter = ""

  @OptionGroup var output: OutputOptions

  /// Prints the list.
  func run() throws {
    let analysis = try Opening.analysis(common)
    let table = what.table(of: analysis, matching: filter, in: common.spoken)
    try output.write(table, common.spoken)
  }
}
