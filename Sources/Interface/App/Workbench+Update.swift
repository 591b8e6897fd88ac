// From one state and one message to the next state, and what the world should do.

import Drawing
import Model

extension Workbench {
  /// Takes in a message.
  ///
  /// - Returns: What the world should do, in order.
  package mutating func update(_ message: Message) -> [Effect] {
    switch message {
    case .key(let key):
      notice = nil
      return press(key)
    case .paste(let text): return paste(text)
    case .resized(let size):
      context.size = size
      scrollRoster()
      return []
    case .saved(let saved): return take(saved)
    case .rejected(let phrase, let attribute):
      guard !layers.isEmpty else {
        notice = Notice(.problem, refusal(phrase))
        return []
      }
      if layers.last?.scope != .form { notice = Notice(.problem, phrase) }
      return give(.rejected(phrase, attribute))
    case .failed(let phrase):
      // A form says it itself, beside what was typed.
      notice = Notice(.problem, layers.last?.scope == .form ? Form.stranded : refusal(phrase))
      return layers.isEmpty ? [] : give(.failed(phrase))
    case .history(let entries): return layers.isEmpty ? [] : give(.history(entries))
    case .edited(let text): return layers.isEmpty ? takeNotes(text) : give(.edited(text))
    case .sheet(let text): return give(.sheet(text))
    case .noticed(let notice):
      self.notice = notice
      return []
    case .unwritten(let file):
      notice = Notice(.problem, file.reason)
      layers.append(KeepPrompt(file))
      return []
    case .dayChanged(let day):
      context.now = day
      context.today = context.asOf ?? day
      refreshAfterChange()
      return []
    case .turned(let state):
      turn(to: state)
      return (layers.last as? HistoryScreen).map { [$0.request] } ?? []
    }
  }

  /// Shows another state of the book. What is open stays open, unless it is of another day.
  private mutating func turn(to state: BookState) {
    if state.asOf != context.asOf { layers = [] }
    context.asOf = state.asOf
    context.today = state.asOf ?? context.now
    context.readOnlyReason = state.readOnlyReason
    context.book = state.book
    refreshAfterChange()
  }

  /// Shows what was saved everywhere.
  private mutating func take(_ saved: Saved) -> [Effect] {
    context.take(saved.book, after: saved.events)
    settleNotes(saved.events)
    refreshAfterChange()
    follow(saved)
    let giftWarning = saved.giftWarning(in: context.book)
    notice = giftWarning.map { Notice(.problem, $0) } ?? Notice(.done, saved.news(in: context.book))
    let effects = layers.isEmpty ? [] : give(.saved(saved))
    if saved.purpose == Purpose(.prepare, .call), let call = saved.added(.call) {
      layers.append(CallScreen(call: call, mode: .before))
    }
    return effects
  }

  /// Lets the key do what it does here.
  private mutating func press(_ key: Key) -> [Effect] {
    if let action = Keymap.action(for: key, in: .everywhere) { return perform(action) }
    if !layers.isEmpty { return give(.key(key)) }
    if filter?.isOpen == true { return pressInFilter(key) }
    if let action = Keymap.action(for: key, in: focus.scope) { return perform(action) }
    if case .character(let character) = key.folded(), !character.isASCII { begin(with: character) }
    return []
  }

  /// A Chinese character where a command was expected: the input method is on, and the person most
  /// likely looks for a customer.
  private mutating func begin(with character: Character) {
    openFilter(with: String(character))
  }

  /// Pasted text goes into the layer or the filter; over the panes it is never taken for commands.
  private mutating func paste(_ text: String) -> [Effect] {
    notice = nil
    if !layers.isEmpty { return give(.paste(text)) }
    if filter?.isOpen == true {
      filter?.field.insert(String(text.map { $0.isNewline ? " " : $0 }))
      refilter()
      return []
    }
    notice = Notice(
      .note, Phrase("Pasted text needs a field: press a or e first.", "粘贴需要先打开表单：请按 a 或 e。"))
    return []
  }

  /// Gives something to the top layer and does what it answers.
  mutating func give(_ input: LayerInput) -> [Effect] {
    guard var layer = layers.popLast() else { return [] }
    let answer = layer.receive(input, context: context)
    if let notice = answer.notice { self.notice = notice }
    switch answer.move {
    case .stay: layers.append(layer)
    case .open(let above): layers += [layer, above]
    case .replace(let other): layers.append(other)
    case .close(let result):
      guard let result else { break }
      if layers.isEmpty { return answer.effects + conclude(result) }
      return answer.effects + give(.answered(result))
    }
    return answer.effects
  }

  /// Does what the last layer's result asks of the workbench.
  private mutating func conclude(_ result: LayerResult) -> [Effect] {
    switch result {
    case .action(let action): return perform(action)
    case .confirmed:
      defer { removal = nil }
      return removal.map { [.execute($0)] } ?? []
    case .chosen(let ids):
      if let link = ids.first, context.book.links[link] != nil {
        layers.append(Form.editing(link, .link, in: context.book))
      }
      return []
    case .place(let id, let kind):
      goTo(id, kind)
      return []
    case .text: return []
    }
  }
}

extension Saved {
  /// One sentence that says what was done, with the name of what it was done to.
  func news(in book: Book) -> Phrase {
    let subject = events.first { $0.kind == purpose.kind } ?? events.first
    let title = subject.map { book.title(of: $0.subject, $0.kind).clipped(to: 40) } ?? ""
    let name = title.isEmpty ? "" : " " + title
    if let undone {
      let what = undone.name
      return purpose.verb == .redo
        ? Phrase("Did again: \(what.en)\(name)", "已重做：\(what.zh)\(name)")
        : Phrase(
          "Took back: \(what.en)\(name)  (^R does it again)", "已撤销：\(what.zh)\(name)（^R 重做）")
    }
    let what = purpose.name
    return Phrase("Saved: \(what.en)\(name)", "已保存：\(what.zh)\(name)")
  }
}
