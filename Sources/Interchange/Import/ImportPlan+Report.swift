// What an import says when it is done, and the file of what it couldn't take.

package import Model

extension ImportPlan {
  /// What happened, or would happen, line by line for a person.
  ///
  /// - Parameter mostRejects: How many rejects to name before pointing to the rejects file.
  package func report(mostRejects: Int = 20) -> [Phrase] {
    var lines = [summary]
    if counts.skipped > 0 {
      lines.append(
        Phrase(
          counts.skipped == 1
            ? "Skipped 1 deal that is not won."
            : "Skipped \(counts.skipped) deals that are not won.",
          "跳过未成交的商机 \(counts.skipped) 条。"))
    }
    if !mapping.ignored.isEmpty {
      lines.append(
        Phrase(
          "Ignored columns: \(mapping.ignored.listed).", "未使用的列：\(mapping.ignored.listed)。"))
    }
    lines += notices + repeats.prefix(mostRejects)
    let more = repeats.count - mostRejects
    if more > 0 {
      lines.append(Phrase("… and \(more) more rows that repeat others.", "……另有 \(more) 行重复。"))
    }
    lines += rejects.prefix(mostRejects).map(\.phrase)
    let rest = rejects.count - mostRejects
    if rest > 0 {
      lines.append(
        Phrase("… and \(rest) more; see --rejects FILE.", "……另有 \(rest) 条，见 --rejects 文件。"))
    }
    return lines
  }

  /// The counts in one sentence.
  package var summary: Phrase {
    let kind = mapping.kind.entity.name
    let again = counts.repeated
    let repeatedEn = again == 0 ? "" : ", \(again) repeated"
    let repeatedZh = again == 0 ? "" : "，重复 \(again)"
    return Phrase(
      "\(kind.en): \(counts.added) added, \(counts.changed) changed, "
        + "\(counts.unchanged) unchanged, \(counts.rejected) rejected\(repeatedEn).",
      "\(kind.zh)：新增 \(counts.added)，更新 \(counts.changed)，未变 \(counts.unchanged)，"
        + "退回 \(counts.rejected)\(repeatedZh)。")
  }

  /// The rows that weren't taken, or not wholly, as a CSV file to mend and import again: their own
  /// columns, then the line and the reason. Importing passes over those two columns.
  ///
  /// - Parameter language: The language of the reasons.
  package func rejectsFile(_ language: Language) -> String {
    let added = Self.rejectColumns
    let kept = mapping.names.indices.filter { index in
      !added.contains { $0.nameKey == mapping.names[index].nameKey }
    }
    var writer = CSVWriter(mode: .lossless)
    writer.append(kept.map { mapping.names[$0] } + added)
    for reject in rejects {
      let cells = kept.map { $0 < reject.cells.count ? reject.cells[$0] : "" }
      writer.append(cells + [String(reject.position.line), reject.reason(language)])
    }
    return writer.text
  }

  private static let rejectColumns = ["rapport line", "rapport reason"]
}
