// What is due in a few words: the title of the workbench and the headings of the agenda say the same
// thing in the same words.

package import Model

/// The words for how much is due.
package enum DueWords {
  /// How many steps of ours are overdue.
  package static func overdue(steps count: Int) -> Phrase {
    Phrase("\(count) \(count == 1 ? "step" : "steps") overdue", "\(count) 项待办逾期")
  }

  /// How many steps of ours and promises of theirs are due today.
  package static func today(_ count: Int) -> Phrase {
    Phrase("\(count) due today", "今天 \(count) 项")
  }

  /// How many calls took place, or should have, and have no outcome.
  fileprivate static func unrecorded(_ count: Int) -> Phrase {
    Phrase(count == 1 ? "1 call unrecorded" : "\(count) calls unrecorded", "\(count) 次拜访未记")
  }

  /// How many calls are planned.
  fileprivate static func calls(_ count: Int) -> Phrase {
    Phrase(count == 1 ? "1 call" : "\(count) calls", "\(count) 次拜访")
  }

  /// How many promises of theirs are late.
  fileprivate static func promises(_ count: Int) -> Phrase {
    Phrase(count == 1 ? "1 promise" : "\(count) promises", "对方答应 \(count) 项")
  }

  /// How many decisions on open business are expected.
  fileprivate static func decisions(_ count: Int) -> Phrase {
    Phrase(count == 1 ? "1 decision" : "\(count) decisions", "\(count) 个商机待定")
  }

  /// How many contacts, visits and surveys are due by their intervals.
  fileprivate static func owed(_ count: Int) -> Phrase {
    Phrase("\(count) by interval", "定期该做 \(count) 项")
  }
}

extension Agenda {
  /// What a section is made of, each part with its number; they add up to the section. Only what is
  /// overdue and what is due today is told apart, and only where it holds more than the title of the
  /// workbench counts; elsewhere empty.
  ///
  /// - Complexity: O(items of the section).
  package func parts(of group: AgendaGroup) -> [Phrase] {
    let counts = Dictionary(grouping: self[group], by: \.part).mapValues(\.count)
    func words(_ parts: [AgendaItem.Part], _ words: (Int) -> Phrase) -> Phrase? {
      let count = parts.reduce(0) { $0 + (counts[$1] ?? 0) }
      return count > 0 ? words(count) : nil
    }
    let titled: Phrase?
    let others: [Phrase?]
    switch group {
    case .overdue:
      titled = words([.step], DueWords.overdue(steps:))
      others = [
        words([.record, .call], DueWords.unrecorded), words([.promise], DueWords.promises),
        words([.opportunity], DueWords.decisions),
        words([.owed], DueWords.owed),
      ]
    case .today:
      titled = words([.step, .promise], DueWords.today)
      others = [
        words([.call, .record], DueWords.calls),
        words([.opportunity], DueWords.decisions), words([.owed], DueWords.owed),
      ]
    case .week, .later, .undated: return []
    }
    let rest = others.compactMap(\.self)
    return rest.isEmpty ? [] : [titled].compactMap(\.self) + rest
  }
}

extension AgendaItem {
  /// What an item is counted as.
  fileprivate enum Part {
    case step, promise, call, record, opportunity, owed
  }

  /// What this item is counted as.
  fileprivate var part: Part {
    switch matter {
    case .step: .step
    case .promise: .promise
    case .call: .call
    case .record: .record
    case .opportunity: .opportunity
    case .dueItems: .owed
    }
  }
}
