// The card of one person: everything about them on one page, each thing open to a key.

import Analysis
package import Drawing
package import Model
import Report

/// A person's card.
package struct PersonScreen: Layer {
  /// The person.
  package let person: EntityID
  /// The row that is selected.
  var selection = RowSelection<PersonCard.Subject>()
  /// How they changed, the latest first; nil until the journal was asked, and in a book so large that the screen
  /// would wait for it.
  private(set) var changes: [PersonCard.Change]?

  package let scope = Scope.person

  /// Opens the card of a person; ``request(context:)`` asks for how they changed.
  package init(person: EntityID) { self.person = person }

  /// How many actions of the past are asked for.
  private static let mostActions = 200

  /// The effects that fill the screen.
  func request(context: Context) -> [Effect] {
    context.analysis.isLarge ? [] : [.history(of: person, limit: Self.mostActions)]
  }

  package mutating func receive(_ message: Message, context: Context) -> LayerAnswer {
    guard context.book.people[person] != nil else {
      if case .answered(.place(let thing)) = message { return .close(.place(thing)) }
      return .close
    }
    switch message {
    case .history(let entries): changes = entries.changes(of: person)
    case .saved, .shownAsOf, .answered(.saved):
      return LayerAnswer(effects: request(context: context))
    case .answered(.place(let thing)): return receive(place: thing, context: context)
    case .key, .paste, .resized, .rejected, .failed, .edited, .noticed, .unwritten, .dayChanged,
      .answered, .folderListed, .importGoesOn, .importRead, .importRefused:
      break
    }
    return .stay
  }

  /// Goes on to a thing that is not on this card.
  private func receive(place thing: Thing, context: Context) -> LayerAnswer {
    thing.id == person ? .stay : .close(.place(thing))
  }

  package func actions(context: Context) -> [Action] {
    let first: [Action] =
      switch selected(context: context) {
      case .reach(.phone, _): [.reach(.dial), .reach(.copy), .reach(.write)]
      case .reach(.mail, _): [.reach(.write), .reach(.copy), .reach(.dial)]
      case .reach: [.reach(.copy), .reach(.dial), .reach(.write)]
      case .person, .field, .thing, .adding, nil: [.reach(.dial), .reach(.write), .reach(.copy)]
      }
    let state: [Action] =
      context.book.people[person]?.isRoleProposed == true ? [.change(.confirmRoles)] : []
    return [.open, .change(.edit)] + state + first + [
      .add(.need), .show(.prepare), .add(.gift), .add(.link), .show(.record), .add(.step),
      .undo, .back,
    ]
  }

  /// What opens it again as it is.
  package func words(context: Context) -> LayerWords? {
    .person(id: person.description, row: selection.place)
  }
}

extension PersonScreen {
  /// The card as it is now; nil where the person is gone.
  func page(context: Context) -> PersonPage? {
    context.book.people[person].map {
      PersonPage(
        card: PersonCard(of: $0, in: context.analysis, changes: changes), context: context)
    }
  }

  /// What can be selected now, in order.
  func rows(context: Context) -> [PersonCard.Subject] {
    page(context: context)?.whole(columns: 80).rows ?? []
  }

  /// What is selected; nil where the person is gone.
  func selected(context: Context) -> PersonCard.Subject? {
    let rows = rows(context: context)
    return rows[safely: selection.index(in: rows)]
  }

  package func draw(into frame: inout Frame, in rect: Rect, context: Context) {
    guard let page = page(context: context) else {
      let inner = Box.draw(into: &frame, in: rect, title: Phrase("Person", "联系人"), context: context)
      let gone = Phrase("This person is no longer in the book: press Esc.", "此人已不在客户簿里，请按 Esc。")
      StyledLines([StyledLine(context.say(gone))]).draw(into: &frame, in: inner, context: context)
      return
    }
    let rows = rows(context: context)
    let index = selection.index(in: rows)
    let name = page.card.person.name
    let inner = Box.draw(
      into: &frame, in: rect, title: Phrase("Person: \(name)", "联系人：\(name)"),
      footer: "\(index + 1)/\(rows.count)", context: context)
    if inner.columns >= PersonPage.twoColumns {
      draw(page, selected: index, into: &frame, in: inner, context: context)
    } else {
      StyledLines(page.whole(columns: inner.columns - 1).lines, selected: index, hasFocus: true)
        .draw(into: &frame, in: inner, context: context)
    }
  }

  /// Draws the head, and below it two columns, of which the one with the selection follows it.
  private func draw(
    _ page: PersonPage, selected: Int, into frame: inout Frame, in rect: Rect, context: Context
  ) {
    let head = page.head(columns: rect.columns - 1)
    StyledLines(head.lines, selected: selected, hasFocus: true)
      .draw(into: &frame, in: rect.top(head.lines.count), context: context)
    let body = rect.dropTop(head.lines.count + 1)
    let width = (rect.columns - 3) / 2
    let sides = page.sides(columns: width)
    let (first, second) = (
      selected - head.rows.count, selected - head.rows.count - sides.left.rows.count
    )
    StyledLines(sides.left.lines, selected: first, hasFocus: true)
      .draw(into: &frame, in: body.left(width), context: context)
    StyledLines(sides.right.lines, selected: second, hasFocus: true)
      .draw(into: &frame, in: body.dropLeft(width + 3), context: context)
    for row in 0..<body.rows {
      frame.draw(
        "│", at: Point(row: body.row + row, column: body.column + width + 1), columns: 1,
        style: context.style(.border))
    }
  }
}
