// The numbers by which other systems know customers: what a row says of its own customer, and of the one that it
// belongs to.

import Model

extension ImportSheet {
  /// The number of the customer that a row is, in the system that wrote the file; nil where it has none, or several.
  func code(_ row: CSVRow) -> String? {
    guard mapping.columns[.code] != nil else { return nil }
    let numbers = text(.code, row).listItems
    guard numbers.count == 1, let number = numbers.first, number.isPlausibleNumber else {
      return nil
    }
    return system + " " + number
  }

  /// All codes of that customer: its tax number, too, which the companies of a group may share, so that it finds nobody.
  func codes(_ row: CSVRow) -> [String] {
    [code(row)].compactMap(\.self) + taxNumbers(row).filter(\.isPlausibleNumber).map { "tax " + $0 }
  }

  private func taxNumbers(_ row: CSVRow) -> [String] { text(.taxNumber, row).listItems }

  /// Notes a tax number that can't be one: without a letter or a digit, or longer than any that exists.
  mutating func noteImplausibleNumbers(_ row: CSVRow) {
    guard let wrong = taxNumbers(row).first(where: { !$0.isPlausibleNumber }) else { return }
    note(
      row, .taxNumber,
      Phrase(
        "“\(wrong.start)” is no tax number and was left out; correct the cell if there is one.",
        "“\(wrong.start)”不是税号，未记入；若确有税号，请改正这一格。"))
  }

  /// The codes of the customer to which a row belongs, the first that the file writes first; none where the system
  /// that wrote the file isn't known.
  func customerCodes(_ row: CSVRow) -> [String] {
    guard mapping.columns[.accountCode] != nil else { return [] }
    return text(.accountCode, row).listItems.map { system + " " + $0 }
  }

  /// The program that wrote the file, as codes have it; of a file of no known program, numbers of customers are those
  /// of the house.
  private var system: String { options.system ?? "No." }

  /// Whether it is known whose numbers the codes are. Two programs may give the same number to different customers.
  var hasKnownSystem: Bool { options.system != nil }

  /// Whether nothing but their numbers says which customers the rows belong to, and none of them is a name.
  var hasOnlyCodes: Bool { hasKnownSystem && hasCodesForNames }

  /// Whether the column of customers is that of their numbers.
  var hasCodesForNames: Bool {
    guard let column = mapping.columns[.accountCode], let customer = mapping.kind.customer else {
      return false
    }
    return mapping.columns[customer] == column
  }

  /// Why a row has no customer whom the book knows, by what the file calls them.
  func reasonForNobody(_ name: String) -> Phrase {
    guard hasOnlyCodes else { return .unknownAccount(name) }
    return Phrase(
      "“\(name.plain)” is the number of no customer of the book; import the file of customers first.",
      "客户簿里没有编号为“\(name.plain)”的客户；请先导入客户文件。")
  }
}

extension String {
  /// Whether it may be a number that some office gave out: visible letters or digits, and not too many of them.
  fileprivate var isPlausibleNumber: Bool {
    utf8.count <= 64
      && unicodeScalars.contains { $0.properties.isAlphabetic || ("0"..."9").contains($0) }
  }
}
