// Calls and next steps in a calendar.

import Interchange
import Method
import Model
import Testing

@Suite struct `A calendar` {
  private func book() throws -> Book {
    var context = Context()
    try context.carryOut(
      DemoBook.command(
        language: .english, today: Day(year: 2026, month: 11, day: 29) ?? Day(number: 0)))
    return context.book
  }

  private func text(_ book: Book, _ kinds: Set<Kind> = [.call, .step]) -> String {
    CalendarText.text(
      of: book, kinds: kinds, language: .english, times: [:], now: 1_764_410_400_000)
  }

  @Test func `has an event for each call and a task for each step, with identities that stay`()
    throws
  {
    let book = try book()
    let text = text(book)
    #expect(text.components(of: "BEGIN:VEVENT") == book.calls.sorted.count)
    #expect(text.components(of: "BEGIN:VTODO") == book.steps.sorted.count)
    #expect(text == self.text(book))
    for id in book.ids(of: .call) + book.ids(of: .step) {
      #expect(text.components(of: "UID:rapport-\(id)") == 1)
    }
    #expect(!self.text(book, [.call]).contains("VTODO"))
    for line in text.split(separator: "\r\n") { #expect(line.utf8.count <= 75) }
  }

  @Test func `rings for open steps that have a day`() throws {
    let book = try book()
    let open = book.steps.sorted.count { $0.done == nil && $0.due != nil }
    #expect(open > 0)
    #expect(text(book).components(of: "BEGIN:VALARM") == open)
    #expect(text(book).components(of: "TRIGGER;RELATED=END:PT9H") == open)
  }

  @Test(arguments: [
    ("", "DTSTART;VALUE=DATE:20261130\r\nDTEND;VALUE=DATE:20261201"),
    ("afternoon", "DTSTART;VALUE=DATE:20261130\r\nDTEND;VALUE=DATE:20261201"),
    ("14:30", "DTSTART:20261130T143000\r\nDURATION:PT60M\r\nSUMMARY"),
    ("9-11", "DTSTART:20261130T090000\r\nDTEND:20261130T110000\r\nSUMMARY"),
    ("22-1", "DTSTART:20261130T220000\r\nDTEND:20261201T010000\r\nSUMMARY"),
  ])
  func `has a call at its time, or on its day`(time: String, lines: String) throws {
    var context = Context()
    try context.take("account\n\"Acme, Ltd\"\n")
    _ = try context.add(
      .call,
      [
        .call(.account): .entity(context.book.accounts.sorted[0].id),
        .call(.day): Value(day: Day(year: 2026, month: 11, day: 30)),
        .call(.time): Value(text: time), .call(.objective): .text("Agree; sign"),
      ])
    let text = text(context.book)
    #expect(text.contains(lines), "\(text)")
    #expect(text.contains("SUMMARY:Acme\\, Ltd: Agree\\; sign\r\n"))
    #expect(text.contains("Time: afternoon") == (time == "afternoon"))
  }
}

extension String {
  /// How many lines say just this.
  fileprivate func components(of line: String) -> Int {
    split(separator: "\r\n").count { $0 == line }
  }
}
