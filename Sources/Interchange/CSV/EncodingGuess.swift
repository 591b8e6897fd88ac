// What a file without a mark is written in, by what its text looks like in each encoding. The method is that
// of Mozilla's universal charset detector (Li, Momoi, 2001): whether the bytes are legal, how frequent the
// characters are that they would be, and what stands beside what.

/// Guesses encodings.
enum EncodingGuess {
  /// UTF-16 or UTF-32 without a mark: ASCII characters in them are bytes beside NULs. Nil where there are too
  /// few NULs, where they stand on no side more often, and where the text would have some itself.
  static func wide(_ bytes: [UInt8]) -> TextEncoding? {
    guard let encoding = side(bytes),
      let (text, unreadable) = encoding.decode(bytes.prefix(1 << 16)),
      unreadable == 0, !text.contains(0)
    else { return nil }
    return encoding
  }

  /// The encoding that the places of NULs speak for.
  private static func side(_ bytes: [UInt8]) -> TextEncoding? {
    let sample = bytes.prefix(1 << 16)
    guard sample.count >= 4, bytes.count % 2 == 0 else { return nil }
    var nuls = [0, 0, 0, 0]
    for (index, byte) in sample.enumerated() where byte == 0 { nuls[index % 4] += 1 }
    let quarter = sample.count / 4
    // What is valid UTF-8 all the same needs as many as a text of ASCII characters has.
    let controls = sample.count { $0 < 0x20 && $0 != 0 && ![0x09, 0x0A, 0x0D].contains($0) }
    let isPlain =
      controls * 8 < sample.count && String(validating: bytes, as: UTF8.self) != nil
    let least = isPlain ? max(4, quarter) : max(1, sample.count / 128)
    let all = nuls.reduce(0, +)
    guard all >= least else { return nil }
    if bytes.count % 4 == 0, quarter > 0, nuls[3] * 10 >= quarter * 9, nuls[2] * 10 >= quarter * 9 {
      return .utf32LittleEndian
    }
    if bytes.count % 4 == 0, quarter > 0, nuls[0] * 10 >= quarter * 9, nuls[1] * 10 >= quarter * 9 {
      return .utf32BigEndian
    }
    let (even, odd) = (nuls[0] + nuls[2], nuls[1] + nuls[3])
    let isLittle = odd > even * 4
    guard isLittle || even > odd * 4 else { return nil }
    // UTF-8 with a cell full of NULs has its line ends and commas without any; a text in another script than Latin,
    // which has few NULs, has them there.
    let isSure = !isPlain && all * 16 >= sample.count
    guard isSure || areMarksWide(sample, isLittle: isLittle) else { return nil }
    return isLittle ? .utf16LittleEndian : .utf16BigEndian
  }

  /// Whether line ends and commas have a NUL beside them, as characters of two bytes have.
  private static func areMarksWide(_ bytes: ArraySlice<UInt8>, isLittle: Bool) -> Bool {
    let marks = bytes.indices.filter { [0x0A, 0x0D, 0x2C].contains(bytes[$0]) }
    let wide = marks.count { index in
      let other = isLittle ? index + 1 : index - 1
      return bytes.indices.contains(other) && bytes[other] == 0
    }
    return wide > 0 && wide * 4 >= marks.count * 3
  }

  /// The encoding in which lines that aren't UTF-8 look most like text.
  ///
  /// - Parameter lines: All of the file's lines that aren't ASCII, or all of its lines.
  /// - Complexity: O(length), for the first 256 KB of what isn't ASCII.
  static func legacy(_ lines: [ArraySlice<UInt8>]) -> TextEncoding {
    var sample: [UInt8] = []
    for line in lines where sample.count < 1 << 18 && line.contains(where: { $0 >= 0x80 }) {
      sample += line
      sample.append(0x0A)
    }
    var best = (encoding: TextEncoding.windows1252, score: -Double.infinity)
    for candidate in candidates {
      guard let (text, unreadable) = candidate.encoding.decode(sample) else { continue }
      let score = candidate.script.score(text) - 40 * Double(unreadable) + candidate.preference
      if score > best.score { best = (candidate.encoding, score) }
    }
    return best.encoding
  }

  private struct Candidate {
    let encoding: TextEncoding
    let script: Script
    /// What speaks for it before the first byte is seen: how common such files are.
    let preference: Double
  }

