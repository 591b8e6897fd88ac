// What was typed and is not saved, as a value: where the person was, and what stands on each screen, as it was
// typed. It names things and fields by the tags that stand in journals, so that it outlives the program; what is
// computed or drawn is not in it. `Drafts.swift` of the session says how it stands in a file.

import Model

/// What was typed and is not saved.
package struct UnsavedWork: Codable, Hashable, Sendable {
  /// The pane with the keys, counted from 0.
  var pane = 0
  /// The selected account.
  var account: String?
  /// The selected person.
  var person: String?
  /// The filter over the accounts.
  var filter: LineWords?
  /// The long texts that came back from the editor.
  var notes: [NoteWords] = []
  /// The screens on top, the topmost last.
  var layers: [LayerWords] = []
}

/// A line of text while it is typed.
package struct LineWords: Codable, Hashable, Sendable {
  /// The text.
  let text: String
  /// How many characters stand before the caret.
  let caret: Int
  /// Whether keys still go into it.
  var isOpen = true
}

/// A long text of a thing.
struct NoteWords: Codable, Hashable, Sendable {
  /// The thing.
  let id: String
  /// The field.
  let field: String
  /// The text.
  let text: String
}

/// A screen on top of the workbench, with what is needed to open it again as it was. A row is the place of
/// the selected one, counted from 0.
package enum LayerWords: Codable, Hashable, Sendable {
  /// An account's card.
  case account(id: String, row: Int)
  /// A person's card.
  case person(id: String, row: Int)
  /// A call, before or after it took place.
  case call(id: String, isAfter: Bool, row: Int)
  /// A report; sorted by the column of a key, and with the orders of a period, where another than the usual was chosen.
  case report(
    topic: String, account: String?, isWhole: Bool, filter: LineWords?, row: Int, sort: String?,
    period: String?)
  /// The history.
  case history(account: String?, isWhole: Bool, filter: LineWords?)
  /// A form.
  case form(words: FormWords)
  /// The list from which a field of the form below is filled, or the people of the call below.
  case list(filter: LineWords, marked: [String])
  /// A drill.
  case drill(words: DrillWords)
  /// The question for a day to look back to.
  case day(line: LineWords)
  /// The question for a file to bring in.
  case path(line: LineWords)
  /// A file that is brought in, with what was said about it.
  case importing(choices: ImportChoices)
  /// The question for another place for a file.
  case place(name: String, text: String, line: LineWords)
}

/// A form with what was typed into it.
package struct FormWords: Codable, Hashable, Sendable {
  /// A field.
  struct Field: Codable, Hashable, Sendable {
    /// Its tag.
    let field: String
    /// What stood in it at first.
    let start: WrittenValue
    /// What it offers while it is empty.
    let offer: WrittenValue
    /// Whether what stood in it at first came from the book.
    let isFromBook: Bool
    /// What stands in it now; nil where the person left it alone.
    var typed: TypedWords?
  }

  /// Where the thing also belongs: see ``CallPlacement``.
  struct Placement: Codable, Hashable, Sendable {
    /// The call.
    let call: String
    /// `plan`, `material` or `ground`.
    let place: String
    /// The question under which a fact belongs.
    let question: String?
  }

  /// The heading, in English and in Chinese.
  let title: [String]
  /// The kind of thing.
  let kind: String
  /// The thing; nil for a new one.
  let id: String?
  /// What is given and not asked, by the tags of the fields.
  let given: [String: WrittenValue]
  /// The fields, in order.
  var fields: [Field]
  /// The index of the field with the caret.
  var focus = 0
  /// The tag of what the history calls it.
  let purpose: String
  /// Whether it shows only some fields of the thing.
  let isPartial: Bool
  /// Where the thing also belongs.
  let placement: Placement?
}

/// What stands in a field of a form.
enum TypedWords: Codable, Hashable, Sendable {
  /// Text of any shape.
  case text(line: LineWords)
  /// The tag of a choice; nil for none.
  case choice(tag: String?)
  /// Things from the book.
  case things(ids: [String])
  /// Yes or no.
  case flag(isYes: Bool)
}

/// A drill with what was asked in it.
package struct DrillWords: Codable, Hashable, Sendable {
  /// Something that was said.
  struct Asked: Codable, Hashable, Sendable {
    /// Its words.
    let words: String
    /// The tag of its kind; nil for what is no question.
    let kind: String?
  }

  /// The account that it is about.
  let account: String?
  /// The person that it is played against; nil for a role alone.
  let person: String?
  /// The tag of the role that is played.
  let role: String
  /// The tag of the kind of question that is practised.
  let behaviour: String
  /// What was asked so far.
  let asked: [Asked]
  /// What is being typed.
  let line: LineWords
  /// The tag of its kind, where the person corrected the guess.
  let corrected: String?
}

/// Why something that was typed cannot be put back where it was.
enum PuttingBackError: Error {
  /// What it belonged to is no longer in the book.
  case gone
  /// It is not understood.
  case unreadable
}

/// A value of a field by its shape and its words, as they stand in journals.
struct WrittenValue: Codable, Hashable, Sendable {
  /// `empty`, `text`, `texts`, `number`, `money` (in hundredths), `day`, `choice`, `entity`, `entities` or
  /// `yes`.
  let shape: String
  /// The words of the value; one for all that are no lists, none for `empty` and `yes`.
  let words: [String]

  /// Writes a value down.
  init(_ value: Value) {
    switch value {
    case .empty: (shape, words) = ("empty", [])
    case .text(let text): (shape, words) = ("text", [text])
    case .texts(let texts): (shape, words) = ("texts", texts)
    case .number(let number): (shape, words) = ("number", [String(number)])
    case .money(let money): (shape, words) = ("money", [String(money.hundredths)])
    case .day(let day): (shape, words) = ("day", [day.description])
    case .choice(let tag): (shape, words) = ("choice", [tag])
    case .entity(let id): (shape, words) = ("entity", [id.description])
    case .entities(let ids): (shape, words) = ("entities", ids.map(\.description))
    case .yes: (shape, words) = ("yes", [])
    }
  }

  /// The value, if it may stand in a field of this shape.
  func value(for field: Shape) throws(PuttingBackError) -> Value {
    guard let value, field.accepts(value) || value == .text("") else { throw .unreadable }
    return value
  }

  /// The value; nil where the words make none of that shape.
  private var value: Value? {
    let first = words.first ?? ""
    return switch shape {
    case "empty": .empty
    case "text": .text(first)
    case "texts": .texts(words)
    case "number": Int64(first).map(Value.number)
    case "money": Int64(first).map { .money(Money(hundredths: $0)) }
    case "day": Day(iso: first).map(Value.day)
    case "choice": .choice(first)
    case "entity": EntityID(first).map(Value.entity)
    case "entities":
      words.allSatisfy { EntityID($0) != nil } ? .entities(words.compactMap { EntityID($0) }) : nil
    case "yes": .yes
    default: nil
    }
  }
}

extension EntityID {
  /// Reads an identity that was written down.
  init(written text: String) throws(PuttingBackError) {
    guard let id = EntityID(text) else { throw .unreadable }
    self = id
  }
}

extension Attribute {
  /// The fields by their tags.
  private static let byTag = Dictionary(uniqueKeysWithValues: all.map { ($0.tag, $0) })

  /// The field with a tag that was written down, of a kind.
  init(written tag: String, of kind: Kind) throws(PuttingBackError) {
    guard let field = Attribute.byTag[tag], field.kind == kind else { throw .unreadable }
    self = field
  }
}
