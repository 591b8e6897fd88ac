// What stands behind the question pane: the ladder of a person rung by rung, and the prompts that are
// left out because the book answers them.

import Method
import Model

/// The reasons behind one person's questions.
struct QuestionReasons {
  /// The person.
  let person: Person
  /// What can be seen.
  let context: Context

  /// Everything there is to say.
  var sections: [Reasons] { [ladder, known] }

  /// The rungs, what holds each, and what would fill the gaps.
  private var ladder: Reasons {
    let ladder = NeedLadder(of: person, in: context.book)
    let lines = Rung.allCases.map { rung in
      let name = rung.name
      return switch ladder[rung] {
      case .said(let words):
        Phrase("✓ \(name.en): “\(words.innerQuotes)”", "✓ \(name.zh)：“\(words.innerQuotes)”")
      case .heard(let words):
        Phrase(
          "✓ \(name.en), from the account's facts: “\(words.innerQuotes)”",
          "✓ \(name.zh)（客户的事实）：“\(words.innerQuotes)”")
      case .planned(let words):
        Phrase("◌ \(name.en), planned: \(words)", "◌ \(name.zh)，准备问：\(words)")
      case .missing: missing(rung)
      }
    }
    let rule = Phrase(
      "Each rung carries the next. Only a payoff in their own words makes them push the purchase.",
      "一级托一级；对方自己说出价值，才会推动采购。")
    return Reasons(heading: Phrase("The ladder", "需求阶梯"), lines: lines + [rule])
  }

  /// What would fill a rung that is missing.
  private func missing(_ rung: Rung) -> Phrase {
    let prompt = context.choice(for: person, kind: rung.kind).offered.first
    let text = prompt.map { KnownWords(of: person.id, in: context.book).text(of: $0) } ?? ""
    let name = rung.name
    guard !text.isEmpty else {
      return Phrase("· \(name.en): missing", "· \(name.zh)：还没有")
    }
    return Phrase("· \(name.en): missing; ask: \(text)", "· \(name.zh)：还没有，可以问：\(text)")
  }

  /// The prompts that are left out, each with what the book answers.
  private var known: Reasons {
    let choice = context.choice(for: person, kind: .situation)
    let limit = choice.limitWords.map { [$0] } ?? []
    let words = KnownWords(of: person.id, in: context.book)
    let lines = choice.known.flatMap { known in
      let answer = known.answer.phrase(in: context.book)
      return [
        Phrase(verbatim: words.text(of: known.prompt)),
        Phrase("  → \(answer.en)", "  → \(answer.zh)"),
      ]
    }
    return Reasons(heading: Phrase("Not offered", "不再列出的问题"), lines: limit + lines)
  }
}

extension Context {
  /// What the book answers about an account.
  func answers(about account: EntityID?) -> KnownAnswers {
    KnownAnswers(about: account, in: book, playbook: playbook)
  }

  /// The prompts for a person: what will be asked in the account's next call counts as planned, and
  /// where none is planned, what is written down for the person.
  ///
  /// - Parameter answers: What the book answers about the account, where that is known already.
  func choice(
    for person: Person, kind: QuestionKind, answers: KnownAnswers? = nil
  ) -> PromptChoice {
    let call = person.account.flatMap { book.plannedCall(of: $0) }
    let planned =
      call.map { $0.questions.compactMap { book.questions[$0] } }
      ?? book.questions.of(person.id).filter { ($0.state ?? .planned) == .planned }
    return PromptChoice(
      for: person, kind: kind, in: book, playbook: playbook,
      answers: answers ?? self.answers(about: person.account), planned: planned)
  }
}
