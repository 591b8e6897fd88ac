// The help: every action with its keys, made from the action table, the place one came from first.

package import Drawing
import Method
import Model
import Search

/// The help screen.
package struct HelpScreen: Layer {
  /// Where the person was when they asked.
  let place: HelpPlace
  /// The first line shown.
  private(set) var top = 0
  /// What is looked for.
  private var filter = FilterLine()

  /// The keys of the help, or of the filter's line while it is typed in.
  package var scope: Scope { filter.isOpen ? .filter : .help }

  /// Creates the help for somebody at a place.
  init(_ place: HelpPlace) {
    self.place = place
  }

  package mutating func perform(_ action: Action, by key: Key?, context: Context) -> LayerAnswer? {
    if action == .show(.help) { return .close }
    if filter.perform(action) {
      top = 0
      return .stay
    }
    guard case .move(let move) = action else { return nil }
    let page = max(1, context.bodyRows - (filter.isShown ? 3 : 2))
    let count = lines(context: context).count - page + 1
    top = move.landing(from: top, of: count, half: page / 2)
    return .stay
  }

  package mutating func type(_ key: Key, context: Context) -> LayerAnswer {
    if filter.take(key) { top = 0 }
    return .stay
  }

  package mutating func receive(_ message: Message, context: Context) -> LayerAnswer {
    if case .paste(let text) = message, filter.paste(text) { top = 0 }
    return .stay
  }

  package func draw(into frame: inout Frame, in rect: Rect, context: Context) {
    let lines = lines(context: context)
    let page = filter.room(in: rect)
    let inner = Box.draw(
      into: &frame, in: page, title: Phrase("Help", "帮助"),
      footer: "\(min(lines.count, top + page.rows - 2))/\(lines.count)", context: context)
    StyledLines(lines).draw(into: &frame, in: inner.dropLeft(1), top: top, context: context)
    frame.cursor = Cursor(point: inner.origin, isVisible: false)
    filter.draw(into: &frame, in: rect, context: context)
  }

  package func actions(context: Context) -> [Action] {
    filter.isOpen
      ? FilterLine.actions
      : [.move(.down), .move(.up), .move(.halfDown), .move(.halfUp), .show(.filter), .back]
  }

  /// What stands below one heading: each entry has one line or several.
  private struct Part {
    var heading: StyledLine?
    var entries: [[StyledLine]]
  }

  /// The lines of the help: all of them, or those below their headings that hold what is looked for.
  private func lines(context: Context) -> [StyledLine] {
    let wanted = SearchPattern(filter.text)
    let parts = parts(context: context).compactMap { part -> [StyledLine]? in
      let entries =
        filter.text.isEmpty ? part.entries : part.entries.filter { $0.hold(wanted) }
      guard !entries.isEmpty else { return nil }
      return (part.heading.map { [.blank, $0] } ?? []) + entries.flatMap(\.self)
    }
    let lines = parts.flatMap(\.self)
    if lines.isEmpty {
      let none = Phrase(
        "The help says nothing of “\(filter.text)”: try another word, or Esc.",
        "帮助里没有“\(filter.text)”：请换个词，或按 Esc。")
      return text(context.say(none), .muted, context: context)
    }
    return lines[0] == .blank ? Array(lines.dropFirst()) : lines
  }

  /// The whole help: first what can be done at the place one came from, then all keys that work there, then the rest.
  private func parts(context: Context) -> [Part] {
    let preface = Part(
      entries: HelpScreen.preface.map { text(context.say($0), .muted, context: context) })
    let near = near.map { keys(in: $0, context: context) }
    var parts = [here(context: context)] + near + [preface]
    parts.append(
      Part(
        heading: StyledLine(context.say(HelpLegend.heading), .heading),
        entries: HelpLegend.rows.map { row in
          let signs = row.signs.flatMap { [(" ", .text), $0] }.dropFirst()
          return line(
            Array(signs), HelpScreen.signColumns, context.say(row.meaning), context: context)
        }))
    parts.append(topics(context: context))
    parts.append(glossary(context: context))
    parts += far.map { keys(in: $0, context: context) }
    // The source is said here whatever a person's own playbook says of it.
    let credit =
      MethodSource.paragraphs.map(context.say)
      + [context.playbook.credit, context.playbook.caution].filter { !$0.isEmpty }
    parts.append(
      Part(
        heading: StyledLine(context.say(Phrase("About the method", "关于方法")), .heading),
        entries: credit.map { text($0, context: context) }))
    return parts
  }

  /// Everyday tasks and what to do.
  private func topics(context: Context) -> Part {
    Part(
      heading: StyledLine(context.say(HelpTopics.heading), .heading),
      entries: HelpTopics.rows.map { row in
        line(
          [(context.say(row.name), .accent)], HelpScreen.keyColumns, context.say(row.meaning),
          context: context)
      })
  }

  /// The words of the method, a sentence each.
  private func glossary(context: Context) -> Part {
    Part(
      heading: StyledLine(context.say(Phrase("Words of the method", "方法里的词")), .heading),
      entries: Glossary.terms.map { term in
        line(
          [(context.say(term.name), .accent)], HelpScreen.keyColumns, context.say(term.meaning),
          context: context)
      })
  }

  /// The room for keys, and for signs, where there is enough.
  private static let (keyColumns, signColumns) = (24, 16)

  /// The room for a line.
  private func columns(_ context: Context) -> Int { max(20, context.size.columns - 4) }

  /// A text on as many lines as it takes.
  private func text(_ text: String, _ role: StyleRole = .text, context: Context) -> [StyledLine] {
    text.wrapped(to: columns(context)).map { StyledLine($0, role) }
  }

  /// Keys or signs with their meaning beside them; on a narrow screen closer, so that the meaning has
  /// room.
  private func line(
    _ marks: [(String, StyleRole)], _ width: Int, _ meaning: String, context: Context
  ) -> [StyledLine] {
    let mark = marks.map(\.0).joined()
    let width = max(context.size.columns < 60 ? width / 2 : width, mark.displayWidth + 2)
    var lines = StyledLine.wrapped(
      mark: mark.padded(to: width), markRole: .text, text: meaning, role: .text,
      columns: columns(context))
    let gap = (String(repeating: " ", count: width - mark.displayWidth), StyleRole.text)
    lines[0].spans.replaceSubrange(..<1, with: StyledLine(marks + [gap]).spans)
    return lines
  }

  /// The place one came from: what it is for, and what can be done there now, in the order of the hint line.
  private func here(context: Context) -> Part {
    let purpose = place.purpose.map { [text(context.say($0), .muted, context: context)] } ?? []
    let rows = place.acts.map { act, hint in
      let keys = context.keymap.keys(of: act, in: place.scope).map(\.label).joined(separator: "  ")
      return keys.isEmpty
        ? []
        : line(
          [(keys, .key)], HelpScreen.keyColumns, context.say(hint ?? act.title), context: context)
    }
    let heading = Phrase("Here: \(place.name.en)", "当前位置：\(place.name.zh)")
    return Part(
      heading: StyledLine(context.say(heading), .heading),
      entries: purpose + rows.filter { !$0.isEmpty })
  }

  /// The keys of a scope under its name, those first that a newcomer looks for, those that move last;
  /// nothing where there are none.
  private func keys(in scope: Scope, context: Context) -> Part {
    let acts = Act.all.enumerated().sorted { one, other in
      (HelpScreen.rank(of: one.element.action), one.offset)
        < (HelpScreen.rank(of: other.element.action), other.offset)
    }
    let rows = acts.map { row(of: $0.element, in: scope, context: context) }
    return Part(
      heading: StyledLine(context.say(scope.name), .heading), entries: rows.filter { !$0.isEmpty })
  }

  /// What a newcomer looks for first, wherever they are.
  private static let first: [Action] = [
    .open, .pick(.choose), .fill(.ask), .fill(.save), .change(.add), .change(.edit),
    .show(.prepare), .show(.record), .show(.why), .nextView, .show(.filter), .show(.palette),
    .undo, .back, .program(.quit),
  ]

  /// Where an action stands in its scope: the lower, the earlier.
  private static func rank(of action: Action) -> Int {
    if case .move = action { return first.count + 1 }
    return first.firstIndex(of: action) ?? first.count
  }

  /// The scopes whose keys work at the place one came from: its own first, what moves the selection last.
  private var near: [Scope] {
    let chain = place.scope.chain
    return chain.filter { $0 != .list } + chain.filter { $0 == .list }
  }

  /// The other scopes.
  private var far: [Scope] { Scope.allCases.filter { !near.contains($0) } }

  /// The keys of an act and what it does; nothing where it has none in the scope.
  private func row(of act: Act, in scope: Scope, context: Context) -> [StyledLine] {
    let keys = context.keymap.own(act.action, in: scope)
    guard !keys.isEmpty else { return [] }
    let names = keys.map(\.label).joined(separator: "  ")
    return line([(names, .key)], HelpScreen.keyColumns, context.say(act.title), context: context)
  }

  /// What to know before the keys.
  private static let preface = [
    Phrase(
      "Everything you save is on the disk at once; u undoes anything.",
      "一保存就写进硬盘；按 u 可撤销任何操作。"),
    Phrase(
      "Letters also work while a Chinese input method sends full-width ones.",
      "中文输入法下打的全角字母同样有效。"),
  ]
}

extension [StyledLine] {
  /// Whether the lines of an entry say what is looked for.
  fileprivate func hold(_ pattern: SearchPattern) -> Bool {
    let text = map { $0.spans.map(\.text).joined() }.joined(separator: " ")
    return SearchText(text, .prose).cost(of: pattern) != nil
  }
}

extension Key {
  /// The key as the hints show it: short, and without brackets for a plain letter.
  package var label: String {
    switch self {
    case .character(let character): character == " " ? "Space" : String(character)
    case .control(let character): "^" + character.uppercased()
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .alt, .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .shiftUp,
      .shiftDown, .shiftLeft, .shiftRight, .home, .end, .pageUp, .pageDown, .function:
      String(name.drop { $0 == "<" }.prefix { $0 != ">" })
    }
  }
}
