// A list to choose from by typing: people, accounts, prompts, actions. Each key narrows it.

package import Drawing
package import Model
import Search

/// A list that is filtered as somebody types.
package struct Chooser: Layer {
  /// Something that can be chosen.
  package struct Row: Hashable, Sendable {
    /// What choosing it gives.
    package enum Answer: Hashable, Sendable {
      case thing(EntityID)
      case text(String)
      case action(Action)
    }

    /// What is read first.
    package let label: String
    /// What is read after it.
    package let detail: String
    /// What choosing it gives.
    package let answer: Answer
    /// More words by which it is found.
    package let words: String

    /// Creates a row.
    package init(label: String, detail: String = "", answer: Answer, words: String = "") {
      (self.label, self.detail, self.answer, self.words) = (label, detail, answer, words)
    }
  }

  /// The heading.
  let title: Phrase
  /// Everything that can be chosen.
  let rows: [Row]
  /// The rows' texts, ready to be searched.
  private let index: SearchIndex
  /// Whether several may be chosen.
  let isMany: Bool
  /// What was typed.
  private(set) var filter: TextField
  /// What is chosen so far, in order.
  private(set) var marked: [Row.Answer]
  /// What was chosen at first.
  private let initial: [Row.Answer]
  /// The row under the cursor, among those that match.
  private(set) var selected = 0
  /// Whether a name was typed after the last mark.
  private var isTypedLast = false
  /// Whether the cursor was moved since then.
  private var isMovedLast = false

  package let scope: Scope

  /// What a choice does; nil where the layer below knows it.
  private let deed: (@Sendable (LayerResult, Context) -> LayerAnswer)?

  /// Creates a chooser.
  ///
  /// - Parameters:
  ///   - initial: What was chosen before; the same as what is marked when nil.
  ///   - deed: What a choice does; the layer below is told what was chosen in any case.
  package init(
    title: Phrase, rows: [Row], marked: [EntityID] = [], initial: [EntityID]? = nil,
    isMany: Bool = false, filter: TextField = TextField(), scope: Scope = .chooser,
    deed: (@Sendable (LayerResult, Context) -> LayerAnswer)? = nil
  ) {
    (self.title, self.rows, self.scope, self.deed) = (title, rows, scope, deed)
    (self.marked, self.isMany) = (marked.map(Row.Answer.thing), isMany)
    (self.filter, isTypedLast) = (filter, !filter.isEmpty)
    self.initial = (initial ?? marked).map(Row.Answer.thing)
    index = rows.reduce(into: SearchIndex()) { index, row in
      index.append([
        SearchIndex.Field(row.label), SearchIndex.Field(row.detail, weight: 20),
        SearchIndex.Field(row.words, weight: 20),
      ])
    }
    if let first = marked.first, !isMany {
      selected = rows.firstIndex { $0.answer == .thing(first) } ?? 0
    }
  }

  /// The indices of the rows that match what was typed, the best first.
  var matches: [Int] {
    guard !filter.isEmpty else { return Array(rows.indices) }
    return index.best(SearchQuery(SearchPattern(filter.text)), most: rows.count).matches.map(
      \.place)
  }

  package mutating func receive(_ message: Message, context: Context) -> LayerAnswer {
    guard case .paste(let text) = message else { return .stay }
    filter.insert(String(text.map { $0.isNewline ? " " : $0 }))
    selected = 0
    return .stay
  }

  package func actions(context: Context) -> [Action] {
    let onward: [Action] = isOfForm ? [.fill(.nextField)] : []
    return isMany
      ? [.pick(.choose), .pick(.toggle)] + onward + [.pick(.raise), .pick(.lower), .back]
      : [.pick(.choose)] + onward + [.move(.down), .move(.up), .back]
  }

  package mutating func perform(_ action: Action, by key: Key?, context: Context) -> LayerAnswer? {
    if case .pick(let pick) = action { return take(pick, with: key, context: context) }
    if case .fill(let filling) = action { return leave(filling, context) }
    guard case .move(let move) = action else { return nil }
    if move == .down { self.move(by: 1) }
    if move == .up { self.move(by: -1) }
    return .stay
  }

  /// Goes on in the form below with what is chosen; in a list that fills no field of a form, the keys that go
  /// through fields go through the rows.
  private mutating func leave(_ filling: Action.Filling, _ context: Context) -> LayerAnswer? {
    switch filling {
    case .save: return goOn(context) { $0.toSave }
    case .nextField where isOfForm: return goOn(context) { $0.toMove(by: 1) }
    case .previousField where isOfForm: return goOn(context) { $0.toMove(by: -1) }
    case .nextField: move(by: 1)
    case .previousField: move(by: -1)
    case .saveAndNext, .nextChoice, .previousChoice, .list, .keep, .clear, .editor, .ask, .retype,
      .opponent, .behaviour:
      return nil
    }
    return .stay
  }

  /// Whether a space goes on with the name that is being typed. A second one never does, nor one after the cursor was
  /// moved.
  private var takesSpace: Bool {
    !isMany || (isTypedLast && !isMovedLast && !filter.text.hasSuffix(" "))
  }

  /// Does what is done with rows; a space is text in a name that is being typed.
  private mutating func take(
    _ pick: Action.Pick, with key: Key?, context: Context
  ) -> LayerAnswer {
    switch pick {
    case .choose: return choose(context) { $0 }
    case .toggle where takesSpace && key != nil:
      return key.map { type($0, context: context) } ?? .stay
    case .toggle: toggle()
    case .raise: shift(by: -1)
    case .lower: shift(by: 1)
    case .nextGroup: break
    }
    return .stay
  }

  package mutating func type(_ key: Key, context: Context) -> LayerAnswer {
    guard filter.take(key) else { return .stay }
    selected = 0
    (isTypedLast, isMovedLast) = (!filter.isEmpty, false)
    return .stay
  }

  /// Moves the cursor.
  private mutating func move(by distance: Int) {
    let count = matches.count
    guard count > 0 else { return }
    isMovedLast = true
    selected = (selected + distance + count) % count
  }

  /// The row under the cursor.
  var current: Row? { matches[safely: selected].map { rows[$0] } }

  /// Marks or unmarks the row under the cursor and goes on to the next; a name that was typed for it gives way to
  /// the next name.
  private mutating func toggle() {
    guard let answer = current?.answer, answer.isMarkable else { return }
    if let at = marked.firstIndex(of: answer) {
      marked.remove(at: at)
    } else {
      marked.append(answer)
    }
    if filter.isEmpty {
      move(by: 1)
    } else {
      filter = TextField()
      selected = rows.firstIndex { $0.answer == answer } ?? 0
    }
    (isTypedLast, isMovedLast) = (false, false)
  }

  /// Moves a marked row forward or back in the order of the chosen.
  private mutating func shift(by distance: Int) {
    guard let answer = current?.answer, let at = marked.firstIndex(of: answer),
      marked.indices.contains(at + distance)
    else { return }
    marked.swapAt(at, at + distance)
  }

  /// Whether Enter takes the row under the cursor, too: whoever types a name and presses Enter means that name, also
  /// beside what is marked.
  private var takesCurrent: Bool { !isMany || marked.isEmpty || isTypedLast }

  /// Closes with what is chosen.
  ///
  /// - Parameter sent: What the layer below is told of it.
  private func choose(
    _ context: Context, _ sent: (LayerResult) -> LayerResult
  ) -> LayerAnswer {
    if isMany {
      guard !takesCurrent || current != nil || (filter.isEmpty && marked.isEmpty) else {
        return .tell(.note, nothing)
      }
      let also = takesCurrent ? current?.answer : nil
      let all = marked + [also].compactMap(\.self).filter { !marked.contains($0) }
      return conclude(sent(result(of: all)), context)
    }
    guard let answer = current?.answer else { return .tell(.note, nothing) }
    return conclude(sent(answer.result), context)
  }

  /// Closes with what is chosen and lets the form below go on with it. Where nothing was typed, marked or moved to,
  /// what the field had stays.
  private func goOn(
    _ context: Context, _ sent: (LayerResult) -> LayerResult
  ) -> LayerAnswer {
    guard isOfForm else { return choose(context) { $0 } }
    guard isTypedLast || isMovedLast || marked != initial else {
      return conclude(sent(result(of: initial)), context)
    }
    return choose(context, sent)
  }

  /// What is told of several answers: of one that isn't a thing itself, of things together, of others each.
  private func result(of answers: [Row.Answer]) -> LayerResult {
    let ids = answers.compactMap(\.id)
    if ids.count == answers.count { return .chosen(ids) }
    return answers.count == 1 ? answers[0].result : .several(answers.map(\.result))
  }
}

