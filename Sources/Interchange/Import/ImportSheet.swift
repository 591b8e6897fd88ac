// The rows of a file seen through the meaning of their columns, and the tally of how they fare.

import Model

/// A file being imported: its rows, and what has been found about them so far.
struct ImportSheet {
  /// The rows to take: those that hold something. The others are only counted.
  let rows: [CSVRow]
  /// What the columns mean.
  let mapping: ColumnMapping
  /// How the rows have fared so far.
  var counts = ImportCounts()
  /// What wasn't taken so far.
  private(set) var rejects: [ImportReject] = []
  /// What a person should know.
  private(set) var notices: [Phrase] = []
  /// Rows that take the place of what an earlier row said.
  private(set) var repeats: [Phrase] = []

  /// What no column says, the first of the questions that the person has to answer; nil when there is none.
  private(set) var doubt: ReadingDoubt?
  /// What was done to read cells, and how often.
  private var remarks: [ImportField: [CellRemark: Int]] = [:]
  /// What the person said about how cells are to be read.
  private let options: ReadingOptions
  /// What the file as a whole shows to stand before decimals.
  private var fileMark: DecimalMark?

  /// How to read the cells of each column.
  private var readers: [ImportField: CellReader] = [:]

  /// Looks over the columns and counts the faults of the file as rejected rows.
  init(document: CSVDocument, mapping: ColumnMapping, options: ReadingOptions) {
    self.options = options
    rows = document.rows.filter { !$0.isBlank }
    counts.blank = document.rows.count - rows.count
    self.mapping = mapping
    for fault in document.faults {
      counts.rejected += 1
      rejects.append(
        ImportReject(
          position: fault.position, column: nil, reason: fault.kind.reason, isPartial: false,
          cells: [fault.text]
        ))
    }
    fileMark = options.decimal ?? markOfFile()
    for (field, column) in mapping.columns.sorted(by: { $0.value < $1.value }) {
      readers[field] = reader(of: field, column)
    }
  }

  /// The text of a field in a row without white space around it; empty when the file has no such
  /// column.
  func text(_ field: ImportField, _ row: CSVRow) -> String {
    mapping.columns[field].map { row.text(at: $0).trimmed } ?? ""
  }

  /// The text of a field of the thing itself.
  func text(_ attribute: Attribute, _ row: CSVRow) -> String { text(.attribute(attribute), row) }

  /// A column that holds a field, and how it is read.
  struct Column {
    /// The field.
    let attribute: Attribute
    /// What it wants.
    fileprivate let shape: Shape
    /// The column, counted from 0.
    fileprivate let index: Int
    /// How its cells are read.
    fileprivate let reader: CellReader
    /// Whether a row without it cannot be taken.
    fileprivate let isRequired: Bool
  }

  /// The columns of these fields, as far as the file has them. They are looked up once for all rows.
  func columns(of attributes: [Attribute]) -> [Column] {
    let required = Set(Attribute.required(of: mapping.kind.entity))
    return attributes.compactMap { attribute in
      let field = ImportField.attribute(attribute)
      guard let index = mapping.columns[field], let reader = readers[field] else { return nil }
      return Column(
        attribute: attribute, shape: attribute.shape, index: index, reader: reader,
        isRequired: required.contains(attribute))
    }
  }

  /// The values of these fields in a row. Empty cells give none.
  ///
  /// - Returns: The values; or nil when a required one can't be read, and then the row is
  ///   rejected. Others that can't be read are noted.
  mutating func values(in columns: [Column], _ row: CSVRow) -> [Attribute: Value]? {
    var values: [Attribute: Value] = [:]
    var faults: [(column: Column, fault: CellFault)] = []
    for column in columns {
      let cell = row.text(at: column.index).trimmed
      guard !column.reader.isNothing(cell, column.shape) else { continue }
      switch column.reader.read(cell, column.shape) {
      case .success(let reading):
        values[column.attribute] = reading.value
        if let remark = reading.remark {
          remarks[.attribute(column.attribute), default: [:]][remark, default: 0] += 1
        }
      case .failure(let fault): faults.append((column, fault))
      }
    }
    if let (column, fault) = faults.first(where: { $0.column.isRequired }) {
      reject(row, .attribute(column.attribute), fault.phrase)
      return nil
    }
    for (column, fault) in faults { note(row, .attribute(column.attribute), fault.phrase) }
    return values
  }

  /// Rejects a whole row for what a field holds, or lacks.
  mutating func reject(_ row: CSVRow, _ field: ImportField, _ reason: Phrase) {
    counts.rejected += 1
    add(row, field, reason, isPartial: false)
  }

  /// Notes that a row is taken without what a field holds.
  mutating func note(_ row: CSVRow, _ field: ImportField, _ reason: Phrase) {
    add(row, field, reason, isPartial: true)
  }

