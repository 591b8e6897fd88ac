// Where the time went: existing accounts against new ones, by class and by month.

import Drawing
import Analysis
import Model
import Report

/// The calls that took place and their minutes.
struct TimeReport: Report {
  let title = Phrase("Time spent: existing accounts and new ones", "时间花在哪：老客户与新客户")

  var next: (any Report)? { AgendaReport() }

  /// How many neglected accounts are listed.
  private static let neglectedLimit = 20

  func page(columns: Int, context: Context) -> Page<ReportRow> {
    var page = Page<ReportRow>(columns: columns)
    let time = context.accountCare.time
    guard !time.visits.isEmpty || !time.neglected.isEmpty else {
      page.note(
        context.say(
          Phrase(
            "No call took place in the last \(TimeSpent.window) days. Record outcomes, with the minutes, to see where the time goes.",
            "最近 \(TimeSpent.window) 天没有拜访记录。拜访后记下结果和用时，就能看出时间花在哪。")))
      return page
    }
    let table = TimeTable(columns: columns, context: context)
    writeWindow(time, table, on: &page)
    writeClasses(time, table, on: &page)
    writeMonths(time, table, on: &page)
    writeNeglected(time, on: &page, context: context)
    return page
  }

  /// The two sums side by side, and what they say.
  private func writeWindow(
    _ time: TimeSpent, _ table: TimeTable, on page: inout Page<ReportRow>
  ) {
    let context = table.context
    page.heading(
      context.say(Phrase("The last \(TimeSpent.window) days", "最近 \(TimeSpent.window) 天")))
    let share = time.existingShare
    table.write(
      "existing", Phrase("existing accounts", "老客户"), time.existing, share: share?.value,
      on: &page)
    table.write(
      "new", Phrase("new accounts", "新客户"), time.new, share: share.map { 1 - $0.value }, on: &page)
    if let share {
      page.note(
        context.say(
          share.ofMinutes
            ? Phrase("The shares are of the minutes noted.", "占比按记下的用时计算。")
            : Phrase("No minutes are noted: the shares are of calls.", "都没记用时：占比按次数计算。")))
    }
    let untimed = time.existing.untimed + time.new.untimed
    if untimed > 0, share?.ofMinutes == true {
      page.note(
        context.say(
          Phrase(
            "\(untimed) calls without minutes count as calls only.", "有 \(untimed) 次拜访没记用时，只算次数。")))
    }
  }

  /// The same calls by class.
  private func writeClasses(
    _ time: TimeSpent, _ table: TimeTable, on page: inout Page<ReportRow>
  ) {
    guard !time.visits.isEmpty else { return }
    page.heading(table.context.say(Phrase("By class", "按客户分类")))
    let minutes = time.existing.minutes + time.new.minutes
    let calls = time.visits.count
    let classes: [AccountClass?] = AccountClass.allCases + [nil]
    for standing in classes {
      guard let sum = time.classes[standing] else { continue }
      let share =
        minutes > 0
        ? Double(sum.minutes) / Double(minutes) : Double(sum.calls) / Double(max(1, calls))
      table.write(
        "class \(standing?.letter ?? "-")",
        standing?.name ?? Phrase("no class", "未分类"), sum, share: share, on: &page)
    }
  }

  /// The months, with how much of each went to existing accounts.
  private func writeMonths(
    _ time: TimeSpent, _ table: TimeTable, on page: inout Page<ReportRow>
  ) {
    let context = table.context
    page.heading(
      context.say(Phrase("Month by month: █ existing, ░ new", "逐月：█ 老客户，░ 新客户")))
    let inMinutes = time.months.contains { $0.existing.minutes + $0.new.minutes > 0 }
    let most =
      time.months.map { $0.amount(inMinutes, \.existing) + $0.amount(inMinutes, \.new) }
      .max() ?? 0
    for month in time.months { table.write(month, most: most, inMinutes: inMinutes, on: &page) }
  }

  /// The customers who buy and were not called on.
  private func writeNeglected(
    _ time: TimeSpent, on page: inout Page<ReportRow>, context: Context
  ) {
    let count = time.neglected.count
    page.heading(
      context.say(
        Phrase(
          "Bought in the last year, no call in \(TimeSpent.window) days: \(count) of \(time.buyers)",
          "一年内有采购、\(TimeSpent.window) 天没拜访：\(time.buyers) 家中有 \(count) 家")))
    for account in time.neglected.prefix(Self.neglectedLimit) {
      let place = context.portfolio[account]
      let money = (place?.revenue ?? .zero).grouped.paddedLeft(to: 14)
      page.row(
        ReportRow(id: "neglected \(account)", account: account),
        spans: [
          ("  \(place?.standing?.letter ?? "·") ", .muted), (money + "  ", .text),
          (context.book.title(of: account, .account), .text),
        ])
    }
    let rest = count - Self.neglectedLimit
    if rest > 0 { page.note(context.say(Phrase("… and \(rest) more", "……还有 \(rest) 家"))) }
  }
}

