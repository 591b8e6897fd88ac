// What the errors and notices of a book say to a person: what happened, where, what to do.

package import Model
import Persistence

import Glibc

extension BookError {
  /// One sentence for a person who is told elsewhere which book it is.
  package var phrase: Phrase { phrase(in: .unknown) }

  /// One sentence for a person.
  package func phrase(in book: BookLabel) -> Phrase {
    switch self {
    case .noBook(let folder):
      Phrase(
        "There is no book in \(folder): start rapport to make one, or name another folder.",
        "\(folder) 里没有客户簿：请运行 rapport 新建，或指定别的文件夹。")
    case .journalMissing(let folder):
      Phrase(
        """
        The journal of the book in \(folder) is gone, and what lies beside it shows that there was one: \
        bring its folder journal back from a copy, or name another folder.
        """,
        "\(folder) 里原来有一本客户簿，但日志不见了：请用副本恢复其中的 journal 文件夹，或指定别的文件夹。")
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
    case .notAJournal(let path): Self.notAJournal(path)
    case .emptyJournal(let path): Self.emptyJournal(path)
    case .readOnly(let reason): reason.phrase(in: book)
    case .foreignWriter(let path): ReadOnlyReason.changed(book.name(of: path), in: book)
    case .tooLarge(let attribute, _):
      Phrase(
        "Not saved: “\(attribute.name.en)” is longer than a million bytes. Shorten it.",
        "没有保存：“\(attribute.name.zh)”太长，超过一百万字节，请缩短。")
    case .newerAction: UndoRefusal.newer.phrase
    case .notSaved(let error): Self.notSaved(error, in: book)
    case .system(let error): error.phrase
    }
  }

  /// What to do about a file that isn't a journal.
  private static func notAJournal(_ path: String) -> Phrase {
    Phrase(
      """
      \(path) has no line that is a Rapport journal's, and was left untouched: restore it from a \
      copy if a program changed it, such as its line ends to CRLF; else move it away.
      """,
      """
      \(path) 里没有一行是 Rapport 日志，程序没有动它：如果被别的程序改过（例如换行变成了 CRLF），\
      请用副本恢复；否则请把它移走。
      """)
  }

  /// What to do about an empty one.
  private static func emptyJournal(_ path: String) -> Phrase {
    Phrase(
      """
      \(path) is empty: nothing of the book is in it. Restore it from a copy; if there was never \
      anything in it, delete it and start again.
      """,
      "\(path) 是空的，里面没有客户簿的任何内容：请用副本恢复；如果本来就什么都没有，请删掉它再重新开始。")
  }

  /// What to do when the disk didn't take an action.
  private static func notSaved(_ error: FileSystemError, in book: BookLabel) -> Phrase {
    let file = book.name(of: error.path)
    let again =
      switch book.reader {
      case .screen: Phrase("then save again; what you typed is still here.", "再保存一次，刚才输入的内容还在。")
      case .command: Phrase("then give the command again; the book is as it was.", "再运行一次；客户簿保持原样。")
      }
    let (en, zh) = book.reader == .screen ? ("", "") : (" of \(file)", "\(file) 所在的")
    return switch error.errno {
    case ENOSPC, EDQUOT:
      Phrase(
        "Not saved: the disk\(en) is full. Make room, \(again.en)",
        "没有保存：\(zh)磁盘满了。请腾出空间，\(again.zh)")
    case EFBIG:
      Phrase(
        "Not saved: \(file) may not grow any further. Lift the limit on file sizes, \(again.en)",
        "没有保存：\(file) 不允许再变大。请放宽文件大小限制，\(again.zh)")
    case let number: Self.refused(number, file, in: book)
    }
  }

  /// What to do when the disk refused for a reason of its own.
  private static func refused(_ number: Int32, _ file: String, in book: BookLabel) -> Phrase {
    let reason = Phrase(systemError: number)
    return switch book.reader {
    case .screen:
      Phrase(
        """
        Not saved: the disk refused (\(reason.en)). Save again; if it goes on, write what \
        you typed to another place and check the disk.
        """,
        "没有保存：磁盘出错（\(reason.zh)）。请再保存一次；还是不行，就把输入的内容另存到别处，并检查磁盘。")
    case .command:
      Phrase(
        """
        Not saved: the disk refused \(file) (\(reason.en)); the book is as it was. Give the \
        command again; if it goes on, check the disk.
        """,
        "没有保存：磁盘拒绝写入 \(file)（\(reason.zh)），客户簿保持原样。请再运行一次；还是不行，请检查磁盘。")
    }
  }
}

extension ReadOnlyReason {
  /// One sentence for a person who is told elsewhere which book it is.
  package var phrase: Phrase { phrase(in: .unknown) }

