// The file of a whole book, read: every thing with its values, checked like what is typed.

import Model

/// A file that ``BookFormat`` describes, read and understood as far as it can be without a book.
package struct BookFile: Hashable, Sendable {
  /// One thing of the file.
  struct Thing: Hashable, Sendable {
    /// Which kind of thing it is.
    let kind: Kind
    /// What it is called in the file.
    let id: EntityID
    /// Its values; references have the names of the file.
    let values: FieldValues
    /// Where it stands.
    let place: Place
  }

  /// Where a thing stands.
  struct Place: Hashable, Sendable {
    /// The line and column.
    let position: TextPosition
    /// Its path, such as `people[3]`.
    let path: String
  }

  /// All things, in the order of the file.
  let things: [Thing]

  /// Whether bytes are likely such a file, or mean to be one.
  package static func isLikely(_ bytes: [UInt8]) -> Bool { JSONReader.opensObject(bytes) }

  /// Reads a file.
  ///
  /// Refused are a key, a kind, a choice or a version that isn't known, a value that its field doesn't take,
  /// a required one that is missing, an identity that stands twice, and a reference to what isn't in the file.
  ///
  /// - Complexity: O(length).
  package init(_ bytes: [UInt8]) throws(JSONFault) {
    var reading = BookReading()
    var reader = JSONReader(bytes)
    try reader.members { key, reader throws(JSONFault) in try reading.take(key, &reader) }
    try reader.end()
    guard reading.hasVersion else { throw JSONReader(bytes).fault(.noBook) }
    try reading.checkReferences()
    things = reading.things
  }
}

/// A file of a book that is being read.
private struct BookReading {
  /// The things so far.
  private(set) var things: [BookFile.Thing] = []
  /// Whether the version was named.
  private(set) var hasVersion = false
  /// The kind of each identity.
  private var kinds: [EntityID: Kind] = [:]

  /// Takes a member of the outermost object.
  mutating func take(_ key: String, _ reader: inout JSONReader) throws(JSONFault) {
    if key == BookFormat.mark { return try takeVersion(&reader) }
    guard hasVersion else { throw reader.fault(.noVersionFirst) }
    guard let kind = Kind(fileName: key) else { throw reader.fault(.unknownKind) }
    guard kind != .book else { return try takeThing(kind, &reader) }
    try reader.elements { _, reader throws(JSONFault) in try takeThing(kind, &reader) }
  }

  private mutating func takeVersion(_ reader: inout JSONReader) throws(JSONFault) {
    let here = reader
    guard case .number(let digits) = try reader.value(), let version = Int(digits), version > 0
    else { throw here.fault(.noVersion) }
    guard version <= BookFormat.version else { throw here.fault(.newer) }
    hasVersion = true
  }

  private mutating func takeThing(_ kind: Kind, _ reader: inout JSONReader) throws(JSONFault) {
    let start = reader
    let place = BookFile.Place(position: reader.position, path: reader.path)
    var id: EntityID? = kind == .book ? .book : nil
    var values: FieldValues = [:]
    try reader.members { key, reader throws(JSONFault) in
      if key == "id", kind != .book {
        id = try identity(&reader)
      } else if let attribute = Self.attributes[kind]?[key] {
        values[attribute] = try value(of: attribute, &reader)
      } else {
        throw reader.fault(.unknownField(of: kind))
      }
    }
    for attribute in Attribute.required(of: kind) where values[attribute]?.isBlank ?? true {
      throw start.fault(.lacks(attribute))
    }
    guard let id else { throw start.fault(.noIdentity) }
    guard kinds.updateValue(kind, forKey: id) == nil else { throw start.fault(.sameIdentity(id)) }
    things.append(.init(kind: kind, id: id, values: values, place: place))
  }

  /// The fields of each kind by their tags.
  private static let attributes = Dictionary(
    uniqueKeysWithValues: Kind.allCases.map { kind in
      (kind, Dictionary(uniqueKeysWithValues: Attribute.all(of: kind).map { ($0.fieldTag, $0) }))
    })

  private func identity(_ reader: inout JSONReader) throws(JSONFault) -> EntityID {
    let here = reader
    guard let id = try reader.value().identity else { throw here.fault(.wantsIdentity) }
    return id
  }

  private func value(
    of attribute: Attribute, _ reader: inout JSONReader
  ) throws(JSONFault) -> Value {
    let here = reader
    let json = try reader.value()
    guard let value = attribute.shape.value(of: json) else { throw here.fault(.unfit(attribute)) }
    guard attribute.accepts(value) else {
      throw here.fault(
        attribute.isExceeded(by: value) ? .excessive(attribute) : .unfit(attribute))
    }
    return value
  }

  /// Refuses a reference to something that the file doesn't have, or has as another kind.
  func checkReferences() throws(JSONFault) {
    for thing in things {
      for (attribute, value) in thing.values {
        let kind: Kind
        switch attribute.shape {
        case .entity(let wanted), .entities(let wanted): kind = wanted
        case .line, .prose, .tags, .number, .money, .day, .choice, .flag: continue
        }
        let ids = value.entities + [value.entity].compactMap(\.self)
        guard let lost = ids.first(where: { kinds[$0] != kind }) else { continue }
        throw JSONFault(
          position: thing.place.position, path: thing.place.path + "." + attribute.fieldTag,
          reason: .lostReference(lost, kind))
      }
    }
  }
}

extension Shape {
  /// The value that JSON spells for a field of this shape; nil when it is something else. `null` is nothing.
  fileprivate func value(of json: JSONValue) -> Value? {
    switch (self, json) {
    case (_, .null), (.flag, .bool(false)): .empty
    case (.flag, .bool(true)): .yes
    case (.line, .string(let text)), (.prose, .string(let text)): Value(text: text)
    case (.choice, .string(let text)): text.isEmpty ? .empty : .choice(text)
    case (.tags, .array(let texts)): texts.map(all: \.string).map(Value.init(texts:))
    case (.number, .number(let digits)): Int64(digits).map(Value.number)
    case (.money, .number(let digits)):
      digits.contains { "eE".contains($0) } ? nil : Money(digits).map(Value.money)
    case (.day, .string(let text)): Day(isoText: text).map(Value.day)
    case (.entity, .string): json.identity.map(Value.entity)
    case (.entities, .array(let ids)): ids.map(all: \.identity).map(Value.init(entities:))
    case (_, _): nil
    }
  }
}

extension JSONValue {
  /// The text, where it is one.
  fileprivate var string: String? { if case .string(let text) = self { text } else { nil } }

  /// The identity, where it is spelled as one.
  fileprivate var identity: EntityID? {
    guard let string, let id = EntityID(string), id.description == string, id != .book else {
      return nil
    }
    return id
  }
}

extension Array {
  /// Something made of each element; nil when one of them gives nothing.
  fileprivate func map<Made>(all make: (Element) -> Made?) -> [Made]? {
    let made = compactMap(make)
    return made.count == count ? made : nil
  }
}

extension Day {
  /// Reads `2026-12-01`.
  fileprivate init?(isoText text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
