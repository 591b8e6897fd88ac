// What `=` shows on the workbench: what a pane's words and numbers rest on, and what to do with them.

import Drawing
import Method
import Model

extension Workbench {
  /// Shows what stands behind the selection of the pane with the focus.
  mutating func showWhy() {
    guard let account else {
      notice = Notice(.note, Phrase("Choose an account first.", "请先选一个客户。"))
      return
    }
    let words = MapReasons(account: account, context: context)
    switch focus {
    case .accounts:
      let figures = WhyScreen.figures(of: account, context: context)
      layers.append(
        WhyScreen(
          title: Phrase(verbatim: context.book.title(of: account, .account)),
          sections: [words.map] + figures))
    case .map:
      layers.append(WhyScreen(title: title, sections: words.sections(about: spot)))
    case .questions:
      guard let person = person.flatMap({ context.book.people[$0] }) else {
        notice = Notice(.note, Phrase("Select a person on the map first.", "请先在图上选一位联系人。"))
        return
      }
      let questions = QuestionReasons(person: person, context: context)
      layers.append(WhyScreen(title: title, sections: questions.sections))
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
