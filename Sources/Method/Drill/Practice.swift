// How somebody's questions change: in the drills, and in the calls that took place.

package import Model

/// The drills and the questions of real calls, the earliest first.
package struct Practice: Hashable, Sendable {
  /// A drill that was saved.
  package struct Session: Hashable, Sendable {
    /// The drill.
    package let drill: EntityID
    /// Its day.
    package let day: Day
    /// Against whom.
    package let role: Role?
    /// What was practised.
    package let behaviour: QuestionKind?
    /// What was asked.
    package let mix: QuestionMix
    /// Which try of its behaviour it was, from 1; nil when no such question was asked in it.
    package let attempt: Int?
  }

  /// A call in which questions were asked.
  package struct Encounter: Hashable, Sendable {
    /// The call.
    package let call: EntityID
    /// The account.
    package let account: EntityID?
    /// Its day.
    package let day: Day
    /// What was asked.
    package let mix: QuestionMix
  }

  /// The drills, the earliest first.
  package let sessions: [Session]
  /// The calls with questions that were asked, the earliest first.
  package let encounters: [Encounter]
  /// The day that counts as today.
  private let today: Day

  /// So many tries of one behaviour come before any judgement of it.
  package static let tries = 3
  /// Tries belong together when they lie within so many days.
  package static let window = 14

  /// Reads a book.
  ///
  /// A question counts for a call when it stands in the call and was asked or answered. A drill is a
  /// try of its behaviour when at least one such question was asked in it.
  ///
  /// - Complexity: O(drills × drills of two weeks + questions of calls).
  package init(of book: Book, today: Day) {
    self.today = today
    var sessions: [Session] = []
    let drills = book.drills.rows.values.filter { $0.day != nil }
      .sorted { ($0.day ?? today, $0.id) < ($1.day ?? today, $1.id) }
    for drill in drills {
      guard let day = drill.day else { continue }
      let mix = QuestionMix(of: drill)
      let isTry = drill.behaviour.map { mix[$0] > 0 } ?? false
      let before = Practice.tries(of: drill.behaviour, in: sessions, by: day)
      sessions.append(
        Session(
          drill: drill.id, day: day, role: drill.role, behaviour: drill.behaviour, mix: mix,
          attempt: isTry ? before + 1 : nil))
    }
    self.sessions = sessions
    encounters = book.calls.rows.values.compactMap { Encounter($0, in: book, today: today) }
      .sorted { ($0.day, $0.call) < ($1.day, $1.call) }
  }

  /// How many tries of a behaviour lie within the window before today.
  package func tries(of behaviour: QuestionKind) -> Int {
    Practice.tries(of: behaviour, in: sessions, by: today)
  }

  /// How many tries of a behaviour lie within the window before a day.
  private static func tries(of behaviour: QuestionKind?, in sessions: [Session], by day: Day) -> Int
  {
    sessions.count {
      $0.behaviour == behaviour && $0.attempt != nil
        && (0..<window).contains(day.days(since: $0.day))
    }
  }
}

extension Practice.Encounter {
  /// The questions of a call that took place; nil where none was asked.
  fileprivate init?(_ call: Call, in book: Book, today: Day) {
    guard call.outcome != nil, let day = call.day else { return nil }
    let asked = call.questions.compactMap { book.questions[$0] }
      .filter { $0.state == .asked || $0.state == .answered }
    let mix = QuestionMix(asked.compactMap(\.kind))
    guard mix.total > 0 else { return nil }
    self.init(call: call.id, account: call.account, day: min(day, today), mix: mix)
  }
}

extension Practice {
  /// The part of implication and need-payoff questions in the earlier and in the later half of the
  /// calls; nil where fewer than four calls say too little.
  package var change: (before: Double, after: Double)? {
    guard encounters.count >= 4 else { return nil }
    let half = encounters.count / 2
    let parts = [encounters.prefix(half), encounters.suffix(half)].map { part in
      part.map(\.mix).reduce(QuestionMix([]), +).depth ?? 0
    }
    return (parts[0], parts[1])
  }
}
