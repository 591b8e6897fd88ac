// Reads a playbook file: what fits is taken, what does not is named with its place.

import Model
import TOMLKit

extension Playbook {
  /// Reads a playbook from TOML text.
  ///
  /// A fault in one part leaves the others usable; a fault of syntax leaves nothing, because TOML
  /// cannot be read past it. The built-in files show the format.
  ///
  /// - Parameter source: The file's name, for messages.
  /// - Complexity: O(n) in the text, and O(n) more for each fault.
  package static func parse(
    _ text: String, source: String
  ) -> (playbook: Playbook, problems: [TOMLProblem]) {
    var reader = PlaybookReader(source: source, places: TOMLPlaces(text: text))
    switch TOMLProblem.table(text, source: source) {
    case .success(let table): reader.read(table)
    case .failure(let problem): return (reader.playbook, [problem])
    }
    return (reader.playbook, reader.problems)
  }
}

/// A playbook half read.
struct PlaybookReader {
  /// The file's name, for messages.
  let source: String
  /// Where things stand in the file.
  let places: TOMLPlaces
  /// What was read so far.
  var playbook = Playbook()
  /// What was wrong so far.
  private(set) var problems: [TOMLProblem] = []

  /// Notes a fault at a place.
  mutating func note(_ fault: TOMLProblem.Fault, _ line: Int) {
    problems.append(TOMLProblem(source: source, line: line, fault: fault))
  }

  /// The keys that a file may have.
  private static let topKeys = [
    "format", "language", "credit", "caution", "industries", "asks", "kind", "class", "role",
    "prompt", "objective", "advance", "reason", "answer",
  ]

  /// Reads the whole file.
  mutating func read(_ file: TOMLTable) {
    for key in file.keys where !Self.topKeys.contains(key) {
      note(.unknownKey(key, known: Self.topKeys), places.line(ofTopKey: key))
    }
    let top = Entry(table: file, header: nil)
    playbook.credit = string("credit", in: top) ?? ""
    playbook.caution = string("caution", in: top) ?? ""
    readIndustries(file)
    readMatters(file)
    readKinds(file)
    readClasses(file)
    readRoles(file)
    readAnswers(file)
    readPrompts(file)
    readIdeas(file)
  }
}

/// One table of the file, with what it takes to find its place.
struct Entry {
  /// The table itself.
  let table: TOMLTable
  /// Its header as written, `[[prompt]]`; nil for the file as a whole.
  let header: String?
  /// Its number, from 0, among the tables with that header.
  var number = 0
}

extension PlaybookReader {
  /// The line of an entry's header, from 1; 1 for the file as a whole.
  func line(of entry: Entry) -> Int {
    entry.header.map { places.line(of: $0, number: entry.number) } ?? 1
  }

  /// The line of a key of an entry, or of its header where the key is not found.
  func line(of key: String, in entry: Entry) -> Int {
    guard entry.header != nil else { return places.line(ofTopKey: key) }
    return places.line(of: key, from: line(of: entry))
  }
}

extension PlaybookReader {
  /// The tables written `[[name]]`, each with its line.
  mutating func entries(_ path: String, in table: TOMLTable) -> [Entry] {
    let key = path.split(separator: ".").last.map(String.init) ?? path
    guard let value = table[key] else { return [] }
    guard let array = value.array else {
      note(.unfit(key: path, wanted: .tables(path)), places.line(of: "[\(path)]"))
      return []
    }
    var found: [Entry] = []
    for index in 0..<array.count {
      guard let table = array[index].table else {
        let line = places.line(of: "[[\(path)]]", number: index)
        note(.unfit(key: path, wanted: .tables(path)), line)
        continue
      }
      found.append(Entry(table: table, header: "[[\(path)]]", number: index))
    }
    return found
  }

  /// The tables written `[name.x]`, by x, each with its line.
  mutating func named(_ name: String, in table: TOMLTable) -> [(String, Entry)] {
    guard let tables = table[name]?.table else { return [] }
    return tables.keys.compactMap { key in
      guard let table = tables[key]?.table else { return nil }
      return (key, Entry(table: table, header: "[\(name).\(key)]"))
    }
  }

  /// A text that may be missing. Anything but text is a fault.
  mutating func string(_ key: String, in entry: Entry) -> String? {
    guard let value = entry.table[key] else { return nil }
    guard let text = value.string else {
      note(.unfit(key: key, wanted: .text), line(of: key, in: entry))
      return nil
    }
    return text.trimmed
  }

  /// A text that has to be there.
  mutating func needed(_ key: String, in entry: Entry) -> String? {
    guard entry.table[key] != nil else {
      note(.missing(key), line(of: entry))
      return nil
    }
    guard let text = string(key, in: entry) else { return nil }
    guard !text.isEmpty else {
      note(.missing(key), line(of: key, in: entry))
      return nil
    }
    return text
  }

  /// A list of texts that may be missing. Anything in it but text is a fault.
  mutating func strings(_ key: String, in entry: Entry) -> [String] {
    guard let value = entry.table[key] else { return [] }
    let texts = value.array.map { array in (0..<array.count).compactMap { array[$0].string } }
    guard let texts, texts.count == value.array?.count else {
      note(.unfit(key: key, wanted: .texts), line(of: key, in: entry))
      return texts ?? []
    }
    return texts
  }

  /// Notes every key of a table that means nothing there.
  mutating func checkKeys(of entry: Entry, known: [String]) {
    for key in entry.table.keys where !known.contains(key) {
      note(.unknownKey(key, known: known), line(of: key, in: entry))
    }
  }
}

extension Phrase {
  fileprivate static let text = Phrase("text in quotation marks", "加引号的文字")
  fileprivate static let texts = Phrase("a list of texts in brackets", "方括号里的一列文字")
  fileprivate static func tables(_ name: String) -> Phrase {
    Phrase("written as [[\(name)]]", "写成 [[\(name)]] 的表")
  }
}
