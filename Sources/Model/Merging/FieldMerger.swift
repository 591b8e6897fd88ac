// What becomes of the fields of two things that are one: taken, chosen, or put together by the shape of each.

/// Works out the fields of a merge.
struct FieldMerger {
  private let book: Book
  private let kind: Kind
  private let keep: EntityID
  private let other: EntityID
  private let taken: Set<Attribute>
  /// The fields so far, in the order of the form.
  private(set) var fields: [MergedField] = []

  /// Starts with two things.
  ///
  /// - Parameter taken: The fields whose value comes from the other one where both have one.
  init(book: Book, kind: Kind, keep: EntityID, other: EntityID, taken: Set<Attribute>) {
    (self.book, self.kind, self.keep, self.other, self.taken) = (book, kind, keep, other, taken)
  }

  /// Merges each field in which one of the two says something.
  mutating func mergeAll() {
    let owner = Attribute.owner(of: kind)
    for attribute in Attribute.all(of: kind) where attribute != owner {
      let (kept, others) = (own(attribute, of: keep), own(attribute, of: other))
      guard !kept.isBlank || !others.isBlank || !book.value(of: attribute, in: keep).isBlank else {
        continue
      }
      let lead = attribute.lead
      if let led = fields.first(where: { $0.attribute == lead }), led.outcome != .same {
        follow(led, attribute, kept, others)
      } else {
        fields.append(merged(attribute, kept, others))
      }
    }
  }

  /// What one of the two says; nothing where that would put the merged thing above itself. The other one's
  /// references to what is gone since are left behind.
  private func own(_ attribute: Attribute, of side: EntityID) -> Value {
    var value = book.value(of: attribute, in: side)
    if side == other, let kind = attribute.shape.referredKind {
      value = value.filtered { book.contains($0, kind) }
    }
    if attribute.shape == .entities(kind) {
      return value.filtered { $0 != keep && $0 != other }
    }
    guard attribute.shape == .entity(kind), let above = value.entity else { return value }
    let next = { (id: EntityID) in [book.value(of: attribute, in: id).entity].compactMap(\.self) }
    let isCircular =
      keep.isReached(from: [above], by: next) || other.isReached(from: [above], by: next)
    return isCircular ? .empty : value
  }

  /// One field by its shape.
  private func merged(_ attribute: Attribute, _ kept: Value, _ others: Value) -> MergedField {
    func field(_ result: Value, _ outcome: MergedField.Outcome) -> MergedField {
      MergedField(
        attribute: attribute, lead: attribute, kept: kept, others: others, result: result,
        outcome: outcome)
    }
    if kept == others { return field(kept, .same) }
    if attribute.shape != .flag {
      if others.isBlank { return field(kept, .only(isOthers: false)) }
      if kept.isBlank { return field(others, .only(isOthers: true)) }
    }
    switch attribute.shape {
    case .tags: return field(Value(texts: union(kept.texts, others.texts)), .united)
    case .prose: return field(.text(joined(kept.text, others.text)), .united)
    case .entities:
      let known = Set(kept.entities)
      return field(
        .entities(kept.entities + others.entities.filter { !known.contains($0) }), .united)
    case .line, .number, .money, .day, .choice, .entity, .flag:
      let takesOthers = taken.contains(attribute)
      return field(takesOthers ? others : kept, .chosen(isOthers: takesOthers))
    }
  }

  /// A field that means something only together with another one, such as the reason for a class: it comes
  /// from the same side, also where that says nothing.
  private mutating func follow(
    _ led: MergedField, _ attribute: Attribute, _ kept: Value, _ others: Value
  ) {
    let takesOthers = led.takesOthers
    let left = takesOthers ? kept : others
    let outcome: MergedField.Outcome =
      kept == others
      ? .same : left.isBlank ? .only(isOthers: takesOthers) : .chosen(isOthers: takesOthers)
    fields.append(
      MergedField(
        attribute: attribute, lead: led.attribute, kept: kept, others: others,
        result: takesOthers ? others : kept, outcome: outcome))
  }

