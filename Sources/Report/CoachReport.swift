// What the coach says to the whole book, the most serious first, or to one account.

package import Analysis
import Method
package import Model

extension BookReport {
  /// The findings of the book or of an account.
  ///
  /// - Complexity: O(1) for the book once the analysis knows the findings; O(the account) for one.
  static func coach(of analysis: BookAnalysis, about account: EntityID?) -> BookReport {
    let found =
      account.map {
        Coach(
          analysis.book, today: analysis.today, limits: analysis.limits,
          playbook: analysis.playbook, portfolio: analysis.portfolio
        ).findings(of: $0)
      } ?? analysis.findings
    var report = BookReport(.coach, about: account)
    if found.isEmpty {
      report.instead = [
        ReportLine(Phrase("Nothing to mend. A guide, not law.", "没有要改的。这些是建议，不是规定。"))
      ]
    }
    let name = account.map {
      ReportLine(Phrase(verbatim: analysis.book.title(of: $0, .account)), .heading)
    }
    report.summary = [name].compactMap(\.self) + [ReportLine(counts(of: found))]
    report.sections = [.findings(found, in: analysis.book, isWhole: account == nil)]
    report.arithmetic = { $0.finding?.explanation(in: analysis) ?? [] }
    return report
  }

  /// How many there are of each severity.
  private static func counts(of found: [Finding]) -> Phrase {
    let counts = Severity.allCases.reversed().map { severity in
      let count = found.count { $0.severity == severity }
      return Phrase(
        "\(severity.sign) \(count) \(severity.name.en)",
        "\(severity.sign) \(severity.name.zh) \(count)")
    }.joined(" · ")
    return Phrase(
      "\(counts.en) — a guide, not law; Enter mends.", "\(counts.zh)。是建议，不是规定；按回车去改。")
  }
}

extension ReportSection {
  /// Findings in their order: how serious each is, whom it is about, and what to do.
  ///
  /// - Parameter isWhole: Whether the screen says which account each is about.
  package static func findings(
    _ found: [Finding], in book: Book, isWhole: Bool = true
  ) -> ReportSection {
    let name = { @Sendable (place: Int) in
      found[place].account.map { book.title(of: $0, .account) } ?? ""
    }
    let columns = [
      ReportColumn("severity", Phrase("Severity", "轻重"), short: Phrase("!", "!"), room: 2) {
        ReportCell(found[$0].severity)
      },
      .account("account", place: .printed, in: book) { found[$0].account },
      .data("person") { .optional(found[$0].person) { .text(book.title(of: $0, .person)) } },
      ReportColumn("reason", Phrase("What to mend", "要改的"), isBrief: true, wraps: true) {
        let reason = found[$0].reason
        return ReportCell(
          .words(reason),
          brief: isWhole
            ? Phrase("\(name($0)): \(reason.en)", "\(name($0))：\(reason.zh)") : reason)
      },
      .value("rule", Phrase("Rule", "规则"), place: .printed) { .tag(found[$0].rule) },
      .data("why") { .optional(Coach.rule(found[$0].rule)?.why) { .words($0) } },
      .data("subject") { .optional(found[$0].subject) { .text($0.description) } },
    ]
    return ReportSection("findings", columns: columns, count: found.count) {
      ReportRow(id: "\($0)", account: found[$0].account, finding: found[$0])
    }
  }
}

extension ReportTone {
  /// The tone of how serious something is.
  init(_ severity: Severity?) {
    self =
      switch severity {
      case .urgent: .bad
      case .warning: .warning
      case .hint, nil: .muted
      }
  }
}

extension Finding {
  /// Which rule it is, why, compared with what, where to set that, and that it is no law.
  package func explanation(in analysis: BookAnalysis) -> [Phrase] {
    guard let rule = Coach.rule(rule) else { return [reason] }
    let (about, weight) = (rule.subject.name, rule.severity.name)
    return [
      reason,
      Phrase("Why: \(rule.why.en)", "为什么：\(rule.why.zh)"),
      Phrase(
        "Rule \(rule.id), about \(about.en): \(weight.en).",
        "规则 \(rule.id)，针对\(about.zh)：\(weight.zh)。"),
    ] + threshold(of: rule, analysis.limits)
      + [Phrase(verbatim: analysis.playbook.caution)].filter { !$0.en.isEmpty }
  }

  /// The number that a rule compares with, and where to set it. A number that the book itself gives
  /// goes before it.
  private func threshold(of rule: any CoachRule, _ limits: CoachLimits) -> [Phrase] {
    guard let limit = rule.limit else { return [] }
    let number = limits[limit]
    let origin = limits.isChosen(limit) ? Phrase("yours", "您设的") : Phrase("the usual one", "默认值")
    return [
      Phrase(
        "Compared with \(number) (\(origin.en)): \(limit.name.en). Yours to set: \(limit.rawValue) = \(number) under [coach] in settings.toml.",
        "界限是 \(number)（\(origin.zh)）：\(limit.name.zh)。可以自己定：在 settings.toml 的 [coach] 下写 \(limit.rawValue) = \(number)。"
      )
    ]
  }
}
