// What `=` shows on the workbench: what a pane's words and numbers rest on, and what to do with them.

import Model

extension Workbench {
  /// Shows what stands behind the selection of the pane with the focus.
  mutating func showWhy() -> [Effect] {
    guard let account else { return settle(Act.noAccount) }
    let words = MapReasons(account: account, context: context)
    switch focus {
    case .accounts:
      let figures = AccountFigures.reasons(of: account, context: context)
      let name = Phrase(verbatim: context.book.title(of: account, .account))
      return open(.reasons(name, [words.map] + figures))
    case .map: return open(.reasons(title, words.sections(about: spot)))
    case .questions:
      guard let person = person.flatMap({ context.book.people[$0] }) else {
        return settle(.refuse("Select a person on the map first.", "请先在图上选一位联系人。"))
      }
      return open(.reasons(title, QuestionReasons(person: person, context: context).sections))
    }
  }

  /// Whom the box is about.
  private var title: Phrase {
    switch spot {
    case .person(let id): Phrase(verbatim: context.book.title(of: id, .person))
    case .vacancy(let role): role.name
    case nil: Phrase(verbatim: "")
    }
  }
}
