// The line that says how far a long command has come: on the side, for whoever sits at a terminal, and gone
// before anything else is said.

import Drawing
import Foundation
import Model
import Session
import Synchronization

/// One line on the terminal that is written over and over, from a moment after the command began until it ends.
///
/// Nothing is shown where errors go into a file or a pipe, and nothing of a command that is quick. While
/// nothing is said there is no thread.
final class ProgressLine: Sendable {
  /// What is to be seen.
  private struct State {
    /// What the command does now; nil where it says nothing.
    var words: String?
    /// Whether the line is on the screen.
    var isShown = false
    /// Whether a thread looks after it.
    var isWatched = false
  }

  /// The line of this process.
  static let shared = ProgressLine()

  /// How long a command may take without a word, and how often the line is written, in seconds.
  private static let (patience, pace) = (0.2, 0.25)

  private let state = Mutex(State())

  /// Says what the command does from now on.
  func say(_ phrase: Phrase) {
    guard isatty(STDERR_FILENO) == 1, Self.hasCursor else { return }
    let isWatched = state.withLock { state in
      state.words = phrase(Speech.language)
      defer { state.isWatched = true }
      return state.isWatched
    }
    if !isWatched { Thread.detachNewThread { [self] in watch() } }
  }

  /// Takes the line off the screen, before something else is written there; it may come back.
  func clear() { state.withLock { Self.clear(&$0) } }

  /// Takes the line off the screen for good.
  func end() {
    state.withLock { state in
      Self.clear(&state)
      state.words = nil
    }
  }

  /// Writes the line as long as there is something to say.
  private func watch() {
    Thread.sleep(forTimeInterval: Self.patience)
    while state.withLock({ Self.show(&$0) }) { Thread.sleep(forTimeInterval: Self.pace) }
  }

  /// Writes the line; false when there is no more to say.
  private static func show(_ state: inout State) -> Bool {
    guard let words = state.words else {
      state.isWatched = false
      return false
    }
    write("\r" + Printable.text(words).clipped(to: columns - 1) + "\u{1B}[K")
    state.isShown = true
    return true
  }

  private static func clear(_ state: inout State) {
    guard state.isShown else { return }
    write("\r\u{1B}[K")
    state.isShown = false
  }

  /// Whether the terminal can go back to the start of a line and empty it.
  private static var hasCursor: Bool {
    !["", "dumb"].contains(Places.current.environment["TERM"] ?? "")
  }

  /// How many columns the terminal has.
  private static var columns: Int {
    var size = winsize()
    let isKnown = unsafe ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0
    return isKnown && size.ws_col > 1 ? Int(size.ws_col) : 80
  }

  /// Writes to the terminal; where it can't be, nobody misses a line of this kind.
  private static func write(_ text: String) {
    _ = try? FileWriter.write(text, toOpen: STDERR_FILENO)
  }
}
