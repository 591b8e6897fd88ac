// A report as data: title, summary, tables and the arithmetic behind each row. The screen fits it to
// a width, the command line prints it in columns, and one renderer for each format writes it out.

package import Analysis
package import Model
package import Search

/// A report about a book on a day, as a value that knows no width, no colour and no key.
///
/// It is the only definition of a report. The screen asks it for the cells of the rows that can be
/// seen, the command line and the formats (JSON, CSV, Markdown, HTML) walk through all of them.
///
/// A report is made by ``ReportTopic/report(of:about:)`` from a ``BookAnalysis``, once for each version of
/// the book, and may cost O(rows) then. From then on everything is lazy: a cell is made when somebody
/// asks for it, so that a key in a report of ten thousand rows costs no more than the rows on the screen.
package struct BookReport: Sendable {
  /// What it is called, whatever orders count.
  private let name: Phrase
  /// Which orders its revenue counts, in a few words; nil where it counts none.
  package internal(set) var period: Phrase?
  /// What stands above the tables: the numbers about the whole, cautions, how to read the signs.
  package var summary: [ReportLine] = []
  /// What the screen says in place of the tables, where these have nothing to say.
  package var instead: [ReportLine] = []
  /// The numbers about the whole for scripts, in order, under keys that don't change.
  package var facts: [ReportFact] = []
  /// The picture above the tables; nil for none.
  package var plot: ReportPlot?
  /// The tables, in order. Most reports have one.
  package var sections: [ReportSection] = []
  /// How the numbers of a row come about: the formula with its numbers, then the records behind them.
  /// Empty where a row is nothing but what it says. It may cost as much as the report itself: it is
  /// asked for one row, when somebody wants to know.
  package var arithmetic: @Sendable (ReportRow) -> [Phrase] = { _ in [] }

  /// Creates a report without tables.
  ///
  /// - Parameter account: The account that it is about; nil for the whole book.
  init(_ topic: ReportTopic, about account: EntityID? = nil) {
    name = topic.title(ofOne: account != nil)
  }

  /// Creates a report without tables that no topic names.
  init(called name: Phrase) { self.name = name }

  /// What it is called above the page, with the period that it counts.
  package var title: Phrase {
    period.map { Phrase("\(name.en) · \($0.en)", "\(name.zh) · \($0.zh)") } ?? name
  }

  /// The same report with only the rows in which every word of a text is found; all rows for an empty text.
  ///
  /// - Complexity: O(cells).
  package func filtered(by query: String) -> BookReport { arranged { $0.filtered(by: query) } }

  /// The same report with only the rows in which a pattern is found.
  ///
  /// - Parameter indexes: The texts of its tables.
  package func filtered(by pattern: SearchPattern, in indexes: [SearchIndex]) -> BookReport {
    var report = self
    for (place, index) in indexes.enumerated() where place < sections.count {
      report.sections[place] = sections[place].filtered(by: pattern, in: index)
    }
    return report
  }

  /// The same report with the rows of each table that has a column of this key sorted by it. Rows without
  /// a value come last, whichever way; equal rows keep their order.
  ///
  /// - Complexity: O(n log n) in the rows.
  package func sorted(by key: String, descending: Bool = false) -> BookReport {
    arranged { $0.sorted(by: key, descending: descending) }
  }

  /// The same report with each table rearranged.
  private func arranged(_ change: (ReportSection) -> ReportSection) -> BookReport {
    var report = self
    report.sections = sections.map(change)
    return report
  }
}

/// A sentence above or below the tables of a report.
package struct ReportLine: Hashable, Sendable {
  /// What it says.
  package let text: Phrase
  /// How much it matters.
  package let tone: ReportTone
  /// What it says where there is little room.
  package let brief: Phrase
  /// The row that stands for it on the screen, where the keys can do something with it.
  package let row: ReportRow?
  /// Whether it is the one sentence that stays where there is hardly any room.
  package let isMain: Bool

  /// Creates a sentence.
  package init(
    _ text: Phrase, _ tone: ReportTone = .muted, brief: Phrase? = nil, row: ReportRow? = nil,
    isMain: Bool = false
  ) {
    (self.text, self.tone, self.brief) = (text, tone, brief ?? text)
    (self.row, self.isMain) = (row, isMain)
  }
}

/// A number about the whole report, for scripts.
package struct ReportFact: Hashable, Sendable {
  /// Its key, which doesn't change.
  package let key: String
  /// Its value.
  package let value: ReportValue

  /// Creates a fact.
  package init(_ key: String, _ value: ReportValue) { (self.key, self.value) = (key, value) }
}

/// What a row of a report is about, and what the keys do with it.
package struct ReportRow: Hashable, Sendable {
  /// What keeps the row selected while the page around it changes: unique among those of its account.
  package let id: String
  /// The account that the row is about, if it is about one: what the keys of accounts act on.
  package var account: EntityID?
  /// What the row leads to, where that is not the account.
  package var target: ReportTarget?
  /// The thing that the row is made of, where that can be changed: what the key for changing opens.
  package var source: ReportTarget?
  /// The act that mends what the row says.
  package var fix: QuickFix?
  /// What the coach says in the row: it leads to what mends it.
  package var finding: Finding?
  /// The person that the row is about, if it is about one.
  package var person: EntityID?
  /// The other thing of the same kind that may be the same as what the row is about.
  package var twin: EntityID?
  /// What the row folds and unfolds on the screen, where it stands for more rows than are shown.
  package var fold: String?
  /// What is owed to the account, where the row says so: what a call or a survey is planned for.
  package var careTasks: [CareTask] = []

  /// Creates a row.
  package init(
    id: String, account: EntityID? = nil, target: ReportTarget? = nil,
    source: ReportTarget? = nil, fix: QuickFix? = nil, finding: Finding? = nil,
    person: EntityID? = nil
  ) {
    (self.id, self.account, self.target, self.source) = (id, account, target, source)
    (self.fix, self.finding, self.person) = (fix, finding, person)
  }

  /// A row about an account.
  package init(account: EntityID) { self.init(id: "", account: account) }
}

/// A thing that a row of a report leads to.
package struct ReportTarget: Hashable, Sendable {
  /// The thing.
  package let id: EntityID
  /// Its kind.
  package let kind: Kind

  /// Names a thing.
  package init(id: EntityID, kind: Kind) { (self.id, self.kind) = (id, kind) }
}
