// Where the time went: existing accounts against new ones, by class and by month.

import Analysis
import Method
import Model

extension BookReport {
  /// The calls that took place and their minutes.
  ///
  /// - Complexity: O(1) once the analysis knows where the time went.
  static func time(of analysis: BookAnalysis) -> BookReport {
    let time = analysis.accountCare.time
    var report = BookReport(.time)
    guard !time.visits.isEmpty || !time.neglected.isEmpty else {
      report.summary = [
        ReportLine(
          Phrase(
            "No call took place in the last \(TimeSpent.window) days. Record outcomes, with the minutes, to see where the time goes.",
            "最近 \(TimeSpent.window) 天没有拜访记录。拜访后记下结果和用时，就能看出时间花在哪。"))
      ]
      return report
    }
    report.facts = [
      ReportFact("days", .count(TimeSpent.window)), ReportFact("buyers", .count(time.buyers)),
    ]
    report.sections = [
      window(time), classes(time), months(time), neglected(time, of: analysis),
    ]
    let reasons = TimeReasons(time: time, book: analysis.book, today: analysis.today)
    report.arithmetic = { reasons.lines(behind: $0) }
    return report
  }

  /// The two sums side by side, and what they say.
  private static func window(_ time: TimeSpent) -> ReportSection {
    let share = time.existingShare
    var table = ReportSection(
      "window",
      heading: Phrase("The last \(TimeSpent.window) days", "最近 \(TimeSpent.window) 天"),
      named: Phrase("accounts", "客户"),
      [
        TimeRow(
          id: "existing", name: Phrase("existing accounts", "老客户"), sum: time.existing,
          share: share?.value),
        TimeRow(
          id: "new", name: Phrase("new accounts", "新客户"), sum: time.new,
          share: share.map { 1 - $0.value }),
      ])
    if let share {
      table.notes.append(
        ReportLine(
          share.ofMinutes
            ? Phrase("The shares are of the minutes noted.", "占比按记下的用时计算。")
            : Phrase("No minutes are noted: the shares are of calls.", "都没记用时：占比按次数计算。")))
    }
    let untimed = time.existing.untimed + time.new.untimed
    if untimed > 0, share?.ofMinutes == true {
      table.notes.append(
        ReportLine(
          Phrase(
            "\(untimed) calls without minutes count as calls only.", "有 \(untimed) 次拜访没记用时，只算次数。")))
    }
    return table
  }

  /// The same calls by class.
  private static func classes(_ time: TimeSpent) -> ReportSection {
    let minutes = time.existing.minutes + time.new.minutes
    let calls = max(1, time.visits.count)
    let rows = TimeRow.classes.compactMap { standing in
      time.classes[standing].map { sum in
        TimeRow(
          id: TimeRow.id(of: standing), name: standing?.name ?? Phrase("no class", "未分类"), sum: sum,
          share: minutes > 0
            ? Double(sum.minutes) / Double(minutes) : Double(sum.calls) / Double(calls))
      }
    }
    return ReportSection(
      "classes", heading: Phrase("By class", "按客户分类"), named: Phrase("class", "分类"), rows)
  }

  /// The months, with how much of each went to existing accounts.
  private static func months(_ time: TimeSpent) -> ReportSection {
    let inMinutes = time.months.contains { $0.existing.minutes + $0.new.minutes > 0 }
    let amount = { (sum: TimeSpent.Sum) in inMinutes ? sum.minutes : sum.calls }
    let most = max(1, time.months.map { amount($0.existing) + amount($0.new) }.max() ?? 1)
    let rows = time.months.map { month in
      let (year, number, _) = month.first.civil
      let bars = [(month.existing, "█"), (month.new, "░")].map { part, sign in
        String.bar(Double(amount(part)) / Double(most), of: sign)
      }
      return TimeRow(
        id: TimeRow.id(of: month),
        name: Phrase(verbatim: "\(year)-\(number < 10 ? "0" : "")\(number)"),
        sum: month.existing + month.new, share: nil, bar: bars.joined())
    }
    return ReportSection(
      "months", heading: Phrase("Month by month: █ existing, ░ new", "逐月：█ 老客户，░ 新客户"),
      named: Phrase("month", "月份"), rows)
  }

  /// The customers who buy and were not called on.
  private static func neglected(
    _ time: TimeSpent, of analysis: BookAnalysis
  ) -> ReportSection {
    let accounts = time.neglected
    let place = { @Sendable in analysis.portfolio[accounts[$0]] }
    let columns: [ReportColumn] = [
      .letter { place($0)?.standing },
      .number("revenue", Phrase("Revenue", "销售额"), room: 13) {
        .money(place($0)?.revenue ?? .zero)
      },
      .account("account", Phrase("Account", "客户"), in: analysis.book) { accounts[$0] },
    ]
    var table = ReportSection(
      "neglected",
      heading: Phrase(
        "Bought in the last year, no call in \(TimeSpent.window) days: \(accounts.count) of \(time.buyers)",
        "一年内有采购、\(TimeSpent.window) 天没拜访：\(time.buyers) 家中有 \(accounts.count) 家"),
      columns: columns, count: accounts.count
    ) { ReportRow(id: "neglected \(accounts[$0])", account: accounts[$0]) }
    table.limit = 20
    return table
  }
}

/// A sum of calls with its part of the whole.
private struct TimeRow {
  let id: String
  let name: Phrase
  let sum: TimeSpent.Sum
  let share: Double?
  var bar: String?