  /// One sentence for a person.
  package func phrase(in book: BookLabel) -> Phrase {
    switch self {
    case .asked:
      Phrase(
        "The book is open for reading only: open it without that option to make changes.",
        "客户簿以只读方式打开：要修改请去掉该选项重新打开。")
    case .locked(let holder) where book.reader == .command: Self.taken(by: holder)
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
    case .damaged(let finding): BookNotice.damage([finding], in: book)
    case .newerFormat(let needs):
      Phrase(
        """
        Read-only: a newer version of Rapport wrote this book (\(needs.joined(separator: ", "))). \
        Nothing is damaged: update rapport.
        """,
        """
        只读：这本客户簿由更新版本的 Rapport 写成（\(needs.joined(separator: "、"))）。\
        数据没有损坏：请升级 rapport。
        """)
    case .unwritable(let error) where error.oddity != nil,
      .cannotRepair(let error) where error.oddity != nil:
      Phrase("Read-only: \(error.phrase.en)", "只读：\(error.phrase.zh)")
    case .cannotRepair(let error):
      Phrase(
        """
        Read-only: an interrupted save could not be put aside: \(book.name(of: error.path)) was \
        refused (\(error.reason.en)). \(error.remedy.en), then open the book again.
        """,
        """
        只读：中断的保存没能移开：\(book.name(of: error.path)) 被拒绝（\(error.reason.zh)）。\
        \(error.remedy.zh)，再重新打开。
        """)
    case .unwritable(let error):
      Phrase(
        """
        Read-only: \(book.name(of: error.path)) can't be written (\(error.reason.en)). \
        \(error.remedy.en), then open the book again.
        """,
        """
        只读：无法写入 \(book.name(of: error.path))（\(error.reason.zh)）。\
        \(error.remedy.zh)，再重新打开。
        """)
    case .foreignWriter: Self.changed(nil, in: book)
    }
  }

  /// That another process has the book, for a command that has waited for it.
  private static func taken(by holder: LockHolder?) -> Phrase {
    let en = holder.map { " (process \($0.process) on \($0.host))" } ?? ""
    let zh = holder.map { "（\($0.host) 上的进程 \($0.process)）" } ?? ""
    return Phrase(
      """
      Nothing was changed: another window or command has the book\(en). Close it, or wait longer, as \
      with --wait 60.
      """,
      "没有作任何改动：客户簿正被别的窗口或命令占用\(zh)。请关闭它，或者多等一会儿，例如 --wait 60。")
  }

  /// That somebody else wrote the journal while it was open here.
  fileprivate static func changed(_ file: String?, in book: BookLabel) -> Phrase {
    let (en, zh) = (file ?? "the journal", file ?? "日志")
    return switch book.reader {
    case .screen:
      Phrase(
        "Not saved: another program changed \(en). Close this window and open the book again.",
        "没有保存：另一个程序改动了 \(zh)。请关闭本窗口，重新打开客户簿。")
    case .command:
      Phrase(
        "Not saved: another program changed \(en) meanwhile. Run \(book.command("check")), then try again.",
        "没有保存：另一个程序同时改动了 \(zh)。请先运行 \(book.command("check"))，再试一次。")
    }
  }
}

extension FileSystemError {
  /// One sentence for a person.
  package var phrase: Phrase {
    if let oddity { return oddity.phrase(at: path) }
    return switch operation {
    case .write, .sync, .truncate:
      Phrase(
        "\(path) can't be written (\(reason.en)). \(remedy.en), then try again.",
        "无法写入 \(path)（\(reason.zh)）。\(remedy.zh)，再试一次。")
    case .open, .read, .status, .lock, .rename, .remove, .makeDirectory, .syncDirectory, .list:
      Phrase(
        "The system refused \(path) (\(reason.en)). \(remedy.en), then try again.",
        "系统拒绝使用 \(path)（\(reason.zh)）。\(remedy.zh)，再试一次。")
    }
  }

  /// Why the system refused.
  fileprivate var reason: Phrase { Phrase(systemError: errno) }

  /// What to do about it, without a full stop.
  fileprivate var remedy: Phrase {
    switch errno {
    case EACCES, EPERM: Phrase("Check its permissions", "请检查权限")
    case EROFS: Phrase("Use a place that isn't read-only", "请换一个可写的位置")
    case ENOSPC, EDQUOT: Phrase("Make room on the disk", "请腾出磁盘空间")
    case EFBIG: Phrase("Lift the limit on file sizes", "请放宽文件大小限制")
    case EMFILE, ENFILE: Phrase("Close other programs", "请关闭一些程序")
    case ENOENT, ENOTDIR, ELOOP, ENAMETOOLONG, EISDIR: Phrase("Check the path", "请检查路径")
    case _: Phrase("Check the disk", "请检查磁盘")
    }
  }
}

extension FileOddity {
  /// One sentence for a person about what lies at a path.
  fileprivate func phrase(at path: String) -> Phrase {
    switch self {
    case .link:
      Phrase(
        "\(path) is a link, and in a book no link is followed: put the file or folder itself there.",
        "\(path) 是链接，客户簿里的链接一律不跟随：请换成文件或文件夹本身。")
    case .severalNames:
      Phrase(
        "\(path) is one file with another name elsewhere, so it was left alone: put a copy of its own there.",
        "\(path) 在别处还有另一个名字（硬链接），程序没有动它：请换成单独的一份副本。")
    case .notAFile:
      Phrase(
        "\(path) is not a plain file and was left alone: move it away.",
        "\(path) 不是普通文件，程序没有动它：请把它移走。")
    case .notAFolder:
      Phrase(
        "\(path) is not a folder and was left alone: move it away.",
        "\(path) 不是文件夹，程序没有动它：请把它移走。")
    }
  }
}
