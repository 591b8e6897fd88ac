// From a theme's colours to the numbers a terminal has for them.

import CCurses
import Drawing

/// The look of a cell in a terminal's own numbers.
struct Look: Hashable {
  /// A colour number, or -1 for the terminal's own.
  var foreground: Int32

  /// A colour number, or -1 for the terminal's own.
  var background: Int32

  /// Bits of `rapport_attribute`.
  var attributes: Int32
}

/// The colours of one terminal.
struct Palette: Hashable {
  /// How many colours it has: 0, 8, 16 or 256.
  let count: Int

  /// The nearest look this terminal can give to a style.
  func look(of style: Style) -> Look {
    var attributes = Int32(style.attributes.rawValue)
    let foreground = number(of: style.foreground)
    if count == 8, foreground > 7 {
      // Eight colours show their bright halves as bold. Bold black is invisible on some, so gray
      // becomes plain white.
      guard foreground > 8 else {
        return Look(foreground: 7, background: ground(style), attributes: attributes)
      }
      attributes |= Int32(RAPPORT_BOLD.rawValue)
    }
    return Look(
      foreground: count == 8 && foreground > 7 ? foreground - 8 : foreground,
      background: ground(style), attributes: attributes)
  }

  private func ground(_ style: Style) -> Int32 {
    let background = number(of: style.background)
    return count == 8 && background > 7 ? background - 8 : background
  }

  private func number(of color: Color) -> Int32 {
    guard count > 0 else { return -1 }
    switch count >= 256 ? color.nearestIndexed() : color.nearestAnsi() {
    case .terminal: return -1
    case .ansi(let number): return Int32(number & 15)
    case .indexed(let number): return Int32(number)
    case .rgb: return -1
    }
  }
}
