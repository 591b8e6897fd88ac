// `rapport merge`: two accounts, or two people, that are one and the same become one.

import ArgumentParser
import Engine
import Model
import Persistence
import Session

/// Makes one account, or one person, of two.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: Speech.say(
      "Make one account, or one person, of two that are the same.", "把重复的两个客户或联系人合并成一个。"),
    discussion: Speech.say(
      """
      The second goes into the first, with its orders, people, calls and all that belongs to it. What only \
      one knows is taken, lists and notes are put together; where they differ the first one's value stays, \
      unless --take names the field. What isn't taken stands in the notes, another name becomes an alias. \
      rapport undo takes all of it back.
      """,
      "第二个并入第一个，订单、联系人、拜访等一并带过去。只有一方有的内容直接采用，列表和备注合在一起；不同的以第一个为准，除非用 --take 指明字段。没采用的写进备注，另一个名称记为别名。rapport undo 可整个撤回。"
    ))

  @OptionGroup var common: OwnBookOptions
  @OptionGroup var wait: WaitOption

  @Argument(help: .say("The one that stays, by name or id.", "保留的一个：名称或 id。"))
  var first: String

  @Argument(help: .say("The one that goes into it.", "并入的一个：名称或 id。"))
  var second: String

  @Flag(help: .say("The two are people, not accounts.", "合并的是联系人，不是客户。"))
  var person = false

  @Option(
    help: .say(
      "Take these fields from the second, as name,phone.", "这些字段采用第二个的，如 name,phone。",
      valueName: "fields"))
  var take: String?

  @Flag(
    help: .say(
      "Say that the two are not the same, and show them as possible duplicates no more.",
      "表示这两个不是同一个，以后不再列为疑似重复。"))
  var notSame = false

  @Flag(help: .say("Say field by field what would happen, and do nothing.", "逐项说明会怎样，不做改动。"))
  var dryRun = false

  /// Merges the two and says what became of them.
  func run() throws {
    try common.refusePastAndSample()
    guard take == nil || !notSame else {
      throw Failure.usage(
        "--take has no meaning for two that are not the same: leave it out.",
        "两个不是同一个时，--take 没有意义：请去掉。")
    }
    guard !dryRun else {
      let book = try Opening.reader(common.book).book
      if notSame { return tellApart(try pair(in: book), of: book) }
      return tell(try merge(in: book), of: book)
    }
    var keeper = try Opening.writer(common.book, wait)
    do throws(Failure) {
      try carryOut(on: &keeper)
    } catch {
      keeper.close()
      throw error
    }
    keeper.close()
  }

  /// Merges in an open book.
  private func carryOut(on keeper: inout BookKeeper) throws(Failure) {
    let before = keeper.book
    if notSame {
      let pair = try pair(in: before)
      guard !before.areToldApart(pair.keep, pair.other, pair.kind),
        let command = before.tellingApart(pair.keep, pair.other, pair.kind)
      else { return tellApart(pair, of: before) }
      try keeper.carryOut(command)
      return tellApart(pair, of: before)
    }
    let merge = try merge(in: before)
    try keeper.carryOut(merge.command)
    tell(merge, of: before)
  }

  /// The two that are named.
  private func pair(
    in book: Book
  ) throws(Failure) -> (keep: EntityID, other: EntityID, kind: Kind) {
    let search = BookSearch(book)
    let kinds = [first, second].compactMap(search.kind)
    let kind = person ? Kind.person : kinds.first ?? .account
    guard kinds.allSatisfy({ $0 == kind }) else {
      throw Failure.usage(
        "One is an account and the other a person: name two of a kind.", "一个是客户，一个是联系人：请写两个同类的。")
    }
    let keep = try search.thing(first, kind)
    let other = try search.thing(second, kind)
    guard keep != other || !notSame else {
      throw Failure.usage(
        "Both names mean the same one: name two.", "两个名称指的是同一个：请写两个不同的。")
    }
    return (keep, other, kind)
  }

  /// What is asked for.
  private func merge(in book: Book) throws(Failure) -> Merge {
    let (keep, other, kind) = try pair(in: book)
    let taken = try fields(of: kind)
    do throws(Refusal) {
      return try book.merge(
        other, into: keep, kind, taking: taken, today: Clock.today,
        language: common.spoken)
    } catch {
      throw Failure(.usage, error.phrase)
    }
  }

  /// The fields that `--take` names; nil where it isn't there.
  private func fields(of kind: Kind) throws(Failure) -> Set<Attribute>? {
    guard let take else { return nil }
    let all = Attribute.all(of: kind).filter { $0 != Attribute.owner(of: kind) }
    var fields: Set<Attribute> = []
    for word in take.split(whereSeparator: { ",，、".contains($0) }).map(\.trimmed) {
      let key = word.nameKey
      let field = all.first {
        [$0.fieldTag, $0.name.en, $0.name.zh].map(\.nameKey).contains(key)
      }
      guard let field else {
        let tags = all.map(\.fieldTag).joined(separator: ", ")
        throw Failure.usage(
          "--take \(word) is no field: choose from \(tags).", "--take \(word) 不是字段，可选：\(tags)。")
      }
      fields.insert(field)
    }
    return fields
  }
}

