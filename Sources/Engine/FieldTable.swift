// The kinds, fields, choices and purposes of the model by the tags that stand in a journal.

import Model

/// Every tag that this version knows. There is one, shared by all that read and write.
final class FieldTable: Sendable {
  /// A kind of thing.
  struct KindEntry {
    /// The kind.
    let kind: Kind
    /// Its place among all kinds, from 1: the scope of its fields' tags.
    fileprivate let scope: Int
  }

  /// A field.
  struct Entry {
    /// The field.
    let attribute: Attribute
    /// Its number, the same for the life of the process and less than ``FieldRun/mostFields``.
    let number: Int
    /// How its values are written.
    let form: Form
  }

  /// How values of a field are written in JSON.
  enum Form {
    /// A string of at most so many bytes.
    case text(most: Int)
    /// An array of strings.
    case texts
    /// A whole number between two.
    case number(Int32, Int32)
    /// A number with at most two decimals.
    case money
    /// A string such as `2026-12-01`.
    case day
    /// A string, one of the choices of the field with this number.
    case choice(Int)
    /// A string, an identity.
    case entity
    /// An array of identities.
    case entities
    /// `true`.
    case flag
  }

  /// What an operation does.
  enum Deed: String, CaseIterable {
    case set, add, del, res
  }

  /// The fields by number.
  let entries: [Entry]
  /// What operations do, by tag.
  private let deeds: TagTable<Deed>
  /// The kinds by tag.
  private let kinds: TagTable<KindEntry>
  /// The fields by tag, in the scope of their kind.
  private let fields: TagTable<Entry>
  /// The choices by tag, in the scope of their field's number.
  private let choices: TagTable<Value>
  /// The purposes by tag.
  private let purposes: TagTable<Purpose>
  /// The numbers of the fields of each kind, by the kind's rank.
  private let ranges: [Range<Int>]
  /// The choices of each field, by its number.
  private let options: [[Value]]
  /// The key of each field in an object with its colon, `"name":`, by its number.
  private let keys: [[UInt8]]

  /// How many marks of fields a word of a snapshot has; a thing with later fields takes more words.
  let marksPerWord: Int
  /// The bit of such a word that says that another one follows.
  static let continues = UInt32(1) << 31

  /// Builds the table from the model.
  ///
  /// - Parameter marksPerWord: At most 31; fewer let a test have things of several words.
  init(marksPerWord: Int = 31) {
    self.marksPerWord = marksPerWord
    let schema = Attribute.all.map { ($0, $0.shape) }
    entries = schema.enumerated().map { number, field in
      Entry(attribute: field.0, number: number, form: Form(field.1, number))
    }
    keys = entries.map { Array("\"\($0.attribute.fieldTag)\":".utf8) }
    let tags = schema.map { $0.1.options.map(\.tag) }
    options = tags.map { $0.map(Value.choice) }
    var ranges: [Range<Int>] = []
    for kind in Kind.allCases {
      let start = ranges.last?.upperBound ?? 0
      ranges.append(start..<start + Attribute.all(of: kind).count)
    }
    self.ranges = ranges
    precondition(entries.count <= FieldRun.mostFields, "Too many fields.")
    deeds = TagTable(Deed.allCases.map { (Tag($0.rawValue), $0) })
    let scopes = Dictionary(
      uniqueKeysWithValues: zip(Kind.allCases, 1...).map { ($0, KindEntry(kind: $0, scope: $1)) })
    kinds = TagTable(scopes.map { (Tag($0.rawValue), $1) })
    fields = TagTable(
      entries.compactMap { entry in
        scopes[entry.attribute.kind].map { (Tag(entry.attribute.fieldTag, in: $0.scope), entry) }
      })
    choices = TagTable(
      tags.enumerated().flatMap { number, tags in
        tags.map { (Tag($0, in: number), Value.choice($0)) }
      })
    purposes = TagTable(Purpose.all.map { (Tag($0.tag), $0) })
  }

  /// The number of a field.
  func number(of attribute: Attribute) -> Int {
    ranges[attribute.kind.rank].lowerBound + attribute.field.rawValue
  }

  /// The key of the field with a number in a JSON object, with its colon.
  func key(ofField number: Int) -> [UInt8] { keys[number] }

  /// What an operation of a name does; `nil` for one from a newer version.
  @inline(__always)
  func deed(_ text: JSONString) -> Deed? { unsafe Tag(text.bytes).flatMap { deeds[$0] } }

