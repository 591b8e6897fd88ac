// A card as values of a person.

extension CardEntry {
  /// What the fields of a person are to hold: the first number and address in their own fields, the others below, and
  /// what has no field in the notes. Empty fields are left out.
  package var values: FieldValues {
    var values: FieldValues = [:]
    func put(_ field: Person.Field, _ value: Value) {
      if !value.isBlank { values[.person(field)] = value }
    }
    put(.name, .text(name))
    put(.title, .text(title))
    put(.phone, .text(phones.first?.value ?? ""))
    put(.phoneKind, .text(phones.first?.kind ?? ""))
    put(.phones, Value(texts: phones.dropFirst().map(\.text)))
    put(.email, .text(emails.first?.value ?? ""))
    put(.emails, Value(texts: emails.dropFirst().map(\.text)))
    put(.wechat, .text(wechat))
    put(.addresses, Value(texts: addresses.map(\.text)))
    put(.notes, .text(rest.joined(separator: "\n")))
    return values
  }
}
