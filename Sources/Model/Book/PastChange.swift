// A change of the past, and the words for it: what a list of the history shows, on the screen and in
// print.

/// One change as the past knows it.
package struct PastChange: Hashable, Sendable {
  /// What happened.
  package let event: Event
  /// What the field held before; `empty` for an event without a field.
  package let before: Value
  /// What the thing was called then; for a new thing, what it was called in the end.
  package var title: String

  /// Notes a change.
  package init(_ event: Event, before: Value = .empty, title: String) {
    (self.event, self.before, self.title) = (event, before, title)
  }
}

extension Book {
  /// The changes of one action in a person's words, one line for each: `Stance: neutral → supporter`,
  /// `+ person Li Lei`.
  ///
  /// The heading over the lines is taken to name `subject` and its account: its own coming or going is
  /// not said again, and its fields stand without its name. Of other things that are new, only that they came is said.
  ///
  /// - Parameters:
  ///   - today: The day from which days are told.
  ///   - longest: How many characters of a value are shown; an ellipsis stands for the rest.
  package func outline(
    of changes: [PastChange], under subject: EntityID, today: Day, longest: Int
  ) -> [Phrase] {
    var newcomers: Set<EntityID> = []
    return changes.compactMap { change in
      let id = change.event.subject
      switch change.event {
      case .added(_, let kind):
        newcomers.insert(id)
        return id == subject ? nil : signed("+", kind, change, longest)
      case .restored(_, let kind): return id == subject ? nil : signed("+", kind, change, longest)
      case .removed(_, let kind): return id == subject ? nil : signed("−", kind, change, longest)
      case .changed(_, let attribute, let value):
        let isNew = newcomers.contains(id)
        if isNew, id != subject || attribute.namesTheOwner { return nil }
        let line = words(
          for: attribute, of: id, from: isNew ? nil : change.before, to: value, today: today,
          longest: longest)
        guard id != subject else { return line }
        let name = called(change, attribute.kind, longest)
        return Phrase("\(name) · \(line.en)", "\(name) · \(line.zh)")
      }
    }
  }

  /// The kind and the name of a thing behind a sign.
  private func signed(
    _ sign: String, _ kind: Kind, _ change: PastChange, _ longest: Int
  ) -> Phrase {
    let name = called(change, kind, longest)
    return Phrase("\(sign) \(kind.name.en) \(name)", "\(sign) \(kind.name.zh) \(name)")
  }

  /// What a thing was called then, or else is called now.
  private func called(_ change: PastChange, _ kind: Kind, _ longest: Int) -> String {
    let name = change.title.isEmpty ? title(of: change.event.subject, kind) : change.title
    return Phrase(verbatim: name).onOneLine(longest).en
  }

  /// A field with what it holds, and what it held before, unless that is nil.
  private func words(
    for attribute: Attribute, of thing: EntityID, from before: Value?, to after: Value, today: Day,
    longest: Int
  ) -> Phrase {
    let field = attribute.name
    let new = words(for: after, in: attribute, of: thing, today: today).onOneLine(longest)
    guard let before else { return Phrase("\(field.en): \(new.en)", "\(field.zh)：\(new.zh)") }
    let old = words(for: before, in: attribute, of: thing, today: today).onOneLine(longest)
    return Phrase("\(field.en): \(old.en) → \(new.en)", "\(field.zh)：\(old.zh) → \(new.zh)")
  }

  /// What a field holds, as people read it; a dash for nothing.
  ///
  /// - Parameter thing: What has the field, where that is known: an order line may have a currency of its own.
  package func words(
    for value: Value, in attribute: Attribute, of thing: EntityID? = nil, today: Day
  ) -> Phrase {
    switch value {
    case .empty: Phrase(verbatim: "–")
    case .text(let text) where attribute == .opportunity(.stage):
      stages[text]?.name ?? Phrase(verbatim: text)
    case .text(let text): Phrase(verbatim: text)
    case .texts(let texts): Phrase(listing: texts)
    case .number(let number): Phrase(verbatim: String(number))
    case .money(let money):
      Phrase(verbatim: money.exact(in: currency(of: attribute, in: thing)))
    case .day(let day): day.dated(from: today)
    case .choice(let tag): attribute.shape.name(of: tag)
    case .entity(let id): words(for: id, in: attribute)
    case .entities(let ids): ids.map { words(for: $0, in: attribute) }.joined(", ", "、")
    case .yes: Phrase("yes", "是")
    }
  }

  /// The currency of a field with an amount; none where it counts goods.
  private func currency(of attribute: Attribute, in thing: EntityID?) -> String {
    if attribute == .order(.quantity) { return "" }
    guard let thing else { return settings.currency }
    let own =
      switch attribute.kind {
      case .order: value(of: .order(.currency), in: thing).text
      case .opportunity: value(of: .opportunity(.currency), in: thing).text
      case .book, .account, .person, .link, .fact, .need, .question, .call, .step, .point, .channel,
        .supply, .survey, .gift, .drill:
        ""
      }
    return own.isEmpty ? settings.currency : own
  }

  /// What a thing is called that a field refers to, also after it was removed.
  private func words(for id: EntityID, in attribute: Attribute) -> Phrase {
    switch attribute.shape {
    case .entity(let kind), .entities(let kind):
      let name = title(of: id, kind)
      return name.isEmpty ? kind.name : Phrase(verbatim: name)
    case .line, .prose, .tags, .number, .money, .day, .choice, .flag:
      return Phrase(verbatim: id.description)
    }
  }
}

extension Attribute {
  /// Whether it says to which account or call a thing belongs, which a heading says already.
  fileprivate var namesTheOwner: Bool {
    Attribute.owner(of: kind) == self && [.entity(.account), .entity(.call)].contains(shape)
  }
}

extension Phrase {
  /// The phrase on one line, with an ellipsis for what is beyond so many characters.
  fileprivate func onOneLine(_ longest: Int) -> Phrase {
    Phrase(Phrase.onOneLine(en, longest), Phrase.onOneLine(zh, longest))
  }

  /// A text on one line, with an ellipsis for what is beyond so many characters.
  private static func onOneLine(_ text: String, _ longest: Int) -> String {
    let head = text.prefix(longest).map { $0.isNewline ? " " : $0 }
    return head.count < text.count ? String(head.dropLast()) + "…" : String(head)
  }
}

extension Shape {
  /// What people call an option; its tag when only another version knows it.
  fileprivate func name(of tag: String) -> Phrase {
    guard case .choice(let options) = self, let option = options.first(where: { $0.tag == tag })
    else { return Phrase(verbatim: tag) }
    return option.name
  }
}
