// A value that is dear to compute and not always wanted: computed when it is first asked for.

import Synchronization

/// A value that is computed once, when somebody first asks for it.
///
/// It is a constant: what it is computed from is a value that nobody can change meanwhile, so it does
/// not matter when that happens. Copies share the result.
package final class LazyValue<Value: Sendable>: Sendable {
  /// The value once it is known.
  private let known = Mutex<Value?>(nil)
  /// How it comes about.
  private let make: @Sendable () -> Value

  /// Says how the value comes about.
  package init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  /// The value, if it is known already; it is not waited for while somebody computes it.
  package var valueIfKnown: Value? { known.withLockIfAvailable { $0 } ?? nil }

  /// The work of computing the value, on any thread; nil once it is known.
  package var pending: Prefetcher.Work? {
    guard valueIfKnown == nil else { return nil }
    return { [self] in _ = value }
  }

  /// The value. Whoever asks while it is computed elsewhere waits for that.
  ///
  /// - Complexity: That of its computation the first time, then O(1).
  package var value: Value {
    known.withLock { known in
      if let known { return known }
      let value = make()
      known = value
      return value
    }
  }
}
