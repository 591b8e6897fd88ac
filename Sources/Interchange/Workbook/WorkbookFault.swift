// Why a workbook can't be read, as values that say what to do.

package import Model

/// Why a workbook can't be read. Nothing of it is taken then.
package enum WorkbookFault: Error, Hashable, Sendable {
  /// The file ends too soon, or bytes in it are not what they were. The part is its name inside the file.
  case damaged(part: String)
  /// A password is needed to read it.
  case encrypted
  /// It's packed in a way that nobody uses for workbooks.
  case unknownPacking
  /// Unpacked, it's larger than any workbook that people fill.
  case tooLarge
  /// It declares entities, with which a small file grows without bound.
  case declaresEntities
  /// It has no sheets with cells.
  case noSheets

  /// One sentence that ends in what to do, without the file's name.
  package var phrase: Phrase {
    switch self {
    case .damaged(let part):
      Phrase(
        "the workbook is cut off or damaged (\(part.plain)); copy it anew, or open it in a spreadsheet "
          + "program and save it again.",
        "工作簿不完整或已损坏（\(part.plain)）；请重新复制，或用表格软件打开后另存一份。")
    case .encrypted:
      Phrase(
        "the workbook is protected by a password; save it without one and import that.",
        "工作簿设有密码；请另存为不带密码的文件再导入。")
    case .unknownPacking:
      Phrase(
        "the workbook is packed in an unusual way; open it in a spreadsheet program and save it again.",
        "工作簿的压缩方式不常见；请用表格软件打开后另存一份。")
    case .tooLarge:
      Phrase(
        "the workbook is too large once unpacked; save the sheet as CSV and import that.",
        "工作簿解压后过大；请把工作表另存为 CSV 再导入。")
    case .declaresEntities:
      Phrase(
        "the workbook holds declarations that no spreadsheet program writes; open it in one and save it "
          + "again.",
        "工作簿含有表格软件不会写入的声明；请用表格软件打开后另存一份。")
    case .noSheets:
      Phrase(
        "the workbook has no sheet with cells; choose another file.",
        "工作簿里没有带单元格的工作表；请换一个文件。")
    }
  }
}