  /// The kind with a tag; `nil` for one from a newer version.
  @inline(__always)
  func kind(_ text: JSONString) -> KindEntry? { unsafe Tag(text.bytes).flatMap { kinds[$0] } }

  /// The field of a kind by its tag; `nil` for one from a newer version.
  @inline(__always)
  func field(_ text: JSONString, of kind: KindEntry) -> Entry? {
    unsafe Tag(text.bytes, in: kind.scope).flatMap { fields[$0] }
  }

  /// The field with a whole tag, such as `account.name`.
  @inline(__always)
  func field(_ text: JSONString) -> Entry? {
    guard let (kind, field) = text.split(at: UInt8(ascii: ".")) else { return nil }
    return self.kind(kind).flatMap { self.field(field, of: $0) }
  }

  /// The choice of the field with a number by its tag; `nil` for one from a newer version.
  @inline(__always)
  func choice(_ text: JSONString, ofField number: Int) -> Value? {
    unsafe Tag(text.bytes, in: number).flatMap { choices[$0] }
  }

  /// The purpose with a tag; `nil` for one from a newer version.
  func purpose(_ text: JSONString) -> Purpose? { unsafe Tag(text.bytes).flatMap { purposes[$0] } }
}

// What a snapshot says by numbers.
extension FieldTable {
  /// The numbers of the fields of a kind, in the order of its form.
  func fields(of kind: Kind) -> Range<Int> { ranges[kind.rank] }

  /// The choice of a field at an index; `nil` when it has fewer.
  func choice(at index: Int, in entry: Entry) -> Value? {
    let known = options[entry.number]
    return known.indices.contains(index) ? known[index] : nil
  }

  /// The index of a choice of a field.
  func index(ofChoice tag: String, in entry: Entry) -> Int {
    options[entry.number].firstIndex(of: .choice(tag)) ?? 0
  }

  /// The purpose at an index; `nil` when there are fewer.
  func purpose(at index: Int) -> Purpose? {
    Purpose.all.indices.contains(index) ? Purpose.all[index] : nil
  }

  /// The index of a purpose.
  func index(of purpose: Purpose) -> Int? { Purpose.all.firstIndex(of: purpose) }

  /// A number that changes whenever anything does that a snapshot depends on: its format, the
  /// kinds, fields, shapes with their bounds, and choices, or the verbs of purposes.
  ///
  /// It is the same at every start and on every machine (FNV-1a, 64 bits).
  static let fingerprint: UInt64 = {
    let fields = Attribute.all.map { attribute in
      let shape = attribute.shape
      return ([attribute.tag, Form(shape, 0).name] + shape.options.map(\.tag))
        .joined(separator: " ")
    }
    let words =
      ["snapshot 3", "money \(Bounds.hundredths)", "list \(Bounds.listCount)"] + fields
      + Purpose.all.map(\.tag)
    return words.joined(separator: "\n").utf8.reduce(0xCBF2_9CE4_8422_2325) {
      ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
    }
  }()
}

extension FieldTable.Form {
  /// What the form is called in a fingerprint.
  fileprivate var name: String {
    switch self {
    case .text(let most): "text \(most)"
    case .texts: "texts"
    case .number(let least, let most): "number \(least) \(most)"
    case .money: "money"
    case .day: "day"
    case .choice: "choice"
    case .entity: "entity"
    case .entities: "entities"
    case .flag: "flag"
    }
  }

  /// How the values of a field of some shape are written.
  init(_ shape: Shape, _ number: Int) {
    switch shape {
    case .line: self = .text(most: Bounds.lineBytes)
    case .prose: self = .text(most: Bounds.proseBytes)
    case .tags: self = .texts
    case .number(let range):
      self = .number(Int32(clamping: range.lowerBound), Int32(clamping: range.upperBound))
    case .money: self = .money
    case .day: self = .day
    case .choice: self = .choice(number)
    case .entity: self = .entity
    case .entities: self = .entities
    case .flag: self = .flag
    }
  }
}

extension Purpose {
  /// Every purpose that an action can have.
  fileprivate static let all: [Purpose] = Verb.allCases.flatMap { verb in
    Kind.allCases.map { Purpose(verb, $0) }
  }
}

extension Shape {
  /// The choices that there are; none in any other shape.
  var options: [ChoiceOption] { if case .choice(let options) = self { options } else { [] } }
}
