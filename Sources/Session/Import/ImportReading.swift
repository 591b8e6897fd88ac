// A file that is being read beside the screens, so that keys are answered meanwhile and reading can be given up.

import Analysis
import Foundation
import Interface
import Model

/// A file that is being read.
struct ImportReading: Sendable {
  /// What the reading came to.
  struct Outcome: Sendable {
    /// The file, as it lies there now.
    let desk: ImportDesk
    /// What the screens are told.
    let message: Message
  }

  /// What is done, on whichever thread.
  private let outcome: LazyValue<Outcome>
  /// The name of the file.
  private let name: String
  /// When it began.
  private let start = ContinuousClock.now
  /// How many seconds were told.
  private var told: Int64 = -1

  /// Describes a reading that nobody has begun.
  init(
    _ choices: ImportChoices, on desk: ImportDesk, in book: Book, language: Language, today: Day
  ) {
    name = choices.fileName
    outcome = LazyValue {
      var desk = desk
      let message = desk.look(at: choices, in: book, language: language, today: today)
      return Outcome(desk: desk, message: message)
    }
  }

  /// The work; nil once it is done.
  var work: Prefetcher.Work? { outcome.pending }

  /// What it came to, if that is known.
  var result: Outcome? { outcome.valueIfKnown }

  /// What it came to, if that is known soon: most files are read before anybody could see that they were waited for.
  func resultSoon() -> Outcome? {
    for _ in 0..<20 where result == nil { usleep(3000) }
    return result
  }

  /// What to tell of it; nil when that was told already.
  mutating func news() -> Phrase? {
    let seconds = start.duration(to: .now).components.seconds
    guard seconds != told else { return nil }
    told = seconds
    return Phrase(
      "Reading \(name), \(seconds) s … Esc stops.", "正在读取 \(name)，已 \(seconds) 秒……按 Esc 停止。")
  }
}

extension ImportDesk {
  /// Reads a file and works out what importing it would do, beside the screens where that can be; tells what came of
  /// it, or that it takes a while.
  ///
  /// - Parameter start: Lets work be done elsewhere, and returns at once; nil to do it here.
  mutating func read(
    _ choices: ImportChoices, in book: Book, context: Context,
    beside start: ((@escaping Prefetcher.Work) -> Void)?
  ) -> Message {
    (reading, due) = (nil, nil)
    var choices = choices
    if choices.pasted == nil { choices.path = Places.current.absolute(choices.path) }
    guard let start else {
      return look(at: choices, in: book, language: context.language, today: context.today)
    }
    var reading = ImportReading(
      choices, on: self, in: book, language: context.language, today: context.today)
    if let work = reading.work { start(work) }
    if let outcome = reading.resultSoon() {
      self = outcome.desk
      return outcome.message
    }
    let news = reading.news() ?? Phrase(verbatim: "")
    self.reading = reading
    return .importGoesOn(news)
  }

  /// Whether something is done beside the screens, or is about to be done.
  var isBusy: Bool { reading != nil || due != nil }

  /// What to tell of the reading; nil when there is no news.
  mutating func goOn() -> Message? {
    if let outcome = reading?.result {
      self = outcome.desk
      return outcome.message
    }
    return reading?.news().map(Message.importGoesOn)
  }

  /// Gives up what is being read or is about to be brought in.
  mutating func stop() { (reading, due) = (nil, nil) }
}

extension Command {
  /// What is said before it is carried out, where that takes long enough to be stopped; nil where it doesn't.
  var newsOfLength: Phrase? {
    let count = changes.count
    guard count > 2000 else { return nil }
    return Phrase("Importing \(count) changes … Esc stops.", "即将导入 \(count) 项改动……按 Esc 停止。")
  }
}
