// How the numbers by which other systems know customers are compared.

extension String {
  /// What two codes have in common that are the same number: letter by letter, since some systems tell capitals from
  /// small letters. Tax numbers are compared as names are, with or without blanks; an id of Salesforce is the same in
  /// its long form, which ends in three letters that say which of the fifteen before them are capitals.
  package var codeKey: String {
    if lowercased().hasPrefix("tax ") { return nameKey }
    guard let start = lastIndex(of: " ").map(index(after:)) else { return self }
    let number = self[start...]
    guard number.utf8.count == 18, String(number.suffix(3)) == number.prefix(15).capitalsMark else {
      return self
    }
    return String(dropLast(3))
  }
}

extension Substring {
  /// Three letters, one for each five characters: of `A–Z0–5` the one whose number has a bit set for each capital,
  /// the lowest for the first (Salesforce, "What are Salesforce ID's composed of").
  fileprivate var capitalsMark: String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ012345")
    let bits = enumerated().map { $1.isASCII && $1.isUppercase ? 1 << ($0 % 5) : 0 }
    return String(
      stride(from: 0, to: bits.count, by: 5).map { letters[bits[$0..<$0 + 5].reduce(0, +)] })
  }
}
