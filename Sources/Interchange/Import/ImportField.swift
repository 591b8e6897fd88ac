// What a file can bring in, and what one of its columns can mean.

package import Model

/// What the rows of a file are.
package enum ImportKind: String, CaseIterable, Hashable, Sendable {
  /// Customers.
  case accounts
  /// People at customers that are in the book.
  case people
  /// Purchases of customers that are in the book.
  case orders
  /// Business that may come, or that was lost.
  case opportunities

  /// The kind of thing that a row becomes.
  package var entity: Kind {
    switch self {
    case .accounts: .account
    case .people: .person
    case .orders: .order
    case .opportunities: .opportunity
    }
  }
}

/// What a column means: a field of the thing itself, or something that leads to one.
package enum ImportField: Hashable, Sendable {
  /// A field of the account, person or order line.
  case attribute(Attribute)
  /// The name of the person that a person reports to.
  case superior
  /// A person's given name, where the file splits names.
  case givenName
  /// A person's family name, where the file splits names.
  case familyName
  /// How far a deal or an order has come.
  case state
  /// What kind of document a row is: an invoice, a credit note, a payment.
  case document
  /// Whether, or when, an order was cancelled.
  case cancelled
  /// What one unit costs; with the quantity it gives the amount where no column has it.
  case unitPrice
  /// Whether a row of an address book is a company.
  case isCompany

  /// The name that `--map` takes, such as `turnover` or `reports`.
  package var tag: String {
    switch self {
    case .attribute(let attribute): attribute.fieldTag
    case .superior: "reports"
    case .givenName: "given-name"
    case .familyName: "family-name"
    case .state: "stage"
    case .document: "document"
    case .cancelled: "cancelled"
    case .unitPrice: "unit-price"
    case .isCompany: "is-company"
    }
  }

  /// What people call it.
  package var name: Phrase {
    switch self {
    case .attribute(let attribute): attribute.name
    case .superior: Phrase("Reports to", "上级")
    case .givenName: Phrase("Given name", "名")
    case .familyName: Phrase("Family name", "姓")
    case .state: Phrase("Stage", "阶段")
    case .document: Phrase("Kind of document", "单据类型")
    case .cancelled: Phrase("Cancelled", "已取消")
    case .unitPrice: Phrase("Unit price", "单价")
    case .isCompany: Phrase("Is a company", "是否公司")
    }
  }

  /// Everything that a column of such a file can mean, in the order in which columns are sought.
  package static func all(of kind: ImportKind) -> [ImportField] {
    let own = attributes(of: kind).map(ImportField.attribute)
    return switch kind {
    case .accounts, .opportunities: own
    case .people: own + [.superior, .givenName, .familyName]
    case .orders: own + [.state, .document, .cancelled, .unitPrice]
    }
  }

  /// The fields that stand in columns of such a file: all but the one that names people by nothing but their identity,
  /// which a book's own file has.
  static func attributes(of kind: ImportKind) -> [Attribute] {
    Attribute.all(of: kind.entity).filter { $0 != .person(.distinct) }
  }
}