  private static let candidates: [Candidate] = {
    let all: [(Script, [TextEncoding])] = [
      (.latin, TextEncoding.named("Windows-1252", "ISO-8859-15")),
      (.chinese, TextEncoding.named("GB18030", "BIG5-HKSCS")),
      (.japanese, TextEncoding.named("Shift_JIS", "EUC-JP")),
      (.korean, TextEncoding.named("EUC-KR")),
      (.latin, TextEncoding.named("Windows-1250", "ISO-8859-2")),
      (.cyrillic, TextEncoding.named("Windows-1251", "KOI8-R", "ISO-8859-5")),
      (.latin, TextEncoding.named("Windows-1254", "Windows-1257")),
      (.greek, TextEncoding.named("Windows-1253")),
      (.hebrew, TextEncoding.named("Windows-1255", "ISO-8859-8")),
      (.arabic, TextEncoding.named("Windows-1256")),
      (.latin, TextEncoding.named("Windows-1258", "Macintosh", "CP850")),
    ]
    return all.flatMap { script, encodings in encodings.map { (script, $0) } }.enumerated()
      .map { Candidate(encoding: $1.1, script: $1.0, preference: -0.01 * Double($0)) }
  }()
}

/// A group of languages that one encoding is for, and what its text looks like.
private enum Script {
  case latin, chinese, japanese, korean, cyrillic, greek, hebrew, arabic

