// `rapport call`: records a call that took place, or plans one, in one line from the shell.

import ArgumentParser
import Model
import Session

/// Records or plans a call on an account.
struct CallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "call",
    abstract: Speech.say(
      "Record a call that took place, or plan one.", "记录一次拜访或通话，或约一次。"),
    usage: "rapport call <account> [--outcome <outcome>] [--when <day>] [...]",
    discussion: Speech.say(
      """
      rapport call Alfreds --with 'Maria Anders' --by phone --outcome advance \
      --evidence 'sends us the drawings' --said 'She fears the delay' --stance sceptic --next 'Call back' --due friday
      rapport call Alfreds --when 'next tue' --with Anders

      With an outcome the call took place, today if no day is said; a call that was planned for that day is \
      the one. Without, it is planned. The id of a planned call stands for its account. An order or an \
      advance needs --evidence: what the customer did or promised.

      call: \(Kind.call.options.joined(separator: " "))
      """,
      """
      rapport call 华润 --with 李蕾 --by 电话 --outcome 有进展 --evidence 把图纸发来 --said '担心交期' --stance 存疑 \
      --next 回电 --due 下周五
      rapport call 华润 --when 下周二 --with 李蕾

      写了结果就是已经发生的，没写日期就是今天；那天约好的拜访就是它。没写结果就是约一次。客户可以换成计划中拜访的 id。\
      成交或有进展要写 --evidence：客户做了或答应做什么。

      拜访的字段：\(Kind.call.options.joined(separator: " "))
      """))

  @OptionGroup var writing: WritingOptions

  @Option(
    parsing: .unconditionalSingleValue,
    help: .say("Who took part; may be repeated.", "和谁，可重复。", valueName: "person"))
  var with: [String] = []

  @Option(
    parsing: .unconditional,
    help: .say(
      "By what: visit, phone, video, e-mail, wechat, fair; anything else is the place.",
      "方式：上门、电话、视频、邮件、微信、展会；别的词算地点。", valueName: "means"))
  var by: String?

  @Option(
    parsing: .unconditional,
    help: .say(
      "The day; today if not said. With an outcome it lies in the past.",
      "日期，默认今天。写了结果就是过去的日子。", valueName: "day"))
  var when: String?

  @Option(
    parsing: .unconditional,
    help: .say("What happened; - is the standard input.", "经过；- 表示标准输入。", valueName: "text"))
  var said: String?

  @Option(
    parsing: .unconditional,
    help: .say(
      "How the first person named stands to us now: champion to opponent.",
      "第一位参加人现在的态度：铁杆支持到反对。", valueName: "stance"))
  var stance: String?

  @Option(
    parsing: .unconditional,
    help: .say("What we have to do next.", "我们下一步要做什么。", valueName: "text"))
  var next: String?

  @Option(
    parsing: .unconditional, help: .say("By when.", "什么时候做完。", valueName: "day"))
  var due: String?

  @OptionGroup var fields: FieldOptions

  @Argument(
    parsing: .allUnrecognized,
    help: .say("The account, and options of the fields of a call.", "客户，以及拜访各字段的选项。"))
  var words: [String] = []

  /// Records or plans it.
  func run() throws {
    var call = try FieldArguments(words, sets: fields.sets, of: .call)
    guard !call.words.isEmpty else {
      throw Failure.usage("Say on whom: rapport call ACCOUNT.", "请写客户：rapport call 客户。")
    }
    for person in with { try call.take(person, for: .call(.people)) }
    if let by {
      let means = Attribute.call(.means)
      let isMeans = (try? means.value(typed: by, today: Clock.today).get()) != nil
      try call.take(by, for: isMeans ? means : .call(.place))
    }
    if let when {
      try call.take(when, for: .call(.day))
      let leaning = call.leaning(of: .call(.day))
      if let time = DayEntry.time(in: when, today: Clock.today, leaning: leaning),
        !call.texts.contains(where: { $0.attribute == .call(.time) })
      {
        try call.take(time, for: .call(.time))
      }
    }
    if let said { try call.take(said, for: .call(.summary)) }
    guard due == nil || next?.trimmed.isEmpty == false else {
      throw Failure.usage(
        "--due is the day of --next: say what is to be done.", "--due 是 --next 的日期：请写要做什么。")
    }
    var step = try FieldArguments([], sets: [], of: .step)
    if let next { try step.take(next, for: .step(.words)) }
    if let due { try step.take(due, for: .step(.due)) }
    var person = try FieldArguments([], sets: [], of: .person)
    if let stance { try person.take(stance, for: .person(.stance)) }
    try writing.carryOut { [call, step, person] book throws(Failure) in
      try CallEntry(book: book, today: Clock.today).command(call, step: step, person: person)
    }
  }
}

