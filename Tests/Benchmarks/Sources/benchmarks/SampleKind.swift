// The things of the sample journal: how many of each, with which fields, and what is written in
// them.

/// How the values of a field are made.
enum SampleForm: Hashable {
  case owner
  case reference(SampleKind)
  case references(SampleKind)
  case name, words, note, tags, money, day, phone, flag
  case choice([String])
  case number(Int)
}

/// A field with its name in a journal.
struct StaticField: Hashable {
  let name: String
  let form: SampleForm

  init(_ name: String, _ form: SampleForm) { (self.name, self.form) = (name, form) }
}

/// A kind of thing, by its name in a journal.
enum SampleKind: Int, CaseIterable {
  case account, person, link, fact, need, question, call, step, order

  /// A kind, each as often as salespeople make it: three people for an account.
  static func drawn(by dice: inout Dice) -> SampleKind {
    switch dice.next(below: 300) {
    case ..<20: .account
    case ..<80: .person
    case ..<100: .link
    case ..<120: .fact
    case ..<150: .need
    case ..<190: .question
    case ..<220: .call
    case ..<250: .step
    case _: .order
    }
  }

  /// What an account of a wide book comes with, itself first.
  static let wide: [SampleKind] = [
    .account, .person, .person, .person, .call, .step, .step, .order, .order, .order,
  ]

  /// What it belongs to.
  var owner: SampleKind? {
    switch self {
    case .account: nil
    case .person, .fact, .call, .step, .order: .account
    case .link, .need, .question: .person
    }
  }

  /// The fields that one comes with.
  var fields: [StaticField] {
    switch self {
    case .account:
      [
        StaticField("name", .name), StaticField("industry", .words),
        StaticField("region", .words), StaticField("class", .choice(["a", "b", "c"])),
        StaticField("potential", .money),
      ]
    case .person:
      [
        StaticField("account", .owner), StaticField("name", .name),
        StaticField("title", .words), StaticField("role", .choice(Self.roles)),
        StaticField("phone", .phone),
      ]
    case .link:
      [
        StaticField("from", .owner), StaticField("kind", .choice(["reports", "influences"])),
        StaticField("to", .reference(.person)),
      ]
    case .fact:
      [StaticField("account", .owner), StaticField("text", .note), StaticField("date", .day)]
    case .need:
      [
        StaticField("person", .owner), StaticField("words", .note),
        StaticField("state", .choice(Self.needs)),
      ]
    case .question:
      [
        StaticField("person", .owner), StaticField("kind", .choice(Self.questions)),
        StaticField("text", .note),
      ]
    case .call:
      [
        StaticField("account", .owner), StaticField("date", .day),
        StaticField("people", .references(.person)), StaticField("objective", .words),
      ]
    case .step:
      [StaticField("account", .owner), StaticField("text", .words), StaticField("due", .day)]
    case .order:
      [
        StaticField("account", .owner), StaticField("date", .day),
        StaticField("product", .words), StaticField("quantity", .number(500)),
        StaticField("amount", .money),
      ]
    }
  }

  /// The fields that are changed later.
  var edited: [StaticField] {
    switch self {
    case .account:
      [
        StaticField("notes", .note), StaticField("potential", .money),
        StaticField("tags", .tags), StaticField("class", .choice(["a", "b", "c"])),
      ]
    case .person:
      [
        StaticField("stance", .choice(Self.stances)), StaticField("influence", .number(5)),
        StaticField("notes", .note), StaticField("title", .words), StaticField("win", .note),
      ]
    case .link: [StaticField("note", .words)]
    case .fact: [StaticField("text", .note), StaticField("confirmed", .flag)]
    case .need:
      [StaticField("state", .choice(Self.needs)), StaticField("seriousness", .number(5))]
    case .question:
      [
        StaticField("answer", .note),
        StaticField("state", .choice(["planned", "asked", "answered"])),
      ]
    case .call:
      [
        StaticField("outcome", .choice(["order", "advance", "continuation"])),
        StaticField("summary", .note), StaticField("advance-date", .day),
      ]
    case .step: [StaticField("done", .day), StaticField("due", .day)]
    case .order: [StaticField("amount", .money), StaticField("quantity", .number(500))]
    }
  }

  private static let roles = ["decision", "finance", "support", "technical", "user"]
  private static let stances = ["champion", "supporter", "neutral", "sceptic", "opponent"]
  private static let needs = ["implied", "explicit", "met"]
  private static let questions = ["situation", "problem", "implication", "payoff"]
}

/// What salespeople write.
enum SampleText {
  /// A short name.
  static func name(by dice: inout Dice) -> String { names[dice.next(below: names.count)] }

  /// One word.
  static func word(by dice: inout Dice) -> String { single[dice.next(below: single.count)] }

  /// A few words.
  static func words(by dice: inout Dice) -> String { few[dice.next(below: few.count)] }

  /// A sentence or two.
  static func note(by dice: inout Dice) -> String { notes[dice.next(below: notes.count)] }

  private static let names = [
    "Hartmann Stores", "华润万家", "Daywell Printing", "李雷", "Anna Berger", "王小明", "Nordlicht AG",
    "陈经理", "Santos & Filhos", "上海印刷", "Priya Raman", "张伟",
  ]
  private static let single = ["ink", "重点", "retail", "渠道", "north", "试用", "renewal", "竞品"]
  private static let few = [
    "Retail", "华东", "Head of purchasing", "采购总监", "Toner and ink", "墨盒 45A", "北区办公设备",
    "Send the price list", "约下周三见面", "Agree on a trial of ten units", "财务", "South",
  ]
  private static let notes = [
    "Returns cost them two days a week in the busy season.", "他们最怕旺季断货，去年因此丢了一个大单。",
    "Asked about delivery times twice; wants a number in writing.", "仓库积压严重，老板已经问过两次。",
    "How often does a cartridge fail before it is empty?", "如果换供应商，谁会第一个反对？",
    "Will put us on the agenda of Friday's meeting.", "同意先试用三个月，再谈全年合同。",
    "Happy with us, but the new finance head compares every price.", "预算要到十月才批下来。",
  ]
}
