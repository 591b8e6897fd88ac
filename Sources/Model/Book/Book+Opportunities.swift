// What the book says of open business: which there is at an account, how far it is, and how it is won.

extension Book {
  /// The business of an account that is neither won nor lost, the next to be decided first; those without a day last.
  package func openOpportunities(of account: EntityID) -> [Opportunity] {
    let stages = stages
    return opportunities.of(account).filter { stages.standing(of: $0) == .open }
      .sorted { ($0.expected ?? .distantFuture, $0.id) < ($1.expected ?? .distantFuture, $1.id) }
  }

  /// What people read for the stage of a piece of business: the name in their language where the list has one.
  package func stageName(of opportunity: Opportunity) -> Phrase {
    stages[opportunity.stage]?.name ?? Phrase(verbatim: opportunity.stage)
  }

  /// The currency of an opportunity's amount, as it stands beside it.
  package func currency(of opportunity: Opportunity) -> String {
    opportunity.currency.isEmpty ? settings.currency : opportunity.currency
  }
}

extension Book {
  /// An opportunity in one line: its name, what it would bring, its stage and its chance, and against whom.
  package func words(about opportunity: Opportunity) -> Phrase {
    let amount = opportunity.amount.map { $0.exact(in: currency(of: opportunity)) } ?? ""
    let chance = stages.chance(of: opportunity).map { "\($0)%" } ?? ""
    let stage = stageName(of: opportunity)
    let rival = opportunity.competitor
    let against = Phrase("against \(rival)", "对手 \(rival)")
    func joined(_ language: Language) -> String {
      let state = [stage(language), chance].filter { !$0.isEmpty }.joined(separator: " ")
      return [opportunity.name, amount, state, rival.isEmpty ? "" : against(language)]
        .filter { !$0.isEmpty }.joined(separator: " · ")
    }
    return Phrase(joined(.english), joined(.chinese))
  }
}
