// The signs of the screens and what they mean, for the help.

import Drawing
import Method
import Model

/// The legend of the help.
enum HelpLegend {
  /// The heading.
  static let heading = Phrase("Signs", "符号")

  /// Each sign with its meaning.
  static let rows: [(sign: String, meaning: Phrase)] = [
    (
      "! ?",
      Phrase("before an account: urgent; worth a look. Its card says why", "客户名前：要紧；值得留意。打开卡片看原因")
    ),
    (
      "A B C",
      Phrase(
        "class: most value, most growth potential, negative growth; * you chose it yourself",
        "分类：创造最大价值、最具增长潜力、带来负增长；* 是您自己定的")
    ),
    (Stance.allCases.map(\.sign).joined(separator: " "), stances),
    (
      "▁▄█ ·",
      Phrase(
        "what was bought in each of the last twelve whole months; · nothing", "最近十二个整月每月的采购；· 表示没有")
    ),
    ("●●●○○ 3", Phrase("influence, 1 to 5", "影响力，1～5")),
    ("▮▮▯", Phrase("contact: brief, several, in depth", "接触程度：见过一面、多次接触、深入交往")),
    (
      "↑ ↓ → ← ↯",
      Phrase(
        "reports to, leads, influences, listens to, conflicts with", "汇报给、下属有、影响、听谁的、有矛盾")
    ),
    ("S P I N", kinds),
    (
      "· [ ] [?] [✓]",
      Phrase("a prompt; a question planned, asked, answered", "提问范例；问题：准备问、已问、已答")
    ),
    ("⇠", Phrase("what a customer promised", "客户答应的事")),
    (
      "+8 / -10",
      Phrase(
        """
        for us, against us: the influence of each side added up; champions and opponents count \
        double, an influence not filled in counts 1
        """,
        "支持和反对：把各人的影响力加起来；铁杆支持、反对算双倍，没填影响力的按 1 算")
    ),
  ]

  /// The stances, in the order of their signs.
  private static let stances = Phrase(
    Stance.allCases.map(\.name.en).joined(separator: ", "),
    Stance.allCases.map(\.name.zh).joined(separator: "、"))

  /// The kinds of questions, in the order of their letters.
  private static let kinds = Phrase(
    QuestionKind.allCases.map(\.name.en).joined(separator: ", "),
    QuestionKind.allCases.map(\.name.zh).joined(separator: "、"))
}