  /// The classes, and none.
  static let classes: [AccountClass?] = AccountClass.allCases + [nil]

  /// The name of the row of a class.
  static func id(of standing: AccountClass?) -> String { "class \(standing?.letter ?? "-")" }

  /// The name of the row of a month.
  static func id(of month: TimeSpent.Month) -> String { "month \(month.first)" }
}

extension ReportSection {
  /// A table of sums of calls.
  fileprivate init(_ key: String, heading: Phrase, named name: Phrase, _ rows: [TimeRow]) {
    let columns: [ReportColumn] = [
      ReportColumn("part", name, room: 24, least: 9) { ReportCell(.words(rows[$0].name)) },
      .number("calls", Phrase("Calls", "次数"), room: 6, least: 5) { .count(rows[$0].sum.calls) },
      ReportColumn("minutes", Phrase("Hours", "用时"), room: 7, least: 6, isNumber: true) {
        ReportCell(.count(rows[$0].sum.minutes), Phrase(verbatim: rows[$0].sum.hours))
      },
      .number("share", Phrase("Share", "占比"), room: 6, least: 5) {
        .optional(rows[$0].share) { .fraction($0) }
      },
      ReportColumn("bar", Phrase(verbatim: ""), room: String.barRoom, place: .graphic, rank: 1) {
        ReportCell(.none, Phrase(verbatim: rows[$0].bar ?? .bar(rows[$0].share ?? 0)), .accent)
      },
    ]
    self.init(key, heading: heading, columns: columns, count: rows.count) {
      ReportRow(id: rows[$0].id)
    }
  }
}

extension String {
  /// The room of a bar.
  fileprivate static let barRoom = 24

  /// A bar as long as a part of its room.
  fileprivate static func bar(_ share: Double, of sign: String = "█") -> String {
    String(repeating: sign, count: Int((share * Double(barRoom)).rounded()))
  }
}

extension TimeSpent.Sum {
  /// The minutes as hours and minutes, `7:30`; empty for none.
  fileprivate var hours: String {
    guard minutes > 0 else { return "" }
    let rest = minutes % 60
    return "\(minutes / 60):" + (rest < 10 ? "0" : "") + "\(rest)"
  }
}

/// The calls behind a sum.
private struct TimeReasons {
  /// All sums.
  let time: TimeSpent
  /// The book.
  let book: Book
  /// The day that counts as today.
  let today: Day

  /// How many calls are listed.
  private static let limit = 100

  /// How the numbers of a row come about.
  func lines(behind row: ReportRow) -> [Phrase] {
    switch row.id {
    case "existing": return lines(time.existing, of: time.visits.filter(\.isExisting))
    case "new": return lines(time.new, of: time.visits.filter { !$0.isExisting })
    default: break
    }
    if let account = row.account { return neglect(of: account) }
    if let month = time.months.first(where: { TimeRow.id(of: $0) == row.id }) {
      return lines(month.existing + month.new, of: time.visits(in: month))
    }
    guard let standing = TimeRow.classes.first(where: { TimeRow.id(of: $0) == row.id }),
      let sum = time.classes[standing]
    else { return [] }
    return lines(sum, of: time.visits.filter { $0.standing == standing })
  }

  /// A sum with the calls that it is made of.
  private func lines(_ sum: TimeSpent.Sum, of visits: [TimeSpent.Visit]) -> [Phrase] {
    let hours = sum.hours
    let head = Phrase(
      "\(sum.calls) calls; \(sum.timed) with minutes: \(sum.minutes) min = \(hours.isEmpty ? "0" : hours) h",
      "共 \(sum.calls) 次，其中 \(sum.timed) 次记了用时：\(sum.minutes) 分钟 = \(hours.isEmpty ? "0" : hours) 小时"
    )
    let rule = Phrase(
      "An account is existing at a call when it had ordered before that day.", "拜访那天之前下过单的算老客户。")
    return [head, rule] + visits.prefix(Self.limit).map(line)
      + (visits.count > Self.limit ? [Phrase("… and more", "……")] : [])
  }

  /// One call.
  private func line(_ visit: TimeSpent.Visit) -> Phrase {
    let account = book.title(of: visit.account, .account)
    let minutes =
      visit.minutes.map { Phrase("\($0) min", "\($0) 分钟") } ?? Phrase("no minutes", "没记用时")
    let since =
      visit.customerSince.map { Phrase("first order \($0)", "首次下单 \($0)") }
      ?? Phrase("no order before", "此前没下过单")
    return Phrase(
      "  \(visit.day)  \(account): \(minutes.en), \(since.en)",
      "  \(visit.day)  \(account)：\(minutes.zh)，\(since.zh)")
  }

  /// Why an account counts as neglected.
  private func neglect(of account: EntityID) -> [Phrase] {
    let last = book.calls.of(account).filter { $0.outcome != nil }.compactMap(\.day).max()
    let bought = book.orders.of(account).compactMap(\.day).filter { $0 <= today }.max()
    let orders = bought.map { Phrase("Last order \($0).", "最近一次下单 \($0)。") }
    let calls =
      last.map { Phrase("Last call \($0).", "最近一次拜访 \($0)。") }
      ?? Phrase("No call is recorded.", "没有拜访记录。")
    return [orders, calls].compactMap(\.self)
  }
}
