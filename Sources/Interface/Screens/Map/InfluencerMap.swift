// The influencer map: who at an account moves the purchase, how they stand to us and who moves
// them. Three views are drawn from this one model; the rest of this folder draws them.

package import Drawing
package import Model
import Report

/// The influencer map of one account, as the book stood when it was made.
///
/// The order of its spots only depends on the roles and on when people came, so a new person never
/// reshuffles the others. Lines in a circle or to somebody who left are harmless.
package struct InfluencerMap: Sendable {
  /// The account.
  let account: EntityID

  /// The people, in the order in which they came.
  let people: [MapPerson]

  /// The lines between them.
  let ties: MapTies

  /// What it is drawn with.
  let marks: MapMarks

  /// What can be selected, in reading order: by role, a role that nobody fills in its own place,
  /// and people whose role is not known last. Never empty.
  package let spots: [MapSpot]

  /// The people by identity.
  private let index: [EntityID: Int]

  /// Reads the map of an account; an unknown account has a map without people.
  ///
  /// - Complexity: O(people × calls + lines) of the account.
  package init(account: EntityID, context: Context, glyphs: GlyphSet = .unicode) {
    let book = context.book
    self.account = account
    people = book.people(of: account).map { MapPerson($0, in: book, today: context.today) }
    let people = self.people
    index = Dictionary(
      people.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    ties = MapTies(of: account, people: Set(people.map(\.id)), in: book)
    marks = MapMarks(glyphs)
    let byRole = Dictionary(grouping: people, by: \.person.role)
    spots =
      Role.allCases.flatMap { role in
        byRole[role].map { $0.map { MapSpot.person($0.id) } } ?? [.vacancy(role)]
      } + (byRole[nil] ?? []).map { .person($0.id) }
  }

  /// Somebody on the map.
  subscript(id: EntityID) -> MapPerson? { index[id].map { people[$0] } }

  /// Somebody's name; empty for a stranger.
  func name(_ id: EntityID) -> String { self[id].map { marks.name(of: $0.person) } ?? "" }

  /// The people in a role, or those without one, in the order in which they came.
  func people(in role: Role?) -> [MapPerson] { people.filter { $0.person.role == role } }

  /// The roles that nobody fills.
  var vacancies: [Role] {
    spots.compactMap { if case .vacancy(let role) = $0 { role } else { nil } }
  }

  /// The selected spot, or the first where nothing on the map is selected.
  func settled(_ spot: MapSpot?) -> MapSpot? {
    guard let spot, spots.contains(spot) else { return spots.first }
    return spot
  }
}
