// A form whose thing also takes its place in a call, in one action: one key undoes both.

package import Drawing
import Method
import Model

/// A form that adds something and puts it where it belongs.
package struct CallForm: Layer {
  /// Where the thing belongs.
  enum Place: Hashable, Sendable {
    /// A question, in the call's plan.
    case plan
    /// A text, among the call's materials.
    case material
    /// A fact, under a question.
    case ground(of: EntityID)
  }

  /// The form itself.
  private var form: Form
  /// The call.
  private let call: EntityID
  /// Where the thing belongs.
  private let place: Place

  package let scope = Scope.form

  /// Wraps a form.
  init(_ form: Form, into call: EntityID, _ place: Place) {
    self.form = form
    self.call = call
    self.place = place
  }

  package func extent(context: Context) -> Extent { form.extent(context: context) }

  package func actions(context: Context) -> [Action] { form.actions(context: context) }

  package func draw(into frame: inout Frame, in rect: Rect, context: Context) {
    form.draw(into: &frame, in: rect, context: context)
  }

  /// Lets the form do its work; what it saves takes its place in the call, and a question that was
  /// saved is the answer to the layer below.
  package mutating func receive(_ input: LayerInput, context: Context) -> LayerAnswer {
    var answer = form.receive(input, context: context)
    answer.effects = answer.effects.map { effect in
      guard case .execute(let command) = effect, let call = context.book.calls[call] else {
        return effect
      }
      return .execute(placed(command, in: CallEdits(call: call, book: context.book)))
    }
    if case .saved(let saved) = input, let added = saved.added(.question) {
      answer.move = .close(.chosen([added]))
    }
    return answer
  }

  /// The form's command with the thing in its place.
  private func placed(_ command: Command, in edits: CallEdits) -> Command {
    switch (place, command.changes.first) {
    case (.plan, .add(var draft)):
      let id = EntityID.draft(1)
      draft.id = id
      let order = edits.questions(with: id, base: draft.values[.question(.base)]?.entity)
      let plan: Change = .edit(call, .call, [.call(.questions): .entities(order)])
      return Command(command.purpose, [.add(draft), plan])
    case (.ground(let question), .add(var draft)):
      let id = EntityID.draft(1)
      draft.id = id
      return Command(
        command.purpose, [.add(draft), .edit(question, .question, [.question(.fact): .entity(id)])])
    case (.material, .edit(let id, let kind, let values)):
      let added = values[.call(.materials)]?.texts ?? []
      let all = edits.call.materials + added.filter { !edits.call.materials.contains($0) }
      return Command(command.purpose, [.edit(id, kind, [.call(.materials): Value(texts: all)])])
    case (_, _): return command
    }
  }
}
