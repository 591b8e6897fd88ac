// What the coach says, for the command line: grouped by account for people, one object for each
// finding for scripts.

package import Analysis
import Method
package import Model
import Report

/// The findings of a book or of one account, with the key that mends each.
package struct CoachList: Sendable {
  private let findings: [Finding]
  private let book: Book
  private let key: @Sendable (Finding) -> String

  /// Collects findings.
  ///
  /// - Parameter key: The key that mends a finding, as the screens call it.
  package init(
    _ findings: [Finding], in book: Book, key: @escaping @Sendable (Finding) -> String
  ) {
    (self.findings, self.book, self.key) = (findings, book, key)
  }

  /// The rows of the coach's report as objects, each with the `key` that mends it.
  package func json(_ language: Language) -> JSONValue {
    let (findings, key) = (findings, key)
    var table = ReportSection.findings(findings, in: book)
    table.columns.append(.data("key") { .filled(key(findings[$0])) })
    return table.json(language)
  }

  /// The findings for people: the accounts with the most serious findings first, those with more of
  /// them before others; under the name of each, the most serious first, each with its sign, its rule
  /// and the key that mends it. The last line says that it is a guide.
  package func text(_ language: Language) -> String {
    let accounts = groups.map { group in
      let name = group.first?.account.map { book.title(of: $0, .account) } ?? "?"
      let lines = group.map { line($0, language) }
      return (["\(name) (\(group.count))".plain] + lines).map { $0 + "\n" }.joined()
    }
    let count = findings.count
    let closing =
      count == 0
      ? Phrase("Nothing to mend.", "没有要改的。")
      : Phrase(
        "\(count) \(count == 1 ? "finding" : "findings"). A guide, not law.",
        "共 \(count) 条。是建议，不是规定。")
    return (accounts + [closing(language) + "\n"]).joined(separator: "\n")
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
  private func line(_ finding: Finding, _ language: Language) -> String {
    let sign = finding.severity.sign
    let key = key(finding)
    return "  " + sign + String(repeating: " ", count: max(1, 3 - sign.count))
      + finding.reason(language).plain + " [\(finding.rule)\(key.isEmpty ? "" : ", \(key)")]"
  }
}
