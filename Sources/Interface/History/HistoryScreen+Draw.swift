// How the history looks: a line for each action, and under it what changed.

package import Drawing
import Model

extension HistoryScreen {
  /// The most changes that stand under an action; a count says how many more there are.
  private static let longestOutline = 6

  package func draw(into frame: inout Frame, in rect: Rect, desk: Desk) {
    let entries = shown
    let index = selection.index(in: rows)
    let count = "\(entries.count)" + (mayHaveMore ? "+" : "")
    let box = Box.draw(
      into: &frame, in: rect, title: title(desk: desk),
      footer: entries.isEmpty ? nil : "\(index + 1)/\(count)", desk: desk)
    let inner = filter == nil ? box : box.dropTop(1)
    defer { drawFilter(into: &frame, in: box, desk: desk) }
    guard !entries.isEmpty else {
      let text = desk.say(emptiness).wrapped(to: inner.columns - 2).map {
        StyledLine(" " + $0, .muted)
      }
      StyledLines(text).draw(into: &frame, in: inner, desk: desk)
      frame.cursor = Cursor(point: inner.origin, isVisible: false)
      return
    }
    // Each entry has a line at least, so that more of them than the screen has rows are never seen.
    let shown = max(0, index - inner.rows)..<min(entries.count, index + inner.rows + 1)
    let lines = shown.flatMap { place in
      self.lines(of: entries[place], at: place, columns: inner.columns - 1, desk: desk)
    }
    StyledLines(lines, selected: index, hasFocus: true).draw(into: &frame, in: inner, desk: desk)
  }

  /// Draws the filter's line, with the caret while it is typed in.
  private func drawFilter(into frame: inout Frame, in box: Rect, desk: Desk) {
    guard let filter else { return }
    frame.draw("/", at: box.origin, columns: 1, style: desk.style(.accent))
    filter.field.draw(
      into: &frame, at: Point(row: box.row, column: box.column + 1), columns: box.columns - 1,
      style: desk.style(filter.isOpen ? .fieldFocused : .field), hasFocus: filter.isOpen)
  }

  /// The heading: of what it is the history.
  private func title(desk: Desk) -> Phrase {
    guard !isWhole, let account else { return Phrase("History: the whole book", "历史：整本客户簿") }
    let name = desk.book.title(of: account, .account)
    return Phrase("History: \(name)", "历史：\(name)")
  }

  /// What stands where nothing is listed.
  private var emptiness: Phrase {
    if let trouble { return trouble }
    if filter != nil { return Phrase("Nothing matches.", "没有匹配的操作。") }
    if entries == nil { return Phrase("Reading the journal…", "正在读取日志……") }
    return Phrase("Nothing was done yet.", "还没有任何操作。")
  }

  /// An action with its changes. Who did it stands beside the time, or at the end where room is short.
  private func lines(
    of entry: HistoryEntry, at place: Int, columns: Int, desk: Desk
  ) -> [StyledLine] {
    let time = entry.time(from: desk.today)
    let author = entry.author.clipped(to: 16)
    let heading = desk.say(entry.heading(in: desk.book, namesAccount: isWhole))
    let isWide = columns >= 60
    let head = StyledLine.wrapped(
      mark: isWide ? "  \(time)  \(author)  " : "  \(time)  ", markRole: .muted,
      text: isWide ? heading : desk.say(Phrase("\(heading), \(author)", "\(heading)，\(author)")),
      role: entry.isTakenBack ? .muted : .text, columns: columns, row: place)
    return head + outline(of: entry, columns: columns, desk: desk)
  }

  /// What changed, one line each, and a count of what there is no room for.
  private func outline(of entry: HistoryEntry, columns: Int, desk: Desk) -> [StyledLine] {
    let all = desk.book.outline(
      of: entry.changes, under: entry.subject.id, today: desk.today,
      longest: max(10, (columns - 12) / (desk.language == .chinese ? 4 : 2)))
    let most = HistoryScreen.longestOutline
    let isWhole = all.count <= most && entry.changes.count == entry.changeCount
    let shown = isWhole ? all : Array(all.prefix(most - 1))
    var texts = shown.map(desk.say)
    if !isWhole {
      texts.append(desk.say(entry.extent(beyond: shown.count)))
    }
    return texts.map { StyledLine("      " + $0.clipped(to: max(4, columns - 6)), .muted) }
  }
}
