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

  /// Writes the text where only the person can read it, or opens a file again in which it was.
  ///
  /// - Parameters:
  ///   - folder: Where the file is made; the folder for temporary files where it cannot be made there.
  ///   - earlier: The file of an editor that came back at once, which may hold more by now.
  package init(
    _ text: String, in folder: EditorFolder, again earlier: String? = nil
  ) throws(Failure) {
    original = text
    if let earlier {
      path = earlier
      return
    }
    for place in [folder.path, NSTemporaryDirectory()] {
      try? FileManager.default.createDirectory(
        atPath: place, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      let path = (place as NSString).appendingPathComponent(folder.freshName)
      if case .success = FileWriter.write(text, to: path, replacing: false) {
        self.path = path
        return
      }
    }
    path = ""
    throw Failure.file(
      "No file for the editor could be made in \(folder.path): free some room, or set TMPDIR.",
      "无法在 \(folder.path) 为编辑器建立文件：请清理空间，或设置 TMPDIR。")
  }

  deinit { if !isKept { try? FileManager.default.removeItem(atPath: path) } }

  /// Whether the file holds anything but the text that it was made with.
  private var isChanged: Bool { EditorDraft.isChanged(path, from: original) }

  /// Whether a file holds anything but a text.
  fileprivate static func isChanged(_ path: String, from original: String) -> Bool {
    guard let data = FileManager.default.contents(atPath: path) else { return false }
    return !data.isEmpty && data != Data(original.utf8)
  }

  /// How long an editor takes at least when somebody uses it.
  package static let shortest = Duration.seconds(1)

  /// What is said when the editor came back at once and nothing was changed: most likely its window is
  /// still open.
  package var returnedAtOnce: Phrase {
    Phrase(
      """
      The editor came back at once. If its window is still open, save there, then open the text here again: \
      it is in \(path). To make it wait, set EDITOR as in “code --wait”.
      """,
      "编辑器立刻返回了。如果它的窗口还开着，请在那里保存，再在这里打开一次：内容在 \(path)。要让它等待，请像“code --wait”那样设置 EDITOR。")
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

/// Where the files for the editor lie, and how they are called: `rapport-BOOK-PROCESS-NUMBER.md`.
package struct EditorFolder: Sendable {
  /// The folder.
  package let path: String
  /// The first letters of the book's identity.
  private let book: String

  /// Names the folder for a book.
  package init(_ path: String, for home: DraftFile.Home) {
    self.path = path
    book = String(home.store.filter { $0.isASCII && $0.isHexDigit }.prefix(8))
  }

  /// A name that no file has yet.
  fileprivate var freshName: String {
    let number = String(UInt32.random(in: 1 << 28 ... .max), radix: 16)
    return "rapport-\(book)-\(getpid())-\(number).md"
  }

  /// Where texts of windows that are gone are, a sentence for each file: what an editor was given, or wrote
  /// after its window had been given up.
  package var leftovers: [Phrase] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.sorted().filter { name in
      let parts = name.split(separator: "-", omittingEmptySubsequences: false)
      guard parts.count == 4, parts[0] == "rapport", parts[1] == book,
        let process = pid_t(parts[2]), process > 0
      else { return false }
      return kill(process, 0) != 0 && errno == ESRCH
    }.map { name in
      Phrase(
        "A text from your editor is in no book: read it in \(path)/\(name), then delete it.",
        "您的编辑器里有一段内容没有存进客户簿：请查看 \(path)/\(name)，用完后删除。")
    }
  }
}

/// The drafts whose texts are in no book yet.
package struct KeptDrafts {
  /// Their files, each with its text; without one where it could not be read.
  private var drafts: [(path: String, text: String?)] = []

  /// The files of editors that came back at once, each with the text it was given.
  private var late: [(path: String, original: String, isTold: Bool)] = []

  /// No drafts.
  package init() {}

  /// Notes the file of an editor that came back at once: more may be written there.
  package mutating func noteLate(_ path: String, _ original: String) {
    late.append((path, original, false))
  }

  /// Hands out the file of an editor that came back at once with a text, to be opened again.
  package mutating func takeLate(_ original: String) -> String? {
    guard let index = late.lastIndex(where: { $0.original == original }) else { return nil }
    let path = late.remove(at: index).path
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }

  /// What to tell the person of a file that was written after its editor had come back, once for each.
  package mutating func newlyWritten() -> Phrase? {
    for index in late.indices where !late[index].isTold {
      let draft = late[index]
      guard EditorDraft.isChanged(draft.path, from: draft.original) else { continue }
      late[index].isTold = true
      return Phrase(
        "Your editor has saved the text now: open it here again to take it in. It is in \(draft.path).",
        "您的编辑器刚保存了内容：在这里再打开一次即可收回。文件是 \(draft.path)。")
    }
    return nil
  }

  /// Removes the files of editors that came back at once and wrote nothing.
  package mutating func dropUnwritten() {
    late.removeAll { draft in
      guard !EditorDraft.isChanged(draft.path, from: draft.original) else { return false }
      try? FileManager.default.removeItem(atPath: draft.path)
      return true
    }
  }

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
    let paths = drafts.map(\.path) + late.map(\.path)
    return paths.filter { FileManager.default.fileExists(atPath: $0) }.map { path in
      Phrase(
        "What you wrote in the editor is not in the book: it is kept in \(path).",
        "您在编辑器里写的内容没有存进客户簿，保留在 \(path)。")
    }
  }
}
