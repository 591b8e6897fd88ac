// Two accounts, or two people, that are one and the same: what becomes of each field, what goes along, what
// can't, and the one command that does it. A value, so that it can be shown before anything is done.

/// How a thing takes another one in: what holds afterwards, and the command for it.
package struct Merge: Hashable, Sendable {
  /// How many things of a kind go along.
  package struct Count: Hashable, Sendable {
    /// The kind.
    package let kind: Kind
    /// How many.
    package let count: Int

    /// What people read: "306 order lines".
    package var words: Phrase { kind.counted(count) }
  }

  /// What both are: accounts or people.
  package let kind: Kind
  /// The one that stays.
  package let keep: EntityID
  /// The one that goes into it.
  package let other: EntityID
  /// The fields in which one of them says something, in the order of their form.
  package let fields: [MergedField]
  /// What goes along, by kind: what belongs to the other one, and what refers to it.
  package let carried: [Count]
  /// The links that can't go along.
  package let dropped: [DroppedTie]
  /// What does all of it, as one action.
  package let command: Command
  /// How a person comes from another account first; nil where both are at one.
  package var move: Relocation?

  /// The fields where both say something else, so that somebody has to choose.
  package var differing: [MergedField] { fields.filter(\.isChosen) }
}

/// What becomes of one field.
package struct MergedField: Hashable, Sendable {
  /// Where the value comes from.
  package enum Outcome: Hashable, Sendable {
    /// Both say the same.
    case same
    /// Only one says something.
    case only(isOthers: Bool)
    /// Both are put together: lists and notes.
    case united
    /// They differ, and one of them is taken.
    case chosen(isOthers: Bool)
  }

  /// The field.
  package let attribute: Attribute
  /// The field whose choice decides this one, too: itself for most.
  package let lead: Attribute
  /// What the one that stays says.
  package let kept: Value
  /// What the other one says.
  package let others: Value
  /// What holds afterwards.
  package let result: Value
  /// Where that comes from.
  package let outcome: Outcome

  /// Whether somebody has to choose.
  package var isChosen: Bool { if case .chosen = outcome { true } else { false } }

  /// Whether the other one's value is taken.
  package var takesOthers: Bool {
    switch outcome {
    case .only(let isOthers), .chosen(let isOthers): isOthers
    case .same, .united: false
    }
  }

  /// The value that is not taken; nil where none is lost.
  var lost: Value? {
    guard isChosen else { return nil }
    let value = takesOthers ? kept : others
    return value.isBlank || value == result ? nil : value
  }
}

/// A link that a merge doesn't carry along.
package struct DroppedTie: Hashable, Sendable {
  /// Why it can't be.
  package enum Reason: Hashable, Sendable {
    /// It would lead from a thing to itself.
    case itself
    /// It is there already.
    case twin(EntityID)
    /// It would put something above itself.
    case circle
    /// Its two people would be at two accounts.
    case strangers
  }

  /// The link.
  package let id: EntityID
  /// What kind of link it is.
  package let kind: Kind
  /// What it is called.
  package let title: String
  /// Why it can't go along.
  package let reason: Reason

  /// One line for a person: which link it is, and why it goes.
  package var phrase: Phrase {
    switch reason {
    case .itself:
      Phrase("\(title): would lead to itself", "\(title)：会连到自己")
    case .twin: Phrase("\(title): is there already", "\(title)：已经有了")
    case .circle:
      Phrase("\(title): would come back to itself", "\(title)：会绕回到自己")
    case .strangers:
      Phrase("\(title): the two would be at two accounts", "\(title)：两人不在同一客户")
    }
  }
}

extension Book {
  /// Makes one thing of two: everything that refers to the other one refers to the one that stays, which takes
  /// over what it doesn't know itself; then the other one goes. The book isn't changed.
  ///
  /// What differs and isn't chosen isn't lost: another name becomes an alias where there are aliases, the rest
  /// stands in the notes. Nothing that belongs to the other one is deleted but links that can't be.
  ///
  /// - Parameters:
  ///   - taken: The fields whose value comes from the other one where both have one; nil for the usual.
  ///   - today: The day that the notes name.
  ///   - language: The language in which the notes are continued.
  /// - Throws: A refusal where the two are the same, aren't there, or can't become one.
  /// - Complexity: O(things of the kinds that refer to one of this kind).
  package func merge(
    _ other: EntityID, into keep: EntityID, _ kind: Kind, taking taken: Set<Attribute>? = nil,
    today: Day, language: Language
  ) throws(Refusal) -> Merge {
    for id in [keep, other] where !contains(id, kind) { throw .unknown(id, kind) }
    guard keep != other else { throw .itself(name: title(of: keep, kind)) }
    if kind == .person, let account = people[keep]?.account, people[other]?.account != account {
      return try mergeFromAfar(other, into: keep, at: account, taking: taken, today, language)
    }
    let ties = MergedTies(book: self, kind: kind, keep: keep, other: other)
    var fields = FieldMerger(
      book: self, kind: kind, keep: keep, other: other,
      taken: taken ?? usualChoice(keep, other, kind))
    fields.mergeAll()
    let note = fields.note(with: ties.lost, today: today)
    let results = fields.results(note: note(language))
    return Merge(
      kind: kind, keep: keep, other: other, fields: fields.fields,
      carried: carried(from: other, kind, without: Set(ties.dropped.map(\.id) + [keep])),
      dropped: ties.dropped,
      command: command(keep, other, kind, results: results, ties: ties))
  }

