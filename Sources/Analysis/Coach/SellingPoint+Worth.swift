// What something to say is worth in front of a customer: it depends on the need that it meets.

package import Model

/// What a selling point is to the one who hears it (Rackham, 1988).
package enum PointWorth: CaseIterable, Hashable, Sendable {
  /// It meets a need that they stated, or one that is met already.
  case benefit
  /// It would help with a problem that they have not asked to be solved.
  case advantage
  /// It is a fact about the product.
  case feature

  /// What people read.
  package var name: Phrase {
    switch self {
    case .benefit: Phrase("benefit", "利益")
    case .advantage: Phrase("advantage", "优点")
    case .feature: Phrase("feature", "特征")
    }
  }

  /// One sign that says it without colour.
  package var sign: String {
    switch self {
    case .benefit: "✓"
    case .advantage: "~"
    case .feature: "·"
    }
  }
}

extension SellingPoint {
  /// What it is worth, by the need that it is tied to. A need that is no longer in the book counts
  /// as none.
  package func worth(in book: Book) -> PointWorth {
    guard let need = need.flatMap({ book.needs[$0] }) else { return .feature }
    return switch need.state {
    case .explicit, .met: .benefit
    case .implied, nil: .advantage
    }
  }
}
