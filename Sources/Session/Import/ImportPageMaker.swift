// What the screen shows of a file before it is brought in, made from the file as it was understood and from what it
// would do to the book.

import Interchange
import Interface
import Model
import Report

extension ImportPreview {
  /// The page of a file; of the sheets of a workbook together, each with its own tables.
  init(_ sheets: PlannedSheets, _ choices: ImportChoices, shelf: SourceShelf, today: Day) {
    let pages = sheets.parts.map {
      ImportPageMaker(
        file: $0.file, planned: $0.planned, choices: choices, book: $0.book, forecast: $0.forecast,
        isAlone: sheets.parts.count == 1, shelf: shelf, today: today
      ).preview
    }
    self = pages[0]
    guard pages.count > 1 else { return }
    self.init(choices: choices, title: Phrase(verbatim: choices.fileName.plain))
    for (part, page) in zip(sheets.parts, pages) { add(page, of: part.file.sheet?.plain ?? "") }
    changesBook = sheets.command != nil
    guard question == nil else { return }
    var issuer = IDIssuer.forTrial
    outcome.append(
      ImportForecast(sheets.command, on: sheets.parts[0].book, issuer: &issuer).totals)
  }

  /// Adds the page of a sheet.
  private mutating func add(_ page: ImportPreview, of sheet: String) {
    func named(_ phrase: Phrase) -> Phrase {
      Phrase("\(sheet): \(phrase.en)", "\(sheet)：\(phrase.zh)")
    }
    question =
      question ?? page.question.map { Question(named($0.matter), topic: $0.topic) }
    obstacle = obstacle ?? page.obstacle.map(named)
    outcome += page.outcome.map(named)
    // What the rows are is another thing on each sheet.
    settings += page.settings.filter { setting in
      setting.topic != .kind && !settings.contains { $0.topic == setting.topic }
    }
    fields += page.fields.filter { !fields.contains($0) }
    likely.merge(page.likely) { first, _ in first }
    parts += page.parts.map { part in
      var table = part.table
      table.key += " " + sheet
      table.heading = table.heading.map(named)
      return Part(table, isOfCustomers: part.isOfCustomers, topic: part.topic)
    }
  }
}

/// Makes the page of an import.
struct ImportPageMaker {
  /// The file.
  let file: ImportFile
  /// What it would do; nil while nobody knows what its rows are.
  let planned: PlannedImport?
  /// What the person said.
  let choices: ImportChoices
  /// The book that it would be done to.
  let book: Book
  /// The book afterwards, and what would happen.
  let forecast: ImportForecast
  /// Whether it is the only table of the import.
  let isAlone: Bool
  /// All sources that there are.
  let shelf: SourceShelf
  /// The day on which days are told.
  let today: Day

  /// The page.
  var preview: ImportPreview {
    var preview = ImportPreview(choices: choices, title: Phrase(verbatim: file.name))
    preview.question = question
    preview.settings = settings
    preview.fields = fields
    guard let planned else {
      preview.outcome = [
        Phrase("Nothing yet: there is a question first.", "暂时什么也不会发生：有一个问题要先回答。")
      ]
      preview.parts = [columns].compactMap(\.self)
      return preview
    }
    preview.changesBook = planned.command != nil
    preview.hasRejects = isAlone && planned.rejectsFile(.english) != nil
    if let refusal = forecast.refusal {
      preview.obstacle = planned.failure(of: file.name, on: book, refusal).phrase
    }
    preview.outcome = planned.outcome
    if preview.question == nil, isAlone { preview.outcome.append(forecast.totals) }
    preview.parts = parts(planned)
    if case .table(let source) = file.content, preview.question == nil, isAlone {
      preview.keeping = shelf.keeping(of: source.source, fileName: choices.fileName)
    }
    if case .table(let plan) = planned {
      for customer in plan.unknown {
        preview.likely[customer.name] = [customer.suggestion].compactMap(\.self) + customer.others
      }
      preview.takenWords = plan.takenWords
    }
    return preview
  }

  /// The tables: what asks for something first.
  private func parts(_ planned: PlannedImport) -> [ImportPreview.Part] {
    let tables: [ImportPreview.Part?]
    switch planned {
    case .book: tables = [ImportPreview.Part(forecast.corrections(today: today))]
    case .table(let plan):
      tables = [
        columns, customers(plan), words(plan), leftOut(plan), deals(plan),
        ImportPreview.Part(
          forecast.firstRows(of: plan.meaning.main.kind.entity, today: today)),
        ImportPreview.Part(forecast.corrections(today: today)), rejects(plan), repeats(plan),
        newCustomers(plan),
      ]
    }
    return tables.compactMap(\.self)
  }