extension Chooser.Row.Answer {
  /// The thing; nil for anything else.
  fileprivate var id: EntityID? { if case .thing(let id) = self { id } else { nil } }

  /// Whether it can be one of several: not an action, and not the text that one still has to write.
  fileprivate var isMarkable: Bool {
    switch self {
    case .thing: true
    case .text(let text): !text.isEmpty
    case .action: false
    }
  }

  /// What the layer below is told of it alone.
  fileprivate var result: LayerResult {
    switch self {
    case .thing(let id): .chosen([id])
    case .text(let text): .text(text)
    case .action(let action): .action(action)
    }
  }
}

extension LayerResult {
  /// The same, and the form below is to be saved.
  fileprivate var toSave: LayerResult {
    if case .chosen(let ids) = self { .chosenToSave(ids) } else { self }
  }

  /// The same, and the caret of the form below goes on.
  fileprivate func toMove(by distance: Int) -> LayerResult {
    if case .chosen(let ids) = self { .chosenToMove(ids, by: distance) } else { self }
  }
}

extension Chooser {
  /// Whether it fills a field of what lies below, which can open it again: of a form, or the people of a
  /// call.
  private var fillsField: Bool {
    guard scope == .chooser, case .thing = rows.first?.answer else { return false }
    return deed == nil || isMany
  }

