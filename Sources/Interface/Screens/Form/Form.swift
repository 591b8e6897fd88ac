// A form: the fields of one thing, new or known. What was typed stays until it is on the disk, or
// until the person says that it may go.

import Drawing
package import Model

/// A form for one thing of the book.
package struct Form: Layer {
  /// What the form makes or changes.
  package enum Target: Hashable, Sendable {
    /// Something new, with fields that are given and not shown.
    case new(Kind, given: [Attribute: Value])
    /// Something that is in the book.
    case existing(EntityID, Kind)
  }

  /// The heading.
  package let title: Phrase
  /// What it makes or changes.
  package let target: Target
  /// The fields, in order.
  package private(set) var fields: [FormField]
  /// The index of the field with the caret.
  package private(set) var focus = 0 { didSet { spelling = ChoiceSpelling() } }
  /// What was spelled at the choice with the caret.
  private var spelling = ChoiceSpelling()
  /// Why the last attempt to save failed, and at which field.
  package private(set) var problem: Refusal?
  /// A sentence from outside: why it was not saved.
  private var trouble: Phrase?
  /// Whether the world is to blame that it was not saved, so that what was typed needs another place.
  private var isStranded = false
  /// The fields as they were at first, to know whether anything was typed.
  private let untouched: [FormField]
  /// What a yes to the open confirmation means: to delete the thing, or to throw away what was typed.
  private var isDeleting = false
  /// Whether it shows only some fields of the thing, so that it is not the place to delete all of it.
  private let isPartial: Bool
  /// What the action is called in the history, where it is not plain adding or editing.
  private let purpose: Purpose

  package let scope = Scope.form

  /// Creates a form.
  ///
  /// - Precondition: There is at least one field.
  package init(
    title: Phrase, target: Target, fields: [FormField], focus: Attribute? = nil,
    purpose: Purpose? = nil, isPartial: Bool = false
  ) {
    precondition(!fields.isEmpty, "A form without fields has nothing to ask.")
    self.title = title
    self.target = target
    self.fields = fields
    untouched = fields
    self.focus = fields.firstIndex { $0.attribute == focus } ?? 0
    self.purpose = purpose ?? Form.plainPurpose(target)
    self.isPartial = isPartial
  }

  /// What adding or editing is called when nothing better is said.
  private static func plainPurpose(_ target: Target) -> Purpose {
    switch target {
    case .new(let kind, _): Purpose(.add, kind)
    case .existing(_, let kind): Purpose(.edit, kind)
    }
  }

  /// The field with the caret.
  package var current: FormField { fields[focus] }

  /// Whether anything was typed that is not saved.
  package var isTouched: Bool { fields != untouched }

  package mutating func receive(_ input: LayerInput, context: Context) -> LayerAnswer {
    switch input {
    case .key(let key): return press(key, context: context)
    case .paste(let text): paste(text)
    case .saved: return .close
    case .rejected(let phrase, let attribute): reject(phrase, at: attribute)
    case .failed(let phrase):
      isStranded = true
      trouble = phrase
    case .edited(let text): replaceText(with: text)
    case .sheet, .history: break
    case .answered(let result): return take(result)
    }
    return .stay
  }

  package func actions(context: Context) -> [Action] {
    var actions: [Action] = isStranded ? [.fill(.keep), .fill(.save)] : [.fill(.save)]
    if case .things = current.entry { actions.append(.fill(.list)) }
    actions += [.fill(.nextField), .fill(.previousField)]
    switch current.entry {
    case .choice, .flag: actions += [.fill(.nextChoice), .fill(.clear)]
    case .text: if case .prose = current.attribute.shape { actions.append(.fill(.editor)) }
    case .things: actions.append(.fill(.clear))
    }
    if canDelete { actions.append(.change(.delete)) }
    return actions + [.back]
  }
}

extension Form {
  /// Does what a key means here.
  private mutating func press(_ key: Key, context: Context) -> LayerAnswer {
    guard let action = Keymap.action(for: key, in: .form) else {
      return type(key, context: context)
    }
    switch action {
    case .fill(let filling): return fill(filling, with: key, context: context)
    case .change(.delete): return confirmDeletion(context: context)
    case .back: return leave()
    case .move, .arrange, .open, .show, .change, .add, .undo, .redo, .pick, .accept, .print,
      .program,
      .widen, .turn, .report:
      return .stay
    }
  }

  /// Goes through the fields and fills them in.
  private mutating func fill(
    _ filling: Action.Filling, with key: Key, context: Context
  ) -> LayerAnswer {
    switch filling {
    case .save: return save(context: context)
    case .nextField: return next(after: key, context: context)
    case .previousField: move(by: -1)
    case .nextChoice: if !fields[focus].step(1) { return type(key, context: context) }
    case .previousChoice: if !fields[focus].step(-1) { return type(key, context: context) }
    case .list: return type(key, context: context)
    case .keep: return keep(context: context)
    case .clear: fields[focus].clear()
    case .editor: return openEditor()
    case .ask, .retype, .opponent, .behaviour: break
    }
    return .stay
  }

  /// Goes to the next field; Enter in the last one saves.
  private mutating func next(after key: Key, context: Context) -> LayerAnswer {
    if key == .enter, focus == fields.count - 1 { return save(context: context) }
    move(by: 1)
    return .stay
  }

