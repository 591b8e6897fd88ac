// Writing a sheet beside the person's work, never over something that is there.

import Foundation
import Interface
import Model

/// Writes files for people.
enum FileWriting {
  /// Writes a text in the current folder under a name, or under the name with a number where it is
  /// taken.
  ///
  /// - Returns: What to tell the person: where it is, or why it could not be written.
  static func write(_ text: String, named name: String) -> Notice {
    let folder = FileManager.default.currentDirectoryPath
    for attempt in 0..<100 {
      let path = folder + "/" + numbered(name, attempt)
      let file = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
      if file < 0, errno == EEXIST { continue }
      guard file >= 0 else { return failure(path, errno) }
      let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
      do {
        try handle.write(contentsOf: Data(text.utf8))
        try handle.close()
      } catch {
        try? FileManager.default.removeItem(atPath: path)
        return failure(path, ENOSPC)
      }
      return Notice(.done, Phrase("Written to \(path)", "已写入 \(path)"))
    }
    return failure(folder + "/" + name, EEXIST)
  }

  /// A name with a number before its ending, from the second attempt on.
  private static func numbered(_ name: String, _ attempt: Int) -> String {
    guard attempt > 0 else { return name }
    let stem = (name as NSString).deletingPathExtension
    return "\(stem)-\(attempt + 1).\((name as NSString).pathExtension)"
  }

  /// What to tell the person when nothing was written.
  private static func failure(_ path: String, _ code: Int32) -> Notice {
    let reason = unsafe String(cString: strerror(code))
    return Notice(
      .problem,
      Phrase(
        "Not written: \(path) (\(reason)). Start rapport in a folder that you may write to.",
        "没有写入：\(path)（\(reason)）。请在可写的文件夹里启动 rapport。"))
  }
}
