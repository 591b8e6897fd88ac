// Two accounts, or two people, side by side before they become one: what differs, whose value is taken, and
// what goes along.

package import Drawing
package import Model

/// The page on which two things become one.
package struct MergeScreen: Layer {
  /// The one that stays.
  let thing: Thing
  /// The one that goes into it.
  let other: EntityID
  /// The fields whose value comes from the other one; nil until somebody chooses.
  private(set) var taken: Set<Attribute>?
  /// The row that is selected.
  private var selection = RowSelection<MergeRow>()
  /// What would come of it, and of what that was made.
  private var kept: (edition: Context.Edition, taken: Set<Attribute>?, plan: Plan)?

  /// What would come of it, or why nothing can.
  typealias Plan = Result<Merge, Refusal>

  package let scope = Scope.merge

  /// Shows two things of a kind.
  package init(_ thing: Thing, with other: EntityID, context: Context) {
    (self.thing, self.other) = (thing, other)
    refresh(context)
  }

  package mutating func receive(_ message: Message, context: Context) -> LayerAnswer {
    if case .saved(let saved) = message, saved.purpose.verb == .merge { return .close }
    if context.book.areToldApart(thing.id, other, thing.kind) { return .close }
    let isThere = [thing.id, other].allSatisfy { context.book.contains($0, thing.kind) }
    return isThere ? .stay : .close
  }

  package func actions(context: Context) -> [Action] {
    [.change(.merge), .change(.distinguish), .pick(.toggle), .move(.down), .move(.up), .back]
  }

  package mutating func perform(_ action: Action, by key: Key?, context: Context) -> LayerAnswer? {
    refresh(context)
    guard case .success(let merge) = plan(context) else {
      return action == .change(.merge) ? .refuse(refusal(context)) : nil
    }
    let rows = MergePage(merge, context).page(columns: 80).rows
    selection.settle(in: rows)
    switch action {
    case .move(let move): selection.move(move, in: rows, size: context.size)
    case .pick(.toggle): return toggle(merge, context)
    case .change(.merge): return .execute(merge.command)
    case .change(.distinguish):
      return context.book.tellingApart(thing.id, other, thing.kind).map(LayerAnswer.execute)
    case .arrange, .open, .back, .accept, .widen, .nextView, .undo, .redo, .show, .report, .change,
      .add, .fill, .pick, .print, .bring, .reach, .program:
      return nil
    }
    return .stay
  }

  /// Takes the other side's value of the selected field.
  private mutating func toggle(_ merge: Merge, _ context: Context) -> LayerAnswer {
    let field = merge.differing.first { selection.row == .field($0.attribute) }
    guard let lead = field?.lead else {
      return .refuse("There is nothing to choose in this row.", "这一行没有可选的。")
    }
    let chosen = taken ?? context.book.usualChoice(thing.id, other, thing.kind)
    taken = chosen.symmetricDifference([lead])
    refresh(context)
    return .stay
  }

  /// Works out what would come of it, unless that is known.
  private mutating func refresh(_ context: Context) {
    kept = (context.edition, taken, plan(context))
  }

  /// What would come of it.
  private func plan(_ context: Context) -> Plan {
    if let kept, kept.edition == context.edition, kept.taken == taken { return kept.plan }
    do throws(Refusal) {
      return .success(
        try context.book.merge(
          other, into: thing.id, thing.kind, taking: taken, today: context.now,
          language: context.language))
    } catch {
      return .failure(error)
    }
  }

  /// Why nothing can come of it.
  private func refusal(_ context: Context) -> Phrase {
    if case .failure(let refusal) = plan(context) { refusal.phrase } else { Phrase("", "") }
  }
}

extension MergeScreen {
  package func draw(into frame: inout Frame, in rect: Rect, context: Context) {
    let title =
      thing.kind == .account
      ? Phrase("Merge two accounts", "合并两个客户") : Phrase("Merge two people", "合并两个联系人")
    let inner = Box.draw(into: &frame, in: rect, title: title, context: context)
    let head = [
      (context.say(Phrase("stays: ", "保留：")), thing.id),
      (context.say(Phrase("goes into it: ", "并入：")), other),
    ].map { StyledLine([(" " + $0.0, .muted), (name(of: $0.1, context), .heading)]) }
    StyledLines(head).draw(into: &frame, in: inner.top(2), context: context)
    let body = inner.dropTop(2)
    guard case .success(let merge) = plan(context) else {
      let lines = StyledLine.wrapped(
        mark: " ", markRole: .text, text: context.say(refusal(context)), role: .warning,
        columns: inner.columns)
      StyledLines(lines).draw(into: &frame, in: body, context: context)
      return
    }
    let page = MergePage(merge, context).page(columns: inner.columns)
    StyledLines(page.lines, selected: selection.index(in: page.rows), hasFocus: true)
      .draw(into: &frame, in: body, context: context)
  }

  /// The name of one of the two; of a person with the account.
  private func name(of id: EntityID, _ context: Context) -> String {
    let name = context.book.title(of: id, thing.kind)
    guard thing.kind == .person, let account = context.book.people[id]?.account else { return name }
    return "\(name) · \(context.book.title(of: account, .account))"
  }
}
