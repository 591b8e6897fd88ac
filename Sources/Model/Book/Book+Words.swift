// A change of the past in a person's words: what a list of the history shows, on the screen and in
// print.

extension Book {
  /// What happened to a thing, in a few words: `Stance: neutral → supporter`, `+ person Li Lei`.
  ///
  /// Choices have their names, things their titles, as the book knows them now.
  ///
  /// - Parameters:
  ///   - before: What the field held before; nil where there was no before, as with a new thing.
  ///   - title: What the thing was called then; what it is called now when empty.
  ///   - today: The day from which days are told.
  package func words(
    for event: Event, before: Value?, title: String, today: Day
  ) -> Phrase {
    let name = title.isEmpty ? self.title(of: event.subject, event.kind) : title
    switch event {
    case .added(_, let kind), .restored(_, let kind): return kind.signed("+", name)
    case .removed(_, let kind): return kind.signed("−", name)
    case .changed(_, let attribute, let value):
      let field = attribute.name
      let after = words(for: value, in: attribute, today: today)
      guard let before else {
        return Phrase("\(field.en): \(after.en)", "\(field.zh)：\(after.zh)")
      }
      let old = words(for: before, in: attribute, today: today)
      return Phrase(
        "\(field.en): \(old.en) → \(after.en)", "\(field.zh)：\(old.zh) → \(after.zh)")
    }
  }

  /// What a field holds, as people read it; a dash for nothing.
  package func words(for value: Value, in attribute: Attribute, today: Day) -> Phrase {
    switch value {
    case .empty: Phrase(verbatim: "–")
    case .text(let text): Phrase(verbatim: text)
    case .texts(let texts): Phrase.list(texts.map(Phrase.init(verbatim:)))
    case .number(let number): Phrase(verbatim: String(number))
    case .money(let money): Phrase(verbatim: money.exact(in: settings.currency))
    case .day(let day): day.dated(from: today)
    case .choice(let tag): attribute.shape.name(of: tag)
    case .entity(let id): words(for: id, in: attribute)
    case .entities(let ids): Phrase.list(ids.map { words(for: $0, in: attribute) })
    case .yes: Phrase("yes", "是")
    }
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

extension Kind {
  /// The kind and the name of a thing behind a sign.
  fileprivate func signed(_ sign: String, _ title: String) -> Phrase {
    Phrase("\(sign) \(name.en) \(title)", "\(sign) \(name.zh) \(title)")
  }
}

extension Phrase {
  /// Several phrases with commas between them.
  fileprivate static func list(_ parts: [Phrase]) -> Phrase {
    Phrase(
      parts.map(\.en).joined(separator: ", "), parts.map(\.zh).joined(separator: "、"))
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
