// Which change gave each field its value. There is an entry for each operation of the journal, so
// this is written front to back while a journal is replayed, and made fit for searching afterwards.

import Model

/// Which change gave each field the value that it has now.
///
/// A change names what it replaces. So when two devices change a field at once, the one that had
/// seen the other's value wins, however wrong its clock is.
struct Provenance {
  /// Every change, in the order in which they came.
  private var changes: [Change] = []
  /// The things of the last changes, which aren't linked yet, in the order of the changes.
  ///
  /// Linking looks up each thing. In the middle of a replay that is several times as slow as in
  /// one go, because the book takes the processor's cache; who only reads never needs it.
  private var unlinked: [EntityID] = []
  /// The things that were changed, in the order of their first change; those not linked are missing.
  private var linkedThings: [EntityID] = []
  /// The last change of each thing; from there ``Change/before`` leads through all of them.
  private var last = EntityIndex()

  /// The thing of the last change of all.
  private var latest: EntityID?

  /// As many as one thing may well have.
  private static let fewChanges = 64

  /// The fields of one thing that one operation set.
  struct Change {
    /// The place of the operation; see ``Place``.
    let place: Place
    /// The index of the change of the same thing before this one; ``none`` for the first.
    fileprivate var before = none
    /// The fields.
    fileprivate(set) var fields: FieldRun

    /// No change.
    fileprivate static let none = UInt32.max

    /// Takes in more fields of the same operation; `false` when they don't fit.
    @inline(__always)
    fileprivate mutating func join(_ fields: FieldRun, _ place: Place) -> Bool {
      place == self.place && self.fields.formUnion(fields)
    }
  }

  /// An operation's line and its index there, in one word: a line of a megabyte holds far fewer
  /// than 2^24 operations.
  struct Place: Equatable {
    /// The sequence number in the upper 40 bits, the index in the lower 24.
    let raw: UInt64

    /// The index-th operation of a line.
    init(_ sequence: UInt64, _ index: Int) { raw = sequence << 24 | UInt64(index) }

    /// The place with a raw value.
    init(raw: UInt64) { self.raw = raw }
  }

  /// The things that were changed, in the order of their first change.
  var things: [EntityID] { linked.linkedThings }

  /// The same, linked: the same one when it is already.
  var linked: Provenance {
    var copy = self
    copy.link()
    return copy
  }

  /// The change that gave a field its value, on the device that this book is written on.
  ///
  /// - Complexity: O(changes of that thing), and O(changes that aren't linked).
  func reference(_ id: EntityID, _ field: Int, device: UInt32) -> Reference? {
    for change in history(of: id) where change.fields.contains(field) {
      return Reference(
        device: device, sequence: change.place.raw >> 24, index: Int(change.place.raw & 0xFF_FFFF))
    }
    return nil
  }

  /// Notes that an operation gave a field its value, and can be asked for it at once.
  mutating func note(_ id: EntityID, _ field: Int, _ place: Place) {
    noteUnlinked(id, FieldRun(field), place)
    link()
  }

  /// Notes that an operation gave fields their values. It isn't linked yet; see ``link()``.
  @inline(__always)
  mutating func noteUnlinked(_ id: EntityID, _ fields: FieldRun, _ place: Place) {
    if id == latest, changes[changes.count - 1].join(fields, place) { return }
    latest = id
    unlinked.append(id)
    changes.append(Change(place: place, fields: fields))
  }

  /// Links every change with the one of the same thing before it. Whatever is asked is answered
  /// without it as well, but slowly.
  ///
  /// - Complexity: O(changes that aren't linked).
  mutating func link() {
    guard !unlinked.isEmpty else { return }
    var index = changes.count - unlinked.count
    for id in unlinked {
      if let before = last.replace(id, with: UInt32(index)) {
        changes[index].before = before
      } else {
        linkedThings.append(id)
      }
      index += 1
    }
    // Room for many was for a replay; who notes one after the other goes on using it.
    unlinked.removeAll(keepingCapacity: unlinked.count <= Self.fewChanges)
  }

  /// Takes in what a later action changed.
  mutating func merge(_ later: Provenance) {
    let things = later.things
    if things.count == later.changes.count {
      // One change each, as in an import: they stand in the order of the things.
      for (id, change) in zip(things, later.changes) {
        noteUnlinked(id, change.fields, change.place)
      }
    } else {
      for id in things {
        for change in later.history(of: id).reversed() {
          noteUnlinked(id, change.fields, change.place)
        }
      }
    }
    link()
  }

  /// The changes of a thing that gave a field the value that it has now, the oldest first.
  ///
  /// - Complexity: O(changes of that thing).
  func lastChanges(of id: EntityID) -> [Change] {
    var kept: [Change] = []
    for change in history(of: id) where !change.fields.isCovered(by: kept) { kept.append(change) }
    return kept.reversed()
  }

  /// The changes of a thing, the latest first.
  func history(of id: EntityID) -> some Sequence<Change> {
    sequence(state: changes.count) { index in
      guard let before = change(of: id, before: index) else { return nil }
      index = before
      return changes[before]
    }
  }

  /// The index of the last change of a thing before one of its changes or before the end.
  private func change(of id: EntityID, before index: Int) -> Int? {
    let first = changes.count - unlinked.count
    if index < first {
      let before = changes[index].before
      return before == Change.none ? nil : Int(before)
    }
    return unlinked[..<(index - first)].lastIndex(of: id).map { first + $0 }
      ?? last[id].map(Int.init)
  }
}

/// Some fields whose numbers lie close together, as those of one kind do.
struct FieldRun: Equatable {
  /// The number of the first one in the upper bits; in the lower ``longest``, a bit for it and for each
  /// of those after it.
  private(set) var raw: UInt32

  /// How many fields fit; those of a kind that has more take two changes.
  static let longest = 22

  /// How many fields all kinds can have together. A test tells when half of them are in use.
  static let mostFields = 1 << (32 - longest)

  /// The bits below the number.
  private static let bits = UInt32(1) << UInt32(longest) - 1

  /// One field. Its number is less than ``mostFields``.
  @inline(__always)
  init(_ field: Int) { raw = UInt32(truncatingIfNeeded: field) << UInt32(Self.longest) | 1 }

  /// The fields with a raw value.
  init(raw: UInt32) { self.raw = raw }

  /// The number of the first one.
  private var first: Int { Int(raw >> UInt32(Self.longest)) }

  /// Whether each of them was also set by one of some changes.
  fileprivate func isCovered(by changes: [Provenance.Change]) -> Bool {
    (first..<first + Self.longest).allSatisfy { field in
      !contains(field) || changes.contains { $0.fields.contains(field) }
    }
  }

  /// Whether a field is among them.
  func contains(_ field: Int) -> Bool {
    (0..<Self.longest).contains(field - first) && raw >> UInt32(field - first) & 1 == 1
  }

  /// Takes in other fields as well; `false` when they lie too far away or before the first.
  @inline(__always)
  mutating func formUnion(_ other: FieldRun) -> Bool {
    let distance = other.first - first
    let bits = UInt64(other.raw & Self.bits) << UInt64(truncatingIfNeeded: max(0, distance))
    guard distance >= 0, distance < Self.longest, bits <= Self.bits else { return false }
    self = FieldRun(raw: raw | UInt32(bits))
    return true
  }
}
