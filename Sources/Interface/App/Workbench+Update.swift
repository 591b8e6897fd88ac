// From one state and one message to the next state, and what the world should do.

package import Drawing
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
    case .saved(let saved): return take(saved)
    case .rejected(let phrase, _):
      guard !layers.isEmpty else {
        notice = Notice(.problem, refusal(phrase))
        return []
      }
      if layers.last?.scope != .form { notice = Notice(.problem, phrase) }
      return give(message)
    case .failed(let phrase):
      // A form says it itself, beside what was typed.
      notice = Notice(.problem, layers.last?.scope == .form ? Form.stranded : refusal(phrase))
      return give(message)
    case .edited(let text): return layers.isEmpty ? takeNotes(text) : give(message)
    case .history, .answered: return give(message)
    case .folderListed, .importGoesOn, .importRead, .importRefused: return giveToImport(message)
    case .noticed(let notice): self.notice = notice
    case .unwritten(let file):
      notice = Notice(.problem, file.reason)
      return open(.otherPlace(file))
    case .dayChanged(let day):
      context.now = day
      context.today = context.asOf ?? day
      refreshAfterChange()
    case .shownAsOf(let state):
      show(state)
      return give(message)
    }
    return []
  }

  /// Shows another state of the book. What is open stays open, unless it is of another day.
  private mutating func show(_ state: BookState) {
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
    let warning = saved.giftWarning(in: context.book)
    notice = warning.map { Notice(.problem, $0) } ?? Notice(.done, saved.news(in: context.book))
    let effects = give(.saved(saved))
    guard saved.purpose == Purpose(.prepare, .call), let call = saved.added(.call) else {
      return effects
    }
    return effects + open(.call(call, .before))
  }

  /// Whether a key is one of an act here.
  package func hasAct(for key: Key) -> Bool { context.keymap.action(for: key, in: scope) != nil }

  /// Lets the key do what it does here; a key that is no act here is text.
  private mutating func press(_ key: Key) -> [Effect] {
    if let action = context.keymap.action(for: key, in: scope) { return perform(action, by: key) }
    if layers.count == 1, layers[0].passesKeysOn, passOn(key) { return press(key) }
    if !scope.takesText, !startsFilter(key) { tellDead(key) }
    return type(key)
  }

  /// Whether a key is a Chinese character where a command was expected: the input method is on, and the person most
  /// likely looks for a customer.
  private func startsFilter(_ key: Key) -> Bool {
    layers.isEmpty && key.isForeign
  }

  /// Says that a key does nothing here, what it does elsewhere, and where the keys are that do something.
  private mutating func tellDead(_ key: Key) {
    let name = key.folded().label
    let help = context.keymap.keys(of: .show(.help), in: scope).first?.label ?? "F1"
    let way = Phrase("\(help) shows the keys that work here.", "按 \(help) 查看这里可用的按键。")
    guard let (action, place) = context.keymap.first(for: key) else {
      notice = Notice(
        .note, Phrase("\(name) does nothing: \(way.en)", "\(name) 没有作用：\(way.zh)"))
      return
    }
    let (what, other) = (action.title, place.name)
    notice = Notice(
      .note,
      Phrase(
        "\(name) does nothing here (it is “\(what.en)” in “\(other.en)”): \(way.en)",
        "\(name) 在这里没有作用（在“\(other.zh)”里是“\(what.zh)”）：\(way.zh)"))
  }

  /// Closes the page for a key that means something on the panes: an act there, or the beginning of a name.
  ///
  /// - Returns: Whether it does.
  private mutating func passOn(_ key: Key) -> Bool {
    guard key.isForeign || context.keymap.action(for: key, in: focus.scope) != nil else {
      return false
    }
    layers = []
    return true
  }

  /// Gives a key that is no act to whoever takes text.
  mutating func type(_ key: Key) -> [Effect] {
    if !layers.isEmpty {
      return settle(layers[layers.count - 1].type(key, context: context))
    } else if filter?.isOpen == true {
      if filter?.field.take(key) == true { refilter() }
    } else if startsFilter(key), case .character(let character) = key.folded() {
      openFilter(with: String(character))
    }
    return []
  }

  /// Pasted text goes into the layer or the filter; over the panes it is never taken for commands, but for a business
  /// card or for rows.
  private mutating func paste(_ text: String) -> [Effect] {
    notice = nil
    if !layers.isEmpty { return give(.paste(text)) }
    if filter?.isOpen == true {
      filter?.field.insert(String(text.map { $0.isNewline ? " " : $0 }))
      refilter()
      return []
    }
    if let answer = Pasting(text: text, context: context).answer(at: account) {
      if let reason = context.readOnlyReason {
        notice = Notice(.problem, reason)
        return []
      }
      return settle(answer)
    }
    notice = Notice(
      .note,
      Phrase(
        "Pasted text needs a field: press a or e first. A business card or rows of a table need none.",
        "粘贴需要先打开表单：请按 a 或 e。名片和表格可以直接粘贴。"))
    return []
  }

  /// Gives a message to the top layer, if there is one, and does what it answers.
  mutating func give(_ message: Message) -> [Effect] {
    guard !layers.isEmpty else { return [] }
    return settle(layers[layers.count - 1].receive(message, context: context))
  }

  /// Gives news of a file to the layer that waits for it, whatever was opened above meanwhile.
  private mutating func giveToImport(_ message: Message) -> [Effect] {
    let waiting = layers.lastIndex { [.path, .importing].contains($0.scope) }
    guard let waiting else { return [] }
    if case .importGoesOn = message {
      _ = layers[waiting].receive(message, context: context)
      return []
    }
    layers.removeSubrange((waiting + 1)...)
    return give(message)
  }

  /// Does what the top layer, or an act, answered.
  mutating func settle(_ answer: LayerAnswer) -> [Effect] {
    if answer.changesBook, let reason = context.readOnlyReason {
      notice = Notice(.problem, reason)
      return []
    }
    if let notice = answer.notice { self.notice = notice }
    for case .remember(.sheetFolder(let folder)) in answer.effects { context.sheetFolder = folder }
    switch answer.move {
    case .stay: return answer.effects
    case .open(let layer):
      layers.append(layer)
      return answer.effects
    case .go(let route, let isReplacing):
      if isReplacing { layers.removeLast() }
      return answer.effects + open(route)
    case .close(let result):
      if !layers.isEmpty { layers.removeLast() }
      return answer.effects + (result.map { conclude($0) } ?? [])
    }
  }

  /// Does what the result of a layer asks of whatever lies below it.
  private mutating func conclude(_ result: LayerResult) -> [Effect] {
    switch result {
    case .action(let action): return perform(action, by: nil)
    case .place(let thing) where layers.isEmpty: goTo(thing)
    case .place, .chosen, .chosenToSave, .chosenToMove, .several, .text, .close, .saved:
      return give(.answered(result))
    }
    return []
  }
}

