// A value that is dear to compute and not always wanted: computed when it is first asked for.

import Synchronization

/// A value that is computed once, when somebody first asks for it.
///
/// It is a constant: what it is computed from is a value that nobody can change meanwhile, so it does
/// not matter when that happens. Copies share the result.
final class Deferred<Value: Sendable>: Sendable {
  /// The value once it is known.
  private let known = Mutex<Value?>(nil)
  /// How it comes about.
  private let make: @Sendable () -> Value

  /// Says how the value comes about.
  init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
  }

  /// The value, if somebody has asked for it already.
  var valueIfKnown: Value? { known.withLock { $0 } }

  /// The value.
  ///
  /// - Complexity: That of its computation the first time, then O(1).
  var value: Value {
    known.withLock { known in
      if let known { return known }
      let value = make()
      known = value
      return value
    }
  }
}
