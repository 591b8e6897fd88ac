// What `settings.toml` says: a person's language, theme, and the numbers of the coach. What it says wrongly is named, and the
// rest counts all the same.

package import Method
package import Model
import TOMLKit

/// The text of a person's settings, read.
package struct SettingsText: Sendable {
  /// The language, if one was chosen.
  package private(set) var language: Language?
  /// The name of the theme, if one was chosen.
  package private(set) var theme: String?
  /// Whether the workbench opens where it was left.
  package private(set) var keepsPlace = true
  /// Whether the day's first start opens on whom to call.
  package private(set) var opensMorning = true
  /// The folder of sheets, if one was chosen.
  package private(set) var sheetFolder: String?
  /// The numbers that the coach compares with: those in the table `coach`, the usual ones otherwise.
  package private(set) var limits = CoachLimits()
  /// The keys in force: those in the tables `keys`, the usual ones otherwise.
  package private(set) var keymap = Keymap.standard
  /// What is wrong in it.
  package private(set) var problems: [TOMLProblem] = []
  /// The text as it stands in the file.
  private let text: String

  /// Reads a text; of one that is no TOML nothing counts.
  ///
  /// - Parameter file: The file that the sentences name.
  package init(_ text: String, file: String) {
    self.text = text
    switch TOMLProblem.table(text, source: file) {
    case .success(let table): for key in table.keys.sorted() { read(key, of: table, file) }
    case .failure(let problem): problems = [problem]
    }
  }

  /// Reads one key.
  private mutating func read(_ key: String, of table: TOMLTable, _ file: String) {
    let value = table[key]?.string
    switch key {
    case "language":
      language = value.flatMap(Language.init)
      if language == nil {
        complain(.unfit(key: key, wanted: Phrase("“en” or “zh”", "“en”或“zh”")), key, file)
      }
    case "theme":
      theme = value
      if value == nil {
        let wanted = Phrase("a theme's name in quotation marks", "加引号的主题名")
        complain(.unfit(key: key, wanted: wanted), key, file)
      }
    case "place": if let said = truth(of: key, in: table, file) { keepsPlace = said }
    case "morning": if let said = truth(of: key, in: table, file) { opensMorning = said }
    case "sheets":
      sheetFolder = value
      if value == nil {
        let wanted = Phrase("a folder in quotation marks", "加引号的文件夹")
        complain(.unfit(key: key, wanted: wanted), key, file)
      }
    case "coach":
      guard let coach = table[key]?.table else {
        let wanted = Phrase("written as [coach]", "写成 [coach] 的表")
        return complain(.unfit(key: key, wanted: wanted), key, file)
      }
      for name in coach.keys.sorted() { read(name, ofCoach: coach, file) }
    case "keys":
      guard let keys = table[key]?.table else {
        let wanted = Phrase("written as tables such as [keys.work]", "写成 [keys.work] 这样的表")
        return complain(.unfit(key: key, wanted: wanted), key, file)
      }
      let chosen = KeySettings(keys, text: text, file: file)
      keymap = chosen.keymap
      problems += chosen.problems
    default:
      complain(
        .unknownKey(
          key, known: ["language", "theme", "place", "morning", "sheets", "[coach]", "[keys.work]"]),
        key,
        file)
    }
  }

  /// Reads what is on or off; nil where it says neither, which is named.
  private mutating func truth(of key: String, in table: TOMLTable, _ file: String) -> Bool? {
    let said = table[key]?.bool
    if said == nil {
      complain(.unfit(key: key, wanted: Phrase("true or false", "true 或 false")), key, file)
    }
    return said
  }

  /// Reads one number that the coach compares with.
  private mutating func read(_ key: String, ofCoach table: TOMLTable, _ file: String) {
    guard let limit = CoachLimit(rawValue: key) else {
      let known = CoachLimit.allCases.map(\.rawValue)
      return complain(.unknownKey(key, known: known), key, ofCoach: file)
    }
    guard let number = table[key]?.int, limit.range.contains(number) else {
      let (least, most) = (limit.range.lowerBound, limit.range.upperBound)
      let wanted = Phrase("a whole number from \(least) to \(most)", "\(least) 到 \(most) 的整数")
      return complain(.unfit(key: key, wanted: wanted), key, ofCoach: file)
    }
    limits[limit] = number
  }

  /// Notes what is wrong with a number of the coach.
  private mutating func complain(_ fault: TOMLProblem.Fault, _ key: String, ofCoach file: String) {
    let places = TOMLPlaces(text: text)
    let line = places.line(of: key, from: places.line(of: "[coach]"))
    problems.append(TOMLProblem(source: file, line: line, fault: fault))
  }

  /// Notes what is wrong with a key.
  private mutating func complain(_ fault: TOMLProblem.Fault, _ key: String, _ file: String) {
    let line = TOMLPlaces(text: text).line(ofTopKey: key)
    problems.append(TOMLProblem(source: file, line: line, fault: fault))
  }

  /// The text with one more choice in it; everything else stays as the person wrote it.
  package func remembering(_ preference: Preference) -> String {
    let (key, value) =
      switch preference {
      case .language(let language): ("language", language.rawValue)
      case .theme(let name): ("theme", name)
      case .sheetFolder(let folder): ("sheets", folder)
      }
    let line = "\(key) = \"\(value.escapedForTOML)\""
    var lines: [String] = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map(String.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    let top = lines.firstIndex { $0.drop(while: \.isWhitespace).hasPrefix("[") } ?? lines.count
    let old = (0..<top).first { index in
      let parts = lines[index].split(separator: "=", maxSplits: 1)
      return parts.count == 2 && String(parts[0]).trimmed == key
    }
    if let old { lines[old] = line } else { lines.insert(line, at: top) }
    return lines.map { $0 + "\n" }.joined()
  }
}

extension String {
  /// The text as it stands between the quotation marks of TOML.
  fileprivate var escapedForTOML: String {
    unicodeScalars.map { scalar in
      switch scalar {
      case "\\", "\"": "\\\(scalar)"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        "\\u00" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16)
      case _: String(scalar)
      }
    }.joined()
  }
}
