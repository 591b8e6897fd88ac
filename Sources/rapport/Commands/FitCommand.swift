// `rapport fit` and `rapport channel`: who is a key account, and who supplies what and sells on to whom.

import Analysis
import ArgumentParser
import Foundation
import Interchange
import Model
import Report
import Session

/// Ranks the accounts by fit.
struct FitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fit",
    abstract: Speech.say(
      "Rank the accounts by fit, beside their size.", "按适配度给客户排名，旁边是规模名次。"))

  @OptionGroup var common: BookOptions
  @OptionGroup var output: JSONOption

  /// Prints the ranking.
  func run() throws {
    let analysis = try Opening.analysis(common)
    let report = ReportTopic.fit.report(of: analysis)
    output.put(report.json(common.spoken), orText: report.tables(common.spoken))
    Opening.tellUncounted(analysis.portfolio, common)
  }
}

/// Prints the white space, the links, the groups and the sales whose end customer is unknown.
struct ChannelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "channel",
    abstract: Speech.say(
      "Say who supplies what, what is open, and how much goes to somebody unknown.",
      "列出由谁供货、还有多少空白、多少销售不知道最终用户。"))

  @OptionGroup var common: BookOptions
  @OptionGroup var output: JSONOption

  /// Prints the channel.
  func run() throws {
    let analysis = try Opening.analysis(common)
    output.put(
      .channel(of: analysis, common.spoken),
      orText: ReportTopic.channel.report(of: analysis).columns(common.spoken))
    Opening.tellUncounted(analysis.portfolio, common)
  }
}
