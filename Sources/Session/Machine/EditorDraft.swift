// A text on its way through the person's editor: a file that only they can read, gone when what was
// written in it is in the book, and not before.

import Foundation
package import Model

/// A temporary file with a text to edit.
package struct EditorDraft: ~Copyable {
  /// The file.
  package let path: String
  /// Whether the file stays when this is gone, because what is in it is nowhere else.
  package var isKept = false
  private let original: String

  /// Writes the text where only the person can read it.
  package init(_ text: String) throws(Failure) {
    let folder = NSTemporaryDirectory()
    let number = String(UInt32.random(in: 1 << 28 ... .max), radix: 16)
    path = (folder as NSString).appendingPathComponent("rapport-\(number).md")
    original = text
    guard case .success = FileWriter.write(text, to: path, replacing: false) else {
      throw Failure.file(
        "No temporary file could be made in \(folder): free some room, or set TMPDIR.",
        "无法在 \(folder) 建立临时文件：请清理空间，或设置 TMPDIR。")
    }
  }

  deinit { if !isKept { try? FileManager.default.removeItem(atPath: path) } }

  /// Whether the file holds anything but the text that it was made with.
  private var isChanged: Bool {
    guard let data = FileManager.default.contents(atPath: path) else { return false }
    return !data.isEmpty && data != Data(original.utf8)
  }

  /// What the person made of the text; nil when they left it as it was.
  ///
  /// - Parameter hasFinished: Whether the editor ended well.
  /// - Throws: `Failure` when that can't be taken; what was written is then kept in the file.
  package mutating func takeChange(hasFinished: Bool) throws(Failure) -> String? {
    guard hasFinished else {
      isKept = isChanged
      guard isKept else {
        throw Failure.file(
          "The editor did not finish: your text is as it was. Set $EDITOR and try again.",
          "编辑器没有正常结束，内容保持原样。请设置 $EDITOR 后再试。")
      }
      throw Failure.file(
        "Not saved: the editor failed. Kept in \(path): paste it from there.",
        "没有保存：编辑器没有正常结束。内容保留在 \(path)，可从那里粘贴。")
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure.file(
        "The edited text is gone: edit it again.", "编辑后的内容找不到了，请再编辑一次。")
    }
    guard let text = String(bytes: data, encoding: .utf8) else {
      isKept = true
      throw Failure.file(
        "Not saved: it is not UTF-8. Kept in \(path): save that as UTF-8, then paste it.",
        "没有保存：内容不是 UTF-8。保留在 \(path)，请转存为 UTF-8 后再粘贴。")
    }
    let ending = text.hasSuffix("\n") && !original.hasSuffix("\n") ? String(text.dropLast()) : text
    return ending == original ? nil : ending
  }

  /// The editor that the person chose, as the shell reads it.
  package static func command(in environment: [String: String]) -> String {
    let names = ["RAPPORT_EDITOR", "VISUAL", "EDITOR"]
    return names.compactMap { environment[$0] }.first { !$0.isEmpty } ?? "vi"
  }
}

/// The drafts whose texts are in no book yet.
package struct KeptDrafts {
  /// Their files, each with its text; without one where it could not be read.
  private var drafts: [(path: String, text: String?)] = []

  /// No drafts.
  package init() {}

  /// Notes a draft that was kept.
  package mutating func note(_ path: String, _ text: String?) { drafts.append((path, text)) }

  /// Removes the files whose texts nobody needs any more.
  package mutating func drop(unless isNeeded: (String) -> Bool) {
    guard !drafts.isEmpty else { return }
    drafts.removeAll { draft in
      guard let text = draft.text, !isNeeded(text) else { return false }
      try? FileManager.default.removeItem(atPath: draft.path)
      return true
    }
  }

  /// Where what the person wrote is, a sentence for each file that is still there.
  package var reminders: [Phrase] {
    drafts.filter { FileManager.default.fileExists(atPath: $0.path) }.map { draft in
      Phrase(
        "What you wrote in the editor is not in the book: it is kept in \(draft.path).",
        "您在编辑器里写的内容没有存进客户簿，保留在 \(draft.path)。")
    }
  }
}
