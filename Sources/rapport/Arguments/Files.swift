// Writing the files that a command names.

import ArgumentParser
import Engine
import Foundation
import Interface
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

  /// Writes a page of HTML to the file that was named; on a terminal, where only its source could be read, it is
  /// opened in the browser.
  func write(page: String, _ language: Language) throws(Failure) {
    guard output == nil, isatty(STDOUT_FILENO) == 1 else { return try write(page) }
    let number = String(UInt32.random(in: 1 << 28 ... .max), radix: 16)
    let folder =
      Settings(folder: Places.current.configuration).sheetFolder ?? NSTemporaryDirectory()
    let path = try HandingOver.file(page, named: "\(folder)/rapport-\(number).html")
    try HandingOver.run(.show(path: path), language)
  }

  /// Writes a workbook to the file that was named, wholly or not at all.
  func write(_ workbook: [UInt8]) throws(Failure) {
    try force.write(workbook, to: output ?? "-")
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

  /// Writes a workbook to a file or a pipe; a terminal would only show noise.
  func write(_ workbook: [UInt8], to path: String) throws(Failure) {
    guard !FileWriter.isTerminal(path == "-" ? "/dev/stdout" : path) else {
      throw Failure.usage(
        "A workbook is nothing to read on a terminal: write it into a file with -o FILE.xlsx.",
        "工作簿不能显示在终端上：请用 -o 文件名.xlsx 写入文件。")
    }
    guard path != "-" else { return Speech.put(workbook: workbook) }
    if case .failure(let refusal) = FileWriter.write(workbook, to: path, replacing: force) {
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
