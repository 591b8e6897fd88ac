// What the rows of a file say, cell by cell.

import Model

extension ImportSheet {
  /// A column that holds a field, and how it is read.
  struct Column: Sendable {
    /// The field.
    let attribute: Attribute
    /// What it wants.
    fileprivate let shape: Shape
    /// The column, counted from 0.
    fileprivate let index: Int
    /// Further columns, whose texts are put together with the first's.
    fileprivate let further: [Int]
    /// Columns that are asked where this one has nothing.
    fileprivate let instead: [(index: Int, reader: CellReader)]
    /// How its cells are read.
    fileprivate let reader: CellReader
    /// Whether a row without it cannot be taken.
    fileprivate let isRequired: Bool
    /// Whether it is what the thing is called.
    fileprivate let isName: Bool
    /// The book's own currency, where the field is an amount in it, and the currency that the column's name says.
    fileprivate let money: (own: String, headed: String?)?
    /// The cell that was read last, and as what: the lines of an order say the same of it one after the other.
    fileprivate var last: (index: Int, cell: String, isNumber: Bool, reading: CellReader.Reading)?
  }

  /// The columns of these fields, as far as the file has them. They are looked up once for all rows.
  func columns(of attributes: [Attribute]) -> [Column] {
    let required = Set(Attribute.required(of: mapping.kind.entity))
    return attributes.compactMap { attribute in
      let field = ImportField.attribute(attribute)
      guard let index = mapping.columns[field], let reader = readers[field] else { return nil }
      let isJoined = attribute == .account(.region)
      let isOwn = attribute.shape == .money && attribute.currencyField == nil
      let headed = CurrencyMark.code(inUnit: mapping.names[index].columnUnit, own: ownCurrency)
      return Column(
        attribute: attribute, shape: attribute.shape, index: index,
        further: isJoined ? mapping.further[field] ?? [] : [],
        instead: (mapping.instead[field] ?? []).compactMap { other in
          insteadReaders[other].map { (other, $0) }
        }, reader: reader,
        isRequired: required.contains(attribute), isName: attribute.isName,
        money: isOwn && !ownCurrency.isEmpty ? (ownCurrency, headed) : nil)
    }
  }

  /// What a row says in the columns of some fields, before anything of it is counted or told.
  struct RowReading: Sendable {
    /// Its values; empty cells give none.
    fileprivate var values: FieldValues
    /// What was done to read cells.
    fileprivate var remarks: [(attribute: Attribute, remark: CellRemark)] = []
    /// What can't be read, and whether the row can't be taken without it.
    fileprivate var faults: [(attribute: Attribute, fault: CellFault, isRequired: Bool)] = []

    /// Reads the columns of a row.
    init(_ row: CSVRow, _ columns: inout [Column]) {
      values = FieldValues(minimumCapacity: columns.count + 2)
      for index in columns.indices {
        let attribute = columns[index].attribute
        switch columns[index].read(row) {
        case nil: break
        case .success(let reading)?:
          values[attribute] = reading.value
          if let remark = reading.remark { remarks.append((attribute, remark)) }
        case .failure(let fault)?: faults.append((attribute, fault, columns[index].isRequired))
        }
      }
    }

    /// Gives away the reading, and is empty in its place.
    mutating func take() -> RowReading {
      defer { (values, remarks, faults) = ([:], [], []) }
      return self
    }
  }

  /// What every row says in these columns, in their order: the work for half a million rows is shared by all
  /// processors.
  func readings(in columns: [Column]) -> [RowReading] {
    let rows = rows
    return (0..<rows.count).inParts(of: 8192) { places in
      var columns = columns
      return places.map { RowReading(rows[$0], &columns) }
    }.flatMap(\.self)
  }

  /// The values of these fields in a row. Empty cells give none.
  ///
  /// - Returns: The values; or nil when a required one can't be read, and then the row is
  ///   rejected. Others that can't be read are noted.
  mutating func values(in columns: inout [Column], _ row: CSVRow) -> FieldValues? {
    values(of: RowReading(row, &columns), row)
  }

  /// The same of a row that has been read.
  mutating func values(of reading: RowReading, _ row: CSVRow) -> FieldValues? {
    for (attribute, remark) in reading.remarks {
      tell(remark, of: .attribute(attribute))
    }
    if let (attribute, fault, _) = reading.faults.first(where: \.isRequired) {
      reject(row, .attribute(attribute), fault.phrase)
      return nil
    }
    for (attribute, fault, _) in reading.faults { note(row, .attribute(attribute), fault.phrase) }
    return reading.values
  }
}

extension ImportSheet.Column {
  /// What a row holds here; nil where it says that there is nothing.
  fileprivate mutating func read(_ row: CSVRow) -> Result<CellReader.Reading, CellFault>? {
    let (index, reader) = place(in: row)
    let cell = text(in: row, at: index)
    guard !reader.isNothing(cell, shape) else { return nil }
    let isNumber = row.isNumber(at: index)
    if let last, last.isNumber == isNumber, last.index == index, last.cell == cell {
      return .success(last.reading)
    }
    if let (own, headed) = money, let code = CurrencyMark.code(in: cell, own: own) ?? headed,
      code != own
    {
      return .failure(.foreignCurrency(cell, code, own: own))
    }
    let found = (isNumber ? reader.ofNumbers : reader).read(cell, shape)
    guard case .success(let reading) = found else { return found }
    guard !isName || !attribute.isExceeded(by: reading.value) else {
      return .failure(.excessive(cell, most: attribute.most))
    }
    last = (index, cell, isNumber, reading)
    return found
  }

  /// Where a row says the field, and how that is read.
  private func place(in row: CSVRow) -> (index: Int, reader: CellReader) {
    guard !instead.isEmpty, reader.isNothing(row.text(at: index).cellText, shape) else {
      return (index, reader)
    }
    return instead.first { !$0.reader.isNothing(row.text(at: $0.index).cellText, shape) }
      ?? (index, reader)
  }

  /// The text of the field in a row; of several columns, what they say without saying it twice.
  private func text(in row: CSVRow, at index: Int) -> String {
    let first = row.text(at: index).cellText
    guard !further.isEmpty else { return first }
    var parts: [String] = []
    for part in [first] + further.map({ row.text(at: $0).cellText })
    where !reader.isNothing(part, shape) && !parts.contains(part) { parts.append(part) }
    return parts.joined(separator: parts.contains(where: \.hasHan) ? "" : ", ")
  }
}
