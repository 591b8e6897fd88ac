// How a call looks: the page on the left and the coach on the right where there is room, one page
// with both below that.

package import Drawing
import Model

extension CallScreen {
  /// From this width on the coach has a column of its own.
  private static let wide = 100

  package func draw(into frame: inout Frame, in rect: Rect, context: Context) {
    guard let call = context.book.calls[call] else {
      let inner = Box.draw(into: &frame, in: rect, title: Phrase("Call", "拜访"), context: context)
      let gone = Phrase("This call is no longer in the book: press Esc.", "这次拜访已不在客户簿里，请按 Esc。")
      StyledLines([StyledLine(context.say(gone))]).draw(into: &frame, in: inner, context: context)
      return
    }
    var page = CallPage(call, mode: mode, context: context)
    page.marked = marked
    if rect.columns >= CallScreen.wide {
      drawWide(page, into: &frame, in: rect, context: context)
    } else {
      drawNarrow(&page, into: &frame, in: rect, context: context)
    }
  }

  /// One page, with the advice under the selected row.
  private func drawNarrow(
    _ page: inout CallPage, into frame: inout Frame, in rect: Rect, context: Context
  ) {
    let rows = page.whole(columns: 80).rows
    let index = selection.index(in: rows)
    let count = page.findings.count
    let inner = Box.draw(
      into: &frame, in: rect, title: title(of: page.call, missing: count, context: context),
      footer: "\(index + 1)/\(rows.count)", context: context)
    if rows.indices.contains(index) { page.advised = (rows[index], max(1, inner.rows / 3)) }
    let lines = page.whole(columns: inner.columns - 1)
    StyledLines(lines.lines, selected: index, hasFocus: true)
      .draw(into: &frame, in: inner, context: context)
  }

  /// The page, and beside it what is missing and the advice on the selected row.
  private func drawWide(_ page: CallPage, into frame: inout Frame, in rect: Rect, context: Context)
  {
    let left = rect.left(rect.columns * 3 / 5)
    let right = rect.dropLeft(left.columns)
    let inner = Box.draw(
      into: &frame, in: left, title: title(of: page.call, missing: 0, context: context),
      context: context)
    let document = page.document(columns: inner.columns - 1)
    let index = selection.index(in: page.whole(columns: 80).rows)
    let isOnPage = document.rows.indices.contains(index)
    let shown = isOnPage ? index : related(index - document.rows.count, page, document)
    drawCoach(
      page, selected: isOnPage ? nil : index - document.rows.count, advised: shown,
      document: document, into: &frame, in: right, context: context)
    StyledLines(document.lines, selected: shown, hasFocus: isOnPage)
      .draw(into: &frame, in: inner, context: context)
  }

  /// The row of the page that a finding is about.
  private func related(_ finding: Int, _ page: CallPage, _ document: Page<CallRow>) -> Int? {
    guard page.findings.indices.contains(finding) else { return nil }
    return document.index(of: CallRow.about(page.findings[finding], in: page.call))
  }

  /// What is missing above, the advice below.
  private func drawCoach(
    _ page: CallPage, selected: Int?, advised: Int?, document: Page<CallRow>,
    into frame: inout Frame, in rect: Rect, context: Context
  ) {
    let columns = rect.columns - 3
    let missing = page.missing(columns: columns, withHeading: false)
    let advice = advice(page, selected: selected, shown: advised, document: document)
      .flatMap { $0.wrapped(to: columns) + [""] }.dropLast()
    var below = rect
    if mode == .before || !page.findings.isEmpty {
      let rows = min(
        missing.lines.count + 2, max(5, rect.rows - min(advice.count + 2, rect.rows / 2)))
      let inner = Box.draw(
        into: &frame, in: rect.top(rows), title: page.missingTitle, hasFocus: selected != nil,
        context: context)
      StyledLines(missing.lines, selected: selected, hasFocus: selected != nil)
        .draw(into: &frame, in: inner, context: context)
      below = rect.dropTop(rows)
    }
    guard below.rows >= 3 else { return }
    let inner = Box.draw(
      into: &frame, in: below, title: Phrase("The coach", "提示"), hasFocus: false, context: context)
    StyledLines(advice.map { StyledLine($0) }).draw(into: &frame, in: inner, context: context)
  }

  /// The advice on what is selected; on the outcome while there is nothing better to say.
  private func advice(
    _ page: CallPage, selected: Int?, shown: Int?, document: Page<CallRow>
  ) -> [String] {
    let advice = CallAdvice(page: page)
    if let selected, page.findings.indices.contains(selected) {
      return advice.texts(for: .finding(page.findings[selected]))
    }
    let texts = shown.map { advice.texts(for: document.rows[$0]) } ?? []
    return texts.isEmpty && mode == .after ? advice.texts(for: .outcome) : texts
  }

  /// What the page is called.
  private func title(of call: Call, missing: Int, context: Context) -> Phrase {
    let account = call.account.map { context.book.title(of: $0, .account) } ?? ""
    let day = (call.day ?? context.today).spoken(from: context.today)
    let count =
      missing > 0 ? Phrase(" (\(missing) missing)", "（缺\(missing)项）") : Phrase(verbatim: "")
    switch mode {
    case .before:
      return Phrase(
        "Preparing\(count.en): \(account), \(day.en)",
        "准备拜访\(count.zh)：\(account)，\(day.zh)")
    case .after:
      return Phrase("How did it go: \(account), \(day.en)", "谈得怎么样：\(account)，\(day.zh)")
    }
  }
}
