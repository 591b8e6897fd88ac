// The things that a file is about, each once, however many rows speak of it.

import Model

/// Gathers what the rows of a file want things to hold, and turns it into changes to a book.
struct ImportTally {
  /// One thing and what the file wants its fields to hold.
  struct Entry {
    /// Its identity in the book, or a draft's.
    let id: EntityID
    /// What the fields shall hold.
    var values: FieldValues
    /// Whether a row of the file counts for it; not so for accounts that people bring along.
    var isCounted: Bool
    /// The line of the file that last spoke of it; nil for what rows bring along.
    var line: Int?
    /// Whether its links to other things change.
    var isRelinked = false
  }

  /// What the things are.
  let kind: Kind
  /// The book as it is.
  let book: Book
  /// The things, in the order in which the file first speaks of them.
  private(set) var entries: [Entry] = []
  /// Where the things of the book stand among the entries.
  private var positions: [EntityID: Int] = [:]
  /// Where the drafts stand, one after the other from the first.
  private var draftPositions: [Int] = []
  private let firstDraft: UInt32

  /// Creates an empty ledger whose first draft has a number.
  init(kind: Kind, book: Book, firstDraft: UInt32 = 1) {
    (self.kind, self.book) = (kind, book)
    self.firstDraft = firstDraft
  }

  /// Whether a row was about this thing.
  func contains(_ id: EntityID) -> Bool { position(of: id) != nil }

  /// Where a thing stands among the entries; nil where no row was about it.
  private func position(of id: EntityID) -> Int? {
    guard id.isDraft else { return positions[id] }
    let number = Int(id.counter) - Int(firstDraft)
    return draftPositions.indices.contains(number) ? draftPositions[number] : nil
  }

  /// Notes a new thing and gives it a draft's identity.
  mutating func add(
    _ values: FieldValues, isCounted: Bool = true, line: Int? = nil
  ) -> EntityID {
    let id = EntityID.draft(firstDraft + UInt32(draftPositions.count))
    draftPositions.append(entries.count)
    entries.append(Entry(id: id, values: values, isCounted: isCounted, line: line))
    return id
  }

  /// Notes what a row says about a thing that the book or an earlier row has. What an earlier row
  /// said stands where this one says nothing.
  mutating func update(
    _ id: EntityID, _ values: FieldValues, line: Int? = nil, isCounted: Bool = true
  ) {
    if let position = position(of: id) {
      entries[position].values.merge(values) { _, new in new }
      if isCounted { entries[position].isCounted = true }
      if let line { entries[position].line = line }
    } else {
      positions[id] = entries.count
      entries.append(Entry(id: id, values: values, isCounted: isCounted, line: line))
    }
  }

  /// The line of the file that last spoke of a thing, and in which fields these values differ from
  /// what it said; nil when no line spoke of it.
  func earlier(_ id: EntityID, than values: FieldValues) -> (line: Int, [Attribute])? {
    guard let position = position(of: id), let line = entries[position].line else { return nil }
    let said = entries[position].values
    let changed = Attribute.all(of: kind).filter { attribute in
      said[attribute].map { old in values[attribute].map { $0 != old } ?? false } ?? false
    }
    return (line, changed)
  }

  /// Notes that a row says of a thing what the row before it about the same thing said.
  mutating func again(_ id: EntityID, line: Int) -> (line: Int, changed: [Attribute])? {
    guard let position = position(of: id) else { return nil }
    defer { entries[position].line = line }
    return entries[position].line.map { ($0, []) }
  }

  /// What the file says that a field of a thing holds; nil where it says nothing.
  func value(_ field: Attribute, of id: EntityID) -> Value? {
    position(of: id).flatMap { entries[$0].values[field] }
  }

  /// What a field of a thing will hold: what the file says, else what the book has.
  func present(_ field: Attribute, of id: EntityID) -> Value {
    value(field, of: id) ?? (id.isDraft ? .empty : book.value(of: field, in: id))
  }

  /// Notes that a thing's links change.
  mutating func relink(_ id: EntityID) {
    if let position = position(of: id) { entries[position].isRelinked = true }
  }

  /// The values of an entry that the book does not hold already. Where all of them are news, they share
  /// their room with the entry.
  private func news(of entry: Entry) -> FieldValues {
    if entry.id.isDraft, !entry.values.clearsField { return entry.values }
    var news = entry.values
    for (field, value) in entry.values {
      let known: Value = entry.id.isDraft ? .empty : book.value(of: field, in: entry.id)
      if value == known { news[field] = nil }
    }
    return news
  }

  /// The names of the new customers.
  var newNames: [String] {
    entries.lazy.filter(\.id.isDraft).compactMap { $0.values[.account(.name)]?.text }
  }

  /// The changes that make the book hold what the file says, and how the rows that began the
  /// entries fared.
  func changes(
    counts: inout ImportCounts
  ) -> [Change] {
    changes(deferred: [], counts: &counts).first
  }

  /// The same in two parts.
  ///
  /// - Parameter deferred: Fields that may refer to things which later entries make; they're in the second
  ///   part, which comes after all that are made.
  func changes(
    deferred: Set<Attribute>, counts: inout ImportCounts
  ) -> (first: [Change], then: [Change]) {
    var changes: [Change] = []
    var later: [Change] = []
    changes.reserveCapacity(entries.count)
    for entry in entries {
      let news = news(of: entry)
      let isAllNow = deferred.isEmpty || !news.keys.contains(where: deferred.contains)
      let now = isAllNow ? news : news.filter { !deferred.contains($0.key) }
      let then = isAllNow ? [:] : news.filter { deferred.contains($0.key) }
      if entry.id.isDraft {
        changes.append(.add(Draft(kind, now, id: entry.id)))
      } else if !now.isEmpty {
        changes.append(.edit(entry.id, kind, now))
      }
      if !then.isEmpty { later.append(.edit(entry.id, kind, then)) }
      guard entry.isCounted else { continue }
      if entry.id.isDraft {
        counts.added += 1
      } else if news.isEmpty && !entry.isRelinked {
        counts.unchanged += 1
      } else {
        counts.changed += 1
      }
    }
    return (changes, later)
  }
}

/// Finds accounts by any of their names, as folded.
struct AccountIndex {
  private var ids: [String: EntityID] = [:]

  /// Indexes the accounts of a book. A name comes before another account's other name.
  init(book: Book) {
    let accounts = book.accounts.sorted
    for account in accounts {
      for alias in account.otherNames { insert(alias, account.id) }
    }
    for account in accounts.reversed() { ids[account.name.nameKey] = account.id }
  }

  /// The account with this name.
  func find(_ name: String) -> EntityID? { ids[name.nameKey] }

  /// Adds a name, unless it leads to an account already.
  mutating func insert(_ name: String, _ id: EntityID) {
    let key = name.nameKey
    if ids[key] == nil { ids[key] = id }
  }
}
