// `rapport export`: the book and what is in it, for other programs.

import ArgumentParser
import Interchange
import Model
import Session

/// What `rapport export` can write.
enum Exported: Hashable, ExpressibleByArgument {
  /// All of the book.
  case book
  /// What the file of all of the book has to look like.
  case schema
  /// All things of a kind.
  case kind(Kind)

  init?(argument: String) {
    switch argument {
    case "book": self = .book
    case "schema": self = .schema
    case _:
      guard let kind = Kind(fileName: argument) else { return nil }
      self = .kind(kind)
    }
  }

  /// The names of all of them.
  static var allValueStrings: [String] {
    ["book", "schema"] + kinds
  }

  /// The names of the kinds, those first for which people ask most.
  static let kinds: [String] = {
    let first: [Kind] = [.account, .person, .order]
    return (first + Kind.allCases.filter { !first.contains($0) }).map(\.fileName)
  }()

  /// The formats in which it can be written; the first is the usual one.
  var formats: [ExportFormat] {
    switch self {
    case .book, .schema: [.json]
    case .kind: [.csv, .json]
    }
  }
}

/// How `rapport export` writes.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
  case csv, json
}

/// Writes the book, or what is in it, for other programs.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: Speech.say(
      "Write the whole book as JSON, or things of a kind as CSV, for other programs.",
      "把整本客户簿导出为 JSON，或把某一类内容导出为 CSV，供其他程序使用。"),
    discussion: Speech.say(
      """
      book is everything in one JSON file, which rapport import takes into an empty book or a grown one; \
      schema is its JSON Schema. Every kind of thing leaves as CSV or JSON: \
      \(Exported.kinds.joined(separator: ", ")). Import takes back accounts, people and orders from CSV.
      """,
      "book 是全部内容的一个 JSON 文件，可用 rapport import 导入空的或已有的客户簿；schema 是它的 JSON Schema。每一类都可导出为 CSV 或 JSON："
        + "\(Exported.kinds.joined(separator: "、"))。CSV 可以导回 accounts、people、orders 三类。"
    ))

  @OptionGroup var common: BookOptions

  @Argument(
    help: .say(
      "book, schema, accounts, people, orders or another kind.",
      "book、schema、accounts、people、orders 或其他类别。"),
    completion: .list(Exported.allValueStrings))
  var what: Exported

  @Option(
    help: .say(
      "csv or json; what is not said is csv, and json for book.",
      "csv 或 json；不写时为 csv，book 为 json。"))
  var format: ExportFormat?

  @OptionGroup var csv: CSVOptions
  @OptionGroup var file: OutputFile

  /// Refuses a format in which this can't be written.
  func validate() throws {
    guard let format, !what.formats.contains(format) else { return }
    let known = what.formats.map(\.rawValue)
    throw ValidationError(
      Speech.say(
        "This can't be written as \(format.rawValue): use --format \(known.joined(separator: " or ")).",
        "这项内容不能写成 \(format.rawValue)：请用 --format \(known.joined(separator: " 或 "))。"))
  }

  /// Writes the file.
  func run() throws {
    if case .schema = what { return try file.write(BookSchema.text) }
    let book = try Opening.book(common)
    try file.write(text(of: book))
  }

  private func text(of book: Book) -> String {
    switch (what, format ?? what.formats[0]) {
    case (.book, _): BookFormat.text(of: book)
    case (.schema, _): BookSchema.text
    case (.kind(let kind), .json): BookFormat.text(kind, of: book)
    case (.kind(let kind), .csv): KindTable.csv(kind, of: book, mode: csv.mode)
    }
  }
}
