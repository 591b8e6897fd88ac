// What the coach says, for the command line: grouped by account for people, one object for each
// finding for scripts.

package import Analysis
import Method
package import Model

/// The findings of a book or of one account.
package struct CoachList: Sendable {
  /// The findings, account by account.
  package let findings: [Finding]
  /// The book that they are about.
  let book: Book
  /// The language of the reasons.
  let language: Language
  /// The key that mends a finding.
  private let key: @Sendable (Finding) -> String

  /// Collects findings.
  ///
  /// - Parameter key: The key that mends a finding, as the screens call it.
  package init(
    _ findings: [Finding], in book: Book, language: Language,
    key: @escaping @Sendable (Finding) -> String
  ) {
    self.findings = findings
    self.book = book
    self.language = language
    self.key = key
  }

  /// The findings as an array of objects whose keys scripts may rely on.
  ///
  /// JSON keys: `rule severity account person reason key why subject`. Rule and severity don't change
  /// with the language; account and person are names, subject is the identity of the thing it is
  /// about, or null.
  package var json: JSONValue {
    .array(
      findings.map { finding in
        let rule = Coach.rule(finding.rule)
        return .record([
          "rule": .string(finding.rule), "severity": .string(finding.severity.tag),
          "account": .optional(name(of: finding)),
          "person": .optional(finding.person.map { book.title(of: $0, .person) }),
          "reason": .string(finding.reason(language)), "key": .filled(key(finding)),
          "why": .optional(rule?.why(language)),
          "subject": .optional(finding.subject?.description),
        ])
      })
  }

  /// The findings for people: the accounts with the most serious findings first, those with more of
  /// them before others; under the name of each, the most serious first, each with its sign, its rule
  /// and the key that mends it. The last line says that it is a guide.
  package var text: String {
    var lines: [String] = []
    for group in groups {
      if !lines.isEmpty { lines.append("") }
      lines.append("\(group.first.flatMap(name) ?? "?") (\(group.count))".plain)
      lines += group.map(line)
    }
    let count = findings.count
    let closing =
      count == 0
      ? Phrase("Nothing to mend.", "没有要改的。")
      : Phrase(
        "\n\(count) \(count == 1 ? "finding" : "findings"). A guide, not law.",
        "\n共 \(count) 条。是建议，不是规定。")
    return (lines + [closing(language)]).map { $0 + "\n" }.joined()
  }

  /// The findings of each account, the gravest account first, otherwise in the order they came.
  private var groups: [[Finding]] {
    let byAccount = Dictionary(grouping: findings.enumerated(), by: \.element.account)
    let groups = byAccount.values.map { group in
      let found = group.map(\.element)
      let counts = Severity.allCases.reversed().map { severity in
        found.count { $0.severity == severity }
      }
      return (place: group.first?.offset ?? 0, counts: counts, found: found)
    }
    return groups.sorted { left, right in
      left.counts == right.counts
        ? left.place < right.place : right.counts.lexicographicallyPrecedes(left.counts)
    }
    .map(\.found)
  }

  /// One finding on one line: how serious, which rule, what and what to do, and the key.
  private func line(_ finding: Finding) -> String {
    let sign = finding.severity.sign
    let key = key(finding)
    return "  " + sign + String(repeating: " ", count: max(1, 3 - sign.count))
      + finding.reason(language).plain + " [\(finding.rule)\(key.isEmpty ? "" : ", \(key)")]"
  }

  /// The name of the account that a finding is about.
  private func name(of finding: Finding) -> String? {
    finding.account.map { book.title(of: $0, .account) }
  }
}
