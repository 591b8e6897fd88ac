// The card of one account: everything about it on one page, each thing open to a key.

package import Drawing
package import Model

/// An account's card.
package struct CardScreen: Layer {
  /// The account.
  package let account: EntityID
  /// The row that is selected.
  var selection = RowSelection<CardRow>()

  package let scope = Scope.card

  /// Opens the card of an account, with a thing on it selected where one is named.
  package init(account: EntityID, at thing: Thing? = nil) {
    self.account = account
    selection.row = thing.flatMap(CardRow.showing)
  }

  package mutating func receive(_ message: Message, context: Context) -> LayerAnswer {
    guard context.book.accounts[account] != nil else { return .close }
    guard case .answered(.place(let thing)) = message,
      context.book.account(of: thing.id, thing.kind) != account
    else { return .stay }
    return .close(.place(thing))
  }

  package func actions(context: Context) -> [Action] {
    let why: [Action] =
      switch selection.row {
      case .finding, .head, nil: [.show(.why)]
      case .field, .relative, .person, .vacancy, .step, .promise, .call, .opportunity, .need,
        .fact, .order, .add:
        []
      }
    return [.open] + why + [
      .change(.edit), .show(.prepare), .show(.record), .add(.step), .change(.completeStep),
      .add(.fact), .change(.delete), .undo, .show(.history), .change(.merge), .back,
    ]
  }
}

extension CardScreen {
  /// What opens it again as it is.
  package func words(context: Context) -> LayerWords? {
    let rows = context.book.accounts[account].map { self.rows(of: $0, context: context) } ?? []
    return .account(id: account.description, row: selection.index(in: rows))
  }

  /// The rows that can be selected now.
  func rows(of account: Account, context: Context) -> [CardRow] {
    CardPage(account: account, context: context).page(columns: 80).rows
  }

  /// The row that is selected; nil where the account is gone.
  func selected(context: Context) -> CardRow? {
    guard let account = context.book.accounts[account] else { return nil }
    let rows = rows(of: account, context: context)
    return rows[safely: selection.index(in: rows)]
  }

  package func draw(into frame: inout Frame, in rect: Rect, context: Context) {
    guard let account = context.book.accounts[account] else {
      let inner = Box.draw(into: &frame, in: rect, title: Phrase("Account", "客户"), context: context)
      let gone = Phrase("This account is no longer in the book: press Esc.", "这个客户已不在客户簿里，请按 Esc。")
      StyledLines([StyledLine(context.say(gone))]).draw(into: &frame, in: inner, context: context)
      return
    }
    let page = CardPage(account: account, context: context).page(columns: rect.columns - 3)
    let index = selection.index(in: page.rows)
    let inner = Box.draw(
      into: &frame, in: rect, title: Phrase("Account: \(account.name)", "客户：\(account.name)"),
      footer: "\(index + 1)/\(page.rows.count)", context: context)
    StyledLines(page.lines, selected: index, hasFocus: true)
      .draw(into: &frame, in: inner, context: context)
  }
}