  /// Moves the caret to another field, around the ends.
  private mutating func move(by distance: Int) {
    focus = (focus + distance + fields.count) % fields.count
  }

  /// Lets the field have the key, or opens the chooser of a field that holds things.
  private mutating func type(_ key: Key, context: Context) -> LayerAnswer {
    problem = nil
    trouble = nil
    makeRoom(for: key)
    if fields[focus].take(key, spelling: &spelling, language: context.language) { return .stay }
    guard case .things(let chosen, let isMany) = current.entry else { return .stay }
    var typed = ""
    if case .character(let character) = key {
      typed = character == " " ? "" : String(character)
    } else if key != .right {
      return .stay
    }
    let rows = candidates(context: context)
    guard !rows.isEmpty else {
      return .tell(
        .note, Phrase("The book has none to choose from yet: add one first.", "还没有可选的，请先新建。"))
    }
    return .open(
      Chooser(
        title: current.attribute.name, rows: rows, marked: chosen, isMany: isMany, filter: typed))
  }

  /// Lets what is typed replace a day that was filled in beforehand, as it would a selected text.
  private mutating func makeRoom(for key: Key) {
    guard case .day = current.attribute.shape, case .character = key, current == untouched[focus]
    else { return }
    fields[focus].clear()
  }

  /// Puts pasted text into a text field.
  private mutating func paste(_ text: String) {
    guard case .text(var field) = current.entry else { return }
    let isProse = if case .prose = current.attribute.shape { true } else { false }
    field.insert(isProse ? text : String(text.map { $0.isNewline ? " " : $0 }))
    fields[focus].entry = .text(field)
  }

  /// Puts the text from the editor in, unless the person left it as it was.
  private mutating func replaceText(with text: String?) {
    guard let text, case .text = current.entry else { return }
    fields[focus].entry = .text(TextField(text.trimmed))
  }

  /// Hands a long text to the editor.
  private func openEditor() -> LayerAnswer {
    guard case .text(let field) = current.entry, case .prose = current.attribute.shape else {
      return .tell(.note, Phrase("This field is one line: type here.", "这一项只有一行，直接输入即可。"))
    }
    return .perform(.edit(field.text))
  }

  /// Takes what the layer above chose.
  private mutating func take(_ result: LayerResult) -> LayerAnswer {
    switch result {
    case .confirmed: return confirmed()
    case .chosen(let ids):
      if case .things(_, let isMany) = current.entry {
        fields[focus].entry = .things(ids, isMany: isMany)
        if !isMany { move(by: 1) }
      }
    case .text, .action, .place: break
    }
    return .stay
  }

  /// Does what was confirmed.
  private func confirmed() -> LayerAnswer {
    guard isDeleting, case .existing(let id, let kind) = target else { return .close }
    return .perform(.execute(.remove(id, kind)))
  }

  /// Whether the thing can be deleted from here. A form that records what came of it is not the place,
  /// nor is one that shows only a part of it.
  private var canDelete: Bool {
    guard case .existing(_, let kind) = target else { return false }
    return kind != .book && purpose.verb != .record && !isPartial
  }

  /// Asks before the thing goes away.
  private mutating func confirmDeletion(context: Context) -> LayerAnswer {
    guard canDelete, case .existing(let id, let kind) = target else { return .stay }
    isDeleting = true
    return .open(Confirmation.removing(id, kind, from: context.book))
  }

  /// Leaves, after asking when something was typed.
  private mutating func leave() -> LayerAnswer {
    guard isTouched else { return .close }
    isDeleting = false
    return .open(
      Confirmation(
        question: Phrase("Throw away what you typed?", "放弃已输入的内容？"),
        consequence: Phrase("It has not been saved.", "内容尚未保存。"),
        verb: Phrase("throw away", "放弃")))
  }

  /// Shows why nothing was saved, at the field to mend.
  private mutating func reject(_ phrase: Phrase, at attribute: Attribute?) {
    trouble = phrase
    if let attribute, let index = fields.firstIndex(where: { $0.attribute == attribute }) {
      focus = index
    }
  }
}

extension Form {
  /// Reads every field and asks for the command; shows the first field that does not fit.
  private mutating func save(context: Context) -> LayerAnswer {
    var values: [Attribute: Value] = [:]
    for (index, field) in fields.enumerated() {
      switch field.value(today: context.today) {
      case .success(let value): values[field.attribute] = value
      case .failure(let refusal):
        focus = index
        problem = refusal
        return .stay
      }
    }
    if let phrase = unreasoned(values, context: context) {
      reject(phrase, at: .account(.standingReason))
      return .stay
    }
    return .perform(.execute(Command(purpose, [change(values)])))
  }

  /// The change that the form stands for.
  private func change(_ values: [Attribute: Value]) -> Change {
    switch target {
    case .new(let kind, let given):
      .add(Draft(kind, values.filter { $0.value != .empty }.merging(given) { own, _ in own }))
    case .existing(let id, let kind):
      .edit(id, kind, values)
    }
  }

  /// The sentence under the fields: what is wrong, if anything.
  var complaint: Phrase? { problem?.phrase ?? trouble }

  /// The things that the current field may hold.
  private func candidates(context: Context) -> [Chooser.Row] {
    FormCandidates(book: context.book, target: target).rows(
      for: current.attribute, context: context)
  }
}
