// All things of one kind, with those that were removed kept aside and an index by owner.

/// The rows of one kind of thing.
package struct Table<Row: Entity>: Hashable, Sendable {
  /// The rows that are in the book.
  package private(set) var rows: [EntityID: Row] = [:]

  /// The rows that were removed, whole, so that undo brings back every field.
  package private(set) var removed: [EntityID: Row] = [:]

  /// The rows of each owner, in the order of their identities, so that the order does not depend
  /// on what was moved or taken back, nor on which device's events were applied first.
  private var owned: [EntityID: [EntityID]] = [:]

  /// Creates an empty table.
  package init() {}

  /// The row with an identity, if it is in the book.
  ///
  /// - Complexity: O(1).
  package subscript(id: EntityID) -> Row? { rows[id] }

  /// The rows of an owner in the order of their identities, which on one device is the order in
  /// which they came.
  ///
  /// - Complexity: O(rows of that owner).
  package func of(_ owner: EntityID) -> [Row] {
    (owned[owner] ?? []).compactMap { rows[$0] }
  }

  /// All rows in the order of their identities.
  ///
  /// - Complexity: O(n log n).
  package var sorted: [Row] { rows.values.sorted { $0.id < $1.id } }

  /// Adds an empty row. Adding one that is there changes nothing.
  mutating func add(_ id: EntityID) {
    guard rows[id] == nil else { return }
    rows[id] = Row(id: id)
  }

  /// Sets a field of a row, in the book or kept aside. A row that is in neither is ignored.
  mutating func set(_ field: Row.Field, of id: EntityID, to value: Value) {
    guard let index = rows.index(forKey: id) else {
      removed[id]?[field] = value
      return
    }
    let owners = rows.values[index].replace(field, value)
    guard owners.after != owners.before else { return }
    if let before = owners.before { disown(id, from: before) }
    if let after = owners.after { own(id, by: after) }
  }

  /// Puts a row aside.
  mutating func remove(_ id: EntityID) {
    guard let row = rows.removeValue(forKey: id) else { return }
    removed[id] = row
    if let owner = row.owner { disown(id, from: owner) }
  }

  /// Brings a row back from aside.
  mutating func restore(_ id: EntityID) {
    guard let row = removed.removeValue(forKey: id) else { return }
    rows[id] = row
    if let owner = row.owner { own(id, by: owner) }
  }

  /// Puts a row into its owner's list.
  ///
  /// - Complexity: O(1) for the newest row, else O(rows of that owner).
  private mutating func own(_ id: EntityID, by owner: EntityID) {
    owned[owner, default: []].insertInOrder(id)
  }

  /// Takes a row out of its owner's list.
  private mutating func disown(_ id: EntityID, from owner: EntityID) {
    owned[owner]?.removeAll { $0 == id }
    if owned[owner]?.isEmpty == true { owned[owner] = nil }
  }
}

extension Entity {
  /// Sets a field and tells the owner before and after. In place: a row is hundreds of bytes, and
  /// replay sets a million fields.
  fileprivate mutating func replace(
    _ field: Field, _ value: Value
  ) -> (before: EntityID?, after: EntityID?) {
    let before = owner
    self[field] = value
    return (before, owner)
  }
}

extension [EntityID] {
  /// Inserts an identity into a list that is in order, looking from the end.
  fileprivate mutating func insertInOrder(_ id: EntityID) {
    var place = endIndex
    while place > startIndex, self[place - 1] > id { place -= 1 }
    insert(id, at: place)
  }
}
