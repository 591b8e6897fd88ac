// The lists of what there is to do and what is known: needs, calls and next steps.

package import Model

extension ListReport {
  /// The needs, account by account.
  ///
  /// JSON keys: `id account person words topic state seriousness date confirmed`.
  package static func needs(
    of book: Book, matching query: String = "", language: Language
  ) -> ListReport {
    func person(_ need: Need) -> Person? { need.person.flatMap { book.people[$0] } }
    func account(_ need: Need) -> String {
      person(need)?.account.flatMap { book.accounts[$0]?.name } ?? ""
    }
    let all = book.accounts.sorted.flatMap { book.needs(of: $0.id) }
    let found = matching(query, in: all) {
      [$0.words, $0.topic, account($0), person($0)?.name ?? ""]
    }
    let header = [
      Kind.account.name, Need.Field.person.name, Need.Field.state.name,
      Need.Field.seriousness.name, Need.Field.words.name, Need.Field.day.name,
    ]
    return ListReport(found, header: header) { need in
      [
        account(need), person(need)?.name ?? "", need.state?.name(language) ?? "",
        need.seriousness.map(String.init) ?? "", need.words, need.day?.description ?? "",
      ]
    } members: { need in
      [
        "id": .string(need.id.description), "account": .string(account(need)),
        "person": .string(person(need)?.name ?? ""), "words": .string(need.words),
        "topic": .filled(need.topic), "state": .optional(need.state?.rawValue),
        "seriousness": .optional(need.seriousness), "date": .day(need.day),
        "confirmed": .bool(need.isConfirmed),
      ]
    }
  }

  /// The calls, the latest first.
  ///
  /// JSON keys: `id account date time kind people objective advance outcome evidence minutes`.
  package static func calls(
    of book: Book, matching query: String = "", language: Language
  ) -> ListReport {
    func account(_ call: Call) -> String {
      call.account.flatMap { book.accounts[$0]?.name } ?? ""
    }
    func people(_ call: Call) -> [String] { call.people.compactMap { book.people[$0]?.name } }
    let all = book.calls.sorted.sorted {
      ($0.day ?? .distantPast, $0.id) > ($1.day ?? .distantPast, $1.id)
    }
    let found = matching(query, in: all) { [account($0), $0.objective] + people($0) }
    let header = [
      Call.Field.day.name, Kind.account.name, Call.Field.people.name,
      Call.Field.objective.name, Call.Field.outcome.name,
    ]
    return ListReport(found, header: header) { call in
      [
        call.day?.description ?? "", account(call),
        people(call).joined(separator: Phrase(", ", "、")(language)),
        call.objective, call.outcome?.name(language) ?? Phrase("planned", "计划中")(language),
      ]
    } members: { call in
      [
        "id": .string(call.id.description), "account": .string(account(call)),
        "date": .day(call.day), "time": .filled(call.time),
        "kind": .optional(call.kind?.rawValue),
        "people": .array(people(call).map(JSONValue.string)),
        "objective": .filled(call.objective), "advance": .filled(call.advance),
        "outcome": .optional(call.outcome?.rawValue), "evidence": .filled(call.evidence),
        "minutes": .optional(call.minutes),
      ]
    }
  }

  /// The open next steps, the most urgent first; those without a day last.
  ///
  /// JSON keys: `id account text due person done`.
  ///
  /// - Parameter includesDone: Whether those that are done are listed, too.
  package static func steps(
    of book: Book, matching query: String = "", includesDone: Bool = false, language: Language
  ) -> ListReport {
    func account(_ step: Step) -> String {
      step.account.flatMap { book.accounts[$0]?.name } ?? ""
    }
    func person(_ step: Step) -> String { step.person.flatMap { book.people[$0]?.name } ?? "" }
    let all = book.steps.sorted.filter { includesDone || $0.done == nil }.sorted {
      ($0.due ?? .distantFuture, $0.id) < ($1.due ?? .distantFuture, $1.id)
    }
    let found = matching(query, in: all) { [account($0), $0.words, person($0)] }
    let header = [
      Step.Field.due.name, Kind.account.name, Step.Field.words.name, Step.Field.person.name,
      Step.Field.done.name,
    ]
    return ListReport(found, header: header) { step in
      [
        step.due?.description ?? "", account(step), step.words, person(step),
        step.done?.description ?? "",
      ]
    } members: { step in
      [
        "id": .string(step.id.description), "account": .string(account(step)),
        "text": .string(step.words), "due": .day(step.due), "person": .filled(person(step)),
        "done": .day(step.done),
      ]
    }
  }
}
