// `rapport export`: the book and what is in it, for other programs.

import ArgumentParser
import Engine
import Foundation
import Interchange
import Model
import Report
import Session

/// What `rapport export` can write.
enum Exported: Hashable, ExpressibleByArgument {
  /// All of the book.
  case book
  /// What the file of all of the book has to look like.
  case schema
  /// Calls and next steps together, for a calendar.
  case calendar
  /// The influencer map of an account.
  case map
  /// All things of a kind.
  case kind(Kind)

  init?(argument: String) {
    switch argument {
    case "book": self = .book
    case "schema": self = .schema
    case "calendar": self = .calendar
    case "map": self = .map
    case _:
      guard let kind = Kind(word: argument) else { return nil }
      self = .kind(kind)
    }
  }

  /// The names of all of them.
  static var allValueStrings: [String] { ["book", "map", "calendar", "schema"] + kindNames }

  /// The names of the kinds, in the order in which they are told.
  static let kindNames = allKinds.map(\.fileName)

  /// All kinds, those first for which people ask most.
  private static let allKinds: [Kind] = {
    let first: [Kind] = [.account, .person, .order]
    return first + Kind.allCases.filter { !first.contains($0) }
  }()

  /// The kinds of things that are in it, one at least.
  var kinds: [Kind] {
    switch self {
    case .book, .schema, .map: Self.allKinds
    case .calendar: [.call, .step]
    case .kind(let kind): [kind]
    }
  }

  /// The formats in which it can be written; the first is the usual one.
  var formats: [ExportFormat] {
    switch self {
    case .book: [.json, .xlsx]
    case .schema: [.json]
    case .calendar: [.ics]
    case .map: [.svg, .dot, .mermaid]
    case .kind(.person): [.csv, .xlsx, .json, .vcard]
    case .kind(.call), .kind(.step): [.csv, .xlsx, .json, .ics]
    case .kind: [.csv, .xlsx, .json]
    }
  }
}

/// How `rapport export` writes.
enum ExportFormat: String, CaseIterable, ExpressibleByArgument {
  case csv, xlsx, json, vcard, ics, svg, dot, mermaid
}

extension VCardText.Version: ExpressibleByArgument {}

/// Writes the book, or what is in it, for other programs.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: Speech.say(
      "Write the book, or what is in it, for other programs.", "导出客户簿或其中的内容，供其他程序使用。"),
    discussion: Speech.say(
      """
      book is everything in one JSON file, which rapport import takes into an empty book or a grown one; \
      schema is its JSON Schema. Every kind of thing leaves as CSV, as a workbook (--format xlsx, of book with a \
      sheet for each kind) or as JSON: \
      \(Exported.kindNames.joined(separator: ", ")). Import takes back accounts, people and orders. \
      people leave as business cards, too (--format vcard), calls and steps for a calendar (--format ics); \
      calendar is both. map ACCOUNT draws the influencer map as SVG, DOT or Mermaid.
      """,
      "book 是全部内容的一个 JSON 文件，可用 rapport import 导入空的或已有的客户簿；schema 是它的 JSON Schema。每一类都可导出为 CSV、Excel 工作簿（--format xlsx；book 则每类一张工作表）或 JSON："
        + "\(Exported.kindNames.joined(separator: "、"))；能导回的是 accounts、people、orders 三类。people 还可以写成名片（--format vcard），"
        + "calls 和 steps 可以写成日历（--format ics），calendar 是两者合在一起。map 客户 把影响力图画成 SVG、DOT 或 Mermaid。"
    ))

  @OptionGroup var common: BookOptions

  @Argument(
    help: .say(
      "book, map, calendar, schema, accounts, people, orders or another kind.",
      "book、map、calendar、schema、accounts、people、orders 或其他类别。"),
    completion: .list(Exported.allValueStrings))
  var what: Exported

  @Argument(
    help: .say("The account of which the map is, by name or part of it.", "画谁的影响力图：客户名称或其中一部分。"))
  var account: String?

  @Option(
    help: .say(
      "csv, xlsx, json, vcard, ics, svg, dot or mermaid; usually csv, json for book, svg for map.",
      "csv、xlsx、json、vcard、ics、svg、dot 或 mermaid；一般为 csv，book 为 json，map 为 svg。"))
  var format: ExportFormat?

  @Option(
    help: .say("Of business cards: 4.0, or 3.0 for older programs.", "名片的版本：4.0，或给旧程序用的 3.0。"))
  var vcardVersion: VCardText.Version = .four

  @OptionGroup var csv: CSVOptions
  @OptionGroup var file: OutputFile

  /// Refuses a format in which this can't be written, and an account where none is asked for.
  func validate() throws {
    if (what == .map) != (account != nil) {
      throw ValidationError(
        what == .map
          ? Speech.say(
            "A map is that of one account: write rapport export map ACCOUNT.",
            "影响力图是一个客户的：请写 rapport export map 客户名。")
          : Speech.say(
            "Only a map is of one account: leave “\(account ?? "")” out.",
            "只有 map 是针对一个客户的：请去掉“\(account ?? "")”。"))
    }
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
    let (book, times) = try read()
    try write(book, times)
  }

  /// The book, and when each thing of it was last changed, where the format says that and it is known.
  private func read() throws(Failure) -> (Book, [EntityID: Int64]) {
    let isDated = [.vcard, .ics].contains(format ?? what.formats[0])
    guard isDated, !common.demo, common.asOf == nil else { return (try Opening.book(common), [:]) }
    let keeper = try Opening.reader(common.book)
    do throws(BookError) {
      return (keeper.book, try keeper.lastTimes())
    } catch {
      throw Failure(.book, error.phrase(in: Opening.here.label(keeper.folder)))
    }
  }

  private func write(_ book: Book, _ times: [EntityID: Int64]) throws(Failure) {
    let kinds = what.kinds
    switch format ?? what.formats[0] {
    case .json:
      guard case .kind(let kind) = what else { return try file.write(BookFormat.text(of: book)) }
      try file.write(BookFormat.text(kind, of: book))
    case .csv:
      try file.write(
        KindTable.csv(kinds[0], of: book, mode: csv.mode, headings: Speech.headings))
    case .xlsx: try file.write(KindTable.workbook(kinds, of: book, common.spoken))
    case .vcard: try file.write(VCardText.text(of: book, version: vcardVersion, times: times))
    case .ics:
      try file.write(
        CalendarText.text(
          of: book, kinds: Set(kinds), language: common.spoken, times: times,
          now: Int64(Date().timeIntervalSince1970 * 1000)))
    case .svg: try file.write(map(in: book).svg)
    case .dot: try file.write(map(in: book).dot)
    case .mermaid: try file.write(map(in: book).mermaid)
    }
  }

  private func map(in book: Book) throws(Failure) -> MapDrawing {
    MapDrawing(
      of: try BookSearch(book).account(named: account ?? ""), in: book, language: common.spoken)
  }
}
