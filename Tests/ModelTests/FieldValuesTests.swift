// Values by field behave as a dictionary does, and keep the order in which fields are declared.

import Model
import Testing

@Suite("Values by field")
struct FieldValuesTests {
  @Test("A field holds the last value that it was given, and nil takes it out")
  func lastValue() {
    var values: FieldValues = [.order(.amount): .number(1)]
    values[.order(.day)] = .number(2)
    values[.order(.amount)] = .number(3)
    #expect(values[.order(.amount)] == .number(3))
    #expect(values.count == 2)
    values[.order(.amount)] = nil
    #expect(values[.order(.amount)] == nil)
    #expect(values == [.order(.day): .number(2)])
  }

  @Test("The order in which values are said makes no difference")
  func order() {
    let fields = Attribute.all(of: .account) + Attribute.all(of: .order)
    var forth = FieldValues()
    var back = FieldValues()
    for (number, field) in fields.enumerated() { forth[field] = .number(Int64(number)) }
    for (number, field) in fields.enumerated().reversed() { back[field] = .number(Int64(number)) }
    #expect(forth == back)
    #expect(forth.hashValue == back.hashValue)
    #expect(Array(forth.keys) == fields)
  }

  @Test("The ranks of fields and kinds are their places in the lists")
  func ranks() {
    #expect(Kind.allCases.map(\.rank) == Array(Kind.allCases.indices))
    #expect(Attribute.all.map(\.rank) == Attribute.all.map(\.rank).sorted())
    #expect(Set(Attribute.all.map(\.rank)).count == Attribute.all.count)
    for kind in Kind.allCases {
      #expect(Attribute.all(of: kind).allSatisfy { $0.kind == kind })
      for attribute in Attribute.all(of: kind) { #expect(attribute.shape == attribute.field.shape) }
    }
  }

  @Test("Where two say something of a field, the caller chooses")
  func merging() {
    let old: FieldValues = [.order(.amount): .number(1), .order(.unit): .text("t")]
    let new: FieldValues = [.order(.amount): .number(2), .order(.product): .text("Ink")]
    #expect(old.merging(new) { _, new in new }[.order(.amount)] == .number(2))
    #expect(old.merging(new) { old, _ in old }[.order(.amount)] == .number(1))
    #expect(old.merging(new) { _, new in new }.count == 3)
  }
}
