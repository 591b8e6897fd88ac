// What a form is to ask: the fields of one thing, new or known, in which order, with what is filled in
// beforehand. A value, so that any screen and any act can ask for a form without knowing how it looks. Which
// fields a kind of thing asks for, and in which order, its schema says.

import Analysis
package import Model

/// A form that is to be opened.
package struct FormRequest: Sendable {
  /// What the form makes or changes.
  package enum Target: Hashable, Sendable {
    /// Something new, with fields that are given and not shown.
    case new(Kind, given: FieldValues)
    /// Something that is in the book.
    case existing(EntityID, Kind)
  }

  /// A field that is asked for.
  struct Entry: Sendable {
    /// The field.
    let attribute: Attribute
    /// What stands in it at first.
    var value = Value.empty
    /// What it offers while it is empty, to be taken with →.
    var offer = Value.empty
    /// Whether the value is the one in the book, and not one that was filled in beforehand.
    var isFromBook = false
    /// Which day is meant by one without its year; nil for what the field says.
    var leaning: DayLeaning?
  }

  /// The heading.
  let title: Phrase
  /// What it makes or changes.
  let target: Target
  /// What is asked for, in order; at least one field.
  let entries: [Entry]
  /// The field to begin with; the first when nil.
  var focus: Attribute?
  /// What the history calls it.
  let purpose: Purpose
  /// Whether it shows only some fields of the thing, so that it is not the place to delete all of it.
  var isPartial = false
  /// Where the thing also belongs: both are saved in one action, so that one key undoes both.
  var placement: CallPlacement?

  /// Asks for some fields.
  ///
  /// - Precondition: There is at least one.
  init(
    title: Phrase, target: Target, entries: [Entry], focus: Attribute? = nil,
    purpose: Purpose? = nil, isPartial: Bool = false, placement: CallPlacement? = nil
  ) {
    precondition(!entries.isEmpty, "A form without fields has nothing to ask.")
    (self.title, self.target, self.entries, self.focus) = (title, target, entries, focus)
    (self.isPartial, self.placement) = (isPartial, placement)
    let plain =
      switch target {
      case .new(let kind, _): Purpose(.add, kind)
      case .existing(_, let kind): Purpose(.edit, kind)
      }
    self.purpose = purpose ?? plain
  }
}

extension FormRequest {
  /// A form for something new.
  ///
  /// - Parameters:
  ///   - kind: What is to be added.
  ///   - given: Fields that are known and not asked: the account, the person.
  ///   - start: What stands in the other fields at first.
  ///   - purpose: What the history calls it; plain adding when nil.
  ///   - subject: The name of whom it is about, for the heading; empty where a field says it.
  ///   - placement: Where the thing also belongs.
  ///   - hidden: Fields that would have nothing to offer.
  package static func adding(
    _ kind: Kind, given: FieldValues = [:], start: FieldValues = [:],
    purpose: Purpose? = nil, about subject: String = "", placement: CallPlacement? = nil,
    without hidden: Set<Attribute> = []
  ) -> FormRequest {
    let name = kind.name
    let title =
      subject.isEmpty
      ? Phrase("New \(name.en)", "新建\(name.zh)")
      : Phrase("New \(name.en): \(subject)", "新建\(name.zh)：\(subject)")
    return FormRequest(
      title: title, target: .new(kind, given: given),
      entries: asked(of: kind, given: given).filter { !hidden.contains($0) }.map {
        Entry(attribute: $0, value: start[$0] ?? .empty)
      },
      purpose: purpose, placement: placement)
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
    start: FieldValues = [:], offers: FieldValues = [:],
    focus: Attribute? = nil, purpose: Purpose? = nil, title: Phrase? = nil
  ) -> FormRequest {
    let subject = book.titleInPlace(of: id, kind)
    let usual =
      kind == .book
      ? Phrase("Book settings", "客户簿设置")
      : Phrase("\(kind.name.en): \(subject)", "\(kind.name.zh)：\(subject)")
    // A call whose outcome is written down took place.
    let isPast = purpose == Purpose(.record, .call) || book.calls[id]?.outcome != nil
    return FormRequest(
      title: title ?? usual, target: .existing(id, kind),
      entries: (attributes ?? asked(of: kind, given: [:], existing: true)).map {
        Entry(
          attribute: $0, value: start[$0] ?? book.value(of: $0, in: id),
          offer: offers[$0] ?? .empty, isFromBook: start[$0] == nil,
          leaning: isPast && $0 == .call(.day) ? .behind : nil)
      }, focus: focus, purpose: purpose, isPartial: attributes != nil)
  }

