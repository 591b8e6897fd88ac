// How much a workbook may make of itself. A file of a few kilobytes can say that it holds billions of
// cells; these bounds end the reading before the memory does.

/// The most that is made of one workbook.
package struct WorkbookLimits: Hashable, Sendable {
  /// The bytes of all parts that are read, unpacked.
  package var bytes: Int
  /// The fields of all sheets, empty ones to the left of a value included.
  package var cells: Int
  /// The bytes of texts that cells hold, those that cells share counted once.
  package var text: Int

  /// Creates bounds.
  package init(bytes: Int, cells: Int, text: Int) {
    (self.bytes, self.cells, self.text) = (bytes, cells, text)
  }

  /// More than a sheet of a million rows takes: 2 GiB of XML, 40 million fields, 1 GiB of text.
  package static let usual = WorkbookLimits(bytes: 2 << 30, cells: 40_000_000, text: 1 << 30)

  /// Takes off what a part has when unpacked.
  mutating func take(bytes count: Int) throws(WorkbookFault) {
    bytes = try WorkbookLimits.rest(of: bytes, count)
  }

  /// Takes off fields.
  mutating func take(cells count: Int) throws(WorkbookFault) {
    cells = try WorkbookLimits.rest(of: cells, count)
  }

  /// Takes off a text.
  mutating func take(text value: String) throws(WorkbookFault) {
    text = try WorkbookLimits.rest(of: text, value.utf8.count)
  }

  private static func rest(of limit: Int, _ count: Int) throws(WorkbookFault) -> Int {
    guard count <= limit else { throw .tooLarge }
    return limit - count
  }
}
