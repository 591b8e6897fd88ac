// The sheet of a call in each of its formats.

import Interchange
package import Interface
package import Model

/// Writes sheets for screens and commands.
package enum CallSheets {
  /// The sheet of a call, as the context knows it.
  package static func text(
    of call: EntityID, context: Context, format: SheetFormat, isSafe: Bool = false
  ) -> String {
    guard let call = context.book.calls[call] else { return "" }
    let page = CallSheet(
      book: context.book, call: call, playbook: context.playbook, today: context.today,
      language: context.language, isSafe: isSafe
    ).document
    return switch format {
    case .text: page.text()
    case .markdown: page.markdown()
    case .html: page.html()
    }
  }
}
