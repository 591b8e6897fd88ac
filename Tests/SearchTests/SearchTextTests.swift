// Finding names by parts of them, and what comes first.

import Chance
import Testing

@testable import Search

@Suite struct `A search` {
  @Test(arguments: [
    "王小明", "王明", "wangxiaoming", "wangxm", "wxm", "WXM", "ｗｘｍ", "xiaom", "王xm", "wang xiao",
  ])
  func `finds a Chinese name as it is written and as it is spelt`(typed: String) {
    #expect(cost(typed, "王小明", .person) != nil)
  }

  @Test(arguments: ["lihua", "mx", "明小", "王小明明", "wng", "angxiao"])
  func `does not find what has not these letters in this order`(typed: String) {
    #expect(cost(typed, "王小明", .person) == nil)
  }

  @Test(arguments: ["cqyh", "chongqingyh", "重qing", "chqyh", "chongq", "重庆yh", "cqyinhang"])
  func `takes pinyin as an input method does`(typed: String) {
    #expect(cost(typed, "重庆银行") != nil)
  }

  @Test(arguments: [
    ("hh", "Homestead Hypermarkets"), ("ofsup", "Daywell Office Superstores"),
    ("dos", "Daywell Office Superstores"), ("dwl", "Daywell Office Superstores"),
    ("super off", "Daywell Office Superstores"), ("mart", "Wal-Mart"), ("walmart", "Wal-Mart"),
    ("cafe", "Café Müller"), ("muller", "Café Müller"), ("cafe\u{301}", "Café Müller"),
    ("at&t", "AT&T"), ("a4", "A4纸业"), ("zy", "A4纸业"), ("纸", "A4纸业"), ("iphone", "iPhone"),
  ])
  func `finds a name by the beginnings of its words`(typed: String, name: String) {
    #expect(cost(typed, name) != nil)
  }

  @Test(arguments: [
    ("nst", "Penrose Stationery"), ("yx", "Bayley Exports"), ("ern", "Electronic Retail Union"),
    ("yx", "永安县城郊兴隆商贸"), ("dm", "Daywell Office Superstores"),
  ])
  func `takes letters that are strewn over a name for no match`(typed: String, name: String) {
    #expect(cost(typed, name) == nil)
  }

  @Test(arguments: ["store cold", "cold store", "guangdong", "广东", "gdkh"])
  func `finds words of a sentence`(typed: String) {
    #expect(cost(typed, "Their cold store for 广东客户 is full", .prose) != nil)
  }

  @Test(arguments: ["ico", "tclf", "xx"])
  func `finds nothing by chance in a sentence`(typed: String) {
    #expect(cost(typed, "Their cold store for 广东客户 is full", .prose) == nil)
  }

  @Test(arguments: ["13800000001", "138 0000 0001", "+86 138-0000-0001", "0000 0001", "0138000"])
  func `finds a telephone number however it is written`(typed: String) {
    #expect(cost(typed, "+86 (138) 0000 0001", .number) != nil)
  }

  @Test(arguments: [
    ("+44 20 7946 0018", "020 7946 0018"), ("+442079460018", "(020) 7946-0018"),
    ("0044 20 7946", "020 7946 0018"), ("020 7946 00", "+44 20 7946 0018"),
    ("02079460018", "0044 20 7946 0018"), ("+44 20 7946 0018", "+44 (0)20 7946 0018"),
    ("+86 138 0000", "13800000001"), ("13800000001", "+86 138 0000 0001"),
    ("+1 415 5550", "(415) 555-0132"), ("＋44 ２０ ７９４６", "020 7946 0018"),
    ("+353 1 679 62", "01 679 6222"),
  ])
  func `finds a number with the code of its country and without`(typed: String, number: String) {
    #expect(cost(typed, number, .number) != nil)
    var index = SearchIndex()
    index.append([SearchIndex.Field(number, .number)])
    let found = index.best(SearchQuery(SearchPattern(typed)), most: 1).matches
    #expect(found.first?.cost == cost(typed, number, .number))
    let ranges = number.ranges(of: SearchPattern(typed), .number)
    #expect(ranges.reduce(0) { $0 + number[$1].filter(\.isNumber).count } >= 6)
  }

  @Test(arguments: [
    ("+44 20 7946 0018", "+49 20 7946 0018"), ("+44 20 7946 0018", "020 7946 0019"),
    ("+44 20 794", "020 7946 0018"), ("+44 7946 0018", "020 7946 0018"),
    ("+44 20 7946 0018", "0033 20 7946 0018"),
  ])
  func `takes no number for another one`(typed: String, number: String) {
    #expect(cost(typed, number, .number) == nil)
  }

