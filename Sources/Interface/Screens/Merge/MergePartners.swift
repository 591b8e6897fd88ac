// The list from which somebody chooses what an account or a person is the same as: what may be meant comes first,
// with what speaks for it.

import Analysis
import Model

/// What a thing can be merged with.
struct MergePartners {
  private let thing: Thing
  private let context: Context

  /// Looks for partners of an account or a person.
  init(of thing: Thing, context: Context) { (self.thing, self.context) = (thing, context) }

  /// The list to choose from; what is chosen is shown beside the thing.
  var chooser: Chooser {
    let name = context.book.titleInPlace(of: thing.id, thing.kind)
    let thing = thing
    return Chooser(
      title: Phrase("\(name) is the same as…", "“\(name)”和谁是同一个？"), rows: rows
    ) { result, _ in
      guard let other = result.ids.first else { return .stay }
      return .go(.merge(thing, with: other))
    }
  }

  /// The likely ones, those of the same account, and all others by name.
  private var rows: [Chooser.Row] {
    let likely = context.analysis.duplicates.candidates(for: thing.id)
    let seen = Set(likely.map(\.id) + [thing.id])
    let first = likely.map { id, pair in
      let reasons = pair.reasons.map { context.say($0.phrase) }
      return row(id, detail: reasons.joined(separator: context.say(Phrase(", ", "，"))))
    }
    return first + others.filter { !seen.contains($0) }.map { row($0, detail: detail(of: $0)) }
  }

  /// Everything of the kind, by name; the colleagues of a person first.
  private var others: [EntityID] {
    let book = context.book
    guard thing.kind == .person else {
      return book.accounts.rows.sorted { ($0.name.nameKey, $0.id) < ($1.name.nameKey, $1.id) }
        .map(\.id)
    }
    let account = book.people[thing.id]?.account
    let people = book.people.rows.sorted { ($0.name.nameKey, $0.id) < ($1.name.nameKey, $1.id) }
    return (people.filter { $0.account == account } + people.filter { $0.account != account })
      .map(\.id)
  }

  private func row(_ id: EntityID, detail: String) -> Chooser.Row {
    Chooser.Row(
      label: context.book.title(of: id, thing.kind), detail: detail, answer: .thing(id))
  }

  /// What tells a thing from another one of the same name.
  private func detail(of id: EntityID) -> String {
    let book = context.book
    guard let person = book.people[id], thing.kind == .person else {
      let account = book.accounts[id]
      return [account?.industry, account?.region].compactMap(\.self).filter { !$0.isEmpty }
        .joined(separator: " · ")
    }
    let account = person.account.map { book.title(of: $0, .account) } ?? ""
    return [person.title, account].filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
