// Somebody goes to another company: the old map keeps a gap in their place with what was known there, and the
// person goes on to the new one with their history.

/// How a person moves to another account: what stays, and the command for it.
package struct Relocation: Hashable, Sendable {
  /// Who moves.
  package let person: EntityID
  /// The account that they leave.
  package let from: EntityID
  /// The account that they come to.
  package let to: EntityID
  /// What stays at the old account with the gap, by kind; empty where no gap is left.
  package let left: [Merge.Count]
  /// Whether a gap is left.
  package let leavesGap: Bool
  /// What does all of it, as one action.
  package let command: Command

  /// What will follow, for somebody who has to say yes.
  package func consequence(in book: Book) -> Phrase {
    let old = book.title(of: from, .account)
    let back = Phrase(
      "Their title, role and address at work go into the notes. It can be undone.",
      "职务、角色和工作邮箱记入备注。可以撤销。")
    guard leavesGap else {
      return Phrase(
        "Nothing of the old map depends on them. \(back.en)", "旧的图上没有与此人相连的内容。\(back.zh)")
    }
    let things = left.map(\.words).joined(", ", "、")
    return left.isEmpty
      ? Phrase(
        "At \(old) the part stays, with nobody known in it. \(back.en)",
        "“\(old)”保留这个位置，人待查。\(back.zh)")
      : Phrase(
        "At \(old) the part stays, with \(things.en). \(back.en)",
        "“\(old)”保留这个位置，以及\(things.zh)。\(back.zh)")
  }
}

extension Book {
  /// Moves a person to another account. The book isn't changed.
  ///
  /// Links, needs, questions and open work belong to the old account: they stay there with a part whose person is
  /// unknown, which also keeps role, title and influence. What is the person's own goes along: stance,
  /// contact, what they want for themselves, gifts, notes; calls that took place stay theirs through
  /// ``Person/former``. The e-mail address of the company goes into the notes.
  ///
  /// - Parameters:
  ///   - name: What the account is called, where it isn't in the book yet.
  ///   - keepsMail: Whether the e-mail address is still theirs.
  ///   - gap: The draft of the part that stays.
  /// - Throws: A refusal where the person or the account isn't there, or they are there already.
  package func relocation(
    of person: EntityID, to account: EntityID, called name: String? = nil,
    keepsMail: Bool = false, gap: EntityID = .draft(1), today: Day, language: Language
  ) throws(Refusal) -> Relocation {
    guard let somebody = people[person], let from = somebody.account else {
      throw .unknown(person, .person)
    }
    guard account.isDraft || contains(account, .account) else { throw .unknown(account, .account) }
    guard from != account else { throw .itself(name: title(of: account, .account)) }
    let staying = stayingBehind(person, at: from, gap: gap)
    let leavesGap =
      !staying.isEmpty || somebody.role != nil || somebody.influence != nil
    let moved = valuesAfterMove(
      of: somebody, to: account, keepsMail: keepsMail, today: today)
    var changes: [Change] = [.edit(person, .person, moved(language))]
    if leavesGap {
      let part = self.gap(
        after: somebody, to: name ?? title(of: account, .account), today: today)
      changes.append(.add(Draft(.person, part(language), id: gap)))
      changes += staying
    }
    let counts = Dictionary(grouping: staying.map(\.kind), by: \.self).mapValues(\.count)
    return Relocation(
      person: person, from: from, to: account,
      left: Kind.allCases.compactMap { kind in
        counts[kind].map { Merge.Count(kind: kind, count: $0) }
      }, leavesGap: leavesGap, command: Command(Purpose(.edit, .person), changes))
  }

  /// What doesn't go along is given to the gap: links to colleagues, needs and questions, and work that is open.
  private func stayingBehind(
    _ person: EntityID, at account: EntityID, gap: EntityID
  ) -> [Change] {
    func staysBehind(_ id: EntityID, _ kind: Kind) -> Bool {
      switch kind {
      case .link:
        let ends = [links[id]?.from, links[id]?.to].compactMap(\.self)
        return ends.allSatisfy { people[$0]?.account == account }
      case .need, .question: return true
      case .call: return calls[id]?.outcome == nil
      case .point: return points[id]?.call.flatMap { calls[$0] }?.outcome == nil
      case .step: return steps[id]?.done == nil
      case .opportunity:
        return opportunities[id].map { stages.standing(of: $0) == .open } ?? false
      case .book, .account, .person, .fact, .order, .channel, .supply, .survey, .gift, .drill:
        return false
      }
    }
    return Kind.allCases.flatMap { kind in
      redirections(of: kind, from: person, to: gap, .person).filter { change in
        guard case .edit(let id, let kind, _) = change else { return false }
        return staysBehind(id, kind)
      }
    }
  }

  /// What the person's fields hold afterwards, in the language of the notes.
  private func valuesAfterMove(
    of person: Person, to account: EntityID, keepsMail: Bool, today: Day
  ) -> (Language) -> FieldValues {
    let old = person.account.map { title(of: $0, .account) } ?? ""
    let company = keepsMail ? nil : person.email.companyDomain
    var known: [Phrase] = []
    for attribute: Attribute in [.person(.title), .person(.role), .person(.influence)] {
      known += words(of: attribute, person.id, today)
    }
    if company != nil { known += words(of: .person(.email), person.id, today) }
    let list = known.joined("; ", "；")
    let note = Phrase(
      "At \(old) until \(today.description)\(known.isEmpty ? "" : " – \(list.en)")",
      "\(today.description) 前在“\(old)”\(known.isEmpty ? "" : "，\(list.zh)")")
    var former = person.former.filter { $0 != account && $0 != person.account }
    if let from = person.account { former.append(from) }
    var values: FieldValues = [
      .person(.account): .entity(account), .person(.former): .entities(former),
      .person(.title): .empty, .person(.role): .empty, .person(.influence): .empty,
    ]
    if company != nil {
      values[.person(.email)] = .empty
      values[.person(.emailKind)] = .empty
    }
    return { language in
      let notes = [person.notes, note(language)].filter { !$0.isEmpty }.joined(separator: "\n")
      return values.merging([.person(.notes): .text(notes)]) { $1 }
    }
  }

  /// The part that stays, with nobody known in it.
  private func gap(
    after person: Person, to new: String, today: Day
  ) -> (Language) -> FieldValues {
    let name = Phrase("Who follows \(person.name)?", "谁接替\(person.name)？")
    let note = Phrase(
      "\(person.name) was here until \(today.description), now at \(new)",
      "\(person.name)在这里到 \(today.description)，现在“\(new)”")
    var values: FieldValues = [
      .person(.account): Value(entity: person.account), .person(.isPlaceholder): .yes,
    ]
    for field: Person.Field in [.title, .role, .influence] {
      values[.person(field)] = person[field]
    }
    return { language in
      values.merging([
        .person(.name): .text(name(language)), .person(.notes): .text(note(language)),
      ]) { $1 }
    }
  }

  /// A field with its name; nothing where it says nothing.
  private func words(of attribute: Attribute, _ id: EntityID, _ today: Day) -> [Phrase] {
    let value = value(of: attribute, in: id)
    guard !value.isBlank else { return [] }
    let words = words(for: value, in: attribute, today: today)
    return [
      Phrase("\(attribute.name.en): \(words.en)", "\(attribute.name.zh)：\(words.zh)")
    ]
  }
}

extension Change {
  /// What kind of thing it is about.
  fileprivate var kind: Kind {
    switch self {
    case .add(let draft): draft.kind
    case .edit(_, let kind, _), .remove(_, let kind): kind
    }
  }
}
