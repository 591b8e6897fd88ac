// The list of questions to add to a call, with the whole text of the selected one under it.

package import Drawing
import Method
import Model

/// A list of prompts to choose from.
package struct QuestionChooser: Layer {
  /// The list itself.
  private var chooser: Chooser

  /// The rows under the list: a border and three lines of text.
  private static let footRows = 5

  package let scope = Scope.chooser

  /// Offers questions: those written before, those of the playbook, and one's own.
  ///
  /// - Parameter deed: What a choice does.
  init(
    _ offers: QuestionOffers,
    deed: @escaping @Sendable (LayerResult, Context) -> LayerAnswer
  ) {
    let context = offers.context
    let written = offers.written.map { question in
      Chooser.Row(
        label: QuestionChooser.label(question.kind, context) + " *", detail: question.words,
        answer: .thing(question.id))
    }
    let prompts = offers.prompts.map { prompt in
      Chooser.Row(
        label: QuestionChooser.label(prompt.kind, context), detail: offers.words.text(of: prompt),
        answer: .text(prompt.id))
    }
    let left = offers.leftOut
    // Somebody may have a reason to ask all the same, so it is there, at the end, with the answer.
    let known = left.known.map { known in
      let answer = context.say(known.answer.phrase(in: context.book))
      return Chooser.Row(
        label: QuestionChooser.label(.situation, context) + " ✓",
        detail: "\(answer) — \(offers.words.text(of: known.prompt))", answer: .text(known.prompt.id)
      )
    }
    let own = context.say(Phrase("write your own…", "自己写……"))
    let name = offers.person.name
    let customer = offers.person.account.map { " · " + context.book.spokenName(of: $0) } ?? ""
    let limit = left.limitWords.map { Phrase(" · S: \($0.en)", " · 现状：\($0.zh)") }
    chooser = Chooser(
      title: Phrase(
        "Add questions for \(name): Space marks\(limit?.en ?? "")\(customer)",
        "给\(name)加问题：空格勾选\(limit?.zh ?? "")\(customer)"),
      rows: written + prompts + known + [.init(label: "+", detail: own, answer: .text(""))],
      isMany: true, deed: deed)
  }

  /// The letter and the name of a kind.
  private static func label(_ kind: QuestionKind?, _ context: Context) -> String {
    guard let kind else { return "?" }
    return kind.letter + " " + context.say(kind.name)
  }

  package func extent(context: Context) -> Extent {
    switch chooser.extent(context: context) {
    case .full: .full
    case .box(let columns, let rows): .box(columns: columns, rows: rows + QuestionChooser.footRows)
    }
  }

  package mutating func receive(_ message: Message, context: Context) -> LayerAnswer {
    chooser.receive(message, context: context)
  }

  package mutating func perform(_ action: Action, by key: Key?, context: Context) -> LayerAnswer? {
    chooser.perform(action, by: key, context: context)
  }

  package mutating func type(_ key: Key, context: Context) -> LayerAnswer {
    chooser.type(key, context: context)
  }

  package func actions(context: Context) -> [Action] { chooser.actions(context: context) }

  package func draw(into frame: inout Frame, in rect: Rect, context: Context) {
    let foot = rect.rows >= 12 ? QuestionChooser.footRows : 0
    if foot > 0 {
      let inner = Box.draw(
        into: &frame, in: rect.bottom(foot), title: Phrase("In full", "全文"), hasFocus: false,
        context: context)
      let text = chooser.current?.detail ?? ""
      StyledLines(text.wrapped(to: inner.columns).map { StyledLine($0) })
        .draw(into: &frame, in: inner, context: context)
    }
    chooser.draw(into: &frame, in: rect.dropBottom(foot), context: context)
  }
}
