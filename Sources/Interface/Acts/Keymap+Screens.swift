// The rows of the action table for what opens screens, and for the screens themselves.

import Drawing
import Model

extension Keymap {
  /// What opens and closes screens.
  static let screenEntries: [Entry] = [
    Entry(
      .open, Phrase("open", "打开"),
      [
        .workbench: [.enter], .card: [.enter], .prepare: [.enter], .history: [.enter],
        .report: [.enter],
      ]),
    Entry(
      .back, Phrase("back", "返回"),
      [
        .workbench: [.escape], .card: [.escape, .character("q"), .backspace],
        .form: [.escape], .chooser: [.escape], .confirm: [.escape, .character("n")],
        .prepare: [.escape, .character("q")], .sheet: [.escape, .character("q")],
        .history: [.escape, .character("q"), .backspace],
        .report: [.escape, .character("q"), .backspace],
        .why: [.escape, .character("q"), .backspace, .enter],
        .palette: [.escape], .filter: [.escape], .help: [.escape, .character("q")],
        .drill: [.escape],
      ]),
    Entry(
      .show(.prepare), Phrase("prepare call", "准备拜访"), brief: Phrase("prepare", "准备拜访"),
      [
        .workbench: [.character("p"), .function(5)], .card: [.character("p"), .function(5)],
        .prepare: [.character("p"), .function(5)], .report: [.character("p"), .function(5)],
      ], isOffered: true),
    Entry(
      .show(.record), Phrase("record outcome", "记录结果"), brief: Phrase("outcome", "记结果"),
      [
        .workbench: [.character("o"), .function(6)], .card: [.character("o"), .function(6)],
        .prepare: [.character("o"), .function(6), .tab],
      ], isOffered: true),
    Entry(
      .show(.sheet), Phrase("call sheet", "拜访单"),
      [
        .workbench: [.character("P"), .function(7)], .card: [.character("P"), .function(7)],
        .prepare: [.character("P"), .function(7)],
      ], isOffered: true),
    Entry(.show(.card), Phrase("account card", "客户卡片"), [:], isOffered: true),
    Entry(
      .show(.history), Phrase("history", "历史"),
      [
        .workbench: [.character("H"), .function(8)], .card: [.character("H"), .function(8)],
      ], isOffered: true),
    Entry(
      .widen, Phrase("whole book, or this account", "整本或本客户"),
      brief: Phrase("book/account", "整本/客户"), [.history: [.tab]]),
    Entry(
      .turn, Phrase("another view", "换一种看法"), brief: Phrase("view", "换视图"), [.report: [.tab]]),
    Entry(
      .show(.past), Phrase("look back to a day", "回看某一天"), brief: Phrase("look back", "回看"),
      [.workbench: [.character("T"), .function(9)]], isOffered: true),
    Entry(
      .show(.filter), Phrase("filter", "筛选"),
      [
        .workbench: [.character("/"), .control("f")], .history: [.character("/"), .control("f")],
      ],
      isOffered: true),
    Entry(
      .show(.palette), Phrase("commands", "命令"),
      [
        .workbench: [.character(":"), .control("p")], .card: [.character(":"), .control("p")],
        .report: [.character(":"), .control("p")],
      ]),
    Entry(
      .show(.help), Phrase("help", "帮助"),
      [
        .everywhere: [.function(1)], .workbench: [.character("?")], .card: [.character("?")],
        .prepare: [.character("?")], .sheet: [.character("?")],
        .history: [.character("?")], .report: [.character("?")], .why: [.character("?")],
      ], isOffered: true),
    Entry(
      .program(.language), Phrase("中文", "English"), [.everywhere: [.function(2)]], isOffered: true),
    Entry(
      .program(.theme), Phrase("another theme", "换主题"), [.everywhere: [.function(3)]],
      isOffered: true),
    Entry(
      .program(.redraw), Phrase("draw again", "重画屏幕"), [.everywhere: [.control("l")]],
      isOffered: true),
    Entry(.program(.suspend), Phrase("suspend", "挂起"), [.everywhere: [.control("z")]]),
    Entry(
      .program(.quit), Phrase("quit", "退出"),
      [.everywhere: [.control("q"), .function(10)], .workbench: [.character("q")]],
      isOffered: true),
  ]

  /// What forms and other layers do.
  static let layerEntries: [Entry] = [
    Entry(
      .fill(.save), Phrase("save", "保存"),
      [.form: [.control("s")], .prepare: [.control("s")], .drill: [.control("s")]]),
    Entry(.fill(.nextField), Phrase("next field", "下一项"), [.form: [.tab, .down, .enter]]),
    Entry(.fill(.previousField), Phrase("previous field", "上一项"), [.form: [.backTab, .up]]),
    Entry(.fill(.nextChoice), Phrase("next choice", "下一个选项"), [.form: [.right]]),
    Entry(.fill(.previousChoice), Phrase("previous choice", "上一个选项"), [.form: [.left]]),
    Entry(
      .fill(.list), Phrase("choose from a list", "从列表中选"), brief: Phrase("list", "选"),
      [.form: [.character(" ")]]),
    Entry(
      .fill(.keep), Phrase("write what you typed to a file", "把已输入的内容存成文件"),
      brief: Phrase("keep in a file", "另存文件"),
      [
        .workbench: [.control("o")], .form: [.control("o")], .drill: [.control("o")],
      ]),
    Entry(.fill(.clear), Phrase("clear", "清空"), [.form: [.control("u")]]),
    Entry(.fill(.editor), Phrase("edit in your editor", "用编辑器修改"), [.form: [.control("e")]]),
    Entry(
      .pick(.choose), Phrase("choose", "选择"),
      [.chooser: [.enter], .palette: [.enter], .filter: [.enter]]),
    Entry(
      .pick(.toggle), Phrase("mark", "勾选"),
      [.chooser: [.character(" ")], .prepare: [.character(" ")]]),
    Entry(
      .pick(.raise), Phrase("move up", "前移"),
      [
        .prepare: [.character("K"), .shiftUp, .control("k")],
        .chooser: [.shiftUp, .control("k")],
      ]),
    Entry(
      .pick(.lower), Phrase("move down", "后移"),
      [
        .prepare: [.character("J"), .shiftDown, .control("j")],
        .chooser: [.shiftDown, .control("j")],
      ]),
    Entry(.accept, Phrase("yes", "是"), [.confirm: [.character("y"), .enter]]),
    Entry(
      .print(.format), Phrase("text, Markdown, HTML", "文本、Markdown、HTML"),
      brief: Phrase("format", "换格式"),
      [.sheet: [.tab, .character("f")]]),
    Entry(
      .print(.writeFile), Phrase("write to a file", "存成文件"),
      [.sheet: [.character("w"), .control("s")]]),
  ]
}
