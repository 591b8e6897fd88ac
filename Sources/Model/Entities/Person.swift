// Somebody at an account who has a say in what it buys.

/// A person at an account, with the part they play and how they stand to us.
package struct Person: Entity {
  package static let kind = Kind.person

  package let id: EntityID
  /// Where the person works.
  package var account: EntityID?
  /// The person's name; never empty once saved.
  package var name = ""
  /// What it says on the card.
  package var title = ""
  /// The part they play in a purchase.
  package var role: Role?
  /// Whether the role is only proposed, by the title, until somebody confirms it.
  package var isRoleProposed = false
  /// How they stand to us, independent of their role.
  package var stance: Stance?
  /// How much they move the purchase, 1 to 5.
  package var influence: Int?
  /// How much we have been in touch.
  package var coverage: Coverage?
  /// Whether only the part is known to exist, and not yet who plays it.
  package var isPlaceholder = false
  /// A telephone number.
  package var phone = ""
  /// An e-mail address.
  package var email = ""
  /// What the purchase would do for them personally.
  package var win = ""
  /// Anything else.
  package var notes = ""
  /// What kind of number ``phone`` is, in somebody's words.
  package var phoneKind = ""
  /// Further telephone numbers, each with its kind: "Mobile: +49 170 555". ``allPhones`` has all of them.
  package var phones: [String] = []
  /// What kind of address ``email`` is.
  package var emailKind = ""
  /// Further e-mail addresses, each with its kind.
  package var emails: [String] = []
  /// What they are called on WeChat.
  package var wechat = ""
  /// Postal addresses, each with its kind.
  package var addresses: [String] = []
  /// The lines of a business card that no other field has, kept for the card that goes out.
  package var card = ""
  /// The accounts where they worked before, the last one at the end: their calls there are still theirs.
  package var former: [EntityID] = []
  /// The people of whom somebody said that they are not the same as this one; see ``Book/areToldApart(_:_:_:)``.
  package var distinct: [EntityID] = []

  package init(id: EntityID) { self.id = id }
}

extension Person {
  /// The fields of a person, in the order in which a journal line has them.
  package enum Field: Int, EntityField {
    case account, name, title, role, stance, influence, coverage, isPlaceholder, phone, email, win
    case notes, phoneKind, phones, emailKind, emails, wechat, addresses, card
    case isRoleProposed, former, distinct

    /// What each of them is called, what it holds and where.
    package static let schema = Schema<Person> { field in
      switch field {
      case .account: .entity(\.account, "account", "Account", "客户", .account, [.required, .owner])
      case .name: .line(\.name, "name", "Name", "姓名", [.required, .name])
      case .title: .line(\.title, "title", "Title", "职务")
      case .role: .choice(\.role, "role", "Role", "角色")
      case .stance: .choice(\.stance, "stance", "Stance", "态度")
      case .influence: .number(\.influence, "influence", "Influence 1-5", "影响力 1-5", 1...5)
      case .coverage: .choice(\.coverage, "coverage", "Contact so far", "接触程度")
      case .isPlaceholder: .flag(\.isPlaceholder, "placeholder", "Not yet identified", "还不知道是谁")
      case .phone: .line(\.phone, "phone", "Phone", "电话")
      case .email: .line(\.email, "email", "E-mail", "邮箱")
      case .win: .line(\.win, "win", "Personal win", "个人诉求")
      case .notes: .prose(\.notes, "notes", "Notes", "备注")
      case .phoneKind: .line(\.phoneKind, "phone-kind", "Kind of phone", "电话类型", .later)
      case .phones: .tags(\.phones, "phones", "More phones", "其他电话", .clauses)
      case .emailKind: .line(\.emailKind, "email-kind", "Kind of e-mail", "邮箱类型", .later)
      case .emails: .tags(\.emails, "emails", "More e-mails", "其他邮箱", .clauses)
      case .wechat: .line(\.wechat, "wechat", "WeChat", "微信")
      case .addresses: .tags(\.addresses, "addresses", "Addresses", "个人地址", .clauses)
      case .card: .prose(\.card, "vcard", "Card lines", "名片原文")
      case .isRoleProposed: .flag(\.isRoleProposed, "role-proposed", "Role only proposed", "角色为推测")
      case .former: .entities(\.former, "former", "Formerly at", "以前所在客户", .account)
      case .distinct: .entities(\.distinct, "not-same", "Not the same as", "不是同一人", .person)
      }
    }
  }

  /// What its form asks for.
  package static let form: [Field] = [
    .name, .title, .role, .isRoleProposed, .stance, .influence, .coverage, .phone, .phoneKind,
    .phones,
    .email, .emailKind, .emails, .wechat, .addresses, .win, .isPlaceholder, .notes,
  ]
}

extension Person {
  /// The role, where somebody said it: one that a title proposes is not known yet.
  package var knownRole: Role? { isRoleProposed ? nil : role }

  /// What people read of the role: its name, marked where it's only proposed; nil for none.
  package var roleName: Phrase? {
    role.map {
      isRoleProposed ? Phrase("\($0.name.en)? (proposed)", "\($0.name.zh)？（推测）") : $0.name
    }
  }
}
