// The register of gifts: what each person got in each year, against the limit.

import Analysis
import Method
import Model

extension BookReport {
  /// Who got what, the latest year first, within it the largest sums.
  ///
  /// - Complexity: O(n log n) in the gifts.
  static func gifts(of analysis: BookAnalysis) -> BookReport {
    let book = analysis.book
    let totals = GiftRegister(of: book).totals
    var report = BookReport(.gifts)
    report.facts = [ReportFact("limit", .optional(book.settings.giftLimit) { .money($0) })]
    report.summary = [ReportLine(giftRule(in: book))]
    var table = ReportSection("gifts", columns: columns(of: totals, in: book), count: totals.count)
    {
      row(of: totals[$0], in: book)
    }
    if totals.isEmpty {
      table.notes = [
        ReportLine(
          Phrase(
            "No gifts yet: select somebody on the map, then + and “note a gift”.",
            "还没有登记：在图上选中联系人，按 +，再选“登记礼品”。"))
      ]
    }
    report.sections = [table]
    report.arithmetic = { wanted in
      totals.first { row(of: $0, in: book).id == wanted.id }
        .map { $0.arithmetic(in: book.settings.currency) } ?? []
    }
    return report
  }

  /// How much is allowed.
  private static func giftRule(in book: Book) -> Phrase {
    guard let limit = book.settings.giftLimit else {
      return Phrase(
        "No limit is set: write one into the book settings (:).", "还没有设上限：按 : 打开“客户簿设置”填写。")
    }
    let most = limit.exact(in: book.settings.currency)
    return Phrase(
      "Limit: \(most) a person and calendar year; ! from four fifths on, !! over it.",
      "上限：每人每个自然年 \(most)。到八成起提醒（!），超过上限（!!）。")
  }

  /// What a sum is about.
  private static func row(of total: GiftTotal, in book: Book) -> ReportRow {
    ReportRow(
      id: "\(total.person) \(total.year ?? 0)", account: book.people[total.person]?.account,
      target: ReportTarget(id: total.person, kind: .person),
      source: total.gifts.last.map { ReportTarget(id: $0.id, kind: .gift) }, person: total.person)
  }

  /// The year, how it stands to the limit, the sum, how many gifts, and who got them.
  private static func columns(of totals: [GiftTotal], in book: Book) -> [ReportColumn] {
    let person = { @Sendable in book.people[totals[$0].person] }
    return [
      ReportColumn("year", Phrase("Year", "年份"), place: .group, isNumber: true) {
        let year = totals[$0].year
        return ReportCell(
          .optional(year) { .count($0) },
          year.map { Phrase(verbatim: String($0)) } ?? Phrase("no date", "没有日期"))
      },
      ReportColumn("state", Phrase("Limit", "上限"), room: 18, least: 2) { totals[$0].state.cell },
      ReportColumn("value", Phrase("Value", "价值"), room: 10, least: 8, isNumber: true) {
        let total = totals[$0]
        return ReportCell(
          .money(total.value), Phrase(verbatim: total.value.exact(in: book.settings.currency)),
          total.state.cell.tone)
      },
      .number("gifts", Phrase("Gifts", "份数"), room: 5, rank: 1, .muted) {
        .count(totals[$0].gifts.count)
      },
      ReportColumn("person", Phrase("Person", "联系人")) {
        ReportCell(.text(book.title(of: totals[$0].person, .person)))
      },
      ReportColumn("role", Phrase("Role", "角色"), place: .joined) { .role(of: person($0)) },
      .account("account", place: .joined, in: book) { person($0)?.account },
    ]
  }
}

extension GiftState {
  /// The sign and the words.
  fileprivate var cell: ReportCell {
    let (tag, tone): (String, ReportTone) =
      switch self {
      case .over: ("over", .bad)
      case .near: ("near", .warning)
      case .within: ("within", .plain)
      case .unlimited: ("unlimited", .plain)
      }
    let mark = sign + String(repeating: " ", count: 3 - sign.count)
    return ReportCell(
      .tag(tag), Phrase(mark + name.en, mark + name.zh), brief: Phrase(verbatim: sign), tone)
  }
}

extension GiftTotal {
  /// The gifts, their sum, and how it stands to the limit.
  fileprivate func arithmetic(in currency: String) -> [Phrase] {
    let lines = gifts.map { gift in
      let day = gift.day?.description ?? "–"
      let value = gift.value?.exact(in: currency) ?? "?"
      let note = gift.note.isEmpty ? "" : " · " + gift.note
      return Phrase(verbatim: "\(day)  \(value)  \(gift.words)\(note)")
    }
    let terms = gifts.compactMap { $0.value?.exact(in: currency) }
    let sum = value.exact(in: currency)
    let limit = limit?.exact(in: currency) ?? "–"
    let doubt =
      unvalued == 0
      ? [] : [Phrase("\(unvalued) without a value count nothing.", "有 \(unvalued) 份没写价值，没有计入。")]
    return lines + [
      Phrase(
        "\(terms.joined(separator: " + ")) = \(sum) of \(limit): \(state.name.en).",
        "\(terms.joined(separator: " ＋ ")) ＝ \(sum)，上限 \(limit)：\(state.name.zh)。")
    ] + doubt
  }
}
