// What the errors and notices of a book say to a person: what happened, where, what to do.

package import Model
import Persistence

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension BookError {
  /// One sentence for a person.
  package var phrase: Phrase {
    switch self {
    case .noBook(let folder):
      Phrase(
        "There is no book in \(folder): start rapport to make one, or name another folder.",
        "\(folder) 里没有客户簿：请运行 rapport 新建，或指定别的文件夹。")
    case .exists(let folder):
      Phrase(
        "There is a book in \(folder) already: name another folder.",
        "\(folder) 里已经有一本客户簿：请指定别的文件夹。")
    case .severalDevices(let folder, let files):
      Phrase(
        """
        \(folder) holds the journals of several devices, \(files.joined(separator: ", ")): leave \
        only this device's there.
        """,
        "\(folder) 里有多台设备的日志（\(files.joined(separator: "、"))）：请只留下本机的。")
    case .strangeNames(let folder, let files):
      Phrase(
        """
        No file in \(folder) has a journal's name, but \(files.first ?? "one") looks like a copy: \
        give it its old name back, such as 9f3a01c2-0000.sj1.
        """,
        """
        \(folder) 里没有名字正确的日志，但 \(files.first ?? "有个文件") 像是它的副本：\
        请改回原名，例如 9f3a01c2-0000.sj1。
        """)
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
    case .newerAction: RetractionRefusal.newer.phrase
    case .notSaved(let error): Self.notSaved(error)
    case .system(let error): error.phrase
    }
  }

  /// What to do when the disk didn't take an action.
  private static func notSaved(_ error: FileSystemError) -> Phrase {
    switch error.errno {
    case ENOSPC, EDQUOT:
      Phrase(
        "Not saved: the disk is full. Make room, then save again; what you typed is still here.",
        "没有保存：磁盘满了。请腾出空间再保存一次，刚才输入的内容还在。")
    case EFBIG:
      Phrase(
        """
        Not saved: \(error.path) may not grow any further. Lift the limit on file sizes, then \
        save again; what you typed is still here.
        """,
        "没有保存：\(error.path) 不允许再变大。请放宽文件大小限制再保存一次，刚才输入的内容还在。")
    case let number:
      Phrase(
        """
        Not saved: the disk refused (error \(number)). Save again; if it goes on, write what \
        you typed to another place and check the disk.
        """,
        "没有保存：磁盘出错（错误 \(number)）。请再保存一次；还是不行，就把输入的内容另存到别处，并检查磁盘。")
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
        \(holder.host)). Make changes there; they show up here.
        """,
        "只读：客户簿已在另一个窗口打开（\(holder.host) 上的进程 \(holder.process)），请在那边修改，这里会跟着更新。")
    case .locked(nil):
      Phrase(
        "Read-only: the book is open in another window. Make changes there; they show up here.",
        "只读：客户簿已在另一个窗口打开，请在那边修改，这里会跟着更新。")
    case .damaged(let finding):
      Phrase(
        "Read-only: line \(finding.line) of \(finding.path) is damaged. Run rapport check.",
        "只读：\(finding.path) 第 \(finding.line) 行已损坏，请运行 rapport check。")
    case .newerFormat:
      Phrase(
        "Read-only: a newer version of Rapport wrote this book. Update the program.",
        "只读：这本客户簿由更新版本的 Rapport 写成，请升级程序。")
    case .cannotRepair(let error):
      Phrase(
        """
        Read-only: an interrupted save could not be put aside (error \(error.errno)). Make room \
        or check the disk, then open the book again.
        """,
        "只读：中断的保存没能移开（错误 \(error.errno)）。请腾出空间或检查磁盘，再重新打开。")
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
    case .strangeFiles(let folder, let files):
      Phrase(
        """
        \(files.count == 1 ? files[0] : "\(files.count) files") in \(folder) may hold another \
        copy of the book: it was left alone. Look into it, then move it away.
        """,
        """
        \(folder) 里的 \(files.count == 1 ? files[0] : "\(files.count) 个文件") \
        可能是客户簿的另一份副本，程序没有动它。请看一下内容，再移走。
        """)
    case .endedWithoutClosing:
      Phrase(
        "The last session ended without closing; everything that was saved is here.",
        "上次没有正常退出；已保存的内容都在。")
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
        """
        \(findings.count == 1 ? "One place" : "\(findings.count) places") in the journal \
        \(findings.count == 1 ? "is" : "are") damaged; nothing was changed. Run rapport check.
        """,
        "日志有 \(findings.count) 处损坏，程序没有改动任何内容，请运行 rapport check。")
    case .unknownChanges(let count):
      Phrase(
        "\(count) changes were made by a newer version: they are kept, but not shown. Update.",
        "有 \(count) 处修改来自更新的版本：已保留但无法显示，请升级程序。")
    case .clockBehind(let days):
      Phrase(
        """
        This computer's clock is \(days == 1 ? "a day" : "\(days) days") behind the last change: \
        set it if it is wrong. New changes bear its date.
        """,
        "本机时钟比最近一次修改的日期早 \(days) 天：时钟不准请先校准，新的修改按本机时钟记日期。")
    }
  }
}

extension FileSystemError {
  /// One sentence for a person.
  package var phrase: Phrase {
    switch operation {
    case .write, .sync, .truncate:
      Phrase(
        "\(path) can't be written (error \(errno)). Make room or check the disk, then try again.",
        "无法写入 \(path)（错误 \(errno)）。请腾出空间或检查磁盘，再试一次。")
    case .open, .read, .status, .lock, .rename, .remove, .makeDirectory, .syncDirectory, .list:
      Phrase(
        "The system refused to open \(path) (error \(errno)). Check its permissions.",
        "系统拒绝打开 \(path)（错误 \(errno)），请检查权限。")
    }
  }
}