  /// How much a text looks like one of these languages, in points: each character that isn't ASCII gives or
  /// takes some. Double-byte characters count twice, since each took two bytes.
  func score(_ text: [UInt8]) -> Double {
    var (score, before, beforeThat): (Double, Unicode.Scalar, Unicode.Scalar) = (0, "\n", "\n")
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      if scalar.value >= 0x80 { score += points(scalar, after: before) }
      if before.value >= 0x80 { score += neighbourPoints(beforeThat, before, scalar) }
      (beforeThat, before) = (before, scalar)
    }
    return self == .latin ? score + languagePoints(text) : score
  }

  /// What the letters with accents say together: a text is in one language, whose letters most of them are.
  private func languagePoints(_ text: [UInt8]) -> Double {
    var counts: [Unicode.Scalar: Int] = [:]
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars
    where scalar.value >= 0x80 && scalar.properties.isAlphabetic {
      counts[scalar, default: 0] += 1
    }
    let all = counts.values.reduce(0, +)
    let best =
      Self.alphabets.map { alphabet in
        counts.reduce(0) { $0 + (alphabet.contains($1.key) ? $1.value : 0) }
      }.max() ?? 0
    return Double(best) - 0.5 * Double(all - best)
  }

  /// The letters beside those of ASCII of the languages that write with Latin letters.
  private static let alphabets: [Set<Unicode.Scalar>] = [
    "äöüß", "éèêëàâçîïôûùœæ", "áéíóúñü", "ãõçáéíóúâêôà", "àèéìòù", "åäö", "æøåé", "ąćęłńóśźż",
    "áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "áéíóöőúüű", "ăâîșțşţ", "čćđšž", "ğışçöüâî",
    "ąčęėįšųūž", "āčēģīķļņšūž", "äöõüšž", "áðéíóúýþæö", "ëïéèöü",
  ].map { letters in
    // The capital of the Turkish dotless i is plain, and its dotted I has a dot.
    Set((letters + letters.uppercased() + (letters.contains("ğ") ? "İ" : "")).unicodeScalars)
  }

  /// What a character says by itself.
  private func points(_ scalar: Unicode.Scalar, after before: Unicode.Scalar) -> Double {
    let value = scalar.value
    if (0x80...0x9F).contains(value) || value == 0xFFFD { return -20 }
    if (0xE000...0xF8FF).contains(value) || value > 0xFFFF { return -10 }
    switch self {
    case .chinese, .japanese, .korean: return widePoints(scalar)
    case .latin:
      guard scalar.properties.isAlphabetic else { return 0.2 }
      return Self.commonLatin.contains(scalar) ? 1 : 0.4
    case .cyrillic: return letterPoints(scalar, in: 0x400...0x45F, common: 0x410...0x44F)
    case .greek: return letterPoints(scalar, in: 0x370...0x3FF, common: 0x386...0x3CE)
    case .hebrew: return letterPoints(scalar, in: 0x590...0x5FF, common: 0x5D0...0x5EA)
    case .arabic: return letterPoints(scalar, in: 0x600...0x6FF, common: 0x621...0x64A)
    }
  }

  private func widePoints(_ scalar: Unicode.Scalar) -> Double {
    let value = scalar.value
    if Self.commonHan.contains(scalar) { return self == .korean ? -1 : 4 }
    switch value {
    case 0x3040...0x30FF: return self == .japanese ? 4 : -2
    case 0xAC00...0xD7A3: return self == .korean ? 2.6 : -4
    case 0x4E00...0x9FFF: return self == .korean ? -1 : 1
    case 0x3000...0x303F, 0xFF01...0xFF5E: return 1
    case 0xFF61...0xFF9F: return -3
    default: return -2
    }
  }

  private func letterPoints(
    _ scalar: Unicode.Scalar, in block: ClosedRange<UInt32>, common: ClosedRange<UInt32>
  ) -> Double {
    if common.contains(scalar.value) { return 1 }
    return block.contains(scalar.value) ? 0.3 : scalar.properties.isAlphabetic ? -1 : 0
  }

  /// What a character says by those beside it.
  private func neighbourPoints(
    _ left: Unicode.Scalar, _ scalar: Unicode.Scalar, _ right: Unicode.Scalar
  ) -> Double {
    let isInWord = left.isASCIILetter && right.isASCIILetter
    switch self {
    case .chinese, .japanese, .korean:
      // A lone character between Latin letters is one letter with an accent and the letter after it.
      let isIdeograph = (0x3400...0x9FFF).contains(scalar.value) || scalar.value >= 0xAC00
      let isStuck = left.isASCIILetter || right.isASCIILetter
      return isIdeograph && isInWord ? -8 : isIdeograph && isStuck ? -3 : 0
    case .latin:
      guard scalar.properties.isAlphabetic else {
        let isBeforeLetter =
          scalar.properties.generalCategory == .currencySymbol
          && right.properties.isAlphabetic
        return isInWord || isBeforeLetter ? -4 : 0
      }
      // In Portuguese õ stands before e; elsewhere it is the ő of another encoding.
      if scalar == "õ" || scalar == "Õ", right != "e" { return -1.6 }
      // Accents are rare, so that two beside each other speak for another script.
      if left.value >= 0x80, left.properties.isAlphabetic { return -1.6 }
      return scalar.properties.isUppercase && left.isLowercaseASCII ? -2 : 0.3
    case .cyrillic, .greek:
      let isCapitalInside = scalar.properties.isUppercase && left.properties.isLowercase
      // Names begin with capitals; in a script without them every word would begin small.
      if scalar.properties.isLowercase, !left.properties.isAlphabetic {
        return left.isASCIILetter || right.isASCIILetter ? -2.5 : -0.6
      }
      // Whole words in capitals are rarer than a script without them.
      let isShouted = scalar.properties.isUppercase && left.properties.isUppercase
      return (left.isASCIILetter || right.isASCIILetter ? -2 : 0) + (isCapitalInside ? -2 : 0)
        - (isShouted ? 0.1 : 0)
    case .hebrew, .arabic: return left.isASCIILetter || right.isASCIILetter ? -2 : 0
    }
  }

  /// The letters with accents that the languages of Western Europe use most, and after them those of the
  /// others; what else an encoding has is rare.
  private static let commonLatin = Set(
    "äöüßÄÖÜéèêëàâáãåæçñóòôõøíìîïúùûÉÀÇÑØÅÆºªœŒšžčřěůýťďňľłąęśżźćńőűŠŽČŘŁŚŻğşıİāēīūņļģķ"
      .unicodeScalars)

  /// Characters that customer lists and common Chinese and Japanese text are full of, simple and traditional.
  private static let commonHan = Set(
    ("的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
      + "公司有限责任股份集团科技贸易商客户名称姓电话手机地址邮箱联系职务金额日期数量单价产品订编号备注行业区省市县街路"
      + "北京上海广州深圳天津重庆南东西江浙苏湖河山福建川云安徽黑龙吉林辽宁陕甘青台港澳华新文具办材料机械电子化食品医药"
      + "客戶名稱電話手機地址聯絡職務金額日期數量單價產品訂編號備註業區縣街號股份團貿責國際東門灣臺"
      + "株式会社様御中東京都大阪府区町村丁目番部課長担当者電話住所氏営業").unicodeScalars)
}

extension Unicode.Scalar {
  fileprivate var isASCIILetter: Bool { isASCII && properties.isAlphabetic }
  fileprivate var isLowercaseASCII: Bool { isASCII && properties.isLowercase }
}
