// `rapport` alone, and `rapport demo`: the workbench.

import ArgumentParser
import Drawing
import Engine
import Foundation
import Interface
import Model
import Persistence
import Session
import Terminal

/// Opens the workbench on the person's book.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: Speech.say("Open the workbench (the default).", "打开工作台（默认）。"))

  @OptionGroup var common: BookOptions
  @OptionGroup var screen: ScreenOptions
  @OptionGroup var start: StartOptions

  /// Opens the book, then the screen; the book is made where there is none.
  func run() throws {
    guard !common.demo else { return try SampleScreen.show(common, screen) }
    var settings = Settings(folder: Places.current.configuration)
    if let asked = common.language.flatMap(Language.init) { settings.language = asked }
    let themes = Opening.here.themes()
    let theme = try Opening.here.theme(
      asked: screen.theme, remembered: settings.theme, among: themes)
    let terminal = try TerminalSession.opened()
    let keeper = try Opening.here.keeper(
      Places.current.book(asked: common.book), toWrite: true, mayBegin: true)
    var session = Opening.here.workbench(
      on: keeper, language: common.spoken, theme: theme, themes: themes, size: terminal.size,
      settings: settings)
    if let day = common.asOfDay { _ = session.showAsOf(to: day) }
    let isNow = common.asOfDay == nil
    let keepsPlace = isNow && (start.place ?? settings.keepsPlace)
    let drafts = Drafts(Places.current.drafts, for: session.home)
    let place: PlaceFile? =
      if keepsPlace { PlaceFile(Places.current.places, for: session.home) } else { nil }
    WorkbenchLoop(terminal: terminal, session: session, drafts: drafts, place: place)
      .run(looksForDrafts: isNow, opensMorning: isNow && start.morning ?? settings.opensMorning)
  }
}

/// Opens the workbench on the sample book.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: Speech.say(
      "Open the workbench on a sample book; nothing of yours is touched.",
      "在示例客户簿上打开工作台，不会动您的数据。"),
    discussion: Speech.say(
      "Without a terminal it prints the first screen as text, 100 columns by 30 rows.",
      "没有终端时，以文本打印第一屏（100 列 30 行）。"))

  @OptionGroup var common: BookOptions
  @OptionGroup var screen: ScreenOptions

  /// Opens the sample book in a folder that is gone afterwards.
  func run() throws { try SampleScreen.show(common, screen) }
}

/// The workbench on the sample book.
private enum SampleScreen {
  /// Shows it until the person leaves; without a terminal, prints its first screen.
  static func show(_ common: BookOptions, _ screen: ScreenOptions) throws {
    try Opening.refuseSamplePast(common)
    let themes = Opening.here.themes()
    let theme = try Opening.here.theme(asked: screen.theme, remembered: nil, among: themes)
    let demo = DemoFolder(language: common.spoken, opening: .here)
    guard isatty(STDOUT_FILENO) == 1 else {
      let session = try demo.session(
        theme: theme, themes: themes, size: Size(columns: 100, rows: 30))
      Speech.put(session.render().text)
      return
    }
    let terminal = try TerminalSession.opened()
    let session = try demo.session(theme: theme, themes: themes, size: terminal.size)
    WorkbenchLoop(terminal: terminal, session: session).run(tidyUp: { demo.remove() })
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
