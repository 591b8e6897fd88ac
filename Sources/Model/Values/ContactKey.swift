// When two e-mail addresses, telephone numbers or names of people are the same, however they are written.

extension String {
  /// An e-mail address as it compares; nil for a mailbox that several people read, and for no address.
  package var mailKey: String? {
    let key = withoutScheme.lowercased()
    guard let at = key.firstIndex(of: "@"), at > key.startIndex else { return nil }
    let box = key[..<at].prefix { $0 != "+" }
    return Self.sharedBoxes.contains(String(box)) ? nil : key
  }

  private static let sharedBoxes: Set<String> = [
    "info", "office", "contact", "kontakt", "mail", "post", "sales", "vertrieb", "verkauf",
    "einkauf", "purchasing",
    "procurement", "service", "support", "admin", "hello", "team", "buchhaltung", "accounting",
    "finance", "hr",
    "marketing", "reception", "empfang", "sekretariat", "accueil", "compras", "ventas", "caigou",
    "xiaoshou", "kefu",
  ]

  /// The digits of a telephone number; nil for too few to be one.
  package var phoneKey: String? {
    let digits = filter { $0.isASCII && $0.isNumber }
    return digits.count >= 5 ? digits : nil
  }

  /// The words of a name in any order, without titles.
  package var wordsKey: String {
    let titles: Set<String> = [
      "dr", "prof", "mr", "mrs", "ms", "herr", "frau", "ing", "dipl", "先生", "女士",
    ]
    return split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map { String($0).nameKey }
      .filter { !$0.isEmpty && !titles.contains($0) }.sorted().joined(separator: " ")
  }

  /// An address without the `mailto:` or `tel:` of a link.
  package var withoutScheme: String {
    let scheme = ["mailto:", "tel:"].first { lowercased().hasPrefix($0) }
    return scheme.map { String(dropFirst($0.count)).trimmed } ?? self
  }
}

extension String {
  /// The domain of an e-mail address or a website; nil for one that anybody may have a mailbox at, and for none.
  package var companyDomain: String? {
    var host = Substring(withoutScheme.lowercased().trimmed)
    if let scheme = host.firstRange(of: "://") { host = host[scheme.upperBound...] }
    if let at = host.lastIndex(of: "@") { host = host[host.index(after: at)...] }
    host = host.prefix { !"/?#: ".contains($0) }
    if host.hasPrefix("www.") { host = host.dropFirst(4) }
    guard host.contains("."), !host.hasSuffix("."), !Self.mailProviders.contains(String(host))
    else { return nil }
    return String(host)
  }

  private static let mailProviders: Set<String> = [
    "gmail.com", "googlemail.com", "outlook.com", "hotmail.com", "live.com", "msn.com", "yahoo.com",
    "icloud.com", "me.com", "aol.com", "gmx.de", "gmx.net", "web.de", "t-online.de", "freenet.de",
    "mail.ru", "yandex.ru", "orange.fr", "free.fr", "laposte.net", "libero.it", "proton.me",
    "protonmail.com", "qq.com", "foxmail.com", "163.com", "126.com", "139.com", "189.cn",
    "yeah.net",
    "sina.com", "sina.cn", "sohu.com", "aliyun.com", "vip.qq.com", "vip.163.com", "linkedin.com",
    "facebook.com", "taobao.com", "tmall.com", "1688.com", "weibo.com",
  ]

  /// The last digits of a telephone number, which stay whether the country stands before them or not; nil for
  /// too few to tell two numbers apart.
  package var lineKey: String? {
    let digits = filter { $0.isASCII && $0.isNumber }
    return digits.count >= 7 ? String(digits.suffix(8)) : nil
  }
}
