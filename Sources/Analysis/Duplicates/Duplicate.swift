// Two accounts, or two people, that may be one and the same, and what speaks for it.

package import Model

/// Two things that may be one.
package struct Duplicate: Hashable, Sendable {
  /// What speaks for it.
  package enum Reason: Hashable, Sendable {
    /// One is known by the name of the other.
    case alias(String)
    /// The names differ in the legal form, the country or the town alone.
    case name
    /// The same number in another system, such as a tax number.
    case code(String)
    /// The same website, or mailboxes at the same domain.
    case domain(String)
    /// The same telephone number.
    case phone(String)
    /// The same e-mail address.
    case mail(String)
    /// The same name at the same account.
    case namesake
    /// The same name at another account: somebody may have moved.
    case moved
  }

  /// Accounts or people.
  package let kind: Kind
  /// The one that came first.
  package let first: EntityID
  /// The one that came later.
  package let second: EntityID
  /// What speaks for it, the strongest first.
  package let reasons: [Reason]

  /// How much speaks for it: the larger, the more.
  package var weight: Int { reasons.reduce(0) { $0 + $1.weight } }
}

extension Duplicate.Reason {
  /// How much it says.
  var weight: Int {
    switch self {
    case .alias, .code: 90
    case .mail: 80
    case .name: 60
    case .namesake: 50
    case .domain, .phone: 40
    case .moved: 20
    }
  }

  /// Its stable tag for scripts.
  package var tag: String {
    switch self {
    case .alias: "alias"
    case .name: "name"
    case .code: "code"
    case .domain: "domain"
    case .phone: "phone"
    case .mail: "email"
    case .namesake: "namesake"
    case .moved: "moved"
    }
  }

  /// What people read.
  package var phrase: Phrase {
    switch self {
    case .alias(let name): Phrase("both are called \(name)", "都叫“\(name)”")
    case .name: Phrase("same name but for its form", "名称只差公司形式")
    case .code(let code): Phrase("same code \(code)", "编号相同 \(code)")
    case .domain(let domain): Phrase("same domain \(domain)", "域名相同 \(domain)")
    case .phone(let number): Phrase("same phone \(number)", "电话相同 \(number)")
    case .mail(let address): Phrase("same e-mail \(address)", "邮箱相同 \(address)")
    case .namesake: Phrase("same name", "姓名相同")
    case .moved: Phrase("same name at two accounts: moved?", "两家客户有同名的人：换公司了？")
    }
  }
}
