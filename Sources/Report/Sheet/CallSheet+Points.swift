// What to say, on the sheet: each point with its worth and the need that it meets.

import Analysis
import Method
package import Model

extension CallSheet {
  /// What is to be said, in the order in which it was written.
  var points: SheetDocument.Section {
    let blocks = book.points.of(call.id).map { point in
      var notes = [point.basis(in: book)(language)]
      if people.count > 1, let name = point.person.flatMap({ book.people[$0]?.name }) {
        notes.append(Phrase("to \(name)", "讲给\(name)")(language))
      }
      return SheetDocument.Block.item(point.worth(in: book).sign + " " + point.words, notes: notes)
    }
    return section("What to say", "讲什么", blocks)
  }
}

extension SellingPoint {
  /// What it is worth, and because of which need, in the customer's own words.
  package func basis(in book: Book, tellsState: Bool = false) -> Phrase {
    let worth = worth(in: book).name
    guard let need = need.flatMap({ book.needs[$0] }) else {
      return Phrase("\(worth.en): meets no need yet", "\(worth.zh)：还没有对应的需求")
    }
    let (words, state) = (need.words.innerQuotes, (need.state ?? .implied).name)
    let (en, zh) = tellsState ? (" (\(state.en))", "（\(state.zh)）") : ("", "")
    return Phrase("\(worth.en): meets “\(words)”\(en)", "\(worth.zh)：对应“\(words)”\(zh)")
  }
}
