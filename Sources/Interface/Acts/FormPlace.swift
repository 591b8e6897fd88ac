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
    let someone = Value(entity: person)
    return switch addition {
    case .account: .adding(.account)
    case .person: ofAccount(.person(.account), [.person(.role): Value(choice: subject.vacancy)])
    case .placeholder: placeholder
    case .happened:
      .callThatHappened(on: account, with: person, today: context.today, in: context.book)
    case .fact: ofAccount(.fact(.account), [.fact(.day): today, .fact(.source): someone])
    case .step: .step(with: account, person, today: context.today, book: context.book)
    case .order: ofAccount(.order(.account), [.order(.day): today])
    case .supply: ofAccount(.supply(.account))
    case .opportunity: opportunity
    case .channel: ofAccount(.channel(.from))
    case .survey:
      // Of the kind that is owed where one is, else of any kind.
      ofAccount(
        .survey(.account),
        [
          .survey(.kind): Value(choice: subject.careTasks.compactMap(\.survey).first),
          .survey(.day): today, .survey(.person): someone,
        ])
    case .point:
      context.book.plannedCall(of: account).map {
        CallForms(call: $0, context: context).newPoint(for: subject.id(of: .need), with: person)
      }
    case .gift: ofPerson(.gift(.person), [.gift(.day): today])
    case .need: person.map { .need(of: $0, on: context.today, in: context.book) }
    case .question:
      ofPerson(.question(.person), [.question(.kind): Value(choice: QuestionKind.situation)])
    case .link: ofPerson(.link(.from))
    }
  }

  /// The form of business that may come: at the first stage of the list, decided by who decides there.
  private var opportunity: FormRequest {
    let decider = person ?? context.book.people(of: account).first { $0.knownRole == .decision }?.id
    let stage = context.book.stages.all.first { $0.standing == .open }
    return ofAccount(
      .opportunity(.account),
      [
        .opportunity(.stage): Value(text: stage.map { context.say($0.name) } ?? ""),
        .opportunity(.decider): Value(entity: decider),
      ])
  }

  /// The form of something that belongs to the account.
  ///
  /// - Parameter owner: The field that says so.
  private func ofAccount(_ owner: Attribute, _ start: FieldValues = [:]) -> FormRequest {
    .adding(
      owner.kind, given: [owner: .entity(account)], start: start,
      about: context.book.title(of: account, .account))
  }

  /// The form of something that belongs to the selected person; nil where nobody is selected.
  ///
  /// - Parameter owner: The field that says so.
  private func ofPerson(_ owner: Attribute, _ start: FieldValues = [:]) -> FormRequest? {
    person.map { person in
      .adding(
        owner.kind, given: [owner: .entity(person)], start: start,
        about: context.book.titleInPlace(of: person, .person))
    }
  }

  /// The form of a part whose person is not known: in the role that is selected, or the first that
  /// nobody fills.
  private var placeholder: FormRequest {
    let role = subject.vacancy ?? RoleCoverage(of: account, in: context.book).empty.first
    let name = role.map { Phrase("\($0.name.en): who?", "\($0.name.zh)（待查）") }
    return .adding(
      .person, given: [.person(.account): .entity(account), .person(.isPlaceholder): .yes],
      start: [
        .person(.role): Value(choice: role),
        .person(.name): Value(text: name.map(context.say) ?? ""),
      ], about: context.book.title(of: account, .account))
  }
}

extension Action.Addition {
  /// What is missing when there is no form for it.
  var obstacle: Phrase {
    self == .point
      ? Phrase("Prepare a call first: press p.", "请先按 p 准备一次拜访。")
      : Phrase("Select a person first.", "请先选中一位联系人。")
  }

  /// The addition of things of a kind; nil for the book and for calls, which are planned.
  init?(_ kind: Kind) { self.init(rawValue: kind.rawValue) }
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
