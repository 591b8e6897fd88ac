// The rows of the action table for the workbench.

import Drawing
import Model

extension Keymap {
  /// What moves the selection.
  static let movingEntries: [Entry] = [
    Entry(
      .move(.down), Phrase("down", "下移"),
      [
        .workbench: [.character("j"), .down], .card: [.character("j"), .down],
        .chooser: [.down, .control("n")], .prepare: [.character("j"), .down],
        .sheet: [.character("j"), .down], .palette: [.down, .control("n")],
        .filter: [.down, .control("n")], .history: [.character("j"), .down],
        .help: [.character("j"), .down], .report: [.character("j"), .down],
        .why: [.character("j"), .down],
      ]),
    Entry(
      .move(.up), Phrase("up", "上移"),
      [
        .workbench: [.character("k"), .up], .card: [.character("k"), .up],
        .chooser: [.up, .control("p")], .prepare: [.character("k"), .up],
        .sheet: [.character("k"), .up], .palette: [.up, .control("p")],
        .filter: [.up, .control("p")], .history: [.character("k"), .up],
        .help: [.character("k"), .up], .report: [.character("k"), .up],
        .why: [.character("k"), .up],
      ]),
    Entry(.move(.left), Phrase("left", "左移"), [.workbench: [.character("h"), .left]]),
    Entry(.move(.right), Phrase("right", "右移"), [.workbench: [.character("l"), .right]]),
    Entry(
      .move(.first), Phrase("to the first", "到第一个"),
      [
        .workbench: [.character("g"), .home], .card: [.character("g"), .home],
        .prepare: [.character("g"), .home], .sheet: [.character("g"), .home],
        .history: [.character("g"), .home], .help: [.character("g"), .home],
        .report: [.character("g"), .home], .why: [.character("g"), .home],
      ]),
    Entry(
      .move(.last), Phrase("to the last", "到最后一个"),
      [
        .workbench: [.character("G"), .end], .card: [.character("G"), .end],
        .prepare: [.character("G"), .end], .sheet: [.character("G"), .end],
        .history: [.character("G"), .end], .help: [.character("G"), .end],
        .report: [.character("G"), .end], .why: [.character("G"), .end],
      ]),
    Entry(
      .move(.halfDown), Phrase("half a page down", "下翻半页"), brief: Phrase("page down", "下翻"),
      [
        .workbench: [.control("d"), .pageDown], .card: [.control("d"), .pageDown],
        .prepare: [.control("d"), .pageDown],
        .sheet: [.control("d"), .pageDown, .character(" ")],
        .history: [.control("d"), .pageDown, .character(" ")],
        .help: [.control("d"), .pageDown, .character(" ")],
        .report: [.control("d"), .pageDown, .character(" ")],
        .why: [.control("d"), .pageDown, .character(" ")], .drill: [.pageDown],
      ]),
    Entry(
      .move(.halfUp), Phrase("half a page up", "上翻半页"), brief: Phrase("page up", "上翻"),
      [
        .workbench: [.control("u"), .pageUp], .card: [.control("u"), .pageUp],
        .prepare: [.control("u"), .pageUp],
        .sheet: [.control("u"), .pageUp], .history: [.control("u"), .pageUp],
        .help: [.control("u"), .pageUp], .report: [.control("u"), .pageUp],
        .why: [.control("u"), .pageUp], .drill: [.pageUp],
      ]),
    Entry(
      .arrange(.nextAccount), Phrase("next account", "下一个客户"),
      [.workbench: [.character("n"), .shiftDown]]),
    Entry(
      .arrange(.previousAccount), Phrase("previous account", "上一个客户"),
      [.workbench: [.character("N"), .shiftUp]]),
  ]

  /// What changes the panes.
  static let paneEntries: [Entry] = [
    Entry(
      .arrange(.nextPane), Phrase("next pane", "下一窗格"), brief: Phrase("pane", "换窗格"),
      [.workbench: [.tab]]),
    Entry(.arrange(.previousPane), Phrase("previous pane", "上一窗格"), [.workbench: [.backTab]]),
    Entry(
      .arrange(.accountsPane), Phrase("to the accounts", "到客户列表"), [.workbench: [.character("1")]],
      isOffered: true),
    Entry(
      .arrange(.mapPane), Phrase("to the map", "到影响力图"), [.workbench: [.character("2")]],
      isOffered: true),
    Entry(
      .arrange(.questionsPane), Phrase("to the questions", "到问题"), [.workbench: [.character("3")]],
      isOffered: true),
    Entry(
      .arrange(.zoom), Phrase("zoom the pane", "放大窗格"),
      [.workbench: [.character("z"), .function(11)]],
      isOffered: true),
    Entry(
      .arrange(.mapView), Phrase("another view of the map", "切换图的样式"), brief: Phrase("view", "换视图"),
      [.workbench: [.character("v"), .function(4)]], isOffered: true),
    Entry(
      .arrange(.order), Phrase("accounts in another order", "客户换个排序"), brief: Phrase("order", "排序"),
      [.workbench: [.character("S")]], isOffered: true),
  ]

