// Which sheets of a workbook are meant: the one that can be, or the one that was named; asked otherwise.

package import Model

/// A sheet that is to be imported, as what a CSV file would be.
package struct SheetTable: Hashable, Sendable {
  /// The name of the sheet.
  package let name: String
  /// Its rows, with what there is to tell about them.
  package let document: CSVDocument

  /// Takes the rows of a sheet, whose header may be known.
  init(_ sheet: WorkbookSheet, _ known: KnownHeaders, notices: [ReadingNotice] = []) {
    name = sheet.name
    document = CSVDocument(
      rows: sheet.rows, notices: sheet.notices.map { ReadingNotice($0.phrase) } + notices,
      known: known)
  }
}

/// Why nobody knows which sheet is meant. Nothing was taken.
package enum SheetQuestion: Error, Hashable, Sendable {
  /// Several could be.
  case several([String])
  /// No sheet has that name or number.
  case unknown(String, [String])
  /// No sheet that people see has rows; perhaps some of those that they don't see have.
  case noRows(hidden: [String])

  /// One sentence that ends in what to do on the command line; it follows the name of the file.
  package var phrase: Phrase {
    let (matter, advice) = (matter, advice)
    return Phrase(matter.en + advice.en, matter.zh + advice.zh)
  }

  /// What nobody knows, without what to do about it; no full stop.
  package var matter: Phrase {
    switch self {
    case .several(let names):
      Phrase("several sheets hold rows (\(names.shown.en))", "有多个工作表含有数据（\(names.shown.zh)）")
    case .unknown(let asked, _):
      Phrase("there is no sheet \(asked.plain)", "没有工作表“\(asked.plain)”")
    case .noRows(let hidden) where hidden.isEmpty:
      Phrase("no sheet of the workbook holds rows", "工作簿里没有数据")
    case .noRows(let hidden):
      Phrase(
        "only hidden sheets of the workbook hold rows (\(hidden.shown.en))",
        "只有隐藏的工作表含有数据（\(hidden.shown.zh)）")
    }
  }

  /// What to do, with the sign before it.
  private var advice: Phrase {
    switch self {
    case .several:
      Phrase(
        "; choose one with --sheet NAME, or take them all with --sheet all.",
        "；请用 --sheet 名称 选择一个，或用 --sheet all 全部导入。")
    case .unknown(_, let names):
      Phrase("; choose among \(names.shown.en).", "；可选：\(names.shown.zh)。")
    case .noRows(let hidden) where hidden.isEmpty:
      Phrase("; choose another file.", "；请换一个文件。")
    case .noRows: Phrase("; choose one with --sheet NAME.", "；请用 --sheet 名称 选择。")
    }
  }
}

extension Workbook {
  /// The sheets to import.
  ///
  /// Without a word from the person this is the one sheet with rows that they see; of several, the one
  /// whose columns are understood, and then the others are named in a notice, as hidden ones with rows always are.
  ///
  /// - Parameters:
  ///   - asked: The name of a sheet, or its number among the tabs that people see, or `all` for all of
  ///     these with rows; nil for no word.
  ///   - known: The headers of programs that are known.
  ///   - isUnderstood: Whether the columns of a sheet say what its rows are.
  /// - Returns: At least one sheet.
  package func tables(
    asked: String?, known: KnownHeaders = .shipped, isUnderstood: (CSVDocument) -> Bool
  ) -> Result<[SheetTable], SheetQuestion> {
    let visible = sheets.filter { !$0.isHidden }
    let filled = visible.filter { !$0.rows.isEmpty }
    if let asked, let sheet = named(asked) ?? numbered(asked, visible) {
      return .success([SheetTable(sheet, known)])
    }
    if let asked, asked.lowercased() != "all" {
      return .failure(.unknown(asked, sheets.map(\.name)))
    }
    let hidden = sheets.filter { $0.isHidden && !$0.rows.isEmpty }.map(\.name)
    guard !filled.isEmpty else { return .failure(.noRows(hidden: hidden)) }
    let unseen = hidden.isEmpty ? [] : [Self.unseen(hidden)]
    if filled.count == 1 {
      return .success(filled.map { SheetTable($0, known, notices: unseen) })
    }
    let understood = filled.filter { isUnderstood(SheetTable($0, known).document) }
    if asked != nil, let first = understood.first {
      let names = Set(understood.map(\.name))
      let others = filled.map(\.name).filter { !names.contains($0) }
      let notices = others.isEmpty ? [] : [Self.leftOut(others)]
      return .success(
        [SheetTable(first, known, notices: notices + unseen)]
          + understood.dropFirst().map { SheetTable($0, known) })
    }
    // Of all that were asked for, the first says why it isn't understood.
    if asked != nil {
      return .success(
        filled.prefix(1).map { SheetTable($0, known, notices: unseen) }
          + filled.dropFirst().map { SheetTable($0, known) })
    }
    guard understood.count == 1, let sheet = understood.first else {
      return .failure(.several(filled.map(\.name)))
    }
    let others = filled.map(\.name).filter { $0 != sheet.name }
    return .success([SheetTable(sheet, known, notices: [Self.leftOut(others)] + unseen)])
  }

  /// The sheet with a name, exactly, or else without regard to case and width.
  private func named(_ asked: String) -> WorkbookSheet? {
    sheets.first { $0.name == asked } ?? sheets.first { $0.name.nameKey == asked.nameKey }
  }

  private func numbered(_ asked: String, _ visible: [WorkbookSheet]) -> WorkbookSheet? {
    guard let number = Int(asked), visible.indices.contains(number - 1) else { return nil }
    return visible[number - 1]
  }

  private static func unseen(_ names: [String]) -> ReadingNotice {
    ReadingNotice(
      Phrase(
        "The hidden \(names.count == 1 ? "sheet" : "sheets") \(names.shown.en) "
          + "\(names.count == 1 ? "was" : "were") left out",
        "未导入隐藏的工作表 \(names.shown.zh)"), remedy: .sheet)
  }

  private static func leftOut(_ names: [String]) -> ReadingNotice {
    let one = names.count == 1
    return ReadingNotice(
      Phrase(
        "The \(one ? "sheet" : "sheets") \(names.shown.en) \(one ? "was" : "were") left out, because "
          + "\(one ? "its columns don't" : "their columns don't") say what the rows are",
        "未导入工作表 \(names.shown.zh)，因为无法从列名判断内容"), remedy: .sheet)
  }
}

extension [String] {
  /// The names of sheets as a list, the first dozen of them.
  fileprivate var shown: Phrase {
    let list = Phrase(listing: prefix(12).map(\.plain))
    return count > 12 ? Phrase(list.en + "…", list.zh + "……") : list
  }
}
