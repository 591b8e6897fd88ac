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
  /// The numbers that the coach compares with: those in the table `coach`, the usual ones otherwise.
  package private(set) var limits = CoachLimits()
  /// The keys in force: those in the tables `keys`, the usual ones otherwise.
  package private(set) var keymap = Keymap.standard
  /// What is wrong in it, a sentence each: the file, the line, the key, and what to do.
  package private(set) var problems: [Phrase] = []
  /// The text as it stands in the file.
  private let text: String

  /// Reads a text; of one that is no TOML nothing counts.
  ///
  /// - Parameter file: The file that the sentences name.
  package init(_ text: String, file: String) {
    self.text = text
    let table: TOMLTable
    do {
      table = try TOMLTable(string: text)
    } catch {
      let line = (error as? TOMLParseError)?.source.begin.line ?? 1
      problems = [
        Phrase(
          "\(file), line \(line) is not TOML, so your settings do not count: mend it.",
          "\(file) 第 \(line) 行不是 TOML，设置没有生效，请修改。")
      ]
      return
    }
    for key in table.keys.sorted() { read(key, of: table, file) }
  }

  /// Reads one key.
  private mutating func read(_ key: String, of table: TOMLTable, _ file: String) {
    let value = table[key]?.string
    switch key {
    case "language":
      language = value.flatMap(Language.init)
      if language == nil {
        complain(key, file, Phrase("has to be \"en\" or \"zh\"", "只能是 \"en\" 或 \"zh\""))
      }
    case "theme":
      theme = value
      if value == nil {
        complain(key, file, Phrase("has to be a theme's name in quotes", "要写成加引号的主题名"))
      }
    case "coach":
      guard let coach = table[key]?.table else {
        return complain(key, file, Phrase("has to be a table: [coach]", "要写成一张表：[coach]"))
      }
      for name in coach.keys.sorted() { read(name, ofCoach: coach, file) }
    case "keys":
      guard let keys = table[key]?.table else {
        return complain(key, file, Phrase("has to be tables: [keys.work]", "要写成表：[keys.work]"))
      }
      let chosen = KeySettings(keys, text: text, file: file)
      keymap = chosen.keymap
      problems += chosen.problems
    default:
      complain(
        key, file,
        Phrase(
          "is no setting; there are language, theme, [coach] and [keys.…]",
          "不是设置项，只有 language、theme、[coach] 和 [keys.…]"))
    }
  }

  /// Reads one number that the coach compares with.
  private mutating func read(_ key: String, ofCoach table: TOMLTable, _ file: String) {
    guard let limit = CoachLimit(rawValue: key) else {
      let known = CoachLimit.allCases.map(\.rawValue)
      return complain(
        key, ofCoach: file,
        Phrase(
          "is no number of the coach; there are \(known.joined(separator: ", "))",
          "不是教练的设置项，只有 \(known.joined(separator: "、"))"))
    }
    guard let number = table[key]?.int, limit.range.contains(number) else {
      let (least, most) = (limit.range.lowerBound, limit.range.upperBound)
      return complain(
        key, ofCoach: file,
        Phrase(
          "has to be a whole number from \(least) to \(most)", "要写成 \(least) 到 \(most) 的整数"))
    }
    limits[limit] = number
  }

  /// Notes what is wrong with a number of the coach.
  private mutating func complain(_ key: String, ofCoach file: String, _ what: Phrase) {
    let places = TOMLPlaces(text: text)
    complain("coach." + key, at: places.line(of: key, from: places.line(of: "[coach]")), file, what)
  }

  /// Notes what is wrong with a key.
  private mutating func complain(_ key: String, _ file: String, _ what: Phrase) {
    complain(key, at: TOMLPlaces(text: text).line(ofTopKey: key), file, what)
  }

  /// Notes what is wrong with a key on a line.
  private mutating func complain(_ key: String, at line: Int, _ file: String, _ what: Phrase) {
    let name = String(key.prefix(40))
    problems.append(
      Phrase(
        "\(file), line \(line): \(name) \(what.en); it does not count until you mend it.",
        "\(file) 第 \(line) 行：\(name) \(what.zh)，改好之前不生效。"))
  }

  /// The text with one more choice in it; everything else stays as the person wrote it.
  package func remembering(_ preference: Preference) -> String {
    let (key, value) =
      switch preference {
      case .language(let language): ("language", language.rawValue)
      case .theme(let name): ("theme", name)
      }
    let line = "\(key) = \"\(value)\""
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