extension TimeReport {
  func arithmetic(of row: ReportRow, context: Context) -> [Phrase] {
    let time = context.accountCare.time
    let reasons = TimeReasons(time: time, context: context)
    switch row.id {
    case "existing": return reasons.lines(time.existing, of: time.visits.filter(\.isExisting))
    case "new": return reasons.lines(time.new, of: time.visits.filter { !$0.isExisting })
    default: break
    }
    if let account = row.account { return reasons.neglect(of: account) }
    if let month = time.months.first(where: { "month \($0.first)" == row.id }) {
      return reasons.lines(month.existing + month.new, of: time.visits(in: month))
    }
    let classes: [AccountClass?] = AccountClass.allCases + [nil]
    guard let standing = classes.first(where: { "class \($0?.letter ?? "-")" == row.id }),
      let sum = time.classes[standing]
    else { return [] }
    return reasons.lines(sum, of: time.visits.filter { $0.standing == standing })
  }
}

extension TimeSpent.Month {
  /// Minutes or calls of one part.
  fileprivate func amount(_ inMinutes: Bool, _ part: KeyPath<Self, TimeSpent.Sum>) -> Int {
    inMinutes ? self[keyPath: part].minutes : self[keyPath: part].calls
  }
}

/// Writes sums of calls in columns.
struct TimeTable {
  /// The room for a row.
  let columns: Int
  /// What can be seen.
  let context: Context

  /// The room for a bar.
  private var barColumns: Int { max(0, min(30, columns - 52)) }

  /// Writes one sum with its part of the whole.
  func write(
    _ id: String, _ name: Phrase, _ sum: TimeSpent.Sum, share: Double?,
    on page: inout Page<ReportRow>
  ) {
    let part = share.map { $0.percent } ?? ""
    let bar = String(repeating: "█", count: Int(((share ?? 0) * Double(barColumns)).rounded()))
    page.row(
      ReportRow(id: id),
      spans: [
        ("  " + context.say(name).padded(to: 24), .text), (calls(sum).paddedLeft(to: 9), .text),
        (TimeTable.hours(sum.minutes).paddedLeft(to: 8), .text), (part.paddedLeft(to: 6), .text),
        ("  " + bar, .accent),
      ])
  }

  /// Writes one month.
  func write(
    _ month: TimeSpent.Month, most: Int, inMinutes: Bool, on page: inout Page<ReportRow>
  ) {
    let sum = month.existing + month.new
    func bar(_ part: TimeSpent.Sum, _ sign: String) -> String {
      let amount = inMinutes ? part.minutes : part.calls
      let length = most == 0 ? 0 : Double(amount) / Double(most) * Double(barColumns)
      return String(repeating: sign, count: Int(length.rounded()))
    }
    let (year, number, _) = month.first.civil
    let name = Phrase(verbatim: "\(year)-\(number < 10 ? "0" : "")\(number)")
    page.row(
      ReportRow(id: "month \(month.first)"),
      spans: [
        ("  " + context.say(name).padded(to: 24), .text), (calls(sum).paddedLeft(to: 9), .text),
        (TimeTable.hours(sum.minutes).paddedLeft(to: 8), .text),
        ("      ", .text), ("  " + bar(month.existing, "█"), .accent),
        (bar(month.new, "░"), .muted),
      ])
  }

  /// How many calls, in words.
  private func calls(_ sum: TimeSpent.Sum) -> String {
    context.say(Phrase(sum.calls == 1 ? "1 call" : "\(sum.calls) calls", "\(sum.calls) 次"))
  }

  /// Minutes as hours and minutes, `7:30`; empty for none.
  static func hours(_ minutes: Int) -> String {
    guard minutes > 0 else { return "" }
    let rest = minutes % 60
    return "\(minutes / 60):" + (rest < 10 ? "0" : "") + "\(rest)"
  }
}

/// The calls behind a sum.
struct TimeReasons {
  /// All sums.
  let time: TimeSpent
  /// What can be seen.
  let context: Context

  /// How many calls are listed.
  private static let limit = 100

  /// A sum with the calls that it is made of.
  func lines(_ sum: TimeSpent.Sum, of visits: [TimeSpent.Visit]) -> [Phrase] {
    let hours = TimeTable.hours(sum.minutes)
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
    let account = context.book.title(of: visit.account, .account)
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
  func neglect(of account: EntityID) -> [Phrase] {
    let last = context.book.calls.of(account).filter { $0.outcome != nil }.compactMap(\.day).max()
    let bought = context.book.orders.of(account).compactMap(\.day).filter { $0 <= context.today }
      .max()
    let orders = bought.map { Phrase("Last order \($0).", "最近一次下单 \($0)。") }
    let calls =
      last.map { Phrase("Last call \($0).", "最近一次拜访 \($0)。") }
      ?? Phrase("No call is recorded.", "没有拜访记录。")
    return [orders, calls].compactMap(\.self)
  }
}
