// The commands that change a call: what is taken, left, moved and put in order.

import Method
import Model

/// Makes the commands that change one call.
struct CallEdits {
  /// The call as it is.
  let call: Call
  /// The book it is in.
  let book: Book
  /// The questions that are marked.
  var marked: Set<EntityID> = []

  /// The questions that are meant by one that is selected: all of the plan that are marked, in its
  /// order, or that one where none is.
  func meant(by id: EntityID) -> [EntityID] {
    let chosen = call.questions.filter(marked.contains)
    return chosen.isEmpty ? [id] : chosen
  }

  /// The call with one field changed.
  private func set(_ field: Call.Field, _ value: Value) -> Command {
    .edit(call.id, .call, [.call(field): value])
  }

  /// Brings a material, or leaves it when it was to be brought.
  func toggled(material: String) -> Command {
    let rest = call.materials.filter { $0 != material }
    let taken = rest.count == call.materials.count ? rest + [material] : rest
    return set(.materials, Value(texts: taken))
  }

  /// Writes a concern of the playbook down, under those that are there.
  func with(_ objection: Objection) -> Command {
    let lines = [call.objections, Look.line(about: objection)].filter { !$0.isEmpty }
    return set(.objections, .text(lines.joined(separator: "\n")))
  }

  /// The call without what a row shows; nil where there is nothing to take away.
  func without(_ row: CallRow?) -> Command? {
    switch row {
    case .question(let id):
      set(.questions, Value(entities: call.questions.filter { !meant(by: id).contains($0) }))
    case .person(let id): set(.people, Value(entities: call.people.filter { $0 != id }))
    case .material(let text): set(.materials, Value(texts: call.materials.filter { $0 != text }))
    case .text(.advance): clear([.advance, .advanceDay])
    case .text(.fallback): clear([.fallback, .fallbackDay])
    case .text(let field): clear([field])
    case .outcome: clear([.outcome, .evidence, .evidenceDay, .minutes, .summary])
    case .time, .choosePeople, .idea, .addQuestion, .point, .addPoint, .suggestion, .addMaterial,
      .objection, .finding, .need, .addNeed, .step, .addStep, nil:
      nil
    }
  }

  /// The call with fields emptied; nil when they are.
  private func clear(_ fields: [Call.Field]) -> Command? {
    guard fields.contains(where: { call[$0] != .empty }) else { return nil }
    return .edit(
      call.id, .call, FieldValues(uniqueKeysWithValues: fields.map { (.call($0), Value.empty) }))
  }

  /// Questions, a person or a material moved one place; nil at the ends and for other rows.
  func moved(_ row: CallRow?, by distance: Int) -> Command? {
    switch row {
    case .question(let id):
      shifted(call.planned(in: book), Set(meant(by: id)), distance).map {
        set(.questions, .entities($0))
      }
    case .person(let id): shifted(call.people, [id], distance).map { set(.people, .entities($0)) }
    case .material(let text):
      shifted(call.materials, [text], distance).map { set(.materials, .texts($0)) }
    case .time, .choosePeople, .text, .idea, .addQuestion, .point, .addPoint, .suggestion,
      .addMaterial, .objection, .finding, .outcome, .need, .addNeed, .step, .addStep, nil:
      nil
    }
  }

  /// The marked questions, or the one that is selected, with one field changed.
  func setting(_ field: Question.Field, to value: Value, of id: EntityID) -> Command {
    Command(
      Purpose(.edit, .question),
      meant(by: id).map { .edit($0, .question, [.question(field): value]) })
  }

  /// A list with some of its things one place up or down, as far as each has room and in their order;
  /// nil where none has.
  private func shifted<Thing: Hashable>(
    _ list: [Thing], _ things: Set<Thing>, _ distance: Int
  ) -> [Thing]? {
    var moved = list
    for index in distance < 0 ? Array(list.indices) : list.indices.reversed()
    where things.contains(moved[index]) {
      let place = index + distance
      guard moved.indices.contains(place), !things.contains(moved[place]) else { continue }
      moved.swapAt(index, place)
    }
    return moved == list ? nil : moved
  }

  /// The call with a question of the book in its plan.
  func planning(_ id: EntityID) -> Command {
    set(.questions, .entities(call.questions(with: id, base: book.questions[id]?.base, in: book)))
  }
}
