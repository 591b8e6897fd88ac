// The page on which a person sees what a file would do to the book, says how it is to be read, and lets it happen.

import Drawing
import Model
import Report

/// What importing a file would do, with everything that can be said about it.
struct ImportScreen: Layer {
  /// What is shown.
  private(set) var preview: ImportPreview
  /// What the person said, as it was asked for last.
  private(set) var choices: ImportChoices
  /// The row that is selected.
  var selection = RowSelection<ImportRow>()
  /// What is done with the file meanwhile; nil while nothing is.
  private(set) var waiting: Phrase?
  /// Whether it was asked to happen.
  private var isTaking = false
  /// What the list above the page is about.
  private var asked: ImportChoices.Topic?
  /// What was said when the person was last asked whether the reading is to be kept.
  private var offered: [ImportChoices.Answer]?
  /// The names under which the reading was kept since the file was read: what is kept is replaced only after a yes.
  private var kept: [String] = []

  let scope = Scope.importing

  /// Shows what a file would do.
  init(_ preview: ImportPreview) {
    self.preview = preview
    choices = preview.choices
  }

  /// Opens the page of a file again, which is read then.
  init(_ choices: ImportChoices) {
    let name = Phrase(verbatim: choices.fileName)
    self.init(ImportPreview(choices: choices, title: name))
  }

  func actions(context: Context) -> [Action] {
    let take: [Action] = preview.question == nil && preview.changesBook ? [.bring(.take)] : []
    let said = preview.settings.compactMap { Action.Bringing.about($0.topic).map(Action.bring) }
    let asked = preview.question?.topic.flatMap { Action.Bringing.about($0).map(Action.bring) }
    let rejects: [Action] = preview.hasRejects ? [.bring(.rejects)] : []
    let keep: [Action] = preview.keeping == nil ? [] : [.bring(.keep)]
    let isMissing = preview.parts.contains(where: \.isOfCustomers)
    let first = [asked, isMissing ? .bring(.customers) : nil].compactMap(\.self)
    return first + take + [.bring(.change)] + said.filter { !first.contains($0) } + rejects
      + keep + [.move(.down), .move(.halfDown), .back]
  }

  mutating func perform(_ action: Action, by key: Key?, context: Context) -> LayerAnswer? {
    let rows = self.rows(context)
    selection.settle(in: rows)
    switch action {
    case .move(let move):
      selection.move(move, in: rows, size: context.size)
      return .stay
    case .back where waiting != nil:
      (waiting, isTaking, choices) = (nil, false, preview.choices)
      return .perform(.stopImport)
    case .bring where waiting != nil:
      return .refuse("This file is still being read: Esc stops that.", "文件还在处理：按 Esc 可停止。")
    case .bring(let bringing): return perform(bringing, rows, context)
    case .arrange, .open, .back, .show, .report, .change, .add, .undo, .redo, .fill, .pick,
      .accept, .widen, .nextView, .print, .reach, .program:
      return nil
    }
  }

  mutating func type(_ key: Key, context: Context) -> LayerAnswer {
    .refuse(
      "\(key.label) does nothing on this page: ? shows the keys that do.",
      "\(key.label) 在本页没有作用：按 ? 查看可用的键。")
  }

  /// Does what is done with a file.
  private mutating func perform(
    _ bringing: Action.Bringing, _ rows: [ImportRow], _ context: Context
  ) -> LayerAnswer? {
    switch bringing {
    case .take: return take(context)
    case .change: return change(rows[safely: selection.index(in: rows)], context)
    case .rejects:
      guard preview.hasRejects else {
        return .refuse("Every row is taken: there is nothing to write.", "每一行都会导入，没有要存的内容。")
      }
      return .perform(.writeRejects(choices, name: rejectsName))
    case .keep: return keep()
    case .kind, .sheet, .source, .dates, .decimal, .currency, .year, .encoding, .fillDown,
      .customers, .moves, .corrections:
      return bringing.topic.map { ask(about: $0, context) }
    case .file, .complete: return nil
    }
  }

  /// Asks under which name the reading is kept.
  private mutating func keep() -> LayerAnswer {
    guard let keeping = preview.keeping else {
      return preview.question == nil
        ? .refuse(
          "Only how one table with columns is read can be kept: choose one sheet, or another file.",
          "只有单个带列名的表格的读法可以保存：请选择一个工作表，或换一个文件。")
        : .refuse(
          "The file is not fully understood yet: answer the question at the top first.",
          "文件还没有完全读懂：请先回答顶部的问题。")
    }
    offered = choices.corrected
    asked = nil
    let now = ImportPreview.Keeping(
      name: keeping.name, own: keeping.own + kept, shared: keeping.shared)
    return .go(.keepSource(choices, now, onPage: true))
  }

  /// The name of the file for what is not taken.
  private var rejectsName: String {
    let name = choices.fileName
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    return stem + "-rejected.csv"
  }

