// Reading and writing the files that a command names.

import ArgumentParser
import Foundation
import Model
import Session

/// A file that a command reads.
enum InputFile {
  /// All bytes of a file; `-` is the standard input.
  static func bytes(of path: String) throws(Failure) -> [UInt8] {
    do {
      if path == "-" { return [UInt8](try FileHandle.standardInput.readToEnd() ?? Data()) }
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      let reason = (error as NSError).localizedFailureReason ?? error.localizedDescription
      throw Failure.file(
        "\(path) cannot be read (\(reason)): check the name and the permissions.",
        "无法读取 \(path)（\(reason)）：请检查文件名和权限。")
    }
  }
}

/// A file that a command writes.
struct OutputFile: ParsableArguments {
  @Option(
    name: [.customShort("o"), .long],
    help: .say("Write to this file.", "写入此文件。", valueName: "file"))
  var output: String?

  /// Writes data to the file that was named.
  func write(_ text: String) throws(Failure) { try Self.write(text, to: output) }

  /// Writes data wholly or not at all; without a path, to the standard output.
  static func write(_ text: String, to path: String?) throws(Failure) {
    guard let path else { return Speech.put(data: text) }
    do {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    } catch {
      throw Failure.file(
        "\(path) cannot be written (\(error.localizedDescription)): choose another place.",
        "无法写入 \(path)（\(error.localizedDescription)）：请换个位置。")
    }
  }
}
