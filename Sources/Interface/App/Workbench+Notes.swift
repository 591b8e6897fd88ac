// Long text goes through the person's own editor, and the lines of the map through a list.

import Model

/// A long text of a thing: whose, and which field holds it.
struct NotesPlace: Hashable, Sendable {
  /// The thing.
  let id: EntityID
  /// The field.
  let attribute: Attribute
}

extension Workbench {
  /// Hands the notes of what is selected to the editor, or what was written there and not saved.
  mutating func editNotes() -> [Effect] {
    guard let place = selectedNotes else {
      return settle(.refuse("Select an account or a person first.", "请先选一个客户或联系人。"))
    }
    notesInEditor = place
    return [
      .edit(
        unsavedText(at: place) ?? context.book.value(of: place.attribute, in: place.id).text)
    ]
  }

  /// Whether what would be edited is a text that could not be saved before.
  var hasUnsavedNotes: Bool { selectedNotes.flatMap(unsavedText) != nil }

  /// Saves what came back from the editor. Left as it was, it is saved only if it is not yet.
  mutating func takeNotes(_ text: String?) -> [Effect] {
    defer { notesInEditor = nil }
    guard let place = notesInEditor, let text = text ?? unsavedText(at: place) else { return [] }
    unsavedNotes.removeAll { $0.place == place }
    let value = Value(text: text.trimmed)
    guard value != context.book.value(of: place.attribute, in: place.id) else { return [] }
    unsavedNotes.append(UnsavedNote(place: place, text: text))
    notesBeingSaved = place
    return [.execute(.edit(place.id, place.attribute.kind, [place.attribute: value]))]
  }

  /// The long text that belongs to the selection of the pane with the focus.
  private var selectedNotes: NotesPlace? {
    switch focus {
    case .accounts: account.map { NotesPlace(id: $0, attribute: .account(.notes)) }
    case .map: person.map { NotesPlace(id: $0, attribute: .person(.notes)) }
    case .questions: noteOfRow
    }
  }

  /// The long text of the selected row among the questions: a need's words, a question's answer.
  private var noteOfRow: NotesPlace? {
    switch questionRows[safely: questionRow] {
    case .need(let need): NotesPlace(id: need.id, attribute: .need(.words))
    case .question(let question): NotesPlace(id: question.id, attribute: .question(.answer))
    case .prompt, nil: person.map { NotesPlace(id: $0, attribute: .person(.notes)) }
    }
  }

  /// Lists the links of the selected person, to change or delete one.
  mutating func showLinks() -> [Effect] {
    guard let account, let person else {
      return settle(.refuse("Select a person on the map first.", "请先在图上选一位联系人。"))
    }
    let links = context.book.links(of: account).filter { $0.from == person || $0.to == person }
    guard !links.isEmpty else {
      return settle(.refuse("No links yet: press i to add one.", "还没有关系：按 i 画一条。"))
    }
    let rows = links.map { link in
      Chooser.Row(
        label: context.book.title(of: link.id, .link),
        detail: link.kind.map { context.say($0.name) } ?? "", answer: .thing(link.id))
    }
    let name = context.book.titleInPlace(of: person, .person)
    let chooser = Chooser(
      title: Phrase("Which link of \(name)?", "\(name)：哪一条关系？"), rows: rows
    ) { result, context in
      guard let link = result.ids.first else { return .stay }
      return .form(.editing(link, .link, in: context.book))
    }
    return settle(.open(chooser))
  }
}
