// The options of the commands that work on the book's own files, as they are now.

import ArgumentParser
import Model
import Persistence
import Session

/// The options of a command to which neither the past nor the sample book means anything. Both are
/// still understood where somebody tries them, so that the answer says why.
struct OwnBookOptions: ParsableArguments {
  @Option(help: .say("The folder of the book.", "客户簿所在的文件夹。", valueName: "dir"))
  var book: String?

  @Option(help: .say("en or zh.", "en 或 zh。", valueName: "language"))
  var language: String?

  @Flag(help: .hidden)
  var demo = false

  @Option(help: .hidden)
  var asOf: String?

  /// The language to speak in.
  var spoken: Language { Speech.language }

  /// Refuses a language that there is none of.
  func validate() throws { try BookOptions.check(language: language) }

  /// Refuses the past and the sample.
  func refusePastAndSample() throws(Failure) {
    if demo {
      throw Failure.usage(
        "The sample book has no files to work on: leave out --demo, or try it on the screen with rapport demo.",
        "示例客户簿没有自己的文件：请去掉 --demo，或用 rapport demo 在屏幕上试。")
    }
    guard asOf != nil else { return }
    throw Failure.usage(
      "This command works on the book as it is now: leave out --as-of.",
      "这个命令针对现在的客户簿：请去掉 --as-of。")
  }
}

/// How long a command that changes the book waits for whoever has it.
struct WaitOption: ParsableArguments {
  @Option(
    help: .say(
      "How long to wait while another window or command has the book.",
      "客户簿被别的窗口或命令占用时最多等多少秒。", valueName: "seconds"))
  var wait = 2.0

  /// The longest that anybody waits: a day, in seconds.
  private static let longest = 86_400.0

  /// Refuses what is no time.
  func validate() throws {
    guard !(0...Self.longest).contains(wait) else { return }
    throw ValidationError(
      Speech.say(
        "--wait takes seconds from 0 to 86400.", "--wait 后面请写秒数，从 0 到 86400。"))
  }

  /// The time, with a word on the side when it takes long.
  var patience: Patience {
    Patience(
      milliseconds: Int64(wait * 1000),
      tell: { holder in
        let whom = holder.map { Phrase(" (process \($0.process))", "（进程 \($0.process)）") }
        Speech.complain(
          Speech.say(
            "Waiting for the window or command that has the book\(whom?.en ?? "")…",
            "客户簿正被别的窗口或命令占用\(whom?.zh ?? "")，等待中……"))
      })
  }
}
