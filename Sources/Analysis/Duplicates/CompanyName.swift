// The core of a company's name, which stays the same however its legal form and its town are written.

import Foundation
import Model

/// What there is to say about a company's name alone.
package enum CompanyName {
  /// What is left of a company's name without its legal form, its country and its accents, in lower case.
  package static func core(of name: String) -> String {
    let plain = String(
      String.UnicodeScalarView(
        name.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars.compactMap { scalar in
          (0x300...0x36F).contains(scalar.value) || scalar == "." ? nil : scalar.halfWidth
        }))
    guard !plain.hasHan else { return chineseCore(of: plain) }
    // `Mueller` and `Strasse` are other ways to write Müller and Straße.
    let folded = ["ae": "a", "oe": "o", "ue": "u", "ß": "ss"].reduce(plain) {
      $0.contains($1.key) ? $0.replacing($1.key, with: $1.value) : $0
    }
    let words = folded.split { !$0.isLetter && !$0.isNumber && !"&+".contains($0) }.map(String.init)
    let kept = words.filter { !legalForms.contains($0) && !places.contains($0) && $0 != "&" }
    return (kept.isEmpty ? words : kept).joined(separator: " ")
  }

  private static func chineseCore(of name: String) -> String {
    var core = name.filter { $0.isLetter || $0.isNumber }
    for word in chineseForms { core = core.replacing(word, with: "") }
    while let town = chineseTowns.first(where: { core.hasPrefix($0) && core.count > $0.count + 1 })
    {
      core = String(core.dropFirst(town.count))
    }
    return core
  }

  private static let legalForms: Set<String> = [
    "gmbh", "mbh", "ag", "kg", "kgaa", "ohg", "ug", "eg", "ev", "se", "co", "cie", "ltd", "limited",
    "inc",
    "incorporated", "llc", "llp", "lp", "plc", "corp", "corporation", "company", "sa", "sas",
    "sarl", "srl", "spa",
    "snc", "bv", "nv", "vof", "oy", "oyj", "ab", "as", "asa", "aps", "a/s", "kk", "pty", "pte",
    "sdn", "bhd", "sl",
    "slu", "sro", "doo", "zoo", "sp", "kft", "zrt", "group", "holding", "holdings", "gruppe",
    "groupe", "the", "und",
    "and", "et",
  ]
  private static let places: Set<String> = [
    "germany", "deutschland", "china", "france", "italia", "italy", "espana", "spain", "uk", "usa",
    "us", "europe",
    "asia", "international", "intl", "schweiz", "suisse", "switzerland", "austria", "osterreich",
    "benelux",
    "nederland", "japan", "india",
  ]
  private static let chineseForms = [
    "有限责任公司", "股份有限公司", "集团有限公司", "有限公司", "分公司", "子公司", "总公司", "公司", "集团", "股份", "控股", "中国",
  ]
  private static let chineseTowns = [
    "北京市", "上海市", "天津市", "重庆市", "广州市", "深圳市", "杭州市", "南京市", "成都市", "武汉市", "西安市", "苏州市", "北京", "上海",
    "天津", "重庆", "广州", "深圳", "杭州", "南京", "成都", "武汉", "西安", "苏州", "宁波", "厦门", "青岛", "大连", "广东省",
    "浙江省",
    "江苏省", "山东省", "福建省", "四川省", "广东", "浙江", "江苏", "山东", "福建", "四川", "河北", "河南", "湖北", "湖南", "安徽",
    "江西",
  ]
}

extension String {
  /// Whether there is a Chinese character in it.
  fileprivate var hasHan: Bool { unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) } }
}
