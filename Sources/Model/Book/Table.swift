// All things of one kind: where each came, it stays. One that is removed is only marked, so that
// it comes back with every field, and a row's place never changes.

/// The rows of one kind of thing.
package struct Table<Row: Entity>: Sendable {
  /// Every row that ever came, in the order of coming, in blocks of ``blockSize``. The book is a
  /// value that screens keep copies of, so a change must not copy more than a block.
  private var blocks: [[Cell]] = []
  /// How many rows there are, with the removed ones.
  private var size = 0
  /// The place of each row.
  private var places = EntityIndex()
  /// The place of each owner's last row; from there ``Cell/before`` leads through all of them.
  private var lastOwned = EntityIndex()
  /// How many rows are in the book.
  fileprivate private(set) var count = 0
  /// The largest identity so far.
  private var largest = EntityID(raw: 0)
  /// Whether every row came after those with smaller identities, as it is on one device; places
  /// can then be compared instead of identities, without a look at the rows.
  private var isInOrder = true

  /// How many rows share a block: a power of two.
  private static var blockSize: Int { 64 }

  /// A row and what the table knows of it.
  fileprivate struct Cell: Sendable {
    /// The row.
    var row: Row
    /// The place of the row of the same owner with the next smaller identity.
    var before: UInt32?
    /// Whether it is kept aside.
    var isRemoved = false
  }

  /// Creates an empty table.
  package init() {}

  /// The rows that are in the book.
  package var rows: TableRows<Row> { TableRows(table: self, areRemoved: false) }

  /// The rows that were removed, whole, so that undo brings back every field.
  package var removed: TableRows<Row> { TableRows(table: self, areRemoved: true) }

  /// The row with an identity, if it is in the book.
  ///
  /// - Complexity: O(1).
  package subscript(id: EntityID) -> Row? { row(id, isRemoved: false) }

  /// The rows of an owner in the order of their identities, which on one device is the order in
  /// which they came; it doesn't depend on what was moved or taken back, nor on which device's
  /// events were applied first.
  ///
  /// - Complexity: O(rows of that owner).
  package func of(_ owner: EntityID) -> [Row] {
    var rows: [Row] = []
    var next = lastOwned[owner]
    while let place = next {
      rows.append(self[place].row)
      next = self[place].before
    }
    rows.reverse()
    return rows
  }

  /// All rows in the order of their identities.
  ///
  /// - Complexity: O(n log n).
  package var sorted: [Row] { rows.values.sorted { $0.id < $1.id } }

  /// The value of a field, also of a row that was removed; `empty` for one never seen.
  func value(of field: Row.Field, in id: EntityID) -> Value {
    places[id].map { self[$0].row[field] } ?? .empty
  }

  /// The row with an identity when it is in the book or aside, as asked.
  fileprivate func row(_ id: EntityID, isRemoved: Bool) -> Row? {
    guard let place = places[id], self[place].isRemoved == isRemoved else { return nil }
    return self[place].row
  }

  /// The cell at a place.
  private subscript(place: UInt32) -> Cell {
    @inline(__always)
    _read { yield blocks[Int(place) / Self.blockSize][Int(place) % Self.blockSize] }
    @inline(__always)
    _modify { yield &blocks[Int(place) / Self.blockSize][Int(place) % Self.blockSize] }
  }
}

extension Table {
  /// Adds a row with values for some of its fields. One that is there already, in the book or
  /// aside, is given the values.
  ///
  /// - Parameter field: The field of this kind that an attribute means.
  mutating func add(
    _ id: EntityID, _ values: [FieldValue], _ field: (Attribute) -> Row.Field?
  ) {
    let isNew = places[id] == nil
    var row = Row(id: id)
    for value in values {
      guard let field = field(value.attribute) else { continue }
      if isNew { row[field] = value.value } else { set(field, of: id, to: value.value) }
    }
    if isNew { append(row, isRemoved: false) }
  }

  /// Adds a row as it is. Adding one that is there, in the book or aside, changes nothing.
  mutating func append(_ row: Row, isRemoved: Bool) {
    guard places[row.id] == nil else { return }
    let place = UInt32(size)
    places[row.id] = place
    isInOrder = isInOrder && row.id > largest
    largest = max(largest, row.id)
    if size % Self.blockSize == 0 {
      blocks.append([])
      blocks[blocks.count - 1].reserveCapacity(Self.blockSize)
    }
    blocks[blocks.count - 1].append(Cell(row: row, isRemoved: isRemoved))
    size += 1
    guard !isRemoved else { return }
    count += 1
    if let owner = row.owner { own(place, by: owner) }
  }

