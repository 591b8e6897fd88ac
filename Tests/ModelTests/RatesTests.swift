// What other currencies are in the book's own: by which rate, to the hundredth, and nothing where there is none.

import Model
import Testing

@Suite struct `Rates of other currencies` {
  private func rates(_ texts: [String], own: String = "CNY") -> Rates {
    var settings = BookSettings(id: .book)
    (settings.currency, settings.rates) = (own, texts)
    return Rates(of: settings)
  }

  private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

  @Test(arguments: [
    ("USD 7.1", 100, 710), ("USD 7.1", -100, -710), ("USD 7.12345678", 1, 7),
    ("USD 0.5", 1, 1), ("USD 0.5", -1, -1), ("USD 0.49", 1, 0), ("USD 0.00000001", 100_000_000, 1),
    ("USD 7", 1_000_000_000_000_000, 7_000_000_000_000_000),
  ])
  func `turn an amount over exactly, halves away from nothing`(
    rate: String, amount: Int64, expected: Int64
  ) {
    let found = rates([rate]).inBook(Money(hundredths: amount), "USD", on: nil)
    #expect(found == Money(hundredths: expected))
  }

  @Test func `give nothing rather than a number that doesn't fit`() {
    let largest = Money(hundredths: .max - 1)
    #expect(rates(["USD 999999999"]).inBook(largest, "USD", on: nil) == nil)
    #expect(rates(["USD 2"]).inBook(largest, "USD", on: nil) == nil)
    #expect(rates(["USD 1"]).inBook(largest, "USD", on: nil) == largest)
    #expect(rates(["USD 0.5"]).inBook(Money(hundredths: .max), "USD", on: nil) == nil)
  }

  @Test(arguments: [
    ("2026-01-01", 700), ("2026-02-28", 700), ("2026-03-01", 720), ("2026-12-31", 720),
    ("2025-01-01", 700),
  ])
  func `hold from their day on, the earliest also before it`(on: String, expected: Int64) throws {
    let rates = rates(["USD 7.2 2026-03-01", "USD 7 2026-01-01"])
    let found = rates.inBook(Money(hundredths: 100), "USD", on: try day(on))
    #expect(found == Money(hundredths: expected))
  }

  @Test func `without a day hold before all others, and the last of one day counts`() throws {
    let rates = rates(["USD 7", "USD 7.5 2026-03-01", "USD 6.9"])
    let one = Money(hundredths: 100)
    #expect(rates.inBook(one, "USD", on: try day("2026-02-01")) == Money(hundredths: 690))
    #expect(rates.inBook(one, "USD", on: try day("2026-03-01")) == Money(hundredths: 750))
    #expect(rates.inBook(one, "EUR", on: nil) == nil)
  }

  @Test func `leave the book's own currency alone, however it is written`() {
    let one = Money(hundredths: 100)
    for own in ["¥", "CNY", "元", "cny"] {
      #expect(rates(["CNY 5"], own: own).inBook(one, "CNY", on: nil) == one)
      #expect(rates([], own: own).inBook(one, "", on: nil) == one)
      #expect(rates([], own: own).inBook(one, "USD", on: nil) == nil)
    }
    #expect(rates([], own: "").inBook(one, "CNY", on: nil) == nil)
  }

  @Test(arguments: [
    "USD", "7.1", "USD seven", "USD 0", "USD -7", "USD 7.123456789", "USD 7.1 tomorrow", "US 7.1",
    "USD 7.1 2026-13-01", "USD 7. 2026-01-01", "USD 7,1", "USD 1.2.3", "USD 9999999999",
    "USD 7.1 2026-11-01 more", "",
  ])
  func `are refused where they say no rate`(text: String) {
    #expect(Rate(text) == nil)
  }

  @Test
  func `and currencies are kept in one spelling, and what is no rate is refused in a sentence`()
    throws
  {
    var (book, issuer) = (Book(), IDIssuer(device: 7))
    let edit = { (text: String) in
      Command.edit(.book, .book, [.book(.rates): .texts([text])])
    }
    book.apply(try book.decide(edit("usd   7.1 2026-11-01"), issuer: &issuer).get())
    #expect(book.settings.rates == ["USD 7.1 2026-11-01"])
    guard case .failure(let refusal) = book.decide(edit("7.1 USD"), issuer: &issuer) else {
      Issue.record("It is no rate.")
      return
    }
    #expect(refusal.phrase.en.contains("USD 7.1 2026-11-01"))
    #expect(refusal.phrase.zh.contains("USD 7.1 2026-11-01"))
  }
}

@Suite struct `A mark of a currency` {
  @Test(arguments: [
    ("$5", "", "USD"), ("$5", "CAD", "CAD"), ("US$5", "CAD", "USD"), ("¥5", "", "CNY"),
    ("¥5", "JPY", "JPY"), ("￥5", "CNY", "CNY"), ("5 €", "CAD", "EUR"), ("$", "EUR", "USD"),
  ])
  func `that several share is the book's own`(cell: String, own: String, code: String) {
    #expect(CurrencyMark.code(in: cell, own: own) == code)
  }

  @Test(arguments: ["1,234.50", "-5", "", "12"]) func `is none in a bare number`(cell: String) {
    #expect(CurrencyMark.code(in: cell) == nil)
  }
}
