// The options of the commands that work on the book's own files, as they are now.

import ArgumentParser
import Model
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
