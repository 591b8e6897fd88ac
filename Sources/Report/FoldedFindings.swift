// Many findings of one rule under one row, on the screen: the first few and how many there are, until somebody unfolds
// them. Files, scripts and the command line have all of them.

import Analysis
import Method
import Model

extension BookReport {
  /// The same report with the findings of a rule that is broken very often folded: a row that says how many they
  /// are, and the first few below it.
  ///
  /// - Parameter unfolded: The folds that are shown whole, by the key of their row.
  /// - Complexity: O(findings).
  package func foldingFindings(except unfolded: Set<String>) -> BookReport {
    var report = self
    report.sections = sections.map { $0.foldingFindings(except: unfolded) }
    return report
  }
}

extension ReportSection {
  /// From how many findings of one rule on they are folded.
  private static let fewest = 13
  /// How many of them are shown then.
  private static let shown = 5

  /// A row: one of the unfolded table, or what stands for many.
  private enum Entry: Sendable {
    case row(Int)
    case many(Phrase, Severity, key: String)
  }

  /// The table with long runs of findings of one rule folded.
  fileprivate func foldingFindings(except unfolded: Set<String>) -> ReportSection {
    let entries = folded(except: unfolded)
    guard entries.count != count || !unfolded.isEmpty else { return self }
    let whole = self
    let columns = columns.map { column in
      column.saying { place in
        switch entries[place] {
        case .row(let index): whole.cell(index, column)
        case .many(let words, let severity, _):
          ReportCell(manyFindings: words, severity, column.key)
        }
      }
    }
    var section = ReportSection(key, heading: heading, columns: columns, count: entries.count) {
      switch entries[$0] {
      case .row(let index): return whole[index]
      case .many(_, _, let key):
        var row = ReportRow(id: key)
        row.fold = key
        return row
      }
    }
    section.notes = notes
    return section
  }

  /// The rows with what stands for many before its first few.
  private func folded(except unfolded: Set<String>) -> [Entry] {
    var entries: [Entry] = []
    var start = 0
    while start < count {
      let finding = self[start].finding
      var end = start + 1
      while end < count, self[end].finding?.rule == finding?.rule { end += 1 }
      let run = end - start
      if run >= Self.fewest, let finding, let words = Finding.many(run, of: finding.rule) {
        let key = "fold " + finding.rule
        let isOpen = unfolded.contains(key)
        let sentence =
          isOpen
          ? Phrase("\(words.en): Enter shows the first only.", "\(words.zh)：按回车只看前几条。")
          : Phrase(
            "\(words.en): begin with these \(Self.shown); Enter shows all.",
            "\(words.zh)：先看这 \(Self.shown) 条，按回车全部列出。")
        entries.append(.many(sentence, finding.severity, key: key))
        entries += (start..<(isOpen ? end : start + Self.shown)).map(Entry.row)
      } else {
        entries += (start..<end).map(Entry.row)
      }
      start = end
    }
    return entries
  }
}

extension ReportCell {
  /// How serious a finding is; the worst come first.
  init(_ severity: Severity) {
    self.init(
      .tag(severity.tag), severity.name, brief: Phrase(verbatim: severity.sign),
      ReportTone(severity))
    rank = -severity.rawValue
  }

  /// What a column says in the row that stands for many findings.
  fileprivate init(manyFindings words: Phrase, _ severity: Severity, _ column: String) {
    switch column {
    case "severity": self.init(severity)
    case "reason": self.init(.words(words), .heading)
    case _: self.init(.none)
    }
  }
}