/// What a command line says of a call, as a command to a book.
private struct CallEntry {
  let book: Book
  let today: Day

  /// The command that records the call or plans it.
  ///
  /// - Parameters:
  ///   - step: What there is to do next; empty for nothing.
  ///   - person: What is said of the first person who took part; empty for nothing.
  func command(
    _ said: FieldArguments, step: FieldArguments, person: FieldArguments
  ) throws(Failure) -> Command {
    let name = said.words.joined(separator: " ")
    let reader = FieldReader(book: book, today: today)
    let named = EntityID(name).flatMap { book.calls[$0] }
    if let named, named.outcome != nil {
      throw Failure.usage(
        "That call is recorded already: open rapport to change it.",
        "这次拜访已经记录过了：要改请打开 rapport。")
    }
    let account: EntityID
    if let known = named?.account {
      account = known
    } else {
      account = try BookSearch(book).thing(name, .account)
    }
    var values = try reader.values(said, at: account)
    let isRecord = values[.call(.outcome)]?.isBlank == false
    try check(values, isRecord: isRecord)
    let met = values[.call(.people)]?.entities
    var planned = named
    if planned == nil, isRecord { planned = try plannedCall(on: account, values) }
    let id = planned?.id ?? .draft(1)
    var changes: [Change] = []
    if let planned {
      if let people = met {
        let added = people.filter { !planned.people.contains($0) }
        values[.call(.people)] = .entities(planned.people + added)
      }
      if isRecord, planned.isAhead(of: today), values[.call(.day)] == nil {
        values[.call(.day)] = .day(today)
      }
      changes.append(.edit(planned.id, .call, values))
    } else {
      let start: FieldValues = [
        .call(.account): .entity(account), .call(.day): .day(today),
      ]
      changes.append(.add(Draft(.call, start.merging(values) { _, said in said }, id: id)))
    }
    let people = met ?? planned?.people ?? []
    let beside = try reader.values(step, at: account)
      .merging(try reader.values(person, at: account)) { step, _ in step }
    guard people.first != nil || person.texts.isEmpty else {
      throw Failure.usage("Whose stance is that? Say it with --with.", "这是谁的态度？请用 --with 写明。")
    }
    changes += book.changes(beside: id, on: account, with: people, said: beside)
    return Command(Purpose(isRecord ? .record : .prepare, .call), changes)
  }

  /// Refuses a call that took place in the future, and one that neither took place nor is still to come.
  private func check(_ values: FieldValues, isRecord: Bool) throws(Failure) {
    let day = values[.call(.day)]?.day
    if isRecord, let day, day > today {
      throw Failure.usage(
        "A call with an outcome has taken place, but \(day) is still to come: leave out --outcome, or mend --when.",
        "写了结果的拜访已经发生，\(day) 却还没到：请去掉 --outcome，或改 --when。")
    }
    let saysRecord = Call.record.contains { values[.call($0)]?.isBlank == false }
    guard !isRecord, saysRecord || day.map({ $0 < today }) ?? true else { return }
    let (en, zh) = (Outcome.allCases.map(\.rawValue), Outcome.allCases.map(\.name.zh))
    throw Failure.usage(
      "Say how it ended with --outcome \(en.joined(separator: ", ")), or plan it with --when DAY.",
      "请用 --outcome 写结果（\(zh.joined(separator: "、"))），或用 --when 日期 约一次。")
  }

  /// The call that was planned for the day, if one was, with these people or with nobody in particular.
  private func plannedCall(
    on account: EntityID, _ values: FieldValues
  ) throws(Failure) -> Call? {
    let day = values[.call(.day)]?.day ?? today
    let people = values[.call(.people)]?.entities ?? []
    let found = book.calls(of: account).filter { call in
      call.outcome == nil && call.day == day
        && (people.isEmpty || call.people.isEmpty || call.people.contains(where: people.contains))
    }
    guard found.count > 1 else { return found.first }
    let ids = found.map {
      [$0.time, $0.id.description].filter { !$0.isEmpty }.joined(separator: " ")
    }
    throw Failure.usage(
      "Several calls are planned for \(day): write the id instead of the account, \(ids.joined(separator: ", ")).",
      "\(day) 约了好几次：请把客户换成 id，\(ids.joined(separator: "、"))。")
  }
}