  /// What changes what is in the book.
  static let bookEntries: [Entry] = [
    Entry(
      .change(.add), Phrase("add", "新建"),
      [
        .workbench: [.character("a"), .insert], .card: [.character("a"), .insert],
        .prepare: [.character("a"), .insert], .report: [.character("a"), .insert],
      ]),
    Entry(
      .change(.edit), Phrase("edit", "修改"),
      [
        .workbench: [.character("e")], .card: [.character("e")], .prepare: [.character("e")],
        .report: [.character("e")],
      ],
      isOffered: true),
    Entry(
      .change(.delete), Phrase("delete", "删除"),
      [
        .workbench: [.character("d"), .delete], .card: [.character("d"), .delete],
        .prepare: [.character("d"), .delete], .form: [.control("x")],
      ], isOffered: true),
    Entry(
      .undo, Phrase("undo", "撤销"),
      [
        .workbench: [.character("u")], .card: [.character("u")], .prepare: [.character("u")],
        .history: [.character("u"), .delete], .report: [.character("u")],
      ],
      isOffered: true),
    Entry(
      .redo, Phrase("redo", "重做"),
      [
        .workbench: [.control("r")], .card: [.control("r")], .prepare: [.control("r")],
        .history: [.control("r")], .report: [.control("r")],
      ],
      isOffered: true),
    Entry(
      .change(.completeStep), Phrase("next step done", "完成下一步"), brief: Phrase("step done", "完成"),
      [
        .workbench: [.character("x")], .card: [.character("x")], .prepare: [.character("x")],
        .report: [.character("x")],
      ],
      isOffered: true),
    Entry(
      .change(.moveNeed), Phrase("need one state on", "需求推进一步"), brief: Phrase("move need", "推进"),
      [
        .questions: [.character("m")], .card: [.character("m")], .prepare: [.character("m")],
        .report: [.character("m")],
      ],
      isOffered: true),
    Entry(
      .change(.links), Phrase("links of this person", "此人的关系"), [.workbench: [.character("I")]],
      isOffered: true),
    Entry(
      .change(.editNotes), Phrase("notes in your editor", "用编辑器写备注"),
      [.workbench: [.character("E")]], isOffered: true),
    Entry(.change(.editBook), Phrase("book settings", "客户簿设置"), [:], isOffered: true),
  ]

  /// What adds to the book.
  static let addingEntries: [Entry] = [
    Entry(
      .show(.additions), Phrase("add…", "新建…"),
      [
        .workbench: [.character("+"), .control("n")], .card: [.character("+"), .control("n")],
        .report: [.character("+"), .control("n")],
      ]),
    Entry(.add(.account), Phrase("add an account", "新建客户"), [:], isOffered: true),
    Entry(.add(.person), Phrase("add a person", "新建联系人"), [:], isOffered: true),
    Entry(
      .add(.link), Phrase("add a link", "新建关系"), brief: Phrase("link", "关系"),
      [.workbench: [.character("i")]], isOffered: true),
    Entry(
      .add(.fact), Phrase("note a fact", "记一条事实"), brief: Phrase("fact", "记事实"),
      [.workbench: [.character("f")], .card: [.character("f")], .prepare: [.character("f")]],
      isOffered: true),
    Entry(
      .add(.need), Phrase("note a need", "记一条需求"), brief: Phrase("need", "记需求"),
      [.workbench: [.character("w")], .card: [.character("w")], .prepare: [.character("w")]],
      isOffered: true),
    Entry(.add(.question), Phrase("add a question", "新建问题"), [:], isOffered: true),
    Entry(
      .add(.step), Phrase("add a next step", "新建下一步"), brief: Phrase("step", "下一步"),
      [
        .workbench: [.character("s")], .card: [.character("s")], .prepare: [.character("s")],
        .report: [.character("s")],
      ],
      isOffered: true),
    Entry(.add(.order), Phrase("add an order line", "新建订单"), [:], isOffered: true),
    Entry(
      .add(.point), Phrase("add a selling point", "加一个卖点"), brief: Phrase("point", "加卖点"),
      [.prepare: [.character("b")]], isOffered: true),
    Entry(
      .add(.channel), Phrase("note whom it sells on to", "记渠道去向"), [:], isOffered: true),
    Entry(.add(.supply), Phrase("note who supplies it", "记供货情况"), [:], isOffered: true),
    Entry(.add(.survey), Phrase("note a survey", "记一次调研"), [:], isOffered: true),
    Entry(.add(.gift), Phrase("note a gift", "登记礼品"), [:], isOffered: true),
    Entry(
      .add(.placeholder), Phrase("note a part whose person is unknown", "占位：有这个角色，还不知道是谁"),
      brief: Phrase("who?", "占位"), [.map: [.character("0")]], isOffered: true),
  ]
}
