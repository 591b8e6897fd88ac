// Narrowing the history to what is looked for: each key of the filter's line narrows it further.

package import Drawing
import Model
import Search

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
  /// Whether something is typed on it that is not saved.
  package var holdsWords: Bool { filter?.field.isEmpty == false }

  /// What opens it again as it is.
  package func words(context: Context) -> LayerWords? {
    var line = filter?.field.words
    line?.isOpen = filter?.isOpen == true
    return .history(account: account?.description, isWhole: isWhole, filter: line)
  }

  /// Opens the history again, narrowed as it was once it is told.
  init(account: EntityID?, isWhole: Bool, filter line: LineWords?) {
    self.init(account: account, isWhole: isWhole)
    filter = line.map { HistoryFilter(field: TextField($0), isOpen: $0.isOpen, index: []) }
  }

  /// Shows everything again.
  mutating func giveUpFilter() {
    filter = nil
    refresh()
  }

  /// Does what an act means to the filter: opening it, and in its line keeping it and giving it up.
  /// Esc on the list gives it up, too. Nil for other acts.
  mutating func performInFilter(_ action: Action, context: Context) -> LayerAnswer? {
    if action == .show(.filter) {
      if filter == nil {
        filter = HistoryFilter(index: HistoryScreen.index(of: entries ?? [], context: context))
      }
      filter?.isOpen = true
      filter?.field.select()
    } else if action == .back, filter != nil {
      giveUpFilter()
    } else if action == .pick(.choose), filter?.isOpen == true {
      if filter?.field.isEmpty == true { giveUpFilter() } else { filter?.isOpen = false }
    } else {
      return nil
    }
    return .stay
  }

  package mutating func type(_ key: Key, context: Context) -> LayerAnswer {
    if filter?.isOpen == true, filter?.field.take(key) == true { refresh() }
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
    shown = zip(entries, filter.index).filter { $1.cost(of: pattern) != nil }.map(\.0)
  }

  /// What each entry is found by: what was done to what, where, by whom.
  private static func index(of entries: [HistoryEntry], context: Context) -> [SearchText] {
    entries.map { entry in
      let heading = context.say(entry.heading(in: context.book, namesAccount: true))
      return SearchText("\(heading) \(entry.author) \(context.say(entry.time(from: nil)))", .prose)
    }
  }
}
