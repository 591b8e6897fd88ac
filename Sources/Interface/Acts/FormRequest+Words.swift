// A form that was asked for, written down and read again: what it is about must still be in the book, and what
// came from the book comes from the book as it is now.

import Model

extension FormRequest {
  /// The request written down, with nothing typed yet.
  var words: FormWords {
    let (kind, id, given): (Kind, EntityID?, FieldValues) =
      switch target {
      case .new(let kind, let given): (kind, nil, given)
      case .existing(let id, let kind): (kind, id, [:])
      }
    return FormWords(
      title: [title.en, title.zh], kind: kind.rawValue, id: id?.description,
      given: Dictionary(
        uniqueKeysWithValues: given.map { ($0.key.tag, WrittenValue($0.value)) }),
      fields: entries.map { entry in
        FormWords.Field(
          field: entry.attribute.tag, start: WrittenValue(entry.value),
          offer: WrittenValue(entry.offer), isFromBook: entry.isFromBook)
      }, purpose: purpose.tag, isPartial: isPartial, placement: placement?.words)
  }

  /// Reads a request.
  ///
  /// - Throws: `PuttingBackError` where it is about something that the book does not hold, or not understood.
  init(_ words: FormWords, in book: Book) throws(PuttingBackError) {
    guard let kind = Kind(rawValue: words.kind), words.title.count == 2, !words.fields.isEmpty,
      let purpose = Purpose(tag: words.purpose)
    else { throw .unreadable }
    var given: FieldValues = [:]
    for (tag, value) in words.given {
      let attribute = try Attribute(written: tag, of: kind)
      given[attribute] = try value.value(for: attribute.shape)
    }
    let target: Target
    if let text = words.id {
      let id = try EntityID(written: text)
      guard book.contains(id, kind) else { throw .gone }
      target = .existing(id, kind)
    } else {
      guard given.allSatisfy({ book.holds($0.value, in: $0.key) }) else { throw .gone }
      target = .new(kind, given: given)
    }
    var entries: [Entry] = []
    for field in words.fields {
      entries.append(try Entry(field, of: target, purpose, in: book))
    }
    self.init(
      title: Phrase(words.title[0], words.title[1]), target: target, entries: entries,
      purpose: purpose, isPartial: words.isPartial,
      placement: try words.placement.map { words throws(PuttingBackError) in
        try CallPlacement(words, in: book)
      })
  }
}

extension FormRequest.Entry {
  /// Reads a field of a form.
  fileprivate init(
    _ words: FormWords.Field, of target: FormRequest.Target, _ purpose: Purpose, in book: Book
  ) throws(PuttingBackError) {
    let kind =
      switch target {
      case .new(let kind, _), .existing(_, let kind): kind
      }
    let beside = purpose == Purpose(.record, .call) ? Book.fieldsBesideCall : []
    if let said = beside.first(where: { $0.tag == words.field }) {
      attribute = said
    } else {
      attribute = try Attribute(written: words.field, of: kind)
    }
    // A call of which one says what came of it took place.
    leaning = purpose == Purpose(.record, .call) && attribute == .call(.day) ? .behind : nil
    offer = try words.offer.value(for: attribute.shape)
    let start = try words.start.value(for: attribute.shape)
    if words.isFromBook, case .existing(let id, _) = target {
      (value, isFromBook) = (book.value(of: attribute, in: id), true)
    } else {
      value = book.holds(start, in: attribute) ? start : .empty
    }
  }
}

extension Book {
  /// Whether the things that a value refers to are in the book; true for what refers to none.
  func holds(_ value: Value, in attribute: Attribute) -> Bool {
    switch attribute.shape {
    case .entity(let kind): value.entity.map { contains($0, kind) } ?? true
    case .entities(let kind): value.entities.allSatisfy { contains($0, kind) }
    case .line, .prose, .tags, .number, .money, .day, .choice, .flag: true
    }
  }
}

extension CallPlacement {
  /// The placement written down.
  fileprivate var words: FormWords.Placement {
    switch place {
    case .plan: FormWords.Placement(call: call.description, place: "plan", question: nil)
    case .material: FormWords.Placement(call: call.description, place: "material", question: nil)
    case .ground(let question):
      FormWords.Placement(
        call: call.description, place: "ground", question: question.description)
    }
  }

  /// Reads a placement.
  fileprivate init(_ words: FormWords.Placement, in book: Book) throws(PuttingBackError) {
    call = try EntityID(written: words.call)
    guard book.calls[call] != nil else { throw .gone }
    switch words.place {
    case "plan": place = .plan
    case "material": place = .material
    case "ground":
      let question = try EntityID(written: words.question ?? "")
      guard book.questions[question] != nil else { throw .gone }
      place = .ground(of: question)
    default: throw .unreadable
    }
  }
}
