// A person's card on lines: in one column, or in two where there is room.

import Drawing
import Model
import Report

/// Writes a person's card.
struct PersonPage {
  /// What the card says.
  let card: PersonCard
  /// What can be seen.
  let context: Context

  /// From how many columns on there are two.
  static let twoColumns = 96

  /// Who it is and how they stand.
  func head(columns: Int) -> Page<PersonCard.Subject> {
    var page = Page<PersonCard.Subject>(columns: columns)
    page.row(.person, "  ", .muted, context.say(card.head), .heading)
    page.note(context.say(card.gist), .text)
    return page
  }

  /// Some parts below each other.
  private func page(of parts: [PersonCard.Part], columns: Int) -> Page<PersonCard.Subject> {
    var page = Page<PersonCard.Subject>(columns: columns)
    for part in parts {
      page.heading(context.say(part.matter.heading))
      for row in part.rows { write(row, on: &page) }
    }
    return page
  }

  /// On how few rows of a screen the card begins with how to reach them, before how they stand.
  private static let lowRows = 16

  /// The card in one column. Whoever opens it on a low screen most likely wants to call.
  func whole(columns: Int) -> Page<PersonCard.Subject> {
    guard context.size.rows >= Self.lowRows else { return low(columns: columns) }
    var page = head(columns: columns)
    page.gap()
    page.append(self.page(of: card.parts, columns: columns))
    return page
  }

  /// The card in one column of few lines: the name, the numbers, and then the rest.
  private func low(columns: Int) -> Page<PersonCard.Subject> {
    var page = Page<PersonCard.Subject>(columns: columns)
    page.row(.person, "  ", .muted, context.say(card.head), .heading)
    let parts = card.parts
    for row in parts.lazy.filter({ $0.matter == .reach }).flatMap(\.rows) { write(row, on: &page) }
    page.note(context.say(card.gist), .text)
    page.append(self.page(of: parts.filter { $0.matter != .reach }, columns: columns))
    return page
  }

  /// The two columns below the head.
  func sides(columns: Int) -> (left: Page<PersonCard.Subject>, right: Page<PersonCard.Subject>) {
    let parts = card.parts
    return (
      page(of: parts.filter(\.matter.isLeft), columns: columns),
      page(of: parts.filter { !$0.matter.isLeft }, columns: columns)
    )
  }

  /// The room for the words in front of a row, where there is some to spare.
  private static let markColumns = 14

  /// Writes a row with what stands below it.
  private func write(_ row: PersonCard.Row, on page: inout Page<PersonCard.Subject>) {
    let role = StyleRole(row.tone)
    let mark = mark(of: row, columns: page.columns)
    let isAddition = if case .adding = row.subject { true } else { false }
    if let subject = row.subject {
      page.row(subject, mark, isAddition ? .accent : .muted, context.say(row.text), role)
      for line in row.more { page.more(context.say(line), .muted, indent: mark.displayWidth) }
    } else {
      page.remark(mark, context.say(row.text), role)
    }
  }

  /// What stands in front of a row, as wide as that of its neighbours where there is room.
  private func mark(of row: PersonCard.Row, columns: Int) -> String {
    let words = context.say(row.mark)
    guard !words.isEmpty else { return "  " }
    let isWide = columns >= 44 && words.displayWidth > 1
    return "  " + (isWide ? words.padded(to: Self.markColumns) : words) + " "
  }
}
