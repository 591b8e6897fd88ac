// How a cell looks: two colours and a set of attributes.

/// Ways to set text apart without colour.
package struct Attributes: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Stronger strokes or a brighter colour, as the terminal likes.
  package static let bold = Attributes(rawValue: 1)

  /// Fainter text. Never the only sign of something a person must read.
  package static let dim = Attributes(rawValue: 2)

  /// Slanted text.
  package static let italic = Attributes(rawValue: 4)

  /// A line under the text.
  package static let underline = Attributes(rawValue: 8)

  /// Foreground and background exchanged.
  package static let reverse = Attributes(rawValue: 16)

  /// The attributes by the names that theme files use.
  package static let named: [(name: String, attribute: Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline),
    ("reverse", .reverse),
  ]
}

/// The look of a cell.
package struct Style: Hashable, Sendable {
  /// The colour of the text.
  package var foreground: Color

  /// The colour behind the text.
  package var background: Color

  /// What sets the text apart besides colour.
  package var attributes: Attributes

  /// Creates a style; what is left out is the terminal's own.
  package init(
    foreground: Color = .terminal, background: Color = .terminal, attributes: Attributes = []
  ) {
    (self.foreground, self.background, self.attributes) = (foreground, background, attributes)
  }

  /// The terminal's own colours and no attributes.
  package static let plain = Style()

  /// This style with some of its parts exchanged.
  package func with(
    foreground: Color? = nil, background: Color? = nil, attributes: Attributes? = nil
  ) -> Style {
    Style(
      foreground: foreground ?? self.foreground, background: background ?? self.background,
      attributes: attributes ?? self.attributes)
  }

  /// This style with attributes added.
  package func adding(_ attributes: Attributes) -> Style {
    with(attributes: self.attributes.union(attributes))
  }

  /// This style under another: the other's colours win where it has any, attributes add up.
  ///
  /// That is how a match is shown on a selected row without losing the selection.
  package func merging(_ other: Style) -> Style {
    Style(
      foreground: other.foreground == .terminal ? foreground : other.foreground,
      background: other.background == .terminal ? background : other.background,
      attributes: attributes.union(other.attributes))
  }
}
