// Which column of a file means what: found by name in both languages, or told by `--map`.

package import Model

/// What each column of a file means.
package struct ColumnMapping: Hashable, Sendable {
  /// What the rows are.
  package let kind: ImportKind

  /// The column of each field that has one, counted from 0.
  package let columns: [ImportField: Int]

  /// The names of the columns that mean nothing here, in the order of the file.
  package let ignored: [String]

  /// All column names, in the order of the file.
  package let names: [String]

  /// One `--map field=Header`.
  package struct Override: Hashable, Sendable {
    /// The field's tag, such as `turnover`.
    package let field: String
    /// The column's name in the file.
    package let column: String

    /// Creates an override.
    package init(field: String, column: String) { (self.field, self.column) = (field, column) }

    /// Reads `field=Header`; nil when there is no `=` or nothing on a side of it.
    package init?(_ text: String) {
      let parts = text.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
      self.init(field: parts[0], column: parts[1])
    }
  }

  /// Finds what the columns of a file mean.
  ///
  /// A column is never given two meanings, nor a field two columns: where several fit, the name
  /// that stands first among the synonyms wins and the others are ignored by name.
  ///
  /// - Parameters:
  ///   - names: The file's column names.
  ///   - kind: What the rows are, or nil to tell it from the names.
  ///   - overrides: What the person said about columns; these come before any synonym.
  package static func make(
    names: [String], kind: ImportKind?, overrides: [Override] = []
  ) -> Result<ColumnMapping, MappingFault> {
    guard let kind else {
      let likely: [ImportKind] = [.orders, .people, .accounts]
      for kind in likely {
        if case .success(let mapping) = make(names: names, kind: kind, overrides: overrides) {
          return .success(mapping)
        }
      }
      return .failure(.unrecognised(columns: names))
    }
    do throws(MappingFault) {
      return .success(try ColumnMapping(names: names, kind: kind, overrides: overrides))
    } catch {
      return .failure(error)
    }
  }

  private init(
    names: [String], kind: ImportKind, overrides: [Override]
  ) throws(MappingFault) {
    let places = Dictionary(grouping: names.indices) { names[$0].columnKey }
    let fields = ImportField.all(of: kind)
    var columns: [ImportField: Int] = [:]
    for override in overrides {
      guard let field = fields.first(where: { $0.tag.nameKey == override.field.nameKey }) else {
        throw .unknownField(override.field, known: fields.map(\.tag))
      }
      guard let index = names.firstIndex(where: { $0.nameKey == override.column.nameKey }) else {
        throw .unknownColumn(override.column, columns: names)
      }
      columns[field] = index
    }
    for field in fields where columns[field] == nil {
      let taken = Set(columns.values)
      let candidates = field.synonyms.lazy.compactMap { synonym in
        places[synonym.nameKey]?.first { !taken.contains($0) }
      }
      columns[field] = candidates.first
    }
    if let missing = Self.missing(kind, columns) { throw .missing(missing, columns: names) }
    let used = Set(columns.values)
    (self.kind, self.columns, self.names) = (kind, columns, names)
    self.ignored = names.indices.filter { !used.contains($0) && !names[$0].isEmpty }
      .map { names[$0] }
  }

  /// The first field without which no row of this kind can be taken.
  private static func missing(_ kind: ImportKind, _ columns: [ImportField: Int]) -> ImportField? {
    let hasSplitName = columns[.givenName] != nil || columns[.familyName] != nil
    return Attribute.required(of: kind.entity).map(ImportField.attribute).first { field in
      let isCovered = field == .attribute(.person(.name)) && hasSplitName
      return columns[field] == nil && !isCovered
    }
  }
}

/// Why the columns of a file can't be understood. Nothing was imported.
package enum MappingFault: Error, Hashable, Sendable {
  /// The names fit no kind of file.
  case unrecognised(columns: [String])
  /// A column that such a file can't do without isn't there.
  case missing(ImportField, columns: [String])
  /// `--map` names a field that there isn't.
  case unknownField(String, known: [String])
  /// `--map` names a column that the file doesn't have.
  case unknownColumn(String, columns: [String])

  /// One sentence that ends in what to do.
  package var phrase: Phrase {
    switch self {
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

extension String {
  /// The key of a column's name without a unit in brackets, as in `营业额（万元）`.
  var columnKey: String {
    let bare = prefix { !"(（[【".contains($0) }
    return bare.trimmed.isEmpty ? nameKey : String(bare).nameKey
  }

  /// What is in brackets after a column's name, without the brackets; empty when nothing is.
  var columnUnit: String {
    guard let open = firstIndex(where: { "(（[【".contains($0) }) else { return "" }
    return String(self[index(after: open)...].prefix { !")）]】".contains($0) }).trimmed
  }
}

extension Substring {
  /// The text without white space at either end.
  var trimmed: String { String(self).trimmed }
}
