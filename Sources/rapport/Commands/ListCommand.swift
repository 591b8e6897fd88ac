// `rapport list` and `rapport export`: what is in the book, for people and for scripts.

import ArgumentParser
import Drawing
import Foundation
import Interchange
import Analysis
import Model
import Session

/// What `rapport list` can list.
enum Listing: String, CaseIterable, ExpressibleByArgument {
  case accounts, people, needs, calls, steps, agenda

  /// The list itself.
  func report(
    of book: Book, on today: Day, matching query: String, language: Language
  ) -> ListReport {
    switch self {
    case .accounts:
      .accounts(
        of: book, portfolio: Portfolio(of: book, on: today), matching: query, language: language)
    case .people: .people(of: book, matching: query, today: today, language: language)
    case .needs: .needs(of: book, matching: query, language: language)
    case .calls: .calls(of: book, matching: query, language: language)
    case .steps: .steps(of: book, matching: query, language: language)
    case .agenda:
      .agenda(
        AccountCare(book: book, portfolio: Portfolio(of: book, on: today), today: today).agenda,
        in: book,
        matching: query, language: language)
    }
  }
}

/// Lists what is in the book.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: Speech.say(
      "List accounts, people, needs, calls, next steps or what is due.",
      "列出客户、联系人、需求、拜访、下一步或日程。"))

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("accounts, people, needs, calls, steps, agenda"))
  var what: Listing

  @Option(
    help: ArgumentHelp(Speech.say("Only what holds this text.", "只列出包含此文字的。"), valueName: "text"))
  var filter = ""

  @Flag(help: ArgumentHelp(Speech.say("JSON with stable keys, for scripts.", "JSON 格式，供脚本使用。")))
  var json = false

  /// Prints the list.
  func run() throws {
    let book = try Opening.book(common)
    let report = what.report(
      of: book, on: common.asOfDay ?? Clock.today, matching: filter, language: common.spoken)
    Speech.put(json ? report.json.text(pretty: true) + "\n" : report.columns(common.spoken))
  }
}

/// What `rapport export` can write.
enum Exported: String, CaseIterable, ExpressibleByArgument {
  case accounts, people, orders

  /// The kind of file.
  var kind: ImportKind {
    switch self {
    case .accounts: .accounts
    case .people: .people
    case .orders: .orders
    }
  }
}

/// Writes accounts, people or orders as CSV.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: Speech.say(
      "Write accounts, people or orders as CSV.", "把客户、联系人或订单导出为 CSV。"))

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("accounts, people, orders"))
  var what: Exported

  @Flag(
    help: ArgumentHelp(
      Speech.say(
        "Safe to open in a spreadsheet: nothing in it is taken for a formula.",
        "可放心用表格软件打开：内容不会被当成公式。")))
  var safe = false

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(Speech.say("Write to this file.", "写入此文件。"), valueName: "file"))
  var output: String?

  /// Writes the file.
  func run() throws {
    let book = try Opening.book(common)
    let text = CSVExport.text(what.kind, of: book, mode: safe ? .spreadsheetSafe : .lossless)
    try OutputFile.write(text, to: output)
  }
}
