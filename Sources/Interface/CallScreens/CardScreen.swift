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

  package func extent(desk: Desk) -> Extent { .full }

  package mutating func receive(_ input: LayerInput, desk: Desk) -> LayerAnswer {
    guard let account = desk.book.accounts[account] else { return .close }
    switch input {
    case .key(let key): return press(key, on: account, desk: desk)
    case .answered(let result): return take(result, for: account, desk: desk)
    case .paste, .saved, .rejected, .failed, .edited, .sheet, .history: return .stay
    }
  }

  package func actions(desk: Desk) -> [Action] {
    let why: [Action] =
      switch selected {
      case .finding, .head, nil: [.show(.why)]
      case .field, .relative, .person, .vacancy, .step, .promise, .call, .need, .fact, .order, .add:
        []
      }
    return [.open] + why + [
      .change(.edit), .show(.prepare), .show(.record), .add(.step), .change(.completeStep),
      .add(.fact), .change(.delete), .rewind(.undo), .show(.history), .back,
    ]
  }
}

extension CardScreen {
  /// The rows that can be selected now.
  func rows(of account: Account, desk: Desk) -> [CardRow] {
    CardPage(account: account, desk: desk).page(columns: 80).rows
  }

  /// The row that is selected; nil before the first key.
  var selected: CardRow? { selection.row }

  package func draw(into frame: inout Frame, in rect: Rect, desk: Desk) {
    guard let account = desk.book.accounts[account] else {
      let inner = Box.draw(into: &frame, in: rect, title: Phrase("Account", "客户"), desk: desk)
      let gone = Phrase("This account is no longer in the book: press Esc.", "这个客户已不在客户簿里，请按 Esc。")
      StyledLines([StyledLine(desk.say(gone))]).draw(into: &frame, in: inner, desk: desk)
      return
    }
    let paper = CardPage(account: account, desk: desk).page(columns: rect.columns - 3)
    let index = selection.index(in: paper.rows)
    let inner = Box.draw(
      into: &frame, in: rect, title: Phrase("Account: \(account.name)", "客户：\(account.name)"),
      footer: "\(index + 1)/\(paper.rows.count)", desk: desk)
    StyledLines(paper.lines, selected: index, hasFocus: true)
      .draw(into: &frame, in: inner, desk: desk)
  }
}
