// What an import says when it is done, and the file of what it couldn't take.

package import Model

extension ImportPlan {
  /// What happened, or would happen, line by line for a person.
  ///
  /// - Parameter mostRejects: How many rejects to name before pointing to the rejects file.
  package func report(mostRejects: Int = 20) -> [Phrase] {
    var lines = summaries + leftOut.map(\.phrase)
    if let ignored = ignoredColumns { lines.append(ignored) }
    lines += notices
    add(repeats, to: &lines, most: mostRejects) { more in
      Phrase("… and \(more) more rows that repeat others.", "……另有 \(more) 行重复。")
    }
    add(unknown.map(\.phrase), to: &lines, most: mostRejects) { more in
      Phrase(
        "… and \(more) more customers; see --rejects FILE.", "……另有 \(more) 个客户，见 --rejects 文件。")
    }
    add(rejects.filter { !$0.isCustomer }.map(\.phrase), to: &lines, most: mostRejects) { more in
      Phrase("… and \(more) more; see --rejects FILE.", "……另有 \(more) 条，见 --rejects 文件。")
    }
    if !hasTaken { lines.append(nothingTaken) }
    return lines
  }

  /// The columns that mean nothing here, every one, those of amounts with their sum; nil without any.
  package var ignoredColumns: Phrase? {
    guard !meaning.ignored.isEmpty else { return nil }
    let parts = meaning.ignored.map { name -> Phrase in
      let name = name.start
      guard let sum = ignoredSums[name]?.description else { return Phrase(verbatim: name) }
      return Phrase("\(name) (\(sum) in all)", "\(name)（合计 \(sum)）")
    }
    let all = parts.joined(", ", "、")
    return Phrase("Ignored columns: \(all.en).", "未使用的列：\(all.zh)。")
  }

  /// How the rows fare, a sentence for each kind of thing that they are about.
  package var summaries: [Phrase] {
    // A list of deals of which none was won has no orders to speak of.
    let parts = beside.filter { $0.counts.total > 0 }.map { summary($0.kind, $0.counts) }
    return (counts.total > 0 || parts.isEmpty ? [summary(meaning.main.kind, counts)] : []) + parts
  }

  private func add(
    _ phrases: [Phrase], to lines: inout [Phrase], most: Int, rest: (Int) -> Phrase
  ) {
    lines += phrases.prefix(most)
    if phrases.count > most { lines.append(rest(phrases.count - most)) }
  }

  /// Whether anything of the file is in the book now, or was before.
  package var hasTaken: Bool { counts.hasTaken || beside.contains { $0.counts.hasTaken } }

  /// What to say, and to do, when nothing of the file was taken.
  private var nothingTaken: Phrase {
    guard counts.total > 0 else {
      return Phrase(
        "There are no rows below the names of the columns; nothing was imported. Export the file again.",
        "表头下面没有数据，什么也没有导入；请重新导出。")
    }
    let column = leftOut.lazy.compactMap { left -> String? in
      guard case .state(let column, _) = left.reason else { return nil }
      return column
    }.first
    guard let column = column?.plain else {
      return Phrase(
        "Nothing was taken; correct what is named above and import again.",
        "什么也没有导入；请按上面的提示改正后重新导入。")
    }
    return Phrase(
      "Nothing was taken, because of \(column): --won WORD names what means that something was bought, "
        + "--ignore \"\(column)\" takes every row.",
      "因“\(column)”列，什么也没有导入：用 --won 词 指定哪个词表示成交，或用 --ignore \"\(column)\" 全部导入。")
  }

  /// The counts of one kind in one sentence: every row of the file is in one of them.
  private func summary(_ kind: ImportKind, _ counts: ImportCounts) -> Phrase {
    let kind = kind.entity.name
    let more: [(Int, Phrase)] = [
      (counts.repeated, Phrase("repeated", "重复")), (counts.leftOut, Phrase("left out", "不导入")),
    ]
    let en = more.map { $0.0 == 0 ? "" : ", \($0.0) \($0.1.en)" }.joined()
    let zh = more.map { $0.0 == 0 ? "" : "，\($0.1.zh) \($0.0)" }.joined()
    return Phrase(
      "\(kind.en): \(counts.added) added, \(counts.changed) changed, "
        + "\(counts.unchanged) unchanged\(en), \(counts.rejected) rejected; \(counts.total) \(counts.total == 1 ? "row" : "rows").",
      "\(kind.zh)：新增 \(counts.added)，更新 \(counts.changed)，未变 \(counts.unchanged)\(zh)，"
        + "未导入 \(counts.rejected)；共 \(counts.total) 行。")
  }

  /// The rows that weren't taken, or not wholly, as a CSV file to mend and import again: their own
  /// columns, then the line, the reason, and the text of a line that couldn't be split into columns; such a
  /// line has no cells of its own, so that importing it unmended makes nothing of it. The last column says how days
  /// and decimals are to be read, which a few rows may not show. Importing passes over those columns.
  ///
  /// - Parameter language: The language of the reasons, and of the columns that are added.
  package func rejectsFile(_ language: Language) -> String {
    let added = Self.rejectColumns.map { $0(language) }
    let known = Set(Self.rejectColumns.flatMap { [$0.en.nameKey, $0.zh.nameKey] })
    let kept = meaning.main.names.indices.filter {
      !known.contains(meaning.main.names[$0].nameKey)
    }
    var writer = CSVWriter(mode: .lossless)
    writer.append(kept.map { meaning.main.names[$0] } + added)
    for reject in rejects {
      let cells = kept.map { $0 < reject.cells.count ? reject.cells[$0] : "" }
      writer.append(
        cells + [String(reject.position.line), reject.reason(language), reject.text, reading])
    }
    return writer.text
  }

  /// The name of the program before each keeps these columns from being taken for fields of people.
  private static let rejectColumns = [
    Phrase("rapport line", "rapport 行号"), Phrase("rapport reason", "rapport 原因"),
    Phrase("rapport text", "rapport 原文"), readingColumn,
  ]

  /// The column of a file of rejects that says how the file was read which they come from.
  static let readingColumn = Phrase("rapport reading", "rapport 读法")
}
