// Writing a sheet, or what could not be saved, for somebody at the screens: beside the person's work, and
// never over something that is there.

import Engine
import Foundation
package import Interface
import Model

extension FileWriter {
  /// Writes a text in the current folder under a name, or under the name with a number where it is
  /// taken. The name can be a path, also of a folder, and begin with `~/`.
  ///
  /// - Returns: What to tell the screens: where it is, or why it could not be written.
  package static func write(_ text: String, named name: String) -> Message {
    let place = place(name)
    for attempt in 0..<100 {
      let path = numbered(place, attempt)
      switch write(text, to: path, replacing: false) {
      case .success: return .noticed(Notice(.done, Phrase("Written to \(path)", "已写入 \(path)")))
      case .failure(.exists): continue
      case .failure(.system(let code)): return failure(path, code, name, text)
      }
    }
    return failure(place, EEXIST, name, text)
  }

  /// Writes a sheet under a path, or under the path with a number where another file is there; one that holds the same
  /// is left as it is. The folder is made where there is none, for the person's eyes only.
  ///
  /// - Returns: Where it is; or what to tell the screens where it could not be written.
  package static func keep(_ text: String, at name: String) -> Result<String, Unkept> {
    let place = place(name)
    try? FileManager.default.createDirectory(
      atPath: (place as NSString).deletingLastPathComponent, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    for attempt in 0..<100 {
      let path = numbered(place, attempt)
      switch write(text, to: path, replacing: false) {
      case .success: return .success(path)
      case .failure(.exists):
        if FileManager.default.contents(atPath: path) == Data(text.utf8) { return .success(path) }
      case .failure(.system(let code)): return .failure(Unkept(failure(path, code, name, text)))
      }
    }
    return .failure(Unkept(failure(place, EEXIST, name, text)))
  }

  /// That a sheet could not be written.
  package struct Unkept: Error {
    /// What to tell the screens.
    package let message: Message

    /// Notes what to tell.
    fileprivate init(_ message: Message) { self.message = message }
  }

  /// Writes a source of imports at its place among the person's own, over the one that it takes the place of. The
  /// folder is made where there is none.
  ///
  /// - Returns: What to tell the screens: where it is, or why it could not be written.
  package static func writeSource(_ text: String, to path: String) -> Message {
    let folder = (path as NSString).deletingLastPathComponent
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    switch write(text, to: path, replacing: true) {
    case .success:
      return .noticed(
        Notice(
          .done,
          Phrase(
            "Files with the same columns are read in the same way from now on: kept in \(path)",
            "以后列名相同的文件都照此读取：已存入 \(path)")))
    case .failure(.exists): return failure(path, EEXIST, path, text)
    case .failure(.system(let code)): return failure(path, code, path, text)
    }
  }

  /// The path that a name stands for.
  private static func place(_ name: String) -> String {
    var path = name
    if path == "~" || path.hasPrefix("~/") {
      let home = Places.current.environment["HOME"] ?? ""
      path = (home.isEmpty ? NSHomeDirectory() : home) + path.dropFirst()
    }
    if !path.hasPrefix("/") { path = FileManager.default.currentDirectoryPath + "/" + path }
    var isFolder: ObjCBool = false
    let isThere = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return isThere && isFolder.boolValue
      ? (path as NSString).appendingPathComponent("rapport-unsaved.txt") : path
  }

  /// A path with a number before its ending, from the second attempt on.
  private static func numbered(_ path: String, _ attempt: Int) -> String {
    guard attempt > 0 else { return path }
    let (stem, ending) = (
      (path as NSString).deletingPathExtension, (path as NSString).pathExtension
    )
    return "\(stem)-\(attempt + 1)" + (ending.isEmpty ? "" : "." + ending)
  }

  /// What to tell the screens when nothing was written.
  private static func failure(_ path: String, _ code: Int32, _ name: String, _ text: String)
    -> Message
  {
    let reason = Phrase(systemError: code)
    return .unwritten(
      Unwritten(
        name: name, text: text,
        reason: Phrase(
          "Not written (\(reason.en)): name another place. It was \(path).",
          "没有写入（\(reason.zh)）：请换个地方。原位置是 \(path)。")))
  }
}
