// Writing a sheet, or what could not be saved, beside the person's work: never over something that is
// there, and for their eyes only, because it tells of customers.

import Foundation
package import Interface
import Model

/// Writes files for people.
package enum FileWriting {
  /// Why a file was not written: the number of the system's error.
  struct Refusal: Error { let code: Int32 }

  /// Writes a text in the current folder under a name, or under the name with a number where it is
  /// taken. The name can be a path, also of a folder, and begin with `~/`.
  ///
  /// - Returns: What to tell the screens: where it is, or why it could not be written.
  package static func write(_ text: String, named name: String) -> Message {
    let place = place(name)
    for attempt in 0..<100 {
      let path = numbered(place, attempt)
      switch make(path, holding: text) {
      case .success: return .noticed(Notice(.done, Phrase("Written to \(path)", "已写入 \(path)")))
      case .failure(let refusal) where refusal.code == EEXIST: continue
      case .failure(let refusal): return failure(path, refusal.code, name, text)
      }
    }
    return failure(place, EEXIST, name, text)
  }

  /// Makes a file that only the person can read, and waits until it is on the disk.
  ///
  /// After a failure there is none, and whatever was there before is as it was.
  static func make(_ path: String, holding text: String) -> Result<Void, Refusal> {
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { return .failure(Refusal(code: errno)) }
    var rest = Array(text.utf8)[...]
    var code: Int32 = 0
    while !rest.isEmpty, code == 0 {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Foundation.write(file, $0.baseAddress, $0.count)
      }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count == 0 || errno != EINTR {
        code = count == 0 ? EIO : errno
      }
    }
    if code == 0, fsync(file) != 0, errno != EINVAL { code = errno }
    if close(file) != 0, code == 0 { code = errno }
    guard code != 0 else { return .success(()) }
    unsafe unlink(path)
    return .failure(Refusal(code: code))
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
    let reason = unsafe String(cString: strerror(code))
    return .unwritten(
      Unwritten(
        name: name, text: text,
        reason: Phrase(
          "Not written (\(reason)): name another place. It was \(path).",
          "没有写入（\(reason)）：请换个地方。原位置是 \(path)。")))
  }
}
