// What to say in a call: each point with the need that it meets, and what it is worth because of it.

import Drawing
import Analysis
import Model
import Report

extension CallPage {
  /// What is to be said, in the order in which it was written.
  var points: [SellingPoint] { context.book.points.of(call.id) }

  /// Writes what is to be said.
  func writePoints(on page: inout Page<CallRow>) {
    page.heading(context.say(Phrase("What to say", "讲什么")))
    for point in points { write(point, on: &page) }
    writeAdding(
      .addPoint, Phrase("something that meets a need (b)", "加一个卖点，对上一条需求（b）"), on: &page)
  }

  /// Writes one point: its worth as a sign, its words, and under them the need.
  private func write(_ point: SellingPoint, on page: inout Page<CallRow>) {
    let row = CallRow.point(point.id)
    let worth = point.worth(in: context.book)
    let whom =
      point.person.map { Look.bracketed(context.book.title(of: $0, .person), context: context) }
      ?? ""
    let mark = sign(of: row) + worth.sign + " "
    page.row(row, mark, CallPage.role(of: worth), whom + point.words)
    let basis = point.basis(in: context.book, tellsState: true)
    page.more("↳ " + context.say(basis), indent: mark.displayWidth)
    advise(row, on: &page)
  }

  /// The look of a worth.
  private static func role(of worth: PointWorth) -> StyleRole {
    switch worth {
    case .benefit: .success
    case .advantage: .warning
    case .feature: .muted
    }
  }
}
