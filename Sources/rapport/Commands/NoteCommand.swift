// `rapport note` and `rapport done`: what one hears and what one has done, in one line from the shell.

import ArgumentParser
import Model
import Session

/// Notes something about an account or a person.
struct NoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note",
    abstract: Speech.say(
      "Note something about an account or a person.", "给客户或联系人记一笔。"),
    usage: "rapport note <account or person> <text> [--<field> <value> ...]",
    discussion: Speech.say(
      """
      rapport note Alfreds 'They move in March'
      rapport note 'Maria Anders' - < mail.txt

      One line is a fact of today; about a person, one that this person told us. A text of several lines \
      goes to the end of the notes of the account or the person, below the date.

      fact: \(Kind.fact.options.joined(separator: " "))
      """,
      """
      rapport note 华润 '三月份搬家'
      rapport note 李蕾 - < 邮件.txt

      一行文字记成今天的一条事实；写联系人时，算是此人说的。多行文字接在客户或联系人的备注后面，上面写日期。

      事实的字段：\(Kind.fact.options.joined(separator: " "))
      """))

  @OptionGroup var writing: WritingOptions

  @Argument(
    parsing: .allUnrecognized,
    help: .say(
      "The account or the person, and the text; - is the standard input.",
      "客户或联系人，然后是文字；- 表示标准输入。"))
  var words: [String] = []

  /// Notes it.
  func run() throws {
    let said = try FieldArguments(words, sets: [], of: .fact)
    guard said.words.count > 1 else {
      throw Failure.usage(
        "Say about whom and what: rapport note ACCOUNT TEXT.", "请写给谁记什么：rapport note 客户 文字。")
    }
    try writing.carryOut { book throws(Failure) in try command(said, in: book) }
  }

  /// The command that notes it.
  private func command(_ said: FieldArguments, in book: Book) throws(Failure) -> Command {
    let (id, kind, text) = try subject(said.words, in: book)
    let today = Clock.today
    guard text.contains(where: \.isNewline) || text.count > Bounds.lineCharacters else {
      var start: FieldValues = [
        .fact(.day): .day(today), .fact(.words): Value(text: text.trimmed),
        .fact(.account): .entity(book.account(of: id, kind) ?? id),
      ]
      if kind == .person { start[.fact(.source)] = .entity(id) }
      let values = try FieldReader(book: book, today: today)
        .values(said, at: start[.fact(.account)]?.entity)
      return .add(.fact, start.merging(values) { _, said in said })
    }
    if let other = said.texts.first?.attribute.fieldTag {
      throw Failure.usage(
        "A text of several lines goes to the notes, which have no --\(other): leave it out.",
        "多行文字写进备注，备注没有 --\(other)：请去掉它。")
    }
    let notes: Attribute = kind == .account ? .account(.notes) : .person(.notes)
    let earlier = book.value(of: notes, in: id).text
    let entry = "\(today)\n\(text)"
    return .edit(
      id, kind, [notes: .text(earlier.isEmpty ? entry : "\(earlier)\n\n\(entry)")])
  }

  /// About whom the words are, and what they say. A name may be several words, because a shell at the
  /// other end of ssh takes quotes away.
  private func subject(
    _ words: [String], in book: Book
  ) throws(Failure) -> (EntityID, Kind, text: String) {
    let search = BookSearch(book)
    for count in (1..<words.count).reversed() {
      let name = words[..<count].joined(separator: " ")
      let text = words[count...].joined(separator: " ")
      if let id = EntityID(name),
        let kind = [Kind.account, .person].first(where: { book.contains(id, $0) })
      {
        return (id, kind, text)
      }
      if let account = book.account(named: name) { return (account.id, .account, text) }
      let people = search.things(holding: name, .person)
        .filter { book.title(of: $0, .person).nameKey == name.nameKey }
      if people.count == 1 { return (people[0], .person, text) }
      if people.count > 1 { throw search.ambiguous(name, people.map { ($0, .person) }) }
    }
    let text = words.dropFirst().joined(separator: " ")
    let found =
      search.things(holding: words[0], .account).map { ($0, Kind.account) }
      + search.things(holding: words[0], .person).map { ($0, Kind.person) }
    if found.count == 1 { return (found[0].0, found[0].1, text) }
    guard !found.isEmpty else {
      throw Failure.usage(
        "There is no account and no person called \(words[0]): see rapport list accounts and rapport list people.",
        "没有叫“\(words[0])”的客户或联系人：请看 rapport list accounts 和 rapport list people。")
    }
    throw search.ambiguous(words[0], found)
  }
}

/// Says that a next step is done.
struct DoneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "done",
    abstract: Speech.say("Say that a next step is done.", "把一项下一步标为完成。"),
    discussion: Speech.say(
      "The next step is named by the id that rapport list steps --json gives, by its words, or by a part of them.",
      "下一步写 rapport list steps --json 里的 id、它的文字，或其中一部分。"))

  @OptionGroup var writing: WritingOptions

  @Option(
    help: .say(
      "The account, where several have such a step.", "几个客户都有时，指定客户。", valueName: "account"))
  var account: String?

  @Option(
    parsing: .unconditional,
    help: .say("The day on which it was done; today if not said.", "完成的日期，默认今天。", valueName: "day"))
  var on: String?

  @Argument(help: .say("The id or the words of the next step.", "下一步的 id 或文字。"))
  var words: [String]

  /// Marks it.
  func run() throws {
    let name = words.joined(separator: " ")
    try writing.carryOut(as: Phrase("done", "已完成")) { book throws(Failure) in
      let search = BookSearch(book)
      if let id = EntityID(name), let day = book.steps[id]?.done {
        throw Failure.usage(
          "That next step was done on \(day) already.", "这项下一步在 \(day) 已经完成了。")
      }
      let place = try account.map { name throws(Failure) in try search.thing(name, .account) }
      let step = try search.thing(name, .step, at: place) { book.steps[$0]?.done == nil }
      let reader = FieldReader(book: book, today: Clock.today)
      var said = try FieldArguments([], sets: [], of: .step)
      try said.take(on ?? "today", for: .step(.done))
      return .edit(step, .step, try reader.values(said))
    }
  }
}
