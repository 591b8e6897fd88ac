// What somebody said themselves, to fill the prompts with: nobody is told “you said” about the words
// of a colleague.

package import Model

/// A person's own words, as far as the book knows them.
package struct KnownWords: Sendable {
  /// The book.
  private let book: Book
  /// The person.
  private let person: EntityID

  /// Looks at a person.
  package init(of person: EntityID, in book: Book) {
    (self.person, self.book) = (person, book)
  }

  /// A prompt as it would be asked; what the person has not said is an ellipsis.
  package func text(of prompt: Prompt) -> String {
    let names = Set(prompt.placeholderNames.compactMap(Placeholder.init(rawValue:)))
    return prompt.text(
      filling: Dictionary(
        uniqueKeysWithValues: names.map { ($0, words(in: $0, of: prompt).innerQuotes) }))
  }

  /// Whether all that a prompt quotes is known: one with a blank in it is no question.
  package func fill(_ prompt: Prompt) -> Bool {
    prompt.placeholderNames.compactMap(Placeholder.init(rawValue:)).allSatisfy {
      !words(in: $0, of: prompt).trimmed.isEmpty
    }
  }

  /// What stands in a blank of a prompt; empty where nobody said it.
  private func words(in blank: Placeholder, of prompt: Prompt) -> String {
    switch blank {
    case .account: book.people[person]?.account.map { book.spokenName(of: $0) } ?? ""
    case .person: book.title(of: person, .person)
    case .fact: answer(followedBy: prompt) ?? latestFact?.words ?? ""
    case .problem: openNeed ?? answer(to: .problem)
    case .implication: answer(to: .implication)
    }
  }

  /// The fact whose words a prompt uses; nil where it uses none.
  package func fact(in prompt: Prompt) -> Fact? {
    guard prompt.placeholderNames.contains(Placeholder.fact.rawValue),
      answer(followedBy: prompt) == nil
    else { return nil }
    return latestFact
  }

  /// The latest fact that the person told us, a confirmed one before an assumed one.
  private var latestFact: Fact? {
    let account = book.people[person]?.account
    let own = (account.map { book.facts.of($0) } ?? []).filter { $0.source == person }
    return own.last(where: \.isConfirmed) ?? own.last
  }

  /// The latest need of theirs that is not met.
  private var openNeed: String? { book.needs.of(person).last { $0.state != .met }?.words }

  /// What the person answered to the question that a prompt follows; nil when they were not asked.
  private func answer(followedBy prompt: Prompt) -> String? {
    guard let builds = prompt.builds else { return nil }
    let asked = book.questions.of(person).last { $0.prompt == builds && !$0.answer.isEmpty }
    return asked?.answer
  }

  /// The question that one of a kind would build on: the latest of the kind beneath it.
  package func base(for kind: QuestionKind) -> EntityID? {
    guard let foundation = kind.foundation else { return nil }
    return book.questions.of(person).last { $0.kind == foundation }?.id
  }

  /// The latest answer of this person to a question of a kind; empty when there is none.
  private func answer(to kind: QuestionKind) -> String {
    book.questions.of(person).last { $0.kind == kind && !$0.answer.isEmpty }?.answer ?? ""
  }
}
