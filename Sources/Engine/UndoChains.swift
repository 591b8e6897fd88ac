// Which action undoes which one: chains that begin with something done, go on with its undo, and may go on with
// its redo, as often as somebody likes.

import Model

/// The chains of a journal.
struct UndoChains {
  /// The place of an action that undoes another.
  private struct Link {
    /// What was done in the first place.
    let base: UInt64
    /// How many actions of the chain came before this one.
    let depth: Int
  }

  /// The actions that undo another, by their sequence numbers.
  private var links: [UInt64: Link] = [:]
  /// The last action of each chain that is longer than one, by what was done in the first place.
  private var tops: [UInt64: UInt64] = [:]

  /// Notes an action that undoes another one. Actions come in their order.
  mutating func note(_ sequence: UInt64, undoes target: UInt64) {
    let base = base(of: target)
    links[sequence] = Link(base: base, depth: depth(of: target) + 1)
    tops[base] = sequence
  }

  /// What was done in the first place.
  func base(of sequence: UInt64) -> UInt64 { links[sequence]?.base ?? sequence }

  /// The last action of the chain of an action: the one to undo.
  func top(of sequence: UInt64) -> UInt64 {
    let base = base(of: sequence)
    return tops[base] ?? base
  }

  /// Whether an action has no effect any more: it was undone, or for an undo, what it
  /// undid was redone.
  func isUndone(_ sequence: UInt64) -> Bool {
    !(depth(of: top(of: sequence)) - depth(of: sequence)).isMultiple(of: 2)
  }

  /// What undoing an action is called: redo where the action is itself an undo.
  func verb(takingBack sequence: UInt64) -> Verb {
    depth(of: sequence).isMultiple(of: 2) ? .undo : .redo
  }

  /// How many actions of its chain came before an action.
  private func depth(of sequence: UInt64) -> Int { links[sequence]?.depth ?? 0 }
}
