// Colours as themes name them, and their nearest neighbours on terminals that have fewer.

/// A colour of text or of the ground behind it.
package enum Color: Hashable, Sendable {
  /// Whatever the person's terminal uses when nothing is asked for.
  case terminal

  /// One of the 16 named colours, 0 to 15, as the person's terminal shows them.
  case ansi(UInt8)

  /// One of the 256 colours of xterm's palette.
  case indexed(UInt8)

  /// Red, green and blue, 0 to 255 each.
  case rgb(UInt8, UInt8, UInt8)

  /// The nearest colour of xterm's 256, leaving alone what is already one.
  ///
  /// Only the fixed 240 (the cube and the greys) are candidates for an ``rgb(_:_:_:)`` colour:
  /// the first 16 look different on every terminal.
  package func nearestIndexed() -> Color {
    switch self {
    case .terminal, .ansi, .indexed: self
    case .rgb(let red, let green, let blue): .indexed(Self.nearest(red, green, blue))
    }
  }

  /// The nearest of the 16 named colours, for terminals that have no more.
  package func nearestAnsi() -> Color {
    switch self {
    case .terminal, .ansi: return self
    case .indexed(let index) where index < 16: return .ansi(index)
    case .indexed(let index):
      let (red, green, blue) = Self.components(ofIndex: index)
      return .ansi(Self.nearestNamed(red, green, blue))
    case .rgb(let red, let green, let blue):
      return .ansi(Self.nearestNamed(Int(red), Int(green), Int(blue)))
    }
  }

  /// The intensities of xterm's colour cube.
  private static let steps = [0, 95, 135, 175, 215, 255]

  /// The 16 named colours as xterm draws them.
  private static let named: [(Int, Int, Int)] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0),
    (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
    (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0),
    (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255),
  ]

  private static func nearest(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> UInt8 {
    let wanted = (Int(red), Int(green), Int(blue))
    let (r, g, b) = (step(wanted.0), step(wanted.1), step(wanted.2))
    let cube = distance(wanted, (steps[r], steps[g], steps[b]))
    let gray = min(max(((wanted.0 + wanted.1 + wanted.2) / 3 - 3) / 10, 0), 23)
    let level = 8 + 10 * gray
    return distance(wanted, (level, level, level)) < cube
      ? UInt8(232 + gray) : UInt8(16 + 36 * r + 6 * g + b)
  }

  private static func step(_ value: Int) -> Int {
    value < 48 ? 0 : value < 115 ? 1 : (value - 35) / 40
  }

  private static func components(ofIndex index: UInt8) -> (Int, Int, Int) {
    let index = Int(index)
    if index < 16 { return named[index] }
    if index >= 232 {
      return (8 + 10 * (index - 232), 8 + 10 * (index - 232), 8 + 10 * (index - 232))
    }
    let cube = index - 16
    return (steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6])
  }

  private static func nearestNamed(_ red: Int, _ green: Int, _ blue: Int) -> UInt8 {
    let best = named.indices.min { left, right in
      distance((red, green, blue), named[left]) < distance((red, green, blue), named[right])
    }
    return UInt8(best ?? 7)
  }

  private static func distance(_ a: (Int, Int, Int), _ b: (Int, Int, Int)) -> Int {
    let (red, green, blue) = (a.0 - b.0, a.1 - b.1, a.2 - b.2)
    return red * red + green * green + blue * blue
  }
}
