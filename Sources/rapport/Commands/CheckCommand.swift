// `rapport check`: the journal read from end to end, and what is wrong in it.

import ArgumentParser
import Engine
import Foundation
import Interchange
import Model
import Persistence
import Session

/// Reads the journal and says what is wrong.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: Speech.say(
      "Read the journal from end to end and say what is wrong.", "通读日志，指出问题。"),
    discussion: Speech.say(
      "Nothing of the book is changed; a checkpoint that says something else than the journal is put aside. It ends with status 1 when something is wrong.",
      "不改动客户簿；与日志不一致的检查点会移到一边。发现问题时退出码为 1。"))

  @OptionGroup var common: OwnBookOptions
  @OptionGroup var output: JSONOption

  /// Prints a line for each finding, then what was read.
  func run() throws {
    try common.refusePastAndSample()
    var keeper = try Opening.here.keeper(
      Places.current.book(asked: common.book), toWrite: false, checksEverything: true)
    let saving: SaveInProgress?
    do throws(BookError) {
      saving = try keeper.saveInProgress()
    } catch {
      throw Failure(.book, error.phrase)
    }
    let report = keeper.report
    // The unfinished end of a save that goes on is as it should be.
    let found = report.findings.filter { saving == nil || !$0.kind.isTornTail }
    let unread = keeper.unread
    let aside =
      found.contains { $0.kind == .wrongCheckpoint } ? keeper.setCheckpointAside() : nil
    output.put(
      value(of: report, found, unread, saving),
      orText: text(of: report, found, unread, saving, aside))
    // Nothing is wrong with what is kept, but nothing could be added.
    if let fault = keeper.lockFault { throw Failure(.book, fault.phrase) }
    if !found.isEmpty || !unread.isEmpty { throw ExitCode(Failure.Status.findings.rawValue) }
  }

  /// The report for people.
  private func text(
    of report: JournalReport, _ found: [JournalFinding], _ unread: [UnreadRecord],
    _ saving: SaveInProgress?, _ aside: String?
  ) -> String {
    let findings = found.map { $0.text(common.spoken) } + unread.map { $0.text(common.spoken) }
    let notes =
      report.abandoned.map { $0.text(common.spoken) }
      + [saving?.phrase(common.spoken)].compactMap(\.self)
    let summary = Phrase(
      """
      \(report.files.folder): \(counted(report.segments, "file")), \(counted(report.lines, "line")), \
      \(counted(report.actions, "action")), \(counted(findings.count, "finding")).
      """,
      """
      \(report.files.folder)：\(report.segments) 个文件，\(report.lines) 行，\(report.actions) 次操作，\
      \(findings.isEmpty ? "没有问题" : "\(findings.count) 个问题")。
      """)
    let advice = advice(on: found, unread, aside).map { $0(common.spoken) }
    return (findings + notes + [summary(common.spoken)] + advice).map { $0 + "\n" }.joined()
  }

  /// What to do about it.
  private func advice(
    on found: [JournalFinding], _ unread: [UnreadRecord], _ aside: String?
  ) -> [Phrase] {
    let book = Opening.here.label(Places.current.book(asked: common.book))
    var advice: [Phrase] = []
    if let wrong = found.first(where: { $0.kind == .wrongCheckpoint }) {
      advice.append(
        aside.map {
          Phrase(
            "The checkpoint was put aside as \($0); the journal alone is read from now on.",
            "这个检查点已移到 \($0)，以后只读日志。")
        }
          ?? Phrase(
            "The checkpoint couldn't be put aside now: delete \(wrong.path)",
            "现在无法移走这个检查点：请自行删除 \(wrong.path)"))
    }
    if found.contains(where: { $0.kind.isDamage && $0.kind.needs == nil }) {
      let repair = book.command("repair")
      advice.append(
        Phrase(
          "Nothing was changed. Restore the file from a copy, or save what can be read: \(repair)",
          "没有作任何改动。请用备份恢复文件，或者把还能读的内容存出来：\(repair)"))
    }
    if found.contains(where: { $0.kind.needs != nil }) || !unread.isEmpty {
      advice.append(
        Phrase(
          "What isn't understood is kept as it is. Update rapport to see it.",
          "看不懂的内容原样保留。请升级 rapport 后再看。"))
    }
    return advice
  }

  /// A number of things.
  private func counted(_ count: Int, _ thing: String) -> String {
    "\(count) \(thing)\(count == 1 ? "" : "s")"
  }

  /// The report for scripts.
  private func value(
    of report: JournalReport, _ found: [JournalFinding], _ unread: [UnreadRecord],
    _ saving: SaveInProgress?
  ) -> JSONValue {
    .record([
      "files": .int(report.segments), "lines": .int(report.lines),
      "actions": .int(report.actions), "bytes": .int(report.bytes),
      "abandonedBytes": .int(report.abandonedBytes), "savingBytes": .int(saving?.bytes ?? 0),
      "findings": .array(
        found.map { finding in
          .record([
            "file": .string(finding.path), "line": .int(finding.line),
            "byte": .int(finding.byte), "kind": .string(finding.kind.tag),
            "reason": .string(finding.kind.phrase(common.spoken)),
          ])
        } + unread.map { $0.value(common.spoken) }),
    ])
  }
}

