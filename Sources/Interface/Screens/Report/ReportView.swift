// What a report is: a page of numbers or findings about the book, each row with the arithmetic behind
// it and the thing that it leads to. `ReportScreen` gives all of them the same keys.

import Analysis
import Drawing
import Model
import Report

/// A page about the book. It is made anew from the context each time it is drawn.
protocol ReportView: Sendable {
  /// The name above the page.
  var title: Phrase { get }

  /// Writes the page for a width.
  ///
  /// - Complexity: O(what it shows); whatever costs more belongs to the context.
  func page(columns: Int, context: Context) -> Page<ReportRow>

  /// A table in the page's place, for what may be long: its headings stay, and only the lines on the
  /// screen are written; nil where the page is not one, or where there is nothing to put into it.
  ///
  /// - Parameter rows: The lines that there are.
  func table(columns: Int, rows: Int, context: Context) -> ReportTable?

  /// The same page, of which only some rows can be seen: the others need no text.
  func page(columns: Int, shown: Range<Int>, context: Context) -> Page<ReportRow>

  /// How the numbers of a row come about: the formula with its numbers, then the order lines or the
  /// facts behind them. Empty where a row is nothing but what it says.
  func arithmetic(of row: ReportRow, context: Context) -> [Phrase]

  /// Whether there is arithmetic behind a row; it is asked with every frame.
  func explains(_ row: ReportRow, context: Context) -> Bool

  /// What the hint line offers for the account of a row before the usual.
  var additions: [Action] { get }

  /// The form that adds what the page is made of, where a row is; nil where there is none.
  func adding(at row: ReportRow?, context: Context) -> FormRequest?

  /// The form that changes what a row or the page is made of; nil where there is none.
  func form(for row: ReportRow?, context: Context) -> FormRequest?

  /// Whether its order is its message, so that it opens at its top whatever was selected before.
  var beginsWithTheWorst: Bool { get }

  /// The next view of the same matter; nil where there is only one.
  var next: (any ReportView)? { get }

  /// The index of the row that is selected at first: one that something can be done with.
  var firstRow: Int { get }

  /// The same view about another account, where it was opened about one.
  func about(_ account: EntityID) -> any ReportView

  /// The same view with only the rows that hold a text; nil where it can't be narrowed.
  func filtered(by query: String) -> (any ReportView)?

  /// The same view sorted by its next column, after the last one in its own order again; nil where it
  /// can't be sorted.
  func sortedByNextColumn(context: Context) -> (any ReportView)?

  /// The report with what it keeps computed for the book as it is now. It is asked before each key, so
  /// that a page over the whole book is not counted anew for each.
  func refreshed(context: Context) -> any ReportView
}

extension ReportView {
  func filtered(by query: String) -> (any ReportView)? { nil }
  func sortedByNextColumn(context: Context) -> (any ReportView)? { nil }
  var beginsWithTheWorst: Bool { false }
  func table(columns: Int, rows: Int, context: Context) -> ReportTable? { nil }
  func page(columns: Int, shown: Range<Int>, context: Context) -> Page<ReportRow> {
    page(columns: columns, context: context)
  }

  func explains(_ row: ReportRow, context: Context) -> Bool {
    !arithmetic(of: row, context: context).isEmpty
  }
  var additions: [Action] { [] }
  func adding(at row: ReportRow?, context: Context) -> FormRequest? { nil }
  func arithmetic(of row: ReportRow, context: Context) -> [Phrase] { [] }
  func form(for row: ReportRow?, context: Context) -> FormRequest? { nil }
  var next: (any ReportView)? { nil }
  var firstRow: Int { 0 }
  func about(_ account: EntityID) -> any ReportView { self }
  func refreshed(context: Context) -> any ReportView { self }
}
