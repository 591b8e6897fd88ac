// What a program has been promised at each moment, against which every recovery is held.

/// The actions that were called saved, and those that were tried since.
struct Promises {
  /// Whether the journal was called created.
  var isCreated = false
  /// What was called saved, in order.
  private(set) var saved: [Action] = []
  /// The groups that were begun since; at most one of them can be there, or a part of it from its
  /// beginning.
  private(set) var attempts: [[Action]] = []

  /// A group is about to be written.
  mutating func attempt(_ group: [Action]) { attempts.append(group) }

  /// The last group that was begun was called saved.
  mutating func acknowledge() {
    saved += attempts.last ?? []
    attempts = []
  }

  /// An opening has handed these on: they are in the book, and must stay in it.
  mutating func adopt(_ actions: [Action]) { (saved, attempts) = (actions, []) }

  /// What is wrong with these actions as the result of a recovery.
  func failure(_ actions: [Action]) -> Failure? {
    if actions.count < saved.count {
      let isPrefix = saved.starts(with: actions)
      return isPrefix
        ? .lost("\(saved.count) actions were saved, \(actions.count) are there")
        : .wrong("fewer and other actions than were saved")
    }
    guard actions.starts(with: saved) else { return .wrong("other actions than were saved") }
    let rest = actions[saved.count...]
    if rest.isEmpty || attempts.contains(where: { $0.starts(with: rest) }) { return nil }
    return .wrong("\(rest.count) actions that nobody wrote like that")
  }
}
