// What may be entered into a field: what its shape takes, and for a name no more than anybody reads.

extension Attribute {
  /// Whether `value` may be entered into the field: what its shape accepts, and a name that can be read.
  package func accepts(_ value: Value) -> Bool {
    shape.accepts(value) && !isNameExceeded(by: value)
  }

  /// Whether `value` is of the right kind for the field, but larger than may be entered.
  package func isExceeded(by value: Value) -> Bool {
    shape.isExceeded(by: value) || isNameExceeded(by: value)
  }

  /// The most that the field may hold, as the object of "takes at most".
  package var most: Phrase {
    isName ? Phrase("1,000 characters", "1,000 个字") : shape.most ?? wanted
  }

  private func isNameExceeded(by value: Value) -> Bool {
    guard isName, case .text(let text) = value, text.utf8.count > Bounds.nameCharacters else {
      return false
    }
    return text.count > Bounds.nameCharacters
  }
}
