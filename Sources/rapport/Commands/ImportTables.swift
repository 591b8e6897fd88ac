// What a file that is to be imported holds: a table, or the sheets of a workbook.

import ArgumentParser
import Interchange
import Model
import Session

/// Which sheet of a workbook is meant.
struct SheetOption: ParsableArguments {
  @Option(
    help: .say(
      "Which sheet of a workbook: its name, its number, or all.",
      "导入工作簿中的哪个工作表：名称、序号，或 all（全部）。", valueName: "sheet"))
  var sheet: String?

  /// The tables in a file, at least one, each with the name to call it by.
  ///
  /// - Parameter isUnderstood: Whether the columns of a sheet say what its rows are.
  /// - Throws: `Failure` for what is no table, and where nobody knows which sheet is meant.
  func tables(
    in file: String, _ encoding: TextEncoding?, isUnderstood: (CSVDocument) -> Bool
  ) throws(Failure) -> [(name: String, document: CSVDocument)] {
    let bytes = try InputFile.bytes(of: file)
    switch FileKind(bytes) {
    case .xlsx, .ods: return try sheets(in: file, bytes, isUnderstood)
    case .vCard:
      throw Failure.file(
        "\(file) holds contacts as vCards: export them as CSV and import that.",
        "\(file) 是 vCard 联系人文件：请导出为 CSV 再导入。")
    case .json:
      throw Failure.file(
        "\(file) is a JSON file: save its rows as CSV and import that.",
        "\(file) 是 JSON 文件：请把数据另存为 CSV 再导入。")
    case .text: break
    case .empty, .unreadable: throw Self.refused(file, FileKind(bytes).refusal)
    }
    if sheet != nil {
      throw Failure.usage(
        "\(file) is no workbook and has no sheets: leave --sheet out.",
        "\(file) 不是工作簿，没有工作表：请去掉 --sheet。")
    }
    return [(file, CSVDocument(bytes: bytes, encoding: encoding))]
  }

  private func sheets(
    in file: String, _ bytes: [UInt8], _ isUnderstood: (CSVDocument) -> Bool
  ) throws(Failure) -> [(name: String, document: CSVDocument)] {
    let workbook: Workbook
    do throws(WorkbookFault) {
      workbook = try Workbook(reading: bytes)
    } catch {
      throw Failure.file("\(file): \(error.phrase.en)", "\(file)：\(error.phrase.zh)")
    }
    let hasOne = workbook.sheets.count == 1
    switch workbook.tables(asked: sheet, isUnderstood: isUnderstood) {
    case .success(let tables):
      return tables.map { (hasOne ? file : "\(file) (\($0.name))", $0.document) }
    case .failure(let question):
      let phrase = question.phrase
      throw Failure(.usage, Phrase("\(file): \(phrase.en)", "\(file)：\(phrase.zh)"))
    }
  }

  private static func refused(_ file: String, _ reason: Phrase?) -> Failure {
    .file("\(file) \(reason?.en ?? "")", "\(file) \(reason?.zh ?? "")")
  }
}
