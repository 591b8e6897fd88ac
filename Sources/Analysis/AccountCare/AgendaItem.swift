// One row of the agenda: what is due, when, at which account, with whom.

import Method
package import Model

/// Something that is to be done, or that somebody promised to do.
package struct AgendaItem: Hashable, Sendable, Identifiable {
  /// What it is.
  package enum Matter: Hashable, Sendable {
    /// A next step of ours.
    case step(EntityID)
    /// What a customer promised in a call.
    case promise(call: EntityID)
    /// A call that is planned.
    case call(EntityID)
    /// A call whose day has passed and whose outcome is not recorded.
    case record(call: EntityID)
    /// Business whose decision is expected.
    case opportunity(EntityID)
    /// What is owed to the account: a contact by itself; a service visit and surveys together, because
    /// one visit does them all. Never empty.
    case dueItems([DueCare])
  }

  /// What it is.
  package let matter: Matter
  /// By when; nil for a step without a date.
  package let due: Day?
  /// The time of day, for calls.
  package var time = ""
  /// The account.
  package let account: EntityID
  /// The person, where there is one; of a call the most important.
  package let person: EntityID?
  /// The class of the account.
  package let standing: AccountClass?
  /// What the account bought in the period that counts.
  package let revenue: Money
  /// What a planned call settles.
  package var settles: [DueCare] = []

  /// What keeps the row selected: unique in an agenda.
  package var id: String {
    switch matter {
    case .step(let id): "step \(id)"
    case .promise(let id): "promise \(id)"
    case .call(let id): "call \(id)"
    case .record(let id): "record \(id)"
    case .opportunity(let id): "opportunity \(id)"
    case .dueItems(let dueItems):
      dueItems.map(\.careTask.rawValue).joined(separator: " ") + " \(account)"
    }
  }

  /// What is owed; empty for what somebody agreed on.
  package var dueItems: [DueCare] {
    if case .dueItems(let dueItems) = matter { dueItems } else { [] }
  }

  /// How many days it is late on a day; nil while it is not.
  package func lateness(on today: Day) -> Int? {
    due.flatMap { $0 < today ? today.days(since: $0) : nil }
  }

  /// What is to be done, in words.
  package func words(in book: Book) -> Phrase {
    switch matter {
    case .step(let id):
      let words = book.title(of: id, .step)
      return Phrase("step: \(words)", "下一步：\(words)")
    case .promise(let id):
      let words = book.value(of: .call(.evidence), in: id).text
      return Phrase("they promised: \(words)", "对方答应：\(words)")
    case .call(let id): return AgendaItem.call(id, in: book, Phrase("call", "拜访"))
    case .record(let id):
      return AgendaItem.call(id, in: book, Phrase("call not recorded", "拜访未记结果"))
    case .opportunity(let id):
      guard let deal = book.opportunities[id] else { return Kind.opportunity.name }
      let words = book.words(about: deal)
      return Phrase("decision expected: \(words.en)", "预计成交：\(words.zh)")
    case .dueItems(let dueItems): return AgendaItem.owed(dueItems)
    }
  }

  /// What is owed, with its interval where it is one thing, in a few words where it is more.
  private static func owed(_ dueItems: [DueCare]) -> Phrase {
    guard dueItems.count > 1 else { return dueItems.first?.words ?? Phrase("", "") }
    let surveys = dueItems.filter { $0.careTask.survey != nil }
    var names = dueItems.filter { $0.careTask.survey == nil }.map(\.careTask.name)
    if surveys.count > 1 {
      names.append(Phrase("\(surveys.count) surveys", "\(surveys.count) 项调研"))
    } else {
      names += surveys.map(\.careTask.name)
    }
    return names.joined(" + ")
  }

  /// A call by its kind and its objective.
  private static func call(_ id: EntityID, in book: Book, _ plain: Phrase) -> Phrase {
    let call = book.calls[id]
    let objective = call?.objective ?? ""
    let kind = call?.kind?.name
    let en = [plain.en, kind.map { "(\($0.en))" }].compactMap(\.self).joined(separator: " ")
    let zh = plain.zh + (kind.map { "（\($0.zh)）" } ?? "")
    return objective.isEmpty ? Phrase(en, zh) : Phrase("\(en): \(objective)", "\(zh)：\(objective)")
  }
}

/// When something on the agenda is due.
package enum AgendaGroup: String, CaseIterable, Hashable, Sendable {
  /// Before today.
  case overdue
  /// Today.
  case today
  /// Until Sunday.
  case week
  /// After that.
  case later
  /// Without a day.
  case undated

  /// What people call it.
  package var name: Phrase {
    switch self {
    case .overdue: Phrase("Overdue", "已逾期")
    case .today: Phrase("Today", "今天")
    case .week: Phrase("This week", "本周")
    case .later: Phrase("Later", "以后")
    case .undated: Phrase("No date", "没有日期")
    }
  }

  /// The group of a day as seen from today.
  package init(of due: Day?, today: Day) {
    guard let due else {
      self = .undated
      return
    }
    let sunday = today.adding(days: 7 - today.weekday)
    self = due < today ? .overdue : due == today ? .today : due <= sunday ? .week : .later
  }
}
