// What kind of document a row of a ledger is: a sale, something given back, or no sale at all.

import Model

/// What a word for a kind of document says of its amount.
enum OrderDocument: Hashable {
  /// A purchase.
  case sale
  /// Something given back or taken off: its amount lowers what was bought, whatever its sign.
  case creditNote
  /// No purchase: a payment, a quotation.
  case other

  /// Reads a word; nil for one that is not known, which is taken for a purchase.
  init?(_ word: String) {
    let key = word.nameKey
    // A sales receipt is a sale that was paid at once, and a credit card is no credit note.
    if ["cn", "crn", "rma", "gs", "avr"].contains(key) {
      self = .creditNote
      return
    }
    if key.contains("void") || Self.plans.contains(key) {
      self = .other
      return
    }
    if Self.actuals.contains(key) {
      self = .sale
      return
    }
    if key.contains("salesreceipt") || key.contains("creditcard") {
      self = .sale
      return
    }
    func has(_ words: [String]) -> Bool { words.contains { key.contains($0) } }
    if has(Self.creditNotes) {
      self = .creditNote
    } else if has(Self.others) {
      self = .other
    } else if has(Self.sales) {
      self = .sale
    } else {
      return nil
    }
  }

  /// Reads a word in a column with a name: in one that asks whether goods came back, such as 退货标志, yes is a return.
  init?(_ word: String, column name: String) {
    guard OrderDocument(name) == .creditNote, word.isYes || word.isNo else {
      self.init(word)
      return
    }
    self = word.isYes ? .creditNote : .sale
  }

  /// Whether a remark says nothing but that goods came back or that an amount was taken off.
  static func isReturn(remark: String) -> Bool {
    let key = remark.nameKey
    return returns.contains(key) || key.count > 6 && creditNotes.contains(key)
  }

  /// Whether a column with a name holds what people remark on orders.
  static func areRemarks(column name: String) -> Bool {
    let key = name.nameKey
    return [
      "备注", "说明", "摘要", "附注", "備註", "note", "remark", "comment", "memo", "bemerkung", "commentaire",
      "nota",
    ]
    .contains(where: key.contains)
  }

  private static let returns = Set(
    [
      "return", "returned", "refund", "refunded", "goods returned", "retour", "retoure", "avoir",
      "storno",
      "退货", "退款", "退回", "销退", "红字", "红冲", "冲红", "冲销", "已退货", "已退款", "全部退货", "退货退款", "客户退货", "退貨",
    ].map(\.nameKey))

  /// Whether a column with a name and these words tells kinds of documents.
  static func fill(_ words: Set<String>, column name: String) -> Bool {
    let asks = OrderDocument(name) == .creditNote && words.contains { !$0.isEmpty }
    return asks && words.allSatisfy { $0.isYes || $0.isNo } || fill(words)
  }

  /// Whether a column with these words tells kinds of documents, and not, say, types of products.
  static func fill(_ words: Set<String>) -> Bool {
    let known = words.compactMap { OrderDocument($0) }
    let isLedger = known.contains(.sale) && known.contains { $0 != .sale }
    return isLedger || known.count > 0 && known.count * 2 >= words.count { !$0.isEmpty }
  }

  /// What was only meant to be sold, and what was.
  private static let plans: Set<String> = [
    "plan", "planned", "budget", "forecast", "target", "fc", "soll", "planung", "计划", "预算", "预测",
    "目标",
  ]
  private static let actuals: Set<String> = [
    "actual", "actuals", "ist", "reel", "réel", "实际", "实绩",
  ]
  private static let creditNotes = [
    "creditnote", "creditmemo", "credit", "refund", "return", "reversal", "chargeback",
    "gutschrift", "storno",
    "rechnungskorrektur", "retour", "rückgabe", "erstattung", "rücksendung", "rückerstattung",
    "stornierung", "annulation",
    "annulée", "notedecrédit", "notedecredit", "notadecredito", "devolucion", "anulación",
    "nota di credito", "avoir", "remboursement", "abono", "notadecrédito", "notacredito",
    "devolución", "rettifica",
    "退货", "退款", "红字", "红冲", "冲销", "冲红", "销退", "退回", "贷项", "销项负数", "负数",
  ]
  private static let others = [
    "payment", "receipt", "quote", "quotation", "estimate", "proforma", "deposit", "bankfee",
    "journal", "zahlung",
    "angebot", "paiement", "devis", "pago", "presupuesto", "收款", "付款", "预收", "报价", "转账",
  ]
  private static let sales = [
    "invoice", "sale", "order", "rechnung", "facture", "factura", "fattura", "cash", "debitnote",
    "charge", "delivery",
    "销售", "出库", "发票", "蓝字", "订单", "零售", "开票", "收入", "正常",
  ]
}
