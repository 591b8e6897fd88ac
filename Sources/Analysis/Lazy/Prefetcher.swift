// What the next keys may ask for is computed while nobody presses one, beside the loop.

import Synchronization

/// Does pieces of work one after another beside whoever asks for it, until there are none; then nothing
/// is left that could wake up.
package final class Prefetcher: Sendable {
  /// A piece of work.
  package typealias Work = @Sendable () -> Void

  /// What is left to do, and whether somebody does it.
  private struct State {
    var pieces: [Work] = []
    var isBusy = false
  }

  private let state = Mutex(State())
  /// Lets a piece of work be done elsewhere, and returns at once.
  private let start: @Sendable (@escaping Work) -> Void

  /// Creates one that has nothing to do.
  ///
  /// - Parameter start: Lets a piece of work be done elsewhere, and returns at once.
  package init(start: @escaping @Sendable (@escaping Work) -> Void) { self.start = start }

  /// Does these pieces in their order, and none of those that were left before: they were of an older
  /// state. The piece that is being done is ended.
  ///
  /// - Complexity: O(1).
  package func work(on pieces: [Work]) {
    let begins = state.withLock { state in
      state.pieces = pieces.reversed()
      guard !state.isBusy, !pieces.isEmpty else { return false }
      state.isBusy = true
      return true
    }
    if begins { start { [self] in finish() } }
  }

  /// Does what there is to do.
  private func finish() { while let piece = next() { piece() } }

  /// Takes the next piece; nil when there is none.
  private func next() -> Work? {
    state.withLock { state in
      let piece = state.pieces.popLast()
      state.isBusy = piece != nil
      return piece
    }
  }
}
