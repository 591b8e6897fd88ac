// All things of one kind: where each came, it stays. One that is removed is only marked, so that
// it comes back with every field.

/// The rows of one kind of thing.
package struct Table<Row: Entity>: Sendable {
  /// Every row that ever came, by place, in blocks of ``blockSize``. The book is a value that
  /// screens keep copies of, so a change must not copy more than a block.
  private var blocks: [[Row]] = []
  /// Where each row lies and whose it is.
  fileprivate private(set) var roster = Roster()

  /// How many rows share a block: a power of two.
  private static var blockSize: Int { 128 }

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

  /// Whether a row is in the book; a row is large, and need not be copied to know that.
  ///
  /// - Complexity: O(1).
  func contains(_ id: EntityID) -> Bool {
    roster.place(of: id).map { !roster.isRemoved(at: $0) } ?? false
  }

  /// The rows of an owner in the order of their identities, which on one device is the order in
  /// which they came; it doesn't depend on what was moved or taken back, nor on which device's
  /// events were applied first.
  ///
  /// - Complexity: O(rows of that owner), and O(rows that aren't linked).
  package func of(_ owner: EntityID) -> [Row] {
    let linked = roster.places(ownedBy: owner).map { self[$0] }
    guard !roster.unlinked.isEmpty else { return linked }
    let others = roster.unlinked.filter { !roster.isRemoved(at: $0) && self[$0].owner == owner }
    return (linked + others.map { self[$0] }).sorted { $0.id < $1.id }
  }

  /// The rows whose field refers to a thing, in the order of their identities.
  ///
  /// - Complexity: O(rows of that owner) for the field that names the owner, else O(rows).
  func referring(to id: EntityID, by field: Row.Field) -> [EntityID] {
    guard field != Row.ownerField else { return of(id).map(\.id) }
    return rows.filter { $0[field].refers(to: id) }.map(\.id).sorted()
  }

  /// All rows in the order of their identities.
  ///
  /// - Complexity: O(n log n).
  package var sorted: [Row] { rows.values.sorted { $0.id < $1.id } }

  /// The value of a field, also of a row that was removed; `empty` for one never seen.
  func value(of field: Row.Field, in id: EntityID) -> Value {
    roster.place(of: id).map { self[$0][field] } ?? .empty
  }

  /// The row with an identity when it is in the book or aside, as asked.
  fileprivate func row(_ id: EntityID, isRemoved: Bool) -> Row? {
    guard let place = roster.place(of: id), roster.isRemoved(at: place) == isRemoved else {
      return nil
    }
    return self[place]
  }

  /// The row at a place.
  fileprivate private(set) subscript(place: Int) -> Row {
    @inline(__always)
    _read { yield blocks[place / Self.blockSize][place % Self.blockSize] }
    @inline(__always)
    _modify { yield &blocks[place / Self.blockSize][place % Self.blockSize] }
  }
}

extension Table {
  /// Adds a row with the values that it comes with, and takes them away. A row that is there
  /// already, in the book or aside, is given the values. It isn't linked; see ``link()``.
  ///
  /// - Parameter field: The field of this kind that an attribute means.
  mutating func add(_ newcomer: inout Newcomer, _ field: (Attribute) -> Row.Field?) {
    guard roster.place(of: newcomer.id) == nil else {
      for index in newcomer.values.indices {
        guard let field = field(newcomer.values[index].attribute) else { continue }
        set(field, of: newcomer.id, to: newcomer.takeValue(at: index))
      }
      return
    }
    append(Row(id: newcomer.id))
    Self.fill(&self[roster.size - 1], from: &newcomer, field)
  }

  /// Gives a row the values that somebody new comes with, where it lies: a row is large, and a replay would
  /// copy millions of them once more.
  @inline(__always)
  private static func fill(
    _ row: inout Row, from newcomer: inout Newcomer, _ field: (Attribute) -> Row.Field?
  ) {
    for index in newcomer.values.indices {
      guard let field = field(newcomer.values[index].attribute) else { continue }
      row[field] = newcomer.takeValue(at: index)
    }
  }

