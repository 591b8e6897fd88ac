// What a call leaves behind besides its own fields: how the person stands now, and what we do next. The form of
// what happened and `rapport call` both say it in the same action, so that one key takes all of it back.

extension Book {
  /// The fields of other things that are said together with a call.
  package static let fieldsBesideCall: [Attribute] = [.person(.stance), .step(.words), .step(.due)]

  /// What is changed together with a call: the stance of the first person who took part, and a next step of ours.
  /// A stance that is not said, or that they have already, changes nothing; a step without words is none.
  ///
  /// - Parameters:
  ///   - call: The call, which may be a draft of the same command.
  ///   - people: Who took part.
  ///   - said: What is said of the fields of ``fieldsBesideCall``; others are not looked at.
  package func changes(
    beside call: EntityID, on account: EntityID, with people: [EntityID], said: FieldValues
  ) -> [Change] {
    var changes: [Change] = []
    let stance = said[.person(.stance)] ?? .empty
    if let person = people.first, stance != .empty,
      value(of: .person(.stance), in: person) != stance
    {
      changes.append(.edit(person, .person, [.person(.stance): stance]))
    }
    if let words = said[.step(.words)], !words.isBlank {
      var step: FieldValues = [
        .step(.account): .entity(account), .step(.call): .entity(call), .step(.words): words,
      ]
      if let person = people.first { step[.step(.person)] = .entity(person) }
      if let due = said[.step(.due)], due != .empty { step[.step(.due)] = due }
      changes.append(.add(Draft(.step, step)))
    }
    return changes
  }
}
