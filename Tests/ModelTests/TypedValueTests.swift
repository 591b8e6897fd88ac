// What people type as a value, in a form and on the command line.

import Model
import Testing

@Suite struct `A value that is typed` {
  private let today = Day(iso: "2026-11-24") ?? Day(number: 0)

  private func value(_ text: String, _ attribute: Attribute) -> Value? {
    try? attribute.value(typed: text, today: today).get()
  }

  @Test func `is a choice by its tag, its name in either language, or how it alone begins`() {
    for text in ["advance", "Advance", "有进展", "adv"] {
      #expect(value(text, .call(.outcome)) == .choice("advance"), "\(text)")
    }
    for text in ["no-sale", "no sale", "没谈成"] {
      #expect(value(text, .call(.outcome)) == .choice("no-sale"), "\(text)")
    }
    // Several begin with it.
    #expect(value("s", .person(.stance)) == nil && value("boss", .person(.role)) == nil)
    #expect(value("sup", .person(.role)) == .choice("support"))
  }

  @Test func `is yes or no`() {
    #expect(value("Yes", .fact(.isConfirmed)) == .yes && value("是", .fact(.isConfirmed)) == .yes)
    #expect(value("no", .fact(.isConfirmed)) == .empty && value("否", .fact(.isConfirmed)) == .empty)
    #expect(value("perhaps", .fact(.isConfirmed)) == nil)
  }

  @Test func `is a day, an amount, a number, words or a line`() {
    #expect(value("下周五", .step(.due)) == .day(Day(iso: "2026-12-04") ?? today))
    #expect(value("１,200.50", .order(.amount)) == .money(Money(hundredths: 120_050)))
    #expect(value("3", .person(.influence)) == .number(3) && value("9", .person(.influence)) == nil)
    #expect(value("a, b、a", .account(.tags)) == .texts(["a", "b"]))
    #expect(value("one\ntwo", .step(.words)) == .text("one two"))
    #expect(value("one\ntwo", .need(.words)) == .text("one\ntwo"))
    #expect(value("  ", .step(.due)) == .empty)
  }

  @Test func `is no reference: that is looked up`() {
    #expect(value("Acme", .person(.account)) == nil)
  }
}
