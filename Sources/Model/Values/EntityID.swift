// Names of things in the book. An identity is never reused and can be made on any device without
// asking the others, which is what lets several journals merge later.

/// The identity of one thing in a book: the device that made it and a number that only rises there.
///
/// In text it is two hexadecimal numbers, `9f3a01c2-1a`, so that a journal can be searched for it.
package struct EntityID: Hashable, Comparable, Sendable {
  /// The device in the upper half, the device's counter in the lower.
  package let raw: UInt64

  /// Creates the identity with a raw value read from a journal or an index.
  package init(raw: UInt64) { self.raw = raw }

  /// Creates the identity of the `counter`-th thing made on `device`.
  package init(device: UInt32, counter: UInt32) { raw = UInt64(device) << 32 | UInt64(counter) }

  /// The device that made it; 0 for drafts and for the book itself.
  package var device: UInt32 { UInt32(truncatingIfNeeded: raw >> 32) }

  /// Its number among the things made on that device.
  package var counter: UInt32 { UInt32(truncatingIfNeeded: raw) }

  /// The book's own settings, which exist once.
  package static let book = EntityID(raw: 0)

  /// The identity of the `number`-th new thing inside one command, until `decide` gives it a real
  /// one. Numbers start at 1.
  package static func draft(_ number: UInt32) -> EntityID {
    precondition(number > 0, "Draft 0 is the book.")
    return EntityID(device: 0, counter: number)
  }

  /// Whether this names something that a command is about to make.
  package var isDraft: Bool { device == 0 && counter != 0 }

  package static func < (left: EntityID, right: EntityID) -> Bool { left.raw < right.raw }
}

extension EntityID: CustomStringConvertible {
  /// The text form, `device-counter` in hexadecimal.
  package var description: String { String(device, radix: 16) + "-" + String(counter, radix: 16) }

  /// Reads the text form; nil when it is not one.
  package init?(_ text: some StringProtocol) {
    let halves = text.split(separator: "-", omittingEmptySubsequences: false)
    guard halves.count == 2, let device = UInt32(halves[0], radix: 16),
      let counter = UInt32(halves[1], radix: 16)
    else { return nil }
    self.init(device: device, counter: counter)
  }
}

/// Gives out fresh identities on one device.
package struct IDIssuer: Hashable, Sendable {
  /// The device whose identities these are; never 0.
  package let device: UInt32

  /// The counter of the next identity.
  package var next: UInt32

  /// Creates an issuer whose first identity has the counter `next`.
  package init(device: UInt32, next: UInt32 = 1) {
    precondition(device != 0, "Device 0 is reserved for drafts and the book.")
    self.device = device
    self.next = next
  }

  /// The next identity, never to be given again.
  package mutating func issue() -> EntityID {
    defer { next += 1 }
    return EntityID(device: device, counter: next)
  }
}

extension EntityID {
  /// Whether one comes to this thing from others, where each leads on to further ones; also where it
  /// is one of them.
  ///
  /// - Complexity: O(things that are come to, and what they lead to); circles are walked once.
  package func isReached(from start: [EntityID], by next: (EntityID) -> [EntityID]) -> Bool {
    var seen: Set<EntityID> = []
    var waiting = start
    while let id = waiting.popLast() {
      if id == self { return true }
      if seen.insert(id).inserted { waiting += next(id) }
    }
    return false
  }
}

extension EntityID {
  /// One of some things that stands in a circle: going on from it comes back to it. Nil when none does.
  ///
  /// - Complexity: O(things that are come to, and what they lead to), all together; nothing recurs.
  package static func circle(
    through starts: Set<EntityID>, by next: (EntityID) -> [EntityID]
  ) -> EntityID? {
    var done: Set<EntityID> = []
    for start in starts.sorted() where !done.contains(start) {
      // The way from the start, each with those to which it still has to go on.
      var path: [(id: EntityID, left: [EntityID])] = [(start, next(start))]
      var places = [start: 0]
      while let last = path.indices.last {
        guard let id = path[last].left.popLast() else {
          done.insert(path[last].id)
          places[path[last].id] = nil
          path.removeLast()
          continue
        }
        if let place = places[id] {
          if let found = path[place...].first(where: { starts.contains($0.id) }) { return found.id }
        } else if !done.contains(id) {
          places[id] = path.count
          path.append((id, next(id)))
        }
      }
    }
    return nil
  }
}

/// Trees that grow from their leaves: who stands above whom, without ever closing a circle.
package struct Ancestry {
  /// A thing above each one: its superior, or somebody further up. Ways that were gone are short afterwards.
  private var above: [EntityID: EntityID] = [:]

  /// Nobody stands above anybody.
  package init() {}

  /// Puts something, above which nothing stood, below another; false, and nothing changes, where that
  /// would close a circle.
  ///
  /// - Complexity: O(log n) on the average of many.
  package mutating func put(_ child: EntityID, below parent: EntityID) -> Bool {
    guard top(of: parent) != child else { return false }
    above[child] = parent
    return true
  }

  /// What stands at the top above a thing; the thing itself where nothing does.
  private mutating func top(of id: EntityID) -> EntityID {
    var id = id
    while let next = above[id] {
      if let further = above[next] { above[id] = further }
      id = next
    }
    return id
  }
}
