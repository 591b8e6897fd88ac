// A text on its way through the person's editor: a file that only they can read, gone afterwards.

import Foundation
import Model

/// A temporary file with a text to edit.
struct EditorDraft: ~Copyable {
  /// The file.
  let path: String
  private let original: String

  /// Writes the text where only the person can read it.
  init(_ text: String) throws(Failure) {
    let folder = NSTemporaryDirectory()
    path = (folder as NSString).appendingPathComponent("rapport-\(UUID().uuidString).md")
    original = text
    let isMade = FileManager.default.createFile(
      atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
    guard isMade else {
      throw Failure(
        .file,
        Phrase(
          "No temporary file could be made in \(folder): free some room, or set TMPDIR.",
          "无法在 \(folder) 建立临时文件：请清理空间，或设置 TMPDIR。"))
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// What the person made of the text; nil when they left it as it was.
  func takeChange() throws(Failure) -> String? {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure(
        .file, Phrase("The edited text is gone: edit it again.", "编辑后的内容找不到了，请再编辑一次。"))
    }
    guard let text = String(bytes: data, encoding: .utf8) else {
      throw Failure(
        .file,
        Phrase("The edited text is not UTF-8: save it as UTF-8.", "编辑后的内容不是 UTF-8：请以 UTF-8 保存。"))
    }
    let ending = text.hasSuffix("\n") && !original.hasSuffix("\n") ? String(text.dropLast()) : text
    return ending == original ? nil : ending
  }

  /// The editor that the person chose, as the shell reads it.
  static func command(in environment: [String: String]) -> String {
    let names = ["RAPPORT_EDITOR", "VISUAL", "EDITOR"]
    return names.compactMap { environment[$0] }.first { !$0.isEmpty } ?? "vi"
  }
}
