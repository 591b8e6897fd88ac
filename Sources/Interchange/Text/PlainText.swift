// Text from a book or a file as the cells and paragraphs of what is printed: on one line, through the
// one gate for the terminal, and without blanks at the ends.

import Drawing
import Model

extension String {
  /// The text on one line as ``Printable`` leaves it, without blanks at the ends.
  ///
  /// - Complexity: O(length).
  package var plain: String { Printable.text(self).trimmed }

  /// The beginning of the text, ``plain``, for a message: whoever wrote it also chose how long it is.
  ///
  /// - Complexity: O(1).
  package var start: String {
    let head = prefix(80)
    return head.endIndex == endIndex ? plain : String(head).plain + "…"
  }

  /// The text's lines, split at any of CR LF, LF, CR; each made ``plain``.
  package var plainLines: [String] {
    split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { String($0).plain }
  }
}
