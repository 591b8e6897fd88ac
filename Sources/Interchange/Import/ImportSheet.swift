// The rows of a file seen through the meaning of their columns, and the tally of how they fare.

import Model

/// A file being imported: its rows, and what has been found about them so far.
struct ImportSheet {
  /// The rows to take: those that hold something. The others are only counted.
  var rows: [CSVRow]
  /// What the columns mean.
  let mapping: ColumnMapping
  /// Whether the rows are above all things of this kind.
  let isMain: Bool
  private let people: [Int]
  /// What separates the fields of a row.
  private let separator: CSVDelimiter
  /// Whether this program wrote the file.
  private let isOwn: Bool
  /// The code of the book's own currency; empty where it doesn't say.
  var ownCurrency = ""
  /// How the rows have fared so far.
  var counts = ImportCounts()
  /// The rows that are left out, by reason.
  private(set) var leftOut: [LeftOut] = []
  /// The deals that are not won, by their stage.
  private(set) var deals: [LeftOut] = []
  /// What wasn't taken so far.
  private(set) var rejects: [ImportReject] = []
  /// What a person should know.
  private(set) var notices: [ReadingNotice] = []
  /// Rows that take the place of what an earlier row said.
  private(set) var repeats: [Phrase] = []

  /// What no column says, the first of the questions that the person has to answer; nil when there is none.
  private(set) var doubt: ReadingDoubt?
  /// What was done to read cells, and how often.
  private var remarks: [ImportField: [CellRemark: Int]] = [:]
  /// What the person said about how cells are to be read.
  let options: ReadingOptions
  /// What each column of numbers shows of the mark before decimals.
  private var decimals: [Int: DecimalColumn] = [:]
  /// What the file as a whole shows to stand before decimals.
  private var fileMark: DecimalMark?

  /// How often a cell was read in a way that is told, or wasn't taken.
  private(set) var noted = 0
  /// The columns that mean something here.
  private let told: [Int]

  /// How to read the cells of each column.
  private(set) var readers: [ImportField: CellReader] = [:]
  /// How to read the cells of columns that are asked where a field's own has nothing.
  private(set) var insteadReaders: [Int: CellReader] = [:]

  /// Looks over the columns.
  ///
  /// - Parameter isMain: Whether the rows are above all things of this kind; then what the table leaves out
  ///   and the faults of the file count here.
  /// - Parameter people: The columns that name the person of a row, where the file has people besides.
  init(
    table: SourceTable, mapping: ColumnMapping, options: ReadingOptions, isMain: Bool = true,
    people: [Int] = []
  ) {
    self.people = people
    told = Set(mapping.columns.values).union(mapping.further.values.joined())
      .union(mapping.instead.values.joined())
      .union(mapping.alone.values).union(people).sorted()
    isOwn = mapping.names.areOwn
    separator = table.separator
    self.options = options
    self.mapping = mapping
    self.isMain = isMain
    rows = mapping.condition == nil ? table.rows : table.rows.filter(mapping.includes)
    if isMain {
      leftOut = table.leftOut
      for fault in table.faults {
        counts.rejected += 1
        rejects.append(
          ImportReject(
            position: fault.position, column: nil, reason: fault.kind.reason, isPartial: false,
            cells: [], text: fault.text))
      }
    }
    fileMark = options.decimal ?? markOfFile()
    for (field, column) in mapping.columns.sorted(by: { $0.value < $1.value }) {
      readers[field] = reader(of: field, column)
      for other in mapping.instead[field] ?? [] {
        insteadReaders[other] = reader(of: field, other)
      }
    }
  }

  /// Counts a row that is left out.
  mutating func leaveOut(_ reason: LeftOut.Reason, sum: Money? = nil) {
    leftOut.add(reason, sum: sum)
  }

  /// Counts a row that is a deal which isn't won.
  mutating func noteDeal(_ reason: LeftOut.Reason, sum: Money?) { deals.add(reason, sum: sum) }

  /// How the rows fared, with those that are left out.
  var total: ImportCounts {
    var counts = counts
    counts.leftOut = leftOut.reduce(0) { $0 + $1.count }
    return counts
  }

  /// How days and decimals are read, as ``ImportPlan/reading`` has it.
  var readingText: String {
    let orders = readers.values.compactMap { reader -> String? in
      switch reader.dateOrder {
      case .dayFirst: "dates=dmy"
      case .monthFirst: "dates=mdy"
      case .yearFirst: "dates=ymd"
      case .unknown: nil
      }
    }
    let marks = Set(readers.values.compactMap(\.decimalMark))
    let mark = marks.count == 1 ? marks.first.map { "decimal=" + $0.rawValue } : nil
    return [orders.min(), mark].compactMap { $0 }.joined(separator: " ")
  }

