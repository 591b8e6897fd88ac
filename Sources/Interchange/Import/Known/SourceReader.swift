// Reads sources from TOML, and says on which line something can't be used.

package import Method
import Model
import TOMLKit

extension KnownSource {
  /// Reads the sources of a file. A source with a fault is left out whole, because half of one would read files in a
  /// way that nobody meant; the others are kept.
  ///
  /// - Parameter name: What to call the file in messages.
  package static func parse(
    _ text: String, named name: String, origin: Origin
  ) -> (sources: [KnownSource], problems: [TOMLProblem]) {
    switch TOMLProblem.table(text, source: name) {
    case .failure(let problem): return ([], [problem])
    case .success(let table):
      var reader = SourceReader(file: name, places: TOMLPlaces(text: text), origin: origin)
      reader.read(table)
      return (reader.sources, reader.problems)
    }
  }
}

/// A file of sources half read.
private struct SourceReader {
  let file: String
  let places: TOMLPlaces
  let origin: KnownSource.Origin
  private(set) var sources: [KnownSource] = []
  private(set) var problems: [TOMLProblem] = []

  init(file: String, places: TOMLPlaces, origin: KnownSource.Origin) {
    (self.file, self.places, self.origin) = (file, places, origin)
  }

  private static let keys = [
    "name", "name-zh", "kind", "fingerprint", "columns", "ignore", "won", "lost", "cancelled",
    "dates", "decimal", "currency", "system", "skip", "refuse", "refuse-zh",
  ]

  private mutating func note(_ fault: TOMLProblem.Fault, _ line: Int) {
    problems.append(TOMLProblem(source: file, line: line, fault: fault))
  }

  mutating func read(_ table: TOMLTable) {
    for key in table.keys where key != "source" {
      note(.unknownKey(key, known: ["source"]), places.line(ofTopKey: key))
    }
    guard let array = table["source"]?.array else {
      if table["source"] != nil {
        note(.unfit(key: "source", wanted: .tables), places.line(of: "[source]"))
      }
      return
    }
    for index in 0..<array.count {
      let line = places.line(of: "[[source]]", number: index)
      guard let entry = array[index].table else {
        note(.unfit(key: "source", wanted: .tables), line)
        continue
      }
      let before = problems.count
      let source = source(entry, line)
      if problems.count == before, let source { sources.append(source) }
    }
  }

  /// Reads one source, whose header stands on a line.
  private mutating func source(_ table: TOMLTable, _ line: Int) -> KnownSource? {
    for key in table.keys where !Self.keys.contains(key) {
      note(.unknownKey(key, known: Self.keys), places.line(of: key, from: line))
    }
    guard let name = text("name", in: table, line), !name.isEmpty else {
      note(.missing("name"), line)
      return nil
    }
    var source = KnownSource(name: Phrase(name, text("name-zh", in: table, line) ?? name))
    source.origin = origin
    source.rows = choice("kind", in: table, line, KnownSource.Rows.allCases) { $0.rawValue }
    source.fingerprints = fingerprints(in: table, line)
    if source.fingerprints.allSatisfy(\.isEmpty) { note(.missing("fingerprint"), line) }
    source.columns = columns(in: table, line, source.rows)
    source.skipped = skipped(in: table, line)
    if let refusal = text("refuse", in: table, line) {
      source.refusal = Phrase(refusal, text("refuse-zh", in: table, line) ?? refusal)
    }
    source.ignored = texts("ignore", in: table, line)
    source.states.won = texts("won", in: table, line)
    source.states.lost = texts("lost", in: table, line)
    source.states.cancelled = texts("cancelled", in: table, line)
    source.states.areDeals = source.rows == .deals
    source.dates = choice("dates", in: table, line, DateOrder.named) { $0.tag }?.order
    source.decimal = choice("decimal", in: table, line, DecimalMark.allCases) { $0.rawValue }
    source.currency = text("currency", in: table, line)?.uppercased()
    source.system = text("system", in: table, line)
    return source
  }

  /// The headers by which the files are recognised: a list of them, or several such lists.
  private mutating func fingerprints(in table: TOMLTable, _ line: Int) -> [[String]] {
    guard let array = table["fingerprint"]?.array, array.count > 0, array[0].array != nil else {
      return [texts("fingerprint", in: table, line)]
    }
    return (0..<array.count).map { index in
      guard let list = array[index].array.flatMap({ Self.plain($0) }) else {
        note(
          .unfit(key: "fingerprint", wanted: .lists), places.line(of: "fingerprint", from: line))
        return []
      }
      return list
    }
  }

