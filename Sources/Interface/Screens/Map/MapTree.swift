// Who reports to whom, as trees. People tell us circles and two superiors; a tree has neither.

import Model
import Report

/// The people of a map as trees of who reports to whom.
///
/// Everybody is in it exactly once. Of several superiors the first that was told counts; the
/// others still stand among the person's lines. A circle is cut where it would close.
struct MapTree: Hashable, Sendable {
  /// Those who report to nobody, in the order in which people came.
  let roots: [EntityID]
  /// The superior of each of the others.
  let parents: [EntityID: EntityID]
  /// Who reports to each person, in the order in which people came.
  let children: [EntityID: [EntityID]]

  /// Grows the trees.
  ///
  /// - Complexity: O(people × log) however deep they stand.
  init(_ map: InfluencerMap) {
    var parents: [EntityID: EntityID] = [:]
    var ancestry = Ancestry()
    for person in map.people {
      for superior in map.ties.others(.reportsTo, of: person.id)
      where ancestry.put(person.id, below: superior) {
        parents[person.id] = superior
        break
      }
    }
    var children: [EntityID: [EntityID]] = [:]
    for person in map.people {
      if let parent = parents[person.id] { children[parent, default: []].append(person.id) }
    }
    self.parents = parents
    self.children = children
    roots = map.people.map(\.id).filter { parents[$0] == nil }
  }

  /// The rows of the outline: everybody after their superior, with the guides before the name.
  ///
  /// - Complexity: O(people × depth).
  func outline(isASCII: Bool) -> [(person: EntityID, guides: String)] {
    let strokes = isASCII ? ("|- ", "`- ", "|  ") : ("├─ ", "└─ ", "│  ")
    var rows: [(person: EntityID, guides: String)] = []
    // What is still to be written, the next at the end: deep trees must not exhaust the stack.
    var waiting = roots.reversed().map { (id: $0, guides: "", below: "") }
    while let next = waiting.popLast() {
      rows.append((next.id, next.guides))
      let below = children[next.id] ?? []
      for (offset, child) in below.enumerated().reversed() {
        let isLast = offset == below.count - 1
        waiting.append(
          (
            child, next.below + (isLast ? strokes.1 : strokes.0),
            next.below + (isLast ? "   " : strokes.2)
          ))
      }
    }
    return rows
  }
}
