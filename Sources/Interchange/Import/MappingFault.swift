// Why the columns of a file can't be understood, as values that say what to do.

package import Model

/// Why the columns of a file can't be understood. Nothing was imported.
package enum MappingFault: Error, Hashable, Sendable {
  /// The file has no text at all.
  case empty
  /// The names fit no kind of file.
  case unrecognised(columns: [String])
  /// A column that such a file can't do without isn't there.
  case missing(ImportField, columns: [String])
  /// The rows look like people, and no column says at which customer.
  case peopleOfNobody(columns: [String])
  /// `--map` names a field that there isn't.
  case unknownField(String, known: [String])
  /// An option names a column that the file doesn't have.
  case unknownColumn(String, columns: [String])

  /// One sentence that ends in what to do.
  package var phrase: Phrase {
    switch self {
    case .empty:
      Phrase("The file is empty; export it again and import that.", "文件是空的；请重新导出后再导入。")
    case .unrecognised(let columns):
      Phrase(
        "The columns \(columns.listed) don't say what the rows are; "
          + "add --as accounts, people or orders.",
        "无法从列名（\(columns.listed)）判断内容；请加上 --as accounts、people 或 orders。")
    case .missing(let field, let columns):
      Phrase(
        "No column is the \(field.name.en.lowercased()) among \(columns.listed); "
          + "say which with --map \(field.tag)=COLUMN.",
        "在 \(columns.listed) 中找不到“\(field.name.zh)”列；请用 --map \(field.tag)=列名 指定。")
    case .peopleOfNobody(let columns):
      Phrase(
        "The columns \(columns.listed) look like people, and none says at which customer; name it with "
          + "--map account=COLUMN, or add --as accounts if the rows are customers.",
        "列名（\(columns.listed)）看起来是联系人，但没有所属客户一列；请用 --map account=列名 指定，"
          + "若各行就是客户，请加 --as accounts。")
    case .unknownField(let field, let known):
      Phrase(
        "There is no field \(field.plain); --map knows \(known.joined(separator: ", ")).",
        "没有“\(field.plain)”这个字段；--map 可用：\(known.joined(separator: "、"))。")
    case .unknownColumn(let column, let columns):
      Phrase(
        "The file has no column \(column.plain); it has \(columns.listed). Check the name.",
        "文件里没有“\(column.plain)”列，只有 \(columns.listed)；请检查列名。")
    }
  }
}

extension Array where Element == String {
  /// The texts as one line for a message, the first dozen of them.
  var listed: String {
    let shown = prefix(12).map(\.plain).joined(separator: ", ")
    return count > 12 ? shown + "…" : shown
  }
}
