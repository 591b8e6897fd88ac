// Chinese names by their pinyin, as an input method takes it, among some hundred others.

import Chance
import Model
import Testing

@testable import Search

@Suite struct `A book of some hundred Chinese names` {
  @Test func `has eighty of them that are hard to read`() {
    #expect(DifficultName.companies.count + DifficultName.people.count == 80)
  }

  @Test(arguments: DifficultName.companies)
  func `finds a company by its pinyin and by its initials among the first three`(
    company: DifficultName
  ) {
    for typed in [company.pinyin, company.initials] {
      #expect(first(typed, Self.accounts).contains(company.name), "\(typed)")
    }
  }

  @Test(arguments: DifficultName.people)
  func `finds a person by their pinyin and by their initials among the first three`(
    person: DifficultName
  ) {
    for typed in [person.pinyin, person.initials] {
      #expect(first(typed, Self.people).contains(person.name), "\(typed)")
    }
  }

  @Test(arguments: DifficultName.companies + DifficultName.people)
  func `finds a name while its pinyin is typed, mixed with its characters`(name: DifficultName) {
    let text = SearchText(name.name, .person)
    var typed = ""
    for letter in name.pinyin {
      typed.append(letter)
      #expect(text.cost(of: SearchPattern(typed)) != nil, "\(typed)")
    }
    for (place, character) in name.name.enumerated() {
      let mixed =
        name.syllables[..<place].joined() + String(character)
        + name.syllables[(place + 1)...].compactMap(\.first).map(String.init).joined()
      #expect(text.cost(of: SearchPattern(mixed)) != nil, "\(mixed)")
    }
  }

  @Test(arguments: DifficultName.companies)
  func `sorts a company by the syllables that people say`(company: DifficultName) {
    let key = company.name.sortingKey().split(separator: "\u{1}")[0]
    #expect(key == company.syllables.joined(separator: " "))
  }

  @Test(arguments: DifficultName.people)
  func `sorts a person by the syllables that people say`(person: DifficultName) {
    let key = person.name.sortingKey(isPerson: true).split(separator: "\u{1}")[0]
    #expect(key == person.syllables.joined(separator: " "))
  }

  /// The first three names.
  private func first(_ typed: String, _ index: KindIndex) -> [String] {
    index.best(SearchQuery(SearchPattern(typed)), most: 3).things.map {
      Self.book.title(of: $0.id, $0.kind)
    }
  }

  private static let accounts = KindIndex(.account, in: book)
  private static let people = KindIndex(.person, in: book)

  /// The names among three hundred companies and three hundred people of all sorts.
  private static let book: Book = {
    var book = Book()
    var chance = SplitMix64(seed: 20)
    let towns = ["北京", "上海", "广州", "苏州", "合肥", "南昌", "海口", "郑州", "昆明", "太原"]
    let words = "华信达成宏明盛丰瑞康泰兴旺福禄祥和通联创新远东方正大同美力强永恒金".map(String.init)
    let trades = ["科技", "贸易", "食品", "电子", "建材", "机械", "包装", "物流", "医药", "纺织"]
    let surnames = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗".map(String.init)
    func any(_ list: [String]) -> String { list.randomElement(using: &chance) ?? "" }
    let companies = (0..<300).map { _ in any(towns) + any(words) + any(words) + any(trades) }
    let people = (0..<300).map { any(surnames) + any(words) + ($0 % 3 == 0 ? "" : any(words)) }
    var id: UInt64 = 1
    func add(_ kind: Kind, _ fields: [(Attribute, Value)]) {
      id += 1
      let thing = EntityID(raw: id)
      book.apply(.added(thing, kind))
      for (attribute, value) in fields { book.apply(.changed(thing, attribute, to: value)) }
    }
    for name in companies + DifficultName.companies.map(\.name) {
      add(.account, [(.account(.name), .text(name))])
    }
    let account = EntityID(raw: id)
    for name in people + DifficultName.people.map(\.name) {
      add(.person, [(.person(.account), .entity(account)), (.person(.name), .text(name))])
    }
    return book
  }()
}

@Suite struct `The table of readings` {
  @Test(arguments: [
    ("重", ["zhong", "chong", "tong"]), ("厦", ["xia", "sha"]), ("行", ["xing", "hang", "heng"]),
    ("长", ["chang", "zhang"]), ("女", ["nv", "ru"]), ("一", ["yi"]), ("〇", ["ling", "lian"]),
  ])
  func `has all readings of a character, the usual one in front`(
    character: String, readings: [String]
  ) throws {
    let scalar = try #require(character.unicodeScalars.first).value
    let found = try #require(PinyinTable.standard.readings(of: scalar))
    let texts = (0..<found.count).map { PinyinTable.standard.syllable(found, $0).text }
    #expect(texts.prefix(readings.count) == readings[...])
  }

  @Test func `has a reading for each of twenty-six thousand characters`() {
    let known = PinyinTable.characters.filter { PinyinTable.standard.readings(of: $0) != nil }
    #expect(known.count == 26_703)
    for scalar in known {
      guard let readings = PinyinTable.standard.readings(of: scalar) else { continue }
      for index in 0..<readings.count {
        #expect((1...6).contains(PinyinTable.standard.syllable(readings, index).count))
      }
    }
  }

  @Test(arguments: ["a", "あ", "한", "🙂", "。"])
  func `has none for what is no Chinese character`(text: String) {
    for scalar in text.unicodeScalars {
      #expect(PinyinTable.standard.readings(of: scalar.value) == nil)
    }
  }

  @Test func `keeps the licence that it came with`() {
    #expect(PinyinTable.notice.contains("MIT License"))
    #expect(PinyinTable.notice.contains("pinyin-data"))
  }
}
