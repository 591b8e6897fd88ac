// Finding names by a few letters, by pinyin and by the initials of the pinyin.

import Chance
import Foundation
import Testing

@testable import Interface

@Suite struct `A search` {
  @Test(arguments: ["王小明", "王明", "wangxiaoming", "wangxm", "wxm", "WXM", "ｗｘｍ", "xiaom"])
  func `finds a Chinese name as it is written and as it is spelt`(typed: String) {
    #expect(score(typed, "王小明") != nil)
  }

  @Test(arguments: ["lihua", "mx", "明小", "王小明明"])
  func `does not find what has not these letters in this order`(typed: String) {
    #expect(score(typed, "王小明") == nil)
  }

  @Test func `finds everything by nothing, and equally well`() {
    #expect(score("", "Walmart") == 0)
    #expect(score("  ", "沃尔玛") == 0)
    #expect(score("", "") == 0)
  }

  @Test func `does not care about case, width and spaces`() {
    #expect(score("OFFICE", "office superstores") == 0)
    #expect(score("ＯＦＦＩＣＥ", "Office") == 0)
    #expect(score("of fice", "Office") == 0)
  }

  @Test func `prefers the beginning to the inside, and together to apart`() throws {
    let start = try #require(score("day", "Daywell"))
    let inside = try #require(score("day", "Holiday Homes"))
    let apart = try #require(score("day", "Ducati Assembly"))
    #expect(start < inside)
    #expect(inside < apart)
  }

  @Test func `prefers what is written to how it is spelt`() throws {
    let written = try #require(score("wxm", "WXM Trading"))
    let spelt = try #require(score("wxm", "王小明"))
    #expect(written < spelt)
  }

  @Test func `finds a Chinese name with Latin letters in it`() {
    #expect(score("a4", "A4纸业") != nil)
    #expect(score("zy", "A4纸业") != nil)
    #expect(score("纸", "A4纸业") != nil)
  }

  private func score(_ typed: String, _ text: String) -> Int? {
    SearchText(text).score(of: SearchPattern(typed))
  }
}

@Suite struct `The readings of characters` {
  @Test func `come to those of the whole text, whatever was looked up before`() {
    let alphabet = Array("华信达成宏明盛长乐重行abcXYZ 0129.-&（）éß・ア한🙂’'")
    var chance = SplitMix64(seed: 5)
    var readings = PinyinReadings()
    for _ in 0..<300 {
      let length = Int.random(in: 0...9, using: &chance)
      let text = String((0..<length).map { _ in alphabet.randomElement(using: &chance) ?? "a" })
      #expect(readings.syllables(of: text) == Self.syllables(of: text), "\(text)")
    }
  }

  /// The syllables of a text that is looked up whole.
  private static func syllables(of text: String) -> [String] {
    let spaced = text.map { $0.isASCII ? String($0) : " \($0) " }.joined()
    let latin =
      spaced.applyingTransform(.mandarinToLatin, reverse: false)?
      .applyingTransform(.stripDiacritics, reverse: false) ?? text
    return latin.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
