// What a person is told when their book has been opened: what was found, where, what to do.

package import Model
import Persistence

extension BookNotice {
  /// One sentence for a person who is told elsewhere which book it is.
  package var phrase: Phrase { phrase(in: .unknown) }

  /// One sentence for a person.
  package func phrase(in book: BookLabel) -> Phrase {
    switch self {
    case .strangeFiles(let folder, let files):
      Phrase(
        """
        \(files.count == 1 ? files[0] : "\(files.count) files") in \(book.name(of: folder)) may hold \
        another copy of the book: it was left alone. Look into it, then move it away.
        """,
        """
        \(book.name(of: folder)) 里的 \(files.count == 1 ? files[0] : "\(files.count) 个文件") \
        可能是客户簿的另一份副本，程序没有动它。请看一下内容，再移走。
        """)
    case .begun(let folder):
      Phrase(
        "A new book was begun in \(folder): if yours is elsewhere, name its folder with --book.",
        "已在 \(folder) 新建客户簿：如果您的客户簿在别处，请用 --book 指定。")
    case .foreignOwner(let path):
      Phrase(
        "\(path) belongs to another user, who can change what you see: ask for a copy of your own.",
        "\(path) 属于别的用户，对方可以改动您看到的内容：请要一份自己的副本。")
    case .openToOthers(let path):
      Phrase(
        "Others can write to \(path): take that away with chmod go-w.",
        "别的用户可以改写 \(path)：请用 chmod go-w 去掉这个权限。")
    case .endedWithoutClosing:
      Phrase(
        "The last session ended without closing; everything that was saved is here.",
        "上次没有正常退出；已保存的内容都在。")
    case .tornTail(let aside):
      Phrase(
        """
        A change that was never saved was cut short; its \(Self.bytes(aside.bytes)) kept in \
        \(book.name(of: aside.path)).
        """,
        "有一次未保存完的修改被中断，其 \(aside.bytes) 字节保存在 \(book.name(of: aside.path))。")
    case .unfinishedEnd(let finding): Self.unfinished(finding, in: book)
    case .readOnly(let reason): reason.phrase(in: book)
    case .damaged(let findings): Self.damage(findings, in: book)
    case .unknownChanges(let count):
      Phrase(
        """
        \(count == 1 ? "1 change is" : "\(count) changes are") not understood; a newer version must \
        have made \(count == 1 ? "it. It is" : "them. They are") kept, but not shown: update rapport. \
        The lines are named by \(book.command("check"))
        """,
        """
        有 \(count) 处修改看不懂，应该来自更新的版本：已保留但无法显示。请升级 rapport；\
        \(book.command("check")) 会列出行号。
        """)
    case .clockBehind(let days):
      Phrase(
        """
        This computer's clock is \(days == 1 ? "a day" : "\(days) days") behind the last change: \
        set it if it is wrong. New changes bear its date.
        """,
        "本机时钟比最近一次修改的日期早 \(days) 天：时钟不准请先校准，新的修改按本机时钟记日期。")
    }
  }

  /// Whether the book holds more than can be shown.
  package var isIncomplete: Bool {
    switch self {
    case .damaged, .unknownChanges: true
    case .readOnly(.damaged), .readOnly(.newerFormat): true
    case .strangeFiles, .tornTail, .unfinishedEnd, .endedWithoutClosing, .clockBehind, .readOnly,
      .begun,
      .foreignOwner, .openToOthers:
      false
    }
  }

  /// Whether it is only for the person to know, with nothing to mend.
  package var isHarmless: Bool {
    switch self {
    case .endedWithoutClosing, .begun: true
    case .strangeFiles, .tornTail, .unfinishedEnd, .clockBehind, .readOnly, .damaged,
      .unknownChanges,
      .foreignOwner, .openToOthers:
      false
    }
  }

  /// So many bytes, and the verb for them.
  private static func bytes(_ count: Int) -> String {
    count == 1 ? "1 byte is" : "\(count) bytes are"
  }

  /// That the journal ends in a save that isn't whole.
  private static func unfinished(_ finding: JournalFinding, in book: BookLabel) -> Phrase {
    let file = book.name(of: finding.path)
    return Phrase(
      """
      \(file) ends inside a save, from line \(finding.line), byte \(finding.byte) on: another \
      window is saving, or a save was cut short. Everything that was called saved is here.
      """,
      """
      \(file) 从第 \(finding.line) 行（第 \(finding.byte) 字节）起是一次没写完的保存：\
      另一个窗口正在保存，或者保存被中断。已保存的内容都在。
      """)
  }

