// What importing a file would do: one command, and an account of every row. Pure; nothing is
// written here, so a dry run and a real one can't differ.

package import Model

/// What an import would do to a book.
///
/// Every data row of the file is counted once in ``ImportCounts``. The command is one act, so one
/// undo undoes the whole import.
package struct ImportPlan: Hashable, Sendable {
  /// What the rows are and what the columns mean.
  package let mapping: ColumnMapping

  /// What to ask of the book; nil when the file changes nothing.
  package let command: Command?

  /// How the rows fared.
  package let counts: ImportCounts

  /// Rows, or cells of rows, that weren't taken; in the order of the file.
  package let rejects: [ImportReject]

  /// Rows that take the place of what an earlier row of the file said, a sentence each.
  package let repeats: [Phrase]

  /// What a person should know besides.
  package let notices: [Phrase]

  /// What the file doesn't say and the person has to, before anything is taken; nil when it says all.
  package let doubt: ReadingDoubt?
}

/// How the rows of a file fared. Each row is counted once.
package struct ImportCounts: Hashable, Sendable {
  /// Rows that make something new.
  package var added = 0
  /// Rows that change something in the book.
  package var changed = 0
  /// Rows that say what the book says already.
  package var unchanged = 0
  /// Rows about something that an earlier row of the file is about; their values count, too.
  package var repeated = 0
  /// Deals that aren't won.
  package var skipped = 0
  /// Rows with nothing in them.
  package var blank = 0
  /// Rows that couldn't be taken at all.
  package var rejected = 0

  /// All rows.
  package var total: Int { added + changed + unchanged + repeated + skipped + blank + rejected }
}

/// A row that wasn't taken, or not wholly, and why.
package struct ImportReject: Hashable, Sendable {
  /// Where it is in the file.
  package let position: TextPosition

  /// The name of the column at fault; nil when it's the row.
  package let column: String?

  /// What is wrong and what to do.
  package let reason: Phrase

  /// Whether the row was taken all the same, without the cell at fault.
  package let isPartial: Bool

  /// The cells of the row as the file has them; the whole line in one when it couldn't be split.
  package let cells: [String]

  /// One line for a person: where, what, and what to do.
  package var phrase: Phrase {
    let en = "line \(position.line), column \(position.column)"
    let zh = "第 \(position.line) 行第 \(position.column) 列"
    let name = column.map { Phrase(" (\($0.plain))", "（\($0.plain)）") } ?? Phrase("", "")
    let kept = isPartial ? Phrase(" The rest of the row was taken.", "本行其余内容已导入。") : Phrase("", "")
    return Phrase(
      "\(en)\(name.en): \(reason.en)\(kept.en)", "\(zh)\(name.zh)：\(reason.zh)\(kept.zh)")
  }
}

extension ImportPlan {
  /// What a file doesn't say and the person has to, whatever the book holds; nil when it says all.
  ///
  /// - Complexity: O(rows).
  package static func doubt(
    in document: CSVDocument, mapping: ColumnMapping, options: ReadingOptions
  ) -> ReadingDoubt? {
    ImportSheet(document: document, mapping: mapping, options: options).doubt
  }

  /// Works out what importing a file would do.
  ///
  /// - A thing that the book has is found by its name, as `nameKey` folds it: accounts also by
  ///   their other names, people within their account, order lines by their reference. Order
  ///   lines without one are found by account, day, product, amount and how many of the same
  ///   came before.
  /// - An empty cell never erases, and a name in the book is never respelt.
  /// - A required cell that can't be read rejects its row. Any other is left out, the rest of the
  ///   row is taken, and the row is among the rejects to be mended and imported again.
  /// - A parent or superior may stand in a later row. One that is nowhere leaves its row without
  ///   the link.
  /// - What no column of the file says, such as whether 03/04/2025 is in March or April, is a doubt, and
  ///   then there is no command: the person answers first.
  /// - Deals that aren't won are skipped, where the file has a stage.
  ///
  /// - Parameters:
  ///   - document: The file.
  ///   - mapping: What its columns mean.
  ///   - book: The book as it is; it isn't changed.
  ///   - makesAccounts: Whether a person of an unknown account brings that account in. Otherwise
  ///     the row is rejected, since an account out of a typing error is worse.
  ///   - options: What the person said about how cells are to be read.
  /// - Complexity: O(rows + book), O(n log n) at most.
  package static func make(
    _ document: CSVDocument, mapping: ColumnMapping, book: Book, makesAccounts: Bool = false,
    options: ReadingOptions = ReadingOptions()
  ) -> ImportPlan {
    var sheet = ImportSheet(document: document, mapping: mapping, options: options)
    let changes: [Change]
    switch mapping.kind {
    case .accounts:
      var reading = AccountImport(book: book)
      changes = reading.read(&sheet)
    case .people:
      var reading = PersonImport(book: book, makesAccounts: makesAccounts)
      changes = reading.read(&sheet)
    case .orders:
      var reading = OrderImport(book: book)
      changes = reading.read(&sheet)
    }
    let purpose = Purpose(.importing, mapping.kind.entity)
    return ImportPlan(
      mapping: mapping,
      command: changes.isEmpty || sheet.doubt != nil ? nil : Command(purpose, changes),
      counts: sheet.counts,
      rejects: sheet.rejects.sorted { $0.position < $1.position },
      repeats: sheet.repeats,
      notices: document.notices.map(\.phrase) + sheet.notices + sheet.remarkNotices,
      doubt: sheet.doubt
    )
  }
}
