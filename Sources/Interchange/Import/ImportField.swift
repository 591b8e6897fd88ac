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
  /// A customer's number in the system that wrote the file.
  case code
  /// A customer's tax number.
  case taxNumber
  /// The number of the customer to which a row belongs, in the system that wrote the file.
  case accountCode

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
    case .code: "code"
    case .taxNumber: "tax-number"
    case .accountCode: "account-code"
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
    case .code: Phrase("Number in that system", "该系统中的编号")
    case .taxNumber: Phrase("Tax number", "税号")
    case .accountCode: Phrase("The account's number in that system", "客户在该系统中的编号")
    }
  }

  /// Everything that a column of such a file can mean, in the order in which columns are sought.
  package static func all(of kind: ImportKind) -> [ImportField] {
    let own = Attribute.all(of: kind.entity).map(ImportField.attribute)
    return switch kind {
    case .opportunities: own + [.accountCode]
    case .accounts: own + [.code, .taxNumber]
    case .people: own + [.superior, .givenName, .familyName, .accountCode]
    case .orders: own + [.state, .document, .cancelled, .unitPrice, .accountCode]
    }
  }
}