  /// The headers of each field. A field has to be one that such rows have.
  private mutating func columns(
    in table: TOMLTable, _ line: Int, _ rows: KnownSource.Rows?
  ) -> [String: [String]] {
    guard let value = table["columns"] else { return [:] }
    guard let entry = value.table else {
      note(.unfit(key: "columns", wanted: .table), places.line(of: "columns", from: line))
      return [:]
    }
    let header = self.line(of: "columns", behind: line)
    // What orders tell of customers and contacts has a field, too.
    let kinds: [ImportKind]
    switch rows {
    case .accounts?: kinds = [.accounts]
    case .people?: kinds = [.people]
    case .opportunities?: kinds = [.opportunities]
    case .orders?, .deals?, nil: kinds = ImportKind.allCases
    }
    let known: [String] = kinds.flatMap { kind in ImportField.all(of: kind).map(\.tag) }
    for key in entry.keys where !known.contains(key) {
      let tags = known.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      note(.unknownKey(key, known: tags), places.line(of: key, from: header))
    }
    return Dictionary(uniqueKeysWithValues: entry.keys.map { ($0, texts($0, in: entry, header)) })
  }

  /// The words of rows that are none of those meant, by the header of their column.
  private mutating func skipped(in table: TOMLTable, _ line: Int) -> [String: [String]] {
    guard let value = table["skip"] else { return [:] }
    guard let entry = value.table else {
      note(.unfit(key: "skip", wanted: .table), places.line(of: "skip", from: line))
      return [:]
    }
    let header = self.line(of: "skip", behind: line)
    return Dictionary(uniqueKeysWithValues: entry.keys.map { ($0, texts($0, in: entry, header)) })
  }

  /// The line of the first table of a source with a name behind a line, or that line.
  private func line(of name: String, behind start: Int) -> Int {
    for number in 0... {
      let line = places.line(of: "[source.\(name)]", number: number)
      if line > start { return line }
      if line == 1 { break }
    }
    return start
  }
}

extension SourceReader {
  /// A text that may be missing.
  private mutating func text(_ key: String, in table: TOMLTable, _ line: Int) -> String? {
    guard let value = table[key] else { return nil }
    guard let text = value.string else {
      note(.unfit(key: key, wanted: .text), places.line(of: key, from: line))
      return nil
    }
    return text.trimmed
  }

  /// A list of texts, or one text, that may be missing.
  private mutating func texts(_ key: String, in table: TOMLTable, _ line: Int) -> [String] {
    guard let value = table[key] else { return [] }
    if let text = value.string { return [text.trimmed] }
    guard let texts = value.array.flatMap({ Self.plain($0) }) else {
      note(.unfit(key: key, wanted: .texts), places.line(of: key, from: line))
      return []
    }
    return texts
  }

  /// The texts of a list; nil where something else is in it.
  private static func plain(_ array: TOMLArray) -> [String]? {
    let texts = (0..<array.count).compactMap { array[$0].string?.trimmed }
    return texts.count == array.count && !texts.contains("") ? texts : nil
  }

  /// One of some words that may be missing.
  private mutating func choice<Option>(
    _ key: String, in table: TOMLTable, _ line: Int, _ options: [Option],
    word: (Option) -> String
  ) -> Option? {
    guard table[key] != nil, let text = text(key, in: table, line) else { return nil }
    if let option = options.first(where: { word($0) == text }) { return option }
    note(.unknownKey(text, known: options.map(word)), places.line(of: key, from: line))
    return nil
  }
}

extension DateOrder {
  /// The orders with the words for them that files of sources and options have.
  static let named: [(tag: String, order: DateOrder)] = [
    ("dmy", .dayFirst), ("mdy", .monthFirst), ("ymd", .yearFirst),
  ]
}

extension Phrase {
  fileprivate static let text = Phrase("text in quotation marks", "加引号的文字")
  fileprivate static let texts = Phrase(
    "a text in quotation marks, or a list of them in brackets", "加引号的文字，或方括号里的一列文字")
  fileprivate static let lists = Phrase(
    "a list of headers, or a list of such lists", "一列列名，或由几列列名组成的列表")
  fileprivate static let table = Phrase(
    "written as [source.columns] or [source.skip]", "写成 [source.columns] 或 [source.skip] 的表")
  fileprivate static let tables = Phrase("written as [[source]]", "写成 [[source]] 的表")
}
