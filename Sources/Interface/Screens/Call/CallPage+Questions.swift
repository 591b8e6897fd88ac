// The questions of a call as chains: each stands under the one it builds on.

import Drawing
import Model

extension CallPage {
  /// Writes the questions in their order.
  func writeQuestions(on page: inout Page<CallRow>) {
    let all = questions
    let count = marks.count
    let note = count == 0 ? Phrase(verbatim: "") : Phrase(", \(count) marked", "，已勾选 \(count) 个")
    page.heading(
      context.say(Phrase("Questions (\(all.count)\(note.en))", "问题（\(all.count)\(note.zh)）")))
    for (index, question) in all.enumerated() {
      write(question, at: index, among: all, on: &page)
    }
    let add =
      mode == .before
      ? Phrase("add a question from the playbook (a)", "从提问手册加一个问题（a）")
      : Phrase("a question you asked unplanned", "补记临场问的问题")
    writeAdding(.addQuestion, add, on: &page)
  }

  /// The questions of the plan that are marked.
  private var marks: [EntityID] { call.questions.filter(marked.contains) }

  /// The box before a question that says whether it is marked; nothing while none is.
  private func box(of question: Question) -> String {
    marks.isEmpty ? "" : marked.contains(question.id) ? "[x] " : "[ ] "
  }

  /// Writes one question, indented by how much it stands on.
  private func write(
    _ question: Question, at index: Int, among all: [Question], on page: inout Page<CallRow>
  ) {
    let row = CallRow.question(question.id)
    let indent = String(repeating: " ", count: depth(of: question, among: all) * 2)
    let letter = question.kind?.letter ?? "?"
    let mark = sign(of: row) + indent + box(of: question) + "\(letter) \(index + 1) "
    let asked = question.person.map { context.book.title(of: $0, .person) } ?? "?"
    page.row(
      row, mark, Look.style(of: question.kind),
      Look.bracketed(asked, context: context) + question.words)
    if let ground = ground(of: question, at: index, among: all) {
      page.more("↳ " + ground, indent: mark.displayWidth)
    }
    if mode == .after { writeAnswer(to: question, indent: mark.displayWidth, on: &page) }
    advise(row, on: &page)
  }

  /// What has become of a question, and the customer's own words.
  private func writeAnswer(to question: Question, indent: Int, on page: inout Page<CallRow>) {
    let state = question.state ?? .planned
    guard !question.answer.isEmpty else {
      let text =
        state == .planned
        ? Phrase("not asked; Enter writes their answer", "还没问；按回车记下回答")
        : Phrase("\(state.name.en); Enter writes their answer", "\(state.name.zh)；按回车记下回答")
      return page.more(context.say(text), indent: indent)
    }
    page.more(Look.quoted(question.answer), .text, indent: indent)
  }

  /// How many questions of the plan a question stands on, one upon the other.
  private func depth(of question: Question, among all: [Question]) -> Int {
    var depth = 0
    var next = question.base
    while depth < 3, let base = all.first(where: { $0.id == next }) {
      depth += 1
      next = base.base
    }
    return depth
  }

  /// What a question builds on, where the page does not show it by standing right under it.
  private func ground(of question: Question, at index: Int, among all: [Question]) -> String? {
    if let base = question.base, index == 0 || all[index - 1].id != base {
      if let number = all.firstIndex(where: { $0.id == base }) {
        return context.say(Phrase("builds on \(number + 1)", "接着第 \(number + 1) 个问题"))
      }
      let words = context.book.title(of: base, .question)
      return context.say(Phrase("builds on \(Look.quoted(words))", "接着\(Look.quoted(words))"))
    }
    guard let fact = question.fact, question.base == nil else { return nil }
    let words = context.book.title(of: fact, .fact)
    return context.say(Phrase("fact: \(words)", "事实：\(words)"))
  }
}
