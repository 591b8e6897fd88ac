// Keeping how a file was read as a source of the person's own: `rapport import --keep-source NAME`.

import ArgumentParser
import Foundation
import Interchange
import Model
import Session

/// The name under which the reading of a file is kept.
struct KeepingOption: ParsableArguments {
  @Option(
    help: .say(
      "Keep how the file was read as a source of your own, by which its like are recognised.",
      "把这次的读法存为自己的来源，以后同样的文件自动认出。", valueName: "name"))
  var keepSource: String?

  /// Where it will be kept.
  private var path: String { Places.current.newSourceFile(keepSource ?? "") }

  /// Refuses what could not be kept, before anything is imported.
  ///
  /// - Throws: For several files, for a file without columns, and for a name that is taken.
  func check(_ files: [ImportFile], _ force: ForceOption) throws(Failure) {
    guard let keepSource else { return }
    guard files.count == 1, case .table? = files.first?.content else {
      throw Failure.usage(
        "--keep-source takes one file with columns: import it by itself.",
        "--keep-source 一次只能配一个有列的文件：请单独导入。")
    }
    guard !keepSource.trimmed.isEmpty, keepSource.nameKey != "none" else {
      throw Failure.usage(
        "--keep-source needs a name other than none: write one.",
        "--keep-source 需要一个名称，不能是 none：请写一个。")
    }
    try force.check(path)
  }

  /// Keeps how a file was read, and says where; nothing where nobody asked for it.
  func keep(
    _ file: ImportFile, _ overrides: [ColumnMapping.Override], _ force: ForceOption
  ) throws(Failure) {
    guard let keepSource, case .table(let source) = file.content else { return }
    let folder = Places.current.sources
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try force.write(source.kept(as: keepSource.trimmed, overrides).text, to: path)
    Speech.put(Speech.say("  Kept in \(path)\n", "  已存入 \(path)\n"))
  }
}
