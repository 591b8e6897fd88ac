// Merged cells, and reports that write a customer once above its rows: a blank means what stands above.

import Model

extension SourceTable {
  /// Gives the rows below a customer their customer, and with it the day and the number of the order, where the
  /// file leaves them blank because they are the same.
  ///
  /// A blank may as well be a gap, so all of the file has to look so: the first row is filled, the customer is
  /// the first of the columns or everything that leads to the row is blank with it, and no two rows below
  /// each other write the same customer out.
  ///
  /// - Parameters:
  ///   - account: The column of the customer.
  ///   - beside: Columns of the order's day and number.
  ///   - further: Columns of what else is said once of an order, such as its state.
  ///   - said: What the person said; it decides alone.
  mutating func fillDown(account: Int, beside: [Int], further: [Int] = [], said: Bool?) {
    let blank = rows.indices.filter { rows[$0].text(at: account).trimmed.isEmpty }
    guard let first = blank.first, first > 0, said != false else { return }
    guard said == true || looksMerged(account, beside: beside, blank: blank) else { return }
    let columns = [account] + beside + further
    for index in blank {
      rows[index] = rows[index].filling(columns, from: rows[index - 1])
    }
    notices.append(
      ReadingNotice(
        Phrase(
          "\(blank.count) \(blank.count == 1 ? "row takes its" : "rows take their") customer from the row above "
            + "(the first is line \(rows[first].line))",
          "\(blank.count) 行的客户空着，按上一行的客户导入（首个在第 \(rows[first].line) 行）"),
        remedy: .fillDown))
  }

  private func looksMerged(_ account: Int, beside: [Int], blank: [Int]) -> Bool {
    let leading = beside.filter { $0 < account }
    let isLed = account == 0 || !leading.isEmpty
    guard isLed else { return false }
    let agrees = blank.allSatisfy { index in
      leading.allSatisfy { rows[index].text(at: $0).trimmed.isEmpty } && rows[index].filledCount > 0
    }
    guard agrees else { return false }
    var before = (name: "", line: 0)
    for row in rows {
      let name = row.text(at: account).trimmed
      // The months of one line are rows of the same customer.
      if !name.isEmpty, name == before.name, row.line != before.line { return false }
      before = (name, row.line)
    }
    return true
  }
}

extension CSVRow {
  /// The row with its blank cells in some columns filled from another row.
  fileprivate func filling(_ columns: [Int], from other: CSVRow) -> CSVRow {
    var fields = fields
    for column in columns where text(at: column).trimmed.isEmpty {
      while fields.count <= column {
        fields.append(CSVField(text: "", position: position(at: fields.count), isQuoted: false))
      }
      fields[column] = CSVField(
        text: other.text(at: column), position: fields[column].position, isQuoted: false)
    }
    return CSVRow(fields: fields, line: line)
  }
}
