// Values out of bounds in a journal or a checkpoint: kept, told, and never computed with.

import Model
import Testing

@testable import Engine

@Suite struct `A value out of bounds` {
  @Test(arguments: [
    #""influence":9223372036854775807"#, #""influence":6"#, #""influence":-9223372036854775808"#,
    #""name":"\#(String(repeating: "x", count: 40_001))""#, #""notes":7"#, #""role":"nobody""#,
    #""notes":"\#(String(repeating: "\\u0001", count: 1_000))","influence":9007199254740993"#,
  ])
  func `stays in the journal, is told, and leaves its field empty`(member: String) throws {
    let work = try Workplace()
    try work.append(
      #"{"h":[1800000000001,0],"c":"add person","ops":[{"o":"add","r":"a-9","k":"person","v":{"#
        + #""title":"Dr","# + member + #","phone":"1"}}]}"#)
    let bytes = try work.bytes()
    for usesCheckpoint in [false, true] {
      let keeper = try work.open(checkpointInterval: usesCheckpoint ? 1 : 10_000)
      let person = try #require(keeper.book.people[EntityID(device: 10, counter: 9)])
      #expect(person.title == "Dr" && person.phone == "1")
      #expect(person.influence == nil && person.name.isEmpty && person.role == nil)
      #expect(keeper.unknownChanges == 1)
      keeper.close()
    }
    #expect(try work.bytes().starts(with: bytes))
  }

  @Test(arguments: ["1e13", "10000000000000.01", "-92233720368547758.08", "92233720368547758.07"])
  func `is no amount`(digits: String) throws {
    let work = try Workplace()
    try work.append(
      #"{"ops":[{"o":"add","r":"a-9","k":"order","v":{"amount":\#(digits),"product":"Ink"}}]}"#)
    let keeper = try work.open()
    #expect(keeper.book.orders[EntityID(device: 10, counter: 9)]?.amount == nil)
    #expect(keeper.unknownChanges == 1)
  }

  @Test func `in an identity leaves room for those to come`() throws {
    let work = try Workplace()
    try work.append(#"{"ops":[{"o":"add","r":"a-ffffffff","k":"account","v":{"name":"Last"}}]}"#)
    var keeper = try work.open()
    #expect(keeper.book.accounts.rows.isEmpty)
    let id = try keeper.must(newAccount("Next"))
    #expect(id.counter == 1)
  }

  @Test func `makes a checkpoint none`() {
    let table = FieldTable()
    let id = EntityID(device: 10, counter: 1)
    for (attribute, value) in [
      (Attribute.account(.employees), Value.number(.max)),
      (.account(.potential), .money(Money(hundredths: .max))),
      (.account(.name), .text(String(repeating: "x", count: 40_001))),
    ] {
      var snapshot = BookSnapshot()
      snapshot.book.apply(.added(id, .account))
      #expect(BookSnapshot(snapshot.bytes(table), table) != nil)
      snapshot.book.apply(.changed(id, attribute, to: value))
      #expect(BookSnapshot(snapshot.bytes(table), table) == nil)
    }
    var far = BookSnapshot()
    far.stamp = Stamp(milliseconds: .max)
    #expect(BookSnapshot(far.bytes(table), table) == nil)
    var many = BookSnapshot()
    many.unknownChanges = .max
    #expect(BookSnapshot(many.bytes(table), table) == nil)
  }
}
