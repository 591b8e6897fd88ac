// Books to search: a hundred thousand accounts with Latin and Chinese names, and the few thousand accounts of half a
// million order lines.

import Model

/// Books that are made in memory, the same in each run.
enum SampleNames {
  /// How many accounts the wide book has.
  static let accounts = 100_000

  /// A name of its own for each account: two thirds Latin, one third Chinese.
  static let all: [String] = {
    var dice = SampleDice(state: 11)
    return (0..<accounts).map { number in
      number % 3 == 0
        ? places[dice.roll(places.count)] + chinese[dice.roll(chinese.count)]
          + chinese[dice.roll(chinese.count)] + trades[dice.roll(trades.count)] + "有限公司"
        : latin[dice.roll(latin.count)] + latin[dice.roll(latin.count)].lowercased() + " "
          + latin[dice.roll(latin.count)] + " " + forms[dice.roll(forms.count)]
    }
  }()

  /// The wide book: each account with its industry and region, every second one with a person.
  static var wide: Book {
    var book = Book()
    var dice = SampleDice(state: 13)
    for (index, name) in all.enumerated() {
      let id = EntityID(device: 1, counter: UInt32(index + 1))
      add(
        id, .account,
        [
          (.account(.name), .text(name)),
          (.account(.industry), .text(index % 3 == 0 ? trades[index % 7] : forms[index % 5])),
          (.account(.region), .text(places[index % places.count])),
        ], to: &book)
      guard index % 2 == 0 else { continue }
      let person =
        index % 3 == 0
        ? surnames[dice.roll(surnames.count)] + chinese[dice.roll(chinese.count)]
        : latin[dice.roll(latin.count)] + " " + latin[dice.roll(latin.count)]
      add(
        EntityID(device: 2, counter: UInt32(index + 1)), .person,
        [
          (.person(.account), .entity(id)), (.person(.name), .text(person)),
          (.person(.phone), .text("+86 138 \(1000 + dice.roll(9000)) \(1000 + dice.roll(9000))")),
        ], to: &book)
    }
    return book
  }

  /// The book that an import of ``SampleOrders`` makes.
  static var orders: Book {
    var book = Book()
    var accounts: [Substring: EntityID] = [:]
    let text = String(decoding: SampleOrders.csv, as: UTF8.self)
    for (number, line) in text.split(separator: "\n").dropFirst().enumerated() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      let account: EntityID
      if let known = accounts[cells[6]] {
        account = known
      } else {
        account = EntityID(device: 1, counter: UInt32(accounts.count + 1))
        accounts[cells[6]] = account
        add(
          account, .account,
          [
            (.account(.name), .text(String(cells[6]))),
            (.account(.region), .text(String(cells[7]))),
          ], to: &book)
      }
      add(
        EntityID(device: 2, counter: UInt32(number + 1)), .order,
        [
          (.order(.account), .entity(account)), (.order(.product), .text(String(cells[2]))),
          (.order(.reference), .text(String(cells[0]))),
          (.order(.day), .day(Day(iso: String(cells[4].prefix(10))) ?? Day(number: 0))),
        ], to: &book)
    }
    return book
  }

  private static func add(
    _ id: EntityID, _ kind: Kind, _ values: [(Attribute, Value)], to book: inout Book
  ) {
    book.apply(.added(id, kind))
    for (attribute, value) in values { book.apply(.changed(id, attribute, to: value)) }
  }

  private static let latin = [
    "Day", "Well", "Corona", "Stone", "North", "Harbour", "Penrose", "Alder", "Quill", "Summit",
    "Bayley", "Kestrel", "Vantage", "Orchard", "Linden", "Marlow", "Foster", "Grant", "Zephyr",
    "Ibis", "Talbot", "Union", "Export", "Yarrow", "Jasper", "Ember", "Rook", "Cedar", "Hollow",
    "Pike",
  ]
  private static let forms = ["Ltd", "Stores", "Office Superstores", "Foods GmbH", "Retail Group"]
  private static let places = [
    "重庆", "上海", "北京", "广东", "深圳", "杭州", "成都", "武汉", "南京", "厦门", "长沙", "西安",
  ]
  private static let chinese = [
    "华", "兴", "隆", "长", "安", "明", "永", "单", "曾", "瑞", "丰", "海", "天", "宇", "中", "国", "通", "达", "宏",
    "盛", "新", "力", "科", "源", "泰", "和", "金", "石", "玉", "林",
  ]
  private static let trades = ["商贸", "科技", "银行", "纸业", "印刷", "办公设备", "食品"]
  private static let surnames = ["王", "李", "张", "刘", "陈", "欧阳", "曾", "单", "解", "吴"]
}
