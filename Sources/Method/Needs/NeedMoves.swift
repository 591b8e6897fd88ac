// Which calls moved a need, and the command that moves one on. A need moves when it is brought out, when
// they state it, and when it is met; each move belongs to the day and the call in which it happened.

package import Model

extension Need {
  /// The calls that brought the need out or moved it on, as far as the book knows.
  ///
  /// Those that were known before its latest move stand in the need itself. For what came after, a call
  /// counts that asked the question that moved it; where no question is named, a call with that person
  /// on the day of the move.
  ///
  /// - Parameter all: The calls on the account of the need's person.
  /// - Complexity: O(calls).
  package func movers(among all: [Call]) -> Set<EntityID> {
    let asked = all.filter { call in
      !calls.contains(call.id) && movedBy.map(call.questions.contains) ?? false
    }
    let known = all.filter { calls.contains($0.id) }
    var days = Set((calls.isEmpty ? [day, statedDay, stateDay] : [stateDay]).compactMap(\.self))
    // The question accounts for one move, also where that was written down on another day.
    if !asked.isEmpty, days.isDisjoint(with: asked.compactMap(\.day)), let first = days.min() {
      days.remove(first)
    }
    days.subtract((known + asked).compactMap(\.day))
    let met = all.filter { call in
      call.day.map(days.contains) ?? false && person.map(call.people.contains) ?? false
    }
    return Set(calls + (asked + met).map(\.id))
  }
}

extension Book {
  /// Moves a need one state on: from hidden to stated, from stated to met. Nil for one that is met.
  ///
  /// The calls that moved it so far are kept with it, so that no call loses what it achieved.
  ///
  /// - Parameters:
  ///   - day: The day of the move.
  ///   - call: The call in which it happened, where that is known.
  ///   - question: The question that moved it, where one did.
  /// - Complexity: O(calls on the account).
  package func advancing(
    _ need: Need, on day: Day, in call: EntityID? = nil, by question: EntityID? = nil
  ) -> Command? {
    let all = account(of: need.id, .need).map { calls.of($0) } ?? []
    let movers = need.movers(among: all).union([call].compactMap(\.self))
    var values: FieldValues = [
      .need(.stateDay): .day(day),
      .need(.calls): Value(entities: movers.filter { calls[$0] != nil }.sorted()),
    ]
    switch need.state {
    case .implied, nil:
      values[.need(.state)] = Value(choice: NeedState.explicit)
      values[.need(.statedDay)] = .day(day)
    case .explicit:
      values[.need(.state)] = Value(choice: NeedState.met)
      values[.need(.statedDay)] = Value(day: need.statedDay ?? need.stateDay)
    case .met: return nil
    }
    if let question { values[.need(.movedBy)] = .entity(question) }
    return .edit(need.id, .need, values)
  }
}
