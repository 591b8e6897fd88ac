// The version of the program. Written here and nowhere else: `rapport --version`, `rapport info` and
// the header of a new journal take it from here.

/// Which Rapport this is.
package enum ProgramVersion {
  /// The version by semantic versioning.
  package static let number = "0.1.0"

  /// The program's name and version.
  package static let name = "rapport " + number
}