  /// Makes one person of two who are at two accounts: the other one moves first, and leaves a gap there.
  private func mergeFromAfar(
    _ other: EntityID, into keep: EntityID, at account: EntityID, taking taken: Set<Attribute>?,
    _ today: Day, _ language: Language
  ) throws(Refusal) -> Merge {
    let move = try relocation(of: other, to: account, today: today, language: language)
    // What is issued here is forgotten with this copy of the book; nobody else counts so high.
    var issuer = IDIssuer(device: .max, next: .max - 1_000)
    var after = self
    after.apply(try after.decide(move.command, issuer: &issuer).get())
    let merge = try after.merge(
      other, into: keep, .person, taking: taken, today: today, language: language)
    return Merge(
      kind: .person, keep: keep, other: other, fields: merge.fields, carried: merge.carried,
      dropped: merge.dropped,
      command: Command(merge.command.purpose, move.command.changes + merge.command.changes),
      move: move)
  }

  /// The fields that come from the other one unless somebody chooses: somebody who is known by name takes the
  /// place of a part whose person was unknown.
  package func usualChoice(
    _ keep: EntityID, _ other: EntityID, _ kind: Kind
  ) -> Set<Attribute> {
    guard kind == .person, people[keep]?.isPlaceholder == true,
      people[other]?.isPlaceholder == false
    else { return [] }
    return [.person(.name), .person(.title), .person(.isPlaceholder)]
  }

  /// What goes along: what belongs to a thing, and what refers to it.
  private func carried(
    from other: EntityID, _ kind: Kind, without dropped: Set<EntityID>
  ) -> [Merge.Count] {
    var things = owned(by: other, kind)
    for holder in Kind.allCases {
      for attribute in Attribute.references(of: holder, to: kind) {
        things[holder, default: []].formUnion(self.things(whose: attribute, refersTo: other))
      }
    }
    return Kind.allCases.compactMap { kind in
      let count = things[kind, default: []].subtracting(dropped).count
      return count == 0 ? nil : Merge.Count(kind: kind, count: count)
    }
  }

  /// The command: first the fields of the one that stays, by which the history names the action; at the end
  /// its name, which only one account can have.
  private func command(
    _ keep: EntityID, _ other: EntityID, _ kind: Kind, results: FieldValues,
    ties: MergedTies
  ) -> Command {
    let name = Attribute.account(.name)
    let early = results.filter { $0.key != name }
    var changes: [Change] = early.isEmpty ? [] : [.edit(keep, kind, early)]
    changes += ties.dropped.map { .remove($0.id, $0.kind) } + ties.completed
    let gone = Set(ties.dropped.map(\.id) + [keep, other])
    for holder in Kind.allCases where holder != kind {
      changes += redirections(of: holder, from: other, to: keep, kind, except: gone)
    }
    changes.append(.remove(other, kind))
    changes += redirections(of: kind, from: other, to: keep, kind, except: gone)
    if let value = results[name] { changes.append(.edit(keep, kind, [name: value])) }
    return Command(Purpose(.merge, kind), changes)
  }

  /// The changes after which nothing of a kind refers to a thing any more, but to another one.
  package func redirections(
    of holder: Kind, from id: EntityID, to other: EntityID, _ kind: Kind,
    except left: Set<EntityID> = []
  ) -> [Change] {
    var values: [EntityID: FieldValues] = [:]
    for attribute in Attribute.references(of: holder, to: kind) {
      for thing in things(whose: attribute, refersTo: id) where !left.contains(thing) {
        values[thing, default: [:]][attribute] = value(of: attribute, in: thing)
          .redirected(from: id, to: other)
      }
    }
    return values.sorted { $0.key < $1.key }.map { .edit($0.key, holder, $0.value) }
  }
}
