// A form: the fields of one thing, new or known. What was typed stays until it is on the disk, or
// until the person says that it may go.

package import Drawing
package import Model

/// A form for one thing of the book.
package struct Form: Layer {
  /// What it was asked for.
  var request: FormRequest
  /// The fields, in order.
  package internal(set) var fields: [FormField]
  /// The index of the field with the caret.
  package internal(set) var focus = 0 { didSet { spelling = ChoiceSpelling() } }
  /// What was spelled at the choice with the caret.
  private var spelling = ChoiceSpelling()
  /// Why the last attempt to save failed, and at which field.
  package private(set) var problem: Refusal?
  /// A sentence from outside: why it was not saved.
  private var trouble: Phrase?
  /// Whether the world is to blame that it was not saved, so that what was typed needs another place.
  private var isStranded = false
  /// Whether another one is to be opened once this one is saved.
  private var goesOn = false
  /// The day in the past by which a next step is to be done that was asked about; the same once more means it.
  private var pastAsked: Day?
  /// Whether a choice from a list has just moved the caret on, so that a Tab right behind it asks for what is done.
  private var hasMovedOn = false
  /// The title for which a role was proposed last, or that stood there at first.
  var titleSeen: String?
  /// The fields as they were at first, to know whether anything was typed.
  let untouched: [FormField]

  package let scope = Scope.form

  /// Opens a form that was asked for.
  ///
  /// - Parameter stages: What a field of stages offers; without them it is a text.
  package init(_ request: FormRequest, stages: SalesStages? = nil) {
    self.request = request
    fields = request.entries.map {
      FormField(
        $0.attribute, value: $0.value, offer: $0.offer, leaning: $0.leaning, stages: stages)
    }
    untouched = fields
    focus = request.entries.firstIndex { $0.attribute == request.focus } ?? 0
    titleSeen = typedTitle
  }

  /// What it makes or changes.
  package var target: FormRequest.Target { request.target }

  /// The field with the caret.
  package var current: FormField { fields[focus] }

  /// Whether anything was typed that is not saved.
  package var isTouched: Bool { !zip(fields, untouched).allSatisfy { $0.says(sameAs: $1) } }

  /// Its own heading.
  package var name: Phrase { request.title }

  package mutating func receive(_ message: Message, context: Context) -> LayerAnswer {
    switch message {
    case .paste(let text): return paste(text, context: context)
    case .saved(let saved):
      guard goesOn, let next = request.next(in: context.book) else { return .close(.saved(saved)) }
      return LayerAnswer(move: .go(.form(next), replacing: true))
    case .rejected(let phrase, let attribute): reject(phrase, at: attribute)
    case .failed(let phrase):
      isStranded = true
      trouble = phrase
    case .edited(let text): replaceText(with: text)
    case .answered(.close): return .close
    case .answered(.chosen(let ids)): take(ids, context: context)
    case .answered(.chosenToSave(let ids)):
      take(ids, context: context)
      return save(context: context)
    case .answered(.chosenToMove(let ids, let distance)):
      put(ids)
      move(by: distance, context: context)
    case .key, .resized, .history, .noticed, .unwritten, .dayChanged, .shownAsOf, .folderListed,
      .importGoesOn, .importRead, .importRefused, .answered:
      break
    }
    return .stay
  }

  package func actions(context: Context) -> [Action] {
    var actions: [Action] = isStranded ? [.fill(.keep), .fill(.save)] : [.fill(.save)]
    if request.hasNext { actions.append(.fill(.saveAndNext)) }
    if case .things = current.entry { actions.append(.fill(.list)) }
    if current.attribute.shape == .prose { actions.append(.fill(.editor)) }
    actions += [.fill(.nextField), .fill(.previousField)]
    switch current.entry {
    case .choice, .flag: actions += [.fill(.nextChoice), .fill(.clear)]
    case .text: break
    case .things: actions.append(.fill(.clear))
    }
    if canDelete { actions.append(.change(.delete)) }
    return actions + [.back]
  }
}

