// The things of one kind in a book, ready to be found by any of their texts. What a kind is found by comes from its
// schema: a field that is declared there tomorrow is searched.

package import Model

/// A thing that was found, and by which field.
package struct FoundThing: Hashable, Sendable {
  /// The thing.
  package let id: EntityID
  /// Its kind.
  package let kind: Kind
  /// The field in which the first word stands.
  package let attribute: Attribute
  /// What it costs, 0 best.
  package let cost: Int
}

/// The things of a kind, ready to be searched.
package struct KindIndex: Sendable {
  /// The kind.
  package let kind: Kind
  /// The things, in the order of their identities.
  package private(set) var ids: [EntityID] = []
  /// The fields by which they are found.
  private let attributes: [Attribute]
  /// Their texts; the tag of each is the place of its field in ``attributes``.
  private var index = SearchIndex()

  /// The kinds that can be found, in the order in which their groups are shown.
  package static let kinds: [Kind] = Kind.allCases.filter { !attributes(of: $0).isEmpty }

  /// Takes in the things of a kind.
  ///
  /// - Complexity: O(things × fields).
  package init(_ kind: Kind, in book: Book) {
    self.kind = kind
    attributes = Self.attributes(of: kind)
    for id in kind == .order ? book.latestOrders() : book.ids(of: kind) {
      let fields = fields(of: id, in: book)
      guard !fields.isEmpty else { continue }
      ids.append(id)
      index.append(fields)
    }
    index.seal()
  }

  /// The things of the kind after some of them came, changed or left: the same as if all were taken in anew.
  ///
  /// - Parameters:
  ///   - changed: Those that did.
  ///   - old: The book before that, whose things these are.
  /// - Complexity: O(things) at worst for each of them, and O(order lines) once for all of those.
  package func following(_ changed: Set<EntityID>, from old: Book, to book: Book) -> KindIndex {
    var next = self
    guard kind == .order else {
      for id in changed { next.put(id, book.contains(id, kind) ? fields(of: id, in: book) : []) }
      return next
    }
    let lines = Set(changed.flatMap { [old.purchase($0), book.purchase($0)] }.compactMap(\.self))
    for id in old.latestOrders(of: lines) { next.put(id, []) }
    for id in book.latestOrders(of: lines) { next.put(id, fields(of: id, in: book)) }
    return next
  }

  /// Gives a thing its texts; none where it isn't found any more.
  private mutating func put(_ id: EntityID, _ fields: [SearchIndex.Field]) {
    var (low, high) = (0, ids.count)
    while low < high {
      let middle = (low + high) / 2
      if ids[middle] < id { low = middle + 1 } else { high = middle }
    }
    if low < ids.count, ids[low] == id { return index.replace(at: low, with: fields) }
    guard !fields.isEmpty else { return }
    ids.insert(id, at: low)
    index.insert(fields, at: low)
  }

  /// The texts of a thing.
  private func fields(of id: EntityID, in book: Book) -> [SearchIndex.Field] {
    attributes.enumerated().flatMap { tag, attribute in
      attribute.texts(in: book.value(of: attribute, in: id)).map {
        SearchIndex.Field($0, attribute.textKind, weight: attribute.searchWeight, tag: tag)
      }
    } + context(of: id, in: book)
  }

  /// The kinds of things beside whose texts the name of their account counts: `margaret daywell` is Margaret at Daywell.
  package static let inContext: [Kind] = [.person, .order, .opportunity]

  /// The texts beside which those of a thing count.
  private func context(of id: EntityID, in book: Book) -> [SearchIndex.Field] {
    guard Self.inContext.contains(kind),
      let account = book.account(of: id, kind).flatMap({ book.accounts[$0] })
    else { return [] }
    return [account.name, account.shortName].map {
      SearchIndex.Field($0, .name, weight: 2, tag: Int(SearchIndex.contextTag))
    }
  }

  /// The things that hold every word of a pattern, the best first, and how many there are.
  ///
  /// - Parameter most: How many are wanted.
  package func best(_ query: SearchQuery, most: Int) -> (things: [FoundThing], count: Int) {
    guard !query.pattern.isEmpty else { return ([], 0) }
    let (matches, count) = index.best(query, most: most)
    return (matches.map(found), count)
  }

  /// All things that hold every word of a pattern, as places in ``ids`` and in their order; of the best of them it is known
  /// exactly what they cost.
  package func all(_ query: SearchQuery) -> [SearchMatch] { index.ranked(query) }

  /// The field in which the first word of a match stands.
  package func attribute(of match: SearchMatch) -> Attribute { attributes[match.tag] }

  /// The texts by which a thing of a kind is found.
  package static func texts(of id: EntityID, _ kind: Kind, in book: Book) -> [String] {
    attributes(of: kind).flatMap { $0.texts(in: book.value(of: $0, in: id)) }
  }

  private func found(_ match: SearchMatch) -> FoundThing {
    FoundThing(
      id: ids[match.place], kind: kind, attribute: attribute(of: match), cost: match.cost)
  }

  /// The fields by which things of a kind are found: those that hold words, and of a call its day.
  private static func attributes(of kind: Kind) -> [Attribute] {
    switch kind {
    case .book, .link, .drill, .channel: return []
    case .order: return [.order(.product), .order(.endCustomer), .order(.reference)]
    case .account, .person, .fact, .need, .question, .call, .step, .point, .supply, .survey, .gift,
      .opportunity:
      // What was said and promised in a call has a form of its own.
      let record = kind == .call ? Call.record.map(Attribute.call) : []
      let form = (Attribute.form(of: kind) + record).filter { attribute in
        switch attribute.shape {
        case .line, .prose, .tags: attribute != .question(.prompt)
        case .day: attribute == .call(.day)
        case .number, .money, .choice, .entity, .entities, .flag: false
        }
      }
      // What a thing is called comes first, so that it wins among equals.
      let title = Attribute.required(of: kind)
      return title.filter(form.contains) + form.filter { !title.contains($0) }
    }
  }
}

