// A word about the limit while a gift is being entered, before anything is saved.

import Method
import Model

extension Form {
  /// What the gift in this form does to the sum of its person and year; nil in other forms, and while
  /// there is room enough.
  func giftWarning(context: Context) -> Phrase? {
    let person: EntityID?
    var replaced: EntityID?
    switch target {
    case .new(.gift, let given): person = given[.gift(.person)]?.entity
    case .existing(let id, .gift):
      person = context.book.gifts[id]?.person
      replaced = id
    case .new, .existing: return nil
    }
    guard let person else { return nil }
    let year = typed(.gift(.day), context)?.day?.civil.year
    let gifts = context.book.gifts.of(person)
      .filter { $0.day?.civil.year == year && $0.id != replaced }
    let total = GiftTotal(
      person: person, year: year, gifts: gifts, limit: context.book.settings.giftLimit)
    return total.warning(adding: typed(.gift(.value), context)?.money ?? .zero, in: context.book)
  }

  /// What stands in a field now; nil where it does not fit.
  private func typed(_ attribute: Attribute, _ context: Context) -> Value? {
    guard let field = fields.first(where: { $0.attribute == attribute }),
      case .success(let value) = field.value(today: context.today)
    else { return nil }
    return value
  }
}

extension Saved {
  /// What a gift that was just saved did to the sum of its person and year; nil for everything else,
  /// and while there is room enough.
  func giftWarning(in book: Book) -> Phrase? {
    guard undone == nil,
      let gift = events.lazy.filter({ $0.kind == .gift }).compactMap({ book.gifts[$0.subject] })
        .first,
      let person = gift.person
    else { return nil }
    return GiftTotal(person: person, year: gift.day?.civil.year, in: book)
      .warning(adding: .zero, in: book)
  }
}
