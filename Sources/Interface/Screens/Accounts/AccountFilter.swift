// Narrowing the list of accounts to what is looked for.

/// A filter over the accounts while it is typed and after.
package struct AccountFilter: Hashable, Sendable {
  /// What was typed.
  package var field: TextField
  /// Whether keys still go into it.
  package var isOpen: Bool
}
