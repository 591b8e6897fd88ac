// What was typed into a form, written down and put back: only what the person changed is put back as it was
// typed; everything else is as the book has it now.

import Model

extension Form {
  /// Whether something is typed on it that is not saved.
  package var holdsWords: Bool { isTouched }

  /// What opens it again as it is.
  package func words(context: Context) -> LayerWords? {
    var words = request.words
    words.focus = focus
    for index in fields.indices where fields[index] != untouched[index] {
      words.fields[index].typed = fields[index].typed
    }
    return .form(words: words)
  }

  /// Opens a form again.
  ///
  /// - Parameter changed: Is given the names of the fields that the person changed and that the book has
  ///   changed, too, or in which something was chosen that is gone.
  /// - Throws: `PuttingBackError` where it is about something that the book does not hold, or not understood.
  init(
    _ words: FormWords, in book: Book, changed: inout [Phrase]
  ) throws(PuttingBackError) {
    self.init(try FormRequest(words, in: book), stages: book.stages)
    guard fields.indices.contains(words.focus) else { throw .unreadable }
    for (index, field) in words.fields.enumerated() {
      guard let typed = field.typed else { continue }
      let attribute = fields[index].attribute
      let isWhole = try putBack(typed, at: index, in: book)
      let isSame = try request.entries[index].value == field.start.value(for: attribute.shape)
      if !isWhole || (field.isFromBook && !isSame) { changed.append(attribute.name) }
    }
    move(to: words.focus)
  }
}

extension FormField {
  /// What stands in the field, written down.
  fileprivate var typed: TypedWords {
    switch entry {
    case .text(let field): .text(line: field.words)
    case .choice(let options, let index): .choice(tag: index.map { options[$0].tag })
    case .things(let ids, _): .things(ids: ids.map(\.description))
    case .flag(let flag): .flag(isYes: flag)
    }
  }

  /// Puts back what stood in the field.
  ///
  /// - Returns: Whether all of it is there; things that are gone from the book are not.
  mutating func putBack(_ typed: TypedWords, in book: Book) throws(PuttingBackError) -> Bool {
    switch (entry, typed) {
    case (.text, .text(let line)): entry = .text(TextField(line))
    case (.choice(let options, _), .choice(let tag)):
      let index = options.firstIndex { $0.tag == tag }
      guard tag == nil || index != nil else { throw .unreadable }
      entry = .choice(options, index)
    case (.flag, .flag(let isYes)): entry = .flag(isYes)
    case (.things(_, let isMany), .things(let texts)):
      var ids: [EntityID] = []
      for text in texts { ids.append(try EntityID(written: text)) }
      let there = ids.filter { book.holds(.entities([$0]), of: attribute) }
      entry = .things(isMany ? there : Array(there.prefix(1)), isMany: isMany)
      return there.count == ids.count
    case (_, _): throw .unreadable
    }
    return true
  }
}

extension Book {
  /// Whether things that a field refers to are in the book.
  fileprivate func holds(_ value: Value, of attribute: Attribute) -> Bool {
    guard case .entity(let kind) = attribute.shape else { return holds(value, in: attribute) }
    return value.entities.allSatisfy { contains($0, kind) }
  }
}
