// A table of a report fitted to a width: which columns have room, how wide each is, and the line of a row.

import Drawing
import Model
import Report

/// The columns of a table that a width has room for.
struct ReportLayout {
  /// A column with the room that it got.
  private struct Slot {
    let column: ReportColumn
    let width: Int
  }

  /// The table.
  private let section: ReportSection
  /// The columns side by side.
  private let slots: [Slot]
  /// Whether the cells are written in brief, because not even the columns that stay have room.
  private let isBrief: Bool
  /// The columns that have no room in the line.
  private let hidden: [ReportColumn]
  /// The text of a phrase in the language of the screen.
  private let say: (Phrase) -> String

  /// What the column that takes the rest is to have before a column that can go is shown.
  private static let leastRest = 14

  /// What it is to have before the others get more than usual.
  private static let plentyRest = 36

  /// How much room there is.
  fileprivate enum Room {
    case little, usual, plenty
  }

  /// Chooses the columns for a width: those that stay, then the others by their rank while they fit.
  init(_ section: ReportSection, width: Int, say: @escaping (Phrase) -> String) {
    let all = section.columns.filter { $0.place == .line || $0.place == .graphic }
    func rest(_ columns: [ReportColumn], _ room: Room = .usual) -> Int {
      columns.reduce(width - 2) { $0 - ($1.room == 0 ? 0 : $1.width(room) + 1) }
    }
    let least = all.first { $0.room == 0 }.map { $0.least ?? Self.leastRest } ?? 0
    var ranks = Set(all.lazy.map(\.rank).filter { $0 == 0 })
    for rank in Set(all.map(\.rank)).subtracting([0]).sorted() {
      let shown = all.filter { ranks.contains($0.rank) || $0.rank == rank }
      guard rest(shown) >= least else { break }
      ranks.insert(rank)
    }
    let shown = all.filter { ranks.contains($0.rank) }
    hidden = all.filter { !ranks.contains($0.rank) }
    let isBrief = rest(shown) < least
    let room: Room =
      isBrief ? .little : rest(shown, .plenty) >= max(least, Self.plentyRest) ? .plenty : .usual
    let remaining = max(6, rest(shown, room))
    slots = shown.map {
      Slot(column: $0, width: $0.room == 0 ? remaining : $0.width(room))
    }
    (self.section, self.isBrief, self.say) = (section, isBrief, say)
  }

  /// Whether columns without room stand below the rows.
  var isFolded: Bool { hidden.contains(where: \.folds) }

  /// What is said of the columns that have no room, where there are any to speak of.
  var withoutRoom: ReportLine? {
    hidden.isEmpty ? nil : section.withoutRoom.map { ReportLine($0(hidden.count)) }
  }

  /// The line of headings.
  var heading: StyledLine {
    line { slot in
      let words = say(slot.column.short ?? slot.column.heading)
      return (
        isBrief
          ? words.clipped(to: slot.width, ellipsis: false) : words.clippedMiddle(to: slot.width),
        .muted
      )
    }
  }

  /// The line of a row. What goes on below is not in it.
  func line(of index: Int) -> StyledLine {
    line { slot in
      let cell = section.cell(index, slot.column)
      let own = words(of: cell, in: slot)
      let words = slot.column.room == 0 ? joined([own] + texts(.joined, index)) : own
      let first = slot.column.wraps ? words.wrapped(to: slot.width).first ?? "" : words
      return (first, StyleRole(cell.tone))
    }
  }

  /// What goes on below the line of a row: the rest of texts that are too long for their column, then the
  /// columns that have no room in the line; each with the column at which it begins.
  func more(of index: Int) -> [(text: String, role: StyleRole, indent: Int)] {
    var indent = 2
    var below: [(String, StyleRole, Int)] = []
    var start = 2
    for slot in slots {
      if slot.column.room == 0 {
        indent = start
        let cell = section.cell(index, slot.column)
        if slot.column.wraps {
          let parts = words(of: cell, in: slot).wrapped(to: slot.width).dropFirst()
          below += parts.map { ($0, StyleRole(cell.tone), start) }
        }
      }
      start += slot.width + 1
    }
    let folded = hidden.filter(\.folds).map { say(section.cell(index, $0).text) }
    let details = joined(folded + texts(.detail, index))
    return details.isEmpty ? below : below + [(details, .muted, isFolded ? 4 : indent)]
  }

  /// The words of a cell, in brief where the column is written so.
  private func words(of cell: ReportCell, in slot: Slot) -> String {
    // A name in full tells two customers apart; it is shortened only where it has no room.
    let isShort = !slot.column.hasShortForm && (isBrief || slot.column.short != nil)
    let text = say(isShort ? cell.brief : cell.text).beginning
    guard text.displayWidth > slot.width else { return text }
    if slot.column.hasShortForm { return say(cell.brief).beginning }
    guard slot.column.isNumber, slot.column.room > 0 else { return text }
    // Digits that are cut off would be another amount.
    guard case .money(let amount) = cell.value else { return "…" }
    let short = say(amount.short)
    return short.displayWidth > slot.width ? "…" : short
  }

  /// The texts of the columns of one place.
  private func texts(_ place: ReportColumn.Place, _ index: Int) -> [String] {
    section.columns.filter { $0.place == place }.map { say(section.cell(index, $0).text).beginning }
  }

  /// Texts with a dot between them.
  private func joined(_ texts: [String]) -> String {
    texts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// Sets texts side by side, one blank between them. A text that is too long has the room of the cell
  /// behind it, too, where that is empty.
  private func line(_ text: (Slot) -> (String, StyleRole)) -> StyledLine {
    var spans: [(String, StyleRole)] = [(" ", .muted)]
    var taken = false
    let texts = slots.map(text)
    for (index, slot) in slots.enumerated() {
      guard !taken else {
        taken = false
        continue
      }
      let (words, role) = texts[index]
      var width = slot.width
      if let next = slots[safely: index + 1], texts[index + 1].0.isEmpty,
        words.displayWidth > width
      {
        width += next.width + 1
        taken = true
      }
      let isNumber = slot.column.isNumber && !taken
      spans.append((" " + (isNumber ? words.paddedLeft(to: width) : words.padded(to: width)), role))
    }
    return StyledLine(spans)
  }
}

extension ReportColumn {
  /// The width of a column that doesn't take the rest.
  fileprivate func width(_ available: ReportLayout.Room) -> Int {
    switch available {
    case .little: least ?? room
    case .usual: room
    case .plenty: most ?? room
    }
  }
}
