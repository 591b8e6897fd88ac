// Which action takes which one back: chains that begin with something done, go on with its taking
// back, and may go on with doing it again, as often as somebody likes.

import Model

/// The chains of a journal.
struct UndoChains {
  /// The place of an action that takes another back.
  private struct Link {
    /// What was done in the first place.
    let base: UInt64
    /// How many actions of the chain came before this one.
    let depth: Int
  }

  /// The actions that take another back, by their sequence numbers.
  private var links: [UInt64: Link] = [:]
  /// The last action of each chain that is longer than one, by what was done in the first place.
  private var tops: [UInt64: UInt64] = [:]

  /// Notes an action that takes another one back. Actions come in their order.
  mutating func note(_ sequence: UInt64, undoes target: UInt64) {
    let base = base(of: target)
    links[sequence] = Link(base: base, depth: depth(of: target) + 1)
    tops[base] = sequence
  }

  /// What was done in the first place.
  func base(of sequence: UInt64) -> UInt64 { links[sequence]?.base ?? sequence }

  /// The last action of the chain of an action: the one to take back.
  func top(of sequence: UInt64) -> UInt64 {
    let base = base(of: sequence)
    return tops[base] ?? base
  }

  /// Whether an action has no effect any more: it was taken back, or for a taking back, what it
  /// took back was done again.
  func isUndone(_ sequence: UInt64) -> Bool {
    !(depth(of: top(of: sequence)) - depth(of: sequence)).isMultiple(of: 2)
  }

  /// What taking an action back is called: doing again where the action is itself a taking back.
  func verb(takingBack sequence: UInt64) -> Verb {
    depth(of: sequence).isMultiple(of: 2) ? .undo : .redo
  }

  /// How many actions of its chain came before an action.
  private func depth(of sequence: UInt64) -> Int { links[sequence]?.depth ?? 0 }
}
