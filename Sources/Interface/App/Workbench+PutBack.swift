// What was typed and is not saved, taken from the screens as a value and put back on them: at the same places,
// and only over what the person changed.

import Analysis
package import Model
import Report

/// What came of putting unsaved words back.
package struct PuttingBack {
  /// What the world should do to fill the screens.
  package fileprivate(set) var effects: [Effect] = []
  /// Whether something could not be put back, because what it belonged to is gone, or it is not understood.
  package fileprivate(set) var isPartial = false
  /// The fields that were changed here and in the book, too.
  fileprivate var changed: [Phrase] = []
}

extension Workbench {
  /// Whether anything was typed that is not saved.
  ///
  /// - Complexity: O(what was typed).
  package var holdsWords: Bool {
    filter?.field.isEmpty == false || !unsavedNotes.isEmpty || layers.contains(where: \.holdsWords)
  }

  /// What was typed and is not saved; nil where there is nothing.
  package var unsavedWork: UnsavedWork? {
    guard holdsWords else { return nil }
    var line = filter?.field.words
    line?.isOpen = filter?.isOpen == true
    return UnsavedWork(
      pane: focus.rawValue, account: account?.description, person: person?.description,
      filter: line,
      notes: unsavedNotes.map { note in
        NoteWords(
          id: note.place.id.description, field: note.place.attribute.tag, text: note.text)
      }, layers: layers.compactMap { $0.words(context: context) })
  }

  /// Opens again what was open, with what was typed, and says so below what is said already.
  ///
  /// - Parameters:
  ///   - time: When it was typed, for the notice.
  ///   - file: Where all of it is kept, should some of it not have its place any more.
  package mutating func putBack(
    _ work: UnsavedWork, from time: String, keptIn file: String
  ) -> PuttingBack {
    var result = PuttingBack()
    selectAgain(work)
    if let line = work.filter { filterAgain(line) }
    for note in work.notes {
      do throws(PuttingBackError) {
        unsavedNotes.append(try UnsavedNote(note, in: context.book))
      } catch {
        result.isPartial = true
      }
    }
    for layer in work.layers {
      do throws(PuttingBackError) {
        result.effects += try open(layer, changed: &result.changed)
      } catch {
        result.isPartial = true
      }
    }
    let isBack = holdsWords
    tell(isBack ? backAgain(from: time) : nil)
    if !result.changed.isEmpty {
      let names = Phrase(
        result.changed.map(\.en).joined(separator: ", "),
        result.changed.map(\.zh).joined(separator: "、"))
      tell(
        Phrase(
          "The book has changed meanwhile in \(names.en): compare before you save.",
          "其间客户簿里的\(names.zh)也改过：保存前请核对。"), .problem)
    }
    if result.isPartial {
      tell(
        Phrase(
          "What some of your words from \(time) belonged to is gone: read them in \(file).",
          "\(time) 的部分内容已无处可放（所属的条目不在了）：请到 \(file) 查看。"), .problem)
    }
    return result
  }

  /// Says something below what is said already.
  package mutating func tell(_ phrase: Phrase?, _ weight: Notice.Weight = .note) {
    guard let phrase else { return }
    let former = notice.map { $0.phrase.en.isEmpty ? [] : [$0.phrase] } ?? []
    let all = former + [phrase]
    notice = Notice(
      notice?.weight == .problem ? .problem : weight,
      Phrase(
        all.map(\.en).joined(separator: "\n"), all.map(\.zh).joined(separator: "\n")))
  }

  /// What is said of words that are back, with the keys that work on them.
  private func backAgain(from time: String) -> Phrase {
    switch scope {
    case .form, .drill:
      Phrase(
        "Your unsaved words from \(time) are back: ^S saves them, Esc throws them away.",
        "\(time) 未保存的内容已恢复：^S 保存，Esc 放弃。")
    case _ where layers.isEmpty && !unsavedNotes.isEmpty:
      Phrase(
        "Your unsaved text from \(time) is back: E opens it, ^O writes it to a file.",
        "\(time) 未保存的文字已恢复：按 E 打开，按 ^O 存成文件。")
    case _:
      Phrase(
        "What you typed at \(time) is back: Esc clears it.", "\(time) 输入的内容已恢复：按 Esc 清除。")
    }
  }
}

