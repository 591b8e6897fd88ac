// A column of a report and what stands in it: a typed value, the words for people, and a tone that the
// screen turns into a colour.

import Analysis
package import Model
import Search

/// A column of a report.
package struct ReportColumn: Sendable {
  /// Where a column is shown.
  package enum Place: Hashable, Sendable {
    /// In the row.
    case line
    /// On the screen behind the text of the column that takes the rest; elsewhere in a column of its own.
    case joined
    /// On the screen in a second line below the row; elsewhere in the row.
    case detail
    /// On the screen as a heading above the rows that have it in common; elsewhere in the row.
    case group
    /// Outside of the screen only.
    case printed
    /// On the screen only: a picture or a short form of what stands in other columns.
    case graphic
    /// For scripts only.
    case data
  }

  /// Its key for scripts and for sorting, which doesn't change.
  package let key: String
  /// What stands above it.
  package let heading: Phrase
  /// What stands above it on the screen, where the cells are written in brief, too; nil for the same as
  /// elsewhere.
  package var short: Phrase?
  /// Where it is shown.
  package var place = Place.line
  /// How many characters its texts take, as a rule; 0 for the one that takes what is left.
  package let room: Int
  /// With how few it makes do where there is little room: the cells say it in brief then. Of the one that
  /// takes the rest, what it is to have before a column that can go is shown.
  package var least: Int?
  /// How many it gets where there is plenty of room.
  package var most: Int?
  /// Whether it is set to the right, as numbers are.
  package var isNumber = false
  /// The larger, the sooner it goes where there is little room; 0 stays.
  package var rank = 0
  /// Whether a long text goes on below instead of being cut off.
  package var wraps = false
  /// Whether it stands below the row where it has no room in it.
  package var folds = false
  /// Whether a text that is looked for is looked for in it, too.
  package var isSearched = true
  /// Whether the names of people stand in it, which are sorted by their family names.
  package var isPerson = false
  /// Whether a text that has no room is written in brief rather than cut off.
  package var hasShortForm = false
  /// Whether the largest come first when somebody sorts by it: amounts do; places and what grew least don't.
  package var sortsDown = false
  /// What it says about the row at a place.
  package private(set) var cell: @Sendable (Int) -> ReportCell

  /// Creates a column.
  ///
  /// - Parameters:
  ///   - isBrief: Whether the screen writes the cells in brief below the same heading.
  ///   - sortsDown: Whether somebody sorts by it from the largest on; nil where that goes for numbers.
  package init(
    _ key: String, _ heading: Phrase, short: Phrase? = nil, isBrief: Bool = false, room: Int = 0,
    least: Int? = nil, most: Int? = nil, place: Place = .line, isNumber: Bool = false,
    rank: Int = 0, wraps: Bool = false, folds: Bool = false, sortsDown: Bool? = nil,
    cell: @escaping @Sendable (Int) -> ReportCell
  ) {
    (self.key, self.heading, self.room, self.least) = (key, heading, room, least)
    (self.place, self.isNumber, self.rank, self.wraps) = (place, isNumber, rank, wraps)
    (self.short, self.most) = (short ?? (isBrief ? heading : nil), most)
    (self.folds, self.cell, self.sortsDown) = (folds, cell, sortsDown ?? isNumber)
  }

  /// The same column of other rows.
  func saying(_ cell: @escaping @Sendable (Int) -> ReportCell) -> ReportColumn {
    var column = self
    column.cell = cell
    return column
  }

  /// A column of values in their usual words.
  package static func value(
    _ key: String, _ heading: Phrase, place: Place = .line, isPerson: Bool = false,
    value: @escaping @Sendable (Int) -> ReportValue
  ) -> ReportColumn {
    var column = ReportColumn(key, heading, place: place) { ReportCell(value($0)) }
    column.isPerson = isPerson
    return column
  }

  /// A column of numbers in their usual words.
  static func number(
    _ key: String, _ heading: Phrase, room: Int = 0, least: Int? = nil, place: Place = .line,
    rank: Int = 0, _ tone: ReportTone = .plain,
    value: @escaping @Sendable (Int) -> ReportValue
  ) -> ReportColumn {
    ReportColumn(key, heading, room: room, least: least, place: place, isNumber: true, rank: rank) {
      ReportCell(value($0), tone)
    }
  }

  /// A column for scripts only.
  package static func data(
    _ key: String, value: @escaping @Sendable (Int) -> ReportValue
  ) -> ReportColumn {
    .value(key, Phrase(verbatim: key), place: .data, value: value)
  }
}

