// `rapport add`: something new from the shell, such as a mail filter or a phone over ssh.

import Analysis
import ArgumentParser
import Method
import Model
import Session

/// Adds one thing to the book.
struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: Speech.say(
      "Add a person, need, fact, next step, or anything else.", "新建联系人、需求、事实、下一步等。"),
    usage: "rapport add <kind> <words> [--<field> <value> ...]",
    discussion: Speech.say(
      """
      rapport add person Maria Anders --account Alfreds --title 'Sales rep' --phone 030-0074321
      rapport add need 'We lose days over paper' --person 'Maria Anders' --state explicit
      rapport add step Send the offer --account Alfreds --due friday

      What is said is read as in a form: days in words, choices in both languages. Things are named by \
      the id that rapport list KIND --json gives, by their name, or by a part of it. A text - is the \
      standard input, up to 1 MB. Nothing is written where a word is not understood.

      \(fields)
      """,
      """
      rapport add person 李蕾 --account 华润 --title 采购经理 --phone 010-1234
      rapport add need '单据太多，总要等' --person 李蕾 --state 明显需求
      rapport add step 发报价 --account 华润 --due 下周五

      内容的写法和表单一样：日期可以用词，选项中英文都行。指客户、联系人等时，写 rapport list 类别 --json 里的 id、名称或名称的一部分。\
      值写成 - 表示读标准输入，最多 1 MB。有一处看不懂就什么也不写。

      \(fields)
      """))

  /// The options of each kind, from the schema.
  private static var fields: String {
    kinds.map { kind in
      "\(kind.rawValue): \(kind.options.joined(separator: " "))"
    }.joined(separator: "\n\n")
  }

  /// What can be added, those things first that people add most.
  private static let kinds: [Kind] = {
    let first: [Kind] = [.person, .need, .fact, .step, .order, .account]
    return first + Kind.allCases.filter { $0 != .book && !first.contains($0) }
  }()

  @OptionGroup var writing: WritingOptions

  @OptionGroup var fields: FieldOptions

  @Argument(
    parsing: .allUnrecognized,
    help: .say(
      "The kind, its words, and options of its fields.", "类别、内容，以及各字段的选项。"))
  var words: [String] = []

  /// Reads what is said, then the book, and adds the thing.
  func run() throws {
    guard let word = words.first, let kind = Kind(word: word), kind != .book else {
      let names = Self.kinds.map(\.rawValue)
      throw Failure.usage(
        "Say first what is to be added: \(names.joined(separator: ", ")).",
        "请先写要新建什么：\(names.joined(separator: "、"))。")
    }
    let said = try FieldArguments(Array(words.dropFirst()), sets: fields.sets, of: kind)
    var notes: [Phrase] = []
    try writing.carryOut(mayBegin: kind == .account) { book throws(Failure) in
      let reader = FieldReader(book: book, today: Clock.today)
      let start = kind.start(on: Clock.today, in: book, Speech.language)
      var values = try reader.newThing(said, start: start)
      if kind == .person { notes = values.proposeRole() + values.twins(in: book) }
      let command = Command.add(kind, values)
      do throws(Refusal) {
        return try book.settlingDeals(command, on: Clock.today)
      } catch {
        throw Failure(.usage, error.phrase)
      }
    }
    for note in notes { Speech.complain(note(Speech.language)) }
  }
}

extension FieldValues {
  /// Puts in the role that a person's title proposes, marked as proposed, where none is said; returns what to say of it.
  fileprivate mutating func proposeRole() -> [Phrase] {
    guard self[.person(.role)] == nil,
      let role = TitleRole.proposed(by: self[.person(.title)]?.text ?? "")
    else { return [] }
    self[.person(.role)] = Value(choice: role)
    self[.person(.isRoleProposed)] = .yes
    return [
      Phrase(
        "the title proposes the role \(role.name.en): say --role if it is another one",
        "按职务推测角色为\(role.name.zh)：不对请用 --role 写明")
    ]
  }

  /// What to say of somebody who may be the same person.
  fileprivate func twins(in book: Book) -> [Phrase] {
    let twin = self[.person(.account)]?.entity.flatMap { book.twin(of: self, at: $0) }
    return twin.map {
      [
        Phrase(
          "\($0.phrase.en) rapport undo takes the new one back.",
          "\($0.phrase.zh)rapport undo 可撤销新建。")
      ]
    } ?? []
  }
}

extension FieldReader {
  /// The values of something new: what is said of its fields, and the words as what it is called.
  ///
  /// - Parameter start: What its fields hold where nothing is said of them.
  func newThing(
    _ said: FieldArguments, start: FieldValues, at account: EntityID? = nil
  ) throws(Failure) -> FieldValues {
    var said = said
    let words = said.words.joined(separator: " ")
    if !words.trimmed.isEmpty, let attribute = said.kind.wordsAttribute {
      try said.take(words, for: attribute)
    }
    return start.merging(try values(said, at: account)) { _, said in said }
  }
}

extension Kind {
  /// What a new thing starts with, as its form does: it was heard or done today.
  fileprivate func start(on today: Day, in book: Book, _ language: Language) -> FieldValues {
    switch self {
    case .fact: [.fact(.day): .day(today)]
    case .need:
      [
        .need(.day): .day(today), .need(.state): Value(choice: NeedState.implied),
        .need(.isConfirmed): .yes,
      ]
    case .survey: [.survey(.day): .day(today)]
    case .opportunity:
      book.stages.all.first { $0.standing == .open }
        .map { [.opportunity(.stage): .text($0.name(language))] } ?? [:]
    case .gift: [.gift(.day): .day(today)]
    case .drill: [.drill(.day): .day(today)]
    case .book, .account, .person, .link, .question, .call, .step, .order, .point, .channel,
      .supply:
      [:]
    }
  }
}