  /// Asks something that the person has to answer first; the first question counts.
  mutating func ask(_ question: ReadingDoubt) { doubt = doubt ?? question }

  /// Says something that a person should know.
  mutating func tell(_ notice: Phrase) { tell(ReadingNotice(notice)) }

  /// Says something that a person should know, with what can be done about it.
  mutating func tell(_ notice: ReadingNotice) { notices.append(notice) }

  /// The text of a field in a row without white space around it; empty when the file has no such
  /// column, and for a word that other programs write for nothing.
  func text(_ field: ImportField, _ row: CSVRow) -> String {
    text(at: column(of: field, in: row), row)
  }

  /// The column in which a row says a field: its own, or where nothing stands there the first of the others in which
  /// something does.
  func column(of field: ImportField, in row: CSVRow) -> Int? {
    guard let own = mapping.columns[field], let others = mapping.instead[field] else {
      return mapping.columns[field]
    }
    return ([own] + others).first { !text(at: $0, row).isEmpty } ?? own
  }

  /// The same by the field's column.
  func text(at column: Int?, _ row: CSVRow) -> String {
    guard let column else { return "" }
    let cell = row.text(at: column).cellText
    return !isOwn && Self.foreign.isNothing(cell, .line) ? "" : cell
  }

  private static let foreign = CellReader(hasForeignTexts: true)

  /// The text of a field of the thing itself.
  func text(_ attribute: Attribute, _ row: CSVRow) -> String { text(.attribute(attribute), row) }

