// What was done, by whom, when, and from what to what; and the way back from any of it.

package import Drawing
package import Model
import Search

/// The history of the book, or of one account.
package struct HistoryScreen: Layer {
  /// The account that it can be narrowed to.
  package let account: EntityID?
  /// Whether the whole book's history is shown, or that account's.
  package private(set) var isWhole: Bool
  /// What was done, the latest first; nil until it is told.
  package internal(set) var entries: [HistoryEntry]?
  /// What of it the list shows.
  package internal(set) var shown: [HistoryEntry] = []
  /// What the list is narrowed to.
  var filter = FilterLine()
  /// By what it is ordered.
  var order = HistoryOrder.latest
  /// The texts of all entries, ready to be searched; nil until somebody searches.
  var index: [SearchText]?
  /// Why it could not be told.
  private(set) var trouble: Phrase?
  /// How many entries were asked for.
  private(set) var limit = HistoryScreen.step
  /// The entry that is selected.
  var selection = RowSelection<UInt64>()
  /// How many more entries are asked for each time that the end is reached.
  package static let step = 500

  /// The keys of the history, or of the filter's line while it is typed in.
  package var scope: Scope { filter.isOpen ? .filter : .history }

  /// Waits for the history of the whole book, or of an account; ``request`` asks for it.
  package init(account: EntityID?, isWhole: Bool) {
    self.account = account
    self.isWhole = isWhole || account == nil
  }

  /// The effect that fills the screen.
  package var request: Effect { .history(of: isWhole ? nil : account, limit: limit) }

  /// Whether there may be more than what is here.
  var mayHaveMore: Bool { (entries?.count ?? 0) >= limit }

  /// The numbers of the entries that are shown, in the order of the screen.
  var rows: [UInt64] { shown.map(\.sequence) }

  package func actions(context: Context) -> [Action] {
    guard !filter.isOpen else { return FilterLine.actions }
    let most: [Action] = [.open, .undo, .redo]
    let widen: [Action] = account == nil ? [] : [.widen]
    return most + widen
      + [.show(.filter), .show(.why), .arrange(.order), .move(.down), .move(.halfDown), .back]
  }

  package mutating func receive(_ message: Message, context: Context) -> LayerAnswer {
    switch message {
    case .history(let entries):
      show(entries, context: context)
      trouble = nil
    case .saved, .shownAsOf: return .perform(request)
    case .failed(let phrase): trouble = phrase
    case .paste(let text): paste(text)
    case .key, .resized, .rejected, .edited, .noticed, .unwritten, .dayChanged, .answered,
      .folderListed, .importGoesOn, .importRead, .importRefused:
      break
    }
    return .stay
  }
}

extension HistoryScreen {
  /// What stands behind an action is what it changed.
  package func hint(of action: Action, context: Context) -> Phrase? {
    action == .show(.why) ? Phrase("changes", "改动") : nil
  }

  package mutating func perform(_ action: Action, by key: Key?, context: Context) -> LayerAnswer? {
    selection.settle(in: rows)
    if let answer = performInFilter(action, context: context) { return answer }
    if case .move(let move) = action { return self.move(move, context: context) }
    if action == .open { return open(context: context) }
    if action == .undo { return undo(context: context) }
    if action == .arrange(.order) { return reorder() }
    if action == .show(.why) {
      return selected.map { .go(changes(of: $0, context: context)) } ?? .stay
    }
    return action == .widen ? toggleWhole() : nil
  }

  /// Moves the selection; at the end it asks for what came before.
  private mutating func move(_ move: Action.Move, context: Context) -> LayerAnswer {
    let rows = rows
    selection.move(move, in: rows, size: context.size)
    guard mayHaveMore, selection.index(in: rows) == rows.count - 1 else { return .stay }
    limit += HistoryScreen.step
    return .perform(request)
  }

  /// Shows the history of the whole book instead of the account's, or the other way round.
  private mutating func toggleWhole() -> LayerAnswer {
    guard account != nil else {
      return .tell(.note, Phrase("There is no account to narrow it to.", "没有可以只看的客户。"))
    }
    isWhole.toggle()
    entries = nil
    giveUpFilter()
    limit = HistoryScreen.step
    selection = RowSelection()
    return .perform(request)
  }

  /// Puts the entries into the next order, with the same one selected.
  private mutating func reorder() -> LayerAnswer {
    selection.row = selected?.sequence
    order = order.neighbour(1)
    refresh()
    selection.settle(in: rows)
    let news = order.news
    guard mayHaveMore else { return .tell(.note, news) }
    return .tell(
      .note,
      Phrase(
        "\(news.en), among the latest \(limit): G reads what was before.",
        "\(news.zh)（只排最近 \(limit) 条，按 G 读更早的）。"))
  }

  /// The entry that is selected.
  private var selected: HistoryEntry? { shown[safely: selection.index(in: rows)] }

  /// Goes to what the selected entry was about.
  private func open(context: Context) -> LayerAnswer {
    guard let subject = selected?.subject else { return .stay }
    guard subject.kind != .book else {
      return .tell(
        .note, Phrase("This concerned the whole book, not one account.", "这一步涉及整本客户簿，不是某个客户。"))
    }
    let owner = context.book.account(of: subject.id, subject.kind)
    guard let owner, context.book.accounts[owner] != nil else {
      return .tell(
        .note,
        Phrase(
          "This account is no longer in the book: u on its deletion brings it back.",
          "这个客户已不在客户簿里：在删除它的那一步按 u 可以恢复。"))
    }
    return .close(.place(Thing(subject.id, subject.kind)))
  }

  /// Undoes the selected entry: at once where undo would take it anyway, else after a yes.
  private func undo(context: Context) -> LayerAnswer {
    guard let entry = selected else { return .stay }
    guard !entry.isUndone else {
      return .tell(.note, Phrase("This was undone already.", "这一步已经撤销过了。"))
    }
    guard !entry.isNext else { return .perform(.undoAction(entry.sequence)) }
    let time = entry.isClockWrong ? nil : context.say(entry.time(from: context.today))
    var question =
      entry.purpose?.verb == .undo
      ? Confirmation.redoing(entry.deed, of: time) : Confirmation.undoing(entry.deed, of: time)
    question.effects = [.undoAction(entry.sequence)]
    return .confirm(question)
  }
}

extension Confirmation {
  /// Asks whether something that was done is to be undone.
  fileprivate static func undoing(_ what: Phrase, of time: String?) -> Confirmation {
    Confirmation(
      question: Phrase(
        "Undo “\(what.en)”\(time.map { " of \($0)" } ?? "")?",
        "撤销\(time.map { " \($0) 的" } ?? "")“\(what.zh)”？"),
      consequence: Phrase(
        "What was done after it stays. ^R does it again.", "之后的操作保持不变。按 ^R 可以重做。"),
      verb: Phrase("undo it", "撤销"))
  }

  /// Asks whether something that was undone is to be done again.
  fileprivate static func redoing(_ what: Phrase, of time: String?) -> Confirmation {
    Confirmation(
      question: Phrase(
        "Do “\(what.en)” again\(time.map { ", undone \($0)" } ?? "")?",
        "重做\(time.map { " \($0) 撤销的" } ?? "")“\(what.zh)”？"),
      consequence: Phrase(
        "What was done after it stays. u undoes it.", "之后的操作保持不变。按 u 可以撤销。"),
      verb: Phrase("do it again", "重做"))
  }
}
