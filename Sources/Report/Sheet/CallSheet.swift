// The call sheet: one page that a salesperson takes into a call and fills in, made of what the
// book knows. What is missing is named, not hidden.

package import Analysis
import Method
package import Model

/// Puts a call on a page.
///
///     let page = CallSheet(of: analysis, call: call, language: .english).document
///
/// A *safe* sheet may be left with the customer. It says when and where we meet and with whom, what they gain from
/// it, what we bring, and leaves room for what is agreed; nothing else of the book is on it: no question, need,
/// stance, number or map.
package struct CallSheet: Sendable {
  /// The book on the day that "last contact" is told from.
  let analysis: BookAnalysis
  /// The call, planned or done.
  let call: Call
  /// The language of the page.
  let language: Language
  /// Whether the page may be left with the customer.
  let isSafe: Bool

  /// Prepares a sheet. Nothing is read from the clock or a file.
  package init(
    of analysis: BookAnalysis, call: Call, language: Language, isSafe: Bool = false
  ) {
    (self.analysis, self.call, self.language, self.isSafe) = (analysis, call, language, isSafe)
  }

  /// The book.
  var book: Book { analysis.book }
  /// Where advice per role comes from.
  var playbook: Playbook { analysis.playbook }

  /// The page.
  package var document: SheetDocument {
    let sections =
      isSafe
      ? [meeting, agenda, materials, after]
      : [
        meeting, who, map, numbers, purpose, facts, needs, questions, points, materials, objections,
        after, steps, advice,
      ]
    return SheetDocument(
      language: language, title: title, sections: sections.filter { !$0.blocks.isEmpty })
  }

  /// The page's title: what it is, whom, when. What the customer keeps is the agenda of a meeting of both sides; a call
  /// sheet is ours.
  private var title: String {
    let name = account?.name ?? ""
    let day = call.day.map { " · \($0)" } ?? ""
    let kind = isSafe ? Phrase("Meeting", "会谈提纲") : Phrase("Call sheet", "拜访单")
    return kind(language) + " · " + name + day
  }

  /// The account, if the call has one.
  var account: Account? { call.account.flatMap { book.accounts[$0] } }

  /// The people to be seen, in the call's order.
  var people: [Person] { call.people.compactMap { book.people[$0] } }

  /// A section in the page's language.
  func section(_ en: String, _ zh: String, _ blocks: [SheetDocument.Block]) -> SheetDocument.Section
  {
    SheetDocument.Section(heading: Phrase(en, zh)(language), blocks: blocks)
  }

  /// A labelled text, or what is missing when there is none.
  func field(_ label: Phrase, _ text: String, missing: Phrase? = nil) -> [SheetDocument.Block] {
    guard text.isEmpty else { return [.field(label: label(language), text: text)] }
    guard let missing, !isSafe else { return [] }
    return [.missing(missing(language))]
  }

  /// A day after what is to happen by then.
  func text(_ words: String, by day: Day?) -> String {
    guard let day, !words.isEmpty else { return words }
    return words + Phrase(" (by \(day))", "（\(day) 前）")(language)
  }

  private var meeting: SheetDocument.Section {
    let day = call.day.map { "\($0) \($0.weekdayName(language))" } ?? ""
    let when = [day, call.time].filter { !$0.isEmpty }.joined(separator: " ")
    var blocks = field(
      Phrase("When", "时间"), when,
      missing: Phrase("No day yet: agree on one.", "还没有日期：请先约定。"))
    // What we go for is ours to know: a sheet for the customer does not say “recovery”.
    if !isSafe { blocks += field(Call.Field.kind.name, call.kind?.name(language) ?? "") }
    blocks += field(Call.Field.means.name, call.means?.name(language) ?? "")
    let needsPlace = (call.means ?? .visit) == .visit
    blocks += field(
      Phrase("Where", "地点"), call.place,
      missing: needsPlace
        ? Phrase("No place yet: say where or by which means.", "还没有地点：请写明在哪里或用什么方式。") : nil)
    if isSafe { blocks += names }
    let ours = [book.settings.person] + call.ours.filter { $0 != book.settings.person }
    blocks += field(
      Phrase("From us", "我方"),
      ours.filter { !$0.isEmpty }.joined(separator: Phrase(", ", "、")(language)))
    return section("When and where", "时间和地点", blocks)
  }

  private var purpose: SheetDocument.Section {
    var blocks = field(
      Call.Field.reason.name, call.reason,
      missing: Phrase(
        "No reason for them to see us: say what they gain from the meeting.",
        "还没写客户为什么愿意见：请写下这次见面对客户的好处。"))
    blocks += field(
      Call.Field.objective.name, call.objective,
      missing: Phrase(
        "No objective: say what shall be different after the call.", "还没有拜访目标：请写下拜访后要有什么不同。"))
    // What we reckon with is ours to know.
    if !isSafe, let deal = call.opportunity.flatMap({ book.opportunities[$0] }) {
      blocks += field(Call.Field.opportunity.name, book.words(about: deal)(language))
    }
    blocks += field(
      Call.Field.advance.name, text(call.advance, by: call.advanceDay),
      missing: Phrase(
        "No advance sought: name what the customer shall do, and by when.",
        "还没写期望进展：请写下希望客户做什么、什么时候做。"))
    blocks += field(Call.Field.sought.name, call.sought?.name(language) ?? "")
    blocks += field(
      Call.Field.fallback.name, text(call.fallback, by: call.fallbackDay),
      missing: Phrase(
        "No fallback: name the least that the customer could do.", "还没写保底进展：请写下客户至少能做什么。"))
    return section("Purpose", "目的", blocks)
  }
}
