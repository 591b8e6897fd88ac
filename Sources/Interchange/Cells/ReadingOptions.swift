// What a person says about how the cells of a file are to be read, and what the file leaves open.

package import Model

/// How a file is to be read, where the person said it; what is nil, the file has to show.
package struct ReadingOptions: Hashable, Sendable {
  /// The order of day and month.
  package var dates: DateOrder?
  /// What stands before decimals.
  package var decimal: DecimalMark?
  /// The year of months and days that are written without one.
  package var year: Int?
  /// The currency of the amounts where the file doesn't say, as its ISO 4217 code; where it does, that whose rows
  /// alone are taken.
  package var currency: String?
  /// Whether a blank customer means the one in the row above.
  package var fillsDown: Bool?
  /// Words in the column of states that mean that something was bought.
  package var wonWords: [String] = []
  /// What the words in the column of states mean in the files of the program that wrote this one.
  package var states = StateWords()
  /// The system whose numbers of customers stand in the file; nil where it isn't known.
  package var system: String?
  /// Columns that are not to be used.
  package var ignoredColumns: [String] = []
  /// Names in the file of customers that the book has under another name.
  package var aliases: [Alias] = []
  /// Names in the file that are customers of their own although the book has some like them.
  package var newNames: [String] = []

  /// What becomes of people whom the file has at another customer than the book; nil to ask.
  package var moves: Moves?

  /// What becomes of somebody whom the file has at another customer than the book.
  package enum Moves: Hashable, Sendable {
    /// They have moved; the notes say so for a day in a language.
    case move(on: Day, in: Language)
    /// That is somebody else.
    case another
    /// They stay where the book has them: their rows are left out.
    case stay
  }

  /// What becomes of orders that are the same in the file as in the book but for their customer; nil to ask.
  package var corrections: Corrections?

  /// What becomes of an order that the file and the book give to different customers.
  package enum Corrections: Hashable, Sendable {
    /// The file is right: the order of the book goes to its customer.
    case take
    /// That is another order.
    case another
    /// The book is right: its order stays as it is.
    case stay
  }

  /// Another name of a customer, as the person told it.
  package struct Alias: Hashable, Sendable {
    /// The name in the file.
    package let name: String
    /// The customer's name in the book.
    package let account: String

    /// Reads `name=account`; nil when there is no `=` or nothing on a side of it.
    package init?(_ text: String) {
      let parts = text.split(separator: "=", maxSplits: 1).map { $0.trimmed }
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
      (name, account) = (parts[0], parts[1])
    }

    /// Says that a name is a customer's; nil where either is empty.
    package init?(_ name: String, is account: String) {
      guard !name.isEmpty, !account.isEmpty else { return nil }
      (self.name, self.account) = (name, account)
    }
  }

  /// Says so much; everything else is for the file to show.
  package init(dates: DateOrder? = nil, decimal: DecimalMark? = nil) {
    (self.dates, self.decimal) = (dates, decimal)
  }
}

