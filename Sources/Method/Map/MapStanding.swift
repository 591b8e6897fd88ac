// The map scored: one word for how an account's people stand to us, and everything that it rests on.

package import Model

/// How the people of an account stand to us, as a whole.
package enum MapGrade: CaseIterable, Hashable, Sendable {
  /// Nobody who moves the purchase is with us.
  case exposed
  /// Somebody who moves the purchase is with us, but nobody who signs.
  case growing
  /// Somebody who signs is with us.
  case carried

  /// What people read.
  package var name: Phrase {
    switch self {
    case .exposed: Phrase("no key person for us", "关键人物没有一个支持我们")
    case .growing: Phrase("key people for us, no decision maker", "有关键人物支持，决策人还没有")
    case .carried: Phrase("a decision maker is for us", "决策人支持我们")
    }
  }

  /// The same in a few columns.
  package var brief: Phrase {
    switch self {
    case .exposed: Phrase("no key ally", "缺支持")
    case .growing: Phrase("key allies", "有基础")
    case .carried: Phrase("signer for us", "决策人支持")
    }
  }

  /// One sign that says it without colour.
  package var sign: String {
    switch self {
    case .exposed: "✗"
    case .growing: "~"
    case .carried: "✓"
    }
  }
}

/// The score of one account's map, with what it was counted from.
///
/// The shape, a status from the supportive key people, is that of relationship maps in the trade; the
/// names, the numbers and the rules are our own.
package struct MapStanding: Hashable, Sendable {
  /// The one word.
  package let grade: MapGrade
  /// The roles.
  package let coverage: RoleCoverage
  /// Who moves the purchase: identified, and of much influence or a decision maker.
  package let keyPeople: [Person]
  /// Those of much influence whom we have met once at most.
  package let uncovered: [Person]
  /// Those among them with whom there was no contact at all.
  package let untouched: Set<EntityID>
  /// The only person in touch with us; nil where there are more, or none.
  package let onlyContact: Person?
  /// The only one with us; nil where there are more, or none.
  package let onlySupporter: Person?
  /// Everybody known only as a part to play.
  package let placeholders: [Person]
  /// From which influence on somebody is key.
  package let limit: Int
  /// How many people are identified.
  package let known: Int

  /// Scores the map of an account.
  ///
  /// - Complexity: O(people × their calls).
  package init(
    of account: EntityID, in book: Book, limits: CoachLimits = CoachLimits()
  ) {
    let people = book.people(of: account)
    self.init(people, coverage: people.map { book.coverage(of: $0) }, limit: limits.influence)
  }

  /// Scores some people of whom is known how much we were in touch.
  package init(_ people: [Person], coverage: [Coverage], limit: Int) {
    self.limit = limit
    let pairs = zip(people, coverage).filter { !$0.0.isPlaceholder }
    known = pairs.count
    placeholders = people.filter(\.isPlaceholder)
    self.coverage = RoleCoverage(people)
    keyPeople = pairs.map(\.0).filter { $0.knownRole == .decision || ($0.influence ?? 0) >= limit }
    let weak = pairs.filter { ($0.0.influence ?? 0) >= limit && $0.1.level <= 1 }
    uncovered = weak.map(\.0)
    untouched = Set(weak.filter { $0.1 == .none }.map(\.0.id))
    let contacts = pairs.filter { $0.1 != .none }.map(\.0)
    onlyContact = contacts.count == 1 ? contacts.first : nil
    let supporters = pairs.map(\.0).filter(\.isWithUs)
    onlySupporter = supporters.count == 1 ? supporters.first : nil
    let key = keyPeople.filter(\.isWithUs)
    grade =
      key.contains { $0.knownRole == .decision } ? .carried : (key.isEmpty ? .exposed : .growing)
  }
}

extension Person {
  /// Whether they are known to be on our side.
  package var isWithUs: Bool { !isPlaceholder && (stance?.weight ?? 0) > 0 }
}

extension MapStanding {
  /// What is weak about the map, the heaviest first: one sentence each.
  package var weaknesses: [Phrase] {
    if known == 0 { return [Phrase("Nobody is known here.", "这家还没有认识的人。")] + risks }
    guard !coverage.missing.isEmpty else { return risks }
    let names = coverage.missingNames
    return [Phrase("Nobody is known as \(names.en).", "还不知道谁是\(names.zh)。")] + risks
  }

  /// What is weak about the people who are known, the heaviest first: one sentence each.
  package var risks: [Phrase] {
    var found: [Phrase] = []
    for person in placeholders {
      found.append(Phrase("Find out who “\(person.name)” is.", "打听清楚“\(person.name)”是谁。"))
    }
    for person in uncovered {
      let influence = person.influence ?? 0
      let contact =
        untouched.contains(person.id)
        ? Phrase("has not been in touch with us yet", "还没接触过")
        : Phrase("has been met once at most", "最多只见过一面")
      found.append(
        Phrase(
          "\(person.name), influence \(influence), \(contact.en).",
          "\(person.name)影响力 \(influence)，\(contact.zh)。"))
    }
    if let onlyContact, known > 0 {
      found.append(
        Phrase(
          "All hangs on one contact: \(onlyContact.name).", "只跟\(onlyContact.name)一个人有接触，一断就全断。"))
    }
    if let onlySupporter {
      found.append(
        Phrase(
          "Only \(onlySupporter.name) is with us.", "支持我们的只有\(onlySupporter.name)一个人。"))
    }
    return found
  }

  /// How the grade and the weights come about, line by line.
  package var arithmetic: [Phrase] {
    let key = keyPeople.map { person in
      Phrase(
        "\(person.name) (\(person.stance?.sign ?? "?"))",
        "\(person.name)（\(person.stance?.sign ?? "?")）")
    }
    let names = key.isEmpty ? Phrase("nobody", "没有") : key.joined(", ", "、")
    return [
      Phrase("The map: \(grade.sign) \(grade.name.en).", "这张图：\(grade.sign) \(grade.name.zh)。"),
      Phrase(
        "Key people (influence \(limit) and more, or they sign): \(names.en).",
        "关键人物（影响力 \(limit) 以上，或者拍板的）：\(names.zh)。"),
      weighing(Phrase("For us", "支持"), sign: 1, sum: coverage.support),
      weighing(Phrase("Against us", "反对"), sign: -1, sum: coverage.opposition),
      Phrase(
        "Influence × stance: champion 2, supporter 1, neutral 0, sceptic 1 and opponent 2 against; influence not known counts 1.",
        "影响力 × 态度：铁杆 2，支持 1，中立 0；存疑 1、反对 2 算反方；影响力不明按 1 算。"),
    ] + weaknesses
  }

  /// One side of the scales with its terms.
  private func weighing(_ side: Phrase, sign: Int, sum: Int) -> Phrase {
    let people =
      Role.allCases.flatMap { (coverage.filled[$0] ?? []) + (coverage.proposed[$0] ?? []) }
      + coverage.unplaced
    let terms = people.filter { !$0.isPlaceholder && ($0.stance?.weight ?? 0) * sign > 0 }
      .map { "\($0.name) \($0.influence ?? 1)×\(abs($0.stance?.weight ?? 0))" }
    let text = terms.isEmpty ? "0" : terms.joined(separator: " + ") + " = \(sum)"
    return Phrase("\(side.en): \(text).", "\(side.zh)：\(text)。")
  }
}
