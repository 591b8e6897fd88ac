// What a person can say about how a file is read, with how it is read now.

import Interchange
import Interface
import Model

extension ImportPageMaker {
  /// Something that can be said.
  private typealias Option = ImportPreview.Option

  /// Everything that can be said about this file, apart from its columns and names.
  var settings: [ImportPreview.Setting] {
    switch file.content {
    case .book: return []
    case .sheets: return [sheet].compactMap(\.self)
    case .cards: return [customers, moves].compactMap(\.self)
    case .unclear(let document, _):
      return [kind, sheet, source(document.columns), encoding].compactMap(\.self)
    case .table(let source):
      let isOrders = source.meaning.main.kind == .orders
      let isAccounts = source.meaning.main.kind == .accounts
      return [
        kind, sheet, self.source(source.meaning.main.names), encoding, dates, decimal,
        isOrders ? currency(source) : nil, year(source),
        isAccounts ? nil : fillDown, isAccounts ? nil : customers, moves, corrections,
      ].compactMap(\.self)
    }
  }

  /// What a column can be taken for: the fields of what the file holds, or of everything while that isn't known.
  var fields: [ImportPreview.Option] {
    let kinds: [ImportKind]
    switch file.content {
    case .book, .cards, .sheets: return []
    case .table(let source): kinds = source.meaning.all.map(\.kind)
    case .unclear:
      kinds =
        choices[.kind].flatMap { ImportKind(rawValue: $0) }.map { [$0] } ?? ImportKind.allCases
    }
    var names: [(tag: String, name: Phrase)] = []
    for kind in kinds {
      for field in ImportField.all(of: kind) {
        let own = kind.entity.name
        let name = Phrase("\(own.en): \(field.name.en)", "\(own.zh)：\(field.name.zh)")
        if let index = names.firstIndex(where: { $0.tag == field.tag }) {
          // One word of the person's maps such a column for both kinds.
          names[index].name = [names[index].name, name].joined(", ", "、")
        } else {
          names.append((field.tag, name))
        }
      }
    }
    return [
      Option(nil, Phrase("what its name says", "按列名判断")),
      Option(ImportChoices.none, Phrase("nothing: leave it out", "不使用这一列")),
    ] + names.map { Option($0.tag, $0.name) }
  }

  /// What the file itself shows.
  private static let automatic = Option(nil, Phrase("as the file shows", "由文件判断"))

  private var kind: ImportPreview.Setting {
    let value: Phrase
    if case .table(let source) = file.content {
      value = source.meaning.all.map(\.kind.entity.name).joined(", ", "、")
    } else {
      value = Phrase("not known", "未知")
    }
    return ImportPreview.Setting(
      .kind, Phrase("What the rows are", "各行是什么"), value: value,
      options: [Self.automatic]
        + ImportKind.allCases.map { Option($0.rawValue, $0.entity.name) })
  }

  /// The word that asks for all sheets, as on the command line.
  private static let allSheets = "all"

  private var sheet: ImportPreview.Setting? {
    guard file.sheets.count > 1 else { return nil }
    let all = Phrase("all, one after the other", "全部，依次导入")
    let isAll = choices[.sheet] == Self.allSheets && !file.sheets.contains(Self.allSheets)
    // A sheet of that name is the one that is meant by it.
    let canBeAll = !file.sheets.contains { $0.nameKey == Self.allSheets }
    return ImportPreview.Setting(
      .sheet, SettingName.sheet,
      value: isAll ? all : Phrase(verbatim: file.sheet?.plain ?? "?"),
      options: file.sheets.map { Option($0, Phrase(verbatim: $0.plain)) }
        + (canBeAll ? [Option(Self.allSheets, all)] : []))
  }

  /// Which program wrote the file: what it was recognised as, or what the person said.
  private func source(_ columns: [String]) -> ImportPreview.Setting {
    var asking = shelf
    switch choices[.source] {
    case nil: asking.asked = .fitting
    case ImportChoices.none?: asking.asked = .none
    case let name?: asking.asked = .named(name)
    }
    let found = asking.fitting(columns).map { Phrase($0.name.en.plain, $0.name.zh.plain) }
    let value: Phrase
    switch found.count {
    case 0 where choices[.source] == nil: value = Phrase("no program that is known", "不是已知的程序")
    case 0: value = Phrase("none", "都不是")
    case 1: value = found[0]
    case _:
      let names = found.joined(" or ", "或")
      value = Phrase("perhaps \(names.en): none was used", "可能是\(names.zh)，都没有采用")
    }
    let sources = shelf.sources.sorted { $0.isOwn && !$1.isOwn }.map { source in
      let name = Phrase(source.name.en.plain, source.name.zh.plain)
      return Option(
        source.name.en, source.isOwn ? Phrase("\(name.en) (yours)", "\(name.zh)（自己的）") : name)
    }
    return ImportPreview.Setting(
      .source, SettingName.source, value: value,
      options: [
        Self.automatic,
        Option(ImportChoices.none, Phrase("none: by the names of the columns", "都不是：只看列名")),
      ] + sources)
  }

