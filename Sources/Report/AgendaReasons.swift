// Why something is on the agenda, and what it rests on.

import Analysis
import Method
import Model

/// The arithmetic behind a row of the agenda.
struct AgendaReasons {
  /// The row.
  let item: AgendaItem
  /// What it is taken from.
  let analysis: BookAnalysis

  /// What is owed to whom: what stands behind the intervals.
  static let rules = [
    Phrase(
      "Contact is owed to every account that bought, was called on, or has a class that you chose.",
      "联系：凡是下过单、拜访过或您定过类的客户，都要按期联系。"),
    Phrase(
      "A service visit is owed to accounts that bought in the last year.",
      "服务回访：一年内有采购的客户。"),
    Phrase(
      "Satisfaction is asked of those among them that have a class, competitors of every account with a class.",
      "满意度调研：其中已分类的客户。竞争对手调研：所有已分类的客户。"),
    Phrase(
      """
      What was never done counts from the first order, but not from before this book's third record: \
      of what happened earlier the book knows nothing, and one old call that is noted later changes no other date.
      """,
      "从没做过的，从首次下单算起；但不早于这本客户簿的第三条记录：再早的事客户簿并不知道，补记一次旧拜访也不会把别家的日子提前。"),
    Phrase(
      """
      A planned call takes off the agenda what it will settle, if it comes at most \(DueCare.grace) days \
      after the due day, or after today where that has passed.
      """,
      "约好的拜访能补上的就不再催，前提是不晚于到期日（已逾期的从今天算）\(DueCare.grace) 天。"),
    Phrase(
      "What is due by an interval stands here from \(Agenda.horizon) days before; what was agreed on, always.",
      "按间隔该做的事提前 \(Agenda.horizon) 天列出；约好的事总会列出。"),
    Phrase(
      "The intervals are habits of account managers, not findings: e changes them.",
      "这些间隔是行业习惯，不是研究结论，按 e 修改。"),
  ]

  /// How many records are listed as the facts behind a care task.
  private static let recordLimit = 8

  /// What it is, how its day comes about, and the records behind it.
  var lines: [Phrase] {
    var lines = [heading]
    switch item.matter {
    case .step(let id): lines += step(id)
    case .promise(let id): lines += promise(id)
    case .call: lines += call
    case .record(let id): lines += record(id)
    case .opportunity: lines += opportunity
    case .dueItems(let dueItems):
      lines += dueItems.flatMap { $0.arithmetic(on: analysis.today) + records(behind: $0) }
    }
    return lines + [place]
  }

  /// What it is, at which account and with whom.
  private var heading: Phrase {
    let account = analysis.book.title(of: item.account, .account)
    let person = item.person.map { " · " + analysis.book.title(of: $0, .person) } ?? ""
    let words = item.words(in: analysis.book)
    return Phrase("\(account)\(person): \(words.en)", "\(account)\(person)：\(words.zh)")
  }

  /// Where it stands among what is due, and why.
  private var place: Phrase {
    let letter = item.standing?.letter
    let revenue = item.revenue.grouped
    let currency = analysis.book.settings.currency
    let within = analysis.portfolio.periodWithin
    return Phrase(
      "Sorted by class (\(letter ?? "none")), then by revenue \(within.en) (\(currency)\(revenue)).",
      "先按分类（\(letter.map { "\($0) 类" } ?? "未分类")）、再按\(within.zh)销售额（\(currency)\(revenue)）排序。")
  }

  /// A day and how far it is from today.
  private func distance(to due: Day?) -> Phrase {
    guard let due else { return Phrase("It has no date.", "还没有日期。") }
    let day = due.dated(from: analysis.today)
    let days = due.days(since: analysis.today)
    if days < 0 {
      return Phrase("Due \(day.en): \(-days) days late.", "\(day.zh)到期，已晚 \(-days) 天。")
    }
    if days == 0 { return Phrase("Due today, \(day.en).", "今天（\(day.zh)）到期。") }
    return Phrase("Due \(day.en), in \(days) days.", "\(day.zh)到期，还有 \(days) 天。")
  }

  private func step(_ id: EntityID) -> [Phrase] {
    let from = analysis.book.steps[id]?.call.flatMap { analysis.book.calls[$0]?.day }
    let agreed = from.map { $0.dated(from: analysis.today) }.map {
      Phrase("From the call of \($0.en).", "来自\($0.zh)的拜访。")
    }
    return [distance(to: item.due)] + [agreed].compactMap(\.self)
  }

  private func promise(_ id: EntityID) -> [Phrase] {
    let day = (analysis.book.calls[id]?.day ?? analysis.today).dated(from: analysis.today)
    return [
      Phrase("Promised in the call of \(day.en).", "\(day.zh)拜访时答应的。"), distance(to: item.due),
      Phrase("The next call that is recorded settles it.", "下一次拜访记了结果，这一项就了结。"),
    ]
  }

  private var call: [Phrase] {
    [distance(to: item.due)]
      + item.settles.flatMap { dueCare in
        [
          Phrase("It settles: \(dueCare.careTask.name.en).", "它能补上：\(dueCare.careTask.name.zh)。")
        ] + dueCare.arithmetic(on: analysis.today).prefix(2)
      }
  }

  private var opportunity: [Phrase] {
    [
      distance(to: item.due),
      Phrase(
        "It stands here from \(Agenda.horizon) days before its decision is expected until it is won or lost (x).",
        "从预计成交前 \(Agenda.horizon) 天起列在这里，直到赢单或输单（x）。"),
    ]
  }

  private func record(_ id: EntityID) -> [Phrase] {
    [
      distance(to: item.due),
      Phrase(
        "Its day has passed and it has no outcome yet: Enter records it.",
        "日子已过，还没记结果：按回车去记。"),
    ]
  }

  /// The calls or surveys that a care task is counted from.
  private func records(behind dueCare: DueCare) -> [Phrase] {
    let all =
      dueCare.careTask.survey.map { surveys($0, of: dueCare.account) } ?? calls(for: dueCare)
    let shown = all.sorted { $0.day > $1.day }.prefix(Self.recordLimit).map(\.words)
    let rest = all.count - shown.count
    let more = Phrase("… and \(rest) earlier ones", "……更早还有 \(rest) 次")
    return shown + (rest > 0 ? [more] : [])
  }

  /// The calls with an outcome that count for a care task.
  private func calls(for dueCare: DueCare) -> [(day: Day, words: Phrase)] {
    analysis.book.calls.of(dueCare.account)
      .filter { $0.outcome != nil && (dueCare.careTask == .contact || $0.kind == .service) }
      .map { call in
        let day = call.day ?? analysis.today
        let kind = call.kind?.name ?? Phrase("call", "拜访")
        let outcome = call.outcome?.name ?? Phrase("", "")
        return (
          day,
          Phrase("  \(day)  \(kind.en): \(outcome.en)", "  \(day)  \(kind.zh)：\(outcome.zh)")
        )
      }
  }

  /// The surveys of a kind.
  private func surveys(_ kind: SurveyKind, of account: EntityID) -> [(day: Day, words: Phrase)] {
    analysis.book.surveys.of(account).filter { $0.kind == kind }.map { survey in
      let day = survey.day ?? analysis.today
      let mark = survey.score.map { "\($0)/10 " } ?? ""
      return (day, Phrase(verbatim: "  \(day)  \(mark)\(survey.words)"))
    }
  }
}
