// Calls as events and next steps as tasks, for calendars: iCalendar (RFC 5545). A thing has the same UID in every
// export, so a calendar that reads two of them shows it once, as it became. Days without a time are all-day; times
// have no zone, because the book's are those of the clock on the wall, wherever that hangs.

package import Model

/// Writes calls and next steps as a file for calendars.
package struct CalendarText {
  private let book: Book
  private let language: Language
  private let times: [EntityID: Int64]
  private let now: Int64
  private var content = ContentText()

  /// The text of a calendar.
  ///
  /// - Parameters:
  ///   - kinds: Calls, next steps, or both.
  ///   - language: The language of what isn't the person's own words.
  ///   - times: When each thing was last changed, in milliseconds since 1970-01-01 00:00 UTC, where known.
  ///   - now: The moment that counts where that isn't known.
  /// - Complexity: O(n log n).
  package static func text(
    of book: Book, kinds: Set<Kind>, language: Language, times: [EntityID: Int64], now: Int64
  ) -> String {
    var writer = CalendarText(book: book, language: language, times: times, now: now)
    writer.content.line("BEGIN", raw: "VCALENDAR")
    writer.content.line("VERSION", raw: "2.0")
    writer.content.line("PRODID", raw: "-//Rapport//EN")
    writer.content.line("CALSCALE", raw: "GREGORIAN")
    writer.content.line("X-WR-CALNAME", book.settings.name)
    if kinds.contains(.call) { for call in book.calls.sorted { writer.write(call) } }
    if kinds.contains(.step) { for step in book.steps.sorted { writer.write(step) } }
    writer.content.line("END", raw: "VCALENDAR")
    return writer.content.text
  }

  private init(book: Book, language: Language, times: [EntityID: Int64], now: Int64) {
    (self.book, self.language, self.times, self.now) = (book, language, times, now)
  }

  /// A call as an event.
  private mutating func write(_ call: Call) {
    guard let day = call.day else { return }
    begin("VEVENT", call.id)
    let span = ClockSpan(call.time)
    if let span {
      content.line("DTSTART", raw: day.basicText + span.start)
      if let end = span.end {
        let isNextDay = end <= span.start
        content.line("DTEND", raw: day.adding(days: isNextDay ? 1 : 0).basicText + end)
      } else {
        // Without a length it would take no time in the calendar: an hour, where nobody said more.
        content.line("DURATION", raw: "PT\(call.minutes ?? 60)M")
      }
    } else {
      content.line("DTSTART;VALUE=DATE", raw: day.basicText)
      content.line("DTEND;VALUE=DATE", raw: day.adding(days: 1).basicText)
      content.line("TRANSP", raw: "TRANSPARENT")
    }
    let aim = [call.objective, call.reason].first { !$0.isEmpty }
    summary(call.account, aim ?? call.kind?.name(language) ?? Kind.call.name(language))
    content.line("LOCATION", call.place)
    let told: [Call.Field] = [
      .people, .reason, .objective, .advance, .advanceDay, .fallback, .fallbackDay, .materials,
      .objections, .outcome, .evidence, .evidenceDay, .summary,
    ]
    let fields = (span == nil ? [Call.Field.time] : []) + told
    content.line("DESCRIPTION", description(fields.map(Attribute.call), of: call.id))
    end("VEVENT")
  }

  /// A next step as a task; one that is open rings at nine in the morning of its day.
  private mutating func write(_ step: Step) {
    begin("VTODO", step.id)
    summary(step.account, step.words)
    if let due = step.due { content.line("DUE;VALUE=DATE", raw: due.basicText) }
    content.line("DESCRIPTION", description([.step(.person)], of: step.id))
    if let done = step.done {
      content.line("STATUS", raw: "COMPLETED")
      content.line("PERCENT-COMPLETE", raw: "100")
      // The format wants a moment; at noon UTC it is that day nearly everywhere.
      content.line("COMPLETED", raw: done.basicText + "T120000Z")
    } else {
      content.line("STATUS", raw: "NEEDS-ACTION")
      if step.due != nil { alarm(step.words) }
    }
    end("VTODO")
  }

  private mutating func alarm(_ words: String) {
    content.line("BEGIN", raw: "VALARM")
    content.line("ACTION", raw: "DISPLAY")
    content.line("TRIGGER;RELATED=END", raw: "PT9H")
    content.line("DESCRIPTION", words)
    content.line("END", raw: "VALARM")
  }

  private mutating func begin(_ component: String, _ id: EntityID) {
    let time = UTCMoment(milliseconds: times[id] ?? now).text
    content.line("BEGIN", raw: component)
    content.line("UID", "rapport-\(id)")
    content.line("DTSTAMP", raw: time)
    if times[id] != nil { content.line("LAST-MODIFIED", raw: time) }
    content.line("CLASS", raw: "PRIVATE")
  }

  private mutating func end(_ component: String) { content.line("END", raw: component) }

  private mutating func summary(_ account: EntityID?, _ words: String) {
    let name = account.flatMap { book.accounts[$0]?.name } ?? ""
    let colon = language == .english ? ": " : "："
    content.line("SUMMARY", name.isEmpty ? words : name + colon + words)
  }

  /// Fields that hold something, a line each: what they are called and what they say.
  private func description(_ attributes: [Attribute], of id: EntityID) -> String {
    attributes.compactMap { attribute in
      let text = text(book.presentValue(of: attribute, in: id), attribute)
      guard !text.isEmpty else { return nil }
      return attribute.name(language) + (language == .english ? ": " : "：") + text
    }.joined(separator: "\n")
  }

  private func text(_ value: Value, _ attribute: Attribute) -> String {
    switch value {
    case .empty, .yes: ""
    case .text(let text): text
    case .texts(let texts): texts.joined(separator: ", ")
    case .number(let number): String(number)
    case .money(let money): money.description
    case .day(let day): day.description
    case .choice(let tag): attribute.shape.name(ofChoice: tag)?(language) ?? tag
    case .entity(let id): book.people[id]?.name ?? ""
    case .entities(let ids): ids.compactMap { book.people[$0]?.name }.joined(separator: ", ")
    }
  }
}

/// The beginning and the end of a call as the formats write times: `T143000`.
private struct ClockSpan {
  /// When it begins.
  let start: String
  /// When it ends, where the person said so.
  let end: String?

  /// Reads `14:30` or `09:00–11:00`, as the book keeps times; nil for a part of the day.
  init?(_ time: String) {
    let clocks = time.split(separator: "–").map { $0.filter(\.isNumber) }
    guard let first = clocks.first, clocks.allSatisfy({ $0.utf8.count == 4 }) else { return nil }
    start = "T\(first)00"
    end = clocks.count == 2 && clocks[1] != first ? "T\(clocks[1])00" : nil
  }
}

extension Shape {
  /// What people call a choice; nil where this isn't one.
  fileprivate func name(ofChoice tag: String) -> Phrase? {
    if case .choice(let options) = self { options.first { $0.tag == tag }?.name } else { nil }
  }
}