  private var encoding: ImportPreview.Setting? {
    guard let encoding = file.encoding else { return nil }
    let names = [
      "UTF-8", "GB18030", "Big5", "Windows-1252", "windows-1250", "windows-1251", "Shift_JIS",
      "EUC-KR", "UTF-16LE", "UTF-16BE",
    ]
    return ImportPreview.Setting(
      .encoding, SettingName.encoding, value: Phrase(verbatim: encoding.name),
      options: [Self.automatic] + names.map { Option($0, Phrase(verbatim: $0)) })
  }

  /// How days and decimals were read, as the plan says it: `dates=dmy decimal=comma`.
  private func reading(_ name: String) -> String? {
    guard case .table(let plan) = planned else { return nil }
    return plan.reading.split(separator: " ").first { $0.hasPrefix(name + "=") }
      .map { String($0.dropFirst(name.count + 1)) }
  }

  private var dates: ImportPreview.Setting {
    setting(
      .dates, Phrase("Dates", "日期"), now: choices[.dates] ?? reading("dates"),
      options: DateOrder.tags.map { Option($0.tag, $0.name) })
  }

  private var decimal: ImportPreview.Setting {
    setting(
      .decimal, SettingName.decimals, now: choices[.decimal] ?? reading("decimal"),
      options: [
        Option(DecimalMark.point.rawValue, Phrase("behind a point: 1,234.50", "小数点为点：1,234.50")),
        Option(DecimalMark.comma.rawValue, Phrase("behind a comma: 1.234,50", "小数点为逗号：1.234,50")),
      ])
  }

  /// Where the file has several currencies, which of them is taken; where it names none, which the amounts are in.
  private func currency(_ source: ImportSource) -> ImportPreview.Setting? {
    let found = source.currencyCodes(in: book)
    guard found.count != 1 || choices[.currency] != nil else { return nil }
    let isSaid = found.isEmpty
    let codes = isSaid ? CurrencyMark.common : found
    return setting(
      .currency, Phrase("Currency", "币种"), now: choices[.currency],
      options: codes.map {
        Option(
          $0, isSaid ? Phrase(verbatim: $0) : Phrase("\($0) only, without the others", "只导入 \($0)"))
      })
  }

  private func year(_ source: ImportSource) -> ImportPreview.Setting? {
    let isAsked =
      switch source.doubt {
      case .year, .yearOfDays: true
      case .dayOrder, .decimalMark, .unknownAccount, .moved, .corrected, nil: false
      }
    guard isAsked || choices[.year] != nil else { return nil }
    let years = (0...9).map { String(today.civil.year - $0) }
    return setting(
      .year, Phrase("Year, where none is written", "没写年份时的年份"), now: choices[.year],
      options: years.map { Option($0, Phrase(verbatim: $0)) })
  }

  private var fillDown: ImportPreview.Setting {
    setting(
      .fillDown, SettingName.fillDown, now: choices[.fillDown],
      options: [
        Option(ImportChoices.new, Phrase("is the one in the row above", "沿用上一行的客户")),
        Option(ImportChoices.none, Phrase("is none: the row is not taken", "不沿用，该行不导入")),
      ])
  }

  private var customers: ImportPreview.Setting {
    let isFirst = book.accounts.rows.isEmpty
    let isSaid = choices[.customers] != nil
    return ImportPreview.Setting(
      .customers, Phrase("Customers not in the book", "簿中没有的客户"),
      value: isSaid
        ? Phrase("are brought in", "一并新建")
        : isFirst
          ? Phrase("are brought in, since the book has none", "一并新建（客户簿还是空的）")
          : Phrase("are not brought in", "不新建"),
      options: [])
  }

