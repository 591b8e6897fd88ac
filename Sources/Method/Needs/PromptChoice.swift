// Which prompts to put before somebody who prepares a question: for the role and the industry, not used
// yet, not answered by the book, and no more about how things stand than a person bears.

package import Model

/// The prompts of one kind for one person, sorted into those to offer and those to leave out.
package struct PromptChoice: Sendable {
  /// A prompt that is left out because the book answers it.
  package struct Known: Sendable {
    /// The prompt.
    package let prompt: Prompt
    /// What the book answers.
    package let answer: KnownAnswer
  }

  /// The prompts to offer, none of which quotes what nobody said: first those that build on what is known already, among equals those made
  /// for the industry.
  package let offered: [Prompt]
  /// The prompts that the book answers.
  package let known: [Known]
  /// How many situation questions are planned and not yet answered, where that many are enough; nil
  /// where there is room for more, and for the other kinds.
  package let spent: Int?

  /// Chooses prompts for a person; none while the role is unknown.
  ///
  /// - Parameters:
  ///   - answers: What the book knows about the account.
  ///   - planned: The questions that will be asked in the next call.
  ///   - limits: How many situation questions a call may hold.
  /// - Complexity: O(prompts × the account's answered questions and facts).
  package init(
    for person: Person, kind: QuestionKind, in book: Book, playbook: Playbook,
    answers: KnownAnswers, planned: [Question], limits: CoachLimits = CoachLimits()
  ) {
    let industry = person.account.flatMap { book.accounts[$0]?.industry } ?? ""
    let taken = Set(book.questions.of(person.id).map(\.prompt))
    let fitting =
      person.role.map { playbook.prompts(for: $0, kind: kind, industry: industry) } ?? []
    let words = KnownWords(of: person.id, in: book)
    let open = fitting.filter { !taken.contains($0.id) && words.fill($0) }
    let pairs = open.map { ($0, answers.answer(to: $0)) }
    known = pairs.compactMap { prompt, answer in
      answer.map { Known(prompt: prompt, answer: $0) }
    }
    let count = planned.count { $0.kind == .situation && $0.state != .answered }
    spent = kind == .situation && count >= limits.situations ? count : nil
    let free = spent == nil ? pairs.filter { $0.1 == nil }.map(\.0) : []
    let answered = Set(
      book.questions.of(person.id).filter { !$0.answer.trimmed.isEmpty }.map(\.prompt))
    // The prompts that others build on are looked up once for all.
    let wanted = Set(free.compactMap(\.builds))
    let told = Set(
      playbook.prompts.filter { wanted.contains($0.id) && answers.answer(to: $0) != nil }.map(\.id))
    let ready = Set(
      free.filter { prompt in
        prompt.builds.map { answered.contains($0) || told.contains($0) } ?? false
      }.map(\.id))
    offered = free.filter { ready.contains($0.id) } + free.filter { !ready.contains($0.id) }
  }

  /// Why nothing more is offered; nil where that is not because of the limit.
  package var limitWords: Phrase? {
    spent.map { count in
      Phrase(
        "\(count) planned, that is enough: look up the rest beforehand",
        "已准备 \(count) 个，够了；其余的请事先查好")
    }
  }
}
