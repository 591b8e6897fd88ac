// Somebody at an account who has a say in what it buys.

/// A person at an account, with the part they play and how they stand to us.
package struct Person: Entity {
  package static let kind = Kind.person

  package static let required: [Field] = [.account, .name]

  /// The field that says what it belongs to.
  package static var ownerField: Field? { .account }

  package let id: EntityID
  /// Where the person works.
  package var account: EntityID?
  /// The person's name; never empty once saved.
  package var name = ""
  /// What it says on the card.
  package var title = ""
  /// The part they play in a purchase.
  package var role: Role?
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

  package var owner: EntityID? { account }

  package init(id: EntityID) {
    self.id = id
  }
}

extension Person {
  /// The fields of a person, in the order of its form.
  package enum Field: String, EntityField {
    case account
    case name
    case title
    case role
    case stance
    case influence
    case coverage
    case isPlaceholder = "placeholder"
    case phone
    case email
    case win
    case notes

    package var name: Phrase {
      switch self {
      case .account: Phrase("Account", "客户")
      case .name: Phrase("Name", "姓名")
      case .title: Phrase("Title", "职务")
      case .role: Phrase("Role", "角色")
      case .stance: Phrase("Stance", "态度")
      case .influence: Phrase("Influence 1-5", "影响力 1-5")
      case .coverage: Phrase("Contact so far", "接触程度")
      case .isPlaceholder: Phrase("Not yet identified", "还不知道是谁")
      case .phone: Phrase("Phone", "电话")
      case .email: Phrase("E-mail", "邮箱")
      case .win: Phrase("Personal win", "个人诉求")
      case .notes: Phrase("Notes", "备注")
      }
    }

    package var shape: Shape {
      switch self {
      case .account: .entity(.account)
      case .name: .line
      case .title: .line
      case .role: .choice(ChoiceOption.all(of: Role.self))
      case .stance: .choice(ChoiceOption.all(of: Stance.self))
      case .influence: .number(1...5)
      case .coverage: .choice(ChoiceOption.all(of: Coverage.self))
      case .isPlaceholder: .flag
      case .phone: .line
      case .email: .line
      case .win: .line
      case .notes: .prose
      }
    }
  }

  package subscript(field: Field) -> Value {
    get {
      switch field {
      case .account: Value(entity: account)
      case .name: Value(text: name)
      case .title: Value(text: title)
      case .role: Value(choice: role)
      case .stance: Value(choice: stance)
      case .influence: Value(number: influence)
      case .coverage: Value(choice: coverage)
      case .isPlaceholder: Value(flag: isPlaceholder)
      case .phone: Value(text: phone)
      case .email: Value(text: email)
      case .win: Value(text: win)
      case .notes: Value(text: notes)
      }
    }
    set {
      switch field {
      case .account: account = newValue.entity
      case .name: name = newValue.text
      case .title: title = newValue.text
      case .role: role = newValue.choice()
      case .stance: stance = newValue.choice()
      case .influence: influence = newValue.number
      case .coverage: coverage = newValue.choice()
      case .isPlaceholder: isPlaceholder = newValue.flag
      case .phone: phone = newValue.text
      case .email: email = newValue.text
      case .win: win = newValue.text
      case .notes: notes = newValue.text
      }
    }
  }
}
