// A source as the text of a file: as an example for a person's own, and to keep what a person said on the screen.

import Model

extension KnownSource {
  /// The source as TOML, as a person would write it. Reading it gives the same source.
  package var text: String {
    var lines = ["[[source]]", "name = \(name.en.quoted)"]
    if name.zh != name.en { lines.append("name-zh = \(name.zh.quoted)") }
    if let rows { lines.append("kind = \(rows.rawValue.quoted)") }
    switch fingerprints.count {
    case 1: lines.append("fingerprint = \(fingerprints[0].quoted)")
    case _:
      lines.append("fingerprint = [")
      lines += fingerprints.map { "  \($0.quoted)," }
      lines.append("]")
    }
    for (key, words) in [
      ("ignore", ignored), ("won", states.won), ("lost", states.lost),
      ("cancelled", states.cancelled),
    ] where !words.isEmpty { lines.append("\(key) = \(words.quoted)") }
    if let refusal {
      lines.append("refuse = \(refusal.en.quoted)")
      if refusal.zh != refusal.en { lines.append("refuse-zh = \(refusal.zh.quoted)") }
    }
    if let tag = DateOrder.named.first(where: { $0.order == dates })?.tag {
      lines.append("dates = \(tag.quoted)")
    }
    if let decimal { lines.append("decimal = \(decimal.rawValue.quoted)") }
    if let system { lines.append("system = \(system.quoted)") }
    if let currency { lines.append("currency = \(currency.quoted)") }
    if !columns.isEmpty { lines += ["", "[source.columns]"] }
    lines += columns.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value.quoted)" }
    if !skipped.isEmpty { lines += ["", "[source.skip]"] }
    lines += skipped.sorted { $0.key < $1.key }.map { "\($0.key.quoted) = \($0.value.quoted)" }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension String {
  /// The text as TOML writes one.
  fileprivate var quoted: String {
    var text = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      case _: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}

extension [String] {
  /// The texts as TOML writes a list; one alone needs no brackets.
  fileprivate var quoted: String {
    guard count != 1 else { return self[0].quoted }
    return "[" + map(\.quoted).joined(separator: ", ") + "]"
  }
}
