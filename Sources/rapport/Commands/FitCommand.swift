// `rapport fit` and `rapport channel`: who is a key account, and who supplies what and sells on to whom.

import ArgumentParser
import Foundation
import Interchange
import Analysis
import Model
import Session

/// Ranks the accounts by fit.
struct FitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fit",
    abstract: Speech.say(
      "Rank the accounts by fit, beside their size.", "按适配度给客户排名，旁边是规模名次。"))

  @OptionGroup var common: BookOptions

  @Flag(help: ArgumentHelp(Speech.say("JSON with stable keys, for scripts.", "JSON 格式，供脚本使用。")))
  var json = false

  /// Prints the ranking.
  func run() throws {
    let book = try Opening.book(common)
    let today = common.asOfDay ?? Clock.today
    let ranking = KeyAccounts(
      of: book, portfolio: Portfolio(of: book, on: today), today: today)
    let report = ListReport.fit(ranking, of: book, language: common.spoken)
    Speech.put(json ? report.json.text(pretty: true) + "\n" : report.columns(common.spoken))
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

  @Flag(help: ArgumentHelp(Speech.say("JSON with stable keys, for scripts.", "JSON 格式，供脚本使用。")))
  var json = false

  /// Prints the channel.
  func run() throws {
    let book = try Opening.book(common)
    let today = common.asOfDay ?? Clock.today
    let portfolio = Portfolio(of: book, on: today)
    let channel = Channel(of: book, portfolio: portfolio, today: today)
    let ties = AccountTies(of: book, portfolio: portfolio)
    let report = ListReport.channel(
      channel, ties, of: book, portfolio: portfolio, language: common.spoken)
    Speech.put(
      json ? report.json.text(pretty: true) + "\n" : text(report, channel, ties, portfolio, book))
  }

  /// The cells in columns, then the sums.
  private func text(
    _ report: ListReport, _ channel: Channel, _ ties: AccountTies, _ portfolio: Portfolio,
    _ book: Book
  ) -> String {
    let open = channel.space.open
    let unknown = channel.space.unknown(accounts: portfolio.rows.count)
    let (money, share) = (open.sum.grouped(in: book.settings.currency), channel.ends.total.share)
    let sums = Phrase(
      "White space: \(money) a year; cells without an amount: \(unknown). End customer unknown: \(share.percentage) of sales.",
      "空白合计：一年 \(money)；金额不明 \(unknown) 格。最终用户不明：占销售额 \(share.percentage)。")
    let groups = ties.groups.map { group in
      let name = book.title(of: group.head, .account)
      let revenue = group.revenue.grouped(in: book.settings.currency)
      let count = group.members.count
      return Phrase(
        "Group \(name): \(count) accounts, \(revenue)", "集团 \(name)：\(count) 家，\(revenue)")
    }
    let links = book.channels.sorted.map { link in
      Phrase(verbatim: [book.title(of: link.id, .channel), link.product].joined(separator: "  "))
    }
    let contradictions = portfolio.rows.flatMap { channel.space.cells[$0.id] ?? [] }.compactMap {
      cell in
      cell.contradictionWords.map { words in
        let place = "\(book.title(of: cell.account, .account)), \(cell.product): "
        return Phrase(place + words.en, place + words.zh)
      }
    }
    let lines = ([sums] + contradictions + links + groups).map { $0(common.spoken) + "\n" }
    return report.columns(common.spoken) + "\n" + lines.joined()
  }
}
