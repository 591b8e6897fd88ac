// What libc, and so curses, believes about the width of characters.

import CCurses

/// The second opinion on widths that tests compare `DisplayWidth` with.
package enum SystemWidth {
  /// The columns libc gives a scalar; nil for what it does not print.
  ///
  /// - Precondition: ``useUTF8()`` was called and returned true.
  package static func of(_ scalar: Unicode.Scalar) -> Int? {
    let width = rapport_width(scalar.value)
    return width < 0 ? nil : Int(width)
  }

  /// Makes libc speak UTF-8; false when no locale on this system does.
  package static func useUTF8() -> Bool { rapport_use_utf8() }
}
