// What the actions that change the book open: mostly a form, with what is selected filled in.

import Drawing
import Method
import Model

extension Workbench {
  /// Changes what is selected, unless the book cannot be changed.
  mutating func change(_ work: Action.Work) -> [Effect] {
    if work == .editNotes, hasUnsavedNotes { return editNotes() }
    guard mayChange() else { return [] }
    switch work {
    case .add: return add()
    case .edit: edit()
    case .delete: confirmDeletion()
    case .links: showLinks()
    case .editNotes: return editNotes()
    case .completeStep: return completeStep()
    case .moveNeed: return moveNeed()
    case .classify:
      guard let account else { break }
      layers.append(Form.classing(account, context: context))
    case .editBook: layers.append(Form.editing(.book, .book, in: context.book))
    }
    return []
  }

  /// Says that something must be selected first.
  private mutating func ask(_ en: String, _ zh: String) {
    notice = Notice(.note, Phrase(en, zh))
  }

  /// Adds what the pane with the focus is about.
  private mutating func add() -> [Effect] {
    switch focus {
    case .accounts: add(.account)
    case .map: add(.person)
    case .questions:
      if case .prompt = questionRows[safely: questionRow]?.content { return open() }
      add(.question)
    }
    return []
  }

  /// Opens the form of something new, which belongs to the selected account or person.
  mutating func add(_ addition: Action.Addition) {
    guard mayChange() else { return }
    guard addition != .account else { return layers.append(Form.adding(.account)) }
    guard let account else {
      return ask("Choose an account first: 1, then j or k.", "请先选一个客户：按 1，再按 j 或 k。")
    }
    if addition == .link, person == nil || context.book.people(of: account).count < 2 {
      return ask("A link needs two people: select one on the map first.", "关系需要两个人：请先在图上选一位联系人。")
    }
    let vacancy: Role? = if case .vacancy(let role) = spot { role } else { nil }
    let place = FormPlace(account: account, person: person, vacancy: vacancy, context: context)
    guard let form = place.form(adding: addition) else {
      return ask("Select a person on the map first: 2, then j or k.", "请先在图上选一位联系人：按 2，再按 j 或 k。")
    }
    layers.append(form)
  }

  /// Opens what is under the cursor.
  mutating func open() -> [Effect] {
    switch focus {
    case .accounts:
      if let account { layers.append(CardScreen(account: account)) }
    case .map:
      switch spot {
      case .person(let id) where context.book.people[id]?.isPlaceholder == true:
        if mayChange() { layers.append(Form.identifying(id, in: context.book)) }
      case .person: focus = .questions
      case .vacancy: add(.person)
      case nil: break
      }
    case .questions: openQuestionRow()
    }
    return []
  }

  /// Opens a row of the question pane: a need or a question to edit, a prompt to take.
  private mutating func openQuestionRow() {
    guard let row = questionRows[safely: questionRow], mayChange() else { return }
    switch row.content {
    case .need(let need): layers.append(Form.editing(need.id, .need, in: context.book))
    case .question(let question):
      layers.append(Form.editing(question.id, .question, in: context.book))
    case .prompt(let prompt): take(prompt)
    }
  }

  /// Opens a form for a question from a prompt, with what it builds on filled in.
  private mutating func take(_ prompt: Prompt) {
    guard let person else { return }
    let ladder = Ladder(person: person, context: context)
    layers.append(
      Form.adding(
        .question,
        given: [.question(.person): .entity(person), .question(.prompt): .text(prompt.id)],
        start: [
          .question(.words): Value(text: ladder.text(of: prompt)),
          .question(.kind): .choice(prompt.kind.rawValue),
          .question(.base): Value(entity: ladder.base(for: prompt.kind)),
          .question(.fact): Value(entity: ladder.fact(in: prompt)),
        ], about: context.book.title(of: person, .person)))
  }

  /// Opens the form of what is selected.
  private mutating func edit() {
    switch focus {
    case .accounts:
      guard let account else { return ask("There is no account yet: press a.", "还没有客户：请按 a。") }
      layers.append(Form.editing(account, .account, in: context.book))
    case .map:
      guard let person else { return ask("Nobody fills this role yet: press a.", "这个角色还没有人：请按 a。") }
      layers.append(Form.editing(person, .person, in: context.book))
    case .questions: openQuestionRow()
    }
  }

  /// Asks before what is selected goes away.
  private mutating func confirmDeletion() {
    guard let (id, kind) = selectedThing else {
      return ask("There is nothing here to delete.", "这里没有可删除的内容。")
    }
    removal = .remove(id, kind)
    layers.append(Confirmation.removing(id, kind, from: context.book))
  }

  /// The thing under the cursor.
  private var selectedThing: (EntityID, Kind)? {
    switch focus {
    case .accounts: account.map { ($0, .account) }
    case .map: person.map { ($0, .person) }
    case .questions:
      switch questionRows[safely: questionRow]?.content {
      case .need(let need): (need.id, .need)
      case .question(let question): (question.id, .question)
      case .prompt, nil: nil
      }
    }
  }

  /// Marks the most urgent next step of the account as done today.
  private mutating func completeStep() -> [Effect] {
    guard let account, let step = context.book.openSteps(of: account).first else {
      ask("This account has no open next step: press s to add one.", "这个客户没有待办的下一步：按 s 新建。")
      return []
    }
    return [.execute(.edit(step.id, .step, [.step(.done): .day(context.today)]))]
  }

  /// Moves the selected need from hidden to stated, and from stated to met.
  private mutating func moveNeed() -> [Effect] {
    guard case .need(let need) = questionRows[safely: questionRow]?.content else {
      ask("Select a need first.", "请先选中一条需求。")
      return []
    }
    guard let command = context.book.advancing(need, on: context.today) else {
      ask("This need is met already.", "这条需求已经满足了。")
      return []
    }
    return [.execute(command)]
  }
}

extension Collection {
  /// The element at an index, or nil where there is none.
  subscript(safely index: Index) -> Element? { indices.contains(index) ? self[index] : nil }
}
