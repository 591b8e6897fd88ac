// A file of order lines as a shop's system exports them, made up: the size of the "Online Retail" set (UCI), which
// is the most copied file of sales.

/// Order lines as a CSV file.
enum SampleOrders {
  /// How many order lines the file has.
  static let lines = 541_909

  /// The bytes of the file: columns and lines that are the same in each run.
  static var csv: [UInt8] {
    var bytes = Array(
      "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerName,Country,Amount\n"
        .utf8)
    bytes.reserveCapacity(lines * 120)
    var dice = SampleDice(state: 7)
    var (invoice, left, customer, day) = (536_365, 0, 0, "")
    for _ in 0..<lines {
      if left == 0 {
        (invoice, left) = (invoice + 1, dice.roll(45) + 1)
        customer = dice.roll(4380)
        let date = dice.roll(336)
        let month = date / 28 + 1
        day = "2025-\(month < 10 ? "0" : "")\(month)-\(date % 28 < 9 ? "0" : "")\(date % 28 + 1)"
      }
      left -= 1
      let (product, count, price) = (dice.roll(4000), dice.roll(48) + 1, dice.roll(1666) + 29)
      bytes += Array(
        "\(invoice),\(10_000 + product),WHITE HANGING HEART \(product),\(count),\(day) 08:26:00,"
          .utf8)
      bytes += Array(
        "\(decimal(price)),Cust Stone \(customer)-Foods Ltd,United Kingdom,\(decimal(count * price))\n"
          .utf8)
    }
    return bytes
  }

  private static func decimal(_ hundredths: Int) -> String {
    "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10)"
  }
}

/// Numbers that look random (xorshift64, Marsaglia 2003) and are the same in each run.
struct SampleDice {
  /// What the next number comes from; not 0.
  var state: UInt64

  /// A number from 0 on, below a number.
  mutating func roll(_ sides: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(sides))
  }
}
