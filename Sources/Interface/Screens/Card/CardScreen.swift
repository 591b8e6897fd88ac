// The card of one account: everything about it on one page, each thing open to a key.

package import Drawing
import Method
package import Model

/// An account's card.
package struct CardScreen: Layer {
  /// The account.
  package let account: EntityID
  /// The thing that a yes to the open confirmation removes.
  var removal: (id: EntityID, kind: Kind)?
  /// The row that is selected.
  var selection = RowSelection<CardRow>()

  package let scope = Scope.card

  /// Opens the card of an account.
  package init(account: EntityID) {
    self.account = account
  }

  package func extent(context: Context) -> Extent { .full }

  package mutating func receive(_ input: LayerInput, context: Context) -> LayerAnswer {
    guard let account = context.book.accounts[account] else { return .close }
    switch input {
    case .key(let key): return press(key, on: account, context: context)
    case .answered(let result): return take(result, for: account, context: context)
    case .paste, .saved, .rejected, .failed, .edited, .sheet, .history: return .stay
    }
  }

  package func actions(context: Context) -> [Action] {
    let why: [Action] =
      switch selected {
      case .finding, .head, nil: [.show(.why)]
      case .field, .relative, .person, .vacancy, .step, .promise, .call, .need, .fact, .order, .add:
        []
      }
    return [.open] + why + [
      .change(.edit), .show(.prepare), .show(.record), .add(.step), .change(.completeStep),
      .add(.fact), .change(.delete), .undo, .show(.history), .back,
    ]
  }
}

extension CardScreen {
  /// The rows that can be selected now.
  func rows(of account: Account, context: Context) -> [CardRow] {
    CardPage(account: account, context: context).page(columns: 80).rows
  }

  /// The row that is selected; nil before the first key.
  var selected: CardRow? { selection.row }

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
