// The days that a person asks for with `--due`: a day in any of the words that forms take, or a span such as
// "overdue" and "this week".

import Analysis
package import Model

/// By when something in a list is to be done.
package enum DueDay: Hashable, Sendable {
  /// On this day.
  case on(Day)
  /// On no day in particular.
  case undated
  /// It is done, so it isn't due any more.
  case settled

  /// What is due on a day, or on none in particular.
  package init(_ day: Day?) { self = day.map(DueDay.on) ?? .undated }
}

/// The days on which something may be due to be listed.
package enum DueSpan: Hashable, Sendable {
  /// These days.
  case days(ClosedRange<Day>)
  /// No day in particular.
  case undated

  /// The days that `text` asks for on `today`; nil when it asks for none.
  ///
  /// - `overdue`, `已逾期`: before today. `week`, `本周`: today until Sunday; `next week`, `下周`: Monday
  ///   until Sunday. `month`, `本月`: today until the end of the month; `next month`, `下个月`.
  /// - `later`, `以后`: after Sunday. `undated`, `没有日期`: what has no day.
  /// - Whatever `DayEntry` reads: that day.
  package init?(_ text: String, today: Day) {
    let key = text.nameKey
    if let span = DueSpan(word: key, today) {
      self = span
    } else if let day = DayEntry.parse(text, today: today) {
      self = .days(day...day)
    } else {
      return nil
    }
  }

  /// A span with a name of its own.
  private init?(word key: String, _ today: Day) {
    let sunday = today.adding(days: 7 - today.weekday)
    switch key {
    case "thisweek", "这周", "本星期", "这个星期": self = .days(today...sunday)
    case "nextweek", "下周", "下星期", "下个星期":
      self = .days(sunday.adding(days: 1)...sunday.adding(days: 7))
    case "month", "thismonth", "本月", "这个月": self = .days(today...today.endOfMonth)
    case "nextmonth", "下月", "下个月":
      let first = today.endOfMonth.adding(days: 1)
      self = .days(first...first.endOfMonth)
    case "late", "逾期", "过期": self = .days(.distantPast...today.adding(days: -1))
    case "none", "nodate": self = .undated
    case _:
      guard let group = AgendaGroup.allCases.first(where: { $0.isNamed(key) }) else { return nil }
      switch group {
      case .overdue: self = .days(.distantPast...today.adding(days: -1))
      case .today: self = .days(today...today)
      case .week: self = .days(today...sunday)
      case .later: self = .days(sunday.adding(days: 1)...(.distantFuture))
      case .undated: self = .undated
      }
    }
  }

  /// Whether what is due then is asked for.
  package func holds(_ due: DueDay) -> Bool {
    switch (self, due) {
    case (.days(let days), .on(let day)): days.contains(day)
    case (.undated, .undated): true
    case (_, _): false
    }
  }
}

extension AgendaGroup {
  /// Whether a key for comparing is one of its names.
  fileprivate func isNamed(_ key: String) -> Bool {
    [rawValue, name.en, name.zh].contains { $0.nameKey == key }
  }
}
