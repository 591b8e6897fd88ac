// The lines of the page on which two things become one: first what somebody has to choose, then what is
// taken over anyway, what goes along, and what can't.

import Drawing
import Model

/// A row of that page.
enum MergeRow: Hashable, Sendable {
  /// A field.
  case field(Attribute)
  /// What goes along.
  case along
  /// A link that can't.
  case dropped(EntityID)
}

/// The page of a merge.
struct MergePage {
  private let merge: Merge
  private let context: Context

  /// From this width on the two values stand side by side.
  private static let wide = 60

  /// Prepares the page.
  init(_ merge: Merge, _ context: Context) { (self.merge, self.context) = (merge, context) }

  /// The lines for a width.
  func page(columns: Int) -> Page<MergeRow> {
    var page = Page<MergeRow>(columns: columns)
    let differing = merge.differing
    if !differing.isEmpty {
      page.heading(say("Differ: Space takes the other value", "不同之处：按空格换另一个"))
      for field in differing { choose(field, on: &page) }
    }
    let taken = merge.fields.filter { $0.outcome == .only(isOthers: true) || $0.outcome == .united }
    if !taken.isEmpty {
      page.heading(say("Taken over or put together", "直接采用或合在一起"))
      for field in taken { tell(field, on: &page) }
    }
    page.heading(say("Goes along", "一并带过去"))
    let counts = merge.carried.map(\.words).joined(", ", "、")
    page.row(
      .along, "  ", .muted,
      merge.carried.isEmpty ? say("nothing else", "没有别的") : context.say(counts))
    if let move = merge.move { page.note(context.say(move.consequence(in: context.book))) }
    if !differing.isEmpty {
      page.note(
        say(
          "What isn't taken stays in the notes; another name becomes an alias.",
          "没采用的写进备注，另一个名称记为别名。"))
    }
    if !merge.dropped.isEmpty {
      page.heading(say("Links that can't go along", "带不过去的关系"))
      for tie in merge.dropped {
        page.row(.dropped(tie.id), "  ", .muted, context.say(tie.phrase), .warning)
      }
    }
    return page
  }

  /// A field of which somebody chooses one of two values.
  private func choose(_ field: MergedField, on page: inout Page<MergeRow>) {
    let (kept, others) = (words(field.kept, field), words(field.others, field))
    let marks = field.takesOthers ? ("○ ", "● ") : ("● ", "○ ")
    let roles: (StyleRole, StyleRole) =
      field.takesOthers ? (.muted, .accent) : (.accent, .muted)
    let name = context.say(field.attribute.name)
    guard page.columns >= Self.wide else {
      page.row(.field(field.attribute), "  ", .muted, name, .text)
      page.more(marks.0 + kept, roles.0, indent: 4)
      page.more(marks.1 + others, roles.1, indent: 4)
      return
    }
    let label = min(24, page.columns / 4)
    let room = (page.columns - label - 2) / 2
    page.row(.field(field.attribute)) {
      [
        ("  " + name.clipped(to: label - 1).padded(to: label), .text),
        ((marks.0 + kept).clipped(to: room - 1).padded(to: room), roles.0),
        ((marks.1 + others).clipped(to: room), roles.1),
      ]
    }
  }

  /// A field that needs no choice.
  private func tell(_ field: MergedField, on page: inout Page<MergeRow>) {
    let label = context.say(field.attribute.name) + context.say(Phrase(": ", "："))
    page.row(
      .field(field.attribute), "  " + label, .muted, words(field.result, field), .text)
  }

  /// What a value says, on one line.
  private func words(_ value: Value, _ field: MergedField) -> String {
    let words = context.book.words(for: value, in: field.attribute, today: context.today)
    return String(context.say(words).beginning.map { $0.isNewline ? " " : $0 })
  }

  private func say(_ en: String, _ zh: String) -> String { context.say(Phrase(en, zh)) }
}