/// What a file doesn't say: with it unanswered, numbers or days would be guessed. One sentence asks and ends
/// in the option that answers.
package enum ReadingDoubt: Hashable, Sendable {
  /// Whether days or months come first in a column, and a cell that could be either.
  case dayOrder(column: String, cell: String)
  /// Whether points in a column stand before decimals or between thousands, and a cell that could be either.
  case decimalMark(column: String, cell: String)
  /// The year of columns that are months, of which the first has this name.
  case year(column: String)
  /// The year of the days in a column, of which one is this.
  case yearOfDays(column: String, cell: String)
  /// A customer that the person named isn't in the book.
  case unknownAccount(String)
  /// Somebody with this name and the same address or number is at another customer in the book.
  case moved(name: String, from: String, to: String)
  /// An order with this number and the same day, product and amount is another customer's in the book.
  case corrected(number: String, from: String, to: String)

  /// The question, and how to answer it on the command line.
  package var phrase: Phrase {
    let (matter, option) = (matter, option)
    return Phrase("\(matter.en): \(option.en)", "\(matter.zh)：\(option.zh)")
  }

  /// What is in doubt, without how to answer it; no full stop.
  package var matter: Phrase {
    switch self {
    case .dayOrder(let column, let cell):
      Phrase(
        "“\(cell.plain)” in \(column.plain) can be read with the day or the month first, and no other "
          + "row says which",
        "“\(column.plain)”列的“\(cell.plain)”分不清月和日，其他行也看不出来")
    case .decimalMark(let column, let cell):
      Phrase(
        "“\(cell.plain)” in \(column.plain) can be read with decimals or thousands behind the mark, and no "
          + "other row says which",
        "“\(column.plain)”列的“\(cell.plain)”分不清是小数还是千位分隔，其他行也看不出来")
    case .year(let column):
      Phrase(
        "“\(column.plain)” and the other months have no year", "“\(column.plain)”等月份列没有写年份")
    case .yearOfDays(let column, let cell):
      Phrase(
        "“\(cell.plain)” and the other days in \(column.plain) have no year",
        "“\(column.plain)”列的“\(cell.plain)”等日期没有写年份")
    case .moved(let name, let from, let to):
      Phrase(
        "“\(name.plain)” is at “\(from.plain)” in the book and at “\(to.plain)” in the file, with the same "
          + "e-mail or phone",
        "“\(name.plain)”在客户簿里属于“\(from.plain)”，在文件里属于“\(to.plain)”，邮箱或电话相同")
    case .corrected(let number, let from, let to):
      Phrase(
        "Order “\(number.plain)” is of “\(from.plain)” in the book and of “\(to.plain)” in the file, and the same "
          + "in day, product and amount",
        "订单“\(number.plain)”在客户簿里属于“\(from.plain)”，在文件里属于“\(to.plain)”，日期、产品和金额都相同")
    case .unknownAccount(let name):
      Phrase("The book has no customer “\(name.plain)”", "客户簿里没有“\(name.plain)”")
    }
  }

  /// The option that answers it.
  private var option: Phrase {
    switch self {
    case .dayOrder:
      Phrase(
        "add --dates dmy or --dates mdy.", "请加 --dates dmy（日在前）或 --dates mdy（月在前）。")
    case .decimalMark:
      Phrase(
        "add --decimal point or --decimal comma.",
        "请加 --decimal point（点是小数点）或 --decimal comma（逗号是小数点）。")
    case .year, .yearOfDays: Phrase("add --year, such as --year 2025.", "请加 --year，例如 --year 2025。")
    case .moved:
      Phrase(
        "add --moved yes where they have moved, --moved no for somebody else, or --moved keep to leave them where the "
          + "book has them.",
        "换了公司请加 --moved yes，是另一个人请加 --moved no，保持客户簿里的不变请加 --moved keep。")
    case .corrected:
      Phrase(
        "add --corrected yes where the file is right, --corrected no for another order, or --corrected keep to leave it "
          + "as the book has it.",
        "以文件为准请加 --corrected yes，是另一笔订单请加 --corrected no，保持客户簿里的不变请加 --corrected keep。")
    case .unknownAccount:
      Phrase(
        "write --alias 'name in the file=name in the book'.",
        "请写成 --alias '文件中的名称=客户簿中的名称'。")
    }
  }
}

/// What the cells of a column together say of the decimal mark.
struct DecimalColumn {
  /// The mark that all cells which can be read in one way only agree on; nil where they don't, or none can.
  let mark: DecimalMark?
  /// The first cell that could be read in two ways, with the mark in it.
  let undecided: (mark: DecimalMark, cell: String)?

  /// Looks at the cells.
  ///
  /// - Complexity: O(cells).
  init(_ cells: some Sequence<String>) {
    var (hasPoint, hasComma) = (false, false)
    var first: (DecimalMark, String)?
    for cell in cells where cell.utf8.contains(where: { $0 == 0x2E || $0 == 0x2C || $0 >= 0x80 }) {
      switch cell.plainEvidence ?? CellNumber.evidence(in: cell) {
      case .none: break
      case .says(.point): hasPoint = true
      case .says(.comma): hasComma = true
      case .either(let mark): first = first ?? (mark, cell)
      }
    }
    mark = hasPoint == hasComma ? nil : hasPoint ? .point : .comma
    undecided = first
  }
}

extension String {
  /// What digits with one point or comma and perhaps a minus say of the decimal mark, which most cells hold; nil
  /// for anything else, which takes longer to see.
  fileprivate var plainEvidence: DecimalEvidence? {
    var (whole, fraction, first): (Int, Int?, UInt8) = (0, nil, 0)
    var mark = DecimalMark.point
    for (index, byte) in utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if whole == 0, fraction == nil { first = byte }
        if let digits = fraction { fraction = digits + 1 } else { whole += 1 }
      case UInt8(ascii: "-") where index == 0: break
      case UInt8(ascii: ".") where fraction == nil && whole > 0: (mark, fraction) = (.point, 0)
      case UInt8(ascii: ",") where fraction == nil && whole > 0: (mark, fraction) = (.comma, 0)
      default: return nil
      }
    }
    guard whole > 0, let fraction, fraction > 0 else { return nil }
    let isZero = whole == 1 && first == UInt8(ascii: "0")
    return fraction == 3 && whole <= 3 && !isZero ? .either(mark) : .says(mark)
  }
}
