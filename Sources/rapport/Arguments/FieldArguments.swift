// What a command line says of the fields of a thing: `--phone 030-123 --role user`, and the words between. Which
// options there are, the schema says, so a field that is declared there tomorrow can be said.

import ArgumentParser
import Interchange
import Model
import Session

/// The fields of a thing as a command line has them, in texts that nobody has read yet.
struct FieldArguments {
  /// What kind of thing they are of.
  let kind: Kind
  /// The words that belong to no option.
  private(set) var words: [String] = []
  /// What is said of each field, in order.
  private(set) var texts: [(attribute: Attribute, text: String)] = []
  /// The account where a thing is that belongs to something else there.
  private(set) var account: String?
  /// Whether the standard input has been read.
  private var hasReadInput = false

  /// Takes arguments apart. A text `-` is read from the standard input.
  ///
  /// - Parameters:
  ///   - arguments: Options of fields, and words.
  ///   - sets: The same as `field=value`.
  init(_ arguments: [String], sets: [String], of kind: Kind) throws(Failure) {
    self.kind = kind
    var rest = arguments[...]
    while let token = rest.popFirst() {
      if token == "--" {
        for word in rest { words.append(try input(word)) }
        break
      }
      guard token.looksLikeOption else {
        words.append(try input(token))
        continue
      }
      try takeOption(token, &rest)
    }
    for set in sets {
      let parts = set.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else {
        throw Failure.usage(
          "--set \(set) is not field=value: write it so.", "--set \(set) 格式不对：请写成 字段=值。")
      }
      try take(String(parts[1]), forOption: String(parts[0]))
    }
  }

  /// Takes an option with its value.
  private mutating func takeOption(
    _ token: String, _ rest: inout ArraySlice<String>
  ) throws(Failure) {
    let parts = token.drop { $0 == "-" }
      .split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    if parts.count == 2 { return try take(parts[1], forOption: parts[0]) }
    let isFlag = try attribute(named: parts[0])?.shape == .flag
    if isFlag, rest.first.flatMap(Value.init(yesOrNo:)) == nil {
      return try take("yes", forOption: parts[0])
    }
    guard let value = rest.first, !value.hasPrefix("--") else {
      throw Failure.usage(
        "\(token) says nothing: write what it is behind it.", "\(token) 后面没有内容：请写上。")
    }
    rest.removeFirst()
    try take(value, forOption: parts[0])
  }

  /// Takes the text of an option.
  private mutating func take(_ text: String, forOption name: String) throws(Failure) {
    let text = try input(text)
    if let attribute = try attribute(named: name) {
      texts.append((attribute, text))
    } else {
      account = text
    }
  }

  /// Takes what an option of the command says of a field.
  mutating func take(_ text: String, for attribute: Attribute) throws(Failure) {
    texts.append((attribute, try input(text)))
  }

  /// Which day of a field is meant by one without its year: a call whose outcome is said took place.
  func leaning(of attribute: Attribute) -> DayLeaning {
    let isRecorded = texts.contains {
      $0.attribute == .call(.outcome) && !$0.text.trimmed.isEmpty
    }
    return isRecorded && attribute == .call(.day) ? .behind : attribute.leaning
  }

  /// The field that an option means; nil for the account of what belongs to something else there.
  private func attribute(named name: String) throws(Failure) -> Attribute? {
    let all = Attribute.all(of: kind)
    let key = name.nameKey
    let found =
      all.first { $0.fieldTag == name }
      ?? all.first { [$0.fieldTag, $0.name.en, $0.name.zh].contains { $0.nameKey == key } }
    if let found { return found }
    if name == "account", let owner = Attribute.owner(of: kind) {
      return owner.shape == .entity(.account) ? owner : nil
    }
    throw Failure.usage(
      "--\(name) is no field of a \(kind.name.en): use \(kind.options.joined(separator: ", ")).",
      "\(kind.name.zh)没有 --\(name) 这个字段：请用 \(kind.options.joined(separator: "、"))。")
  }

  /// A text, or what the standard input holds where it is `-`.
  private mutating func input(_ text: String) throws(Failure) -> String {
    guard text == "-" else { return text }
    guard !hasReadInput else {
      throw Failure.usage(
        "The standard input can be read only once: name - once.", "标准输入只能读一次：- 请只写一个。")
    }
    hasReadInput = true
    let bytes = try InputFile.bytes(of: "-", atMost: 1 << 20)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure.file(
        "The standard input is not UTF-8: send it through iconv first.",
        "标准输入不是 UTF-8：请先用 iconv 转换。")
    }
    return text.trimmed
  }
}

extension Kind {
  /// The options that say its fields.
  var options: [String] {
    let all = Attribute.all(of: self).map { "--" + $0.fieldTag }
    let owner = Attribute.owner(of: self)
    return owner == nil || owner?.shape == .entity(.account) ? all : ["--account"] + all
  }

  /// The field that words without an option say; nil where there is none.
  var wordsAttribute: Attribute? {
    switch self {
    case .account: .account(.name)
    case .person: .person(.name)
    case .link: .link(.note)
    case .fact: .fact(.words)
    case .need: .need(.words)
    case .question: .question(.words)
    case .call: .call(.objective)
    case .step: .step(.words)
    case .order: .order(.product)
    case .point: .point(.words)
    case .channel: .channel(.product)
    case .supply: .supply(.product)
    case .survey: .survey(.words)
    case .gift: .gift(.words)
    case .drill: .drill(.note)
    case .opportunity: .opportunity(.name)
    case .book: nil
    }
  }
}

extension String {
  /// Whether it is an option and no text that begins with a minus: `--phone`, but not `-2w` or `- milk`.
  fileprivate var looksLikeOption: Bool {
    guard hasPrefix("-"), !contains(where: \.isWhitespace) || contains("=") else { return false }
    return drop { $0 == "-" }.first?.isLetter == true
  }
}