  /// Sets a field of a row, in the book or kept aside. A row that is in neither is ignored.
  mutating func set(_ field: Row.Field, of id: EntityID, to value: consuming Value) {
    guard let place = places[id], let owners = self[place].replace(field, value) else { return }
    if let before = owners.before { disown(place, from: before) }
    if let after = owners.after { own(place, by: after) }
  }

  /// Puts a row aside.
  mutating func remove(_ id: EntityID) {
    guard let place = places[id], !self[place].isRemoved else { return }
    self[place].isRemoved = true
    count -= 1
    if let owner = self[place].row.owner { disown(place, from: owner) }
  }

  /// Brings a row back from aside.
  mutating func restore(_ id: EntityID) {
    guard let place = places[id], self[place].isRemoved else { return }
    self[place].isRemoved = false
    count += 1
    if let owner = self[place].row.owner { own(place, by: owner) }
  }

  /// Puts a row among those of its owner.
  ///
  /// - Complexity: O(1) for the newest row, else O(rows of that owner).
  private mutating func own(_ place: UInt32, by owner: EntityID) {
    let last = lastOwned.replace(owner, with: place)
    guard let last, isLess(place, last) else {
      self[place].before = last
      return
    }
    lastOwned[owner] = last
    var later = last
    while let before = self[later].before, isLess(place, before) { later = before }
    self[place].before = self[later].before
    self[later].before = place
  }

  /// Whether the row at one place has a smaller identity than the one at another.
  @inline(__always)
  private func isLess(_ left: UInt32, _ right: UInt32) -> Bool {
    isInOrder ? left < right : self[left].row.id < self[right].row.id
  }

  /// Takes a row from among those of its owner.
  private mutating func disown(_ place: UInt32, from owner: EntityID) {
    let before = self[place].before
    self[place].before = nil
    guard var later = lastOwned[owner], later != place else {
      lastOwned[owner] = before
      return
    }
    while let next = self[later].before, next != place { later = next }
    self[later].before = before
  }
}

extension Table.Cell {
  /// Sets a field of the row and, if that gives a row in the book another owner, tells the one
  /// before and the one after. In place: a row is hundreds of bytes, and replay sets a million
  /// fields.
  fileprivate mutating func replace(
    _ field: Row.Field, _ value: consuming Value
  ) -> (before: EntityID?, after: EntityID?)? {
    let before = row.owner
    row[field] = value
    let after = row.owner
    return after == before || isRemoved ? nil : (before, after)
  }
}

extension Table: Hashable {
  /// Tables are equal when the same rows are in the book and the same are kept aside; the order
  /// in which they came doesn't count.
  package static func == (left: Table, right: Table) -> Bool {
    left.rows == right.rows && left.removed == right.removed
  }

  /// Takes the sizes into a hash; equal tables have the same.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    hasher.combine(size)
  }
}

/// The rows of a table that are in the book, or those that are kept aside; read like a dictionary
/// by identity, in the order in which they came.
package struct TableRows<Row: Entity>: Sendable {
  /// The table.
  fileprivate let table: Table<Row>
  /// Which of its rows.
  fileprivate let areRemoved: Bool

  /// The row with an identity.
  package subscript(id: EntityID) -> Row? { table.row(id, isRemoved: areRemoved) }

  /// How many there are.
  package var count: Int { areRemoved ? table.removedCount : table.count }

  /// Whether there are none.
  package var isEmpty: Bool { count == 0 }

  /// The rows, in the order in which they came.
  ///
  /// - Complexity: O(n).
  package var values: [Row] { table.cells { $0.isRemoved == areRemoved ? $0.row : nil } }

  /// The identities, in the order in which they came.
  ///
  /// - Complexity: O(n).
  package var keys: [EntityID] { values.map(\.id) }
}

extension TableRows: Equatable {
  /// Whether the same identities have equal rows, whatever the order in which they came.
  package static func == (left: TableRows, right: TableRows) -> Bool {
    left.count == right.count && left.values.allSatisfy { right[$0.id] == $0 }
  }
}

extension Table {
  /// How many rows are kept aside.
  fileprivate var removedCount: Int { size - count }

  /// Visits every row, in the book or aside, in the order in which they came.
  func forEach(_ body: (Row, _ isRemoved: Bool) -> Void) {
    for block in blocks {
      for cell in block { body(cell.row, cell.isRemoved) }
    }
  }

  /// What comes of each cell for which something comes, in order.
  fileprivate func cells<Result>(_ transform: (Cell) -> Result?) -> [Result] {
    var results: [Result] = []
    results.reserveCapacity(size)
    for block in blocks {
      for cell in block {
        if let result = transform(cell) { results.append(result) }
      }
    }
    return results
  }
}
