// What a sheet is written in when it becomes a file. How each of them is written, Interchange knows.

package import Model

/// A format of the files of a ``SheetDocument``; the raw value is its name on the command line.
package enum SheetFormat: String, CaseIterable, Hashable, Sendable {
  /// Plain text, to print.
  case text
  /// Markdown, to paste into notes.
  case markdown = "md"
  /// One page of HTML, to print from a browser.
  case html

  /// What it is called.
  package var name: Phrase {
    switch self {
    case .text: Phrase("text", "文本")
    case .markdown: Phrase(verbatim: "Markdown")
    case .html: Phrase(verbatim: "HTML")
    }
  }

  /// What the names of its files end in.
  package var ending: String { self == .text ? "txt" : rawValue }
}

extension SheetDocument {
  /// The name of the file of a sheet: the account, the day, and the ending that the format has. Letters of every
  /// language stay; what a file name cannot hold becomes a hyphen. A sheet for the customer is told from ours.
  package static func fileName(
    of account: String, on day: Day?, isSafe: Bool, ending format: SheetFormat
  ) -> String {
    let plain = account.map { $0.isLetter || $0.isNumber || "._".contains($0) ? $0 : "-" }
    let words = String(plain).split(separator: "-").joined(separator: "-").prefix(60)
    return [isSafe ? "handout" : "sheet", String(words), day?.description ?? ""]
      .filter { !$0.isEmpty }.joined(separator: "-") + "." + format.ending
  }
}
