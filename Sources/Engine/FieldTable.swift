// The fields of the model by the tags that stand in a journal, ready for comparing bytes.

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

import Model

/// A tag as bytes, compared by length and first eight bytes before anything else.
struct Tag {
  /// The bytes.
  private let bytes: [UInt8]
  /// The first eight of them, zeros after the end.
  private let head: UInt64

  /// Creates a tag from text.
  init(_ text: String) {
    bytes = Array(text.utf8)
    head = bytes.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Whether these bytes spell the tag.
  @inline(__always)
  func matches(_ text: UnsafeRawBufferPointer, head other: UInt64) -> Bool {
    guard other == head, text.count == bytes.count else { return false }
    guard bytes.count > 8, let start = text.baseAddress else { return true }
    return unsafe bytes.withUnsafeBufferPointer { own in
      guard let ownStart = own.baseAddress else { return true }
      return unsafe memcmp(start, ownStart, text.count) == 0
    }
  }

  /// The first eight bytes of a text as a word, zeros after its end.
  @inline(__always)
  static func head(of text: UnsafeRawBufferPointer) -> UInt64 {
    var head: UInt64 = 0
    var index = min(8, text.count)
    while index > 0 {
      index -= 1
      head = unsafe head << 8 | UInt64(text[index])
    }
    return head
  }
}

/// Every kind and field of the model, found by tag.
struct FieldTable {
  /// One field.
  struct Entry {
    /// The field.
    let attribute: Attribute
    /// Its number, the same for the life of the process.
    let number: Int
    /// How its values are written.
    let form: Form
    /// The tag without the kind.
    fileprivate let tag: Tag
  }

  /// How values of a field are written in JSON.
  enum Form {
    /// A string.
    case text
    /// An array of strings.
    case texts
    /// A whole number.
    case number
    /// A number with at most two decimals.
    case money
    /// A string such as `2026-12-01`.
    case day
    /// A string, one of these.
    case choice([Tag])
    /// A string, an identity.
    case entity
    /// An array of identities.
    case entities
    /// `true`.
    case flag
  }

  /// The kinds with their tags, in the order of the model.
  private let kinds: [(kind: Kind, tag: Tag)]
  /// The fields of each kind, in the same order.
  private let fields: [[Entry]]
  /// The number of each field.
  private let numbers: [Attribute: Int]

  /// Builds the table from the model.
  init() {
    var next = 0
    var numbers: [Attribute: Int] = [:]
    fields = Kind.allCases.map { kind in
      Attribute.all(of: kind).map { attribute in
        defer { next += 1 }
        numbers[attribute] = next
        return Entry(
          attribute: attribute, number: next, form: Form(attribute.shape),
          tag: Tag(attribute.fieldTag))
      }
    }
    kinds = Kind.allCases.map { ($0, Tag($0.rawValue)) }
    self.numbers = numbers
  }

  /// The number of a field.
  func number(of attribute: Attribute) -> Int { numbers[attribute] ?? 0 }

  /// The kind with a tag and its place in the table; `nil` for one from a newer version.
  @inline(__always)
  func kind(_ tag: UnsafeRawBufferPointer) -> (kind: Kind, place: Int)? {
    let head = unsafe Tag.head(of: tag)
    for place in kinds.indices where unsafe kinds[place].tag.matches(tag, head: head) {
      return (kinds[place].kind, place)
    }
    return nil
  }

  /// The field of the kind at a place, by its tag; `nil` for one from a newer version.
  @inline(__always)
  func field(_ tag: UnsafeRawBufferPointer, ofKindAt place: Int) -> Entry? {
    let head = unsafe Tag.head(of: tag)
    for index in fields[place].indices
    where unsafe fields[place][index].tag.matches(tag, head: head) {
      return fields[place][index]
    }
    return nil
  }

  /// The field with a whole tag, such as `account.name`.
  @inline(__always)
  func field(_ tag: UnsafeRawBufferPointer) -> Entry? {
    guard let dot = unsafe tag.firstIndex(of: UInt8(ascii: ".")),
      let (_, place) = unsafe kind(UnsafeRawBufferPointer(rebasing: tag[..<dot]))
    else { return nil }
    return unsafe field(UnsafeRawBufferPointer(rebasing: tag[(dot + 1)...]), ofKindAt: place)
  }
}

/// Every purpose that an action can have, found by tag.
struct PurposeTable {
  /// The purposes with their tags.
  private let all: [(purpose: Purpose, tag: Tag)]

  /// Builds the table from the model.
  init() {
    all = Verb.allCases.flatMap { verb in
      Kind.allCases.map { kind in
        let purpose = Purpose(verb, kind)
        return (purpose, Tag(purpose.tag))
      }
    }
  }

  /// The purpose with a tag; `nil` for one from a newer version.
  ///
  /// - Complexity: O(purposes), a comparison of two words each.
  func purpose(_ tag: JSONString) -> Purpose? {
    let head = unsafe Tag.head(of: tag.bytes)
    for index in all.indices where unsafe all[index].tag.matches(tag.bytes, head: head) {
      return all[index].purpose
    }
    return nil
  }
}

extension FieldTable.Form {
  /// How the values of a shape are written.
  init(_ shape: Shape) {
    switch shape {
    case .line, .prose: self = .text
    case .tags: self = .texts
    case .number: self = .number
    case .money: self = .money
    case .day: self = .day
    case .choice(let options): self = .choice(options.map { Tag($0.tag) })
    case .entity: self = .entity
    case .entities: self = .entities
    case .flag: self = .flag
    }
  }
}