  /// Asked where the file has people whom the book has at another customer.
  private var moves: ImportPreview.Setting? {
    var isAsked = choices[.moves] != nil
    if case .table(let plan) = planned, case .moved = plan.doubt { isAsked = true }
    guard isAsked else { return nil }
    let options = [
      Option(ImportChoices.new, Phrase("have moved", "换了公司")),
      Option(ImportChoices.none, Phrase("are others of the same name", "是同名的另一个人")),
      Option(
        ImportChoices.stay, Phrase("stay where the book has them", "保持客户簿里的不变")),
    ]
    return asked(.moves, Phrase("People at another customer", "簿中在别的客户的人"), options)
  }

  /// Asked where the file has orders that are another customer's in the book.
  private var corrections: ImportPreview.Setting? {
    var isAsked = choices[.corrections] != nil
    if case .table(let plan) = planned, case .corrected = plan.doubt { isAsked = true }
    guard isAsked else { return nil }
    let options = [
      Option(
        ImportChoices.new, Phrase("get the customer of the file", "以文件中的客户为准")),
      Option(ImportChoices.none, Phrase("are other orders", "是另外的订单")),
      Option(
        ImportChoices.stay, Phrase("stay as the book has them", "保持客户簿里的不变")),
    ]
    return asked(
      .corrections, Phrase("Orders of another customer", "簿中属于别的客户的订单"), options)
  }

  /// A setting that only the person knows.
  private func asked(
    _ topic: ImportChoices.Topic, _ name: Phrase, _ options: [ImportPreview.Option]
  ) -> ImportPreview.Setting {
    let said = choices[topic].flatMap { tag in options.first { $0.tag == tag }?.name }
    return ImportPreview.Setting(
      topic, name, value: said ?? Phrase("not said yet", "尚未说明"), options: options)
  }

  /// A setting that the file may show by itself.
  private func setting(
    _ topic: ImportChoices.Topic, _ name: Phrase, now: String?, options: [ImportPreview.Option]
  ) -> ImportPreview.Setting {
    let value = now.flatMap { tag in options.first { $0.tag == tag }?.name }
    return ImportPreview.Setting(
      topic, name, value: value ?? Self.automatic.name, options: [Self.automatic] + options)
  }
}

extension DateOrder {
  /// The orders that a person can say, by the tags that settings and options have.
  static let tags: [(tag: String, name: Phrase, order: DateOrder)] = [
    ("dmy", Phrase("day first: 31/12/2025", "日在前：31/12/2025"), .dayFirst),
    ("mdy", Phrase("month first: 12/31/2025", "月在前：12/31/2025"), .monthFirst),
    ("ymd", Phrase("year first: 25-12-31", "年在前：25-12-31"), .yearFirst),
  ]

  /// The order with a tag.
  init?(tag: String) {
    guard let order = Self.tags.first(where: { $0.tag == tag })?.order else { return nil }
    self = order
  }
}

/// What settings are called that sentences on the page name, too.
private enum SettingName {
  static let source = Phrase("Source", "来源")
  static let sheet = Phrase("Sheet", "工作表")
  static let encoding = Phrase("Encoding", "文本编码")
  static let decimals = Phrase("Decimals", "小数")
  static let fillDown = Phrase("A blank customer", "客户空着时")
}

extension ReadingRemedy {
  /// What to do on the page, with the sign that joins it to what it is about.
  var onPage: Phrase {
    switch self {
    case .decimals:
      below(SettingName.decimals, "; if decimals stand behind them, change", "；若后面是小数，请改")
    case .encoding: below(SettingName.encoding, "; if they are wrong, change", "；若不对，请改")
    case .savingOrEncoding:
      below(
        SettingName.encoding, ". Save the file as UTF-8, or change", "。请把文件另存为 UTF-8，或改")
    case .fillDown:
      below(SettingName.fillDown, "; if they have none, change", "；若不应如此，请改")
    case .source: below(SettingName.source, "; say which it is by", "；请指定")
    case .sheet: below(SettingName.sheet, "; choose one by", "；如有需要，请改")
    case .states:
      Phrase(
        "; if only some of these words mean a purchase, say below which.",
        "；若只有某些词表示成交，请在下面指定。")
    case .stages(let column):
      Phrase(
        ": say below which word means won, or leave the column \(column.plain) out to take every row as an order.",
        "：请在下面指定哪个词表示赢单，或把“\(column.plain)”列设为不使用，全部按订单导入。")
    }
  }

  private func below(_ name: Phrase, _ en: String, _ zh: String) -> Phrase {
    Phrase("\(en) “\(name.en)” below.", "\(zh)下面的“\(name.zh)”。")
  }
}
