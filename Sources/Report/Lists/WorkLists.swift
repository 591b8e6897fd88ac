// What there is to do and what is known as tables: needs, calls and next steps.

package import Analysis
import Model

extension ReportSection {
  /// The needs, account by account.
  ///
  /// - Parameter query: What a column has to hold.
  package static func needs(
    of analysis: BookAnalysis, matching query: String = ""
  ) -> ReportSection {
    let book = analysis.book
    let person = { @Sendable (need: Need) in book.personName(need.person) }
    let account = { @Sendable (need: Need) in
      book.accountName(need.person.flatMap { book.people[$0]?.account })
    }
    let found = book.accounts.sorted.flatMap { book.needs(of: $0.id) }
    return list(
      "needs", Phrase("Needs", "需求"), of: found, in: book, matching: query,
      columns: [
        .value("account", Kind.account.name) { .text(account(found[$0])) },
        .value("person", Need.Field.person.name, isPerson: true) { .text(person(found[$0])) },
        .data("topic") { .filled(found[$0].topic) },
        ReportColumn("state", Need.Field.state.name) { .choice(found[$0].state) },
        .value("seriousness", Need.Field.seriousness.name) {
          .optional(found[$0].seriousness) { .count($0) }
        },
        .value("words", Need.Field.words.name) { .text(found[$0].words) },
        .value("date", Need.Field.day.name) { .optional(found[$0].day) { .day($0) } },
        .data("confirmed") { .truth(found[$0].isConfirmed) },
      ])
  }

  /// The calls, the latest first.
  ///
  /// One that is planned is due on its day.
  ///
  /// - Parameter query: What a column has to hold.
  package static func calls(
    of analysis: BookAnalysis, matching query: String = ""
  ) -> ReportSection {
    let book = analysis.book
    let account = { @Sendable (call: Call) in book.accountName(call.account) }
    let people = { @Sendable (call: Call) in call.people.compactMap { book.people[$0]?.name } }
    let found = book.calls.sorted
      .sorted { ($0.day ?? .distantPast, $0.id) > ($1.day ?? .distantPast, $1.id) }
    var section = list(
      "calls", Phrase("Calls", "拜访"), of: found, in: book, matching: query,
      columns: [
        .value("date", Call.Field.day.name) { .optional(found[$0].day) { .day($0) } },
        .data("time") { .filled(found[$0].time) },
        .data("kind") { .optional(found[$0].kind) { .tag($0.rawValue) } },
        .value("account", Kind.account.name) { .text(account(found[$0])) },
        ReportColumn("people", Call.Field.people.name) {
          let names = people(found[$0])
          return ReportCell(.list(names.map { .text($0) }), Phrase(listing: names))
        },
        .value("objective", Call.Field.objective.name) { .filled(found[$0].objective) },
        .data("advance") { .filled(found[$0].advance) },
        ReportColumn("outcome", Call.Field.outcome.name) {
          .choice(found[$0].outcome, none: Phrase("planned", "计划中"))
        },
        .data("evidence") { .filled(found[$0].evidence) },
        .data("evidenceDay") { .optional(found[$0].evidenceDay) { .day($0) } },
        .data("summary") { .filled(found[$0].summary) },
        .data("minutes") { .optional(found[$0].minutes) { .count($0) } },
        .data("means") { .optional(found[$0].means) { .tag($0.rawValue) } },
        .data("ourPeople") { .list(found[$0].ours.map { .text($0) }) },
      ])
    section.due = { found[$0].outcome == nil ? DueDay(found[$0].day) : .settled }
    return section
  }

  /// The open next steps, the most urgent first; those without a day last.
  ///
  /// - Parameter query: What a column has to hold.
  package static func steps(
    of analysis: BookAnalysis, matching query: String = ""
  ) -> ReportSection {
    let book = analysis.book
    let account = { @Sendable (step: Step) in book.accountName(step.account) }
    let person = { @Sendable (step: Step) in book.personName(step.person) }
    let found = book.steps.sorted.filter { $0.done == nil }
      .sorted { ($0.due ?? .distantFuture, $0.id) < ($1.due ?? .distantFuture, $1.id) }
    var section = list(
      "steps", Phrase("Next steps", "下一步"), of: found, in: book, matching: query,
      columns: [
        .value("due", Step.Field.due.name) { .optional(found[$0].due) { .day($0) } },
        .value("account", Kind.account.name) { .text(account(found[$0])) },
        .value("text", Step.Field.words.name) { .text(found[$0].words) },
        .value("person", Step.Field.person.name, isPerson: true) { .filled(person(found[$0])) },
        .value("done", Step.Field.done.name) { .optional(found[$0].done) { .day($0) } },
      ])
    section.due = { DueDay(found[$0].due) }
    return section
  }
}