  /// Counts a cell that was read in a way that is told.
  mutating func tell(_ remark: CellRemark, of field: ImportField) {
    noted += 1
    remarks[field, default: [:]][remark, default: 0] += 1
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
  ///
  /// - Parameter other: The names where the two rows write them so differently that the person has to know.
  mutating func noteRepeat(
    _ row: CSVRow, _ earlier: (line: Int, changed: [Attribute])?,
    as other: (old: String, new: String)? = nil
  ) {
    counts.repeated += 1
    guard let earlier else { return }
    if let other, other.old.nameKey != other.new.nameKey {
      repeats.append(
        Phrase(
          "line \(row.line): \(other.new.plain) is \(other.old.plain) of line \(earlier.line), by the same e-mail "
            + "or telephone number.",
          "第 \(row.line) 行的 \(other.new.plain) 就是第 \(earlier.line) 行的 \(other.old.plain)：邮箱或电话相同。"))
    }
    guard !earlier.changed.isEmpty, isMain else { return }
    let changed = earlier.changed.map(\.name).joined(", ", "、")
    repeats.append(
      Phrase(
        "line \(row.line) repeats line \(earlier.line) and is taken instead: \(changed.en).",
        "第 \(row.line) 行与第 \(earlier.line) 行重复，以后面这一行为准：\(changed.zh)。"))
  }

  /// Whether two rows hold the same in every column that means something here.
  func says(_ row: CSVRow, theSameAs other: CSVRow) -> Bool {
    told.allSatisfy { row.text(at: $0) == other.text(at: $0) }
  }

  /// Whether a row is about nobody: the columns that name a person are blank.
  func isAlone(_ row: CSVRow) -> Bool { people.allSatisfy { row.text(at: $0).trimmed.isEmpty } }

  /// Rejects a row whose customer the book doesn't have; the customer is told once for all its rows.
  mutating func rejectCustomer(_ row: CSVRow, _ field: ImportField, _ reason: Phrase) {
    counts.rejected += 1
    add(row, field, reason, isPartial: false, isCustomer: true)
  }

  private mutating func add(
    _ row: CSVRow, _ field: ImportField, _ reason: Phrase, isPartial: Bool, isCustomer: Bool = false
  ) {
    let index = column(of: field, in: row)
    noted += 1
    rejects.append(
      ImportReject(
        position: index.map(row.position(at:)) ?? TextPosition(line: row.line, column: 1),
        sheetColumn: index.map(SpreadsheetColumn.letters(_:)),
        column: index.map { mapping.names[$0] },
        reason: reason,
        isPartial: isPartial,
        cells: row.fields.map(\.text), isCustomer: isCustomer))
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
    var reader = CellReader(hasForeignTexts: !isOwn)
    if field == .unitPrice, mapping.hasAmountByPrice {
      reader.decimalMark = decimalMark(of: column)
    }
    guard case .attribute(let attribute) = field else { return reader }
    switch attribute.shape {
    case .day:
      // Columns of the same program's days are written alike.
      let cells = mapping.places(of: field).flatMap(differentCells)
      reader.hasSerialDays = SerialDays.fill(cells)
      reader.dateOrder = options.dates ?? DateOrder(column: cells)
      if options.dates == nil, !reader.hasSerialDays, let cell = DateOrder.firstUnknown(in: cells) {
        doubt = doubt ?? .dayOrder(column: mapping.names[column], cell: cell)
      }
      reader.year = options.year
      reader.lacksYears = Day.lackYears(cells, order: reader.dateOrder)
      if reader.lacksYears, options.year == nil, let cell = cells.first(where: { !$0.isEmpty }) {
        doubt = doubt ?? .yearOfDays(column: mapping.names[column], cell: cell)
      }
    case .money:
      reader.moneyScale = scale(of: attribute, column)
      reader.isOfQuantities = attribute == .order(.quantity)
      reader.decimalMark = decimalMark(of: column)
    case .number: reader.decimalMark = decimalMark(of: column)
    case .line, .prose, .tags, .choice, .entity, .entities, .flag: break
    }
    return reader
  }

  /// The cells of a column without those that are the same as the one above them, which show nothing new.
  private func differentCells(in column: Int) -> [String] {
    rows.reduce(into: []) { cells, row in
      let cell = row.text(at: column).cellText
      if cells.last != cell { cells.append(cell) }
    }
  }

  /// What stands before decimals in a column; a doubt where a point before three digits can be either.
  private mutating func decimalMark(of column: Int) -> DecimalMark? {
    if let said = options.decimal { return said }
    let evidence = decimals[column] ?? DecimalColumn(written(in: column))
    if let mark = evidence.mark ?? fileMark { return mark }
    switch evidence.undecided {
    case (.point, let cell)?:
      doubt = doubt ?? .decimalMark(column: mapping.names[column], cell: cell)
    // Where commas stand between fields too, nobody writes them before decimals.
    case (.comma, let cell)? where separator == .semicolon || separator == .tab:
      doubt = doubt ?? .decimalMark(column: mapping.names[column], cell: cell)
    case (.comma, let cell)?:
      let name = mapping.names[column].plain
      tell(
        ReadingNotice(
          Phrase(
            "The commas in \(name), such as \(cell.plain), were read as marks between thousands",
            "“\(name)”列的逗号（如 \(cell.plain)）按千位分隔读取"), remedy: .decimals))
    case nil: break
    }
    return nil
  }

  /// The cells of a column that are text; what a workbook holds as a number needs no reading.
  private func written(in column: Int) -> some Sequence<String> {
    rows.lazy.filter { !$0.isNumber(at: column) }.map { $0.text(at: column).cellText }
  }

  /// What the columns of numbers show together; a point where the names of the columns are Chinese and the
  /// numbers show nothing.
  private mutating func markOfFile() -> DecimalMark? {
    let places = mapping.columns.flatMap { field, _ in
      mapping.places(of: field).map { (field, $0) }
    }
    let marks = places.compactMap { field, column -> DecimalMark? in
      guard case .attribute(let attribute) = field else { return nil }
      switch attribute.shape {
      case .money, .number:
        let evidence = DecimalColumn(written(in: column))
        decimals[column] = evidence
        return evidence.mark
      case .line, .prose, .tags, .choice, .entity, .entities, .flag, .day: return nil
      }
    }
    if marks.isEmpty, mapping.names.contains(where: \.hasHan) { return .point }
    return Set(marks).count == 1 ? marks.first : nil
  }

  /// The unit of a column of amounts, as its name says it. Where a turnover's name says none and all are
  /// small for a year, that is said, and they are taken as they stand.
  private mutating func scale(of attribute: Attribute, _ column: Int) -> Int {
    let name = mapping.names[column]
    let isQuantity = attribute == .order(.quantity)
    if let scale = MoneyUnit.scale(inColumn: name, isQuantity: isQuantity) { return scale }
    guard attribute == .account(.turnover),
      !ImportField.attribute(attribute).isOwnName(name)
    else { return 0 }
    let limit = Money(hundredths: 10_000_000)
    let amounts = differentCells(in: column).compactMap { CellNumber($0)?.money?.amount }
    guard let largest = amounts.max(), largest < limit
    else {
      return 0
    }
    tell(
      Phrase(
        "The amounts in \(name.plain) are small for a year and were taken as they stand; "
          + "name the column “\(name.plain) (millions)” if they are in millions.",
        "“\(name.plain)”列数值较小，已按原数导入；若单位是百万，请把列名改为“\(name.plain)（百万）”。"))
    return 0
  }
}
