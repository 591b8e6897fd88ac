// The program: its commands, and how it ends. It wires the parts together and decides nothing.

import ArgumentParser
import Foundation
import Model

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
      """,
      "不带子命令时打开你的客户簿。数据只存在本机，离线可用。先试试：rapport demo"),
    version: "rapport 0.1.0",
    subcommands: [
      OpenCommand.self, DemoCommand.self, ScreenCommand.self, ImportCommand.self,
      ExportCommand.self, ListCommand.self, SheetCommand.self, LogCommand.self, UndoCommand.self,
      RedoCommand.self, CheckCommand.self, PlacesCommand.self, ThemesCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)

  /// Runs the command that was asked for and ends with its status.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let failure as Failure {
      Speech.complain(failure.phrase(Speech.language))
      Foundation.exit(failure.status.rawValue)
    } catch let exit as ExitCode {
      Foundation.exit(exit.rawValue)
    } catch {
      end(with: error)
    }
  }

  /// Ends with what the parser of the command line has to say: help on the output with status 0,
  /// a mistake where errors go with status 2.
  private static func end(with error: any Error) -> Never {
    let message = fullMessage(for: error)
    guard exitCode(for: error) != .success else {
      Speech.put(message + "\n")
      Foundation.exit(0)
    }
    FileHandle.standardError.write(Data((message.harmless + "\n").utf8))
    Foundation.exit(Failure.Status.usage.rawValue)
  }
}

/// The options of every command.
struct CommonOptions: ParsableArguments {
  @Option(help: ArgumentHelp(Speech.say("The folder of the book.", "客户簿所在的文件夹。"), valueName: "dir"))
  var book: String?

  @Option(help: ArgumentHelp(Speech.say("en or zh.", "en 或 zh。"), valueName: "language"))
  var language: String?

  /// The language to speak in.
  var spoken: Language { Speech.language }

  /// Refuses a language that there is none of.
  func validate() throws {
    guard let language, Language(rawValue: language) == nil else { return }
    throw ValidationError(
      Speech.say(
        "There is no language “\(language)”: use en or zh.", "没有“\(language)”这种语言：请用 en 或 zh。"))
  }
}

/// The options of what draws screens.
struct ScreenOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Speech.say("The look: see rapport themes.", "主题，见 rapport themes。"), valueName: "name"))
  var theme: String?
}
