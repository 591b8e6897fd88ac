// What follows when business is won or lost: a day on which it ended, and for what was won the order line.

extension Book {
  /// A command together with what follows from the stages that it gives to opportunities: what is won or lost has ended
  /// today unless it says when, what is won makes one order line, and what is opened again has not ended.
  ///
  /// An opportunity that came to an order line before makes no second one, and none is taken away when it is opened
  /// again: what was bought was bought. All of it is one action, so that one key undoes it.
  ///
  /// - Parameter today: The day of the command.
  /// - Throws: A refusal where something is won without the amount that the order line needs.
  package func settlingDeals(_ command: Command, on today: Day) throws(Refusal) -> Command {
    var changes: [Change] = []
    var orders: [Change] = []
    for change in command.changes {
      switch change {
      case .add(var draft) where draft.kind == .opportunity:
        let deal = Opportunity(id: .draft(1)).filled(with: draft.values)
        let (values, order) = try ending(deal, nil, draft.values, orders.count, on: today)
        draft.values = values
        changes.append(.add(draft))
        orders += order
      case .edit(let id, .opportunity, let values):
        guard let before = opportunities[id] else { fallthrough }
        let deal = before.filled(with: values)
        let (ended, order) = try ending(deal, before, values, orders.count, on: today)
        changes.append(.edit(id, .opportunity, ended))
        orders += order
      case .add, .edit, .remove: changes.append(change)
      }
    }
    // An opportunity names its order lines, so these come first.
    var settled = Command(command.purpose, orders + changes)
    settled.file = command.file
    return settled
  }

  /// The values of an opportunity with what follows from its stage, and the order line that it makes.
  private func ending(
    _ deal: Opportunity, _ before: Opportunity?, _ values: FieldValues, _ count: Int, on today: Day
  ) throws(Refusal) -> (FieldValues, [Change]) {
    let stages = stages
    let standing = stages.standing(of: deal)
    guard standing != before.map({ stages.standing(of: $0) }) ?? .open else { return (values, []) }
    var values = values
    guard standing != .open else {
      values[.opportunity(.ended)] = .empty
      return (values, [])
    }
    let isSaid = values[.opportunity(.ended)].map { $0 != Value(day: before?.ended) } ?? false
    let day = isSaid ? deal.ended ?? today : today
    values[.opportunity(.ended)] = .day(day)
    let known = deal.orders.contains { orders[$0] != nil }
    guard standing == .won, !known else { return (values, []) }
    guard deal.amount != nil else { throw .missing(.opportunity(.amount)) }
    let id = EntityID.draft(Self.firstOrderOfDeal + UInt32(count))
    values[.opportunity(.orders)] = .entities(deal.orders + [id])
    return (values, [.add(Draft(.order, deal.orderLine(on: day), id: id))])
  }

  /// The drafts of such order lines are numbered from here: no form makes so many things.
  private static let firstOrderOfDeal: UInt32 = 1 << 24
}

extension Opportunity {
  /// The opportunity with other values.
  fileprivate func filled(with values: FieldValues) -> Opportunity {
    var deal = self
    for (attribute, value) in values {
      if case .opportunity(let field) = attribute { deal[field] = value }
    }
    return deal
  }

  /// What its order line holds.
  fileprivate func orderLine(on day: Day) -> FieldValues {
    let line: FieldValues = [
      .order(.account): Value(entity: account), .order(.day): .day(day),
      .order(.product): Value(text: product.isEmpty ? name : product),
      .order(.amount): amount.map(Value.money) ?? .empty, .order(.currency): Value(text: currency),
      .order(.reference): Value(text: reference),
    ]
    return line.filter { $0.value != .empty }
  }
}
