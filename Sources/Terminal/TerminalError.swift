// Why the screen could not be taken. The sentences people read are made where phrases are known.

/// A reason that the terminal cannot show the program's screens.
///
/// In every case nothing was sent to the terminal and its modes are as they were. The commands
/// that print text still work.
package enum TerminalError: Error, Hashable, Sendable {
  /// Standard output is not a terminal, or there is none to read keys from.
  case notATerminal

  /// The terminal of this name cannot move its cursor (`TERM=dumb`, or no name at all).
  case dumb(term: String)

  /// terminfo does not know the terminal of this name.
  case unknownTerminal(term: String)

  /// Neither the locale that was asked for nor any fallback speaks UTF-8.
  case noUTF8Locale(asked: String)

  /// The system refused, with this errno.
  case system(errno: Int32)
}