/// What a column says about a row.
package struct ReportCell: Hashable, Sendable {
  /// The value, for scripts and for sorting.
  package let value: ReportValue
  /// The words for people.
  package let text: Phrase
  /// The words where there is little room.
  package let brief: Phrase
  /// How it is meant.
  package let tone: ReportTone
  /// Its place among others of its column, of a word out of a list that has an order of its own; nil where letters,
  /// numbers and days have theirs.
  package var rank: Int?

  /// Creates a cell.
  ///
  /// - Parameter text: The words for people; nil for the usual ones of the value.
  package init(
    _ value: ReportValue, _ text: Phrase? = nil, brief: Phrase? = nil, _ tone: ReportTone = .plain
  ) {
    let text = text ?? value.words
    (self.value, self.text, self.brief, self.tone) = (value, text, brief ?? text, tone)
  }

  /// What puts it into its place when sorted.
  func sortingKey(isPerson: Bool) -> ReportSortingKey {
    rank.map { .whole(Int64($0)) } ?? value.sortingKey(isPerson: isPerson)
  }

  /// A cell with the usual words of its value.
  package init(_ value: ReportValue, _ tone: ReportTone) { self.init(value, nil, tone) }
}

/// A value of a report, with its type.
package enum ReportValue: Hashable, Sendable {
  /// Nothing is known.
  case none
  /// Somebody's own text, or a name.
  case text(String)
  /// A text of the program's.
  case words(Phrase)
  /// A word for scripts that doesn't change with the language.
  case tag(String)
  /// A whole number.
  case count(Int)
  /// A number with a fraction; a share is a fraction of 1.
  case fraction(Double)
  /// An amount of money.
  case money(Money)
  /// A day.
  case day(Day)
  /// Yes or no.
  case truth(Bool)
  /// Several values under keys.
  case record([ReportFact])
  /// Several values in order.
  case list([ReportValue])

  /// A text; nothing where it is empty.
  package static func filled(_ text: String) -> ReportValue { text.isEmpty ? .none : .text(text) }

  /// A value, or nothing.
  package static func optional<Known>(
    _ known: Known?, _ make: (Known) -> ReportValue
  ) -> ReportValue { known.map(make) ?? .none }

  /// What people read, where nothing better is said.
  fileprivate var words: Phrase {
    switch self {
    case .none, .record, .list: Phrase(verbatim: "")
    case .text(let text), .tag(let text): Phrase(verbatim: text)
    case .words(let words): words
    case .count(let count): Phrase(verbatim: String(count))
    case .fraction(let share): Phrase(verbatim: share.percent)
    case .money(let money): Phrase(verbatim: money.grouped)
    case .day(let day): Phrase(verbatim: day.description)
    case .truth(let truth): truth ? Phrase("yes", "是") : Phrase("no", "否")
    }
  }

  /// What puts it into its place when sorted.
  fileprivate func sortingKey(isPerson: Bool) -> ReportSortingKey {
    switch self {
    case .count(let count): .number(Double(count))
    case .fraction(let fraction): .number(fraction)
    case .money(let money): .whole(money.hundredths)
    case .day(let day): .whole(Int64(day.number))
    case .none, .text, .words, .tag, .truth, .record, .list:
      .letters(letters(isPerson: isPerson))
    }
  }

  /// The letters by which it is sorted among texts; of a list those of its elements, one after the other.
  private func letters(isPerson: Bool) -> String {
    if case .list(let values) = self {
      return values.map { $0.letters(isPerson: isPerson) }.joined(separator: "\n")
    }
    return words.en.sortingKey(isPerson: isPerson)
  }
}

/// What puts a value into its place among others: numbers by size, days by date, texts by their letters and Chinese ones
/// by their pinyin.
enum ReportSortingKey: Hashable, Sendable {
  /// A number.
  case number(Double)
  /// An amount in hundredths, or a day.
  case whole(Int64)
  /// A text.
  case letters(String)

  /// Whether it comes before another one.
  func isBefore(_ other: ReportSortingKey) -> Bool {
    switch (self, other) {
    case (.number(let left), .number(let right)): left < right
    case (.whole(let left), .whole(let right)): left < right
    case (.letters(let left), .letters(let right)): left < right
    case (.number, _), (.whole, .letters): true
    case (.whole, _), (.letters, _): false
    }
  }
}

/// How a text is meant. The screen gives it a look; nothing depends on the look alone.
package enum ReportTone: Hashable, Sendable {
  /// As it is.
  case plain
  /// Beside the point.
  case muted
  /// The name of a part.
  case heading
  /// A number to look at.
  case accent
  /// As it should be.
  case good
  /// Worth a thought.
  case warning
  /// Not as it should be.
  case bad
  /// Its day has passed.
  case overdue
  /// Its day is today.
  case due
  /// A class of accounts, or none.
  case standing(AccountClass?)
  /// A kind of question, or none.
  case question(QuestionKind?)
}