  /// Counts a row about something that an earlier row is about, and says which of that row's values
  /// it takes the place of.
  mutating func noteRepeat(_ row: CSVRow, _ earlier: (line: Int, changed: [Attribute])?) {
    counts.repeated += 1
    guard let earlier, !earlier.changed.isEmpty else { return }
    let changed = earlier.changed.map(\.name).joined(", ", "、")
    repeats.append(
      Phrase(
        "line \(row.line) repeats line \(earlier.line) and is taken instead: \(changed.en).",
        "第 \(row.line) 行与第 \(earlier.line) 行重复，以后面这一行为准：\(changed.zh)。"))
  }

  private mutating func add(
    _ row: CSVRow, _ field: ImportField, _ reason: Phrase, isPartial: Bool
  ) {
    let index = mapping.columns[field]
    rejects.append(
      ImportReject(
        position: index.map(row.position(at:)) ?? TextPosition(line: row.line, column: 1),
        column: index.map { mapping.names[$0] },
        reason: reason,
        isPartial: isPartial,
        cells: row.fields.map(\.text)))
  }

  /// What was done to read the cells of the columns, a sentence each.
  var remarkNotices: [Phrase] {
    mapping.columns.sorted { $0.value < $1.value }.flatMap { field, column in
      CellRemark.allCases.compactMap { remark in
        remarks[field]?[remark].map {
          remark.phrase(count: $0, column: mapping.names[column].plain)
        }
      }
    }
  }

  // MARK: Columns

  private mutating func reader(of field: ImportField, _ column: Int) -> CellReader {
    var reader = CellReader(hasForeignTexts: !field.isOwnName(mapping.names[column]))
    guard case .attribute(let attribute) = field else { return reader }
    let cells = rows.lazy.map { $0.text(at: column).trimmed }
    switch attribute.shape {
    case .day:
      reader.hasSerialDays = SerialDays.fill(cells)
      reader.dateOrder = options.dates ?? DateOrder(column: cells)
      if options.dates == nil, !reader.hasSerialDays, let cell = DateOrder.firstUnknown(in: cells) {
        doubt = doubt ?? .dayOrder(column: mapping.names[column], cell: cell)
      }
    case .money:
      reader.moneyScale = scale(of: attribute, mapping.names[column], Array(cells))
      reader.decimalMark = decimalMark(of: column, cells)
    case .number: reader.decimalMark = decimalMark(of: column, cells)
    case .line, .prose, .tags, .choice, .entity, .entities, .flag: break
    }
    return reader
  }

  /// What stands before decimals in a column; a doubt where a point before three digits can be either.
  private mutating func decimalMark(of column: Int, _ cells: some Sequence<String>) -> DecimalMark?
  {
    if let said = options.decimal { return said }
    let evidence = DecimalColumn(cells)
    if let mark = evidence.mark ?? fileMark { return mark }
    switch evidence.undecided {
    case (.point, let cell)?:
      doubt = doubt ?? .decimalMark(column: mapping.names[column], cell: cell)
    case (.comma, let cell)?:
      let name = mapping.names[column].plain
      notices.append(
        Phrase(
          "The commas in \(name), such as \(cell.plain), were read as marks between thousands; "
            + "add --decimal comma if decimals stand behind them.",
          "“\(name)”列的逗号（如 \(cell.plain)）按千位分隔读取；若后面是小数，请加 --decimal comma。"))
    case nil: break
    }
    return nil
  }

  /// What the columns of numbers show together; a point where the names of the columns are Chinese and the
  /// numbers show nothing.
  private func markOfFile() -> DecimalMark? {
    let marks = mapping.columns.compactMap { field, column -> DecimalMark? in
      guard case .attribute(let attribute) = field else { return nil }
      switch attribute.shape {
      case .money, .number: return DecimalColumn(rows.lazy.map { $0.text(at: column).trimmed }).mark
      case .line, .prose, .tags, .choice, .entity, .entities, .flag, .day: return nil
      }
    }
    if marks.isEmpty, mapping.names.contains(where: \.hasHan) { return .point }
    return Set(marks).count == 1 ? marks.first : nil
  }

  /// The unit of a column of amounts, as its name says it. Where a turnover's name says none and all are
  /// small for a year, that is said, and they are taken as they stand.
  private mutating func scale(of attribute: Attribute, _ name: String, _ cells: [String]) -> Int {
    if let scale = MoneyUnit.scale(inColumn: name) { return scale }
    guard attribute == .account(.turnover),
      !ImportField.attribute(attribute).isOwnName(name)
    else { return 0 }
    let limit = Money(hundredths: 10_000_000)
    guard let largest = cells.compactMap({ CellNumber($0)?.money?.amount }).max(), largest < limit
    else {
      return 0
    }
    notices.append(
      Phrase(
        "The amounts in \(name.plain) are small for a year and were taken as they stand; "
          + "name the column “\(name.plain) (millions)” if they are in millions.",
        "“\(name.plain)”列数值较小，已按原数导入；若单位是百万，请把列名改为“\(name.plain)（百万）”。"))
    return 0
  }
}
