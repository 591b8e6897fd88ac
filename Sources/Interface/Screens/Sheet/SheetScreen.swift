// The printed sheet of a call on the screen: to read, to turn into another format, to write to a
// file.

package import Drawing
package import Model

/// The sheet of a call.
package struct SheetScreen: Layer {
  /// The call.
  package let call: EntityID
  /// What the sheet is written in.
  package private(set) var format: SheetFormat
  /// The sheet; nil until it has been written.
  package private(set) var text: String?
  /// The first line shown.
  private(set) var top = 0

  package let scope = Scope.sheet

  /// Waits for the sheet of a call; ``request`` asks for its text.
  package init(call: EntityID, format: SheetFormat = .text) {
    self.call = call
    self.format = format
  }

  /// The effect that fills the screen.
  package var request: Effect { .sheet(call: call, format: format) }

  package func extent(context: Context) -> Extent { .full }

  package mutating func receive(_ message: Message, context: Context) -> LayerAnswer {
    guard case .sheet(let text) = message else { return .stay }
    self.text = text
    top = 0
    return .stay
  }

  package func actions(context: Context) -> [Action] {
    [.print(.format), .print(.writeFile), .move(.down), .move(.halfDown), .back]
  }

  package mutating func perform(_ action: Action, by key: Key?, context: Context) -> LayerAnswer? {
    if case .move(let move) = action {
      scroll(move, context: context)
      return .stay
    }
    guard case .print(let printing) = action else { return nil }
    return printing == .format ? nextFormat() : write(context: context)
  }

  /// Moves the page, as far as there are lines.
  private mutating func scroll(_ move: Action.Move, context: Context) {
    let page = max(1, context.size.rows - 5)
    let count = lines(columns: max(20, context.size.columns - 4)).count
    top = move.landing(from: top, of: count - page + 1, half: page / 2)
  }

  /// Asks for the sheet in the next format.
  private mutating func nextFormat() -> LayerAnswer {
    let all = SheetFormat.allCases
    let index = all.firstIndex(of: format) ?? 0
    format = all[(index + 1) % all.count]
    text = nil
    return .perform(request)
  }

  /// Asks for a file with what is shown.
  private func write(context: Context) -> LayerAnswer {
    guard let text else {
      return .tell(.note, Phrase("The sheet is not ready yet: try again.", "拜访单还没生成，请稍后再试。"))
    }
    return .perform(
      .write(name: SheetScreen.fileName(of: call, format, in: context.book), text: text))
  }

  /// The name of a sheet's file: the account, the day, and the ending that the format has. Letters of
  /// every language stay; what a file name cannot hold becomes a hyphen.
  static func fileName(of call: EntityID, _ format: SheetFormat, in book: Book) -> String {
    let account = book.value(of: .call(.account), in: call).entity
    let name = account.map { book.title(of: $0, .account) } ?? ""
    let safe = name.map { $0.isLetter || $0.isNumber || "._".contains($0) ? $0 : "-" }
    let words = String(safe).split(separator: "-").joined(separator: "-").prefix(60)
    let day = book.value(of: .call(.day), in: call).day?.description ?? ""
    let ending = format == .text ? "txt" : format.rawValue
    return ["sheet", String(words), day].filter { !$0.isEmpty }.joined(separator: "-") + "."
      + ending
  }
}

extension SheetScreen {
  /// The sheet on lines that fit.
  private func lines(columns: Int) -> [String] {
    (text ?? "").split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .flatMap { $0.isEmpty ? [""] : String($0).wrapped(to: columns) }
  }

  package func draw(into frame: inout Frame, in rect: Rect, context: Context) {
    let lines = lines(columns: max(20, rect.columns - 4))
    let page = rect.rows - 2
    let top = max(0, min(top, lines.count - page))
    let shown = min(lines.count, top + page)
    let inner = Box.draw(
      into: &frame, in: rect, title: title(context: context), footer: "\(shown)/\(lines.count)",
      context: context)
    let text =
      text == nil
      ? [StyledLine(context.say(Phrase("Writing the sheet…", "正在生成拜访单……")), .muted)]
      : lines.map { StyledLine($0) }
    StyledLines(text).draw(into: &frame, in: inner.dropLeft(1), top: top, context: context)
    frame.cursor = Cursor(point: inner.origin, isVisible: false)
  }

  /// The heading: which call, in which format.
  private func title(context: Context) -> Phrase {
    let account = context.book.value(of: .call(.account), in: call).entity
    let name = account.map { context.book.title(of: $0, .account) } ?? ""
    let kind: Phrase =
      switch format {
      case .text: Phrase("text", "文本")
      case .markdown: Phrase(verbatim: "Markdown")
      case .html: Phrase(verbatim: "HTML")
      }
    return Phrase("Call sheet (\(kind.en)): \(name)", "拜访单（\(kind.zh)）：\(name)")
  }
}
