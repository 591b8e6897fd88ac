// The columns of the supply register of one account.

import Drawing
import Analysis
import Model

/// Writes who supplies a product line, for how much, and until when.
struct SupplyTable {
  /// The room for a line.
  let columns: Int
  /// What can be seen.
  let context: Context

  /// Whether the amounts and the contract have columns of their own.
  private var isWide: Bool { columns >= 70 }
  /// The columns of a product's name.
  private var name: Int { columns >= 100 ? 30 : isWide ? 17 : 12 }
  /// The columns of a supplier.
  private var supplier: Int { columns >= 100 ? 22 : isWide ? 10 : 9 }
  /// The columns of an amount.
  private var money: Int { isWide ? 11 : 9 }

  /// The words above the columns.
  var head: [(String, StyleRole)] {
    let product = "  " + context.say(Phrase("product line", "产品线")).padded(to: name)
    let source = " " + context.say(Phrase("supplied by", "由谁供")).padded(to: supplier + 2)
    let wide =
      isWide
      ? right(Phrase("from us", "向我们买")) + right(Phrase("spends", "总采购")) : ""
    let end = isWide ? "  " + context.say(Phrase("contract", "合同到期")) : ""
    return [(product + source + wide + right(Phrase("open", "空白")) + end, .heading)]
  }

  private func right(_ phrase: Phrase) -> String { context.say(phrase).paddedLeft(to: money) }

  /// A cell that something is known about.
  func spans(of cell: SupplyCell) -> [(String, StyleRole)] {
    var spans = start(cell.product, cell.supplier)
    if isWide {
      spans += [
        (amount(cell.ours == .zero ? nil : cell.ours, "–"), .muted),
        (amount(cell.spend, "?"), .muted),
      ]
    }
    spans.append((amount(cell.open, "?"), (cell.open ?? .zero) > .zero ? .warning : .muted))
    guard let until = cell.until, let end = cell.end(from: context.today) else { return spans }
    let role: StyleRole = end == .later ? .muted : .warning
    return spans + [(" " + end.sign.padded(to: 1) + (isWide ? until.description : ""), role)]
  }

  /// A product line of the book that nothing is known about here.
  func spans(ofUnknown product: String) -> [(String, StyleRole)] {
    let wide: [(String, StyleRole)] =
      isWide ? [(amount(nil, "–"), .muted), (amount(nil, "?"), .muted)] : []
    return start(product, .unknown) + wide + [(amount(nil, "?"), .muted)]
  }

  private func start(_ product: String, _ supplier: Supplier) -> [(String, StyleRole)] {
    [
      ("  " + product.padded(to: name), .text),
      (" " + supplier.sign + " ", SupplyTable.role(of: supplier)),
      (context.say(supplier.name).padded(to: self.supplier), SupplyTable.role(of: supplier)),
    ]
  }

  private func amount(_ amount: Money?, _ none: String) -> String {
    (amount?.grouped ?? none).paddedLeft(to: money)
  }

  /// The look of a supplier.
  static func role(of supplier: Supplier) -> StyleRole {
    switch supplier {
    case .us: .success
    case .competitor: .error
    case .inHouse, .nobody: .muted
    case .unknown: .warning
    }
  }
}
