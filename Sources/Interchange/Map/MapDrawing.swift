// The influencer map of an account for other programs: what is drawn, whatever it is drawn in.

package import Model

/// What the map of an account shows: its people, and the lines between them.
package struct MapDrawing {
  /// A person, in words.
  struct Node {
    /// Who it is.
    let id: EntityID
    /// What it is called in the drawing: `p1`.
    let tag: String
    /// The name.
    let name: String
    /// What it says on the card.
    let title: String
    /// Role, stance and influence, as far as they are known.
    let traits: String
    /// How they stand to us.
    let stance: Stance?
    /// Whether only the part is known, and not who plays it.
    let isPlaceholder: Bool
  }

  /// A line.
  struct Edge {
    /// Where it starts.
    let from: String
    /// Where it ends.
    let to: String
    /// What it says.
    let kind: LinkKind
  }

  /// The account's name.
  let title: String
  /// The people, in the order in which they came.
  let nodes: [Node]
  /// The lines, in the order in which they came.
  let edges: [Edge]
  /// The language of roles and lines.
  let language: Language

  /// Draws an account.
  package init(of account: Account, in book: Book, language: Language) {
    title = account.name.plain
    self.language = language
    nodes = book.people(of: account.id).enumerated().map { index, person in
      let traits = [
        person.roleName?(language), person.stance.map { "\($0.sign) \($0.name(language))" },
        person.influence.map { "\($0)/5" },
      ]
      return Node(
        id: person.id, tag: "p\(index + 1)", name: person.name.plain, title: person.title.plain,
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

extension Stance {
  /// The colour of a box: green for us to red against us, on which dark letters can be read.
  var fill: String {
    switch self {
    case .champion: "#b7e4b0"
    case .supporter: "#ddf2d8"
    case .neutral: "#f2f2f2"
    case .sceptic: "#fde3c8"
    case .opponent: "#f8c9c4"
    }
  }
}