  @Test func `finds everything by nothing, and equally well`() {
    #expect(cost("", "Walmart") == 0)
    #expect(cost("  ", "沃尔玛") == 0)
    #expect(cost("", "") == 0)
  }

  @Test(arguments: [
    "000", "0 0 0", "0000000000", "+++", "(", "   ", "\u{301}", "🙂🙂",
    String(repeating: "a1 ", count: 99),
  ])
  func `takes whatever is typed`(typed: String) {
    for kind in [TextKind.name, .person, .prose, .number] {
      for text in ["", "0", "000 000", "重庆 银行", "🙂", "a1 a1", "\u{301}"] {
        _ = cost(typed, text, kind)
        _ = text.ranges(of: SearchPattern(typed), kind)
        var index = SearchIndex()
        index.append([SearchIndex.Field(text, kind)])
        _ = index.best(SearchQuery(SearchPattern(typed)), most: 0)
        _ = index.ranked(SearchQuery(SearchPattern(typed)))
      }
    }
  }

  @Test func `finds a name of signs alone`() {
    #expect(cost("!!!", "!!!") != nil)
    #expect(cost("!!!", "Walmart") == nil)
  }

  @Test(arguments: [
    ("day", ["Day", "Daywell Stores", "Happy Days", "Holiday Homes"]),
    ("hh", ["HH Trading", "Homestead Hypermarkets", "Homestead and Hill"]),
    ("sx", ["单雄", "单雄信", "王单雄信"]),
    ("zhong", ["中", "中国", "重庆"]),
    ("wxm", ["WXM", "王小明", "小王小明"]),
  ])
  func `puts whole names, beginnings and initials first`(typed: String, names: [String]) {
    let costs = names.compactMap { cost(typed, $0) }
    #expect(costs.count == names.count)
    #expect(costs == costs.sorted())
    #expect(Set(costs).count == costs.count, "\(costs)")
  }

  @Test(arguments: [
    ("hh", "Homestead Hypermarkets", ["H", "H"]), ("cqyh", "重庆银行", ["重庆银行"]),
    ("cafe", "Grand Café", ["Café"]), ("super off", "Office Super", ["Off", "Super"]),
    ("cqyh", "重庆长安银行", ["重庆", "银行"]),
  ])
  func `says which letters were found`(typed: String, name: String, parts: [String]) {
    let ranges = name.ranges(of: SearchPattern(typed))
    #expect(ranges.map { String(name[$0]) } == parts)
  }

  @Test func `finds and costs quickly what it finds and costs slowly`() {
    var chance = SplitMix64(seed: 7)
    let parts = [
      "Day", "well", "重庆", "银行", " ", "of", "Super", "单", "A4", "会计", "-", "Ma", "rt", "ee", "女",
      "长",
    ]
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 1...6, using: &chance))
        .map { _ in parts.randomElement(using: &chance) ?? "" }.joined()
      let typed = (0..<Int.random(in: 1...4, using: &chance))
        .map { _ in
          [
            "d", "w", "c", "q", "yh", "o", "s", "z", "重", "4", "厂", "ma", "a", "shan", "kj", "nv",
            "nu", "l", "y", "rt", "e",
          ]
        }
        .map { $0.randomElement(using: &chance) ?? "" }.joined()
      for kind in [TextKind.name, .person, .prose] {
        var index = SearchIndex()
        index.append([SearchIndex.Field(text, kind)])
        let query = SearchQuery(SearchPattern(typed))
        let rough = index.matches(query).first
        let exact = index.best(query, most: 1).matches.first
        #expect((rough == nil) == (exact == nil), "\(typed) in \(text), \(kind)")
      }
    }
  }

  @Test func `tells what begins with what was typed`() {
    #expect(SearchText("需求效益").begins(with: "xq"))
    #expect(SearchText("Need-payoff").begins(with: "ne"))
    #expect(!SearchText("Need-payoff").begins(with: "pay"))
    #expect(SearchText("Need-payoff").begins(with: ""))
    #expect(SearchText("In depth").begins(with: "in d"))
    #expect(!SearchText("B 最具潜力").begins(with: "bc"))
  }

  private func cost(_ typed: String, _ text: String, _ kind: TextKind = .name) -> Int? {
    SearchText(text, kind).cost(of: SearchPattern(typed))
  }
}
