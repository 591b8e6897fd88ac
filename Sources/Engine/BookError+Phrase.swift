// What the errors and notices of a book say to a person: what happened, where, what to do.

package import Model
import Persistence

extension BookError {
  /// One sentence for a person.
  package var phrase: Phrase {
    switch self {
    case .noBook(let folder):
      Phrase(
        "There is no book in \(folder): start rapport to make one, or name another folder.",
        "\(folder) 里没有客户簿：请运行 rapport 新建，或指定别的文件夹。")
    case .severalDevices(let folder, _):
      Phrase(
        "\(folder) holds the journals of several devices: leave only this device's there.",
        "\(folder) 里有多台设备的日志：请只留下本机的那一个。")
    case .notAJournal(let path):
      Phrase(
        "\(path) is not a Rapport journal and was left untouched: move it away.",
        "\(path) 不是 Rapport 日志，程序没有动它：请把它移走。")
    case .readOnly(let reason): reason.phrase
    case .foreignWriter(let path):
      Phrase(
        "Not saved: another program changed \(path). Close this window and open the book again.",
        "没有保存：另一个程序改动了 \(path)。请关闭本窗口，重新打开客户簿。")
    case .tooLarge(let attribute, _):
      Phrase(
        "Not saved: “\(attribute.name.en)” is longer than a million bytes. Shorten it.",
        "没有保存：“\(attribute.name.zh)”太长，超过一百万字节，请缩短。")
    case .system(let error): error.phrase
    }
  }
}

extension ReadOnlyReason {
  /// One sentence for a person.
  package var phrase: Phrase {
    switch self {
    case .asked:
      Phrase(
        "The book is open for reading only: open it without that option to make changes.",
        "客户簿以只读方式打开：要修改请去掉该选项重新打开。")
    case .locked(let holder?):
      Phrase(
        """
        Read-only: the book is open in another window (process \(holder.process) on \
        \(holder.host)). Make changes there.
        """,
        "只读：客户簿已在另一个窗口打开（\(holder.host) 上的进程 \(holder.process)），请在那边修改。")
    case .locked(nil):
      Phrase(
        "Read-only: the book is open in another window. Make changes there.",
        "只读：客户簿已在另一个窗口打开，请在那边修改。")
    case .damaged(let finding):
      Phrase(
        "Read-only: line \(finding.line) of \(finding.path) is damaged. Run rapport check.",
        "只读：\(finding.path) 第 \(finding.line) 行已损坏，请运行 rapport check。")
    case .newerFormat:
      Phrase(
        "Read-only: a newer version of Rapport wrote this book. Update the program.",
        "只读：这本客户簿由更新版本的 Rapport 写成，请升级程序。")
    case .syncFailed(let error), .cannotRepair(let error):
      Phrase(
        """
        Not saved: the disk failed (error \(error.errno)). Export what you need and check the disk.
        """,
        "没有保存：磁盘出错（错误 \(error.errno)）。请先导出需要的内容，再检查磁盘。")
    case .unwritable(let error):
      Phrase(
        "Read-only: \(error.path) can't be written (error \(error.errno)). Check its permissions.",
        "只读：无法写入 \(error.path)（错误 \(error.errno)），请检查权限。")
    case .foreignWriter:
      Phrase(
        "Not saved: another program changed the journal. Close this window and open the book again.",
        "没有保存：另一个程序改动了日志。请关闭本窗口，重新打开客户簿。")
    }
  }
}

extension BookNotice {
  /// One sentence for a person.
  package var phrase: Phrase {
    switch self {
    case .tornTail(let aside):
      Phrase(
        """
        A change that was never saved was cut short; its \(aside.bytes) bytes are kept in \
        \(aside.path).
        """,
        "有一次未保存完的修改被中断，其 \(aside.bytes) 字节保存在 \(aside.path)。")
    case .readOnly(let reason): reason.phrase
    case .damaged(let findings):
      Phrase(
        "\(findings.count) places in the journal are damaged; nothing was changed. Run rapport check.",
        "日志有 \(findings.count) 处损坏，程序没有改动任何内容，请运行 rapport check。")
    case .unknownChanges(let count):
      Phrase(
        "\(count) changes were made by a newer version: they are kept, but not shown. Update.",
        "有 \(count) 处修改来自更新的版本：已保留但无法显示，请升级程序。")
    }
  }
}

extension FileSystemError {
  /// One sentence for a person.
  package var phrase: Phrase {
    switch operation {
    case .write, .sync, .truncate:
      Phrase(
        "Not saved: \(path) can't be written (error \(errno)). Make room, then try again.",
        "没有保存：无法写入 \(path)（错误 \(errno)）。请腾出空间后重试。")
    case .open, .read, .status, .lock, .rename, .remove, .makeDirectory, .syncDirectory, .list:
      Phrase(
        "The system refused to open \(path) (error \(errno)). Check its permissions.",
        "系统拒绝打开 \(path)（错误 \(errno)），请检查权限。")
    }
  }
}
