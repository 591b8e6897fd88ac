// Several questions of a call at once: marking them, and what is then said of all of them.

import Model

extension CallScreen {
  /// Whether the space bar marks or takes what is selected.
  var takesMark: Bool {
    switch selection.row {
    case .question, .material, .suggestion: true
    case .time, .person, .choosePeople, .text, .idea, .addQuestion, .point, .addPoint, .addMaterial,
      .objection, .finding, .outcome, .need, .addNeed, .step, .addStep, nil:
      false
    }
  }

  /// Marks a question, or takes its mark away, and goes on to the next one.
  mutating func mark(_ id: EntityID, in rows: [CallRow]) {
    marked.formSymmetricDifference([id])
    let next = selection.index(in: rows) + 1
    if rows.indices.contains(next), case .question = rows[next] { selection.row = rows[next] }
  }

  /// Opens the form of a question; where some are marked, the list of what all of them can become.
  func edit(question id: EntityID, of call: Call, context: Context) -> LayerAnswer {
    let edits = CallEdits(call: call, book: context.book, marked: marked)
    let meant = edits.meant(by: id)
    guard meant.contains(where: marked.contains) else {
      return .form(CallForms(call: call, context: context).question(id, mode: mode))
    }
    func rows<Option: Choice>(_ field: Question.Field, _ options: [Option]) -> [Chooser.Row] {
      options.map { option in
        Chooser.Row(
          label: context.say(option.name), detail: context.say(field.name),
          answer: .text(option.rawValue))
      }
    }
    let count = meant.count
    return .open(
      Chooser(
        title: Phrase(
          count == 1 ? "The marked question becomes" : "The \(count) marked questions become",
          "把勾选的 \(count) 个问题都改为"),
        rows: rows(.kind, QuestionKind.allCases) + rows(.state, QuestionState.allCases),
        deed: { result, context in
          guard case .text(let tag) = result else { return .stay }
          return edits.becoming(tag, id).map(LayerAnswer.execute) ?? .stay
        }))
  }
}

extension CallEdits {
  /// The command that makes the marked questions what was chosen for them: a kind or a state, by its
  /// tag; nil for another tag.
  fileprivate func becoming(_ tag: String, _ id: EntityID) -> Command? {
    if let kind = QuestionKind(rawValue: tag) {
      return setting(.kind, to: Value(choice: kind), of: id)
    }
    return QuestionState(rawValue: tag).map { setting(.state, to: Value(choice: $0), of: id) }
  }
}