extension AbandonedBytes {
  /// One line: where, and that they are nothing that was saved.
  fileprivate func text(_ language: Language) -> String {
    let phrase = Phrase(
      """
      \(path), from byte \(byte): \(bytes) \(bytes == 1 ? "byte" : "bytes") behind the end of this \
      file, left by a save that failed or added from outside. They are not part of the book.
      """,
      "\(path)，第 \(byte) 字节起：文件结尾之后还有 \(bytes) 字节，是保存失败留下的，或被别的程序加上的，不属于客户簿。")
    return phrase(language)
  }
}

extension SaveInProgress {
  /// Who is saving, and how much is there of it.
  fileprivate var phrase: Phrase {
    let (en, zh) =
      holder.map { ("process \($0.process) on \($0.host)", "\($0.host) 上的进程 \($0.process) ") }
      ?? ("another process", "另一个进程")
    return Phrase(
      """
      A save is in progress in \(en), \(bytes) \(bytes == 1 ? "byte" : "bytes") so far. Everything \
      before it was checked.
      """,
      "\(zh)正在保存，目前写了 \(bytes) 字节；之前的内容都检查过了。")
  }
}

extension JournalFinding {
  /// One line: where, and what is wrong.
  func text(_ language: Language) -> String {
    let place = Phrase("\(path):\(line), byte \(byte): ", "\(path):\(line)，第 \(byte) 字节：")
    return place(language) + kind.phrase(language)
  }
}

extension JournalFinding.Kind {
  /// The name that scripts see.
  fileprivate var tag: String {
    switch self {
    case .tornTail: "torn"
    case .damagedLine: "damaged"
    case .gap: "gap"
    case .repeated: "repeated"
    case .forked: "forked"
    case .misplaced: "misplaced"
    case .missingFile: "missing"
    case .emptyFile: "empty"
    case .misnamedFile: "misnamed"
    case .copiedFile: "copy"
    case .foreignFile: "foreign"
    case .cutShort: "cut"
    case .otherHistory: "other history"
    case .wrongCheckpoint: "checkpoint"
    case .newerFormat: "newer"
    }
  }

  /// Whether it is the end of a save that wasn't finished.
  fileprivate var isTornTail: Bool { if case .tornTail = self { true } else { false } }

  /// What is wrong, and what it means.
  fileprivate var phrase: Phrase {
    switch self {
    case .tornTail(let bytes):
      Phrase(
        "\(bytes == 1 ? "1 byte" : "\(bytes) bytes") of an interrupted save; kept in quarantine when the book is opened.",
        "有 \(bytes) 字节是中断的保存，下次打开时会移到 quarantine。")
    case .damagedLine: Phrase("the line is damaged.", "此行损坏。")
    case .gap(let expected, let found) where found == expected + 1:
      Phrase("record \(expected) is missing.", "缺少第 \(expected) 号记录。")
    case .gap(let expected, let found):
      Phrase(
        "records \(expected) to \(found &- 1) are missing.",
        "缺少第 \(expected) 到 \(found &- 1) 号记录。")
    case .repeated(_, let found): Phrase("record \(found) is there twice.", "第 \(found) 号记录重复。")
    case .forked(let sequence):
      Phrase(
        "record \(sequence) follows another history: two copies of the book were both written.",
        "第 \(sequence) 号记录接在另一份历史之后：客户簿的两份副本都被写过。")
    case .misplaced(let sequence):
      Phrase("record \(sequence) is out of place.", "第 \(sequence) 号记录位置不对。")
    case .missingFile: Phrase("this file of the journal is missing.", "日志缺少这个文件。")
    case .emptyFile: Phrase("this file of the journal is empty.", "日志的这个文件是空的。")
    case .misnamedFile(let rightName):
      Phrase(
        "this file is \(rightName) under another name: rename it.",
        "这个文件其实是 \(rightName)，名字不对：请改回来。")
    case .copiedFile(let original):
      Phrase(
        "this file is another copy of \(original) and was not read: put the right one here.",
        "这个文件是 \(original) 的另一份副本，没有读取：请把正确的文件放回来。")
    case .foreignFile:
      Phrase(
        "this file belongs to another journal and was not read: put the right one here.",
        "这个文件属于另一本日志，没有读取：请把正确的文件放回来。")
    case .cutShort(let witness): Self.end(by: witness)
    case .otherHistory(let witness): Self.otherHistory(by: witness)
    case .wrongCheckpoint:
      Phrase(
        "this checkpoint says something else than the journal, which is right: nothing is lost.",
        "这个检查点和日志不一致，以日志为准，没有丢失任何内容。")
    case .newerFormat(let needs):
      Phrase(
        "it needs a newer Rapport (\(needs.joined(separator: ", "))): update the program.",
        "需要更新的版本（\(needs.joined(separator: ", "))）：请升级程序。")
    }
  }

  /// That the journal was longer.
  private static func end(by witness: Witness) -> Phrase {
    Phrase(
      """
      the journal ends here, but \(witness.path) shows that \(witness.file) reached \
      \(witness.place.en)\(witness.count.en). What was saved there is gone.
      """,
      """
      日志到此结束，但 \(witness.path) 表明 \(witness.file) 曾写到\(witness.place.zh)\(witness.count.zh)，\
      那里已保存的内容丢失了。
      """)
  }

  /// That the journal went on otherwise.
  private static func otherHistory(by witness: Witness) -> Phrase {
    Phrase(
      """
      \(witness.path) saw another history up to \(witness.place.en): another copy of the journal was \
      put in its place and written on. If this is the right one, move \(witness.path) away.
      """,
      """
      \(witness.path) 到\(witness.place.zh)见过的是另一份历史：日志被换成另一份副本后又继续写过。\
      如果现在这份才是对的，请把 \(witness.path) 移走。
      """)
  }
}
