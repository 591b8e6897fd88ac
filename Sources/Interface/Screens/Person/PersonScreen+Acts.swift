// What the acts mean on a person's card: what Enter opens on each row, and the way from one column to the other.

import Analysis
package import Drawing
import Model
import Report

extension PersonScreen {
  package func subject(context: Context) -> Subject {
    var subject = head(context)
    switch selected(context: context) {
    case .thing(let target): subject.thing = Thing(target.id, target.kind)
    case .reach(let medium, let value): subject.reach = Subject.Reach(medium: medium, value: value)
    case .field, .adding: subject.thing = nil
    case .person, nil: break
    }
    return subject
  }

  /// The person themselves, whatever row is selected.
  private func head(_ context: Context) -> Subject {
    Subject(
      account: context.book.people[person]?.account, person: person, thing: Thing(person, .person))
  }

  package mutating func perform(_ action: Action, by key: Key?, context: Context) -> LayerAnswer? {
    guard context.book.people[person] != nil else { return .close }
    let rows = rows(context: context)
    selection.settle(in: rows)
    switch action {
    case .move(.left), .move(.right): cross(action == .move(.right), context)
    case .move(let move): selection.move(move, in: rows, size: context.size)
    case .open: return open(context)
    case .change(.edit): return edit(context)
    case .change(.delete): return delete(context)
    case .change(.merge), .change(.confirmRoles), .change(.relocate):
      return Act.named(action).deed?(head(context), context)
    case .arrange, .back, .accept, .widen, .nextView, .undo, .redo, .show, .report, .change, .add,
      .fill, .pick, .print, .bring, .reach, .program:
      return nil
    }
    return .stay
  }

  /// Opens the screen or the form of the selected row.
  private func open(_ context: Context) -> LayerAnswer? {
    switch selection.row {
    case .thing(let target) where target.kind == .call: .go(.call(target.id))
    case .adding(let kind): add(kind, context)
    case .person, .field, .reach, .thing, nil: edit(context)
    }
  }

  /// Opens the form of the selected row, at the field that it shows.
  private func edit(_ context: Context) -> LayerAnswer? {
    let book = context.book
    func form(at field: Person.Field?) -> LayerAnswer {
      .form(.editing(person, .person, in: book, focus: field.map(Attribute.person)))
    }
    return switch selection.row {
    case .thing(let target): .form(.editing(target.id, target.kind, in: book))
    case .adding(let kind): add(kind, context)
    case .field(let field): form(at: field)
    case .reach(let medium, let value): form(at: field(of: medium, value, in: book))
    case .person, nil:
      book.people[person]?.isPlaceholder == true
        ? .form(.identifying(person, in: book)) : form(at: nil)
    }
  }

  /// The field in which a number or an address stands.
  private func field(
    of medium: PersonCard.Medium, _ value: String, in book: Book
  ) -> Person.Field {
    let person = book.people[person]
    switch medium {
    case .phone: return person?.allPhones.first?.value == value ? .phone : .phones
    case .mail: return person?.allEmails.first?.value == value ? .email : .emails
    case .wechat: return .wechat
    case .address: return .addresses
    }
  }

  /// Opens the form of something new of a kind that a row offers.
  private func add(_ kind: Kind, _ context: Context) -> LayerAnswer {
    guard kind != .call else { return Act.prepare(head(context), context) }
    return Action.Addition(kind).map { Act.add($0, to: head(context), context) } ?? .stay
  }

  /// Empties the selected field; a number or an address is emptied in the form. Nil for what is deleted as everywhere.
  private func delete(_ context: Context) -> LayerAnswer? {
    switch selection.row {
    case .field(let field):
      context.book.people[person]?[field] == .empty
        ? .stay : .execute(.edit(person, .person, [.person(field): .empty]))
    case .reach: edit(context)
    case .adding: .refuse("There is nothing here to delete.", "这里没有可删除的内容。")
    case .person, .thing, nil: nil
    }
  }

  /// Goes to the other column, to the row that stands nearest to the same height.
  private mutating func cross(_ isToRight: Bool, _ context: Context) {
    let columns = context.size.columns - 2
    guard columns >= PersonPage.twoColumns, let page = page(context: context) else { return }
    let sides = page.sides(columns: (columns - 3) / 2)
    let (here, there) = isToRight ? (sides.left, sides.right) : (sides.right, sides.left)
    guard let index = here.index(of: selection.row) ?? (selection.row == .person ? 0 : nil),
      let height = here.lines.firstIndex(where: { $0.row == index })
    else { return }
    let nearest = there.lines.enumerated().filter { $0.element.row != nil }
      .min { abs($0.offset - height) < abs($1.offset - height) }
    guard let row = nearest?.element.row, let target = there.rows[safely: row] else { return }
    selection.row = target
    selection.settle(in: rows(context: context))
  }
}
