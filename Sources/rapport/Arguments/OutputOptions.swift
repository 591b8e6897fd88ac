// The options of commands that write a report, a list or an export: in which format, and into which file.

import ArgumentParser
import Interchange
import Model
import Report
import Session

extension ArgumentHelp {
  /// What an argument means, in the language of the person.
  static func say(_ en: String, _ zh: String, valueName: String? = nil) -> ArgumentHelp {
    ArgumentHelp(Speech.say(en, zh), valueName: valueName)
  }
}

/// How a report or a list is printed.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, csv, xlsx, md, html
}

/// What there is in every format.
protocol Formatted {
  /// In columns, for a terminal.
  func columns(_ language: Language) -> String
  /// As JSON.
  func json(_ language: Language) -> JSONValue
  /// As CSV.
  func csv(_ language: Language, mode: CSVWriter.Mode, headings: Headings) -> String
  /// As a workbook.
  func workbook(_ language: Language) -> [UInt8]
  /// As Markdown.
  func markdown(_ language: Language) -> String
  /// As a page for a browser.
  func html(_ language: Language) -> String
}

extension BookReport: Formatted {}
extension ReportSection: Formatted {}

/// The option of a command that prints a text or JSON.
struct JSONOption: ParsableArguments {
  @Flag(help: .say("JSON with stable keys, for scripts.", "JSON 格式，供脚本使用。"))
  var json = false

  /// Prints a value as JSON where that was asked for, else a text.
  func put(_ value: @autoclosure () -> JSONValue, orText text: @autoclosure () -> String) {
    if json { Speech.put(value()) } else { Speech.put(text()) }
  }
}

/// The options of a command that prints a report or a list.
struct OutputOptions: ParsableArguments {
  @Option(help: .say("text, json, csv, xlsx, md or html.", "text、json、csv、xlsx、md 或 html。"))
  var format: ReportFormat = .text

  @Flag(
    help: .say(
      "JSON with stable keys, for scripts: short for --format json.",
      "JSON 格式，供脚本使用；即 --format json。"))
  var json = false

  @OptionGroup var csv: CSVOptions
  @OptionGroup var file: OutputFile

  /// Refuses two formats at once.
  func validate() throws {
    guard json, format != .text, format != .json else { return }
    throw ValidationError(
      Speech.say(
        "--json and --format \(format.rawValue) name two formats: leave one of them out.",
        "--json 和 --format \(format.rawValue) 是两种格式：请去掉一个。"))
  }

  /// Writes a report or a list as it was asked for.
  func write(_ report: some Formatted, _ language: Language) throws(Failure) {
    switch json ? .json : format {
    case .text: try file.write(report.columns(language))
    case .json: try file.write(report.json(language).text(pretty: true) + "\n")
    case .csv: try file.write(report.csv(language, mode: csv.mode, headings: Speech.headings))
    case .xlsx: try file.write(report.workbook(language))
    case .md: try file.write(report.markdown(language))
    case .html: try file.write(page: report.html(language), language)
    }
  }
}

/// Whether CSV is for a spreadsheet.
struct CSVOptions: ParsableArguments {
  @Flag(
    help: .say(
      "CSV that is safe to open in a spreadsheet: nothing in it is taken for a formula.",
      "CSV 可放心用表格软件打开：内容不会被当成公式。"))
  var safe = false

  /// How CSV is written.
  var mode: CSVWriter.Mode { safe ? .spreadsheetSafe : .lossless }
}
