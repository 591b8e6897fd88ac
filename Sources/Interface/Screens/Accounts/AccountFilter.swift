// The filter over the accounts, and what else in the book was found by it.

import Analysis
import Drawing
package import Model
package import Search

/// A filter over the accounts while it is typed and after.
package struct AccountFilter: Hashable, Sendable {
  /// What was typed.
  package var field: TextField {
    didSet { pattern = SearchPattern(field.text) }
  }
  /// Whether keys still go into it.
  package var isOpen: Bool
  /// What is looked for.
  package private(set) var pattern: SearchPattern
  /// The accounts that were not found by their names, with what they were found by.
  var reasons = FoundReasons()
  /// What else was found, while it is typed: by kind, the kind with the best match first.
  package var groups: [FoundGroup] = []
  /// The place of the thing that is selected among those of all groups; nil while an account is.
  package var place: Int?

  /// Begins a filter.
  package init(field: TextField, isOpen: Bool) {
    (self.field, self.isOpen, pattern) = (field, isOpen, SearchPattern(field.text))
  }

  /// The things of all groups, in the order of the screen.
  package var things: [FoundThing] { groups.flatMap(\.things) }

  /// The thing that is selected; nil while an account is.
  package var thing: FoundThing? { place.flatMap { things[safely: $0] } }

  /// The place of the first thing of the next group; nil behind the last one.
  var nextGroup: Int? {
    var start = 0
    for group in groups {
      if start > place ?? -1 { return start }
      start += group.things.count
    }
    return nil
  }

  /// Looks for things other than accounts; nothing where nothing is typed.
  mutating func look(on context: Context) {
    place = nil
    guard isOpen, !pattern.isEmpty else {
      groups = []
      return
    }
    let query = SearchQuery(pattern)
    groups = KindIndex.kinds.compactMap { kind in
      guard kind != .account, let index = context.finder.index(of: kind) else { return nil }
      let (things, count) = index.best(query, most: FoundGroup.most)
      let present = things.filter { context.book.isThere($0) }
      return present.isEmpty ? nil : FoundGroup(kind: kind, things: present, count: count)
    }
    .sorted { ($0.cost, $0.kind.rank) < ($1.cost, $1.kind.rank) }
  }
}

/// By which field accounts were found that weren't by their names.
struct FoundReasons: Hashable, Sendable {
  /// The place of the field of each account in ``attributes``.
  private var places = EntityIndex()
  private var attributes: [Attribute] = []

  /// The field by which an account was found; nil for its name.
  subscript(id: EntityID) -> Attribute? {
    get { places[id].map { attributes[Int($0)] } }
    set {
      guard let newValue else { return places[id] = nil }
      let place = attributes.firstIndex(of: newValue) ?? attributes.count
      if place == attributes.count { attributes.append(newValue) }
      places[id] = UInt32(place)
    }
  }
}

/// Things of a kind that were found.
package struct FoundGroup: Hashable, Sendable {
  /// The kind.
  package let kind: Kind
  /// The best of them, the best first.
  package let things: [FoundThing]
  /// How many there are.
  package let count: Int

  /// How many of a kind are shown.
  static let most = 20

  /// What the best one costs.
  var cost: Int { things.first?.cost ?? .max }

  /// What stands above them: "People 3", or "People 20/133" where not all are shown.
  var heading: Phrase {
    let number = count > things.count ? "\(things.count)/\(count)" : "\(count)"
    let name = kind.plural
    return Phrase(
      name.en.prefix(1).uppercased() + name.en.dropFirst() + " " + number, name.zh + " " + number)
  }
}

extension Book {
  /// Whether a thing is in the book together with the account that it belongs to.
  fileprivate func isThere(_ thing: FoundThing) -> Bool {
    account(of: thing.id, thing.kind).map { accounts[$0] != nil } ?? false
  }

  /// The text of a thing by which a pattern found it: of a field with several the first that holds a word of it.
  func text(of thing: EntityID, _ attribute: Attribute, holding pattern: SearchPattern) -> String {
    switch value(of: attribute, in: thing) {
    case .text(let text): text
    case .texts(let texts):
      texts.first { !$0.ranges(of: pattern, attribute.textKind).isEmpty } ?? texts.first ?? ""
    case .day(let day): day.description
    case .empty, .number, .money, .choice, .entity, .entities, .yes: ""
    }
  }
}
