// One field of a form: what stands in it while it is edited, and what value that means.

import Drawing
package import Model

/// A field of a form while somebody edits it.
package struct FormField: Hashable, Sendable {
  /// What is being typed or chosen.
  package enum Entry: Hashable, Sendable {
    /// Text of any shape that is typed: words, numbers, amounts, days, tags.
    case text(TextField)
    /// One of some options, by its index; nil for none.
    case choice([ChoiceOption], Int?)
    /// Things from the book; at most one unless `isMany`.
    case things([EntityID], isMany: Bool)
    /// Yes or no.
    case flag(Bool)
  }

  /// Which field of which kind it is.
  package let attribute: Attribute

  /// What stands in it.
  package var entry: Entry

  /// What may be meant while nothing is typed: shown, and taken with →; empty for nothing.
  let offer: String

  /// Which day is meant by one that is typed without its year.
  let leaning: DayLeaning

  /// Creates a field that shows a value.
  ///
  /// - Parameters:
  ///   - leaning: Which day is meant by one without its year; nil for what the field says.
  ///   - stages: What a field of stages offers, besides what stands in it.
  package init(
    _ attribute: Attribute, value: Value, offer: Value = .empty, leaning: DayLeaning? = nil,
    stages: SalesStages? = nil
  ) {
    self.attribute = attribute
    self.leaning = leaning ?? attribute.leaning
    self.offer = FormField.typed(offer, attribute)
    if attribute == .opportunity(.stage), let stages {
      let options = stages.options(with: value.text)
      let key = value.text.nameKey
      entry = .choice(
        options,
        options.firstIndex { [$0.name.en.nameKey, $0.name.zh.nameKey].contains(key) })
      return
    }
    switch attribute.shape {
    case .line, .prose, .tags, .number, .money, .day:
      entry = .text(TextField(FormField.typed(value, attribute)))
    case .choice(let options):
      entry = .choice(options, options.firstIndex { .choice($0.tag) == value })
    case .entity:
      entry = .things([value.entity].compactMap(\.self), isMany: false)
    case .entities:
      entry = .things(value.entities, isMany: true)
    case .flag:
      entry = .flag(value.flag)
    }
  }

  /// A value as a person would have typed it.
  private static func typed(_ value: Value, _ attribute: Attribute) -> String {
    switch value {
    case .empty, .entity, .entities, .yes, .choice: ""
    case .text(let text): text
    case .texts(let texts): texts.joined(separator: attribute.hasClauses ? "; " : ", ")
    case .number(let number): String(number)
    case .money(let money): money.description
    case .day(let day): day.description
    }
  }

  /// The value that the field means on `today`, or the refusal that says what it needs.
  package func value(today: Day) -> Result<Value, Refusal> {
    switch entry {
    case .text(let field): attribute.value(typed: field.text, today: today, leaning: leaning)
    case .choice(let options, let index):
      .success(
        index.map { attribute.shape == .line ? .text(options[$0].tag) : .choice(options[$0].tag) }
          ?? .empty)
    case .things(let ids, let isMany):
      .success(isMany ? Value(entities: ids) : Value(entity: ids.first))
    case .flag(let flag): .success(Value(flag: flag))
    }
  }
}

extension FormField {
  /// Takes a key that is no command of the form; false when the field has no use for it.
  ///
  /// - Parameters:
  ///   - spelling: What was spelled at this field so far.
  ///   - language: The language in which names of options are spelled first.
  mutating func take(_ key: Key, spelling: inout ChoiceSpelling, language: Language) -> Bool {
    switch entry {
    case .text(let field) where field.isEmpty && key == .right && !offer.isEmpty:
      entry = .text(TextField(offer))
      return true
    case .text(var field):
      // Not kept here meanwhile, so that a long text is changed where it lies.
      entry = .text(TextField())
      defer { entry = .text(field) }
      return field.take(key)
    case .choice(let options, let index):
      return choose(with: key, among: options, from: index, &spelling, language)
    case .flag(let flag):
      guard case .character(let character) = key.folded(),
        let answer = FormField.answers[character]
      else { return false }
      entry = .flag(answer ?? !flag)
      return true
    case .things:
      guard key == .backspace || key == .delete else { return false }
      clear()
      return true
    }
  }

  /// What a character says at a yes or no: that, or the other one than now for nil.
  private static let answers: [Character: Bool?] = [
    " ": nil, "y": true, "Y": true, "是": true, "n": false, "N": false, "否": false,
  ]

  /// Moves to the next or previous option; false when the field has none.
  package mutating func step(_ distance: Int) -> Bool {
    switch entry {
    case .choice(let options, let index):
      let start = index ?? (distance > 0 ? -1 : options.count)
      entry = .choice(options, (start + distance + options.count) % options.count)
      return true
    case .flag(let flag):
      entry = .flag(!flag)
      return true
    case .text, .things: return false
    }
  }

  /// Empties the field.
  package mutating func clear() {
    switch entry {
    case .text: entry = .text(TextField())
    case .choice(let options, _): entry = .choice(options, nil)
    case .things(_, let isMany): entry = .things([], isMany: isMany)
    case .flag: entry = .flag(false)
    }
  }

  /// The option that a digit stands for.
  private func number(_ key: Key, among options: [ChoiceOption]) -> Int? {
    guard case .character(let character) = key.folded(), let number = character.wholeNumberValue,
      (1...options.count).contains(number)
    else { return nil }
    return number - 1
  }

  /// Chooses an option by its number, by spelling its name, or by the space bar.
  private mutating func choose(
    with key: Key, among options: [ChoiceOption], from index: Int?,
    _ spelling: inout ChoiceSpelling, _ language: Language
  ) -> Bool {
    if key == .backspace || key == .delete {
      clear()
      return true
    }
    guard case .character(let character) = key.folded() else { return false }
    let hit =
      number(key, among: options)
      ?? spelling.take(character, among: options, from: index, language: language)
    guard let hit else {
      // In the middle of a word a space is a slip, not the space bar that goes on to the next option.
      return character == " " && !spelling.isUnderWay(at: index, among: options) ? step(1) : false
    }
    entry = .choice(options, hit)
    return true
  }
}
