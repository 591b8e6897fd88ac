// `rapport repair`: what can be read of a damaged book, saved into a new one.

import ArgumentParser
import Engine
import Foundation
import Model
import Persistence
import Session

/// Saves what can be read into a new folder.
struct RepairCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repair",
    abstract: Speech.say(
      "Save what can be read of a damaged book into a new one.",
      "把损坏的客户簿里还能读的内容存成一本新的。"),
    discussion: Speech.say(
      """
      The damaged book is not touched. The new one goes into the folder named with -o, or beside \
      the old one. It ends with status 1 when something is missing or may be.
      """,
      "不会动损坏的那一本。新的存到 -o 指定的文件夹，不指定就放在旧的旁边；有缺失或可能有缺失时退出码为 1。"))

  @OptionGroup var common: OwnBookOptions

  @Option(
    name: [.customShort("o"), .long],
    help: .say("The folder of the new book.", "新客户簿的文件夹。", valueName: "dir"))
  var output: String?

  /// Copies what can be read, and says what is missing and what to do next.
  func run() throws {
    try common.refusePastAndSample()
    let folder = Places.current.book(asked: common.book)
    let target = output.map { Places.current.book(asked: $0) } ?? freeFolder(beside: folder)
    let report: RepairReport
    do throws(BookError) {
      report = try BookKeeper.repair(folder, into: target, EngineOptions(author: NSUserName()))
    } catch {
      throw Failure(.book, error.phrase)
    }
    Speech.put(text(of: report))
    if !report.isWhole { throw ExitCode(Failure.Status.findings.rawValue) }
  }

  /// A folder beside the book that isn't there yet.
  private func freeFolder(beside folder: String) -> String {
    let name = folder + "-repaired"
    if !FileManager.default.fileExists(atPath: name) { return name }
    let numbered = (2...99).lazy.map { "\(name)-\($0)" }
    return numbered.first { !FileManager.default.fileExists(atPath: $0) } ?? name
  }

  /// What was found, what is missing, what to do.
  private func text(of report: RepairReport) -> String {
    let findings = report.salvage.source.findings.map { $0.text(common.spoken) }
    let missing =
      report.lost.map { $0.phrase(common.spoken) }
      + (report.doubt.map { [$0.phrase(common.spoken)] } ?? [])
      + report.putAside.map { Self.putAside($0)(common.spoken) }
    let saved = Phrase(
      report.salvage.actions == 1
        ? "1 action is saved in \(report.folder)."
        : "\(report.salvage.actions) actions are saved in \(report.folder).",
      "已把 \(report.salvage.actions) 次操作存到 \(report.folder)。")
    let whole = Phrase("Nothing is missing.", "没有缺失。")
    let next = Phrase(
      "Look at it: rapport --book \(report.folder)   The old book is as it was.",
      "请打开看看：rapport --book \(report.folder)   旧的客户簿没有动过。")
    let lines =
      findings + [saved(common.spoken)] + (report.isWhole ? [whole(common.spoken)] : missing)
      + (report.restoration.map { [$0.phrase(common.spoken)] } ?? []) + [next(common.spoken)]
    return lines.joined(separator: "\n") + "\n"
  }
}

extension RepairCommand {
  /// Where bytes are that were never called saved, as far as is known.
  private static func putAside(_ path: String) -> Phrase {
    Phrase(
      "Cut off earlier as a save that was never finished: \(path). Look there if you miss something.",
      "以前当作没保存完的内容移开了：\(path)。如果发现少了什么，请看这个文件。")
  }
}

extension Restoration {
  /// What came back from the checkpoint, or why nothing did.
  fileprivate var phrase: Phrase {
    switch self {
    case .done(let things, let changes, let until):
      Phrase(
        """
        Restored from the checkpoint, as of \(until.spoken): \(things) \(things == 1 ? "thing" : "things"), \
        \(changes) \(changes == 1 ? "change" : "changes"), as one action. The single steps are gone.
        """,
        "已按检查点恢复到 \(until.spoken) 的状态：\(things) 项内容、\(changes) 处改动，合为一次操作；当时的逐步记录已丢失。")
    case .otherVersion(let path):
      Phrase(
        "\(path) knows more, but another version of Rapport wrote it: run that version's repair.",
        "\(path) 里有更多内容，但它由另一个版本的 Rapport 写成：请用那个版本运行 repair。")
    case .otherHistory(let path):
      Phrase(
        """
        \(path) saw another history and was not mixed with this one: look for the journal that it \
        belongs to in a backup.
        """,
        "\(path) 属于另一份历史，没有和这一份混在一起：请在备份里找它对应的日志。")
    }
  }
}

extension LostStretch {
  /// Which records are missing, and from when.
  fileprivate var phrase: Phrase {
    let numbers =
      lines.count == 1 ? "\(lines.lowerBound)" : "\(lines.lowerBound)–\(lines.upperBound)"
    let (from, to) = (after.map(\.spoken), before.map(\.spoken))
    let en =
      switch (from, to) {
      case (let from?, let to?): "between \(from) and \(to)"
      case (let from?, nil): "after \(from)"
      case (nil, let to?): "before \(to)"
      case (nil, nil): "of an unknown time"
      }
    let zh =
      switch (from, to) {
      case (let from?, let to?): "\(from) 到 \(to) 之间"
      case (let from?, nil): "\(from) 之后"
      case (nil, let to?): "\(to) 之前"
      case (nil, nil): "时间不明"
      }
    return Phrase(
      "Missing: \(lines.count == 1 ? "record" : "records") \(numbers), \(en).",
      "缺失：第 \(numbers) 号记录，\(zh)。")
  }
}

extension DoubtfulEnd {
  /// Behind which record more may be missing.
  fileprivate var phrase: Phrase {
    let time = stamp.map(\.spoken)
    return Phrase(
      """
      Actions after record \(line)\(time.map { ", of \($0)," } ?? "") may be missing: nothing \
      that can be read says how the journal went on.
      """,
      "第 \(line) 号记录\(time.map { "（\($0)）" } ?? "")之后的操作可能有缺失：能读到的内容看不出日志后来写了什么。")
  }
}

extension Stamp {
  /// The moment as the person's own clock says, to the minute.
  var spoken: String {
    let formatter = DateFormatter()
    formatter.dateFormat = "yyyy-MM-dd HH:mm"
    return formatter.string(from: Date(timeIntervalSince1970: Double(milliseconds) / 1000))
  }
}
