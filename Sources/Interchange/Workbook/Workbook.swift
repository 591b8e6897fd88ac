// A workbook of sheets as rows of fields, so that what comes after reading is the same as for CSV.

package import Model

/// A workbook that has been read.
package struct Workbook: Hashable, Sendable {
  /// Its sheets with cells, in the order of their tabs.
  package let sheets: [WorkbookSheet]

  /// Reads a workbook, XLSX or ODS.
  ///
  /// - Parameter limits: The most to make of it; what needs more is refused.
  /// - Throws: ``WorkbookFault``; no part of a workbook is taken for the whole.
  /// - Complexity: O(unpacked bytes + fields).
  package init(
    reading bytes: [UInt8], limits: WorkbookLimits = .usual
  ) throws(WorkbookFault) {
    let archive = try ZipArchive(bytes)
    if archive["content.xml"] != nil {
      sheets = try ODSReader.sheets(in: archive, limits: limits)
    } else {
      var reader = XLSXReader(archive, limits: limits)
      sheets = try reader.sheets()
    }
    if sheets.isEmpty { throw .noSheets }
  }
}

/// A sheet of a workbook.
package struct WorkbookSheet: Hashable, Sendable {
  /// The name on its tab.
  package let name: String

  /// Whether people don't see its tab.
  package let isHidden: Bool

  /// The rows that hold something. A row's line is its number in the sheet, a field's column its
  /// column there, both counted from 1; a row begins at column A and ends with its last value.
  package let rows: [CSVRow]

  /// What a person should know about how it was read.
  package let notices: [WorkbookNotice]
}

/// Something worth telling about how a sheet was read.
package enum WorkbookNotice: Hashable, Sendable {
  /// Cells show an error instead of a value.
  case errors(CellSample)
  /// Formulas whose results were not saved.
  case uncomputed(CellSample)
  /// Cells merged over several rows; each of these rows has the value now.
  case merged(CellSample)
  /// Rows that people don't see.
  case hiddenRows(Int)

  /// Some cells: how many, and where the first one is.
  package struct CellSample: Hashable, Sendable {
    /// How many.
    package let count: Int
    /// The first, such as `E12`.
    package let first: String
  }

  /// One sentence for a person.
  package var phrase: Phrase {
    switch self {
    case .errors(let cells):
      Phrase(
        "\(cells.en) an error such as #N/A and \(cells.be) taken as empty; the first is "
          + "\(cells.first).",
        "有 \(cells.count) 个单元格是 #N/A 之类的错误值，按空白处理；第一个是 \(cells.first)。")
    case .uncomputed(let cells):
      Phrase(
        "\(cells.en) a formula without a saved result and \(cells.be) taken as empty, the first in "
          + "\(cells.first); open the workbook in a spreadsheet program, save it, and import it again.",
        "有 \(cells.count) 个公式没有保存计算结果，按空白处理，第一个是 \(cells.first)；请用表格软件打开并保存后重新导入。")
    case .merged(let cells):
      Phrase(
        "\(cells.count) merged \(cells.count == 1 ? "cell counts" : "cells count") for each of "
          + "\(cells.count == 1 ? "its" : "their") rows, amounts included; the first is "
          + "\(cells.first).",
        "有 \(cells.count) 处合并单元格，其中每一行都按合并的值（包括金额）读取；第一处是 \(cells.first)。")
    case .hiddenRows(let count):
      Phrase(
        "\(count) hidden \(count == 1 ? "row was" : "rows were") read like the others.",
        "有 \(count) 个隐藏行，已照常读取。")
    }
  }
}

extension WorkbookNotice.CellSample {
  /// The cells as the subject of a sentence about what they hold.
  fileprivate var en: String { count == 1 ? "1 cell holds" : "\(count) cells hold" }
  /// What they were.
  fileprivate var be: String { count == 1 ? "was" : "were" }
}
