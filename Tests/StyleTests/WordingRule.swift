// Words that have no place in the code, and comments that have one.

/// The rules about what stands in a line.
enum WordingRule {
  /// Words in a name that say nothing about the thing.
  static let emptyNames: Set = [
    "Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Info", "Handler",
    "Data", "Impl",
  ]

  /// What must not stand in the code of the program, and what to do instead.
  static let forbidden: [(text: String, advice: String)] = [
    ("try!", "throw the error on, or handle it"),
    ("as!", "use a type that needs no cast, or as? with an answer for nil"),
    ("@unchecked Sendable", "make it a value or an actor"),
    ("nonisolated(unsafe)", "make it a let, or give it to an actor"),
    ("fatalError(", "return a refusal, throw, or state the bug as a precondition"),
  ]

  /// The words of notes to oneself, put together so that this file does not hold them.
  static let reminders = ["TO" + "DO", "FIX" + "ME", "XX" + "X"]

  /// What stands in the code and must not.
  static func forbiddenCode(in file: SourceFile) -> [Finding] {
    file.code.enumerated().flatMap { line, code in
      forbidden.filter { code.contains($0.text) }.map {
        file.finding(line, "`\($0.text)` is not used here: \($0.advice).")
      }
    }
  }

  /// Notes to oneself, in code or comments.
  static func reminders(in file: SourceFile) -> [Finding] {
    file.lines.enumerated().compactMap { line, text in
      let words = text.split { !$0.isLetter }
      guard words.contains(where: { reminders.contains(String($0)) }) else { return nil }
      return file.finding(line, "A note to oneself: do it now, or write it into the tracker.")
    }
  }

  /// Declarations open to the whole world.
  static func publicWords(in file: SourceFile) -> [Finding] {
    file.code.enumerated().compactMap { line, code in
      let words = code.split { !$0.isLetter }
      guard words.contains(where: { $0 == "public" }) else { return nil }
      return file.finding(line, "Nothing is public here: write package.")
    }
  }

  /// Types and files whose names say nothing.
  static func emptyNames(in file: SourceFile) -> [Finding] {
    let stem = String(file.name.split(separator: ".").first ?? "")
    let advice = "says nothing: name it after what it is."
    var findings = file.code.enumerated().compactMap { line, code -> Finding? in
      guard let name = typeName(in: code), isEmpty(name) else { return nil }
      return file.finding(line, "The name \(name) \(advice)")
    }
    if isEmpty(stem) { findings.append(file.finding(0, "The file name \(stem) \(advice)")) }
    return findings
  }

  /// Files that do not say what they are for.
  static func openings(in file: SourceFile) -> [Finding] {
    let first = file.lines.first ?? ""
    guard first.hasPrefix("// ") else {
      return [file.finding(0, "Open the file with a `//` line that says what it is for.")]
    }
    return []
  }

  /// The name of the type that a line declares.
  private static func typeName(in code: String) -> String? {
    let kinds: Set = ["struct", "class", "enum", "actor", "protocol", "typealias"]
    let words = code.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
    guard let place = words.firstIndex(where: { kinds.contains($0) }), place + 1 < words.count
    else { return nil }
    return words[place + 1]
  }

  /// Whether one of the words in a name in CamelCase or with signs between is an empty one.
  private static func isEmpty(_ name: String) -> Bool {
    var words: [String] = []
    for character in name {
      if character.isUppercase || !character.isLetter || words.isEmpty { words.append("") }
      if character.isLetter { words[words.count - 1].append(character) }
    }
    return words.contains { emptyNames.contains($0) }
  }
}
