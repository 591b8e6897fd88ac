// The JSON Schema of the file of a whole book, made from the model: a field that is added there is here.
// `rapport export schema` prints it, and Resources/book.schema.json in the DocC catalogue holds it.

import Model

/// The schema of ``BookFormat``, by JSON Schema 2020-12.
package enum BookSchema {
  /// The schema as text.
  package static var text: String { schema.text(pretty: true) + "\n" }

  private static var schema: JSONValue {
    let kinds = Kind.allCases.map { kind in
      let whole = JSONValue.record(["$ref": .string("#/$defs/\(kind.rawValue)")])
      return JSONValue.Member(
        kind.fileName,
        kind == .book ? whole : .record(["type": .string("array"), "items": whole]))
    }
    let mark = JSONValue.Member(
      BookFormat.mark,
      .record(["const": .int(BookFormat.version), "description": .string("version of the format")]))
    return .record([
      "$schema": .string("https://json-schema.org/draft/2020-12/schema"),
      "title": .string("A book of Rapport"),
      "type": .string("object"),
      "required": .array([.string(BookFormat.mark)]),
      "additionalProperties": .bool(false),
      "properties": .object([mark] + kinds),
      "$defs": .object(
        definitions + Kind.allCases.map { JSONValue.Member($0.rawValue, thing($0)) }),
    ])
  }

  /// The values that many fields have.
  private static let definitions = [
    JSONValue.Member(
      "id",
      .record([
        "type": .string("string"), "pattern": .string("^[0-9a-f]{1,8}-[0-9a-f]{1,8}$"),
        "description": .string("the identity of a thing, once in the file"),
      ])),
    JSONValue.Member(
      "day",
      .record([
        "type": .string("string"), "pattern": .string("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
        "format": .string("date"),
      ])),
    JSONValue.Member(
      "money",
      .record([
        "type": .string("number"), "minimum": .int(-Int(Bounds.hundredths / 100)),
        "maximum": .int(Int(Bounds.hundredths / 100)),
        "description": .string("at most two decimals"),
      ])),
  ]

  /// The schema of one kind of thing.
  private static func thing(_ kind: Kind) -> JSONValue {
    let identity = kind == .book ? [] : ["id"]
    let required = identity + Attribute.required(of: kind).map(\.fieldTag)
    let fields = Attribute.all(of: kind).map { JSONValue.Member($0.fieldTag, field($0)) }
    return .record([
      "title": .string(kind.name.en),
      "description": .string(kind.name.zh),
      "type": .string("object"),
      "required": .array(required.map(JSONValue.string)),
      "additionalProperties": .bool(false),
      "properties": .object(identity.map { JSONValue.Member($0, reference("id")) } + fields),
    ])
  }

  private static func reference(_ name: String) -> JSONValue {
    .record(["$ref": .string("#/$defs/\(name)")])
  }

  /// The schema of a field: what people call it, and what it takes.
  private static func field(_ attribute: Attribute) -> JSONValue {
    let words = [
      JSONValue.Member("title", .string(attribute.name.en)),
      JSONValue.Member("description", .string(attribute.name.zh)),
    ]
    return .object(words + members(of: attribute.shape, attribute))
  }

  private static func members(of shape: Shape, _ attribute: Attribute) -> [JSONValue.Member] {
    let minimum = JSONValue.Member("minLength", .int(1))
    let needsText = attribute.isRequired ? [minimum] : []
    return switch shape {
    case .line: type("string") + needsText + [.init("maxLength", .int(Bounds.lineBytes))]
    case .prose: type("string") + needsText + [.init("maxLength", .int(Bounds.proseBytes))]
    case .tags: list(of: .record(["type": .string("string")]))
    case .number(let range):
      type("integer")
        + [.init("minimum", .int(range.lowerBound)), .init("maximum", .int(range.upperBound))]
    case .money: [.init("$ref", .string("#/$defs/money"))]
    case .day: [.init("$ref", .string("#/$defs/day"))]
    case .choice(let options): [.init("enum", .array(options.map { .string($0.tag) }))]
    case .entity(let kind): [.init("$ref", .string("#/$defs/id")), comment(kind)]
    case .entities(let kind): list(of: reference("id")) + [comment(kind)]
    case .flag: [.init("const", .bool(true))]
    }
  }

  private static func type(_ name: String) -> [JSONValue.Member] { [.init("type", .string(name))] }

  private static func list(of element: JSONValue) -> [JSONValue.Member] {
    type("array") + [.init("items", element), .init("maxItems", .int(Bounds.listCount))]
  }

  /// Of which kind the things are that a field refers to.
  private static func comment(_ kind: Kind) -> JSONValue.Member {
    .init("$comment", .string("one of \(kind.fileName)"))
  }
}
