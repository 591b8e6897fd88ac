// Narrowing the history to what is looked for: each key of the filter's line narrows it further.

import Drawing
import Model

/// A filter over the history, while it is typed and after.
struct HistoryFilter {
  /// What was typed.
  var field = TextField()
  /// Whether keys still go into it.
  var isOpen = true
  /// The texts of all entries, ready to be searched.
  var index: [SearchText]
}

extension HistoryScreen {
  /// Opens the filter's line, with what stood there.
  mutating func openFilter(context: Context) {
    if filter == nil {
      filter = HistoryFilter(index: HistoryScreen.index(of: entries ?? [], context: context))
    }
    filter?.isOpen = true
  }

  /// Shows everything again.
  mutating func giveUpFilter() {
    filter = nil
    refresh()
  }

  /// Does what a key means in the filter's line.
  mutating func pressInFilter(_ key: Key, context: Context) -> LayerAnswer {
    switch Keymap.action(for: key, in: .filter) {
    case .pick(.choose):
      if filter?.field.isEmpty == true { giveUpFilter() } else { filter?.isOpen = false }
    case .back: giveUpFilter()
    case .move(let move): selection.move(move, in: rows, size: context.size)
    case .arrange, .open, .show, .change, .add, .undo, .redo, .fill, .pick, .accept, .print,
      .program,
      .widen, .turn, .report, nil:
      if filter?.field.take(key) == true { refresh() }
    }
    return .stay
  }

  /// Puts pasted text into the filter's line.
  mutating func paste(_ text: String) {
    guard filter?.isOpen == true else { return }
    filter?.field.insert(String(text.map { $0.isNewline ? " " : $0 }))
    refresh()
  }

  /// Takes in what was told, and keeps to the filter.
  mutating func show(_ entries: [HistoryEntry], context: Context) {
    self.entries = entries
    if filter != nil { filter?.index = HistoryScreen.index(of: entries, context: context) }
    refresh()
  }

  /// Brings the list in line with the entries and the filter.
  private mutating func refresh() {
    let entries = entries ?? []
    guard let filter, !filter.field.isEmpty else {
      shown = entries
      return
    }
    let pattern = SearchPattern(filter.field.text)
    shown = zip(entries, filter.index).filter { $1.holds(pattern) }.map(\.0)
  }

  /// What each entry is found by: what was done to what, where, by whom.
  private static func index(of entries: [HistoryEntry], context: Context) -> [SearchText] {
    entries.map { entry in
      let heading = context.say(entry.heading(in: context.book, namesAccount: true))
      return SearchText("\(heading) \(entry.author) \(entry.time(from: nil))")
    }
  }
}