  /// Two lists as one, each text once whatever its case and punctuation.
  private func union(_ some: [String], _ others: [String]) -> [String] {
    var seen = Set(some.map(\.nameKey))
    return some + others.filter { seen.insert($0.nameKey).inserted }
  }

  /// Two texts as one; the longer one where it holds the other.
  private func joined(_ one: String, _ other: String) -> String {
    if one.contains(other.trimmed) { return one }
    if other.contains(one.trimmed) { return other }
    return one + "\n" + other
  }
}

extension FieldMerger {
  /// What the notes keep of what is not taken: the values, and the words of links that can't go along.
  func note(with ties: [Phrase], today: Day) -> Phrase {
    let values = fields.compactMap { field -> Phrase? in
      guard let lost = field.lost, !isKept(lost, field.attribute) else { return nil }
      let (name, words) = (
        field.attribute.name, book.words(for: lost, in: field.attribute, today: today)
      )
      return Phrase("\(name.en): \(words.en)", "\(name.zh)：\(words.zh)")
    }
    let all = values + ties
    guard !all.isEmpty else { return Phrase(verbatim: "") }
    let list = all.joined("; ", "；")
    return Phrase(
      "Merged on \(today.description); also said – \(list.en)",
      "\(today.description) 合并，另有：\(list.zh)")
  }

  /// Whether a value that isn't taken needs no line in the notes: it has a list of its own, or is no name.
  private func isKept(_ value: Value, _ attribute: Attribute) -> Bool {
    if attribute.lead.further != nil { return true }
    guard attribute == .person(.name) else { return attribute.shape == .flag }
    return [keep, other].contains { id in
      book.people[id]?.isPlaceholder == true && book.people[id]?.name == value.text
    }
  }

  /// The value of a field that isn't taken, behind its kind where one is told: "Mobile: 0170 1".
  private func lostText(of field: MergedField) -> String? {
    guard let lost = field.lost?.text, !lost.isEmpty else { return nil }
    let tag = field.attribute.fieldTag + "-kind"
    guard let kind = fields.first(where: { $0.attribute.fieldTag == tag }) else { return lost }
    let word = (field.takesOthers ? kind.kept : kind.others).text
    return word.isEmpty ? lost : word + ": " + lost
  }

  /// What the fields of the thing that stays are to hold, where that is something new.
  func results(note: String) -> FieldValues {
    var results: FieldValues = [:]
    for field in fields where field.result != book.value(of: field.attribute, in: keep) {
      results[field.attribute] = field.result
    }
    for field in fields {
      guard let list = field.attribute.further, let lost = lostText(of: field) else { continue }
      let texts = (results[list] ?? book.value(of: list, in: keep)).texts
      results[list] = .texts(union(texts, [lost]))
    }
    for field in fields {
      guard let list = field.attribute.further, let texts = results[list]?.texts else { continue }
      let key = field.result.text.nameKey
      results[list] = Value(texts: texts.filter { $0.nameKey != key })
    }
    if !note.isEmpty, let notes = kind.notes {
      let text = (results[notes] ?? book.value(of: notes, in: keep)).text
      results[notes] = .text(text.isEmpty ? note : text + "\n" + note)
    }
    return results
  }
}

extension Attribute {
  /// The field whose choice decides this one, too: itself for most. A class brings `class-reason` and
  /// `class-date` along, as the tags say.
  fileprivate var lead: Attribute {
    Attribute.all(of: kind).first { fieldTag.hasPrefix($0.fieldTag + "-") } ?? self
  }

  /// The list that takes further values of this field: another name of an account is an alias, another `phone`
  /// stands among `phones` where there are such. Nil where there is no list.
  fileprivate var further: Attribute? {
    if self == .account(.name) { return .account(.aliases) }
    return Attribute.all(of: kind).first { $0.shape == .tags && $0.fieldTag == fieldTag + "s" }
  }
}

extension Kind {
  /// The field for anything else; nil where there is none.
  fileprivate var notes: Attribute? {
    Attribute.all(of: self).last { $0.shape == .prose && $0.fieldTag == "notes" }
  }
}
