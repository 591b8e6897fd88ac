// `rapport` alone, and `rapport demo`: the workbench.

import ArgumentParser
import Drawing
import Engine
import Foundation
import Interface
import Method
import Model
import Persistence
import Terminal

/// Opens the workbench on the person's book.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: Speech.say("Open the workbench (the default).", "打开工作台（默认）。"))

  @OptionGroup var common: CommonOptions
  @OptionGroup var screen: ScreenOptions

  /// Opens the book, then the screen; the book is made where there is none.
  func run() throws {
    var settings = Settings(folder: Places.current.configuration)
    if let asked = common.language.flatMap(Language.init) { settings.language = asked }
    let themes = Opening.themes()
    let theme = try Opening.theme(
      asked: screen.theme, remembered: settings.theme, among: themes)
    let terminal = try TerminalSession.opened()
    let keeper = try Opening.keeper(Places.current.book(asked: common.book), toWrite: true)
    var session = BookSession.make(
      keeper, language: common.spoken, theme: theme, themes: themes, size: terminal.size,
      settings: settings)
    if let day = common.pastDay { _ = session.lookBack(to: day) }
    WorkbenchLoop(terminal: terminal, session: session).run()
  }
}

/// Opens the workbench on the sample book.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: Speech.say(
      "Open the workbench on a sample book; nothing of yours is touched.",
      "在示例客户簿上打开工作台，不会动你的数据。"),
    discussion: Speech.say(
      "Without a terminal it prints the first screen as text, 100 columns by 30 rows.",
      "没有终端时，以文本打印第一屏（100 列 30 行）。"))

  @OptionGroup var common: CommonOptions
  @OptionGroup var screen: ScreenOptions

  /// Opens the sample book in a folder that is gone afterwards.
  func run() throws {
    let themes = Opening.themes()
    let theme = try Opening.theme(asked: screen.theme, remembered: nil, among: themes)
    let demo = try DemoFolder(language: common.spoken)
    guard isatty(STDOUT_FILENO) == 1 else {
      var session = BookSession.make(
        try demo.open(), language: common.spoken, theme: theme, themes: themes,
        size: Size(columns: 100, rows: 30), settings: nil)
      if let day = common.pastDay { _ = session.lookBack(to: day) }
      Speech.put(session.render().text)
      return
    }
    let terminal = try TerminalSession.opened()
    var session = BookSession.make(
      try demo.open(), language: common.spoken, theme: theme, themes: themes,
      size: terminal.size, settings: nil)
    if let day = common.pastDay { _ = session.lookBack(to: day) }
    WorkbenchLoop(terminal: terminal, session: session).run(tidyUp: { demo.remove() })
  }
}

/// A folder with the sample book, removed at the end.
struct DemoFolder: ~Copyable {
  private let path: String
  private let language: Language

  /// Names a folder of its own among the temporary ones.
  init(language: Language) throws(Failure) {
    path = (NSTemporaryDirectory() as NSString)
      .appendingPathComponent("rapport-demo-\(UUID().uuidString)")
    self.language = language
  }

  deinit { remove() }

  /// Removes the folder. A signal that ends the process leaves no time for the end of this value.
  borrowing func remove() { try? FileManager.default.removeItem(atPath: path) }

  /// Makes the book and opens it.
  borrowing func open() throws(Failure) -> BookKeeper {
    var keeper = try Opening.keeper(path, toWrite: true)
    let command = DemoBook.command(language: language, today: Clock.today)
    do throws(BookError) {
      guard case .failure(let refusal) = try keeper.execute(command) else { return keeper }
      throw BookError.noBook(folder: refusal.phrase.en)
    } catch {
      throw Failure(.book, error.phrase)
    }
  }
}

extension BookSession {
  /// Lays the desk and joins it with a book.
  static func make(
    _ keeper: consuming BookKeeper, language: Language, theme: Theme, themes: [Theme],
    size: Size, settings: Settings?
  ) -> BookSession {
    var readOnly: Phrase?
    if case .readOnly(let reason) = keeper.access { readOnly = reason.phrase }
    let desk = Opening.desk(
      keeper.book, language: language, theme: theme, size: size, readOnly: readOnly)
    let notice = keeper.notices.first.map {
      Notice($0 == .endedWithoutClosing ? .note : .problem, $0.phrase)
    }
    let mistake = settings?.problems.first.map { Notice(.problem, $0) }
    var session = BookSession(
      bench: Workbench(desk: desk, themes: themes), keeper: keeper, settings: settings)
    if let notice = notice ?? mistake { _ = session.give(.noticed(notice)) }
    return session
  }
}

extension TerminalSession {
  /// Takes the terminal, or says in a sentence why it cannot be taken.
  static func opened() throws(Failure) -> TerminalSession {
    do throws(TerminalError) {
      return try TerminalSession()
    } catch {
      throw Failure(.terminal, error.phrase)
    }
  }
}
