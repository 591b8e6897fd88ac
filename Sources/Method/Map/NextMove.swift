// What to do next in an account, so that no place is empty without saying what belongs there.

package import Model

/// The one most useful next act. The interface adds the key that does it.
package enum NextMove: Hashable, Sendable {
  /// Add the first account of the book.
  case addAccount
  /// Add the first person of the account.
  case addPerson
  /// Say which of the five roles a person has.
  case giveRole(EntityID)
  /// Record what a past call brought.
  case recordCall(EntityID)
  /// Do what was promised.
  case doStep(EntityID)
  /// Prepare a call.
  case prepareCall
  /// Pick questions for the call that is planned.
  case pickQuestions(EntityID)
  /// Add the person in a role that nobody fills.
  case findPerson(Role)
  /// Find out who plays a part that is known to exist.
  case identify(EntityID)
  /// Nothing presses: look ahead to the call that is planned.
  case lookAhead(EntityID)

  /// The next act in an account, or in a book without accounts.
  ///
  /// - Complexity: O(the account's people, calls and steps).
  package static func first(for account: EntityID?, in book: Book, today: Day) -> NextMove {
    guard let account else { return .addAccount }
    let people = book.people(of: account)
    guard !people.isEmpty else { return .addPerson }
    let calls = book.calls(of: account).filter { $0.outcome == nil }
    if let past = calls.first(where: { $0.day.map { $0 < today } ?? false }) {
      return .recordCall(past.id)
    }
    if let step = book.openSteps(of: account).first, let due = step.due, due <= today {
      return .doStep(step.id)
    }
    if let person = people.first(where: { $0.knownRole == nil }) { return .giveRole(person.id) }
    guard let call = calls.first else { return .prepareCall }
    guard !call.questions.isEmpty else { return .pickQuestions(call.id) }
    if let person = people.first(where: \.isPlaceholder) { return .identify(person.id) }
    if let role = RoleCoverage(people).empty.first { return .findPerson(role) }
    return .lookAhead(call.id)
  }

  /// The act as an instruction without its key: "add the first person".
  package var phrase: Phrase {
    switch self {
    case .addAccount: Phrase("add your first account", "添加第一个客户")
    case .addPerson: Phrase("add the first person", "添加第一位联系人")
    case .giveRole: Phrase("say what part this person plays", "填上这位联系人的角色")
    case .recordCall: Phrase("record how the call went", "记录这次拜访的结果")
    case .doStep: Phrase("do what was promised", "完成答应的事")
    case .prepareCall: Phrase("prepare a call", "准备一次拜访")
    case .pickQuestions: Phrase("pick questions for the call", "给这次拜访挑问题")
    case .findPerson(let role):
      Phrase("find out who is \(role.name.en), and add them", "打听谁是\(role.name.zh)，并加上")
    case .identify: Phrase("find out who plays this part", "打听清楚这个角色是谁")
    case .lookAhead: Phrase("look over the planned call", "看一遍计划好的拜访")
    }
  }
}
