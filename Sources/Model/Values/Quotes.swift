// Quotation marks inside quotation marks.

extension String {
  /// The text as it stands between quotation marks: its own become single ones, as both languages
  /// have it.
  package var innerQuotes: String { String(map { $0 == "“" ? "‘" : $0 == "”" ? "’" : $0 }) }
}
