// Running the person's editor in our terminal.

import CCurses

import Glibc

/// How a program run in the foreground ended.
package enum ForegroundEnding: Hashable, Sendable {
  /// It ended by itself with this status.
  case exited(status: Int32)

  /// A signal of this number ended it.
  case signalled(Int32)

  /// It could not be started, with this errno.
  case notStarted(errno: Int32)
}

extension TerminalSession {
  /// Gives the terminal to a program, waits for its end, and takes the terminal again.
  ///
  /// The program is the terminal's foreground job, as if a shell had started it: Ctrl-C reaches
  /// it and not us. When it is stopped by Ctrl-Z, so are we, and both go on together. Afterwards
  /// everything must be presented anew.
  ///
  /// - Parameter arguments: The program, looked up in `PATH`, and its arguments.
  /// - Precondition: `arguments` is not empty.
  package mutating func runForeground(_ arguments: [String]) -> ForegroundEnding {
    precondition(!arguments.isEmpty, "A program to run has a name.")
    unsafe rapport_leave(screen)
    defer { enterAgain() }
    var pointers = unsafe arguments.map { unsafe strdup($0) } + [nil]
    defer { unsafe pointers.forEach { unsafe free($0) } }
    var value: Int32 = 0
    switch unsafe rapport_run(screen, &pointers, &value) {
    case RAPPORT_SIGNALLED: return .signalled(value)
    case RAPPORT_NOT_STARTED: return .notStarted(errno: value)
    default: return .exited(status: value)
    }
  }
}
