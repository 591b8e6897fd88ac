// What is said when the program cannot go on, and the status it ends with.

package import Model

/// A reason to end, with one sentence that ends in what to do.
package struct Failure: Error {
  /// The status that scripts see.
  package enum Status: Int32 {
    /// There are findings, or rows that were not taken.
    case findings = 1
    /// The command line makes no sense.
    case usage = 2
    /// The book cannot be opened, or a change cannot be saved.
    case book = 3
    /// The terminal cannot show the workbench.
    case terminal = 4
    /// A file, or the output, cannot be read or written.
    case file = 5
    /// The book holds more than was printed: it is damaged in places, or a newer version wrote in it.
    case incomplete = 6
    /// There is not enough memory.
    case memory = 7
  }

  /// What happened, where, and what to do.
  package let phrase: Phrase
  /// The status.
  package let status: Status

  /// Creates a reason to end.
  package init(_ status: Status, _ phrase: Phrase) { (self.status, self.phrase) = (status, phrase) }

  /// A command line that makes no sense.
  package static func usage(_ en: String, _ zh: String) -> Failure {
    Failure(.usage, Phrase(en, zh))
  }

  /// A file that cannot be read or written.
  package static func file(_ en: String, _ zh: String) -> Failure {
    Failure(.file, Phrase(en, zh))
  }
}
