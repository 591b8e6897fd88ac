// Which situation questions the book answers already: what one can look up need not be asked.

import Method
import Model

/// What an account's part of the book answers.
struct KnownAlready {
  /// The book.
  let book: Book
  /// The account.
  let account: EntityID
  /// The prompts and what they ask about; nil where only the words of a question count.
  let playbook: Playbook?

  /// What answers a question, in the words of the book; nil where nothing does.
  ///
  /// A situation question is answered when its prompt asks about something that the book knows
  /// (``KnownAnswers``); when it stands on a fact; when somebody else there has
  /// answered the same words or the same prompt; or when a fact holds two thirds of its words that
  /// carry meaning, at least two. What the person was asked themselves is another rule's matter.
  func answer(to question: Question) -> Phrase? {
    guard question.kind == .situation else { return nil }
    if let words = answer(toPrompt: question.prompt) { return words }
    return said(about: question).map { Phrase(verbatim: "“\($0.innerQuotes)”") }
  }

  /// What the book answers to a prompt of the playbook.
  private func answer(toPrompt id: String) -> Phrase? {
    guard let playbook, !id.isEmpty, let prompt = playbook[id] else { return nil }
    return KnownAnswers(about: account, in: book, playbook: playbook).answer(to: prompt)?.words
  }

  /// What somebody or a fact says about a question.
  private func said(about question: Question) -> String? {
    if let fact = question.fact.flatMap({ book.facts[$0] }) { return fact.words }
    if let other = answered(like: question) { return other.answer }
    let words = Self.meaning(of: question.words)
    guard words.count >= 2 else { return nil }
    return book.facts.of(account).first { fact in
      let known = Self.meaning(of: fact.words)
      return words.count { known.contains($0) } * 3 >= words.count * 2
    }?.words
  }

  /// The same question, answered by somebody else there.
  private func answered(like question: Question) -> Question? {
    let key = question.words.nameKey
    return book.people(of: account).filter { $0.id != question.person }
      .flatMap { book.questions.of($0.id) }
      .first { other in
        guard other.state == .answered, !other.answer.isEmpty else { return false }
        let isSamePrompt = !question.prompt.isEmpty && other.prompt == question.prompt
        return isSamePrompt || other.words.nameKey == key
      }
  }

  /// The words of a text that carry meaning: of Latin ones those of four letters and more that are
  /// not mere grammar, numbers, and of Chinese every two signs that stand together.
  static func meaning(of text: String) -> Set<String> {
    var found: Set<String> = []
    for run in text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      if run.contains(where: { !$0.isASCII }) {
        for (one, two) in zip(run, run.dropFirst()) { found.insert(String([one, two])) }
      } else if run.count >= 4, !grammar.contains(String(run)) {
        found.insert(String(run))
      }
    }
    return found.subtracting(chineseGrammar)
  }

  private static let grammar: Set<String> = [
    "what", "when", "where", "which", "whose", "whom", "many", "much", "does", "have", "your",
    "they", "them", "their", "there", "this", "that", "these", "with", "from", "about", "into",
    "today", "each", "would", "could", "will", "been", "were", "long", "often", "here", "then",
  ]

  private static let chineseGrammar: Set<String> = [
    "什么", "怎么", "多少", "哪些", "哪个", "几家", "几个", "你们", "您们", "我们", "现在", "目前", "一般",
    "是不", "不是", "是怎", "的是",
  ]
}
