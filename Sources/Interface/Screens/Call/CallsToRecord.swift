// The list of what may have happened at an account: a call that was planned, or another one.

import Model

/// The planned calls of an account, for choosing which of them took place.
struct CallsToRecord {
  /// The account.
  let account: EntityID
  /// What can be seen.
  let context: Context

  /// The list to choose from: the planned calls, the earliest first, and one that was not planned.
  var chooser: Chooser {
    let planned = context.book.calls(of: account).filter { $0.outcome == nil }
    let other = context.say(Phrase("another call, not planned", "另一次，没有计划的"))
    let rows =
      planned.map { call in
        Chooser.Row(
          label: label(of: call), detail: detail(of: call), answer: .thing(call.id),
          words: call.place)
      } + [Chooser.Row(label: other, answer: .action(.add(.happened)), words: "other 另外 其他")]
    let name = context.book.title(of: account, .account)
    return Chooser(
      title: Phrase("What took place at \(name)?", "\(name)：哪一次？"), rows: rows
    ) { result, _ in
      guard let call = result.ids.first else { return .stay }
      return .go(.call(call, .after))
    }
  }

  /// When a call is planned for, and by what.
  private func label(of call: Call) -> String {
    let day = call.day.map { context.say($0.spoken(from: context.today)) } ?? ""
    let means = call.means.map { context.say($0.name) } ?? ""
    return [day, call.time, means].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// With whom it is planned, and what for.
  private func detail(of call: Call) -> String {
    let people = call.people.map { context.book.title(of: $0, .person) }
      .joined(separator: context.say(Phrase(", ", "、")))
    return [people, call.objective].filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
