// Several questions put into the plan of a call at once, each on what it builds on: one action, which one key takes back.

import Method
import Model

extension QuestionOffers {
  /// The command that puts questions of the book and prompts of the playbook into the plan, in the order in which they
  /// were marked; nil where there are none.
  func planning(_ result: LayerResult) -> Command? {
    if case .chosen(let ids) = result, let id = ids.first, ids.count == 1 {
      return CallEdits(call: call, book: context.book).planning(id)
    }
    let answers = if case .several(let answers) = result { answers } else { [result] }
    var draft = QuestionsDraft(offers: self)
    for answer in answers {
      switch answer {
      case .chosen(let ids), .chosenToSave(let ids), .chosenToMove(let ids, _):
        ids.forEach { draft.plan($0) }
      case .text(let id): context.playbook[id].map { draft.add($0) }
      case .several, .close, .saved, .action, .place: break
      }
    }
    return draft.command
  }
}

/// Questions on their way into a plan.
private struct QuestionsDraft {
  /// For whom, in which call.
  let offers: QuestionOffers
  /// The questions that are new.
  private var changes: [Change] = []
  /// The whole plan.
  private var plan: [EntityID]
  /// The new questions with their prompts, in order.
  private var made: [(id: EntityID, prompt: Prompt)] = []

  /// Begins with the plan as it is.
  init(offers: QuestionOffers) {
    self.offers = offers
    plan = offers.call.planned(in: offers.context.book)
  }

  /// Puts a question of the book in.
  mutating func plan(_ id: EntityID) {
    guard !plan.contains(id) else { return }
    plan.append(id)
  }

  /// Makes a question of a prompt. It builds on one of those made just now where its prompt says so, or where they have
  /// one of the kind beneath it.
  mutating func add(_ prompt: Prompt) {
    let id = EntityID.draft(UInt32(made.count + 1))
    var values = offers.start(from: prompt).filter { $0.value != .empty }
    values[.question(.person)] = .entity(offers.person.id)
    values[.question(.prompt)] = .text(prompt.id)
    values[.question(.state)] = Value(choice: QuestionState.planned)
    let base =
      made.last { $0.prompt.id == prompt.builds }
      ?? made.last { $0.prompt.kind == prompt.kind.foundation }
    if let base { values[.question(.base)] = .entity(base.id) }
    changes.append(.add(Draft(.question, values, id: id)))
    made.append((id, prompt))
    plan.append(id)
  }

  /// The command; nil where nothing would change.
  var command: Command? {
    let call = offers.call
    guard plan != call.questions else { return nil }
    let purpose = changes.isEmpty ? Purpose(.edit, .call) : Purpose(.add, .question)
    return Command(purpose, changes + [.edit(call.id, .call, [.call(.questions): .entities(plan)])])
  }
}
