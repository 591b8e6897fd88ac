// Something new that also takes its place in a call, in one action: one key undoes both.

import Model

/// Where in a call something new belongs.
package struct CallPlacement: Hashable, Sendable {
  /// Where the thing belongs.
  enum Place: Hashable, Sendable {
    /// A question, in the call's plan.
    case plan
    /// A text, among the call's materials.
    case material
    /// A fact, under a question.
    case ground(of: EntityID)
  }

  /// The call.
  let call: EntityID
  /// Where the thing belongs.
  let place: Place

  /// A form's command with the thing in its place.
  func placing(_ command: Command, in book: Book) -> Command {
    guard let call = book.calls[call] else { return command }
    let id = EntityID.draft(1)
    switch (place, command.changes.first) {
    case (.plan, .add(var draft)):
      draft.id = id
      let order = call.questions(with: id, base: draft.values[.question(.base)]?.entity, in: book)
      let plan: Change = .edit(call.id, .call, [.call(.questions): .entities(order)])
      return Command(command.purpose, [.add(draft), plan])
    case (.ground(let question), .add(var draft)):
      draft.id = id
      return Command(
        command.purpose, [.add(draft), .edit(question, .question, [.question(.fact): .entity(id)])])
    case (.material, .edit(let id, let kind, let values)):
      let added = values[.call(.materials)]?.texts ?? []
      let all = call.materials + added.filter { !call.materials.contains($0) }
      return Command(command.purpose, [.edit(id, kind, [.call(.materials): Value(texts: all)])])
    case (_, _): return command
    }
  }
}

extension Call {
  /// The questions of the plan that are still in the book, in order.
  func planned(in book: Book) -> [EntityID] { questions.filter { book.questions[$0] != nil } }

  /// The questions with another in its place: after the one it builds on and what already builds on
  /// that, or at the end.
  func questions(with id: EntityID, base: EntityID?, in book: Book) -> [EntityID] {
    var list = planned(in: book)
    guard let base, var at = list.firstIndex(of: base) else { return list + [id] }
    at += 1
    while at < list.count, book.question(list[at], standsOn: base) { at += 1 }
    list.insert(id, at: at)
    return list
  }

  /// The last question of this call that somebody was asked.
  func lastAsked(of person: EntityID?, in book: Book) -> EntityID? {
    questions.compactMap { book.questions[$0] }
      .last { $0.person == person && ($0.state == .answered || $0.state == .asked) }?.id
  }
}

extension Book {
  /// Whether a question builds on another, directly or through others.
  fileprivate func question(_ id: EntityID, standsOn base: EntityID) -> Bool {
    var next = questions[id]?.base
    var steps = 0
    while let current = next, steps < 16 {
      if current == base { return true }
      next = questions[current]?.base
      steps += 1
    }
    return false
  }
}
