// What can be found in the book, kind by kind: each kind is made ready once somebody looks for something, or beside the
// loop before that, and again only when a thing of the kind has changed.

import Analysis
package import Model
package import Search

/// All that can be found in a book.
package struct BookFinder: Sendable {
  /// The things of each kind.
  private var indexes: [Kind: LazyValue<KindIndex>]

  /// Looks at a book.
  ///
  /// - Complexity: O(kinds).
  init(_ book: Book) {
    indexes = Dictionary(
      uniqueKeysWithValues: KindIndex.kinds.map { kind in
        (kind, LazyValue { KindIndex(kind, in: book) })
      })
  }

  /// What can be found in the book after some events: kinds that they don't touch stay as they are, and what is ready of
  /// the others is brought up to date where few of their things changed.
  ///
  /// - Parameter old: The book before them.
  func following(_ events: [Event], from old: Book, to book: Book) -> BookFinder {
    var finder = self
    var changes = Dictionary(grouping: events, by: \.kind).mapValues { Set($0.map(\.subject)) }
    // Some are found by what their account is called, too.
    if events.contains(where: \.renamesAccount) {
      for kind in KindIndex.inContext {
        finder.indexes[kind] = LazyValue { KindIndex(kind, in: book) }
        changes[kind] = nil
      }
    }
    for (kind, changed) in changes where indexes[kind] != nil {
      let known = changed.count <= Self.few ? indexes[kind]?.valueIfKnown : nil
      finder.indexes[kind] = LazyValue {
        known?.following(changed, from: old, to: book) ?? KindIndex(kind, in: book)
      }
    }
    return finder
  }

  /// How many things are few: more are rather taken in with all the others anew.
  private static let few = 100

  /// The things of a kind, ready to be searched; nil for a kind that nobody looks for.
  ///
  /// - Complexity: O(things × fields) the first time, then O(1).
  package func index(of kind: Kind) -> KindIndex? { indexes[kind]?.value }

  /// Whether the things of a kind are ready.
  package func isReady(_ kind: Kind) -> Bool { indexes[kind]?.valueIfKnown != nil }

  /// What is not ready yet, in pieces that may be done on any thread.
  var pending: [Prefetcher.Work] { KindIndex.kinds.compactMap { indexes[$0]?.pending } }
}

extension Event {
  /// Whether an account is called something else from now on.
  fileprivate var renamesAccount: Bool {
    switch self {
    case .changed(_, .account(.name), _), .changed(_, .account(.shortName), _): true
    case .added, .changed, .removed, .restored: false
    }
  }
}