  /// Whether it fills a field of a form, which goes on with what is chosen.
  private var isOfForm: Bool { fillsField && deed == nil }

  /// Whether something is typed on it that is not saved.
  package var holdsWords: Bool { fillsField && (!filter.isEmpty || marked != initial) }

  /// What opens it again as it is.
  package func words(context: Context) -> LayerWords? {
    fillsField ? .list(filter: filter.words, marked: marked.compactMap(\.id?.description)) : nil
  }

  /// Closes with what was chosen, and does what the choice is for.
  private func conclude(_ result: LayerResult, _ context: Context) -> LayerAnswer {
    guard var answer = deed?(result, context) else { return .close(result) }
    if case .go(let route, _) = answer.move {
      answer.move = .go(route, replacing: true)
    } else {
      answer.move = .close(result)
    }
    return answer
  }

  package func extent(context: Context) -> Extent {
    .box(columns: min(80, max(36, context.size.columns - 8)), rows: min(rows.count, 16) + 4)
  }

  package func draw(into frame: inout Frame, in rect: Rect, context: Context) {
    let matches = matches
    let inner = Box.draw(
      into: &frame, in: rect, title: title, footer: "\(matches.count)/\(rows.count)",
      context: context)
    frame.draw("› ", at: inner.origin, columns: 2, style: context.style(.accent))
    let list = inner.dropTop(2)
    let lines =
      matches.isEmpty && !filter.isEmpty
      ? context.say(nothing).wrapped(to: list.columns).map { StyledLine($0, .muted) }
      : lines(matches, columns: list.columns)
    StyledLines(lines, selected: selected, hasFocus: true)
      .draw(into: &frame, in: list, context: context)
    filter.draw(
      into: &frame, at: Point(row: inner.row, column: inner.column + 2),
      columns: inner.columns - 2, style: context.style(.fieldFocused), hasFocus: true)
  }

  /// What stands in the place of rows where none matches.
  private var nothing: Phrase {
    Phrase(
      "Nothing matches “\(filter.text)”: type less or another word, or Esc.",
      "没有与“\(filter.text)”匹配的内容：请少输几个字或换个词，或按 Esc。")
  }

  /// One line for each match.
  private func lines(_ matches: [Int], columns: Int) -> [StyledLine] {
    let widest = rows.map(\.label.displayWidth).max() ?? 0
    let labelColumns = min(widest, max(12, columns * 2 / 3)) + 2
    return matches.enumerated().map { position, index in
      let row = rows[index]
      return StyledLine(
        [
          (mark(of: row, isSelected: position == selected), .accent),
          (row.label.padded(to: labelColumns), .text),
          (row.detail.clipped(to: max(0, columns - labelColumns - (isMany ? 5 : 2))), .muted),
        ], row: position)
    }
  }

  /// The sign before a row: its place among the chosen, or the cursor.
  private func mark(of row: Row, isSelected: Bool) -> String {
    let cursor = isSelected ? "▸" : " "
    guard isMany else { return cursor + " " }
    guard let at = marked.firstIndex(of: row.answer) else {
      // What Enter takes beside what is marked.
      return cursor + (isSelected && takesCurrent && row.answer.isMarkable ? "[+] " : "[ ] ")
    }
    return cursor + "[\(at + 1)] "
  }
}
