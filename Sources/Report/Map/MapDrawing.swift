// The influencer map of an account to be drawn: its people and lines, whatever they are drawn in. Texts are as they
// stand in the book; whoever draws them makes them harmless.

package import Model

/// What the map of an account shows: its people, and the lines between them.
package struct MapDrawing: Hashable, Sendable {
  /// A person, in words.
  package struct Node: Hashable, Sendable {
    /// Who it is.
    package let id: EntityID
    /// What it is called in the drawing: `p1`.
    package let tag: String
    /// The name.
    package let name: String
    /// What it says on the card.
    package let title: String
    /// Role, stance and influence, as far as they are known.
    package let traits: String
    /// How they stand to us.
    package let stance: Stance?
    /// Whether only the part is known, and not who plays it.
    package let isPlaceholder: Bool
  }

  /// A line.
  package struct Edge: Hashable, Sendable {
    /// Where it starts.
    package let from: String
    /// Where it ends.
    package let to: String
    /// What it says.
    package let kind: LinkKind
  }

  /// The account's name.
  package let title: String
  /// The people, in the order in which they came.
  package let nodes: [Node]
  /// The lines, in the order in which they came.
  package let edges: [Edge]
  /// The language of roles and lines.
  package let language: Language

  /// Draws an account.
  package init(of account: Account, in book: Book, language: Language) {
    title = account.name
    self.language = language
    nodes = book.people(of: account.id).enumerated().map { index, person in
      let traits = [
        person.roleName?(language), person.stance.map { "\($0.sign) \($0.name(language))" },
        person.influence.map { "\($0)/5" },
      ]
      return Node(
        id: person.id, tag: "p\(index + 1)", name: person.name, title: person.title,
        traits: traits.compactMap(\.self).joined(separator: " · "), stance: person.stance,
        isPlaceholder: person.isPlaceholder)
    }
    let tags = Dictionary(nodes.map { ($0.id, $0.tag) }) { first, _ in first }
    edges = book.links(of: account.id).compactMap { link in
      guard let from = link.from.flatMap({ tags[$0] }), let to = link.to.flatMap({ tags[$0] }),
        let kind = link.kind
      else { return nil }
      return Edge(from: from, to: to, kind: kind)
    }
  }
}

extension MapDrawing.Node {
  /// What stands in the box, line by line.
  package var words: [String] { [name, title, traits].filter { !$0.isEmpty } }
}
