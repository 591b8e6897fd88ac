// What is computed once, when it is first asked for, and kept as long as what it rests on.

import Synchronization

/// A place for a value that is costly to make and may never be asked for.
///
/// Copies of a desk share it, which is right as long as they see the same book on the same day; who
/// changes either puts a new one in its place.
final class Kept<Content: Sendable>: Sendable {
  private let content = Mutex<Content?>(nil)

  /// The value; it is made by the first who asks.
  func value(_ make: () -> Content) -> Content {
    content.withLock { content in
      if let content { return content }
      let made = make()
      content = made
      return made
    }
  }
}