  /// What has to be answered before anything is imported.
  private var question: ImportPreview.Question? {
    switch file.content {
    case .sheets(let question):
      let matter = question.matter
      return ImportPreview.Question(
        Phrase(matter.en.prefix(1).uppercased() + matter.en.dropFirst(), matter.zh), topic: .sheet)
    case .unclear(_, let fault): return ImportPreview.Question(fault.matter, topic: fault.topic)
    case .table, .book, .cards: break
    }
    guard case .table(let plan) = planned, let doubt = plan.doubt else { return nil }
    return ImportPreview.Question(doubt.matter, topic: doubt.topic)
  }
}

extension ImportPageMaker {
  /// How each column is read; nil where there are none.
  private var columns: ImportPreview.Part? {
    guard let table = file.explanation,
      let names = table.columns.first(where: { $0.key == "name" })
    else { return nil }
    return ImportPreview.Part(table) { row in
      guard case .text(let name) = names.cell(row).value, !name.isEmpty else { return nil }
      return .column(name: name)
    }
  }

  /// The customers that the book doesn't have, one a line; nil without any.
  private func customers(_ plan: ImportPlan) -> ImportPreview.Part? {
    let unknown = plan.unknown
    var table = ReportSection(
      "customers",
      heading: Phrase("Customers that the book doesn't have", "客户簿里没有的客户"),
      columns: [
        ReportColumn("name", Phrase("Name", "名称"), room: 26, least: 14, most: 36) {
          ReportCell(.text(unknown[$0].name), .warning)
        },
        ReportColumn("loss", Phrase("Rows", "行"), room: 18, least: 10) {
          ReportCell(.words(unknown[$0].loss))
        },
        ReportColumn("like", Phrase("Perhaps", "可能是")) {
          ReportCell(.text(unknown[$0].suggestion ?? ""), .muted)
        },
      ], count: unknown.count
    ) { ReportRow(id: unknown[$0].name) }
    if plan.unknown.contains(where: \.canBeMade) {
      table.notes = [
        ReportLine(
          Phrase("a brings them all in; Enter says who one is.", "按 a 全部新建；按回车指定其中一个是谁。"))
      ]
    }
    return unknown.isEmpty
      ? nil
      : ImportPreview.Part(table, isOfCustomers: true) { .customer(name: unknown[$0].name) }
  }

  /// The customers that are brought in, all of them by name; nil without any.
  private func newCustomers(_ plan: ImportPlan) -> ImportPreview.Part? {
    let names = plan.newCustomers
    var table = ReportSection(
      "newCustomers",
      heading: Phrase("Customers that are brought in: \(names.count)", "将要新建的客户：\(names.count) 个"),
      columns: [ReportColumn("name", Phrase("Name", "名称")) { ReportCell(.text(names[$0])) }],
      count: names.count
    ) { ReportRow(id: names[$0]) }
    table.hasHeadings = false
    return names.isEmpty ? nil : ImportPreview.Part(table)
  }

  /// The rows that are left out, by reason; nil without any.
  private func leftOut(_ plan: ImportPlan) -> ImportPreview.Part? {
    byWord(
      plan.leftOut, plan.leftOut.map(\.phrase), "leftOut",
      Phrase("Left out although nothing is wrong", "没有错、但不导入的行"))
  }

  /// The words of states that nobody knows, and those of which the person said what they mean; nil without any.
  private func words(_ plan: ImportPlan) -> ImportPreview.Part? {
    let said = choices.answers.compactMap { answer -> String? in
      if case .word(let word) = answer.topic { word } else { nil }
    }
    let all = said + plan.takenWords.filter { !said.contains($0) }
    var table = ReportSection(
      "words", heading: Phrase("Words that say whether something was bought", "表示是否成交的词"),
      columns: [
        ReportColumn("word", Phrase("Word", "词"), room: 26, least: 10, most: 36) {
          ReportCell(.text(all[$0]))
        },
        ReportColumn("meaning", Phrase("Meaning", "含义")) {
          ReportCell(
            .words(
              $0 < said.count
                ? Phrase("a purchase, as you said", "成交（你指定的）")
                : Phrase("taken for a purchase, like all rows", "按成交导入，其他行也是")), .muted)
        },
      ], count: all.count
    ) { ReportRow(id: all[$0]) }
    table.hasHeadings = false
    return all.isEmpty ? nil : ImportPreview.Part(table) { .word(name: all[$0]) }
  }

  /// The deals that become opportunities, by their stage; nil without any.
  private func deals(_ plan: ImportPlan) -> ImportPreview.Part? {
    byWord(
      plan.deals, plan.deals.map(\.dealPhrase), "deals",
      Phrase("Deals that are not won", "没有赢单的商机"))
  }

