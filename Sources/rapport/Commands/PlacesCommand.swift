// `rapport info` and `rapport themes`: where things are, and what looks there are.

import ArgumentParser
import Drawing
import Engine
import Foundation
import Interface
import Method
import Model
import Search
import Session

/// Prints where things are, and whose work the method is.
struct PlacesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info",
    abstract: Speech.say(
      "Print where the book and the settings are, and whose work the method is.",
      "显示客户簿和设置的位置，以及方法的出处。"))

  @OptionGroup var common: BookOptions

  @Flag(
    help: .say(
      "Print the licence of the readings of Chinese characters instead.", "改为显示汉字读音数据的许可证。"))
  var notices = false

  /// Prints one line for each place, then the source of the method; or a licence.
  func run() throws {
    guard !notices else { return Speech.put(PinyinTable.notice + "\n") }
    let places = Places.current
    let book =
      common.demo
      ? Speech.say("the sample book, in memory", "示例客户簿，只在内存里")
      : places.book(asked: common.book)
    let lines = [
      (Phrase("program", "程序"), ProgramVersion.name),
      (Phrase("book", "客户簿"), book),
      (Phrase("drafts", "草稿"), places.drafts + "/*.json"),
      (Phrase("place", "上次位置"), places.places + "/*.json"),
      (Phrase("settings", "设置"), places.configuration + "/settings.toml"),
      (Phrase("themes", "主题"), places.configuration + "/themes/*.toml"),
      (Phrase("sources", "导入来源"), places.sources + "/*.toml"),
      (
        Phrase("playbook", "提问手册"),
        places.configuration + "/playbook/*.\(common.spoken.rawValue).toml"
      ),
      (Phrase("language", "语言"), common.spoken.rawValue),
    ]
    for (name, text) in lines { Speech.put(name(common.spoken).padded(to: 10) + text + "\n") }
    for paragraph in MethodSource.paragraphs {
      Speech.put("\n" + paragraph(common.spoken).wrapped(to: 78).joined(separator: "\n") + "\n")
    }
  }
}

/// Lists the themes.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: Speech.say("List the themes.", "列出主题。"))

  @OptionGroup var common: BookOptions

  /// Prints the name of each theme and what it is for.
  func run() {
    for theme in Opening.here.themes() {
      let about =
        common.spoken == .english ? theme.englishDescription : theme.chineseDescription
      Speech.put(theme.name.padded(to: 16) + about + "\n")
    }
  }
}