  /// Where the journal is damaged, and what to do about it.
  static func damage(_ findings: [JournalFinding], in book: BookLabel) -> Phrase {
    for finding in findings {
      if let witness = finding.kind.witness { return loss(finding, witness, in: book) }
    }
    guard let first = findings.first else { return Phrase("", "") }
    let file = book.name(of: first.path)
    let (line, byte) = (first.line, first.byte)
    let what =
      switch first.kind {
      case .missingFile: Phrase("\(file) is missing", "缺少 \(file)")
      case .emptyFile: Phrase("\(file) is empty", "\(file) 是空的")
      case .misnamedFile, .copiedFile, .foreignFile:
        Phrase("\(file) is not the file that its name says", "\(file) 的名字和内容不符")
      case .gap:
        Phrase(
          "records are missing before line \(line) of \(file), byte \(byte)",
          "\(file) 第 \(line) 行（第 \(byte) 字节）之前缺少记录")
      case .repeated, .forked, .misplaced:
        Phrase(
          "line \(line) of \(file), byte \(byte), doesn't follow the one before",
          "\(file) 第 \(line) 行（第 \(byte) 字节）和前一行接不上")
      case .damagedLine, .tornTail, .newerFormat, .cutShort, .otherHistory, .wrongCheckpoint:
        Phrase(
          "line \(line) of \(file), byte \(byte), is damaged",
          "\(file) 第 \(line) 行（第 \(byte) 字节）已损坏")
      }
    let others = findings.count - 1
    let more = Phrase(
      others == 0 ? "" : others == 1 ? ", and 1 place more" : ", and \(others) places more",
      others == 0 ? "" : "，另有 \(others) 处")
    return Phrase(
      """
      Read-only: \(what.en)\(more.en). Nothing was changed; what can be read is shown. Run \
      \(book.command("check"))
      """,
      "只读：\(what.zh)\(more.zh)。程序没有改动任何内容，能读的都在。请运行 \(book.command("check"))")
  }
}

extension BookNotice {
  /// That something which was called saved is gone, what shows it, and what to do about it.
  fileprivate static func loss(
    _ finding: JournalFinding, _ witness: Witness, in book: BookLabel
  ) -> Phrase {
    let (file, proof) = (book.name(of: finding.path), book.name(of: witness.path))
    let remedy = Phrase(
      "Bring the journal back from a backup, or run \(book.command("repair"))",
      "请用备份恢复日志，或者运行 \(book.command("repair"))")
    guard case .cutShort = finding.kind else {
      return Phrase(
        """
        Read-only: \(file) is not the history that \(proof) saw up to \(witness.place.en): another \
        copy was put in its place and written on. Nothing was changed. \(remedy.en)
        """,
        """
        只读：\(file) 和 \(proof) 见过的历史（到\(witness.place.zh)）不同：有人用另一份副本替换后又继续写过。\
        程序没有改动任何内容。\(remedy.zh)
        """)
    }
    let other = witness.file == finding.path ? nil : book.name(of: witness.file)
    return Phrase(
      """
      Read-only: saved changes are gone. \(file) ends before line \(finding.line), but \(proof) saw \
      \(other ?? "it") up to \(witness.place.en)\(witness.count.en). \(remedy.en)
      """,
      """
      只读：有已保存的修改丢失了。\(file) 只到第 \(finding.line - 1) 行，而 \(proof) 表明\
      \(other.map { " \($0) " } ?? "它")曾写到\(witness.place.zh)\(witness.count.zh)。\(remedy.zh)
      """)
  }
}

extension Witness {
  /// How far the journal's file went at least.
  package var place: Phrase {
    Phrase(
      lines.map { "line \($0), byte \(bytes)" } ?? "byte \(bytes)",
      lines.map { "第 \($0) 行（第 \(bytes) 字节）" } ?? "第 \(bytes) 字节")
  }

  /// How many records are gone, where that is known.
  package var count: Phrase {
    guard let missing else { return Phrase("", "") }
    return Phrase(
      missing == 1 ? ": 1 record is missing" : ": \(missing) records are missing",
      "，缺少 \(missing) 条记录")
  }
}
