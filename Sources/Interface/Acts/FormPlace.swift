// Where something new will belong, and the form that asks for it there: the same from every screen.

import Analysis
import Method
import Model

/// The account and the person that something new will belong to.
struct FormPlace {
  /// The account.
  let account: EntityID
  /// What is selected.
  let subject: Subject
  /// What can be seen.
  let context: Context

  /// The person who is selected, if one is.
  private var person: EntityID? { subject.person }

  /// The form of something new; nil for what belongs to a person when none is selected.
  func form(adding addition: Action.Addition) -> FormRequest? {
    let today = Value.day(context.today)
    switch addition {
    case .account: return FormRequest.adding(.account)
    case .person: return newPerson
    case .placeholder: return newPlaceholder
    case .fact:
      return FormRequest.adding(
        .fact, given: [.fact(.account): .entity(account)],
        start: [.fact(.day): today, .fact(.source): Value(entity: person)])
    case .step:
      return FormRequest.adding(
        .step, given: [.step(.account): .entity(account)],
        start: [
          .step(.due): .day(context.today.adding(days: 7)), .step(.person): Value(entity: person),
        ])
    case .order:
      return FormRequest.adding(
        .order, given: [.order(.account): .entity(account)], start: [.order(.day): today])
    case .supply: return FormRequest.adding(.supply, given: [.supply(.account): .entity(account)])
    case .channel: return FormRequest.adding(.channel, given: [.channel(.from): .entity(account)])
    case .survey: return newSurvey
    case .point: return context.book.plannedCall(of: account).map(newPoint)
    case .gift: return person.map(newGift)
    case .need: return person.map(newNeed)
    case .question: return person.map(newQuestion)
    case .link: return person.map(newLink)
    }
  }

  /// The form of a new person, in the role that is selected.
  private var newPerson: FormRequest {
    FormRequest.adding(
      .person, given: [.person(.account): .entity(account)],
      start: [.person(.role): Value(choice: subject.vacancy)])
  }

  /// The form of a part whose person is not known: in the role that is selected, or the first that
  /// nobody fills.
  private var newPlaceholder: FormRequest {
    let role = subject.vacancy ?? RoleCoverage(of: account, in: context.book).empty.first
    let name = role.map { Phrase("\($0.name.en): who?", "\($0.name.zh)（待查）") }
    return FormRequest.adding(
      .person, given: [.person(.account): .entity(account), .person(.isPlaceholder): .yes],
      start: [
        .person(.role): Value(choice: role),
        .person(.name): Value(text: name.map(context.say) ?? ""),
      ])
  }

  /// The form of a need that somebody voiced.
  private func newNeed(of person: EntityID) -> FormRequest {
    FormRequest.adding(
      .need, given: [.need(.person): .entity(person)],
      start: [
        .need(.day): .day(context.today), .need(.state): Value(choice: NeedState.implied),
        .need(.isConfirmed): .yes,
      ], about: context.book.title(of: person, .person))
  }

  /// The form of something to say in the call that is planned.
  private func newPoint(in call: Call) -> FormRequest {
    CallForms(call: call, context: context).newPoint(for: subject.id(of: .need), with: person)
  }

  /// The form of a survey: of the kind that is owed where one is, else of any kind.
  private var newSurvey: FormRequest {
    FormRequest.adding(
      .survey, given: [.survey(.account): .entity(account)],
      start: [
        .survey(.kind): Value(choice: subject.careTasks.compactMap(\.survey).first),
        .survey(.day): .day(context.today), .survey(.person): Value(entity: person),
      ])
  }

  /// The form of a courtesy to somebody.
  private func newGift(to person: EntityID) -> FormRequest {
    FormRequest.adding(
      .gift, given: [.gift(.person): .entity(person)], start: [.gift(.day): .day(context.today)],
      about: context.book.title(of: person, .person))
  }

  /// The form of a question for somebody.
  private func newQuestion(for person: EntityID) -> FormRequest {
    FormRequest.adding(
      .question, given: [.question(.person): .entity(person)],
      start: [.question(.kind): Value(choice: QuestionKind.situation)],
      about: context.book.title(of: person, .person))
  }

  /// The form of a line that begins at somebody.
  private func newLink(from person: EntityID) -> FormRequest {
    FormRequest.adding(
      .link, given: [.link(.from): .entity(person)], about: context.book.title(of: person, .person))
  }
}

extension Action.Addition {
  /// What is missing when there is no form for it.
  var obstacle: Phrase {
    switch self {
    case .point: Phrase("Prepare a call first: press p.", "请先按 p 准备一次拜访。")
    case .account, .person, .link, .fact, .need, .question, .step, .order, .channel, .supply,
      .survey, .gift, .placeholder:
      Phrase("Select a person first.", "请先选中一位联系人。")
    }
  }

  /// The addition of things of a kind; nil for the book and for calls, which are planned.
  init?(_ kind: Kind) {
    switch kind {
    case .account: self = .account
    case .person: self = .person
    case .link: self = .link
    case .fact: self = .fact
    case .need: self = .need
    case .question: self = .question
    case .step: self = .step
    case .order: self = .order
    case .point: self = .point
    case .channel: self = .channel
    case .supply: self = .supply
    case .survey: self = .survey
    case .gift: self = .gift
    case .book, .call, .drill: return nil
    }
  }
}

extension CareTask {
  /// The kind of call that does it; nil where any will do, or none.
  var call: CallKind? {
    switch self {
    case .service: .service
    case .satisfaction: .review
    case .contact, .competitors: nil
    }
  }
}