  /// Sets a field of a row, in the book or kept aside. A row that is in neither is ignored.
  mutating func set(_ field: Row.Field, of id: EntityID, to value: consuming Value) {
    guard let place = roster.place(of: id) else { return }
    guard field == Row.ownerField else {
      self[place][field] = value
      return
    }
    let before = self[place].owner
    self[place][field] = value
    roster.move(place, from: before, to: self[place].owner)
  }

  /// Puts a row aside.
  mutating func remove(_ id: EntityID) {
    guard let place = roster.place(of: id) else { return }
    roster.remove(place, owner: self[place].owner)
  }

  /// Brings a row back from aside.
  mutating func restore(_ id: EntityID) {
    guard let place = roster.place(of: id) else { return }
    roster.restore(place, owner: self[place].owner)
  }

  /// Adds a row at the next place.
  private mutating func append(_ row: consuming Row) {
    if roster.size % Self.blockSize == 0 {
      blocks.append([])
      blocks[blocks.count - 1].reserveCapacity(Self.blockSize)
    }
    roster.append(row.id)
    blocks[blocks.count - 1].append(row)
  }

  /// Puts the rows that were added since the last time among those of their owners. ``of(_:)``
  /// answers the same without it, but slowly.
  ///
  /// - Complexity: O(rows that aren't linked).
  mutating func link() {
    guard let owner = Row.Field.schema.ownerSlot else { return roster.link { _ in nil } }
    let blocks = blocks
    roster.link { owner.entity(in: blocks[$0 / Self.blockSize], at: $0 % Self.blockSize) }
  }

  /// Visits rows, in the book or aside, in the order in which they came.
  ///
  /// - Parameter places: Which ones; nil for every row.
  package func forEach(
    at places: Range<Int>? = nil, _ body: (borrowing Row, _ isRemoved: Bool) -> Void
  ) {
    for place in places ?? 0..<roster.size { body(self[place], roster.isRemoved(at: place)) }
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
    hasher.combine(roster.count)
    hasher.combine(roster.size)
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
  package var count: Int {
    areRemoved ? table.roster.size - table.roster.count : table.roster.count
  }

  /// Whether there are none.
  package var isEmpty: Bool { count == 0 }

  /// The rows, in the order in which they came.
  ///
  /// - Complexity: O(n).
  package var values: [Row] { places.map { table[$0] } }

  /// The identities, in the order in which they came.
  ///
  /// - Complexity: O(n).
  package var keys: [EntityID] { places.map { table.roster.id(at: $0) } }

  /// The places of the rows.
  private var places: [Int] {
    (0..<table.roster.size).filter { table.roster.isRemoved(at: $0) == areRemoved }
  }
}

extension TableRows: Sequence {
  /// Goes through the rows in the order in which they came, one at a time: a sum over many rows needs
  /// no array of them.
  package struct Iterator: IteratorProtocol {
    fileprivate let rows: TableRows
    private var place = 0

    fileprivate init(_ rows: TableRows) { self.rows = rows }

    /// The next row; nil after the last one.
    package mutating func next() -> Row? {
      while place < rows.table.roster.size {
        defer { place += 1 }
        if rows.table.roster.isRemoved(at: place) == rows.areRemoved { return rows.table[place] }
      }
      return nil
    }
  }

  /// How many there are.
  package var underestimatedCount: Int { count }

  /// Starts at the first row.
  package func makeIterator() -> Iterator { Iterator(self) }
}

extension TableRows: Equatable {
  /// Whether the same identities have equal rows, whatever the order in which they came.
  package static func == (left: TableRows, right: TableRows) -> Bool {
    left.count == right.count && left.values.allSatisfy { right[$0.id] == $0 }
  }
}
