// The one gate between text from files or people and the screen. An escape sequence in an imported
// name must not reach the terminal (CWE-150), and a bidi control must not reorder a row.

/// Makes text safe to show.
package enum Printable {
  /// The text with nothing in it that a terminal would obey.
  ///
  /// Control characters (C0, DEL, C1) become U+FFFD, so that the person sees something was there;
  /// line breaks and tabs become a space; characters that are invisible or turn the direction of
  /// a row are removed. Text without any of them comes back as it is, and doing it twice changes
  /// nothing more.
  ///
  /// - Complexity: O(n), without an allocation when there is nothing to do.
  package static func text(_ text: String) -> String {
    text.unicodeScalars.contains { fate(of: $0) != .kept } ? scrubbed(text) : text
  }

  /// What becomes of a scalar.
  enum Fate {
    case kept, replaced, spaced, removed
  }

  /// What ``text(_:)`` does with one scalar.
  static func fate(of scalar: Unicode.Scalar) -> Fate {
    switch scalar.value {
    case 0x20...0x7E: .kept
    case 0x09, 0x0A: .spaced
    case 0x00...0x1F, 0x7F...0x9F: .replaced
    case 0xA0...0x61B where scalar.value != 0xAD: .kept
    case 0x3000...0xFEFE: .kept
    case 0xAD, 0x61C, 0x180E, 0xFEFF: .removed
    case 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFFF9...0xFFFB: .removed
    default: .kept
    }
  }

  private static func scrubbed(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if previous == "\r", scalar != "\n" { result.append("\u{FFFD}") }
      previous = scalar
      switch fate(of: scalar) {
      case .kept: result.append(scalar)
      case .spaced: result.append(" ")
      case .replaced where scalar != "\r": result.append("\u{FFFD}")
      // A carriage return waits for the scalar after it: before a line feed it vanishes.
      case .replaced, .removed: break
      }
    }
    if previous == "\r" { result.append("\u{FFFD}") }
    return String(result)
  }
}
