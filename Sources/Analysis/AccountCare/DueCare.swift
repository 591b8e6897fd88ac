// One thing that is owed to an account: since when it counts, when it is due, what will settle it.

package import Model

/// What is to be done for one account as it stands on a day.
package struct DueCare: Hashable, Sendable {
  /// What the days are counted from.
  package enum Basis: Hashable, Sendable {
    /// The last time that it was done.
    case done(Day)
    /// It was never done: from its first purchase.
    case purchase(Day)
    /// It was never done, and whatever happened earlier is not in the book: from the first thing that
    /// the book records.
    case record(Day)

    /// The day.
    package var day: Day {
      switch self {
      case .done(let day), .purchase(let day), .record(let day): day
      }
    }
  }

  /// Whom it is owed to.
  package let account: EntityID
  /// What is owed.
  package let careTask: CareTask
  /// The class that the account has.
  package let standing: AccountClass?
  /// After how many days it is due.
  package let interval: Int
  /// Whether the owner of the book chose that number.
  package let isIntervalChosen: Bool
  /// What they are counted from.
  package let basis: Basis
  /// The planned call that comes next and would settle it, whether or not it comes in time.
  package let plan: Plan?
  /// Which turn the account has where the first times of several are shared out; nil where it has a day of its own.
  package var turn: Turn?

  /// The place of an account among those whose first time is not known: all on one day would be more than anybody
  /// can do, so they are spread over the interval, those that bring most first.
  package struct Turn: Hashable, Sendable {
    /// Its place, from 1.
    package let place: Int
    /// How many share the days.
    package let count: Int

    /// After how many days of an interval it comes, the last at its end.
    func days(of interval: Int) -> Int { (interval * place + count - 1) / count }
  }

  /// A planned call that would settle a care task.
  package struct Plan: Hashable, Sendable {
    /// The call.
    package let call: EntityID
    /// Its day, not before today.
    package let day: Day
  }

  /// So many days after the due day, or after today when that has passed, a planned call still
  /// counts as in time: nobody moves an appointment for less.
  package static let grace = 7

  /// When it is due.
  package var due: Day { basis.day.adding(days: days) }

  /// After how many days of the basis it is due.
  private var days: Int { turn?.days(of: interval) ?? interval }

  /// How many days it is late on a day; nothing or less while it is not.
  package func lateness(on today: Day) -> Int { today.days(since: due) }

  /// Whether the call that is planned comes in time.
  package func isSettled(on today: Day) -> Bool {
    plan.map { $0.day <= max(due, today).adding(days: DueCare.grace) } ?? false
  }
}

extension DueCare {
  /// What is owed and how often: "contact, every 30 days".
  package var words: Phrase {
    Phrase("\(careTask.name.en), every \(interval) days", "\(careTask.name.zh)：每 \(interval) 天一次")
  }

  /// How its due day comes about, line by line.
  package func arithmetic(on today: Day) -> [Phrase] {
    [rule, sum(on: today), settling(on: today)]
  }

  /// The interval, and where it comes from.
  private var rule: Phrase {
    let source =
      isIntervalChosen
      ? Phrase("your setting", "您的设置") : Phrase("the program's default", "程序默认值")
    let who: Phrase =
      switch careTask {
      case .contact:
        standing.map { Phrase("class \($0.letter)", "\($0.letter) 类客户") }
          ?? Phrase("no class", "未分类客户")
      case .service: Phrase("it bought in the last year", "一年内有采购")
      case .satisfaction: Phrase("it has a class and bought in the last year", "已分类、一年内有采购")
      case .competitors: Phrase("it has a class", "已分类客户")
      }
    return Phrase(
      "\(careTask.name.en) every \(interval) days (\(who.en); \(source.en))",
      "\(careTask.name.zh)每 \(interval) 天一次（\(who.zh)；\(source.zh)）")
  }

  /// From when it counts to how late it is.
  private func sum(on today: Day) -> Phrase {
    let from = basis.day.dated(from: today)
    let due = self.due.dated(from: today)
    let late = lateness(on: today)
    let start: Phrase =
      switch basis {
      case .done: Phrase("last on \(from.en)", "上次 \(from.zh)")
      case .purchase: Phrase("never recorded; first order \(from.en)", "还没有记录；首次下单 \(from.zh)")
      case .record:
        Phrase(
          "never recorded; this book has kept records since \(from.en)",
          "还没有记录；这本客户簿从 \(from.zh) 起有连续的记录")
      }
    let share =
      turn.flatMap { $0.count > 1 ? $0 : nil }.map { turn in
        Phrase(
          "; the first times of \(turn.count) accounts are spread over \(interval) days, and this is number \(turn.place)",
          "；\(turn.count) 家的第一次分摊在 \(interval) 天里，这家排第 \(turn.place)")
      } ?? Phrase("", "")
    let end: Phrase =
      if late > 0 {
        Phrase("\(late) days late", "已晚 \(late) 天")
      } else if late == 0 {
        Phrase("today", "就是今天")
      } else {
        Phrase("in \(-late) days", "还有 \(-late) 天")
      }
    return Phrase(
      "\(start.en)\(share.en) + \(days) days = due \(due.en): \(end.en)",
      "\(start.zh)\(share.zh) + \(days) 天 = \(due.zh)到期：\(end.zh)")
  }

  /// What settles it.
  private func settling(on today: Day) -> Phrase {
    if let plan {
      let day = plan.day.dated(from: today)
      return isSettled(on: today)
        ? Phrase("The call planned for \(day.en) settles it.", "\(day.zh)的拜访就能补上。")
        : Phrase(
          "The call planned for \(day.en) comes more than \(DueCare.grace) days too late.",
          "\(day.zh)虽有拜访，但晚了 \(DueCare.grace) 天以上。")
    }
    return switch careTask {
    case .contact: Phrase("A call with an outcome counts as a contact.", "有结果的拜访才算一次联系。")
    case .service: Phrase("A call of the kind “service visit” settles it.", "类型为“服务回访”的拜访才算。")
    case .satisfaction:
      Phrase(
        "A survey of satisfaction settles it; a planned review holds it back.",
        "记一次满意度调研才算；已约好合作回顾的先不催。")
    case .competitors: Phrase("A survey of competitors settles it.", "记一次竞争对手调研才算。")
    }
  }
}
