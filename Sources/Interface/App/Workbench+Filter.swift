// The filter over the accounts: every key narrows the list, Enter takes the account, Esc gives the filter up.

import Drawing
import Model

extension Workbench {
  /// Opens the filter, with its text selected for more typing.
  mutating func openFilter(with text: String? = nil) {
    focus = .accounts
    if filter == nil { accountBeforeFilter = account }
    filter = AccountFilter(field: TextField(text ?? filter?.field.text ?? ""), isOpen: true)
    refilter()
  }

  /// Does what an act means in the filter's line while it is open; nil for other acts.
  mutating func performInFilter(_ action: Action) -> [Effect]? {
    guard filter?.isOpen == true else { return nil }
    switch action {
    case .pick(.choose): keepFilter()
    case .back: giveUpFilter()
    case .move(.down): moveAmongAccounts(.down)
    case .move(.up): moveAmongAccounts(.up)
    case .move, .arrange, .open, .show, .change, .add, .undo, .redo, .fill, .pick, .accept, .print,
      .bring, .program, .widen, .nextView, .report:
      return nil
    }
    return []
  }

  /// Narrows the list to what was typed and selects the best match.
  mutating func refilter() {
    refreshRoster()
    account = nil
    spot = nil
    rosterTop = 0
    select(roster.first)
  }

  /// Goes back to the list with the filter in force; an empty one is none. The account that is selected was
  /// chosen then.
  private mutating func keepFilter() {
    if filter?.field.isEmpty == true { return giveUpFilter() }
    filter?.isOpen = false
    if account != nil { accountBeforeFilter = nil }
  }

  /// Shows every account again: with the one selected that was chosen, or that was selected before where
  /// none was.
  mutating func giveUpFilter() {
    filter = nil
    refreshRoster()
    let back = accountBeforeFilter ?? account ?? roster.first
    accountBeforeFilter = nil
    account = nil
    spot = nil
    select(back.flatMap { context.book.accounts[$0]?.id } ?? roster.first)
  }

  /// Moves the selection in the list of accounts.
  mutating func moveAmongAccounts(_ move: Action.Move) {
    guard !roster.isEmpty else { return }
    let index = account.flatMap { roster.firstIndex(of: $0) } ?? 0
    select(roster[move.landing(from: index, of: roster.count, half: rosterRows / 2)])
  }
}
