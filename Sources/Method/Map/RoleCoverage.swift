// Who of the five is known in an account, and on which side the weight lies.

package import Model

/// The five roles of one account: who fills them, and how the people lean.
package struct RoleCoverage: Hashable, Sendable {
  /// The people who fill each role, in the order in which they came. Empty roles are not in it.
  package let filled: [Role: [Person]]
  /// The placeholders of each role: parts known to exist while their people are not.
  package let sought: [Role: [Person]]
  /// The people whom their titles propose for each role, which nobody confirmed yet.
  package let proposed: [Role: [Person]]
  /// The roles that nobody fills, and for which nobody is proposed or sought, in the order of `Role`.
  package let empty: [Role]
  /// The people whose role is not known, placeholders among them.
  package let unplaced: [Person]
  /// The weight for us: influence times how strongly each supporter supports.
  package let support: Int
  /// The weight against us, as a positive number.
  package let opposition: Int

  /// Creates the coverage of an account's people. Somebody whose influence is not known counts with
  /// the least, 1; somebody whose stance is not known, or who is not identified, does not count.
  ///
  /// - Complexity: O(people).
  package init(_ people: [Person]) {
    let known = people.filter { !$0.isPlaceholder }
    let filled = Dictionary(grouping: known.filter { $0.knownRole != nil }) { $0.role ?? .user }
    let proposed = Dictionary(grouping: known.filter { $0.role != nil && $0.isRoleProposed }) {
      $0.role ?? .user
    }
    self.proposed = proposed
    let waiting = people.filter { $0.isPlaceholder && $0.role != nil }
    sought = Dictionary(grouping: waiting) { $0.role ?? .user }
    self.filled = filled
    let sought = self.sought
    empty = Role.allCases.filter { filled[$0] == nil && sought[$0] == nil && proposed[$0] == nil }
    unplaced = people.filter { $0.role == nil }
    let weights = known.map { ($0.influence ?? 1) * ($0.stance?.weight ?? 0) }
    support = weights.filter { $0 > 0 }.reduce(0, +)
    opposition = -weights.filter { $0 < 0 }.reduce(0, +)
  }

  /// Creates the coverage of an account.
  package init(of account: EntityID, in book: Book) { self.init(book.people(of: account)) }

  /// The roles in which nobody is known, whether somebody is sought or proposed or not, in the order of `Role`.
  package var missing: [Role] { Role.allCases.filter { filled[$0] == nil } }

  /// The names of the empty roles as a list: "finance, user"; "财务人员、使用人员".
  package var emptyNames: Phrase { empty.map(\.name).joined(", ", "、") }

  /// The names of the roles in which nobody is known.
  package var missingNames: Phrase { missing.map(\.name).joined(", ", "、") }
}
