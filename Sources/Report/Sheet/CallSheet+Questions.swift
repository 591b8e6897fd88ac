// The questions on the sheet: in the order of the chain, each with what it stands on.

import Method
import Model

extension CallSheet {
  /// The call's questions as they are printed: by kind, within a kind in the call's order.
  private var chain: [Question] {
    let chosen = call.questions.compactMap { book.questions[$0] }
    return QuestionKind.allCases.flatMap { kind in chosen.filter { $0.kind == kind } }
      + chosen.filter { $0.kind == nil }
  }

  /// The questions, kind by kind.
  var questions: SheetDocument.Section {
    let chain = chain
    let heading = Phrase("Questions", "问题")
    guard !chain.isEmpty else {
      let missing = Phrase(
        "No questions chosen: choose some from the playbook.", "还没选问题：请从提示里挑选。")
      return section(heading.en, heading.zh, [.missing(missing(language))])
    }
    let numbers = Dictionary(
      chain.enumerated().map { ($0.element.id, $0.offset + 1) }, uniquingKeysWith: min)
    var blocks: [SheetDocument.Block] = []
    for kind in QuestionKind.allCases {
      let title = "\(kind.letter) · \(kind.name(language))"
      let ofKind = chain.filter { $0.kind == kind }
      if ofKind.isEmpty {
        blocks.append(.missing(Phrase("\(title): none prepared.", "\(title)：没有准备。")(language)))
      } else {
        blocks.append(.paragraph(title, .question(kind)))
        blocks += ofKind.map { block(of: $0, numbers) }
      }
    }
    return section(heading.en, heading.zh, blocks)
  }

  private func block(of question: Question, _ numbers: [EntityID: Int]) -> SheetDocument.Block {
    var notes: [String] = []
    if people.count > 1, let name = question.person.flatMap({ book.people[$0]?.name }) {
      notes.append(Phrase("for \(name)", "问 \(name)")(language))
    }
    notes += basis(of: question, numbers)
    return .question(
      numbers[question.id] ?? 0, question.words, notes: notes, answer: question.answer)
  }

  /// What a question builds on; a situation question needs nothing.
  private func basis(of question: Question, _ numbers: [EntityID: Int]) -> [String] {
    var notes: [String] = []
    if let base = question.base {
      if let number = numbers[base] {
        notes.append(Phrase("builds on question \(number)", "根据问题 \(number)")(language))
      } else if let words = book.questions[base]?.words {
        notes.append(
          Phrase("builds on “\(words.innerQuotes)”", "根据“\(words.innerQuotes)”")(language))
      }
    }
    if let fact = question.fact.flatMap({ book.facts[$0]?.words }) {
      notes.append(Phrase("builds on the fact: \(fact)", "根据的事实：\(fact)")(language))
    }
    guard notes.isEmpty, question.kind != .situation else { return notes }
    return [Phrase("builds on nothing yet", "还没有依据")(language)]
  }

  /// What we'd like to talk about, for a sheet that the customer may keep: what they gain from it. What we ask is ours
  /// to know, also where it doesn't say what it is for.
  var agenda: SheetDocument.Section {
    section(
      "What we would like to talk about", "想与您交流的内容",
      call.reason.isEmpty ? [] : [.paragraph(call.reason)])
  }
}
