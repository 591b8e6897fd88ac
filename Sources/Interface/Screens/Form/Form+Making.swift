// The forms of the program: what each is about, and what is filled in beforehand. Which fields a kind
// of thing asks for, and in which order, its schema says.

import Method
package import Model

extension Form {
  /// A form for something new.
  ///
  /// - Parameters:
  ///   - kind: What is to be added.
  ///   - given: Fields that are known and not asked: the account, the person.
  ///   - start: What stands in the other fields at first.
  ///   - purpose: What the history calls it; plain adding when nil.
  ///   - subject: The name of whom it is about, for the heading; empty where a field says it.
  package static func adding(
    _ kind: Kind, given: [Attribute: Value] = [:], start: [Attribute: Value] = [:],
    purpose: Purpose? = nil, about subject: String = ""
  ) -> Form {
    let fields = asked(of: kind, given: given)
      .map { FormField($0, value: start[$0] ?? .empty) }
    let name = kind.name
    let title =
      subject.isEmpty
      ? Phrase("New \(name.en)", "新建\(name.zh)")
      : Phrase("New \(name.en): \(subject)", "新建\(name.zh)：\(subject)")
    return Form(
      title: title, target: .new(kind, given: given), fields: fields, purpose: purpose)
  }

  /// A form for something in the book.
  ///
  /// - Parameters:
  ///   - attributes: The fields to show; all that the kind asks for when nil. A form of some fields
  ///     does not delete the thing.
  ///   - start: What stands in fields instead of what the book holds.
  ///   - offers: What an empty field offers, to be taken with →.
  ///   - title: The heading, where the thing's kind and name do not say it.
  package static func editing(
    _ id: EntityID, _ kind: Kind, in book: Book, only attributes: [Attribute]? = nil,
    start: [Attribute: Value] = [:], offers: [Attribute: Value] = [:],
    focus: Attribute? = nil, purpose: Purpose? = nil, title: Phrase? = nil
  ) -> Form {
    let fields = (attributes ?? asked(of: kind, given: [:], existing: true))
      .map {
        FormField($0, value: start[$0] ?? book.value(of: $0, in: id), offer: offers[$0] ?? .empty)
      }
    let subject = book.title(of: id, kind)
    let usual =
      kind == .book
      ? Phrase("Book settings", "客户簿设置")
      : Phrase("\(kind.name.en): \(subject)", "\(kind.name.zh)：\(subject)")
    return Form(
      title: title ?? usual,
      target: .existing(id, kind), fields: fields, focus: focus, purpose: purpose,
      isPartial: attributes != nil)
  }

  /// What is chosen with its reason, what is scored and what is weighed has a form of its own.
  private static let apart = Set(classFields + scoreFields + weights)

  /// The class of an account, why, and since when.
  static let classFields: [Attribute] = [
    .account(.standing), .account(.standingReason), .account(.standingDay),
  ]

  /// What only people can judge of an account, and what the rest is computed from.
  static let scoreFields: [Attribute] = [
    .account(.valueFocus), .account(.culture), .account(.commitment), .account(.foundation),
    .account(.market), .account(.costToDevelop),
  ]

  /// How much each criterion of a key account counts.
  static let weights: [Attribute] = [
    .book(.weightShare), .book(.weightMargin), .book(.weightPotential), .book(.weightValue),
    .book(.weightLoyalty), .book(.weightCulture), .book(.weightCommitment),
    .book(.weightFoundation), .book(.weightMarket), .book(.weightSurvey), .book(.weightRivals),
    .book(.weightCost),
  ]

  /// The form that puts an account into a class, as of today.
  static func classing(_ account: EntityID, context: Context) -> Form {
    editing(
      account, .account, in: context.book, only: classFields,
      start: [
        .account(.standing): Value(
          choice: context.portfolio[account]?.standing ?? context.book.accounts[account]?.standing),
        .account(.standingDay): .day(context.today),
      ], focus: .account(.standing))
  }

  /// The form that says who plays a part that was known before its person: the name is to be typed,
  /// and from then on the person counts as known.
  static func identifying(_ person: EntityID, in book: Book) -> Form {
    editing(
      person, .person, in: book,
      start: [.person(.name): .empty, .person(.isPlaceholder): .empty],
      offers: [.person(.name): .text(book.title(of: person, .person))], focus: .person(.name))
  }

  /// The fields that a form shows, without those that are given or kept by other screens.
  private static func asked(
    of kind: Kind, given: [Attribute: Value], existing: Bool = false
  ) -> [Attribute] {
    Attribute.form(of: kind).filter { attribute in
      given[attribute] == nil && (existing || !attribute.isLater) && !apart.contains(attribute)
    }
  }
}
