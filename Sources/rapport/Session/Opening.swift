// Opening things: a book, a context with its theme and playbook, and what to say about them.

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
    do throws(BookError) {
      return try BookKeeper.open(folder, options)
    } catch {
      throw Failure(.book, error.phrase(in: label(folder)))
    }
  }

  /// How sentences below a command call the book in a folder.
  static func label(_ folder: String, reader: BookLabel.Reader = .command) -> BookLabel {
    BookLabel(
      folder: folder, isUsual: folder == Places.current.book(asked: nil), reader: reader)
  }

  /// Opens a book to read it, and says what there is to say about it. Where not all of it can be shown,
  /// the command will end with a status that says so.
  static func reader(_ book: String?) throws(Failure) -> BookKeeper {
    let keeper = try keeper(Places.current.book(asked: book), toWrite: false)
    tell(keeper.notices, of: keeper.folder)
    if keeper.notices.contains(where: \.isIncomplete) { Speech.noteIncomplete() }
    return keeper
  }

  /// Opens a book to change it, and says what there is to say about it before anything is changed.
  ///
  /// - Throws: `Failure` also where it can only be read.
  static func writer(_ book: String?) throws(Failure) -> BookKeeper {
    let keeper = try keeper(Places.current.book(asked: book), toWrite: true)
    if case .readOnly(let reason) = keeper.access {
      throw Failure(.book, reason.phrase(in: label(keeper.folder)))
    }
    tell(keeper.notices, of: keeper.folder)
    return keeper
  }

  /// Says on the side what was found when a book was opened.
  private static func tell(_ notices: [BookNotice], of folder: String) {
    for notice in notices {
      Speech.complain(notice.phrase(in: label(folder))(Speech.language))
    }
  }

  /// Reads a book without the right to change it, as it is now or was at the end of a day.
  static func book(_ common: CommonOptions) throws(Failure) -> Book {
    guard !common.demo else { return try sample(common) }
    let keeper = try reader(common.book)
    guard let day = common.asOfDay else { return keeper.book }
    return try book(of: keeper, atEndOf: day)
  }

  /// Refuses a day before the sample book came into being.
  static func refuseSamplePast(_ common: CommonOptions) throws(Failure) {
    guard let day = common.asOfDay, day < Clock.today else { return }
    throw Failure(
      .usage,
      Phrase(
        "The sample book was made just now and has no past: leave out --as-of.",
        "示例客户簿是刚生成的，没有以前的样子：请去掉 --as-of。"))
  }

  /// The sample book in memory: nothing of it comes to the disk.
  private static func sample(_ common: CommonOptions) throws(Failure) -> Book {
    try refuseSamplePast(common)
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
      throw Failure(.book, error.phrase(in: label(keeper.folder)))
    }
  }

  /// Lays out the context for a book.
  static func context(
    _ book: Book, language: Language, theme: Theme, size: Size, readOnly: Phrase? = nil,
    today: Day = Clock.today
  ) -> Context {
    var context = Context(
      book: book, today: today, language: language, theme: theme, size: size,
      limits: Settings(folder: Places.current.configuration).limits, playbooks: playbook)
    context.readOnlyReason = readOnly
    return context
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
