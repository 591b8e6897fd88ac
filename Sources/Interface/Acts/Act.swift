// Everything that a person can do is declared once, as an act: its title, its keys, whether it changes
// the book, and what it does or why it can't be done now. The hint line, the help, the palette, the
// menus, the README's table and the refusals are made from the declarations; screens only say which act
// has a place on them. The declarations stand in `Act+….swift`, by what they are about.

package import Drawing
package import Model

/// Something that a person can do.
package struct Act: Sendable {
  /// What an act does to a subject: what comes next, or why nothing can.
  typealias Deed = @Sendable (Subject, Context) -> LayerAnswer

  /// Its name in the code.
  package let action: Action
  /// What people call it.
  package let title: Phrase
  /// The title on the hint line, where room is short.
  package let brief: Phrase
  /// The keys that it has until a person chooses others, by the scope in which they work.
  package let keys: [Scope: [Key]]
  /// Whether the palette offers it: it makes sense without a place on the screen.
  package let isOffered: Bool
  /// Whether it is of no use while the book can't be changed.
  package let changesBook: Bool
  /// What it does to what is selected, wherever that is; nil for what only a screen can do itself, such
  /// as moving its selection.
  let deed: Deed?

  /// Declares an act.
  init(
    _ action: Action, _ title: Phrase, brief: Phrase? = nil, _ keys: [Scope: [Key]] = [:],
    isOffered: Bool = false, changesBook: Bool = false, deed: Deed? = nil
  ) {
    (self.action, self.title, self.brief, self.keys) = (action, title, brief ?? title, keys)
    (self.isOffered, self.changesBook, self.deed) = (isOffered, changesBook, deed)
  }

  /// All acts, in the order of the help.
  package static let all: [Act] =
    moving + panes + changing + people + adding + screens + reaching + reports + fillingAndChoosing
    + importing

  /// The acts that the palette offers, the work first and the arranging last.
  package static let offered =
    (screens + reaching + reports + adding + changing + people + importing + panes + moving
    + fillingAndChoosing)
    .filter(\.isOffered).map(\.action)

  /// The act with a name.
  package static func named(_ action: Action) -> Act { byAction[action] ?? all[0] }

  private static let byAction = Dictionary(
    all.map { ($0.action, $0) }, uniquingKeysWith: { first, _ in first })

  /// Why it can't be done to a subject now, with what to do instead; nil where it can, and for what
  /// only a screen does.
  package func obstacle(on subject: Subject, context: Context) -> Phrase? {
    if changesBook, let reason = context.readOnlyReason { return reason }
    return deed?(subject, context).refusal
  }
}

extension Action {
  /// What people call it.
  package var title: Phrase { Act.named(self).title }

  /// What the hint line calls it.
  package var brief: Phrase { Act.named(self).brief }

  /// Whether it is of no use while the book can't be changed.
  package var changesBook: Bool { Act.named(self).changesBook }
}
