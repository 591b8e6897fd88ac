// Which things of a kind there are, where their rows lie and whose they are. It knows nothing of
// the rows, so it is the same code for all kinds, and it finds its way without touching them.

/// The things of one kind: each has a place, numbered from 0 in the order of coming, and keeps it
/// for good, also when it is removed.
struct Roster: Hashable, Sendable {
  /// A thing.
  private struct Entry: Hashable {
    /// Its identity.
    let id: EntityID
    /// The place of the thing of the same owner with the next smaller identity.
    var before: UInt32?
    /// Whether it is kept aside.
    var isRemoved = false
  }

  /// The things by place.
  private var entries: [Entry] = []
  /// The place of each thing.
  private var places = EntityIndex()
  /// The place of each owner's last thing; from there ``Entry/before`` leads through all of them.
  private var lastOwned = EntityIndex()
  /// How many things are not kept aside.
  private(set) var count = 0
  /// How many things are linked: those that came later are among their owners' things only once
  /// ``link(owner:)`` was called.
  private var linked = 0
  /// Whether each thing came after those with smaller identities, as it is on one device; places
  /// can then be compared instead of identities.
  private var isInOrder = true

  /// How many things ever came.
  var size: Int { entries.count }

  /// The identity of the thing at a place.
  func id(at place: Int) -> EntityID { entries[place].id }

  /// Whether the thing at a place is kept aside.
  func isRemoved(at place: Int) -> Bool { entries[place].isRemoved }

  /// The place of a thing, in the book or aside.
  @inline(__always)
  func place(of id: EntityID) -> Int? { places[id].map { Int($0) } }

  /// The places of the things that aren't linked yet.
  var unlinked: Range<Int> { linked..<entries.count }

  /// The places of an owner's things that are linked and not kept aside, in the order of their
  /// identities.
  ///
  /// - Complexity: O(things of that owner).
  func places(ownedBy owner: EntityID) -> [Int] {
    var places: [Int] = []
    var next = lastOwned[owner]
    while let place = next {
      places.append(Int(place))
      next = entries[Int(place)].before
    }
    return places.reversed()
  }

  /// Adds a thing that isn't there yet, at the next place. It isn't linked.
  mutating func append(_ id: EntityID) {
    let place = UInt32(entries.count)
    if let last = entries.last, last.id > id { isInOrder = false }
    places[id] = place
    entries.append(Entry(id: id))
    count += 1
  }

  /// Puts the things that came since the last time among those of their owners.
  ///
  /// In the middle of a replay that is several times as slow as in one go, because each owner is
  /// somewhere else and the processor waits for it; here it goes on to the next meanwhile.
  ///
  /// - Parameter owner: The owner of the thing at a place.
  /// - Complexity: O(1) for each thing that came in the order of identities.
  mutating func link(owner: (Int) -> EntityID?) {
    for place in unlinked where !entries[place].isRemoved {
      if let owner = owner(place) { own(UInt32(place), by: owner) }
    }
    linked = entries.count
  }

  /// Puts a thing aside.
  mutating func remove(_ place: Int, owner: EntityID?) {
    guard !entries[place].isRemoved else { return }
    entries[place].isRemoved = true
    count -= 1
    if let owner, place < linked { disown(UInt32(place), from: owner) }
  }

  /// Brings a thing back from aside.
  mutating func restore(_ place: Int, owner: EntityID?) {
    guard entries[place].isRemoved else { return }
    entries[place].isRemoved = false
    count += 1
    if let owner, place < linked { own(UInt32(place), by: owner) }
  }

  /// Gives a thing another owner.
  mutating func move(_ place: Int, from before: EntityID?, to after: EntityID?) {
    guard before != after, !entries[place].isRemoved, place < linked else { return }
    if let before { disown(UInt32(place), from: before) }
    if let after { own(UInt32(place), by: after) }
  }

  /// Puts a thing among those of its owner.
  ///
  /// - Complexity: O(1) for the newest thing, else O(things of that owner).
  private mutating func own(_ place: UInt32, by owner: EntityID) {
    let last = lastOwned.replace(owner, with: place)
    guard let last, isLess(place, last) else {
      entries[Int(place)].before = last
      return
    }
    lastOwned[owner] = last
    var later = Int(last)
    while let before = entries[later].before, isLess(place, before) { later = Int(before) }
    entries[Int(place)].before = entries[later].before
    entries[later].before = place
  }

  /// Takes a thing from among those of its owner.
  private mutating func disown(_ place: UInt32, from owner: EntityID) {
    let before = entries[Int(place)].before
    entries[Int(place)].before = nil
    guard var later = lastOwned[owner], later != place else {
      lastOwned[owner] = before
      return
    }
    while let next = entries[Int(later)].before, next != place { later = next }
    entries[Int(later)].before = before
  }

  /// Whether the thing at one place has a smaller identity than the one at another.
  private func isLess(_ left: UInt32, _ right: UInt32) -> Bool {
    isInOrder ? left < right : entries[Int(left)].id < entries[Int(right)].id
  }
}
