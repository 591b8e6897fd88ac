// `rapport screen`: what the workbench shows after some keys, as text. For documents, bug reports
// and tests; the same screens, with no terminal.

import ArgumentParser
import Drawing
import Engine
import Foundation
import Interface
import Model
import Session

/// Prints the screen after some keys.
struct ScreenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen",
    abstract: Speech.say(
      "Print the screen after these keys, as text.", "打印按下这些键之后的屏幕（文本）。"))

  @OptionGroup var common: BookOptions
  @OptionGroup var look: ScreenOptions

  @Option(help: .say("Columns x rows, such as 120x40.", "列数x行数，如 120x40。", valueName: "size"))
  var size = "80x24"

  @Option(
    help: .say(
      "Keys such as 'jj<Tab>/wal<Enter>'.", "按键，例如 'jj<Tab>/wal<Enter>'。", valueName: "keys"))
  var keys = ""

  /// Plays the keys on the book and prints the last screen. With a book of one's own it is opened
  /// for reading only, so that a picture never changes it; the sample book can be changed.
  func run() throws {
    let size = try parsedSize()
    let sequence: [Key]
    do throws(KeyNotationError) {
      sequence = try Key.sequence(keys)
    } catch {
      let what = error.phrase
      throw Failure.usage(
        "--keys cannot be read: \(what.en) Write named keys as <Enter>, <Tab>, <Esc>, <C-s>, <lt>.",
        "--keys 读不懂：\(what.zh)特殊键请写作 <Enter>、<Tab>、<Esc>、<C-s>、<lt>。")
    }
    let themes = Opening.here.themes()
    let theme = try Opening.here.theme(asked: look.theme, remembered: nil, among: themes)
    guard common.demo else {
      let keeper = try Opening.reader(common.book)
      var session = Opening.here.workbench(
        on: keeper, language: common.spoken, theme: theme, themes: themes, size: size)
      if let day = common.asOfDay { _ = session.showAsOf(to: day) }
      return play(sequence, on: &session)
    }
    try Opening.refuseSamplePast(common)
    let folder = DemoFolder(language: common.spoken, opening: .here)
    var session = try folder.session(theme: theme, themes: themes, size: size)
    play(sequence, on: &session)
  }

  /// Plays the keys and prints the screen.
  private func play(_ keys: [Key], on session: inout BookSession) {
    for key in keys {
      let left = session.give(.key(key))
      if left.contains(.quit) { break }
    }
    Speech.put(session.render().text)
  }

  /// Reads `120x40`.
  private func parsedSize() throws(Failure) -> Size {
    let parts = size.lowercased().split(separator: "x").compactMap { Int($0) }
    guard parts.count == 2, (1...1000).contains(parts[0]), (1...1000).contains(parts[1]) else {
      throw Failure.usage(
        "--size \(size) is no size: write it as 120x40.",
        "--size \(size) 不是尺寸：请写成 120x40。")
    }
    return Size(columns: parts[0], rows: parts[1])
  }
}

extension KeyNotationError {
  /// What is wrong with the notation, in a sentence.
  var phrase: Phrase {
    switch self {
    case .unknownKey(let name, let offset):
      Phrase(
        "there is no key \(name) (character \(offset + 1)).", "没有 \(name) 这个键（第 \(offset + 1) 个字符）。"
      )
    case .unclosed(let offset):
      Phrase(
        "the < at character \(offset + 1) is never closed.", "第 \(offset + 1) 个字符的 < 没有配上 >。")
    }
  }
}
