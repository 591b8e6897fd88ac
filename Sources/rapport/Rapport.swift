// The program: its commands, and how it ends. It wires the parts together and decides nothing.

import ArgumentParser
import Engine
import Foundation
import Model
import Session
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
    version: ProgramVersion.name,
    subcommands: [
      OpenCommand.self, DemoCommand.self, ScreenCommand.self, ImportCommand.self,
      ExportCommand.self, MergeCommand.self, MoveCommand.self, ListCommand.self, AddCommand.self,
      NoteCommand.self, DoneCommand.self, CallCommand.self, SheetCommand.self, LogCommand.self,
      UndoCommand.self, RedoCommand.self, CheckCommand.self, RepairCommand.self, PlacesCommand.self,
      ThemesCommand.self, SourcesCommand.self, FitCommand.self, ChannelCommand.self,
      CoachCommand.self,
      ParetoCommand.self, TrendsCommand.self, ReportCommand.self, KeysCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)

  /// Runs the command that was asked for and ends with its status.
  static func main() {
    CallErrors.insteadOfSignals()
    prepareForLittleMemory()
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

  /// Has one sentence said when memory runs out: in the person's language as soon as that is known.
  private static func prepareForLittleMemory() {
    let status = Failure.Status.memory.rawValue
    CallErrors.whenMemoryRunsOut(
      say:
        "rapport: There is too little memory to begin with: close other programs. 内存不够，无法启动：请关闭其他程序。\n",
      endWith: status)
    let sentence = Speech.say(
      """
      There is not enough memory for this; everything that was saved is in the book. Close other \
      programs or lift the limit on memory, then try again.
      """,
      "内存不够，没有做完；已保存的内容都在客户簿里。请关闭其他程序或放宽内存限制，再试一次。")
    CallErrors.whenMemoryRunsOut(say: "rapport: \(sentence)\n", endWith: status)
  }

  /// Ends with what the parser of the command line has to say: help on the output with status 0,
  /// a mistake where errors go with status 2.
  private static func end(with error: any Error) -> Never {
    let english = fullMessage(for: error)
    let message = Speech.language == .chinese ? UsageWords.chinese(english) : english
    guard exitCode(for: error) != .success else {
      Speech.put(message + "\n")
      Speech.end(with: 0)
    }
    Speech.complain(about: message)
    Foundation.exit(Failure.Status.usage.rawValue)
  }
}
