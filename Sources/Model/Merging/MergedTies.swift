// The links at two things that are one: lines between people, and whom an account sells on to. Some can't go
// along, because they would lead from a thing to itself, twice the same way, or around in a circle.

/// Sorts the links of a merge.
struct MergedTies {
  /// The links that can't go along.
  private(set) var dropped: [DroppedTie] = []
  /// What links that stay take over from their twins.
  private(set) var completed: [Change] = []
  /// What else dropped links said, for the notes.
  private(set) var lost: [Phrase] = []

  private let book: Book
  private let holder: Holder
  private let keep: EntityID
  private let other: EntityID
  /// The links at the one that stays, as they will be.
  private var ties: [Tie] = []

  /// A link as it will be.
  private struct Tie {
    let id: EntityID
    let from: EntityID
    let to: EntityID
    /// What tells it from another link between the same two.
    let sort: String
    /// Whether it may not come back to where it started.
    let isUpward: Bool
  }

  /// Which kind of link ties things of a kind, and by which fields.
  private enum Holder {
    case link, channel

    init?(_ kind: Kind) {
      switch kind {
      case .person: self = .link
      case .account: self = .channel
      case .book, .link, .fact, .need, .question, .call, .step, .order, .point, .channel, .supply,
        .survey, .gift, .drill, .opportunity:
        return nil
      }
    }

    var kind: Kind { self == .link ? .link : .channel }
    var from: Attribute { self == .link ? .link(.from) : .channel(.from) }
    var to: Attribute { self == .link ? .link(.to) : .channel(.to) }
    var sort: Attribute { self == .link ? .link(.kind) : .channel(.product) }
  }

  /// Sorts the links at two things.
  init(book: Book, kind: Kind, keep: EntityID, other: EntityID) {
    (self.book, self.keep, self.other) = (book, keep, other)
    holder = Holder(kind) ?? .link
    guard Holder(kind) != nil else { return }
    let own = links(at: keep)
    for id in own where !touches(id, other) { ties.append(tie(id)) }
    for id in Set(links(at: other) + own.filter { touches($0, other) }).sorted() { take(id) }
  }

  /// The links from and to a thing.
  private func links(at id: EntityID) -> [EntityID] {
    Set(
      book.things(whose: holder.from, refersTo: id) + book.things(whose: holder.to, refersTo: id)
    ).sorted()
  }

  /// Whether a link starts or ends at a thing.
  private func touches(_ link: EntityID, _ id: EntityID) -> Bool {
    [holder.from, holder.to].contains { book.value(of: $0, in: link).refers(to: id) }
  }

  /// A link as it will be.
  private func tie(_ id: EntityID) -> Tie {
    func end(_ attribute: Attribute) -> EntityID {
      let end = book.value(of: attribute, in: id).entity ?? id
      return end == other ? keep : end
    }
    let sort = book.value(of: holder.sort, in: id)
    let isUpward = holder == .channel || sort.choice(LinkKind.self) == .reportsTo
    let key = if case .choice(let tag) = sort { tag } else { sort.text.nameKey }
    return Tie(
      id: id, from: end(holder.from), to: end(holder.to), sort: key, isUpward: isUpward)
  }

  /// Takes a link of the other one along, or drops it.
  private mutating func take(_ id: EntityID) {
    let tie = tie(id)
    if tie.from == tie.to { return drop(id, .itself) }
    if holder == .link, book.people[tie.from]?.account != book.people[tie.to]?.account {
      return drop(id, .strangers)
    }
    let twin = ties.first { $0.from == tie.from && $0.to == tie.to && $0.sort == tie.sort }
    if let twin { return complete(twin.id, from: id) }
    if tie.isUpward, tie.from.isReached(from: [tie.to], by: upward) { return drop(id, .circle) }
    ties.append(tie)
  }

  /// Where links lead on from a thing, as they will be.
  private func upward(_ id: EntityID) -> [EntityID] {
    let elsewhere =
      id == keep
      ? []
      : book.things(whose: holder.from, refersTo: id).map(tie).filter {
        $0.isUpward && $0.to != keep
      }
    return elsewhere.map(\.to) + ties.filter { $0.isUpward && $0.from == id }.map(\.to)
  }

  /// Drops a link; what it says goes into the notes.
  private mutating func drop(_ id: EntityID, _ reason: DroppedTie.Reason) {
    let title = book.title(of: id, holder.kind)
    dropped.append(DroppedTie(id: id, kind: holder.kind, title: title, reason: reason))
    let said = words(of: details, in: id)
    guard reason != .itself || !said.isEmpty else { return }
    let sort = book.words(
      for: book.value(of: holder.sort, in: id), in: holder.sort, today: .distantPast)
    let all = [sort] + said
    let list = all.filter { $0.en != "–" }.joined(", ", "，")
    lost.append(Phrase("\(title) (\(list.en))", "\(title)（\(list.zh)）"))
  }

  /// Drops a link that is there already: the one that stays takes over what it doesn't say itself.
  private mutating func complete(_ twin: EntityID, from id: EntityID) {
    let title = book.title(of: id, holder.kind)
    dropped.append(DroppedTie(id: id, kind: holder.kind, title: title, reason: .twin(twin)))
    var values: FieldValues = [:]
    var differing: [Attribute] = []
    for attribute in details {
      let (kept, others) = (book.value(of: attribute, in: twin), book.value(of: attribute, in: id))
      if others.isBlank || kept == others { continue }
      if kept.isBlank { values[attribute] = others } else { differing.append(attribute) }
    }
    if !values.isEmpty { completed.append(.edit(twin, holder.kind, values)) }
    let words = words(of: differing, in: id).joined(", ", "，")
    guard !differing.isEmpty else { return }
    lost.append(Phrase("\(title) (\(words.en))", "\(title)（\(words.zh)）"))
  }

  /// The fields of a link that say more than from where, whither and what.
  private var details: [Attribute] {
    let known = [holder.from, holder.to, holder.sort]
    return Attribute.all(of: holder.kind).filter { !known.contains($0) }
  }

  /// What fields of a link say, each with its name.
  private func words(of attributes: [Attribute], in id: EntityID) -> [Phrase] {
    attributes.compactMap { attribute in
      let value = book.value(of: attribute, in: id)
      guard !value.isBlank else { return nil }
      let words = book.words(for: value, in: attribute, today: .distantPast)
      return Phrase(
        "\(attribute.name.en): \(words.en)", "\(attribute.name.zh)：\(words.zh)")
    }
  }
}
