// What importing a file would do: one command, and an account of every row. Pure; nothing is
// written here, so a dry run and a real one can't differ.

package import Model

/// What an import would do to a book.
///
/// Every data row of the file is counted once in ``counts``. The command is one act, so one
/// undo undoes the whole import.
package struct ImportPlan: Hashable, Sendable {
  /// What the rows are and what the columns mean.
  package let meaning: FileMeaning

  /// What to ask of the book; nil when the file changes nothing.
  package let command: Command?

  /// How days and decimals were read, as the file of rejects carries it: `dates=dmy decimal=comma`.
  package let reading: String

  /// How the rows fared, as what they are above all.
  package let counts: ImportCounts

  /// How they fared as what they are besides, by kind.
  package let beside: [Part]

  /// The rows that are left out although nothing is wrong with them, by reason.
  package let leftOut: [LeftOut]

  /// The deals that are not won and become opportunities, by their stage.
  package let deals: [LeftOut]

  /// Rows, or cells of rows, that weren't taken; in the order of the file.
  package let rejects: [ImportReject]

  /// The customers that the file names and the book doesn't have, those that most depends on first.
  package let unknown: [UnknownCustomer]

  /// Rows that take the place of what an earlier row of the file said, a sentence each.
  package let repeats: [Phrase]

  /// What a person should know besides.
  package let told: [ReadingNotice]

  /// The names of the customers that are brought in, in the order of the file.
  package let newCustomers: [String]

  /// What the columns of amounts add up to that mean nothing here, by their names.
  package let ignoredSums: [String: Money]

  /// What the file doesn't say and the person has to, before anything is taken; nil when it says all.
  package let doubt: ReadingDoubt?

  /// What a person should know besides, as the command line says it.
  package var notices: [Phrase] { told.map(\.phrase) }

  /// How rows fared as things of one kind.
  package struct Part: Hashable, Sendable {
    /// The kind.
    package let kind: ImportKind
    /// How they fared.
    package let counts: ImportCounts
  }
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
  /// Rows that are left out although nothing is wrong with them.
  package var leftOut = 0
  /// Rows that couldn't be taken at all.
  package var rejected = 0

  /// All rows.
  package var total: Int { added + changed + unchanged + repeated + leftOut + rejected }

  /// Whether a row was taken.
  package var hasTaken: Bool { added + changed + unchanged + repeated > 0 }
}

/// A row that wasn't taken, or not wholly, and why.
package struct ImportReject: Hashable, Sendable {
  /// Where it is in the file.
  package let position: TextPosition

  /// The column at fault as a spreadsheet letters it, such as E; nil when it's the row.
  package var sheetColumn: String?

  /// The name of the column at fault; nil when it's the row.
  package let column: String?

  /// What is wrong and what to do.
  package let reason: Phrase

  /// Whether the row was taken all the same, without the cell at fault.
  package let isPartial: Bool

  /// The cells of the row as the file has them; none where the line couldn't be split.
  package let cells: [String]

  /// The line as the file has it, where it couldn't be split; empty otherwise.
  package var text = ""

  /// Whether the row was rejected because the book doesn't have its customer, which is told once for all rows.
  package var isCustomer = false

  /// One line for a person: where, what, and what to do.
  package var phrase: Phrase {
    let letters = sheetColumn.map { Phrase(", column \($0)", " \($0) 列") }
    let place = letters ?? Phrase(", character \(position.column)", "第 \(position.column) 个字符")
    let en = "line \(position.line)\(place.en)"
    let zh = "第 \(position.line) 行\(place.zh)"
    let name = column.map { Phrase(" (\($0.plain))", "（\($0.plain)）") } ?? Phrase("", "")
    let kept = isPartial ? Phrase(" The rest of the row was taken.", "本行其余内容已导入。") : Phrase("", "")
    return Phrase(
      "\(en)\(name.en): \(reason.en)\(kept.en)", "\(zh)\(name.zh)：\(reason.zh)\(kept.zh)")
  }
}
