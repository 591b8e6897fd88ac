// What was found besides accounts: a heading for each kind, and a line for each thing with the account that it
// belongs to.

import Drawing
import Model
import Search

/// Draws what a filter has found.
struct FoundList {
  /// The filter.
  let filter: AccountFilter
  /// What can be seen.
  let context: Context

  /// How many lines it has.
  var lineCount: Int { filter.groups.count + filter.things.count }

  /// How many of some rows it gets beside a number of accounts: half of them where both have more than that.
  func rows(of rows: Int, accounts: Int) -> Int {
    min(lineCount, max((rows + 1) / 2, rows - accounts))
  }

  /// A line of the list.
  private enum Line {
    case heading(FoundGroup)
    case thing(FoundThing, place: Int)
  }

  /// The lines, in the order of the screen.
  private var lines: [Line] {
    var place = -1
    return filter.groups.flatMap { group in
      [.heading(group)]
        + group.things.map { thing in
          place += 1
          return .thing(thing, place: place)
        }
    }
  }

  /// Draws the groups, as far as they can be seen.
  func draw(into frame: inout Frame, in rect: Rect, hasFocus: Bool) {
    let lines = lines
    let selected = lines.firstIndex {
      if case .thing(_, let place) = $0 { place == filter.place } else { false }
    }
    let top = max(0, min((selected ?? 0) - rect.rows / 2, lines.count - rect.rows))
    let shown = lines.dropFirst(top).prefix(rect.rows).map { line in
      switch line {
      case .heading(let group): StyledLine(context.say(group.heading), .heading)
      case .thing(let thing, let place): self.line(of: thing, place: place, columns: rect.columns)
      }
    }
    StyledLines(shown, selected: filter.place, hasFocus: hasFocus)
      .draw(into: &frame, in: rect, top: 0, context: context)
  }

  /// The line of a thing: what it is called, by what it was found where that is something else, and its account.
  private func line(of thing: FoundThing, place: Int, columns: Int) -> StyledLine {
    let account = context.book.account(of: thing.id, thing.kind)
    // Where little room is left, what was found counts more: the other panes show the account.
    let isTitle =
      context.book.text(of: thing.id, thing.attribute, holding: filter.pattern)
      == context.book.title(of: thing.id, thing.kind)
    let room = columns >= 60 || columns >= 24 && isTitle ? columns * 2 / 5 : 0
    let name = account.map { context.name(of: $0, columns: room) } ?? ""
    let text = max(4, columns - 3 - room)
    let spans = words(of: thing, columns: text)
    let width = spans.reduce(0) { $0 + $1.0.displayWidth }
    let gap = String(repeating: " ", count: max(0, text - width) + 1)
    return StyledLine(
      [("  ", .accent)] + spans + [(gap, .text), (name.clipped(to: room), .muted)], row: place)
  }

  /// What a thing is called with the match in it, or the text that matches behind what it is called.
  private func words(of thing: FoundThing, columns: Int) -> [(String, StyleRole)] {
    let found = context.book.text(of: thing.id, thing.attribute, holding: filter.pattern)
    let kind = thing.attribute.textKind
    let title = context.book.title(of: thing.id, thing.kind)
    guard found != title, !title.isEmpty else {
      return MatchedText.spans(of: found, filter.pattern, kind, columns: columns)
    }
    let short = title.clipped(to: max(4, columns * 2 / 5))
    let rest = columns - short.displayWidth - 1
    return MatchedText.spans(of: short, filter.pattern, columns: columns) + [(" ", .text)]
      + MatchedText.spans(of: found, filter.pattern, kind, columns: rest, role: .muted)
  }
}