extension Form {
  package mutating func perform(_ action: Action, by key: Key?, context: Context) -> LayerAnswer? {
    let isDone = hasMovedOn && action == .fill(.nextField) && key == .tab
    hasMovedOn = false
    if isDone { return .stay }
    if case .fill(let filling) = action { return fill(filling, with: key, context: context) }
    if action == .change(.delete) { return confirmDeletion(context: context) }
    return action == .back ? leave() : nil
  }

  /// Goes through the fields and fills them in.
  private mutating func fill(
    _ filling: Action.Filling, with key: Key?, context: Context
  ) -> LayerAnswer {
    if [.nextField, .previousField].contains(filling), moveCaret(by: key, context: context) {
      return .stay
    }
    switch filling {
    case .save:
      goesOn = false
      return save(context: context)
    case .saveAndNext:
      guard request.hasNext else {
        return .refuse(
          "Only something new can be followed by another: ^S saves.", "只有新建时才能接着建：按 ^S 保存。")
      }
      goesOn = true
      return save(context: context)
    case .nextField: return next(after: key, context: context)
    case .previousField: move(by: -1, context: context)
    case .nextChoice: return step(1, with: key, context: context)
    case .previousChoice: return step(-1, with: key, context: context)
    case .list: return key.map { type($0, context: context) } ?? .stay
    case .keep: return keep(context: context)
    case .clear:
      fields[focus].clear()
      confirmRole()
    case .editor: return openEditor()
    case .ask, .retype, .opponent, .behaviour: break
    }
    return .stay
  }

  /// Takes the next or the previous choice; in a text, moves the caret.
  private mutating func step(_ distance: Int, with key: Key?, context: Context) -> LayerAnswer {
    if fields[focus].step(distance) {
      confirmRole()
      return .stay
    }
    return key.map { type($0, context: context) } ?? .stay
  }

  /// Goes to the next field; Enter in the last one saves.
  private mutating func next(after key: Key?, context: Context) -> LayerAnswer {
    if key == .enter, focus == fields.count - 1 { return save(context: context) }
    move(by: 1, context: context)
    return .stay
  }

  /// Moves the caret to another field, around the ends.
  private mutating func move(by distance: Int, context: Context) {
    proposeRole()
    moveTime(context: context)
    focus = (focus + distance + fields.count) % fields.count
  }

  /// Lets the field have the key, or opens the chooser of a field that holds things.
  package mutating func type(_ key: Key, context: Context) -> LayerAnswer {
    problem = nil
    trouble = nil
    hasMovedOn = false
    makeRoom(for: key)
    if moveCaret(by: key, context: context) { return .stay }
    if fields[focus].take(key, spelling: &spelling, language: context.language) {
      confirmRole()
      return .stay
    }
    guard case .things(let chosen, _) = current.entry else { return unfit(key) }
    var typed = ""
    if case .character(let character) = key {
      typed = character == " " ? "" : String(character)
    } else if key != .right {
      return .stay
    }
    return list(filter: TextField(typed), marked: chosen, context: context)
  }

  /// Opens the list from which the field with the caret is filled.
  func list(filter: TextField, marked: [EntityID], context: Context) -> LayerAnswer {
    guard let list = chooser(filter: filter, marked: marked, context: context) else {
      return .refuse("The book has none to choose from yet: add one first.", "还没有可选的，请先新建。")
    }
    return .open(list)
  }

  /// What is said of a letter that fits no choice: nothing that is typed goes without a word.
  private func unfit(_ key: Key) -> LayerAnswer {
    guard case .character(let character) = key else { return .stay }
    return unfit(words: spelling.spelled(before: character))
  }

  /// The list from which the field with the caret is filled; nil where it holds no things, or there are
  /// none.
  func chooser(filter: TextField, marked: [EntityID], context: Context) -> Chooser? {
    guard case .things(let chosen, let isMany) = current.entry else { return nil }
    let rows = FormCandidates(book: context.book, target: target, otherEnds: otherEnds)
      .rows(for: current.attribute, context: context)
    guard !rows.isEmpty else { return nil }
    let (field, form) = (current.attribute.name, request.title)
    return Chooser(
      title: Phrase("\(field.en) — \(form.en)", "\(field.zh) — \(form.zh)"), rows: rows,
      marked: marked, initial: chosen,
      isMany: isMany, filter: filter)
  }

