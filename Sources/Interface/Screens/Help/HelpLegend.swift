// The signs of the screens and what they mean, for the help: each in the colour that it has there.

import Drawing
import Method
import Model
import Report

/// The legend of the help.
enum HelpLegend {
  /// Signs that are explained together, and what they mean.
  struct Row {
    /// The signs, each in its look.
    let signs: [(String, StyleRole)]
    /// What they mean, in the same order.
    let meaning: Phrase

    /// Several signs, each in its own look.
    init(_ signs: [(String, StyleRole)], _ meaning: Phrase) {
      self.signs = signs
      self.meaning = meaning
    }

    /// Signs of one look.
    init(_ signs: String, _ role: StyleRole, _ meaning: Phrase) {
      self.init([(signs, role)], meaning)
    }
  }

  /// The heading.
  static let heading = Phrase("Signs", "符号")

  /// All signs with their meanings: those of the list, of the map, of the questions.
  static let rows = accounts + map + questions

  /// The signs of the list of accounts.
  private static let accounts = [
    Row(
      [("!", .error), ("?", .warning)],
      Phrase("before an account: urgent; worth a look. Its card says why", "客户名前：要紧；值得留意。打开卡片看原因")),
    Row(
      AccountClass.allCases.map { ($0.letter, Look.style(of: $0)) },
      Phrase(
        "class: most value, most growth potential, negative growth; * you chose it yourself",
        "分类：创造最大价值、最具增长潜力、带来负增长；* 是您自己定的")),
    Row(
      "▁▄█ ·", .text,
      Phrase(
        "what was bought in each of the last twelve whole months; · nothing", "最近十二个整月每月的采购；· 表示没有")
    ),
    Row("⇠", .text, Phrase("what a customer promised", "客户答应的事")),
  ]

  /// The signs of the map.
  private static let map = [
    Row(
      Stance.allCases.map { ($0.sign, $0.mapStyle) } + [("?", .muted)],
      (Stance.allCases.map(\.name) + [Phrase("unknown", "不清楚")]).joined(", ", "、")),
    Row("●●●○○ 3", .text, Phrase("influence, 1 to 5", "影响力，1～5")),
    Row("▮▮▯", .text, Phrase("contact: brief, several, in depth", "接触程度：见过一面、多次接触、深入交往")),
    Row(
      MapTie.allCases.map { (MapMarks(.unicode).mark(of: $0), .text) },
      Phrase(
        "reports to, leads, influences, listens to, conflicts with", "汇报给、下属有、影响、听谁的、有矛盾")),
    Row("◌", .warning, Phrase("a part that is known while its person is not", "知道有这个角色，还不知道是谁")),
    Row(
      MapGrade.allCases.map { ($0.sign, .text) },
      MapGrade.allCases.map(\.name).joined("; ", "；")),
    Row(
      "+8 -10", .text,
      Phrase(
        """
        for us, against us: the influence of each side added up; champions and opponents count \
        double, an influence not filled in counts 1
        """,
        "支持和反对：把各人的影响力加起来；铁杆支持、反对算双倍，没填影响力的按 1 算")),
  ]

  /// The signs of questions.
  private static let questions = [
    Row(
      QuestionKind.allCases.map { ($0.letter, Look.style(of: $0)) },
      QuestionKind.allCases.map(\.name).joined(", ", "、")),
    Row(
      "· [ ] [?] [✓]", .text,
      Phrase("a prompt; a question planned, asked, answered", "提问范例；问题：准备问、已问、已答")),
  ]
}
