// What can be selected on the page of a call, and where each thing that the coach says belongs.

import Analysis
import Method
import Model

/// A row of the page of a call.
enum CallRow: Hashable, Sendable {
  /// Day, time and place.
  case time
  /// Somebody we will see.
  case person(EntityID)
  /// The row that chooses whom we will see.
  case choosePeople
  /// One of the texts: reason, objective, advance, fallback, concerns.
  case text(Call.Field)
  /// An example from the playbook for a text that is empty, by its number.
  case idea(Call.Field, Int)
  /// A question of the plan.
  case question(EntityID)
  /// The row that adds a question.
  case addQuestion
  /// Something to say.
  case point(EntityID)
  /// The row that adds something to say.
  case addPoint
  /// Something to bring.
  case material(String)
  /// Something that the playbook would bring.
  case suggestion(String)
  /// The row that adds something of one's own to bring.
  case addMaterial
  /// A concern that the playbook expects.
  case objection(Objection)
  /// Something that the coach says.
  case finding(Finding)
  /// How it ended.
  case outcome
  /// A need of somebody in the call.
  case need(EntityID)
  /// The row that adds a need.
  case addNeed
  /// A next step of the account.
  case step(EntityID)
  /// The row that adds a next step.
  case addStep

  /// The thing that the row shows, if it is one that goes out of the book by itself.
  var thing: Thing? {
    switch self {
    case .need(let id): Thing(id, .need)
    case .step(let id): Thing(id, .step)
    case .point(let id): Thing(id, .point)
    case .time, .person, .choosePeople, .text, .idea, .question, .addQuestion, .addPoint, .material,
      .suggestion, .addMaterial, .objection, .finding, .outcome, .addNeed, .addStep:
      nil
    }
  }

  /// The question that the row shows, if it shows one.
  var question: EntityID? { if case .question(let id) = self { id } else { nil } }

  /// The need that the row shows, if it shows one.
  var need: EntityID? { if case .need(let id) = self { id } else { nil } }

  /// The row that a finding is about: where its sign stands.
  static func about(_ finding: Finding, in call: Call) -> CallRow? {
    if let subject = finding.subject, call.questions.contains(subject) { return .question(subject) }
    return switch finding.fix {
    case .fill(.call(let field), _): row(of: field)
    case .fill(.question, let id): .question(id)
    case .fill(.point, let id): .point(id)
    case .add(.need): .addNeed
    case .add(.point): .addPoint
    case .fill, .add: nil
    }
  }

  /// The row that shows a field of the call.
  private static func row(of field: Call.Field) -> CallRow? {
    switch field {
    case .day, .time, .place, .kind, .means, .ours: .time
    case .people: .choosePeople
    case .reason, .objective, .opportunity, .advance, .fallback, .objections: .text(field)
    case .advanceDay, .sought: .text(.advance)
    case .fallbackDay: .text(.fallback)
    case .questions: .addQuestion
    case .materials: .addMaterial
    case .outcome, .evidence, .evidenceDay, .summary, .minutes: .outcome
    case .account: nil
    }
  }
}
