// Which reports there are: the name of each on the command line, one line about it, and how it is made.

package import Analysis
package import Model

/// A report that can be asked for by name.
package enum ReportTopic: String, CaseIterable, Hashable, Sendable {
  /// Whom to call today, why, by which number and with which question.
  case today
  /// Who makes the revenue, the largest first.
  case pareto
  /// Who falls behind, what needs attention first.
  case trends
  /// Who fits best, not who is biggest.
  case fit
  /// The same as a picture of four fields.
  case quadrant
  /// What the coach says to the book, or to one account.
  case coach
  /// What is due.
  case agenda
  /// Who supplies what and who sells on to whom, in the book or at one account.
  case channel
  /// Who supplies what, accounts by product lines.
  case space
  /// Who sells on to whom, and who belongs to whom.
  case chains
  /// Whose sales have an unknown end customer.
  case ends
  /// How far the five people of each account have come, what lacks most first.
  case team
  /// The same by class.
  case teamByClass = "team-by-class"
  /// What customers need, in their own words, and what moved it; of one account or of all.
  case ledger
  /// What was given to whom, against the limit.
  case gifts
  /// What business may come, by stage and by month, beside what was ordered lately.
  case pipeline
  /// Where the time went.
  case time
  /// How the questions change, in drills and in calls.
  case practice
  /// What may be in the book twice.
  case duplicates

  /// What it is called above the page.
  ///
  /// - Parameter ofOne: Whether it is about one account.
  package func title(ofOne: Bool = false) -> Phrase {
    switch self {
    case .today: Phrase("Today: whom to call first", "今天：先联系谁")
    case .pareto: Phrase("Portfolio: who makes the revenue", "客户组合：销售额从哪来")
    case .trends: Phrase("Trends and early warning", "趋势与预警")
    case .coach:
      ofOne
        ? Phrase("The coach: this account", "教练提醒：本客户")
        : Phrase("The coach: the whole book", "教练提醒：整本客户簿")
    case .fit: Phrase("Key accounts: fit beside size", "大客户：适配与规模")
    case .quadrant: Phrase("Size against fit", "规模与适配四象限")
    case .agenda: Phrase("Agenda: what is due", "日程：该做什么")
    case .channel: ofOne ? Phrase("Channel: this account", "渠道：本客户") : Phrase("Channel", "渠道")
    case .space: Phrase("Channel: white space of the book", "渠道：整本客户簿的空白")
    case .chains: Phrase("Channel: from maker to end customer", "渠道：从厂家到最终用户")
    case .ends: Phrase("Channel: sales whose end customer is unknown", "渠道：最终用户不明的销售")
    case .team: Phrase("The five as a team: what lacks most first", "五人团队：最缺的在前")
    case .teamByClass: Phrase("The five as a team: by class", "五人团队：按客户分类")
    case .ledger:
      ofOne
        ? Phrase("Need ledger: this account", "需求台账：本客户")
        : Phrase("Need ledger: the whole book", "需求台账：整本客户簿")
    case .gifts: Phrase("Gifts by person and year", "礼品：按人按年")
    case .pipeline: Phrase("Pipeline: the business that may come", "商机：可能成交的生意")
    case .time: Phrase("Time spent: existing accounts and new ones", "时间花在哪：老客户与新客户")
    case .duplicates: Phrase("Possible duplicates", "疑似重复")
    case .practice: Phrase("Practice: how your questions change", "练习：提问的变化")
    }
  }

  /// What it answers, in one line.
  package var line: Phrase {
    switch self {
    case .today:
      Phrase("whom to call first, why, the number, the first question", "先联系谁、为什么、电话、第一个问题")
    case .pareto: Phrase("who makes the revenue, and where most of it is reached", "销售额从哪来，多少家占到八成")
    case .trends: Phrase("whose orders come late or grow less", "谁下单晚了、买少了")
    case .coach: Phrase("what could be better, the most serious first", "哪里可以改进，要紧的在前")
    case .fit: Phrase("who fits best, beside who is biggest", "谁最合适，旁边是规模名次")
    case .quadrant: Phrase("the same by field: keep, develop, manage, hold", "同上，按四个象限")
    case .agenda: Phrase("what is due, the overdue first", "该做什么，逾期的在前")
    case .channel:
      Phrase("who supplies what, who sells on to whom, what is open", "由谁供货、卖给谁、还有多少空白")
    case .space: Phrase("accounts by product lines: what is open", "客户和产品线：还有多少空白")
    case .chains: Phrase("from maker to end customer, and the groups", "从厂家到最终用户，以及集团")
    case .ends: Phrase("of how much of the sales nobody knows the end customer", "多少销售不知道最终用户是谁")
    case .team:
      Phrase(
        "how far the five of each account have come, what lacks most first", "各客户五种人推进到哪，最缺的在前")
    case .teamByClass: Phrase("the same by class", "同上，按客户分类")
    case .ledger:
      Phrase("what customers need, in their own words, and what moved it", "客户原话说的需求，以及由什么推进")
    case .gifts: Phrase("what was given to whom, against the limit", "给谁送过什么，离上限多远")
    case .pipeline:
      Phrase("what business may come, by stage and by month, weighted", "有哪些商机，按阶段、按月，按把握加权")
    case .time: Phrase("where the time goes: to existing accounts or to new ones", "时间花在老客户还是新客户身上")
    case .duplicates:
      Phrase("what may be in the book twice, and what speaks for it", "哪些客户和联系人可能重复，依据是什么")
    case .practice: Phrase("how your questions change, in drills and in calls", "演练和拜访里提问的变化")
    }
  }

  /// Whether it can be about one account: its title says so then.
  package var canBeAboutOne: Bool { title(ofOne: true) != title() }

  /// Makes the report.
  ///
  /// - Parameter account: The account that it is about, for those that can be about one.
  package func report(of analysis: BookAnalysis, about account: EntityID? = nil) -> BookReport {
    var report = bare(of: analysis, about: account)
    if countsPeriod, analysis.portfolio.horizon != nil {
      report.period = analysis.portfolio.periodName
    }
    guard addsUpOrders else { return report }
    let portfolio = analysis.portfolio
    return report.saying(account.map { portfolio.uncounted(of: $0) } ?? portfolio.uncounted)
  }

  /// Whether its revenue is that of a period, which can be chosen.
  package var countsPeriod: Bool {
    switch self {
    case .pareto, .fit, .quadrant, .chains, .time: true
    case .today, .trends, .coach, .agenda, .channel, .space, .ends, .team, .teamByClass, .ledger,
      .gifts,
      .pipeline, .practice, .duplicates:
      false
    }
  }

  /// Whether its numbers rest on what orders come to.
  private var addsUpOrders: Bool {
    switch self {
    case .today, .pareto, .trends, .fit, .quadrant, .coach, .agenda, .channel, .space, .chains,
      .ends,
      .teamByClass:
      true
    case .pipeline: true
    case .team, .ledger, .gifts, .time, .practice, .duplicates: false
    }
  }

  /// The report without what it leaves out.
  private func bare(of analysis: BookAnalysis, about account: EntityID?) -> BookReport {
    switch self {
    case .today: .today(of: analysis)
    case .pareto: .pareto(of: analysis)
    case .trends: .trends(of: analysis)
    case .coach: .coach(of: analysis, about: account)
    case .fit: .fit(of: analysis)
    case .quadrant: .quadrant(of: analysis)
    case .agenda: .agenda(of: analysis)
    case .channel: .channel(of: analysis, about: account)
    case .space: .space(of: analysis)
    case .chains: .chains(of: analysis)
    case .ends: .ends(of: analysis)
    case .team: .team(of: analysis, byClass: false)
    case .teamByClass: .team(of: analysis, byClass: true)
    case .ledger: .ledger(of: analysis, about: account)
    case .gifts: .gifts(of: analysis)
    case .pipeline: .pipeline(of: analysis)
    case .time: .time(of: analysis)
    case .practice: .practice(of: analysis)
    case .duplicates: .duplicates(of: analysis)
    }
  }
}
