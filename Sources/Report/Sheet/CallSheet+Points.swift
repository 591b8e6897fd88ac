// What to say, on the sheet: each point with its worth and the need that it meets.

import Analysis
import Method
import Model

extension CallSheet {
  /// What is to be said, in the order in which it was written.
  var points: SheetDocument.Section {
    let blocks = book.points.of(call.id).map { point in
      let worth = point.worth(in: book)
      var notes = [worth.name(language) + basis(of: point)]
      if people.count > 1, let name = point.person.flatMap({ book.people[$0]?.name }) {
        notes.append(Phrase("to \(name)", "讲给\(name)")(language))
      }
      return SheetDocument.Block.item(worth.sign + " " + point.words, notes: notes)
    }
    return section("What to say", "讲什么", blocks)
  }

  /// The need that a point meets, in their own words.
  private func basis(of point: SellingPoint) -> String {
    guard let need = point.need.flatMap({ book.needs[$0] }) else {
      return Phrase(": meets no need yet", "：还没有对应的需求")(language)
    }
    return Phrase(": meets “\(need.words.innerQuotes)”", "：对应“\(need.words.innerQuotes)”")(language)
  }
}
