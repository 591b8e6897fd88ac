// The line above a page in which a person types what they look for: each key narrows what the page shows.

import Drawing
import Model

/// What is typed to narrow a page, while it is typed and after.
struct FilterLine: Sendable {
  /// What was typed; nil where the page shows everything.
  private(set) var field: TextField?
  /// Whether keys go into it.
  private(set) var isOpen = false

  /// The page shows everything.
  init() {}

  /// Opens the line again as it was; the page shows everything where there was none.
  init(_ words: LineWords?) {
    field = words.map { TextField($0) }
    isOpen = words?.isOpen == true
  }

  /// The line written down; nil where the page shows everything.
  var words: LineWords? {
    var words = field?.words
    words?.isOpen = isOpen
    return words
  }

  /// Whether the page may show less than everything.
  var isShown: Bool { field != nil }

  /// Whether something is typed in it.
  var holdsWords: Bool { field?.isEmpty == false }

  /// What is looked for; empty where the page shows everything.
  var text: String { field?.text.trimmed ?? "" }

  /// Does what an act means to the line: opening it, and in it keeping it and giving it up; Esc on the page gives it
  /// up, too. False for other acts, and nothing is changed.
  mutating func perform(_ action: Action) -> Bool {
    if action == .show(.filter), !isOpen {
      field = field ?? TextField()
      field?.select()
      isOpen = true
    } else if action == .pick(.choose), isOpen {
      isOpen = false
      if field?.isEmpty == true { field = nil }
    } else if action == .back, field != nil {
      (field, isOpen) = (nil, false)
    } else {
      return false
    }
    return true
  }

  /// Takes a key as text; false when it is none, or when no text is typed now.
  mutating func take(_ key: Key) -> Bool { isOpen && field?.take(key) == true }

  /// Takes pasted text in, on one line; false when no text is typed now.
  mutating func paste(_ text: String) -> Bool {
    guard isOpen else { return false }
    field?.insert(String(text.map { $0.isNewline ? " " : $0 }))
    return true
  }

  /// The actions that do something while it is typed in.
  static let actions: [Action] = [.pick(.choose), .move(.down), .move(.up), .back]

  /// What the line leaves of a rectangle to the page below it.
  func room(in rect: Rect) -> Rect { isShown ? rect.dropTop(1) : rect }

  /// Draws the line at the top of a rectangle, where there is one, after the page: while it is typed in, the caret
  /// stands in it.
  func draw(into frame: inout Frame, in rect: Rect, context: Context) {
    guard let field else { return }
    let line = rect.top(1)
    frame.fill(line, style: context.style(.text))
    frame.draw("/", at: line.origin, columns: 1, style: context.style(.accent))
    field.draw(
      into: &frame, at: Point(row: line.row, column: line.column + 1), columns: line.columns - 1,
      style: context.style(isOpen ? .fieldFocused : .field), hasFocus: isOpen)
  }
}
