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
  /// The file is of a program's that can't be read, and why.
  case refused(Phrase, Phrase)
  /// `--map` names a field that there isn't.
  case unknownField(String, known: [String])
  /// An option names a column that the file doesn't have.
  case unknownColumn(String, columns: [String])

  /// What nobody knows, without what to do about it; no full stop.
  package var matter: Phrase {
    switch self {
    case .empty: Phrase("The file is empty", "文件是空的")
    case .unrecognised(let columns):
      Phrase(
        "The columns \(columns.listed) don't say what the rows are", "无法从列名（\(columns.listed)）判断内容")
    case .missing(let field, let columns):
      Phrase(
        "No column is the \(field.name.en.lowercased()) among \(columns.listed)",
        "在 \(columns.listed) 中找不到“\(field.name.zh)”列")
    case .peopleOfNobody(let columns):
      Phrase(
        "The columns \(columns.listed) look like people, and none says at which customer",
        "列名（\(columns.listed)）看起来是联系人，但没有所属客户一列")
    case .refused(let name, let reason):
      Phrase(
        "This is \(name.en.plain): \(reason.en.plain)", "这是“\(name.zh.plain)”：\(reason.zh.plain)")
    case .unknownField(let field, _):
      Phrase("There is no field \(field.plain)", "没有“\(field.plain)”这个字段")
    case .unknownColumn(let column, _):
      Phrase("The file has no column \(column.plain)", "文件里没有“\(column.plain)”列")
    }
  }

  /// One sentence that ends in what to do on the command line.
  package var phrase: Phrase {
    let (matter, advice) = (matter, advice)
    return Phrase(matter.en + advice.en, matter.zh + advice.zh)
  }

  /// What to do, with the sign before it.
  private var advice: Phrase {
    switch self {
    case .empty: Phrase("; export it again and import that.", "；请重新导出后再导入。")
    case .unrecognised:
      Phrase("; add --as accounts, people or orders.", "；请加上 --as accounts、people 或 orders。")
    case .missing(let field, _):
      Phrase(
        "; say which with --map \(field.tag)=COLUMN.", "；请用 --map \(field.tag)=列名 指定。")
    case .peopleOfNobody:
      Phrase(
        "; name it with --map account=COLUMN, or add --as accounts if the rows are customers.",
        "；请用 --map account=列名 指定，若各行就是客户，请加 --as accounts。")
    case .refused:
      Phrase(
        "; --source none reads it by the names of its columns.", "；若要只按列名读取，请加 --source none。")
    case .unknownField(_, let known):
      Phrase(
        "; --map knows \(known.joined(separator: ", ")).",
        "；--map 可用：\(known.joined(separator: "、"))。")
    case .unknownColumn(_, let columns):
      Phrase(
        "; it has \(columns.listed). Check the name.", "，只有 \(columns.listed)；请检查列名。")
    }
  }
}

extension Array where Element == String {
  /// The texts as one line for a message, the first dozen of them.
  var listed: String {
    let shown = prefix(12).map(\.start).joined(separator: ", ")
    return count > 12 ? shown + "…" : shown
  }
}
