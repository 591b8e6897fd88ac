// The same form again, for the next thing of its kind: five people are entered without leaving it.

import Method
import Model

extension FormRequest {
  /// Whether the form can be followed by another one like it: where something is added that is no part without its
  /// person, and that has no place of its own in a call.
  var hasNext: Bool {
    guard case .new(let kind, let given) = target, kind != .call || isOfCallThatHappened else {
      return false
    }
    return given[.person(.isPlaceholder)] == nil && placement == nil
  }

  /// The same form with more fields that are known and not asked; of something that is in the book, as it is.
  func giving(_ values: FieldValues) -> FormRequest {
    guard case .new(let kind, let given) = target else { return self }
    return FormRequest(
      title: title, target: .new(kind, given: given.merging(values) { _, new in new }),
      entries: entries, focus: focus, purpose: purpose, isPartial: isPartial, placement: placement)
  }

  /// The form for the next thing of the kind, as it was at first. For a person it proposes the next role that nobody
  /// fills; a title that says another one, or none of the five, takes that back.
  func next(in book: Book) -> FormRequest? {
    guard hasNext, case .new(let kind, let given) = target else { return nil }
    var entries = entries
    if kind == .person, let account = given[.person(.account)]?.entity {
      let role = RoleCoverage(of: account, in: book).empty.first
      for place in entries.indices {
        if entries[place].attribute == .person(.role) { entries[place].value = Value(choice: role) }
        if entries[place].attribute == .person(.isRoleProposed) {
          entries[place].value = Value(flag: role != nil)
        }
      }
    }
    var known = given
    known[.person(.phoneKind)] = nil
    return FormRequest(
      title: title, target: .new(kind, given: known), entries: entries, focus: focus,
      purpose: purpose, isPartial: isPartial)
  }
}