  /// Lets it happen, unless something has to be answered first.
  private mutating func take(_ context: Context) -> LayerAnswer {
    if let question = preview.question {
      let matter = question.matter
      return .tell(
        .problem, Phrase("\(matter.en): answer that first.", "\(matter.zh)：请先回答。"))
    }
    if let obstacle = preview.obstacle { return .tell(.problem, obstacle) }
    guard preview.changesBook || !preview.hasRejects else {
      return .refuse(
        "No row can be taken as it is: see below why, and change what is to be changed.",
        "现在没有一行能导入：原因见下，请先修改设置或指定客户。")
    }
    guard preview.changesBook else {
      return .refuse("The book has all of this already.", "这些内容客户簿里都已经有了。")
    }
    isTaking = true
    return .perform(.carryOutImport(choices))
  }

  /// Asks what can be said about a row.
  private mutating func change(_ row: ImportRow?, _ context: Context) -> LayerAnswer {
    guard case .said(let topic) = row else {
      return .refuse(
        "There is nothing to change in this row: choose a column or a setting.",
        "这一行没有可改的内容：请选择一列或一项设置。")
    }
    return ask(about: topic, context)
  }
}

extension ImportScreen {
  /// Opens the list of what can be said about something; what is a yes or a no changes at once.
  private mutating func ask(about topic: ImportChoices.Topic, _ context: Context) -> LayerAnswer {
    if topic == .customers, preview.settings.contains(where: { $0.topic == topic }) {
      return say(topic, choices[topic] == nil ? ImportChoices.new : nil)
    }
    let options = options(for: topic, context)
    guard !options.isEmpty else {
      return .refuse(reasonForNoChoice(topic))
    }
    asked = topic
    let now = choices[topic]
    let rows = options.map { option in
      Chooser.Row(
        label: context.say(option.name),
        detail: option.tag == now ? context.say(Phrase("as now", "当前")) : "",
        answer: .text(option.tag ?? ""))
    }
    return .open(Chooser(title: name(of: topic), rows: rows))
  }

  /// Why there is nothing to say about a topic, with what to do instead.
  private func reasonForNoChoice(_ topic: ImportChoices.Topic) -> Phrase {
    if preview.question != nil {
      return Phrase("Answer the question at the top first.", "请先回答顶部的问题。")
    }
    switch topic {
    case .sheet:
      return Phrase(
        "This file has no other sheet with rows: there is nothing to choose.",
        "这个文件没有别的含数据的工作表：无需选择。")
    case .currency:
      return Phrase(
        "All amounts are in one currency, which the file names: there is nothing to choose.",
        "金额只有一种币种，文件里已写明：无需选择。")
    case .year:
      return Phrase(
        "Every day in this file has its year: there is nothing to choose.", "日期都带年份：无需选择。")
    case .customers, .fillDown:
      return Phrase(
        "The rows are customers themselves and are all brought in: there is nothing to choose.",
        "各行本身就是客户，都会导入：无需选择。")
    case .moves:
      return Phrase(
        "Nobody in this file is at another customer in the book: there is nothing to choose.",
        "没有人在簿中属于别的客户：无需选择。")
    case .corrections:
      return Phrase(
        "No order in this file is another customer's in the book: there is nothing to choose.",
        "没有订单在簿中属于别的客户：无需选择。")
    case .kind, .source, .encoding, .dates, .decimal, .column, .customer, .word:
      return Phrase(
        "A file of this kind says that itself: there is nothing to choose.",
        "这类文件自己说明了这一点：无需选择。")
    }
  }

  /// What a list about a topic is called.
  private func name(of topic: ImportChoices.Topic) -> Phrase {
    switch topic {
    case .column(let name): Phrase("Take \(name) for", "“\(name)”列用作")
    case .customer(let name): Phrase("\(name) is", "“\(name)”是")
    case .word(let name): Phrase("Rows with \(name)", "“\(name)”的行")
    case .kind, .sheet, .source, .encoding, .dates, .decimal, .currency, .year, .fillDown,
      .customers, .moves, .corrections:
      preview.settings.first { $0.topic == topic }?.name ?? Phrase(verbatim: "")
    }
  }

  /// What can be said about a topic.
  private func options(
    for topic: ImportChoices.Topic, _ context: Context
  ) -> [ImportPreview.Option] {
    switch topic {
    case .column: return preview.fields
    case .customer(let name):
      return Self.customers(in: context.book, first: preview.likely[name] ?? [])
    case .word(let name):
      let (asNow, said) = meanings(of: name)
      return [ImportPreview.Option(nil, asNow), ImportPreview.Option(ImportChoices.new, said)]
    case .kind, .sheet, .source, .encoding, .dates, .decimal, .currency, .year, .fillDown,
      .customers, .moves, .corrections:
      return preview.settings.first { $0.topic == topic }?.options ?? []
    }
  }

