// Narrowing the history to what is looked for: each key of the filter's line narrows it further.

package import Drawing
import Model
import Search

extension HistoryScreen {
  /// Whether something is typed on it that is not saved.
  package var holdsWords: Bool { filter.holdsWords }

  /// What opens it again as it is.
  package func words(context: Context) -> LayerWords? {
    .history(account: account?.description, isWhole: isWhole, filter: filter.words)
  }

  /// Opens the history again, narrowed as it was once it is told.
  init(account: EntityID?, isWhole: Bool, filter line: LineWords?) {
    self.init(account: account, isWhole: isWhole)
    filter = FilterLine(line)
  }

  /// Shows everything again.
  mutating func giveUpFilter() {
    filter = FilterLine()
    refresh()
  }

  /// Does what an act means to the filter; nil for other acts.
  mutating func performInFilter(_ action: Action, context: Context) -> LayerAnswer? {
    guard filter.perform(action) else { return nil }
    if filter.isShown, index == nil {
      index = HistoryScreen.index(of: entries ?? [], context: context)
    }
    if action == .back { refresh() }
    return .stay
  }

  package mutating func type(_ key: Key, context: Context) -> LayerAnswer {
    if filter.take(key) { refresh() }
    return .stay
  }

  /// Puts pasted text into the filter's line.
  mutating func paste(_ text: String) {
    if filter.paste(text) { refresh() }
  }

  /// Takes in what was told, and keeps to the filter.
  mutating func show(_ entries: [HistoryEntry], context: Context) {
    self.entries = entries
    index = filter.isShown ? HistoryScreen.index(of: entries, context: context) : nil
    refresh()
  }

  /// Brings the list in line with the entries and the filter.
  mutating func refresh() {
    let entries = order.sorted(entries ?? [])
    guard !filter.text.isEmpty, let index else {
      shown = entries
      return
    }
    let pattern = SearchPattern(filter.text)
    shown = order.sorted(
      zip(self.entries ?? [], index).filter { $1.cost(of: pattern) != nil }.map(\.0))
  }

  /// What each entry is found by: what was done to what, where, by whom.
  private static func index(of entries: [HistoryEntry], context: Context) -> [SearchText] {
    entries.map { entry in
      let heading = context.say(entry.heading(in: context.book, namesAccount: true))
      return SearchText("\(heading) \(entry.author) \(context.say(entry.time(from: nil)))", .prose)
    }
  }
}
