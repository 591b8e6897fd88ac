// The options that commands and screens share: which book, which language, which day, which theme.

import ArgumentParser
import Model
import Session

/// Which book, as of which day, in which language: the options of every command that reads one.
struct BookOptions: ParsableArguments {
  @Option(help: .say("The folder of the book.", "客户簿所在的文件夹。", valueName: "dir"))
  var book: String?

  @Flag(
    help: .say(
      "The sample book instead of yours; to look at, not to change.", "用示例客户簿代替自己的；只能看，不能改。"))
  var demo = false

  @Option(help: .say("en or zh.", "en 或 zh。", valueName: "language"))
  var language: String?

  @Option(
    help: .say(
      "The book as it stood at the end of a day, such as 2026-10-01 or -2w; to look at, not to change.",
      "回看某一天结束时的样子，如 2026-10-01 或 -2w；只能看，不能改。", valueName: "day"))
  var asOf: String?

  /// The language to speak in.
  var spoken: Language { Speech.language }

  /// The day whose evening is looked back to; `nil` for now.
  var asOfDay: Day? { asOf.flatMap { DayEntry.parse($0, today: Clock.today, leaning: .behind) } }

  /// The day looked at.
  var today: Day { asOfDay ?? Clock.today }

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
  @Option(help: .say("The look: see rapport themes.", "主题，见 rapport themes。", valueName: "name"))
  var theme: String?
}
