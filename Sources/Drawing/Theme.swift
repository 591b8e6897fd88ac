// A theme: one look for every role. It is a value; theme files are read elsewhere.

/// A look for every ``StyleRole``.
package struct Theme: Hashable, Sendable {
  /// The name people choose it by, such as `high-contrast`.
  package var name: String

  /// One line about the theme, in English.
  package var englishDescription: String

  /// One line about the theme, in Chinese.
  package var chineseDescription: String

  /// The looks that differ from ordinary text.
  package var styles: [StyleRole: Style]

  /// Creates a theme.
  package init(
    name: String, englishDescription: String = "", chineseDescription: String = "",
    styles: [StyleRole: Style]
  ) {
    (self.name, self.englishDescription) = (name, englishDescription)
    (self.chineseDescription, self.styles) = (chineseDescription, styles)
  }

  /// The look of a role; that of ``StyleRole/text`` where the theme says nothing.
  package subscript(role: StyleRole) -> Style { styles[role] ?? styles[.text] ?? .plain }

  /// The same theme for people who want no colour (`NO_COLOR`).
  ///
  /// Attributes stay. What a theme may have shown by colour alone gets an attribute, so that the
  /// selection, the focus, matches, keys and warnings can still be told apart.
  package func withoutColor() -> Theme {
    var plain = self
    plain.styles = styles.mapValues { Style(attributes: $0.attributes) }
    for (role, attributes) in Self.neededAttributes {
      plain.styles[role] = plain[role].adding(attributes)
    }
    return plain
  }

  private static let neededAttributes: [(StyleRole, Attributes)] = [
    (.selection, .reverse), (.selectionUnfocused, .underline), (.borderFocused, .bold),
    (.title, .bold), (.key, .bold), (.heading, .bold), (.match, [.bold, .underline]),
    (.warning, .bold), (.error, [.bold, .reverse]), (.overdue, .bold), (.fieldFocused, .underline),
  ]
}