extension Saved {
  /// One sentence that says what was done, with the name of what it was done to.
  func news(in book: Book) -> Phrase {
    let subject = events.first { $0.kind == purpose.kind } ?? events.first
    let title = subject.map { book.titleInPlace(of: $0.subject, $0.kind, characters: 40) } ?? ""
    let name = title.isEmpty || imported != nil ? "" : " " + title
    if let undone {
      let what = imported?.name ?? undone.name
      return purpose.verb == .redo
        ? Phrase("Redone: \(what.en)\(name)", "已重做：\(what.zh)\(name)")
        : Phrase(
          "Undone: \(what.en)\(name)  (^R does it again)", "已撤销：\(what.zh)\(name)（^R 重做）")
    }
    if let apart = toldApart(in: book) ?? confirmed(in: book) { return apart }
    let what = imported?.name ?? purpose.name
    return Phrase("Saved: \(what.en)\(name)", "已保存：\(what.zh)\(name)")
  }

  /// How many people a confirmation of roles names.
  private static let mostNamed = 3

  /// What is said when proposed roles were confirmed: whose, and which; nil for anything else.
  private func confirmed(in book: Book) -> Phrase? {
    let people = events.compactMap { event -> Person? in
      guard case .changed(let id, .person(.isRoleProposed), .empty) = event else { return nil }
      return book.people[id]
    }
    guard !people.isEmpty, people.count == events.count else { return nil }
    let names = people.prefix(Self.mostNamed).map { person in
      let role = person.roleName ?? Phrase(verbatim: "–")
      let name = person.name.clipped(to: 20)
      return Phrase("\(name): \(role.en)", "\(name) \(role.zh)")
    }
    let rest = people.count - names.count
    let list = names.joined(" · ")
    let more = rest > 0 ? Phrase(" and \(rest) more", "等 \(people.count) 人") : Phrase(verbatim: "")
    return Phrase(
      "Confirmed: \(list.en)\(more.en). u takes \(people.count == 1 ? "it" : "all") back.",
      "已确认：\(list.zh)\(more.zh)。按 u \(people.count == 1 ? "撤销" : "全部撤销")。")
  }

  /// What is said when two things were told apart; nil for anything else.
  private func toldApart(in book: Book) -> Phrase? {
    guard events.count == 1, case .changed(let id, let field, let value) = events[0],
      field == Attribute.distinct(of: field.kind), let other = value.entities.last
    else { return nil }
    let (one, two) = (
      book.title(of: id, field.kind).clipped(to: 40),
      book.title(of: other, field.kind).clipped(to: 40)
    )
    return Phrase(
      "\(one) and \(two) are two: the pair is not shown again. u takes it back.",
      "“\(one)”和“\(two)”不是同一个：不再列出这一对。按 u 可撤销。")
  }
}

extension Key {
  /// Whether it is a character of another script, as an input method gives one: no command is.
  fileprivate var isForeign: Bool {
    guard case .character(let character) = folded() else { return false }
    return !character.isASCII
  }
}
