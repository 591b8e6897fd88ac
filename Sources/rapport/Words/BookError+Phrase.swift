// The sentences for what the world refused a book: what happened, where, what to do.

import Engine
import Foundation
import Model
import Persistence

extension BookError {
  /// One sentence for a person.
  var phrase: Phrase {
    switch self {
    case .noBook(let folder):
      Phrase(
        "There is no book in \(folder): run rapport once to make it, or name another with --book.",
        "\(folder) 里没有客户簿：请先运行一次 rapport 建立，或用 --book 指定别处。")
    case .severalDevices(let folder, let files):
      Phrase(
        "\(folder) holds \(files.count) journals: keep one there and move the others away.",
        "\(folder) 里有 \(files.count) 份日志：请只留一份，把其他的移走。")
    case .notAJournal(let path):
      Phrase(
        "\(path) is no journal of Rapport and was left untouched: move it away, or name another book with --book.",
        "\(path) 不是 Rapport 的日志，未作改动：请把它移走，或用 --book 指定别处。")
    case .readOnly(let reason): reason.phrase
    case .foreignWriter(let path):
      Phrase(
        "Not saved: another program changed \(path) meanwhile. Leave with q and open the book again.",
        "没有保存：另一个程序改动了 \(path)。请按 q 退出后重新打开。")
    case .tooLarge(let attribute, let bytes):
      Phrase(
        "Not saved: \(attribute.name.en) is \(bytes) bytes long. Shorten it to under a million.",
        "没有保存：“\(attribute.name.zh)”有 \(bytes) 字节，请缩短到一百万以内。")
    case .system(let error): error.phrase
    }
  }
}

extension ReadOnlyReason {
  /// One sentence for a person.
  var phrase: Phrase {
    switch self {
    case .asked:
      Phrase("Opened for reading only: nothing can be changed here.", "以只读方式打开，这里不能修改。")
    case .locked(let holder):
      lockedPhrase(holder)
    case .damaged(let finding):
      Phrase(
        "Read only: the journal is damaged at line \(finding.line), byte \(finding.byte). Nothing was changed; run rapport check.",
        "只读：日志第 \(finding.line) 行（第 \(finding.byte) 字节）损坏，未作改动；请运行 rapport check。")
    case .newerFormat(let needs):
      Phrase(
        "Read only: a newer Rapport wrote this book (\(needs.joined(separator: ", "))). Update the program.",
        "只读：这本客户簿由更新的版本写成（\(needs.joined(separator: ", "))），请升级程序。")
    case .syncFailed(let error):
      Phrase(
        "NOT saved: the disk failed (\(error.reason)). Leave, check the disk, and open the book again.",
        "没有保存：磁盘出错（\(error.reason)）。请退出，检查磁盘后重新打开。")
    case .cannotRepair(let error):
      Phrase(
        "Read only: an interrupted write could not be put aside (\(error.reason)). Free the disk and open again.",
        "只读：上次中断的写入无法移走（\(error.reason)）。请检查磁盘后重新打开。")
    case .unwritable(let error):
      Phrase(
        "Read only: \(error.path) cannot be written (\(error.reason)). Change its permissions, or use --book.",
        "只读：\(error.path) 无法写入（\(error.reason)）。请修改权限，或用 --book 指定别处。")
    case .foreignWriter:
      Phrase(
        "Read only: another program changed the journal. Leave and open the book again.",
        "只读：另一个程序改动了日志。请退出后重新打开。")
    }
  }

  /// The sentence for a book that is open elsewhere.
  private func lockedPhrase(_ holder: LockHolder?) -> Phrase {
    guard let holder else {
      return Phrase(
        "Read only: the book is open in another window. Work there, or close it first.",
        "只读：客户簿已在另一个窗口打开。请在那里操作，或先关闭它。")
    }
    return Phrase(
      "Read only: the book is open in another window (process \(holder.process) on \(holder.host)). Work there, or close it first.",
      "只读：客户簿已在另一个窗口打开（\(holder.host) 上的进程 \(holder.process)）。请在那里操作，或先关闭它。")
  }
}

extension FileSystemError {
  /// The system's own words.
  var reason: String { unsafe String(cString: strerror(errno)) }

  /// One sentence for a person.
  var phrase: Phrase {
    Phrase(
      "Not saved: \(operation.rawValue) failed on \(path.isEmpty ? "the journal" : path) (\(reason)). Free the disk or change permissions, then try again.",
      "没有保存：\(path.isEmpty ? "日志" : path) 操作失败（\(reason)）。请清理磁盘或修改权限后再试。")
  }
}

extension BookNotice {
  /// One sentence for a person.
  var phrase: Phrase {
    switch self {
    case .tornTail(let kept):
      Phrase(
        "The last session ended in the middle of a save: \(kept.bytes) bytes that were never called saved are kept in \(kept.path).",
        "上次退出时有一次保存未完成：未确认的 \(kept.bytes) 字节已另存于 \(kept.path)。")
    case .readOnly(let reason): reason.phrase
    case .damaged(let findings):
      Phrase(
        "The journal is damaged in \(findings.count) places; the rest is shown. Run rapport check.",
        "日志有 \(findings.count) 处损坏，其余内容照常显示。请运行 rapport check。")
    case .unknownChanges(let count):
      Phrase(
        "\(count) changes come from a newer Rapport: they are kept, but shown only after an update.",
        "有 \(count) 处改动来自更新的版本：已保留，升级后才能显示。")
    }
  }
}
