// The acts that move the selection and arrange the panes. Each screen and the panes do them themselves.

import Drawing
import Model

extension Act {
  /// What moves the selection, or the page.
  static let moving: [Act] = [
    Act(
      .move(.down), Phrase("down", "下移"),
      [.list: [.character("j"), .down], .typing: [.down, .control("n")]]),
    Act(
      .move(.up), Phrase("up", "上移"),
      [.list: [.character("k"), .up], .typing: [.up, .control("p")]]),
    Act(
      .move(.left), Phrase("left", "左移"),
      [.workbench: [.character("h"), .left], .person: [.character("h"), .left]]),
    Act(
      .move(.right), Phrase("right", "右移"),
      [.workbench: [.character("l"), .right], .person: [.character("l"), .right]]),
    Act(.move(.first), Phrase("to the first", "到第一个"), [.list: [.character("g"), .home]]),
    Act(.move(.last), Phrase("to the last", "到最后一个"), [.list: [.character("G"), .end]]),
    Act(
      .move(.halfDown), Phrase("half a page down", "下翻半页"), brief: Phrase("page down", "下翻"),
      [
        .list: [.control("d"), .pageDown], .drill: [.pageDown],
        .page: [.control("d"), .pageDown, .character(" ")],
      ]),
    Act(
      .move(.halfUp), Phrase("half a page up", "上翻半页"), brief: Phrase("page up", "上翻"),
      [.list: [.control("u"), .pageUp], .drill: [.pageUp]]),
    Act(
      .arrange(.nextAccount), Phrase("next account", "下一个客户"),
      [.workbench: [.character("n"), .shiftDown]]),
    Act(
      .arrange(.previousAccount), Phrase("previous account", "上一个客户"),
      [.workbench: [.character("N"), .shiftUp]]),
  ]

  /// What changes the panes.
  static let panes: [Act] = [
    Act(
      .arrange(.nextPane), Phrase("next pane", "下一窗格"), brief: Phrase("pane", "换窗格"),
      [.workbench: [.tab]]),
    Act(.arrange(.previousPane), Phrase("previous pane", "上一窗格"), [.workbench: [.backTab]]),
    Act(
      .arrange(.accountsPane), Phrase("to the accounts", "到客户列表"), [.workbench: [.character("1")]],
      isOffered: true),
    Act(
      .arrange(.mapPane), Phrase("to the map", "到影响力图"), [.workbench: [.character("2")]],
      isOffered: true),
    Act(
      .arrange(.questionsPane), Phrase("to the questions", "到问题"),
      brief: Phrase("questions", "问题"), [.workbench: [.character("3")]],
      isOffered: true),
    Act(
      .arrange(.zoom), Phrase("zoom the pane", "放大窗格"),
      [.workbench: [.character("z"), .function(11)]], isOffered: true),
    Act(
      .arrange(.mapView), Phrase("another view of the map", "切换图的样式"), brief: Phrase("view", "换视图"),
      [.workbench: [.character("v"), .function(4)]], isOffered: true),
    Act(
      .arrange(.period), Phrase("count another period", "换一段统计时间"),
      brief: Phrase("period", "时间段"), [.report: [.character("v"), .function(11)]]),
    Act(
      .arrange(.order), Phrase("sort by something else", "换个排序"), brief: Phrase("sort", "排序"),
      [
        .workbench: [.character("S")], .report: [.character("S"), .function(4)],
        .history: [.character("S"), .function(4)],
      ], isOffered: true),
  ]
}
