// The marks that screens use besides letters, in two complete sets.

/// The marks a screen draws with.
package struct GlyphSet: Hashable, Sendable {
  /// The box around a pane.
  package let border: BorderKind
  /// The box around the pane with the focus.
  package let focusedBorder: BorderKind
  /// A horizontal line.
  package let horizontal: Character
  /// A vertical line.
  package let vertical: Character
  /// Stands for text that was cut off.
  package let ellipsis: Character
  /// The selected row.
  package let selected: Character
  /// A marked row.
  package let marked: Character
  /// Something done.
  package let done: Character
  /// Something refused or missing.
  package let missing: Character
  /// Something to be careful with.
  package let warning: Character
  /// A branch that is open.
  package let open: Character
  /// A branch that is folded.
  package let folded: Character
  /// A full part of a gauge.
  package let full: Character
  /// An empty part of a gauge.
  package let empty: Character
  /// A small dot between two facts.
  package let dot: Character
  /// To the right: leads to.
  package let arrow: Character

  /// For terminals that show Unicode, which is nearly all. Every mark is one column wide.
  package static let unicode = GlyphSet(
    border: .light, focusedBorder: .heavy, horizontal: "─", vertical: "│", ellipsis: "…",
    selected: "▸", marked: "✓", done: "✓", missing: "✗", warning: "⚠", open: "▾", folded: "▸",
    full: "█", empty: "░", dot: "·", arrow: "→")

  /// For the others.
  package static let ascii = GlyphSet(
    border: .ascii, focusedBorder: .ascii, horizontal: "-", vertical: "|", ellipsis: "~",
    selected: ">", marked: "*", done: "+", missing: "x", warning: "!", open: "v", folded: ">",
    full: "#", empty: ".", dot: "-", arrow: ">")
}
