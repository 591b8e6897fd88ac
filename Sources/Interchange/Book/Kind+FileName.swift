// What the kinds of things are called where all of a kind stand together: in a file, on the command line.

package import Model

extension Kind {
  /// The name of all things of this kind: `people`. It stands in people's files and scripts: never change one.
  package var fileName: String {
    switch self {
    case .book: "settings"
    case .account: "accounts"
    case .person: "people"
    case .link: "links"
    case .fact: "facts"
    case .need: "needs"
    case .question: "questions"
    case .call: "calls"
    case .step: "steps"
    case .order: "orders"
    case .point: "points"
    case .channel: "channels"
    case .supply: "supplies"
    case .survey: "surveys"
    case .gift: "gifts"
    case .drill: "drills"
    case .opportunity: "opportunities"
    }
  }

  /// The kind with a name; nil when there is none.
  package init?(fileName: String) {
    guard let kind = Kind.allCases.first(where: { $0.fileName == fileName }) else { return nil }
    self = kind
  }
}
