// Writing the files that a command names.

import ArgumentParser
import Engine
import Foundation
import Model
import Session

/// A file that a command writes.
struct OutputFile: ParsableArguments {
  @Option(
    name: [.customShort("o"), .long],
    help: .say(
      "Write to this file; - is the standard output.", "写入此文件；- 表示标准输出。", valueName: "file"))
  var output: String?

  @OptionGroup var force: ForceOption

  /// Writes data to the file that was named, wholly or not at all.
  func write(_ text: String) throws(Failure) {
    try force.write(text, to: output ?? "-")
  }
}

/// Whether a file that is there may be replaced.
struct ForceOption: ParsableArguments {
  @Flag(help: .say("Replace the file if there is one.", "文件已存在时覆盖。"))
  var force = false

  /// Refuses a file that is there, unless it may be replaced: for commands that would learn too late.
  func check(_ path: String) throws(Failure) {
    if !force, path != "-", FileWriter.isTaken(path) { throw Self.failure(path, .exists) }
  }

  /// Writes data to a file; `-` is the standard output.
  func write(_ text: String, to path: String) throws(Failure) {
    guard path != "-" else { return Speech.put(data: text) }
    if case .failure(let refusal) = FileWriter.write(text, to: path, replacing: force) {
      throw Self.failure(path, refusal)
    }
  }

  /// What is said when nothing was written.
  private static func failure(_ path: String, _ refusal: FileWriter.Refusal) -> Failure {
    switch refusal {
    case .exists:
      return .file(
        "\(path) is there already: choose another name, or replace it with --force.",
        "\(path) 已经存在：请换个文件名，或加 --force 覆盖。")
    case .system(let code):
      let reason = Phrase(systemError: code)
      return .file(
        "\(path) cannot be written (\(reason.en)): choose another place.",
        "无法写入 \(path)（\(reason.zh)）：请换个位置。")
    }
  }
}
