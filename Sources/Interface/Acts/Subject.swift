// What an act works on: whatever is selected on the screen where the key was pressed, described in the
// same way by every screen, so that an act is written once.

package import Analysis
package import Model

/// A thing of the book: its identity with its kind.
package struct Thing: Hashable, Sendable {
  /// Its identity.
  package let id: EntityID
  /// Its kind.
  package let kind: Kind

  /// Names a thing.
  package init(_ id: EntityID, _ kind: Kind) {
    (self.id, self.kind) = (id, kind)
  }
}

/// What is selected.
package struct Subject: Sendable {
  /// The account that it is about.
  package var account: EntityID?
  /// The person that it is about.
  package var person: EntityID?
  /// The thing that is selected itself: what is edited or deleted.
  package var thing: Thing?
  /// The role that is selected because nobody fills it.
  package var vacancy: Role?
  /// The number or the address that is selected.
  package var reach: Reach?
  /// The call on whose page it is.
  package var call: EntityID?
  /// What the coach says there.
  package var finding: Finding?
  /// What is owed to the account there: what a call or a survey is planned for.
  package var careTasks: [CareTask] = []

  /// Nothing is selected.
  package init() {}

  /// The account of somebody or something is selected.
  package init(account: EntityID?, person: EntityID? = nil, thing: Thing? = nil) {
    (self.account, self.person, self.thing) = (account, person, thing)
  }

  /// The selected thing, if it is of a kind.
  func id(of kind: Kind) -> EntityID? { thing?.kind == kind ? thing?.id : nil }
}

extension Subject {
  /// The selected need, if it can be moved on.
  func movableNeed(in book: Book) -> Need? {
    id(of: .need).flatMap { book.needs[$0] }.flatMap { $0.state == .met ? nil : $0 }
  }
}
