// The help: every action with its keys, made from the action table, the place one came from first.

package import Drawing
import Method
import Model

/// The help screen.
package struct HelpScreen: Layer {
  /// Where the person was when they asked.
  let origin: Scope
  /// The first line shown.
  private(set) var top = 0

  package let scope = Scope.help

  /// Creates the help for somebody at a place.
  package init(origin: Scope) {
    self.origin = origin
  }

  package func extent(desk: Desk) -> Extent { .full }

  package mutating func receive(_ input: LayerInput, desk: Desk) -> LayerAnswer {
    guard case .key(let key) = input else { return .stay }
    let page = max(1, desk.size.rows - 6)
    switch Keymap.action(for: key, in: .help) {
    case .move(let move):
      top = move.landing(from: top, of: lines(desk: desk).count - page + 1, half: page / 2)
    case .back, .show(.help): return .close
    case .arrange, .open, .show, .change, .add, .rewind, .fill, .pick, .accept, .print, .program,
      .widen, .turn, .report,
      nil:
      break
    }
    return .stay
  }

  package func draw(into frame: inout Frame, in rect: Rect, desk: Desk) {
    let lines = lines(desk: desk)
    let inner = Box.draw(
      into: &frame, in: rect, title: Phrase("Help", "帮助"),
      footer: "\(min(lines.count, top + rect.rows - 2))/\(lines.count)", desk: desk)
    StyledLines(lines).draw(into: &frame, in: inner.dropLeft(1), top: top, desk: desk)
    frame.cursor = Cursor(point: inner.origin, isVisible: false)
  }

  package func actions(desk: Desk) -> [Action] {
    [.move(.down), .move(.up), .move(.halfDown), .move(.halfUp), .back]
  }

  /// The whole help.
  private func lines(desk: Desk) -> [StyledLine] {
    var lines = HelpScreen.preface.map { StyledLine(desk.say($0), .muted) }
    for scope in order {
      let rows = Keymap.entries.compactMap { row(of: $0, in: scope, desk: desk) }
      guard !rows.isEmpty else { continue }
      lines += [StyledLine(""), StyledLine(desk.say(scope.name), .heading)] + rows
    }
    lines += [StyledLine(""), StyledLine(desk.say(HelpLegend.heading), .heading)]
    lines += HelpLegend.rows.flatMap { row in
      StyledLine.wrapped(
        mark: row.sign.padded(to: 16), markRole: .key, text: desk.say(row.meaning), role: .text,
        columns: max(20, desk.size.columns - 6))
    }
    lines += [StyledLine(""), StyledLine(desk.say(Phrase("About the method", "关于方法")), .heading)]
    // The source is said here whatever a person's own playbook says of it.
    let credit =
      MethodSource.paragraphs.map(desk.say)
      + [desk.playbook.credit, desk.playbook.caution].filter { !$0.isEmpty }
    lines += credit.flatMap { $0.wrapped(to: max(20, desk.size.columns - 6)) }.map {
      StyledLine($0)
    }
    return lines
  }

  /// The scopes, those of the place one came from first.
  private var order: [Scope] {
    let near = [origin] + origin.beneath
    return near + Scope.allCases.filter { !near.contains($0) }
  }

  /// One line: the keys of an action and what it does.
  private func row(of entry: Keymap.Entry, in scope: Scope, desk: Desk) -> StyledLine? {
    guard let keys = entry.keys.first(where: { $0.scope == scope })?.keys else { return nil }
    let names = keys.map(\.label).joined(separator: "  ")
    return StyledLine([(names.padded(to: 24), .key), (desk.say(entry.title), .text)])
  }

  /// What to know before the keys.
  private static let preface = [
    Phrase(
      "Everything you save is on the disk at once; u takes anything back.",
      "一保存就写进硬盘；按 u 可撤销任何操作。"),
    Phrase(
      "Letters also work while a Chinese input method sends full-width ones.",
      "中文输入法下打的全角字母同样有效。"),
  ]
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