  /// Of a line from one to another, the end that the field with the caret is not; nothing in other forms.
  private var otherEnds: Set<EntityID> {
    let ends: Set<Attribute> = [.link(.from), .link(.to), .channel(.from), .channel(.to)]
    guard ends.contains(current.attribute) else { return [] }
    var found: Set<EntityID> = []
    if case .new(_, let given) = target {
      found.formUnion(given.compactMap { ends.contains($0.key) ? $0.value.entity : nil })
    }
    for field in fields where field != current && ends.contains(field.attribute) {
      if case .things(let ids, _) = field.entry { found.formUnion(ids) }
    }
    return found
  }

  /// Puts back what stood in a field; true where all of it is there.
  mutating func putBack(
    _ typed: TypedWords, at index: Int, in book: Book
  ) throws(PuttingBackError) -> Bool {
    try fields[index].putBack(typed, in: book)
  }

  /// Puts the caret into a field.
  mutating func move(to index: Int) { focus = index }

  /// Lets what is typed replace a day that was filled in beforehand, as it would a selected text.
  private mutating func makeRoom(for key: Key) {
    guard case .day = current.attribute.shape, case .character = key, current == untouched[focus]
    else { return }
    fields[focus].clear()
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

  /// Takes what was chosen for the field with the caret.
  private mutating func take(_ ids: [EntityID], context: Context) {
    put(ids)
    move(by: 1, context: context)
    hasMovedOn = true
  }

  /// Puts what was chosen into the field with the caret.
  private mutating func put(_ ids: [EntityID]) {
    guard case .things(_, let isMany) = current.entry else { return }
    fields[focus].entry = .things(ids, isMany: isMany)
  }

  /// Whether the thing can be deleted from here. A form that records what came of it is not the place,
  /// nor is one that shows only a part of it.
  private var canDelete: Bool {
    guard case .existing(_, let kind) = target else { return false }
    return kind != .book && request.purpose.verb != .record && !request.isPartial
  }

  /// Asks before the thing goes away.
  private func confirmDeletion(context: Context) -> LayerAnswer {
    guard canDelete, case .existing(let id, let kind) = target else { return .stay }
    return .confirm(.removing(Thing(id, kind), from: context.book))
  }

  /// Leaves, after asking when something was typed.
  private func leave() -> LayerAnswer {
    guard isTouched else { return .close }
    return .confirm(
      Confirmation(
        question: Phrase(
          "Throw away what you typed in “\(request.title.en)”?",
          "放弃在“\(request.title.zh)”里输入的内容？"),
        consequence: Phrase("It has not been saved.", "内容尚未保存。"),
        verb: Phrase("throw away", "放弃"), closesBelow: true))
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
    proposeRole()
    moveTime(context: context)
    var values: FieldValues = [:]
    for (index, field) in fields.enumerated() {
      switch field.value(today: context.today) {
      case .success(let value): values[field.attribute] = value
      case .failure(let refusal):
        focus = index
        problem = refusal
        return .stay
      }
    }
    for (index, field) in fields.enumerated() {
      guard case .text(let text) = field.entry,
        let refusal = field.attribute.foreignSign(
          in: text.text, beside: values, own: context.book.rates.own)
      else { continue }
      (focus, problem) = (index, refusal)
      return .stay
    }
    if let obstacle = obstacle(values, context: context) {
      reject(obstacle.reason, at: obstacle.field)
      return .stay
    }
    if let due = pastDay(context: context), due != pastAsked {
      pastAsked = due
      reject(pastQuestion(due, context: context), at: .step(.due))
      return .stay
    }
    let command: Command
    do throws(Refusal) {
      command = try context.book.settlingDeals(
        request.command(values, in: context.book), on: context.today)
    } catch {
      reject(error.phrase, at: error.attribute)
      return .stay
    }
    return .execute(request.placement?.placing(command, in: context.book) ?? command)
  }

  /// The sentence under the fields: what is wrong, if anything.
  var complaint: Phrase? { problem?.phrase ?? trouble }
}
