// Which names are one name, and what the small values of the book look like as text.

import Chance
import Model
import Testing

@Suite struct `The key of a name` {
  @Test(arguments: [
    ("Acme Corp.", "ACME corp"), ("Acme Corp.", "ＡＣＭＥ　Ｃｏｒｐ"), ("A&B", "a & b"),
    ("M\u{FC}ller", "Mu\u{308}ller"), ("Cafe\u{301}", "CAF\u{C9}"), ("Ho\u{301}a", "hóa"),
    (" 沃尔玛 ", "沃尔玛"), ("沃尔玛（中国）", "沃尔玛中国"), ("Sam's Club", "sams club"), ("3M", "３m"),
  ])
  func `is the same for one name in two spellings`(one: String, other: String) {
    #expect(one.nameKey == other.nameKey)
  }

  @Test(arguments: [
    ("Acme", "Acne"), ("沃尔玛", "沃尔马"), ("Area 1", "Area 2"), ("!", "?"), ("é", "e"),
    ("Mu\u{308}ller", "Muller"), ("A&B", "AB"), ("1&1", "11"), ("C++", "C"), ("C#", "C"),
  ])
  func `differs for two names`(one: String, other: String) {
    #expect(one.nameKey != other.nameKey)
  }

  @Test func `of ASCII characters is what the properties of each of them say`() {
    var dice = Dice(seed: 11)
    for _ in 0..<2000 {
      let length = Int.random(in: 1...9, using: &dice)
      let scalars = (0..<length).map { _ in
        Unicode.Scalar(UInt8.random(in: 0..<128, using: &dice))
      }
      let letters = scalars.filter {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
          || "&+#@".unicodeScalars.contains($0)
      }
      guard !letters.isEmpty else { continue }
      let name = String(String.UnicodeScalarView(scalars))
      #expect(name.nameKey == String(String.UnicodeScalarView(letters)).lowercased())
    }
  }

  @Test(arguments: [
    "a", " a ", "a\u{301} ", "\t", "", "é", "\u{3000}王 ", "a\n", "\r\na\r\n", "\u{A0}x", "-x-",
    " \u{301}", " \u{301}a \u{301} ",
  ])
  func `is made of a text without white space at its ends`(text: String) {
    let blank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
    let rest = Array(
      text.unicodeScalars.drop(while: blank).reversed().drop(while: blank).reversed())
    #expect(Array(text.trimmed.unicodeScalars) == rest)
    #expect(text.isBlank == rest.isEmpty)
  }

  @Test func `is empty only for an empty name`() {
    #expect("".nameKey.isEmpty && "  ".nameKey.isEmpty)
    #expect(!"…".nameKey.isEmpty && !"🙂".nameKey.isEmpty)
  }
}

@Suite struct `An identity` {
  @Test func `is read as it is written`() {
    var dice = Dice(seed: 3)
    for _ in 0..<500 {
      let id = EntityID(raw: dice.next())
      #expect(EntityID(id.description) == id)
    }
    #expect(EntityID(device: 0x9f3a_01c2, counter: 0x1a).description == "9f3a01c2-1a")
  }

  @Test(arguments: ["", "-", "1", "1-", "-1", "1-2-3", "g-1", "100000000-1", "1- 2"])
  func `is nothing when it is not one`(text: String) {
    #expect(EntityID(text) == nil)
  }

  @Test func `of a draft is told from the book and from lasting ones`() {
    #expect(EntityID.draft(1).isDraft)
    #expect(!EntityID.book.isDraft)
    var issuer = IDIssuer(device: 4)
    let pair = [issuer.issue(), issuer.issue()]
    #expect(pair[0] < pair[1] && !pair[0].isDraft)
  }
}

@Suite struct `A purpose` {
  @Test func `is read from its tag, and from no other text`() {
    for verb in Verb.allCases {
      for kind in Kind.allCases {
        let purpose = Purpose(verb, kind)
        #expect(Purpose(tag: purpose.tag) == purpose)
      }
    }
    for text in ["", "add", "add account now", "fly account", "add rocket"] {
      #expect(Purpose(tag: text) == nil)
    }
  }
}
