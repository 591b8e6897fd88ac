// A table of a report: its columns and its rows, which are made by their place only when somebody asks.

import Analysis
package import Model
package import Search

/// A table of a report.
package struct ReportSection: Sendable {
  /// Its key for scripts, which doesn't change.
  package var key: String
  /// What stands above it; nil where the title of the report says it.
  package var heading: Phrase?
  /// What the screen says behind the heading.
  package var headingDetail: Phrase?
  /// Whether the screen writes the names of the columns above them.
  package var hasHeadings = true
  /// Whether nothing is said of it where it has no rows.
  package var hidesWhenEmpty = false
  /// Its columns, from left to right.
  package var columns: [ReportColumn]
  /// What stands below it, and what is said where it has no rows.
  package var notes: [ReportLine] = []
  /// How many rows a page of the screen shows before it says how many more there are; nil for the usual.
  package var limit: Int?
  /// A row below the others on the screen that adds one.
  package var addition: (row: ReportRow, words: Phrase)?
  /// What is said of columns that have no room on the screen, by their number; nil where that is nothing
  /// to speak of.
  package var withoutRoom: (@Sendable (Int) -> Phrase)?
  /// A line that is drawn below one of the rows, such as where four fifths are reached; it goes when
  /// the rows are filtered or sorted.
  package private(set) var mark: (place: Int, words: Phrase)?
  /// A sentence about a row that is said below the table while the row is selected.
  package var remark: @Sendable (ReportRow) -> Phrase? = { _ in nil }
  /// By when what a row of the unsorted table is about is to be done, by its place; nil where that is not
  /// asked of any.
  package var due: (@Sendable (Int) -> DueDay)?
  /// The row at a place of the unsorted table.
  private let source: @Sendable (Int) -> ReportRow
  /// The places of the unsorted table that are shown, in their order.
  private var order: [Int]?
  /// How many rows the unsorted table has.
  private let total: Int
  /// The place of each row, made when it is first asked for.
  private let places: LazyValue<[Key: Int]>

  /// What tells a row from the others of its report.
  private struct Key: Hashable {
    let id: String
    let account: EntityID?

    init(_ row: ReportRow) { (id, account) = (row.id, row.account) }
  }

  /// Creates a table.
  ///
  /// - Parameters:
  ///   - count: How many rows it has.
  ///   - mark: A line below one of its rows.
  ///   - row: The row at a place.
  package init(
    _ key: String, heading: Phrase? = nil, columns: [ReportColumn], count: Int,
    mark: (place: Int, words: Phrase)? = nil, row: @escaping @Sendable (Int) -> ReportRow
  ) {
    (self.key, self.heading, self.columns, total) = (key, heading, columns, count)
    (self.mark, source) = (mark, row)
    places = LazyValue {
      Dictionary((0..<count).map { (Key(row($0)), $0) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// How many rows there are.
  package var count: Int { order?.count ?? total }

  /// The row at a place.
  package subscript(index: Int) -> ReportRow { source(place(index)) }

  /// What a column says about the row at a place.
  package func cell(_ index: Int, _ column: ReportColumn) -> ReportCell {
    column.cell(place(index))
  }

  /// The place of a row; nil when it is not in the table.
  ///
  /// - Complexity: O(rows) the first time, and whenever the table is sorted or filtered; else O(1).
  package func index(of row: ReportRow) -> Int? {
    guard let place = places.value[Key(row)] else { return nil }
    return order.map { $0.firstIndex(of: place) } ?? place
  }

  /// The place of the unsorted table that is shown at a place.
  private func place(_ index: Int) -> Int { order?[index] ?? index }
}

extension ReportSection {
  /// The table with only the rows in which every word of a text is found; all of them for an empty text.
  ///
  /// - Parameters:
  ///   - everywhere: Whether the columns for scripts count, too.
  ///   - others: Texts that a row also holds without showing them, by its place in the unsorted table.
  package func filtered(
    by query: String, everywhere: Bool = false, others: ((Int) -> [String])? = nil
  ) -> ReportSection {
    let pattern = SearchPattern(query)
    guard !pattern.isEmpty else { return self }
    return filtered(by: pattern, in: searchIndex(everywhere: everywhere, others: others))
  }

  /// The texts of the rows, ready to be searched at each key.
  ///
  /// - Complexity: O(cells).
  package func searchIndex(
    everywhere: Bool = false, others: ((Int) -> [String])? = nil
  ) -> SearchIndex {
    let searched = columns.filter {
      $0.isSearched && $0.place != .graphic && (everywhere || $0.place != .data)
    }
    return (0..<count).reduce(into: SearchIndex()) { index, row in
      let texts = searched.flatMap { column in
        cell(row, column).texts.map { (text: $0, isPerson: column.isPerson) }
      }
      let more = (others?(place(row)) ?? []).map { (text: $0, isPerson: false) }
      index.append(
        (texts + more).map {
          SearchIndex.Field($0.text, $0.isPerson ? .person : .kind(of: $0.text))
        })
    }
  }

  /// The table with only the rows in which a pattern is found.
  ///
  /// - Parameter index: The texts of its rows.
  package func filtered(by pattern: SearchPattern, in index: SearchIndex) -> ReportSection {
    pattern.isEmpty ? self : arranged(index.matches(SearchQuery(pattern)).map(\.place))
  }

  /// The table with only the rows that are due on some days; nil where nothing in it is ever due.
  package func due(in spans: [DueSpan]) -> ReportSection? {
    guard let due else { return nil }
    return arranged(
      (0..<count).filter { index in
        let day = due(place(index))
        return spans.contains { $0.holds(day) }
      })
  }

  /// The table with its first rows only, at most so many.
  package func first(_ count: Int) -> ReportSection {
    arranged(Array(0..<min(max(0, count), self.count)))
  }

  /// The keys by which it can be sorted.
  package var sortKeys: [String] { columns.filter { $0.place != .graphic }.map(\.key) }

  /// The key of the column that somebody names, by its key or by what stands above it in either language; nil where it
  /// can't be sorted by anything of that name.
  package func sortKey(named word: String) -> String? {
    let wanted = word.nameKey
    let sortable = columns.filter { $0.place != .graphic }
    return sortable.first { $0.key == word }?.key
      ?? sortable.first { [$0.heading.en.nameKey, $0.heading.zh.nameKey].contains(wanted) }?.key
  }

  /// The table sorted by a column; as it is where it has none of that key.
  package func sorted(by key: String, descending: Bool = false) -> ReportSection {
    guard let column = columns.first(where: { $0.key == key }) else { return self }
    let values = (0..<count).map { row in
      let cell = cell(row, column)
      return (place: row, value: cell.value, key: cell.sortingKey(isPerson: column.isPerson))
    }
    let known = values.filter { $0.value != .none }.sorted { left, right in
      let (one, other) = descending ? (right, left) : (left, right)
      if one.key.isBefore(other.key) { return true }
      return !other.key.isBefore(one.key) && left.place < right.place
    }
    return arranged(known.map(\.place) + values.filter { $0.value == .none }.map(\.place))
  }

  /// The table with these of its rows.
  private func arranged(_ indices: [Int]) -> ReportSection {
    var section = self
    section.order = indices.map(place)
    section.mark = nil
    return section
  }
}

extension ReportCell {
  /// The texts that stand in it, in both languages.
  fileprivate var texts: [String] {
    if case .list(let values) = value, text.en.isEmpty {
      return values.flatMap { ReportCell($0).texts }
    }
    return text.zh == text.en ? [text.en] : [text.en, text.zh]
  }
}

extension TextKind {
  /// What a text of a table is: a long one is a sentence, a telephone number is written like one.
  fileprivate static func kind(of text: String) -> TextKind {
    guard !text.isTelephone else { return .number }
    return text.utf8.count > 48 ? .prose : .name
  }
}
