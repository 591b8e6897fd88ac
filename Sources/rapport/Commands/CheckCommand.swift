// `rapport check`: the journal read from end to end, and what is wrong in it.

import ArgumentParser
import Engine
import Foundation
import Interchange
import Model
import Persistence

/// Reads the journal and says what is wrong.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: Speech.say(
      "Read the journal from end to end and say what is wrong.", "通读日志，指出问题。"),
    discussion: Speech.say(
      "Nothing is changed. It ends with status 1 when something is wrong.",
      "不作任何改动；发现问题时退出码为 1。"))

  @OptionGroup var common: CommonOptions

  @Flag(help: ArgumentHelp(Speech.say("JSON with stable keys, for scripts.", "JSON 格式，供脚本使用。")))
  var json = false

  /// Prints a line for each finding, then what was read.
  func run() throws {
    try common.refusePastAndSample()
    let keeper = try Opening.keeper(
      Places.current.book(asked: common.book), toWrite: false, checksEverything: true)
    let report = keeper.report
    Speech.put(json ? value(of: report).text(pretty: true) + "\n" : text(of: report))
    if !report.findings.isEmpty { throw ExitCode(Failure.Status.findings.rawValue) }
  }

  /// The report for people.
  private func text(of report: JournalReport) -> String {
    let findings = report.findings.map { $0.text(common.spoken) + "\n" }.joined()
    let summary = Phrase(
      """
      \(report.files.folder): \(counted(report.segments, "file")), \(counted(report.lines, "line")), \
      \(counted(report.actions, "action")), \(counted(report.findings.count, "finding")).
      """,
      """
      \(report.files.folder)：\(report.segments) 个文件，\(report.lines) 行，\(report.actions) 次操作，\
      \(report.findings.isEmpty ? "没有问题" : "\(report.findings.count) 个问题")。
      """)
    let advice = Phrase(
      "Nothing was changed. Restore the file from a copy, or save what can be read: rapport repair",
      "没有作任何改动。请用备份恢复文件，或者把还能读的内容存出来：rapport repair")
    return findings + summary(common.spoken) + "\n"
      + (report.damage == nil ? "" : advice(common.spoken) + "\n")
  }

  /// A number of things.
  private func counted(_ count: Int, _ thing: String) -> String {
    "\(count) \(thing)\(count == 1 ? "" : "s")"
  }

  /// The report for scripts.
  private func value(of report: JournalReport) -> JSONValue {
    .record([
      "files": .int(report.segments), "lines": .int(report.lines),
      "actions": .int(report.actions), "bytes": .int(report.bytes),
      "abandonedBytes": .int(report.abandonedBytes),
      "findings": .array(
        report.findings.map { finding in
          .record([
            "file": .string(finding.path), "line": .int(finding.line),
            "byte": .int(finding.byte), "kind": .string(finding.kind.tag),
            "reason": .string(finding.kind.phrase(common.spoken)),
          ])
        }),
    ])
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
    case .newerFormat: "newer"
    }
  }

  /// What is wrong, and what it means.
  fileprivate var phrase: Phrase {
    switch self {
    case .tornTail(let bytes):
      Phrase(
        "\(bytes) bytes of an interrupted save; they go to quarantine when the book is opened.",
        "有 \(bytes) 字节是中断的保存，下次打开时会移到 quarantine。")
    case .damagedLine: Phrase("the line is damaged.", "此行损坏。")
    case .gap(let expected, let found) where found == expected + 1:
      Phrase("record \(expected) is missing.", "缺少第 \(expected) 号记录。")
    case .gap(let expected, let found):
      Phrase(
        "records \(expected) to \(found &- 1) are missing.",
        "缺少第 \(expected) 到 \(found &- 1) 号记录。")
    case .repeated(_, let found):
      Phrase("record \(found) is there twice.", "第 \(found) 号记录重复。")
    case .forked(let sequence):
      Phrase(
        "record \(sequence) follows another history: two copies of the book were both written.",
        "第 \(sequence) 号记录接在另一份历史之后：客户簿的两份副本都被写过。")
    case .misplaced(let sequence):
      Phrase("record \(sequence) is out of place.", "第 \(sequence) 号记录位置不对。")
    case .missingFile: Phrase("this file of the journal is missing.", "日志缺少这个文件。")
    case .newerFormat(let needs):
      Phrase(
        "it needs a newer Rapport (\(needs.joined(separator: ", "))): update the program.",
        "需要更新的版本（\(needs.joined(separator: ", "))）：请升级程序。")
    }
  }
}
