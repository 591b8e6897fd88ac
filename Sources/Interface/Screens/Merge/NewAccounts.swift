// The list from which somebody chooses to which account a person goes, and the question before it is done.

import Model

/// The accounts to which a person can go.
struct NewAccounts {
  private let person: EntityID
  private let context: Context

  /// Looks for the accounts.
  init(of person: EntityID, context: Context) { (self.person, self.context) = (person, context) }

  /// The list to choose from, by name.
  var chooser: Chooser {
    let book = context.book
    let person = person
    let rows = book.accounts.rows.filter { $0.id != book.people[person]?.account }
      .sorted { ($0.name.nameKey, $0.id) < ($1.name.nameKey, $1.id) }
      .map { account in
        Chooser.Row(
          label: account.name,
          detail: [account.industry, account.region].filter { !$0.isEmpty }
            .joined(separator: " · "), answer: .thing(account.id))
      }
    let name = book.titleInPlace(of: person, .person)
    return Chooser(title: Phrase("\(name) goes to…", "\(name)去了哪家？"), rows: rows) {
      result, context in
      guard let account = result.ids.first else { return .stay }
      return Self.asking(person, account, context)
    }
  }

  /// Asks before it is done, and says what stays behind.
  private static func asking(
    _ person: EntityID, _ account: EntityID, _ context: Context
  ) -> LayerAnswer {
    let move: Relocation
    do throws(Refusal) {
      move = try context.book.relocation(
        of: person, to: account, today: context.now, language: context.language)
    } catch {
      return .refuse(error.phrase)
    }
    let (name, new) = (
      context.book.titleInPlace(of: person, .person), context.book.title(of: account, .account)
    )
    return .confirm(
      Confirmation(
        question: Phrase("Does “\(name)” move to “\(new)”?", "“\(name)”换到“\(new)”？"),
        consequence: move.consequence(in: context.book), verb: Phrase("yes, move", "换过去"),
        effects: [.execute(move.command)]))
  }
}
