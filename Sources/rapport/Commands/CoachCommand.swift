// `rapport coach`: what the coach says, rule by rule, for people and for scripts.

import ArgumentParser
import Interchange
import Interface
import Analysis
import Model
import Session

/// Prints the findings of the book or of one account.
struct CoachCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coach",
    abstract: Speech.say(
      "Say what could be better: in the accounts, the maps, the call plans, the records.",
      "指出客户、联系人、拜访准备和拜访记录里可以改进的地方。"),
    discussion: Speech.say(
      """
      A guide, not law. It ends with status 1 when there are findings. The numbers that it compares \
      with are yours to set: see [coach] in settings.toml.
      """,
      "这些是建议，不是规定；有提醒时退出码为 1。比较用的数可以在 settings.toml 的 [coach] 里设。"))

  @OptionGroup var common: BookOptions

  @Argument(help: .say("Only this account, by name or part of it.", "只看这个客户（名称或其中一部分）。"))
  var account: String?
  @OptionGroup var output: JSONOption

  /// Prints the findings, account by account.
  func run() throws {
    let book = try Opening.book(common)
    let settings = Settings(folder: Places.current.configuration)
    for problem in settings.problems { Speech.complain(problem(common.spoken)) }
    let coach = Coach(
      book, today: common.today, limits: settings.limits,
      playbook: Opening.here.playbook(common.spoken),
      portfolio: Portfolio(of: book, on: common.today))
    let about = try account.map { try BookSearch(book).account(named: $0).id }
    let found = about.map(coach.findings(of:)) ?? coach.findings()
    let list = CoachList(found, in: book) { $0.key() }
    output.put(list.json(common.spoken), orText: list.text(common.spoken))
    if !found.isEmpty { throw ExitCode(Failure.Status.findings.rawValue) }
  }
}