  /// What is chosen with its reason, what is scored and what is weighed has a form of its own.
  private static let apart = Set(classFields + scoreFields + weights)

  /// The class of an account, why, and since when.
  static let classFields: [Attribute] = [
    .account(.standing), .account(.standingReason), .account(.standingDay),
  ]

  /// What only people can judge of an account, and what the rest is computed from.
  static let scoreFields: [Attribute] =
    FitCriterion.allCases.compactMap(\.opinion).map(Attribute.account) + [.account(.costToDevelop)]

  /// How much each criterion of a key account counts.
  static let weights = FitCriterion.allCases.map { Attribute.book($0.weightField) }

  /// The form that puts an account into a class, as of today.
  static func classing(_ account: EntityID, context: Context) -> FormRequest {
    editing(
      account, .account, in: context.book, only: classFields,
      start: [
        .account(.standing): Value(
          choice: context.analysis.portfolio[account]?.standing
            ?? context.book.accounts[account]?.standing),
        .account(.standingDay): .day(context.today),
      ], focus: .account(.standing))
  }

  /// The form that says who plays a part that was known before its person: the name is to be typed,
  /// and from then on the person counts as known.
  static func identifying(_ person: EntityID, in book: Book) -> FormRequest {
    editing(
      person, .person, in: book,
      start: [.person(.name): .empty, .person(.isPlaceholder): .empty],
      offers: [.person(.name): .text(book.title(of: person, .person))], focus: .person(.name))
  }

  /// The fields that a form shows, without those that are given or kept by other screens.
  private static func asked(
    of kind: Kind, given: FieldValues, existing: Bool = false
  ) -> [Attribute] {
    Attribute.form(of: kind).filter { attribute in
      given[attribute] == nil && (existing || !attribute.isLater) && !apart.contains(attribute)
    }
  }

  /// The form of a need that somebody voiced.
  ///
  /// - Parameter question: The question that brought it out.
  static func need(
    of person: EntityID, on day: Day, from question: EntityID? = nil, in book: Book
  ) -> FormRequest {
    adding(
      .need, given: [.need(.person): .entity(person)],
      start: [
        .need(.day): .day(day), .need(.state): Value(choice: NeedState.implied),
        .need(.isConfirmed): .yes, .need(.movedBy): Value(entity: question),
      ], about: book.titleInPlace(of: person, .person))
  }

  /// The form of a next step with an account, due in a week; agreed in a call where one is named.
  static func step(
    with account: EntityID?, _ person: EntityID?, in call: EntityID? = nil, today: Day,
    book: Book
  ) -> FormRequest {
    adding(
      .step, given: [.step(.account): Value(entity: account), .step(.call): Value(entity: call)],
      start: [.step(.due): .day(today.adding(days: 7)), .step(.person): Value(entity: person)],
      about: person.map { book.titleInPlace(of: $0, .person) }
        ?? account.map { book.title(of: $0, .account) } ?? "")
  }

  /// The form that says how business ended: won today, unless the person chooses another stage or day.
  static func ending(_ deal: EntityID, context: Context) -> FormRequest {
    let fields: [Opportunity.Field] = [
      .stage, .ended, .amount, .currency, .product, .competitor, .notes,
    ]
    let name = context.book.titleInPlace(of: deal, .opportunity)
    return editing(
      deal, .opportunity, in: context.book, only: fields.map(Attribute.opportunity),
      start: [
        .opportunity(.stage): .text(context.say(context.book.stages.won.name)),
        .opportunity(.ended): .day(context.today),
      ], title: Phrase("Won or lost: \(name)", "赢单或输单：\(name)"))
  }
}
