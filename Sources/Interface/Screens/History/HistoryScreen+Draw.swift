// How the history looks: a line for each action, and under it what changed.

package import Drawing
import Model

extension HistoryScreen {
  /// The most changes that stand under an action; a count says how many more there are.
  private static let longestOutline = 6

  package func draw(into frame: inout Frame, in rect: Rect, context: Context) {
    let entries = shown
    let index = selection.index(in: rows)
    let count = "\(entries.count)" + (mayHaveMore ? "+" : "")
    let box = Box.draw(
      into: &frame, in: rect, title: title(context: context),
      footer: entries.isEmpty ? nil : "\(index + 1)/\(count)", context: context)
    let inner = filter.room(in: box)
    defer { filter.draw(into: &frame, in: box, context: context) }
    guard !entries.isEmpty else {
      let text = context.say(emptiness).wrapped(to: inner.columns - 2).map {
        StyledLine(" " + $0, .muted)
      }
      StyledLines(text).draw(into: &frame, in: inner, context: context)
      frame.cursor = Cursor(point: inner.origin, isVisible: false)
      return
    }
    // Each entry has a line at least, so that more of them than the screen has rows are never seen.
    let shown = max(0, index - inner.rows)..<min(entries.count, index + inner.rows + 1)
    let lines = shown.flatMap { row in
      self.lines(of: entries[row], row: row, columns: inner.columns - 1, context: context)
    }
    StyledLines(lines, selected: index, hasFocus: true).draw(
      into: &frame, in: inner, context: context)
  }

  /// The heading: of what it is the history.
  private func title(context: Context) -> Phrase {
    guard !isWhole, let account else { return Phrase("History: the whole book", "历史：整本客户簿") }
    let name = context.book.title(of: account, .account)
    return Phrase("History: \(name)", "历史：\(name)")
  }

  /// What stands where nothing is listed.
  private var emptiness: Phrase {
    if let trouble { return trouble }
    if filter.isShown { return Phrase("Nothing matches.", "没有匹配的操作。") }
    if entries == nil { return Phrase("Reading the journal…", "正在读取日志……") }
    return Phrase("Nothing was done yet.", "还没有任何操作。")
  }

  /// An action with its changes. Who did it stands beside the time, or at the end where room is short.
  private func lines(
    of entry: HistoryEntry, row: Int, columns: Int, context: Context
  ) -> [StyledLine] {
    let time = context.say(entry.time(from: context.today))
    let author = entry.author.clipped(to: 16)
    let heading = context.say(entry.heading(in: context.book, namesAccount: isWhole))
    let isWide = columns >= 60
    let head = StyledLine.wrapped(
      mark: isWide ? "  \(time)  \(author)  " : "  \(time)  ", markRole: .muted,
      text: isWide ? heading : context.say(Phrase("\(heading), \(author)", "\(heading)，\(author)")),
      role: entry.isUndone ? .muted : .text, columns: columns, row: row)
    return head + outline(of: entry, columns: columns, context: context)
  }

  /// The key that lists all of it, behind the count of what there is no room for.
  private func key(_ context: Context) -> String {
    guard let key = context.keymap.keys(of: .show(.why), in: .history).first?.label else {
      return ""
    }
    return context.say(Phrase(" (\(key) lists them)", "（按 \(key) 全部列出）"))
  }

  /// The box with everything that the selected action changed, as far as the journal was asked for it.
  func changes(of entry: HistoryEntry, context: Context) -> Route {
    let all = context.book.outline(
      of: entry.changes, under: entry.subject.id, today: context.today, longest: 400)
    let beyond = entry.changeCount - entry.changes.count
    let rest = beyond > 0 ? [entry.extent(beyond: entry.changes.count)] : []
    let heading = entry.heading(in: context.book, namesAccount: true)
    return .reasons(entry.time(from: context.today), [Reasons(heading: heading, lines: all + rest)])
  }

  /// What changed, one line each, and a count of what there is no room for.
  private func outline(of entry: HistoryEntry, columns: Int, context: Context) -> [StyledLine] {
    let all = context.book.outline(
      of: entry.changes, under: entry.subject.id, today: context.today,
      longest: max(10, (columns - 12) / (context.language == .chinese ? 4 : 2)))
    let most = HistoryScreen.longestOutline
    let isWhole = all.count <= most && entry.changes.count == entry.changeCount
    let shown = isWhole ? all : Array(all.prefix(most - 1))
    var texts = shown.map(context.say)
    if !isWhole {
      texts.append(context.say(entry.extent(beyond: shown.count)) + key(context))
    }
    return texts.map { StyledLine("      " + $0.clipped(to: max(4, columns - 6)), .muted) }
  }
}
