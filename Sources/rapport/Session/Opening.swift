// Opening things: a book, a desk with its theme and playbook, and what to say about them.

import Drawing
import Engine
import Foundation
import Interface
import Method
import Model
import Persistence

/// Opens what a command works on.
enum Opening {
  /// Opens a book.
  ///
  /// - Parameters:
  ///   - toWrite: Whether the command changes it; without, nothing is created.
  ///   - checksEverything: Whether every record is read again, whatever a checkpoint says.
  /// - Throws: `Failure` with the sentence for the person.
  static func keeper(
    _ folder: String, toWrite: Bool, checksEverything: Bool = false
  ) throws(Failure) -> BookKeeper {
    var options = EngineOptions(author: NSUserName(), wantsToWrite: toWrite)
    options.usesCheckpoint = !checksEverything
    options.program = "rapport 0.1.0"
    do throws(BookError) {
      return try BookKeeper.open(folder, options)
    } catch {
      throw Failure(.book, error.phrase)
    }
  }

  /// Reads a book without the right to change it, as it is now or was at the end of a day.
  static func book(_ common: CommonOptions) throws(Failure) -> Book {
    guard !common.demo else { return try sample(common) }
    let keeper = try keeper(Places.current.book(asked: common.book), toWrite: false)
    for notice in keeper.notices where notice != .readOnly(.asked) {
      Speech.complain(notice.phrase(common.spoken))
    }
    guard let day = common.pastDay else { return keeper.book }
    return try book(of: keeper, atEndOf: day)
  }

  /// The sample book in memory: nothing of it comes to the disk.
  private static func sample(_ common: CommonOptions) throws(Failure) -> Book {
    if let day = common.pastDay, day < Clock.today {
      throw Failure(
        .usage,
        Phrase(
          "The sample book was made just now and has no past: leave out --as-of.",
          "示例客户簿是刚生成的，没有以前的样子：请去掉 --as-of。"))
    }
    var book = Book()
    var issuer = IDIssuer(device: .max)
    let command = DemoBook.command(language: common.spoken, today: Clock.today)
    switch book.decide(command, issuer: &issuer) {
    case .success(let events): book.apply(events)
    case .failure(let refusal): throw Failure(.book, refusal.phrase)
    }
    return book
  }

  /// The book as it stood at the end of a day, where the person is.
  static func book(
    of keeper: borrowing BookKeeper, atEndOf day: Day
  ) throws(Failure) -> Book {
    do throws(BookError) {
      return try keeper.book(asOf: Clock.lastMillisecond(of: day))
    } catch {
      throw Failure(.book, error.phrase)
    }
  }

  /// Lays out the desk for a book.
  static func desk(
    _ book: Book, language: Language, theme: Theme, size: Size, readOnly: Phrase? = nil,
    today: Day = Clock.today
  ) -> Desk {
    var desk = Desk(
      book: book, today: today, language: language, theme: theme, size: size,
      limits: Settings(folder: Places.current.configuration).limits, playbooks: playbook)
    desk.readOnlyReason = readOnly
    return desk
  }

  /// The built-in playbook with the person's own files on top, file by file in the order of their
  /// names: `playbook/*.zh.toml` for Chinese, `playbook/*.en.toml` for English.
  @Sendable static func playbook(_ language: Language) -> Playbook {
    var playbook = Playbook.builtIn(language)
    let places = Places.current
    let folder = places.configuration + "/playbook"
    for path in places.files(in: folder, ending: language.rawValue + ".toml") {
      guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { continue }
      let (own, problems) = Playbook.parse(text, source: path)
      for problem in problems { Speech.complain(problem.phrase(Speech.language)) }
      playbook = playbook.extended(by: own)
    }
    return playbook
  }

  /// All themes: the built-in ones and those in the person's folder, which may replace them.
  static func themes() -> [Theme] {
    let places = Places.current
    var themes = BuiltInThemes.all
    for path in places.files(in: places.configuration + "/themes", ending: "toml") {
      guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { continue }
      let (theme, problems) = ThemeFile.read(text, source: path, themes: themes)
      for problem in problems { Speech.complain(problem.phrase(Speech.language)) }
      guard let theme else { continue }
      themes.removeAll { $0.name == theme.name }
      themes.append(theme)
    }
    return themes
  }

  /// The theme that was asked for, else the remembered one, else the terminal's own colours;
  /// without colours where `NO_COLOR` is set (no-color.org).
  static func theme(asked: String?, remembered: String?, among themes: [Theme]) throws(Failure)
    -> Theme
  {
    let names = themes.map(\.name).joined(separator: ", ")
    if let asked, !themes.contains(where: { $0.name == asked }) {
      throw Failure(
        .usage,
        Phrase(
          "There is no theme “\(asked)”: choose one of \(names).", "没有“\(asked)”这个主题，可选：\(names)。"))
    }
    let wanted = asked ?? remembered
    let theme = themes.first { $0.name == wanted } ?? themes.first ?? .plain
    let noColor = Places.current.environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    return noColor ? theme.withoutColor() : theme
  }
}
