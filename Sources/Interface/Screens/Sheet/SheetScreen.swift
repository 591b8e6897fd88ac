// The sheet of a call on the screen: always the page to read, whatever format its file will have.

package import Drawing
package import Model
package import Report

/// The sheet of a call, to read and to write into a file.
package struct SheetScreen: Layer {
  /// The call.
  package let call: EntityID
  /// What its file will be written in.
  package private(set) var format = SheetFormat.text
  /// Whether only that is on it which the customer may see.
  package private(set) var isSafe = false
  /// The lines of the page, and what they were made for.
  private var kept: (edition: Context.Edition, columns: Int, isSafe: Bool, lines: [StyledLine])?
  /// The first line shown.
  private var top = 0

  package let scope = Scope.sheet

  /// Shows the sheet of a call.
  package init(call: EntityID, context: Context) {
    self.call = call
    keep(context)
  }

  package func extent(context: Context) -> Extent { .full }

  package mutating func receive(_ message: Message, context: Context) -> LayerAnswer {
    context.book.calls[call] == nil ? .close : .stay
  }

  package func actions(context: Context) -> [Action] {
    [
      .print(.browser), .print(.printer), .print(.mail), .print(.safe), .print(.format),
      .print(.writeFile), .move(.down), .move(.halfDown), .back,
    ]
  }

  package mutating func perform(_ action: Action, by key: Key?, context: Context) -> LayerAnswer? {
    keep(context)
    if case .move(let move) = action {
      let page = max(1, context.bodyRows - 2)
      top = move.landing(from: top, of: lines(context).count - page + 1, half: page / 2)
      return .stay
    }
    guard case .print(let printing) = action else { return nil }
    switch printing {
    case .format:
      let all = SheetFormat.allCases
      format = all[((all.firstIndex(of: format) ?? 0) + 1) % all.count]
      return .stay
    case .safe:
      isSafe.toggle()
      top = 0
      keep(context)
      return .stay
    case .writeFile: return deliver(.file, format, context)
    case .browser: return deliver(.browser, .html, context)
    // A printer is sent text: of HTML it would print the source.
    case .printer: return deliver(.paper, .text, context)
    case .mail: return mail(context)
    }
  }

  /// Writes the page into the folder of sheets, which is asked for before the first one, and hands the file on. What is
  /// only printed needs no folder.
  private func deliver(
    _ delivery: Delivery, _ format: SheetFormat, _ context: Context
  ) -> LayerAnswer {
    guard let document = document(context) else { return .close }
    let effect = Effect.deliverSheet(
      delivery == .paper ? document.printed : document, format, delivery,
      name: fileName(in: context.book, format))
    let asks = context.sheetFolder == nil && delivery != .paper
    return asks ? .go(.sheetFolder(then: effect)) : .perform(effect)
  }

  /// Begins a mail with the page: to the people of the call where it holds only what they may see, else to nobody yet.
  private func mail(_ context: Context) -> LayerAnswer {
    guard let document = document(context) else { return .close }
    let people = (context.book.calls[call]?.people ?? []).compactMap { context.book.people[$0] }
    let addresses = people.compactMap { $0.allEmails.first?.value }
    return .perform(.mailSheet(document, to: isSafe ? addresses : []))
  }

  /// The name of the file in a format.
  private func fileName(in book: Book, _ format: SheetFormat) -> String {
    SheetDocument.fileName(
      of: accountName(in: book), on: book.calls[call]?.day, isSafe: isSafe, ending: format)
  }

  /// The name of the account that the call is on.
  private func accountName(in book: Book) -> String {
    book.calls[call]?.account.map { book.title(of: $0, .account) } ?? ""
  }
}

extension SheetScreen {
  /// The sheet as the book is now; nil when the call is no longer in it.
  private func document(_ context: Context) -> SheetDocument? {
    context.book.calls[call].map {
      CallSheet(of: context.analysis, call: $0, language: context.language, isSafe: isSafe)
        .document
    }
  }

  /// The columns of a line.
  private func columns(_ context: Context) -> Int { max(20, context.size.columns - 4) }

  /// Makes the lines for the book and the window as they are now, unless they are made.
  private mutating func keep(_ context: Context) {
    kept = (context.edition, columns(context), isSafe, lines(context))
  }

  /// The page on lines that fit.
  private func lines(_ context: Context) -> [StyledLine] {
    let columns = columns(context)
    if let kept, kept.edition == context.edition, kept.columns == columns, kept.isSafe == isSafe {
      return kept.lines
    }
    return document(context)?.paragraphs.flatMap { $0.lines(columns: columns) } ?? []
  }

  package func draw(into frame: inout Frame, in rect: Rect, context: Context) {
    let lines = lines(context)
    let page = rect.rows - 2
    let top = max(0, min(top, lines.count - page))
    let inner = Box.draw(
      into: &frame, in: rect, title: title(context),
      footer: "\(min(lines.count, top + page))/\(lines.count)", context: context)
    StyledLines(lines).draw(into: &frame, in: inner.dropLeft(1), top: top, context: context)
    frame.cursor = Cursor(point: inner.origin, isVisible: false)
  }

  /// The heading: which call, and the format of the file.
  private func title(_ context: Context) -> Phrase {
    let name = accountName(in: context.book)
    return isSafe
      ? Phrase(
        "For the customer (\(format.name.en)): \(name)", "给客户看的（\(format.name.zh)）：\(name)")
      : Phrase(
        "Call sheet (\(format.name.en)): \(name)", "拜访单（\(format.name.zh)）：\(name)")
  }
}

extension SheetDocument.Paragraph {
  /// The paragraph on lines that fit, in the look of its tone: a heading after a blank line, what belongs
  /// to it set in below, the label of a text muted.
  fileprivate func lines(columns: Int) -> [StyledLine] {
    let inset = kind == .title || kind == .heading ? 0 : 2
    let mark = String(repeating: " ", count: inset) + mark
    if kind == .answer || kind == .blank {
      return [
        StyledLine(mark + String(repeating: "_", count: min(64, columns - mark.count)), .muted)
      ]
    }
    let role = StyleRole(tone)
    let lines = (label + text).wrapped(to: columns, mark: mark, indent: inset + indent)
      .enumerated().map { index, line in
        let start = line.prefix(index > 0 || label.isEmpty ? 0 : inset + label.count)
        return StyledLine([(String(start), .muted), (String(line.dropFirst(start.count)), role)])
      }
    return (kind == .heading ? [.blank] : []) + lines
  }
}