  /// Rows by the word that says what they are, which the person may say means a purchase.
  private func byWord(
    _ reasons: [LeftOut], _ words: [Phrase], _ key: String, _ heading: Phrase
  ) -> ImportPreview.Part? {
    var table = ReportSection(
      key, heading: heading,
      columns: [
        ReportColumn("reason", Phrase("Reason", "原因"), wraps: true) {
          ReportCell(.words(words[$0]))
        }
      ], count: reasons.count
    ) { ReportRow(id: String($0)) }
    table.hasHeadings = false
    return reasons.isEmpty
      ? nil
      : ImportPreview.Part(table) { row in
        guard case .state(_, let word) = reasons[row].reason, !word.isEmpty else { return nil }
        return .word(name: word)
      }
  }

  /// The rows that can't be taken, or not wholly, with line and reason; nil without any.
  private func rejects(_ plan: ImportPlan) -> ImportPreview.Part? {
    // While a question is open, rows are refused because of it.
    let lines = plan.doubt == nil ? plan.rejects.filter { !$0.isCustomer }.map(\.phrase) : []
    return list(
      lines, "rejects",
      Phrase("Not taken (w writes them to a file)", "不能导入（按 w 存成文件）"), .warning)
  }

  /// The rows that say again what an earlier one said; nil without any.
  private func repeats(_ plan: ImportPlan) -> ImportPreview.Part? {
    list(plan.repeats, "repeats", Phrase("Rows about the same thing", "说的是同一条的行"), .muted)
  }

  /// Sentences as a table, the first hundred of them; nil without any.
  private func list(
    _ lines: [Phrase], _ key: String, _ heading: Phrase, _ tone: ReportTone
  ) -> ImportPreview.Part? {
    let shown = Array(lines.prefix(100))
    var table = ReportSection(
      key, heading: heading,
      columns: [
        ReportColumn("line", Phrase("Line", "行"), wraps: true) {
          ReportCell(.words(shown[$0]), tone)
        }
      ], count: shown.count
    ) { ReportRow(id: String($0)) }
    table.hasHeadings = false
    let rest = lines.count - shown.count
    if rest > 0 { table.notes = [ReportLine(Phrase("… and \(rest) more.", "……另有 \(rest) 条。"))] }
    return shown.isEmpty ? nil : ImportPreview.Part(table)
  }
}

extension PlannedImport {
  /// What will happen, line by line, without what tables show.
  fileprivate var outcome: [Phrase] {
    switch self {
    case .book(let plan): plan.report()
    case .table(let plan):
      (plan.hasTaken || plan.doubt != nil
        ? [] : [Phrase("No row can be taken as the file is read now.", "按现在的读法，没有一行能导入。")])
        + plan.summaries + plan.newsOfUnknown + plan.told.map { $0.phrase(\.onPage) }
    }
  }
}

extension ImportPlan {
  /// The words of states that nobody knows, whose rows are taken for purchases.
  fileprivate var takenWords: [String] {
    told.flatMap { notice -> [String] in
      if case .states(_, let words)? = notice.remedy { words } else { [] }
    }
  }

  /// That customers are missing, and what that comes to; nothing where none are.
  fileprivate var newsOfUnknown: [Phrase] {
    let count = unknown.count
    guard count > 0 else { return [] }
    let en = count == 1 ? "1 customer is" : "\(count) customers are"
    guard unknown.contains(where: \.canBeMade) else {
      return [
        Phrase(
          "\(en) perhaps in the book under another name, so their rows are not taken: say below who they are.",
          "有 \(count) 个客户可能以别的名称在簿里，相关的行不导入：请在下面逐个指定。")
      ]
    }
    return [
      Phrase(
        "\(en) not in the book, so their rows are not taken: a brings them in, or say below who they are.",
        "有 \(count) 个客户不在簿里，相关的行不导入：按 a 一并新建，或在下面逐个指定。")
    ]
  }
}

extension MappingFault {
  /// What answers it; nil where the columns do.
  fileprivate var topic: ImportChoices.Topic? {
    switch self {
    case .unrecognised: .kind
    case .refused: .source
    case .empty, .missing, .peopleOfNobody, .unknownField, .unknownColumn: nil
    }
  }
}

extension ReadingDoubt {
  /// What answers it.
  fileprivate var topic: ImportChoices.Topic {
    switch self {
    case .dayOrder: .dates
    case .decimalMark: .decimal
    case .year, .yearOfDays: .year
    case .unknownAccount(let name): .customer(name: name)
    case .moved: .moves
    case .corrected: .corrections
    }
  }
}
