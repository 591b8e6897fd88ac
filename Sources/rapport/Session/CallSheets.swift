// The sheet of a call in each of its formats.

import Interchange
import Interface
import Model

/// Writes sheets for screens and commands.
enum CallSheets {
  /// The sheet of a call, as the desk knows it.
  static func text(
    of call: EntityID, desk: Desk, format: SheetFormat, isSafe: Bool = false
  ) -> String {
    guard let call = desk.book.calls[call] else { return "" }
    let page = CallSheet(
      book: desk.book, call: call, playbook: desk.playbook, today: desk.today,
      language: desk.language, isSafe: isSafe
    ).document
    return switch format {
    case .text: page.text()
    case .markdown: page.markdown()
    case .html: page.html()
    }
  }
}