extension Workbench {
  /// Selects what was selected, as far as it is there.
  private mutating func selectAgain(_ work: UnsavedWork) {
    if let account = work.account.flatMap({ EntityID($0) }), roster.contains(account) {
      select(account)
    }
    if let person = work.person.flatMap({ EntityID($0) }),
      let owner = context.book.people[person]?.account, owner == account
    {
      select(.person(person))
    }
    focus = Pane(rawValue: work.pane) ?? .accounts
  }

  /// Narrows the accounts as they were, with the same one selected where the filter shows it.
  private mutating func filterAgain(_ line: LineWords) {
    let chosen = account
    notePlace()
    filter = AccountFilter(field: TextField(line), isOpen: line.isOpen)
    refilter()
    if let chosen, roster.contains(chosen) { selectAccount(chosen) }
  }

  /// Opens a screen again.
  ///
  /// - Returns: What the world should do to fill it.
  /// - Throws: `PuttingBackError` where what was typed on it belongs to nothing in the book, or is not
  ///   understood. A screen without words that is about something gone is left out.
  mutating func open(
    _ layer: LayerWords, changed: inout [Phrase]
  ) throws(PuttingBackError) -> [Effect] {
    let book = context.book
    switch layer {
    case .account(let text, let row):
      let id = try EntityID(written: text)
      guard book.accounts[id] != nil else { return [] }
      var screen = CardScreen(account: id)
      screen.selection = RowSelection(place: row)
      layers.append(screen)
    case .person(let text, let row):
      let id = try EntityID(written: text)
      guard book.people[id] != nil else { return [] }
      var screen = PersonScreen(person: id)
      screen.selection = RowSelection(place: row)
      layers.append(screen)
      return screen.request(context: context)
    case .call(let text, let isAfter, let row):
      let id = try EntityID(written: text)
      guard book.calls[id] != nil else { return [] }
      var screen = CallScreen(call: id, mode: isAfter ? .after : .before)
      screen.selection = RowSelection(place: row)
      layers.append(screen)
    case .report(let tag, let account, let isWhole, let line, let row, let sort, let period):
      guard let topic = ReportTopic(rawValue: tag) else { throw .unreadable }
      var page = ReportPage(topic, about: there(account), isWhole: isWhole)
      if let period = period.flatMap(SalesPeriod.init) { page = page.counted(in: period) }
      layers.append(ReportScreen(page, sortedBy: sort, filter: line, row: row, context: context))
    case .history(let account, let isWhole, let line):
      let screen = HistoryScreen(account: there(account), isWhole: isWhole, filter: line)
      layers.append(screen)
      return [screen.request]
    case .form(let words): layers.append(try Form(words, in: book, changed: &changed))
    case .list(let line, let marked):
      guard let list = try list(line, marked: marked) else { throw .gone }
      layers.append(list)
    case .drill(let words): layers.append(try DrillScreen(words, context: context))
    case .day(let line): layers.append(LinePrompt.asOf(line))
    case .path(let line):
      let prompt = PathPrompt(line)
      layers.append(prompt)
      return [prompt.request]
    case .importing(let choices):
      layers.append(ImportScreen(choices))
      return [.readImport(choices, anew: true)]
    case .place(let name, let text, let line):
      layers.append(LinePrompt.otherPlace(for: name, holding: text, line))
    }
    return []
  }

  /// The list from which the top layer fills a field; nil where it has none now.
  private func list(_ line: LineWords, marked: [String]) throws(PuttingBackError) -> Chooser? {
    var ids: [EntityID] = []
    for text in marked { ids.append(try EntityID(written: text)) }
    switch layers.last {
    case let form as Form:
      return form.chooser(filter: TextField(line), marked: ids, context: context)
    case let screen as CallScreen: return screen.list(line, marked: ids, context: context)
    case _: return nil
    }
  }

  /// An account that was written down, where the book has it.
  private func there(_ account: String?) -> EntityID? {
    account.flatMap { EntityID($0) }.flatMap { context.book.accounts[$0]?.id }
  }
}

extension UnsavedNote {
  /// Reads a text.
  ///
  /// - Throws: `PuttingBackError` where it belongs to nothing in the book, or is not understood.
  fileprivate init(_ words: NoteWords, in book: Book) throws(PuttingBackError) {
    let id = try EntityID(written: words.id)
    guard
      let kind = words.field.split(separator: ".").first.flatMap({ Kind(rawValue: String($0)) })
    else { throw .unreadable }
    let attribute = try Attribute(written: words.field, of: kind)
    guard book.contains(id, kind) else { throw .gone }
    self.init(place: NotesPlace(id: id, attribute: attribute), text: words.text)
  }
}
