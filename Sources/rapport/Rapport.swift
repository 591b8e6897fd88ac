// The program: its commands, and how it ends. It wires the parts together and decides nothing.

import ArgumentParser
import Foundation
import Model
import Terminal

/// `rapport`, and what stands behind it.
@main
struct Rapport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rapport",
    abstract: Speech.say(
      "A sales workbench for key accounts: who decides, what they need, what to ask next.",
      "大客户销售工作台：谁说了算，他们需要什么，下一步问什么。"),
    discussion: Speech.say(
      """
      Without a command it opens the workbench on your book. Everything is stored on this \
      machine and works offline. Start with: rapport demo

      The S/P/I/N questions are the work of Neil Rackham and Huthwaite (1988); rapport info says more.
      """,
      """
      不带子命令时打开您的客户簿。数据只存在本机，离线可用。先试试：rapport demo

      S/P/I/N 提问法出自尼尔·雷克汉姆（Neil Rackham）和 Huthwaite（1988 年），详见 rapport info。
      """),
    version: "rapport 0.1.0",
    subcommands: [
      OpenCommand.self, DemoCommand.self, ScreenCommand.self, ImportCommand.self,
      ExportCommand.self, ListCommand.self, SheetCommand.self, LogCommand.self, UndoCommand.self,
      RedoCommand.self, CheckCommand.self, RepairCommand.self, PlacesCommand.self,
      ThemesCommand.self, FitCommand.self, ChannelCommand.self, CoachCommand.self,
      ParetoCommand.self, TrendsCommand.self, ReportCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)

  /// Runs the command that was asked for and ends with its status.
  static func main() {
    CallErrors.insteadOfSignals()
    do {
      var command = try parseAsRoot(
        ArgumentOrder.commandFirst(Array(CommandLine.arguments.dropFirst())))
      try command.run()
    } catch let failure as Failure {
      Speech.complain(failure.phrase(Speech.language))
      Foundation.exit(failure.status.rawValue)
    } catch let exit as ExitCode {
      Speech.end(with: exit.rawValue)
    } catch {
      end(with: error)
    }
    Speech.end(with: 0)
  }

  /// Ends with what the parser of the command line has to say: help on the output with status 0,
  /// a mistake where errors go with status 2.
  private static func end(with error: any Error) -> Never {
    let message = fullMessage(for: error)
    guard exitCode(for: error) != .success else {
      Speech.put(message + "\n")
      Speech.end(with: 0)
    }
    Speech.complain(about: message)
    Foundation.exit(Failure.Status.usage.rawValue)
  }
}

/// The options of every command.
struct CommonOptions: ParsableArguments {
  @Option(help: ArgumentHelp(Speech.say("The folder of the book.", "客户簿所在的文件夹。"), valueName: "dir"))
  var book: String?

  @Flag(
    help: ArgumentHelp(
      Speech.say(
        "The sample book instead of yours; to look at, not to change.",
        "用示例客户簿代替自己的；只能看，不能改。")))
  var demo = false

  @Option(help: ArgumentHelp(Speech.say("en or zh.", "en 或 zh。"), valueName: "language"))
  var language: String?

  @Option(
    help: ArgumentHelp(
      Speech.say(
        "The book as it stood at the end of a day, such as 2026-10-01 or -2w; to look at, not to change.",
        "回看某一天结束时的样子，如 2026-10-01 或 -2w；只能看，不能改。"),
      valueName: "day"))
  var asOf: String?

  /// The language to speak in.
  var spoken: Language { Speech.language }

  /// The day whose evening is looked back to; `nil` for now.
  var asOfDay: Day? { asOf.flatMap { DayEntry.parse($0, today: Clock.today) } }

  /// Refuses a language that there is none of.
  static func check(language: String?) throws {
    guard let language, Language(rawValue: language) == nil else { return }
    throw ValidationError(
      Speech.say(
        "There is no language “\(language)”: use en or zh.",
        "没有“\(language)”这种语言：请用 en 或 zh。"))
  }

  /// Refuses a language that there is none of, and a day that is none or not yet over.
  func validate() throws {
    try Self.check(language: language)
    if demo, book != nil {
      throw ValidationError(
        Speech.say(
          "--demo and --book name two books: leave one of them out.",
          "--demo 和 --book 指的是两本客户簿：请去掉一个。"))
    }
    guard let asOf else { return }
    guard let day = asOfDay else {
      throw ValidationError(
        Speech.say(
          "--as-of \(asOf) is no day: write it as 2026-10-01 or -2w.",
          "--as-of \(asOf) 不是日期：请写成 2026-10-01 或 -2w。"))
    }
    guard day > Clock.today else { return }
    throw ValidationError(
      Speech.say(
        "--as-of \(asOf) is still to come: name a day of the past.",
        "--as-of \(asOf) 还没到：请写过去的日期。"))
  }
}

/// The options of what draws screens.
struct ScreenOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Speech.say("The look: see rapport themes.", "主题，见 rapport themes。"), valueName: "name"))
  var theme: String?
}
