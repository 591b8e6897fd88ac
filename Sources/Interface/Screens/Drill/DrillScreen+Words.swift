// A drill written down and opened again, with everything that was asked in it.

import Method
import Model

extension DrillScreen {
  /// Whether something is typed on it that is not saved.
  package var holdsWords: Bool { !asked.isEmpty || !field.isEmpty }

  /// What opens it again as it is.
  package func words(context: Context) -> LayerWords? {
    let person: EntityID? = if case .person(let id, _) = opponent { id } else { nil }
    return .drill(
      words: DrillWords(
        account: account?.description, person: person?.description,
        role: opponent.role.rawValue, behaviour: behaviour.rawValue,
        asked: asked.map { DrillWords.Asked(words: $0.words, kind: $0.kind?.rawValue) },
        line: field.words, corrected: corrected?.rawValue))
  }

  /// Opens a drill again. Somebody who has left the book is played as their role.
  ///
  /// - Throws: `PuttingBackError` where it is not understood.
  init(_ words: DrillWords, context: Context) throws(PuttingBackError) {
    let account = try words.account.map { text throws(PuttingBackError) in
      try EntityID(written: text)
    }
    let person = try words.person.map { text throws(PuttingBackError) in
      try EntityID(written: text)
    }
    guard let role = Role(rawValue: words.role),
      let behaviour = QuestionKind(rawValue: words.behaviour)
    else { throw .unreadable }
    let there = account.flatMap { context.book.accounts[$0] == nil ? nil : $0 }
    self.init(account: there, person: person, context: context)
    let wanted = person.map { DrillOpponent.person($0, role) } ?? .role(role)
    chosen = opponents.firstIndex(of: wanted) ?? opponents.firstIndex(of: .role(role)) ?? 0
    self.behaviour = behaviour
    for question in words.asked {
      asked.append(
        Asked(words: question.words, kind: try QuestionKind.written(question.kind)))
    }
    field = TextField(words.line)
    corrected = try QuestionKind.written(words.corrected)
  }
}

extension QuestionKind {
  /// Reads the tag of a kind; nil for none.
  fileprivate static func written(_ tag: String?) throws(PuttingBackError) -> QuestionKind? {
    guard let tag else { return nil }
    guard let kind = QuestionKind(rawValue: tag) else { throw .unreadable }
    return kind
  }
}