  /// What a word of states can mean: what the file shows, and what the person can say instead.
  private func meanings(of word: String) -> (asShown: Phrase, said: Phrase) {
    if choices[.word(name: word)] != nil {
      (Phrase("are what the file shows", "由文件判断"), Phrase("are purchases", "就是成交"))
    } else if preview.takenWords.contains(word) {
      (
        Phrase("are purchases, like the other rows", "是成交，其他行也是"),
        Phrase("are purchases, and no other rows are", "是成交，其他行都不是")
      )
    } else {
      (Phrase("are left out", "不导入"), Phrase("are purchases", "就是成交"))
    }
  }

  /// Who a name of the file can be: somebody new, or a customer of the book.
  private static func customers(
    in book: Book, first likely: [String]
  ) -> [ImportPreview.Option] {
    func option(_ name: String) -> ImportPreview.Option {
      ImportPreview.Option("=" + name, Phrase(verbatim: name))
    }
    let names = book.accounts.rows.values.map(\.name).sorted().filter { !likely.contains($0) }
    return likely.map(option) + [
      ImportPreview.Option(ImportChoices.new, Phrase("a new customer", "新客户")),
      ImportPreview.Option(nil, Phrase("not decided", "未定")),
    ] + names.map(option)
  }

  /// Takes an answer and has the file read anew.
  private mutating func say(_ topic: ImportChoices.Topic, _ tag: String?) -> LayerAnswer {
    choices.answer(topic, tag)
    return .perform(.readImport(choices))
  }

  mutating func receive(_ message: Message, context: Context) -> LayerAnswer {
    switch message {
    case .rejected, .failed: (isTaking, waiting) = (false, nil)
    case .importGoesOn(let phrase): waiting = phrase
    case .answered(.text(let tag)):
      guard let topic = asked else {
        kept.append(tag)
        return .stay
      }
      asked = nil
      return say(topic, tag.isEmpty ? nil : tag)
    case .importRead(let preview):
      // After an answer what it came to is looked at first.
      if self.preview.question != nil { selection = RowSelection() }
      (self.preview, choices, waiting) = (preview, preview.choices, nil)
      selection.settle(in: rows(context))
      guard isTaking else { return .stay }
      isTaking = false
      return .tell(
        .note,
        Phrase(
          "The book has changed meanwhile: look once more, then press i.",
          "客户簿刚刚有变动：请再看一遍，然后按 i。"))
    case .importRefused(let reason):
      (choices, waiting) = (preview.choices, nil)
      return .tell(.problem, reason)
    case .saved(let saved) where saved.purpose.verb == .importing && saved.undone == nil:
      let notice = Notice(.done, news(of: saved))
      guard let keeping = preview.keeping, !choices.corrected.isEmpty,
        offered != choices.corrected
      else {
        return LayerAnswer(move: .close(nil), notice: notice)
      }
      // What was corrected once need not be corrected in the next file.
      return LayerAnswer(
        move: .go(.keepSource(choices, keeping, onPage: false), replacing: true), notice: notice)
    case .shownAsOf where context.asOf == nil: return .perform(.readImport(choices))
    case .key, .paste, .resized, .saved, .edited, .history, .noticed,
      .unwritten, .dayChanged, .shownAsOf, .answered, .folderListed:
      break
    }
    return .stay
  }

  /// What is said when it has happened: every kind of thing that came in or was changed.
  private func news(of saved: Saved) -> Phrase {
    let things = saved.thingsTouched
    let name = choices.fileName
    return Phrase(
      "Imported \(name): \(things.en). u takes it back.", "已导入 \(name)：\(things.zh)。按 u 可撤销。")
  }

  /// What opens it again as it is: a file about which something was said.
  var holdsWords: Bool { !choices.answers.isEmpty }

  func words(context: Context) -> LayerWords? { .importing(choices: choices) }
}

extension Saved {
  /// How many things of each kind are new, and how many were changed: "2 accounts new, 1 person changed".
  ///
  /// - Complexity: O(events).
  fileprivate var thingsTouched: Phrase {
    var new: Set<EntityID> = []
    var counts: [Kind: (new: Int, changed: Int)] = [:]
    var seen: Set<EntityID> = []
    for event in events {
      if case .added = event { new.insert(event.subject) }
      guard event.kind != .book, seen.insert(event.subject).inserted else { continue }
      let isNew = new.contains(event.subject)
      counts[event.kind, default: (0, 0)].new += isNew ? 1 : 0
      counts[event.kind, default: (0, 0)].changed += isNew ? 0 : 1
    }
    let parts = Kind.allCases.flatMap { kind -> [Phrase] in
      guard let count = counts[kind] else { return [] }
      let (new, changed) = (kind.counted(count.new), kind.counted(count.changed))
      return [
        count.new > 0 ? Phrase("\(new.en) new", "新增 \(new.zh)") : nil,
        count.changed > 0 ? Phrase("\(changed.en) changed", "更新 \(changed.zh)") : nil,
      ].compactMap(\.self)
    }
    return parts.joined(", ", "，")
  }
}