extension MergeCommand {
  /// Says that two are kept apart from now on.
  private func tellApart(_ pair: (keep: EntityID, other: EntityID, kind: Kind), of book: Book) {
    let search = BookSearch(book)
    let one = search.name(of: pair.keep, pair.kind)
    let other = search.name(of: pair.other, pair.kind)
    let done = dryRun ? Phrase(" (nothing was changed)", "（未作改动）") : Phrase("", "")
    let words = Phrase(
      "\(one) and \(other) are not the same; they are shown as possible duplicates no more\(done.en)",
      "“\(one)”和“\(other)”不是同一个，不再列为疑似重复\(done.zh)")
    Speech.put(words(common.spoken) + "\n")
  }

  /// Says what becomes of each field, and what goes along.
  private func tell(_ merge: Merge, of book: Book) {
    let search = BookSearch(book)
    let keep = search.name(of: merge.keep, merge.kind)
    let other = search.name(of: merge.other, merge.kind)
    var head = Phrase("\(other) goes into \(keep)", "“\(other)”并入“\(keep)”")
    if dryRun { head = Phrase(head.en + " (nothing was changed)", head.zh + "（未作改动）") }
    let counts = merge.carried.map(\.words).joined(", ", "、")
    let along =
      merge.carried.isEmpty
      ? Phrase("Nothing else goes along.", "没有别的要带过去。")
      : Phrase("Goes along: \(counts.en).", "一并带过去：\(counts.zh)。")
    let dropped = merge.dropped.map(\.phrase).map {
      Phrase("Link left out – \($0.en).", "未带过去的关系：\($0.zh)。")
    }
    let lines =
      merge.fields.compactMap { words(for: $0, merge, book) }
      + [along] + dropped + [merge.move?.consequence(in: book)].compactMap(\.self)
    Speech.put(
      head(common.spoken) + "\n" + lines.map { "  \($0(common.spoken))\n" }.joined())
  }

  /// What becomes of a field; nil where nothing does.
  private func words(for field: MergedField, _ merge: Merge, _ book: Book) -> Phrase? {
    func words(_ value: Value) -> Phrase {
      let words = book.words(for: value, in: field.attribute, today: Clock.today)
      return Phrase(Self.onOneLine(words.en), Self.onOneLine(words.zh))
    }
    let (name, result) = (field.attribute.name, words(field.result))
    switch field.outcome {
    case .same, .only(isOthers: false): return nil
    case .only(isOthers: true):
      return Phrase("\(name.en): \(result.en) (taken over)", "\(name.zh)：\(result.zh)（采用并入方的）")
    case .united:
      return Phrase("\(name.en): \(result.en) (put together)", "\(name.zh)：\(result.zh)（合在一起）")
    case .chosen(let isOthers):
      let left = words(isOthers ? field.kept : field.others)
      let hint = isOthers ? "" : "; --take \(field.lead.fieldTag)"
      return Phrase(
        "\(name.en): \(result.en) (not \(left.en)\(hint))",
        "\(name.zh)：\(result.zh)（不采用 \(left.zh)\(hint.replacing("; ", with: "；"))）")
    }
  }

  /// The beginning of a text on one line.
  private static func onOneLine(_ text: String) -> String {
    let line = String(text.map { $0.isNewline ? " " : $0 })
    return line.count > 80 ? line.prefix(79) + "…" : line
  }
}
