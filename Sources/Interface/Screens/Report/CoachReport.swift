// What the coach says to the whole book, the most serious first, or to one account.

import Drawing
import Analysis
import Method
import Model
import Report

/// The findings of the book or of an account, each open to what mends it.
struct CoachReport: Report {
  /// The account that the other view is about; nil where there is only the book.
  let account: EntityID?
  /// Whether the whole book is shown.
  var isWhole = true
  let beginsWithTheWorst = true

  /// How many findings a page holds: nobody mends more in a week, and a key has to be answered at
  /// once.
  static let most = 300

  var title: Phrase {
    isWhole
      ? Phrase("The coach: the whole book", "教练提醒：整本客户簿")
      : Phrase("The coach: this account", "教练提醒：本客户")
  }

  func page(columns: Int, context: Context) -> Page<ReportRow> {
    page(columns: columns, shown: 0..<CoachReport.most, context: context)
  }

  func page(columns: Int, shown: Range<Int>, context: Context) -> Page<ReportRow> {
    var page = Page<ReportRow>(columns: columns, shown: shown)
    let all = findings(context: context)
    guard !all.isEmpty else {
      page.note(context.say(Phrase("Nothing to mend. A guide, not law.", "没有要改的。这些是建议，不是规定。")))
      return page
    }
    let name = isWhole ? nil : account.map { context.book.title(of: $0, .account) }
    if let name { page.note(name, .heading) }
    page.note(context.say(summary(of: all, context: context)))
    for (index, finding) in all.prefix(CoachReport.most).enumerated() {
      let row = ReportRow(id: "\(index)", account: finding.account, finding: finding)
      guard shown.contains(index) else {
        page.row(row) { [] }
        continue
      }
      page.row(
        row, finding.severity.sign.padded(to: 3), Look.style(of: finding.severity),
        isWhole ? line(finding, context: context) : context.say(finding.reason))
    }
    return page
  }

  /// How many there are, and how many of them are shown.
  private func summary(of all: [Finding], context: Context) -> Phrase {
    var last = 0
    let counts = Severity.allCases.reversed().map { severity in
      let end = CoachReport.end(of: severity, in: all)
      defer { last = end }
      return Phrase(
        "\(severity.sign) \(end - last) \(severity.name.en)",
        "\(severity.sign) \(severity.name.zh) \(end - last)")
    }
    let en = counts.map(\.en).joined(separator: " · ")
    let zh = counts.map(\.zh).joined(separator: " · ")
    guard all.count > CoachReport.most else {
      return Phrase("\(en) — a guide, not law; Enter mends.", "\(zh)。是建议，不是规定；按回车去改。")
    }
    return Phrase(
      "\(en) — the first \(CoachReport.most) of \(all.count); rapport coach lists all.",
      "\(zh)，这里列出 \(all.count) 条里的前 \(CoachReport.most) 条；rapport coach 列出全部。")
  }

  /// How many findings are at least so serious, where the most serious come first.
  ///
  /// - Complexity: O(log n): it is asked with every key.
  private static func end(of severity: Severity, in all: [Finding]) -> Int {
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if all[middle].severity >= severity { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// A finding with the account that it is about.
  private func line(_ finding: Finding, context: Context) -> String {
    let name = finding.account.map { context.book.title(of: $0, .account) } ?? ""
    return context.say(
      Phrase("\(name): \(finding.reason.en)", "\(name)：\(finding.reason.zh)"))
  }

  /// The findings that this view is about.
  private func findings(context: Context) -> [Finding] {
    guard !isWhole, let account else { return context.findings }
    return Coach(
      context.book, today: context.today, limits: context.limits, playbook: context.playbook,
      portfolio: context.portfolio
    ).findings(of: account)
  }

  func arithmetic(of row: ReportRow, context: Context) -> [Phrase] {
    row.finding?.explanation(context: context) ?? []
  }

  var next: (any Report)? {
    account.map { CoachReport(account: $0, isWhole: !isWhole) }
  }

  func about(_ account: EntityID) -> any Report {
    CoachReport(account: account, isWhole: isWhole)
  }
}
