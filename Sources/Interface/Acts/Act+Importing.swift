// The acts that bring a file in: which file, how it is read, and that it happens.

import Drawing
import Model

extension Act {
  /// What is done with a file that is brought in.
  static let importing: [Act] = [
    Act(
      .bring(.file), Phrase("import a file (CSV, Excel, cards)", "导入文件（CSV、Excel、名片）"),
      brief: Phrase("import", "导入"), [.workbench: [.character("O")]],
      isOffered: true,
      changesBook: true, deed: { _, _ in .go(.importFile) }),
    Act(.bring(.complete), Phrase("complete the name", "补全文件名"), [.path: [.tab]]),
    Act(
      .bring(.take), Phrase("import it now", "现在导入"), brief: Phrase("import", "导入"),
      [.importing: [.character("i"), .control("s")]], changesBook: true),
    Act(
      .bring(.change), Phrase("change what is selected", "修改选中项"), brief: Phrase("change", "修改"),
      [.importing: [.enter, .character("e")]]),
    Act(
      .bring(.kind), Phrase("what the rows are", "各行是什么"), brief: Phrase("rows", "内容"),
      [.importing: [.character("t"), .function(4)]]),
    Act(
      .bring(.sheet), Phrase("another sheet", "换工作表"), brief: Phrase("sheet", "工作表"),
      [.importing: [.character("s"), .function(5)]]),
    Act(
      .bring(.source), Phrase("which program wrote the file", "文件由哪个程序导出"),
      brief: Phrase("source", "来源"), [.importing: [.character("p"), .control("r")]]),
    Act(
      .bring(.dates), Phrase("how dates are written", "日期写法"), brief: Phrase("dates", "日期"),
      [.importing: [.character("d"), .function(6)]]),
    Act(
      .bring(.decimal), Phrase("how decimals are written", "小数写法"),
      brief: Phrase("decimals", "小数"), [.importing: [.character("m"), .function(7)]]),
    Act(
      .bring(.currency), Phrase("which currency is taken", "导入哪种币种"),
      brief: Phrase("currency", "币种"), [.importing: [.character("c"), .function(8)]]),
    Act(
      .bring(.year), Phrase("the year, where none is written", "没写年份时的年份"),
      brief: Phrase("year", "年份"),
      [.importing: [.character("y"), .function(9)]]),
    Act(
      .bring(.encoding), Phrase("how the text is encoded", "文本编码"),
      brief: Phrase("encoding", "编码"), [.importing: [.character("n"), .function(11)]]),
    Act(
      .bring(.fillDown), Phrase("whether a blank customer is the one above", "客户空着时是否沿用上一行"),
      brief: Phrase("blanks", "空客户"), [.importing: [.character("f"), .function(12)]]),
    Act(
      .bring(.customers), Phrase("bring in customers that the book lacks", "一并新建簿中没有的客户"),
      brief: Phrase("new customers", "新建客户"), [.importing: [.character("a"), .insert]]),
    Act(
      .bring(.moves), Phrase("whether people have moved to another customer", "联系人是否换到了别的客户"),
      brief: Phrase("moved", "换公司"), [.importing: [.character("v"), .control("k")]]),
    Act(
      .bring(.corrections), Phrase("whether orders have got another customer", "订单的客户是否已更正"),
      brief: Phrase("corrected", "更正"), [.importing: [.character("o"), .control("t")]]),
    Act(
      .bring(.rejects), Phrase("write what is not taken to a file", "把不导入的行存成文件"),
      brief: Phrase("rejected rows", "未导入行"), [.importing: [.character("w"), .control("o")]]),
    Act(
      .bring(.keep), Phrase("keep how this file is read, for others like it", "把读法存为来源，供同类文件使用"),
      brief: Phrase("keep reading", "存读法"), [.importing: [.character("K"), .control("w")]]),
  ]
}

extension Action.Bringing {
  /// What the key lets the person say; nil for a key that is about something else.
  var topic: ImportChoices.Topic? {
    switch self {
    case .kind: .kind
    case .sheet: .sheet
    case .source: .source
    case .dates: .dates
    case .decimal: .decimal
    case .currency: .currency
    case .year: .year
    case .encoding: .encoding
    case .fillDown: .fillDown
    case .customers: .customers
    case .moves: .moves
    case .corrections: .corrections
    case .file, .complete, .take, .change, .rejects, .keep: nil
    }
  }

  /// The key for a topic; nil for what is chosen among rows.
  static func about(_ topic: ImportChoices.Topic) -> Action.Bringing? {
    allCases.first { $0.topic == topic }
  }
}
