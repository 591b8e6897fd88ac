// Looking back: which day's evening the book is to be shown at.

package import Drawing
import Model

/// Asks for a day of the past; nothing typed means today.
package struct AsOfPrompt: Layer {
  /// What was typed.
  private var field = TextField()

  package let scope = Scope.chooser

  /// Creates an empty prompt.
  package init() {}

  package func extent(context: Context) -> Extent {
    .box(columns: min(60, context.size.columns), rows: min(7, context.size.rows - 3))
  }

  package mutating func receive(_ message: Message, context: Context) -> LayerAnswer {
    if case .paste(let text) = message {
      field.insert(String(text.map { $0.isNewline ? " " : $0 }))
    }
    return .stay
  }

  package mutating func type(_ key: Key, context: Context) -> LayerAnswer {
    _ = field.take(key)
    return .stay
  }

  package mutating func perform(_ action: Action, by key: Key?, context: Context) -> LayerAnswer? {
    action == .pick(.choose) ? choose(context: context) : nil
  }

  /// Goes to the day that was typed.
  private func choose(context: Context) -> LayerAnswer {
    if field.text.trimmed.isEmpty {
      return LayerAnswer(move: .close(nil), effects: [.showAsOf(to: nil)])
    }
    guard let day = DayEntry.parse(field.text, today: context.now) else {
      return .tell(
        .problem,
        Phrase(
          "That is no day: write 2026-10-01, -2w or yesterday.", "看不懂这个日期：请写 2026-10-01、-2w 或昨天。"))
    }
    guard day <= context.now else {
      return .tell(.problem, Phrase("That day is still to come.", "这一天还没到，请写过去的日期。"))
    }
    return LayerAnswer(move: .close(nil), effects: [.showAsOf(to: day)])
  }

  package func draw(into frame: inout Frame, in rect: Rect, context: Context) {
    let inner = Box.draw(into: &frame, in: rect, title: Phrase("Look back", "回看"), context: context)
    let lines = [
      context.say(
        Phrase("The book as it stood at the end of which day?", "回看哪一天？（以当天结束时为准）")),
      meaning(context: context),
    ]
    for (index, line) in lines.enumerated() {
      frame.draw(
        line.clipped(to: inner.columns),
        at: Point(row: inner.row + (index == 0 ? 0 : 3), column: inner.column),
        columns: inner.columns, style: context.style(index == 0 ? .text : .muted))
    }
    field.draw(
      into: &frame, at: Point(row: inner.row + 1, column: inner.column), columns: inner.columns,
      style: context.style(.field), hasFocus: true)
  }

  /// What the typed text means, or what can be typed.
  private func meaning(context: Context) -> String {
    guard let day = DayEntry.parse(field.text, today: context.now) else {
      return context.say(
        Phrase("-2w, yesterday, 2026-10-01; empty: today", "如 -2w、昨天、2026-10-01；留空就是今天"))
    }
    return "= \(day.description) " + context.say(day.weekdayName)
  }

  package func actions(context: Context) -> [Action] { [.pick(.choose), .back] }
}
