// Every declaration that another target sees says what it is.

/// The rule that `package` goes with `///`.
enum DocumentationRule {
  /// Members that only fulfil a protocol, whose own documentation speaks for them.
  static let exempt: Set = [
    "<", "==", "name", "description", "debugDescription", "errorDescription", "id", "init(id",
    "required", "kind", "owner", "ownerField", "subscript", "shape", "hash", "next", "makeIterator",
    "body",
    "run", "configuration", "errorCode", "rawValue", "init(rawValue", "scope", "extent", "receive",
    "actions",
  ]

  /// Requirements of `Layer` whose names other declarations share.
  private static let witnesses = [
    "func draw(into frame: inout Frame, in rect: Rect, context: Context)",
    "func perform(_ action: Action, by key: Key?, context: Context)",
    "func type(_ key: Key, context: Context)", "func subject(context: Context)",
  ]

  /// The declarations of a file that other targets see and that say nothing.
  static func findings(in file: SourceFile) -> [Finding] {
    file.code.indices.compactMap { line in
      guard let name = packageName(in: file.code[line]), !exempt.contains(name),
        !witnesses.contains(where: { file.code[line].contains($0) }), !isDocumented(file, line)
      else { return nil }
      return file.finding(line, "\(name) has no `///`: say what it is and what holds after it.")
    }
  }

  /// The name that a line declares for the whole package; nil when it declares none.
  static func packageName(in code: String) -> String? {
    let words = code.split(separator: " ").map(String.init).drop { $0.hasPrefix("@") }
    guard words.first == "package", !words.contains("import") else { return nil }
    let kinds: Set = [
      "func", "var", "let", "struct", "class", "enum", "actor", "protocol", "typealias", "case",
      "associatedtype", "macro", "extension",
    ]
    if let kind = words.firstIndex(where: { kinds.contains($0) && $0 != "class" })
      ?? words.firstIndex(of: "class")
    {
      let name = words.dropFirst(kind - words.startIndex + 1).first ?? ""
      let stops: Set<Character> = ["(", ":", "{", "=", ","]
      return String(name.prefix { !stops.contains($0) })
    }
    guard let rest = words.first(where: { $0.hasPrefix("init") || $0.hasPrefix("subscript") })
    else { return words.dropFirst().first }
    return rest.hasPrefix("subscript") ? "subscript" : String(rest.prefix { $0 != ":" })
  }

  /// Whether the lines above, past attributes and conditions, end in documentation.
  private static func isDocumented(_ file: SourceFile, _ line: Int) -> Bool {
    let above = file.lines[..<line].reversed().map { $0.drop { $0 == " " } }
    let first = above.first { !$0.hasPrefix("@") && !$0.hasPrefix("#if") }
    return first?.hasPrefix("///") ?? false
  }
}
