// The acts in forms, lists, drills and printed sheets, which these do themselves.

import Drawing
import Model

extension Act {
  /// What is done in forms and lists.
  static let fillingAndChoosing: [Act] = [
    Act(
      .fill(.save), Phrase("save", "保存"),
      [
        .form: [.control("s")], .prepare: [.control("s")], .drill: [.control("s")],
        .chooser: [.control("s")],
      ], changesBook: true),
    Act(
      .fill(.saveAndNext), Phrase("save, and add another", "保存，再建一个"),
      brief: Phrase("and another", "再建一个"), [.form: [.control("n")]], changesBook: true),
    Act(
      .fill(.nextField), Phrase("next field; in a long text ↓ goes down a line", "下一项；长文字里 ↓ 下移一行"),
      brief: Phrase("next field", "下一项"), [.form: [.tab, .down, .enter], .chooser: [.tab]]),
    Act(
      .fill(.previousField),
      Phrase("previous field; in a long text ↑ goes up a line", "上一项；长文字里 ↑ 上移一行"),
      brief: Phrase("previous field", "上一项"), [.form: [.backTab, .up], .chooser: [.backTab]]),
    Act(.fill(.nextChoice), Phrase("next choice", "下一个选项"), [.form: [.right]]),
    Act(.fill(.previousChoice), Phrase("previous choice", "上一个选项"), [.form: [.left]]),
    Act(
      .fill(.list), Phrase("choose from a list", "从列表中选"), brief: Phrase("list", "选"),
      [.form: [.character(" ")]]),
    Act(
      .fill(.keep), Phrase("write what you typed to a file", "把已输入的内容存成文件"),
      brief: Phrase("keep in a file", "另存文件"),
      [.workbench: [.control("o")], .form: [.control("o")], .drill: [.control("o")]]),
    Act(.fill(.clear), Phrase("clear", "清空"), [.form: [.control("u")]]),
    Act(.fill(.editor), Phrase("edit in your editor", "用编辑器修改"), [.form: [.control("e")]]),
    Act(
      .pick(.choose), Phrase("choose", "选择"),
      [.chooser: [.enter], .palette: [.enter], .filter: [.enter], .path: [.enter]]),
    Act(
      .pick(.toggle), Phrase("mark", "勾选"),
      [
        .chooser: [.character(" ")], .prepare: [.character(" ")],
        .merge: [.character(" "), .enter],
      ]),
    Act(
      .pick(.raise), Phrase("move up", "前移"),
      [
        .prepare: [.character("K"), .shiftUp, .control("k")], .chooser: [.shiftUp, .control("k")],
      ]),
    Act(
      .pick(.lower), Phrase("move down", "后移"),
      [
        .prepare: [.character("J"), .shiftDown, .control("j")],
        .chooser: [.shiftDown, .control("j")],
      ]),
    Act(
      .pick(.nextGroup), Phrase("to the next kind", "到下一类"), brief: Phrase("next kind", "下一类"),
      [.filter: [.tab]]),
    Act(.accept, Phrase("yes", "是"), [.confirm: [.character("y"), .enter]]),
    Act(
      .print(.format), Phrase("another format of the file", "换文件格式"),
      brief: Phrase("format", "换格式"), [.sheet: [.tab, .character("f")]]),
    Act(
      .print(.writeFile), Phrase("write to a file", "存成文件"),
      [.sheet: [.character("w"), .control("s")]]),
    Act(
      .print(.browser), Phrase("open as a page", "用浏览器打开"), brief: Phrase("open", "打开"),
      [.sheet: [.enter, .character("o")]]),
    Act(
      .print(.printer), Phrase("print on paper", "打印出来"), brief: Phrase("print", "打印"),
      [.sheet: [.character("p"), .control("p")]]),
    Act(
      .print(.mail), Phrase("mail the sheet", "用邮件发送"), brief: Phrase("mail", "发邮件"),
      [.sheet: [.character("m"), .control("e")]]),
    Act(
      .print(.safe), Phrase("what the customer may see, or all", "给客户看的，或全部"),
      brief: Phrase("for them/us", "给客户/自用"), [.sheet: [.character("s"), .function(4)]]),
    Act(
      .fill(.ask), Phrase("ask the question", "提这个问题"), brief: Phrase("ask", "提问"),
      [.drill: [.enter]]),
    Act(
      .fill(.retype), Phrase("another kind of question; the trend", "改问题类型；看趋势"),
      brief: Phrase("kind/trend", "类型/趋势"), [.drill: [.tab]]),
    Act(
      .fill(.opponent), Phrase("against another role", "换对练角色"), brief: Phrase("role", "换角色"),
      [.drill: [.down, .up]]),
    Act(
      .fill(.behaviour), Phrase("practise another kind", "换练习的类型"),
      brief: Phrase("practise", "换练法"), [.drill: [.right, .left]]),
  ]
}
