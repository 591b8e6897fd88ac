// The list of those to whom somebody may report, and the one line that says it.

import Model

/// The people to whom one person may report.
struct BossChoice {
  /// The person.
  let person: EntityID
  /// What can be seen.
  let context: Context

  /// Looks at a person.
  init(of person: EntityID, context: Context) { (self.person, self.context) = (person, context) }

  /// The list to choose from: those who decide first, then by influence; whoever it is now is selected.
  var chooser: Chooser {
    let book = context.book
    let person = person
    let boss = BossChoice.line(of: person, in: book)?.to
    let others = (book.people[person]?.account.map { book.people(of: $0) } ?? [])
      .filter { $0.id != person }.sorted { BossChoice.rank($0) < BossChoice.rank($1) }
    let rows = others.map { other in
      Chooser.Row(
        label: other.name,
        detail: [other.title, other.roleName.map(context.say) ?? ""].filter { !$0.isEmpty }
          .joined(separator: " · "), answer: .thing(other.id))
    }
    let nobody = Chooser.Row(
      label: context.say(Phrase("nobody here", "没有上级")), answer: .text(""))
    let name = book.titleInPlace(of: person, .person)
    return Chooser(
      title: Phrase("\(name) reports to…", "\(name)汇报给谁？"),
      rows: boss == nil ? rows : rows + [nobody], marked: [boss].compactMap(\.self)
    ) { result, context in
      switch result {
      case .chosen(let ids), .chosenToSave(let ids), .chosenToMove(let ids, _):
        guard let boss = ids.first else { return .stay }
        return BossChoice.reporting(person, to: boss, in: context.book)
      case .text: return BossChoice.reportingToNobody(person, in: context.book)
      case .close, .saved, .action, .place, .several: return .stay
      }
    }
  }

  /// Where somebody stands in the list.
  private static func rank(_ person: Person) -> (Int, Int, EntityID) {
    (person.role == .decision ? 0 : 1, -(person.influence ?? 0), person.id)
  }

  /// The line that says to whom somebody reports; nil where none does.
  private static func line(of person: EntityID, in book: Book) -> Link? {
    book.links.of(person).first {
      $0.kind == .reportsTo && $0.to.map { book.people[$0] != nil } ?? false
    }
  }

  /// Says that somebody reports to another one, in place of whom it was before.
  private static func reporting(
    _ person: EntityID, to boss: EntityID, in book: Book
  ) -> LayerAnswer {
    guard let line = line(of: person, in: book) else {
      return .execute(
        .add(
          .link,
          [
            .link(.from): .entity(person), .link(.kind): Value(choice: LinkKind.reportsTo),
            .link(.to): .entity(boss),
          ]))
    }
    guard line.to != boss else { return .stay }
    return .execute(.edit(line.id, .link, [.link(.to): .entity(boss)]))
  }

  /// Says that somebody reports to nobody of the account.
  private static func reportingToNobody(_ person: EntityID, in book: Book) -> LayerAnswer {
    line(of: person, in: book).map { .execute(.remove($0.id, .link)) } ?? .stay
  }
}
