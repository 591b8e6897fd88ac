// The one gate for everything that comes to a person's terminal: frames, what commands print, and
// errors. Sanitizes text from files and people: an escape sequence in an imported name must not reach
// the terminal (CWE-150), and a bidi control must not reorder what stands around it (CVE-2021-42574).

/// Makes text safe to show.
///
/// What a scalar may do to a terminal or to the line that it stands in decides what becomes of it:
///
/// - C0, DEL and C1 control characters are commands to a terminal. They become U+FFFD, so that the
///   person sees that something was there.
/// - Tabs and line breaks of every kind (LF, VT, FF, CR, NEL, U+2028, U+2029) are structure, and in a
///   name they would forge it. They become a space.
/// - Bidirectional controls (U+061C, U+200E–F, U+202A–E, U+2066–9) reorder what stands around them;
///   tag characters (U+E0001–E007F) carry text that nobody sees; soft hyphens, zero-width spaces,
///   word joiners, invisible operators, annotation marks and U+FEFF inside a text make two names look
///   the same. They go.
/// - U+E0000 is no character, and terminals disagree about its width: U+FFFD.
/// - Joiners (U+200C–D), variation selectors and combining marks stay: names and emoji need them.
///
/// Data never passes through here on its way into a file or a pipe.
package enum Printable {
  /// The text on one line, with nothing in it that a terminal would obey.
  ///
  /// CR LF becomes one space. Text without anything unsafe comes back as it is, and doing it twice
  /// changes nothing more.
  ///
  /// - Complexity: O(n), without an allocation when there is nothing to do.
  package static func text(_ text: String) -> String {
    text.unicodeScalars.allSatisfy(isSafe) ? text : scrubbed(text, keeping: [])
  }

  /// The same for text of several lines: LF stays, CR LF becomes LF. A TAB becomes a space here as well,
  /// because one in a name would move what stands behind it into another column.
  package static func lines(_ text: String) -> String {
    let isClean = text.unicodeScalars.allSatisfy { isSafe($0) || $0 == "\n" }
    return isClean ? text : scrubbed(text, keeping: ["\n"])
  }

  /// Whether a scalar may come to a terminal as it is.
  package static func isSafe(_ scalar: Unicode.Scalar) -> Bool { fate(of: scalar) == .kept }

  /// What becomes of a scalar.
  enum Fate {
    case kept, replaced, spaced, removed
  }

  /// What ``text(_:)`` does with one scalar.
  static func fate(of scalar: Unicode.Scalar) -> Fate {
    switch scalar.value {
    case 0x20...0x7E: .kept
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: .spaced
    case 0x00...0x1F, 0x7F...0x9F: .replaced
    case 0xA0...0x61B where scalar.value != 0xAD: .kept
    case 0x3000...0xFEFE: .kept
    case 0xAD, 0x61C, 0x180E, 0xFEFF: .removed
    case 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFFF9...0xFFFB: .removed
    case 0xE0000: .replaced
    case 0xE0001...0xE007F: .removed
    default: .kept
    }
  }

  private static func scrubbed(_ text: String, keeping kept: Set<Unicode.Scalar>) -> String {
    var result = String.UnicodeScalarView()
    let scalars = text.unicodeScalars
    for (index, scalar) in zip(scalars.indices, scalars) {
      if scalar == "\r" {
        let next = scalars.index(after: index)
        if next < scalars.endIndex, scalars[next] == "\n" { continue }
      }
      switch fate(of: scalar) {
      case .kept: result.append(scalar)
      case .spaced: result.append(kept.contains(scalar) ? scalar : " ")
      case .replaced: result.append("\u{FFFD}")
      case .removed: break
      }
    }
    return String(result)
  }
}
