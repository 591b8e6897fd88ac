// `rapport sources`: the programs whose files an import knows, and how a person writes one of their own.

import ArgumentParser
import Drawing
import Interchange
import Model
import Session

/// Lists the sources of imports, or prints one of them as the text of a file.
struct SourcesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources",
    abstract: Speech.say(
      "List the programs whose files an import knows, or print one as the text of a file.",
      "列出导入能认出的程序，或把其中一个按文件格式显示。"))

  @OptionGroup var common: BookOptions

  @Argument(help: .say("The name of a source to print.", "要显示的来源的名称。", valueName: "name"))
  var name: String?

  /// Prints a line for each source: its name, what its rows are, and where it comes from.
  ///
  /// - Throws: For a name that no source has; and with the status of findings where a file is broken.
  func run() throws {
    let shelf = Places.current.shelf
    for problem in shelf.problems { Speech.complain(problem(common.spoken)) }
    if let name {
      _ = try shelf.asking(name == "none" ? "" : name)
      if let source = shelf[name] { Speech.put(data: source.text) }
      return
    }
    for source in shelf.sources {
      let found = source.refusal == nil ? Phrase("found out", "自动判断") : Phrase("refused", "不导入")
      let rows = source.rows?.name ?? found
      let origin: String
      switch source.origin {
      case .shipped: origin = Speech.say("comes along", "自带")
      case .own(let path): origin = path
      }
      Speech.put(
        source.name(common.spoken).plain.padded(to: 30) + rows(common.spoken).padded(to: 11)
          + origin.plain + "\n")
    }
    if !shelf.problems.isEmpty { throw ExitCode(Failure.Status.findings.rawValue) }
  }
}
