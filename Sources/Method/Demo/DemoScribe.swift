// Turns a chapter of the sample book into one command.

import Model

/// Writes rows as the parts of a command, giving every key a draft identity.
struct DemoScribe {
  /// The language to write in.
  let language: Language
  /// The day that distances are counted from.
  let today: Day
  /// The parts so far.
  private var changes: [Change] = []
  /// The draft behind each key.
  private var drafts: [String: EntityID] = [:]

  /// Starts an empty command.
  init(language: Language, today: Day) {
    self.language = language
    self.today = today
  }

  /// The command with everything written so far.
  var command: Command { Command(Purpose(.found, .account), changes) }

  /// Writes a chapter: first the accounts, then what is known, then what was bought.
  mutating func write(_ chapter: DemoChapter) {
    for account in chapter.accounts { write(account) }
    for dossier in chapter.dossiers { write(dossier) }
    for trade in chapter.trades {
      for line in trade.lines(until: today) { write(line, of: trade) }
    }
  }

  /// Writes what is known about an account, in an order in which nothing refers ahead.
  private mutating func write(_ dossier: DemoDossier) {
    let account = dossier.account
    for person in dossier.people { write(person, account) }
    for link in dossier.links { write(link) }
    for fact in dossier.facts { write(fact, account) }
    for question in dossier.questions { write(question) }
    for need in dossier.needs { write(need) }
    for call in dossier.calls { write(call, account) }
    for step in dossier.steps { write(step, account) }
  }

  private mutating func write(_ row: DemoAccount) {
    add(
      .account,
      [
        .account(.name): text(row.name),
        .account(.aliases): texts(row.aliases),
        .account(.industry): text(row.industry),
        .account(.region): text(row.region),
        .account(.position): Value(choice: row.position),
        .account(.parent): link(row.parent),
        .account(.tags): texts(row.tags),
        .account(.caretaker): text(row.caretaker),
        .account(.employees): Value(number: row.employees),
        .account(.founded): Value(number: row.founded),
        .account(.potential): money(row.potential),
        .account(.costToServe): money(row.cost),
        .account(.notes): text(row.notes),
      ], key: row.key)
  }

  private mutating func write(_ row: DemoPerson, _ account: String) {
    add(
      .person,
      [
        .person(.account): link(account),
        .person(.name): text(row.name),
        .person(.title): text(row.title),
        .person(.role): Value(choice: row.role),
        .person(.stance): Value(choice: row.stance),
        .person(.influence): Value(number: row.influence),
        .person(.coverage): Value(choice: row.coverage),
        .person(.phone): Value(text: row.phone),
        .person(.email): Value(text: row.email),
        .person(.win): text(row.win),
        .person(.notes): text(row.notes),
      ], key: row.key)
  }

  private mutating func write(_ row: DemoLink) {
    add(
      .link,
      [
        .link(.from): link(row.from),
        .link(.sort): Value(choice: row.sort),
        .link(.to): link(row.to),
        .link(.note): text(row.note),
      ])
  }

  private mutating func write(_ row: DemoFact, _ account: String) {
    add(
      .fact,
      [
        .fact(.account): link(account),
        .fact(.words): text(row.words),
        .fact(.source): link(row.source),
        .fact(.day): day(row.day),
        .fact(.isConfirmed): Value(flag: row.isConfirmed),
      ], key: row.key)
  }

  private mutating func write(_ row: DemoQuestion) {
    add(
      .question,
      [
        .question(.person): link(row.person),
        .question(.sort): Value(choice: row.sort),
        .question(.words): text(row.words),
        .question(.base): link(row.base),
        .question(.fact): link(row.fact),
        .question(.state): Value(choice: row.state),
        .question(.answer): text(row.answer),
      ], key: row.key)
  }

  private mutating func write(_ row: DemoNeed) {
    add(
      .need,
      [
        .need(.person): link(row.person),
        .need(.words): text(row.words),
        .need(.topic): text(row.topic),
        .need(.state): Value(choice: row.state),
        .need(.seriousness): Value(number: row.seriousness),
        .need(.movedBy): link(row.movedBy),
        .need(.day): day(row.day),
        .need(.isConfirmed): Value(flag: row.isConfirmed),
      ])
  }

  private mutating func write(_ row: DemoCall, _ account: String) {
    add(
      .call,
      [
        .call(.account): link(account),
        .call(.day): day(row.day),
        .call(.time): Value(text: row.time),
        .call(.place): text(row.place),
        .call(.people): links(row.people),
        .call(.reason): text(row.reason),
        .call(.objective): text(row.objective),
        .call(.advance): text(row.advance?.words),
        .call(.advanceDay): day(row.advance?.day),
        .call(.fallback): text(row.fallback?.words),
        .call(.fallbackDay): day(row.fallback?.day),
        .call(.questions): links(row.questions),
        .call(.materials): texts(row.materials),
        .call(.concerns): text(row.concerns),
        .call(.outcome): Value(choice: row.outcome),
        .call(.evidence): text(row.evidence?.words),
        .call(.evidenceDay): day(row.evidence?.day),
        .call(.summary): text(row.summary),
      ], key: row.key)
  }

  private mutating func write(_ row: DemoStep, _ account: String) {
    add(
      .step,
      [
        .step(.account): link(account),
        .step(.words): text(row.words),
        .step(.due): day(row.due),
        .step(.person): link(row.person),
        .step(.call): link(row.call),
        .step(.done): day(row.done),
      ])
  }

  private mutating func write(_ line: DemoTrade.Line, of trade: DemoTrade) {
    add(
      .order,
      [
        .order(.account): link(trade.account),
        .order(.day): .day(line.day),
        .order(.product): text(line.product.name),
        .order(.quantity): money(line.quantity),
        .order(.unit): text(line.product.unit),
        .order(.amount): .money(line.amount),
        .order(.margin): Value(money: line.margin),
        .order(.endCustomer): text(line.endCustomer),
        .order(.reference): Value(text: line.reference),
      ])
  }

  /// Adds one thing, leaving out what is empty.
  private mutating func add(_ kind: Kind, _ values: [Attribute: Value], key: String? = nil) {
    let id = key.map { draft($0) }
    changes.append(.add(Draft(kind, values.filter { $0.value != .empty }, id: id)))
  }

  /// The draft behind a key, given out when the key is first seen.
  private mutating func draft(_ key: String) -> EntityID {
    if let known = drafts[key] { return known }
    let fresh = EntityID.draft(UInt32(drafts.count + 1))
    drafts[key] = fresh
    return fresh
  }

  private func text(_ phrase: Phrase?) -> Value { Value(text: phrase?(language) ?? "") }

  private func texts(_ phrases: [Phrase]) -> Value { Value(texts: phrases.map { $0(language) }) }

  private func money(_ whole: Int64?) -> Value {
    Value(money: whole.map { Money(hundredths: $0 * 100) })
  }

  private func day(_ distance: Int?) -> Value {
    Value(day: distance.map { today.adding(days: $0) })
  }

  private mutating func link(_ key: String?) -> Value { Value(entity: key.map { draft($0) }) }

  private mutating func links(_ keys: [String]) -> Value {
    Value(entities: keys.map { draft($0) })
  }
}
