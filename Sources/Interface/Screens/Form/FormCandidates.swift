// Which things a field can refer to: a person's colleagues, an account's facts, other accounts.

import Model

/// Finds the candidates for a reference from one form.
struct FormCandidates {
  /// The book to look in.
  let book: Book
  /// What the form is about.
  let target: FormRequest.Target

  /// The candidates of a field, in a useful order, never the thing itself.
  func rows(for attribute: Attribute, context: Context) -> [Chooser.Row] {
    switch attribute.shape {
    case .entity(let kind), .entities(let kind):
      ids(of: kind).filter { $0 != own && !otherEnds.contains($0) }.map { id in
        Chooser.Row(
          label: book.title(of: id, kind), detail: detail(of: id, kind, context: context),
          answer: .thing(id))
      }
    case .line, .prose, .tags, .number, .money, .day, .choice, .flag: []
    }
  }

  /// The thing that the form changes, if it exists.
  private var own: EntityID? { if case .existing(let id, _) = target { id } else { nil } }

  /// The other ends of a line, which it doesn't lead back to.
  let otherEnds: Set<EntityID>

  /// The account that the form is about, if any.
  private var account: EntityID? {
    switch target {
    case .existing(let id, let kind): book.account(of: id, kind)
    case .new(_, let given): account(among: given)
    }
  }

  /// The account that given values point to, directly or through a person.
  private func account(among given: FieldValues) -> EntityID? {
    for (attribute, value) in given {
      guard let id = value.entity else { continue }
      switch attribute.shape {
      case .entity(.account): return id
      case .entity(let kind): if let account = book.account(of: id, kind) { return account }
      case .line, .prose, .tags, .number, .money, .day, .choice, .entities, .flag: continue
      }
    }
    return nil
  }

  /// The things of a kind that make sense here.
  private func ids(of kind: Kind) -> [EntityID] {
    guard kind != .account else {
      return book.accounts.rows.values.sorted { ($0.name, $0.id) < ($1.name, $1.id) }.map(\.id)
    }
    guard let account else { return [] }
    return switch kind {
    case .person: book.people(of: account).map(\.id)
    case .fact: book.facts.of(account).map(\.id)
    case .question: book.questions(of: account).map(\.id)
    case .need: book.needs(of: account).map(\.id)
    case .call: book.calls(of: account).map(\.id)
    case .step: book.steps.of(account).map(\.id)
    case .link: book.links(of: account).map(\.id)
    case .order: book.orders.of(account).map(\.id)
    case .channel: book.channels.of(account).map(\.id)
    case .supply: book.supplies.of(account).map(\.id)
    case .survey: book.surveys.of(account).map(\.id)
    case .gift: book.people(of: account).flatMap { book.gifts.of($0.id) }.map(\.id)
    case .point: book.calls(of: account).flatMap { book.points.of($0.id) }.map(\.id)
    case .opportunity: book.openOpportunities(of: account).map(\.id)
    case .book, .account, .drill: []
    }
  }

  /// A few words that tell two candidates with the same title apart.
  private func detail(of id: EntityID, _ kind: Kind, context: Context) -> String {
    switch kind {
    case .person: book.people[id]?.title ?? ""
    case .account: book.accounts[id]?.region ?? ""
    case .question: (book.questions[id]?.kind?.name).map(context.say) ?? ""
    case .fact: book.facts[id]?.day?.description ?? ""
    case .need: (book.needs[id]?.state?.name).map(context.say) ?? ""
    case .opportunity:
      (book.opportunities[id].map { book.stageName(of: $0) }).map(context.say) ?? ""
    case .book, .link, .call, .step, .order, .point, .channel, .supply, .survey, .gift, .drill: ""
    }
  }
}
