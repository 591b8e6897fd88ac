// The register of gifts on a page: what each person got in each year, against the limit.

import Drawing
import Method
import Model
import Report

/// Who got what, year by year.
struct GiftsReport: Report {
  let title = Phrase("Gifts by person and year", "礼品登记：按人按年")

  /// How many rows a page shows: the latest years, the largest sums first.
  private static let limit = 300

  func page(columns: Int, context: Context) -> Page<ReportRow> {
    var page = Page<ReportRow>(columns: columns)
    let currency = context.book.settings.currency
    let rule =
      context.book.settings.giftLimit.map { limit in
        let most = limit.exact(in: currency)
        return Phrase(
          "Limit: \(most) a person and calendar year; ! from four fifths on, !! over it.",
          "上限：每人每个自然年 \(most)。到八成起提醒（!），超过上限（!!）。")
      }
      ?? Phrase(
        "No limit is set: write one into the book settings (:).", "还没有设上限：按 : 打开“客户簿设置”填写。")
    page.note(context.say(rule), .muted, indent: 0)
    let totals = GiftRegister(of: context.book).totals
    guard !totals.isEmpty else {
      page.note(
        context.say(
          Phrase(
            "No gifts yet: select somebody on the map, then + and “note a gift”.",
            "还没有登记：在图上选中联系人，按 +，再选“登记礼品”。")), indent: 0)
      return page
    }
    var year: Int??
    for total in totals.prefix(GiftsReport.limit) {
      if year != .some(total.year) {
        year = .some(total.year)
        page.heading(total.year.map(String.init) ?? context.say(Phrase("no date", "没有日期")))
      }
      page.row(row(total, context), spans: spans(total, columns: columns, context: context))
    }
    let rest = totals.count - GiftsReport.limit
    if rest > 0 { page.note(context.say(Phrase("…and \(rest) more", "……还有 \(rest) 行"))) }
    return page
  }

  /// The row of a sum.
  private func row(_ total: GiftTotal, _ context: Context) -> ReportRow {
    ReportRow(
      id: "\(total.person) \(total.year ?? 0)", account: context.book.people[total.person]?.account,
      place: ReportTarget(id: total.person, kind: .person), person: total.person)
  }

  /// One sum in columns.
  private func spans(
    _ total: GiftTotal, columns: Int, context: Context
  ) -> [(String, StyleRole)] {
    let book = context.book
    let person = book.people[total.person]
    let look: StyleRole =
      switch total.state {
      case .over: .error
      case .near: .warning
      case .within, .unlimited: .text
      }
    let sum = total.value.exact(in: book.settings.currency)
    let count = total.gifts.count
    let gifts = context.say(Phrase(count == 1 ? "1 gift" : "\(count) gifts", "\(count) 份"))
    let role = person?.role.map { context.say($0.name) } ?? ""
    let account = person?.account.map { book.title(of: $0, .account) } ?? ""
    let name = book.title(of: total.person, .person)
    guard columns >= 70 else {
      return [
        ("  " + total.state.sign.padded(to: 3), look), (sum.paddedLeft(to: 8) + "  ", look),
        ([name, account].joined(separator: " · "), .text),
      ]
    }
    return [
      ("  " + total.state.sign.padded(to: 3), look),
      (context.say(total.state.name).padded(to: 16), look), (sum.paddedLeft(to: 10), look),
      ("  " + gifts.padded(to: 9), .muted),
      ([name, role, account].filter { !$0.isEmpty }.joined(separator: " · "), .text),
    ]
  }

  /// The sum that a row stands for.
  private func total(of row: ReportRow, _ context: Context) -> GiftTotal? {
    GiftRegister(of: context.book).totals.first { self.row($0, context) == row }
  }

  func arithmetic(of row: ReportRow, context: Context) -> [Phrase] {
    guard let total = total(of: row, context) else { return [] }
    let currency = context.book.settings.currency
    let lines = total.gifts.map { gift in
      let day = gift.day?.description ?? "–"
      let value = gift.value?.exact(in: currency) ?? "?"
      let note = gift.note.isEmpty ? "" : " · " + gift.note
      return Phrase(verbatim: "\(day)  \(value)  \(gift.words)\(note)")
    }
    let terms = total.gifts.compactMap { $0.value?.exact(in: currency) }
    let sum = total.value.exact(in: currency)
    let limit = total.limit?.exact(in: currency) ?? "–"
    let doubt =
      total.unvalued == 0
      ? []
      : [
        Phrase(
          "\(total.unvalued) without a value count nothing.", "有 \(total.unvalued) 份没写价值，没有计入。")
      ]
    return lines + [
      Phrase(
        "\(terms.joined(separator: " + ")) = \(sum) of \(limit): \(total.state.name.en).",
        "\(terms.joined(separator: " ＋ ")) ＝ \(sum)，上限 \(limit)：\(total.state.name.zh)。")
    ] + doubt
  }

  /// Notes another gift to the person of the row.
  func adding(at row: ReportRow?, context: Context) -> Form? {
    guard let row, let account = row.account else { return nil }
    return FormPlace(account: account, person: row.person, vacancy: nil, context: context)
      .form(adding: .gift)
  }

  func form(for row: ReportRow?, context: Context) -> Form? {
    row.flatMap { total(of: $0, context)?.gifts.last }
      .map { Form.editing($0.id, .gift, in: context.book) }
  }
}
