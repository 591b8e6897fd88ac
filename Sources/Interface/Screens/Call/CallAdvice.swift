// What the playbook and the coach say about the selected row of a call.

import Method
import Analysis
import Model

/// Advice on the rows of a call.
struct CallAdvice {
  /// The page that the rows are on.
  let page: CallPage

  /// What can be seen.
  private var context: Context { page.context }

  /// The advice on a row, one text for each thought; nothing where there is nothing to say.
  func texts(for row: CallRow) -> [String] {
    switch row {
    case .person(let id): person(id)
    case .text(.objections): [say(CallAdvice.objections)]
    case .text(let field): reason(of: "call.no-" + field.tag)
    case .question(let id): question(id)
    case .addQuestion: [context.playbook.caution]
    case .finding(let finding): reason(of: finding.rule)
    case .outcome: [say(CallAdvice.outcome)]
    case .need, .addNeed: [say(CallAdvice.needs)]
    case .point(let id): wrong(with: .point(id)) + [say(CallAdvice.points)]
    case .addPoint: wrong(with: .addPoint) + [say(CallAdvice.points)]
    case .step, .addStep: [say(CallAdvice.steps)]
    case .idea: [say(Phrase("Enter takes it, to be put in your own words.", "按回车采用，再改成自己的话。"))]
    case .suggestion, .objection, .material:
      [say(Phrase("Enter or space takes it or leaves it.", "按回车或空格采用或放下。"))]
    case .time, .choosePeople, .addMaterial: []
    }
  }

  /// A phrase in the language of the screen.
  private func say(_ phrase: Phrase) -> String { context.say(phrase) }

  /// What somebody in this role needs, and how to meet it.
  private func person(_ id: EntityID) -> [String] {
    guard let role = context.book.people[id]?.role else {
      return [say(Phrase("Press Enter and say what part they play.", "按回车填上此人的角色。"))]
    }
    let guide = context.playbook.guide(for: role)
    let avoid = guide.avoid.joined(separator: say(Phrase("; ", "；")))
    return [
      say(Phrase("Needs: \(guide.need)", "需要：\(guide.need)")),
      say(Phrase("Meet it: \(guide.meet)", "做法：\(guide.meet)")),
      avoid.isEmpty ? "" : say(Phrase("Avoid: \(avoid)", "避免：\(avoid)")),
    ].filter { !$0.isEmpty }
  }

  /// Why a rule is worth following.
  private func reason(of rule: String) -> [String] {
    Coach.rule(rule).map { [say($0.why)] } ?? []
  }

  /// What this kind of question is for, and what is wrong with this one.
  private func question(_ id: EntityID) -> [String] {
    guard let kind = context.book.questions[id]?.kind else { return [] }
    return wrong(with: .question(id))
      + [context.playbook.kinds[kind]?.explanation ?? ""].filter { !$0.isEmpty }
  }

  /// What the coach says about a row.
  private func wrong(with row: CallRow) -> [String] {
    page.findings.filter { CallRow.about($0, in: page.call) == row }.map { say($0.reason) }
  }

  /// On what to say.
  private static let points = Phrase(
    """
    ✓ benefit: meets a need they stated. ~ advantage: the need is still hidden. · feature: meets none. \
    Benefits win a yes; the others bring objections.
    """,
    "✓ 利益：满足对方说出的需求。~ 优点：需求还没说出来。· 特征：没有对应的需求。讲利益换来同意，讲别的引来异议。")

  /// On outcomes.
  static let outcome = Phrase(
    """
    Nice words are a continuation. It is an order or an advance only when the customer does \
    something: say what, and by when. A guide, not law.
    """,
    "客气话只算“维持现状”。客户自己动起来，才算成交或有进展：写清做什么、哪天前。这是建议，不是规定。")

  /// On needs.
  private static let needs = Phrase(
    "A complaint is an implied need; a wish for a solution is an explicit one. m moves it one state on.",
    "抱怨是隐藏需求，想要解决才是明显需求。按 m 推进一步。")

  /// On next steps.
  private static let steps = Phrase(
    "What you promised, with a day: x marks it done.", "答应客户的事要写上日期；做完按 x。")

  /// On concerns.
  private static let objections = Phrase(
    "What can be prevented need not be answered.", "事先防住，就不必当场解释。")
}