extension Attribute {
  /// The texts of a value by which a thing is found.
  fileprivate func texts(in value: Value) -> [String] {
    switch value {
    case .text(let text): [text]
    case .texts(let texts): texts
    case .day(let day): [day.description]
    case .empty, .number, .money, .choice, .entity, .entities, .yes: []
    }
  }

  /// What its texts are, which says how they are found.
  package var textKind: TextKind {
    switch self {
    case .person(.name): .person
    case .account(.phone), .person(.phone), .person(.phones): .number
    case .account(.name), .account(.shortName), .account(.aliases), .account(.industry),
      .account(.region),
      .account(.tags), .account(.caretaker), .person(.title), .person(.email), .person(.emails),
      .person(.wechat), .order, .supply(.product), .supply(.competitor), .call(.day),
      .opportunity(.name), .opportunity(.product), .opportunity(.competitor):
      .name
    case .book, .account, .person, .link, .fact, .need, .question, .call, .step, .point, .channel,
      .supply, .survey, .gift, .drill, .opportunity:
      .prose
    }
  }

  /// What finding a thing by it costs beyond finding it by its name.
  fileprivate var searchWeight: Int {
    switch self {
    case .account(.name), .account(.shortName), .person(.name), .fact(.words), .need(.words),
      .question(.words),
      .step(.words), .order(.product), .supply(.product), .point(.words), .gift(.words),
      .opportunity(.name),
      .call(.objective):
      0
    case .account(.aliases): 2
    case .account(.notes), .person(.notes): 60
    case .book, .account, .person, .link, .fact, .need, .question, .call, .step, .order, .point,
      .channel, .supply, .survey, .gift, .drill, .opportunity:
      SearchMatch.otherField
    }
  }
}
