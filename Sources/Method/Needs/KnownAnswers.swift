// Which prompts the book answers already, and with what: whoever asks what was told before shows that
// nobody listened.

package import Model

/// What the book knows that a prompt asks for.
package struct KnownAnswer: Hashable, Sendable {
  /// Where the book has it from.
  package enum Source: Hashable, Sendable {
    /// The account's own fields, or its supplies.
    case register
    /// Somebody's answer to a question.
    case question(EntityID)
    /// A fact.
    case fact(EntityID)
  }

  /// Where the book has it from.
  package let source: Source
  /// The answer as the book has it.
  package let words: Phrase
  /// Who said so; nil where nobody in particular did.
  package let speaker: EntityID?

  /// The answer with who said it, as it stands beside a prompt that is left out.
  package func phrase(in book: Book) -> Phrase {
    let who = speaker.map { book.title(of: $0, .person) } ?? ""
    return Phrase(
      "known: \(words.en)\(who.isEmpty ? "" : " (\(who))")",
      "已知：\(words.zh)\(who.isEmpty ? "" : "（\(who)）")")
  }
}

/// The answers that the book holds about one account.
///
/// A prompt counts as answered, in this order: when the account's fields or supplies say what it asks
/// about; when somebody there answered it, or another prompt about the same matter; when a question
/// that follows it stands on a fact, which then is its answer; when a confirmed fact has one of the
/// matter's words in it. The last two hold for situation questions only: how things stand is the same
/// for everybody, what hurts is not.
package struct KnownAnswers: Sendable {
  /// The account.
  private let account: Account?
  /// The book.
  private let book: Book
  /// The prompts and the words of matters.
  private let playbook: Playbook
  /// The facts that questions there stand on, the latest last, each with the prompt that the question's
  /// own prompt builds on.
  private let grounds: [(fact: EntityID, prompt: String)]
  /// Those that were answered, each with the matter of the prompt that it came from.
  private let answered: [(question: Question, matter: String?)]

  /// Looks at an account; at none the book answers nothing.
  ///
  /// - Complexity: O(the account's people, and its questions × prompts).
  package init(about account: EntityID?, in book: Book, playbook: Playbook) {
    self.account = account.flatMap { book.accounts[$0] }
    (self.book, self.playbook) = (book, playbook)
    let questions = account.map { book.questions(of: $0).sorted { $0.id < $1.id } } ?? []
    grounds = questions.compactMap { question in
      guard let fact = question.fact, let base = playbook[question.prompt]?.builds else {
        return nil
      }
      return (fact, base)
    }
    answered = questions.filter { !$0.answer.trimmed.isEmpty && !$0.prompt.isEmpty }
      .map { ($0, playbook[$0.prompt]?.asks) }
  }

  /// What the book answers to a prompt; nil where it does not know.
  ///
  /// - Complexity: O(the account's questions, facts and supplies).
  package func answer(to prompt: Prompt) -> KnownAnswer? {
    guard let account, prompt.kind == .situation else { return nil }
    if let matter = prompt.asks.flatMap(Matter.init),
      let words = matter.answer(about: account, in: book)
    {
      return KnownAnswer(source: .register, words: words, speaker: nil)
    }
    return said(to: prompt) ?? ground(of: prompt) ?? fact(about: prompt.asks)
  }

  /// What somebody answered to a prompt, or to another about the same matter.
  private func said(to prompt: Prompt) -> KnownAnswer? {
    let asked = answered.last { question, matter in
      question.prompt == prompt.id || prompt.asks != nil && matter == prompt.asks
    }
    return (asked?.question).map {
      KnownAnswer(
        source: .question($0.id), words: Phrase(verbatim: "“\($0.answer.innerQuotes)”"),
        speaker: $0.person)
    }
  }

  /// The fact that a question which follows a prompt stands on.
  private func ground(of prompt: Prompt) -> KnownAnswer? {
    let ground = grounds.last { $0.prompt == prompt.id }
    return ground.flatMap { book.facts[$0.fact] }.map(answer)
  }

  /// A confirmed fact about a matter.
  private func fact(about matter: String?) -> KnownAnswer? {
    guard let matter, let account else { return nil }
    let facts = book.facts.of(account.id)
    return facts.last { $0.isConfirmed && playbook.recognises($0.words, as: matter) }.map(answer)
  }

  /// A fact as an answer.
  private func answer(_ fact: Fact) -> KnownAnswer {
    KnownAnswer(
      source: .fact(fact.id), words: Phrase(verbatim: "“\(fact.words.innerQuotes)”"),
      speaker: fact.source)
  }
}
