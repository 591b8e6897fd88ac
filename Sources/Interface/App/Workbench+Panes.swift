// What the acts mean on the three panes: moving the selection, arranging the panes, and what Enter and
// the adding keys open there.

import Drawing
import Method
import Model

extension Workbench {
  /// What is selected on the pane with the focus.
  var paneSubject: Subject {
    var subject = Subject(account: account, person: person)
    if case .vacancy(let role) = spot { subject.vacancy = role }
    switch focus {
    case .accounts:
      subject.thing = account.map { Thing($0, .account) }
      subject.vacancy = nil
    case .map: subject.thing = person.map { Thing($0, .person) }
    case .questions:
      switch questionRows[safely: questionRow] {
      case .need(let need): subject.thing = Thing(need.id, .need)
      case .question(let question): subject.thing = Thing(question.id, .question)
      case .prompt, nil: break
      }
    }
    return subject
  }

  /// Does an act in the way of the panes; nil for what is done there as everywhere.
  mutating func performOnPanes(_ action: Action) -> [Effect]? {
    switch action {
    case .move(let move): self.move(move)
    case .arrange(let arrangement): arrange(arrangement)
    case .open: return open()
    case .back: return back()
    case .show(.filter): openFilter()
    case .show(.history): return open(.history(account, isWhole: true))
    case .show(.why): return showWhy()
    case .change(let work): return change(work)
    case .fill(.keep): return keepNotes()
    case .accept, .widen, .nextView, .undo, .redo, .show, .report, .add, .fill, .pick, .print,
      .bring, .reach, .program:
      return nil
    }
    return []
  }

  /// Changes what is selected in the way of the panes; nil for what is done there as everywhere.
  private mutating func change(_ work: Action.Work) -> [Effect]? {
    switch work {
    case .add: perform(additionOfPane, by: nil)
    case .edit where focus == .questions: openQuestionRow()
    case .edit where focus == .map && person == nil:
      settle(.refuse("Nobody fills this role yet: press a.", "这个角色还没有人：请按 a。"))
    case .links: showLinks()
    case .editNotes: editNotes()
    case .edit, .delete, .completeStep, .moveNeed, .classify, .merge, .distinguish, .relocate,
      .editBook,
      .confirmRoles, .raiseStance, .lowerStance, .raiseInfluence, .lowerInfluence, .chooseBoss:
      nil
    }
  }

  /// Adds what the pane with the focus is about; on a prompt, takes it.
  private var additionOfPane: Action {
    switch focus {
    case .accounts: return .add(.account)
    case .map: return .add(.person)
    case .questions:
      if case .prompt = questionRows[safely: questionRow] { return .open }
      return .add(.question)
    }
  }

  /// Opens what is under the cursor.
  private mutating func open() -> [Effect] {
    switch focus {
    case .accounts: return account.map { open(.account($0)) } ?? []
    case .map:
      switch spot {
      case .person: return settle(Act.person(paneSubject, context))
      case .vacancy: return perform(.add(.person), by: nil)
      case nil: break
      }
      return []
    case .questions: return openQuestionRow()
    }
  }

  /// Opens a row of the question pane: a need or a question to edit, a prompt to take.
  private mutating func openQuestionRow() -> [Effect] {
    switch questionRows[safely: questionRow] {
    case .need(let need): settle(.form(.editing(need.id, .need, in: context.book)))
    case .question(let question):
      settle(.form(.editing(question.id, .question, in: context.book)))
    case .prompt(let prompt): take(prompt)
    case nil: []
    }
  }

  /// Opens a form for a question from a prompt, with what it builds on filled in.
  private mutating func take(_ prompt: Prompt) -> [Effect] {
    guard let person else { return [] }
    let words = KnownWords(of: person, in: context.book)
    return settle(
      .form(
        .adding(
          .question,
          given: [.question(.person): .entity(person), .question(.prompt): .text(prompt.id)],
          start: [
            .question(.words): Value(text: words.text(of: prompt)),
            .question(.kind): .choice(prompt.kind.rawValue),
            .question(.base): Value(entity: words.base(for: prompt.kind)),
            .question(.fact): Value(entity: words.fact(in: prompt)?.id),
          ], about: context.book.titleInPlace(of: person, .person))))
  }

  /// Backs out of exactly one thing: the filter, the zoom, the pane, the past.
  private mutating func back() -> [Effect] {
    if filter != nil {
      giveUpFilter()
    } else if isZoomed {
      isZoomed = false
    } else if let previous = Pane(rawValue: focus.rawValue - 1) {
      focus = previous
    } else if context.asOf != nil {
      return [.showAsOf(to: nil)]
    }
    return []
  }
}

extension Workbench {
  /// Changes what the panes show.
  private mutating func arrange(_ arrangement: Action.Arrangement) {
    switch arrangement {
    case .nextAccount: return moveAmongAccounts(.down)
    case .previousAccount: return moveAmongAccounts(.up)
    case .nextPane: focus = focus.neighbour(1)
    case .previousPane: focus = focus.neighbour(-1)
    case .accountsPane: focus = .accounts
    case .mapPane: focus = .map
    case .questionsPane: focus = .questions
    case .zoom: isZoomed.toggle()
    case .mapView:
      mapView = mapView.neighbour(1)
      focus = .map
    case .order: reorder()
    case .period: break
    }
    scrollRoster()
  }

  /// Puts the list of accounts into the next order, with the same account selected.
  private mutating func reorder() {
    rosterOrder = rosterOrder.neighbour(1)
    keepingLine { $0.refreshRoster() }
    focus = .accounts
    notice = Notice(.note, rosterOrder.news)
  }

  /// Moves the selection in the pane with the focus.
  private mutating func move(_ move: Action.Move) {
    switch focus {
    case .accounts: moveAmongAccounts(move)
    case .map: moveOnMap(move)
    case .questions:
      let page = (layout.panes[.questions]?.rows ?? 10) - 2
      questionRow = move.landing(from: questionRow, of: questionRows.count, half: page / 2)
    }
  }

  /// Moves the selection on the map; where there is no way on, it stays.
  private mutating func moveOnMap(_ move: Action.Move) {
    guard let account else { return }
    let map = InfluencerMap(account: account, context: context)
    let columns = (layout.panes[.map]?.columns ?? 60) - 2
    select(map.spot(from: spot, going: move, view: mapView, columns: columns))
  }
}
