// What a person typed as the value of a field: in a form, and on the command line.

extension Attribute {
  /// The value that a person means by a text on a day, or the refusal that says what the field needs.
  ///
  /// Nothing typed means nothing, whatever the shape. Days are read in the words of ``DayEntry``, choices by
  /// their tag or their name in either language or how one of them alone begins, amounts in those of
  /// ``AmountEntry``, lengths of time in those of ``LengthEntry``. What refers to another thing isn't typed: it is looked up.
  ///
  /// - Parameter leaning: Which day is meant where the text leaves its year open; nil for what the field says.
  package func value(
    typed text: String, today: Day, leaning: DayLeaning? = nil
  ) -> Result<Value, Refusal> {
    let text = text.trimmed
    guard !text.isEmpty else { return .success(.empty) }
    let value: Value? =
      switch shape {
      case .number where isLength: LengthEntry.minutes(text).map(Value.number)
      case .number: Int64(text.halfWidth).map(Value.number)
      case .money: AmountEntry.parse(text).map(Value.money)
      case .day:
        DayEntry.parse(text, today: today, leaning: leaning ?? self.leaning).map(Value.day)
      case .tags: Value(texts: hasClauses ? clauses(in: text) : text.listedWords)
      case .line: .text(String(text.map { $0.isNewline ? " " : $0 }))
      case .prose: .text(text)
      case .choice(let options): options.meant(by: text).map { .choice($0.tag) }
      case .flag: Value(yesOrNo: text)
      case .entity, .entities: nil
      }
    guard let value else { return .failure(.unfit(self, .text(text))) }
    guard accepts(value) else {
      return .failure(isExceeded(by: value) ? .excessive(self) : .unfit(self, .text(text)))
    }
    return .success(value)
  }
}

extension Attribute {
  /// The refusal of an amount that was typed with the sign of another currency than it is in; nil where it has none, or
  /// the book has no currency.
  ///
  /// - Parameters:
  ///   - values: What the other fields of the thing hold: its own currency among them, where it has one.
  ///   - own: The code of the book's currency; empty for none.
  package func foreignSign(
    in text: String, beside values: FieldValues, own: String
  ) -> Refusal? {
    guard case .money = shape else { return nil }
    let said = currencyField.flatMap { values[$0]?.text }.map(CurrencyMark.code(of:)) ?? ""
    let currency = said.isEmpty ? own : said
    guard !currency.isEmpty, let sign = CurrencyMark.code(in: text, own: currency),
      sign != currency
    else { return nil }
    return .foreignSign(self, sign: sign, own: currency)
  }

  /// The field that says in which currency an amount is; nil where it is the book's.
  package var currencyField: Attribute? {
    switch self {
    case .order(.amount), .order(.margin): .order(.currency)
    case .opportunity(.amount): .opportunity(.currency)
    case _: nil
    }
  }

  /// What stands between semicolons, each once; numbers and mail addresses may have commas between them, too.
  private func clauses(in text: String) -> [String] {
    var seen: Set<String> = []
    return text.split { ";；".contains($0) || $0.isNewline }
      .flatMap { clause -> [Substring] in
        let parts = clause.split { ",，、".contains($0) }
        let isList = self != .person(.addresses) && parts.allSatisfy(\.leadsToSomebody)
        return isList ? parts : [clause]
      }
      .map(\.trimmed)
      .filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}

extension Substring {
  /// Whether it is a telephone number or a mail address by itself.
  fileprivate var leadsToSomebody: Bool {
    contains("@") || count(where: \.isWholeNumber) >= 5
  }
}

extension Value {
  /// Yes or no, in either language; nil for anything else.
  package init?(yesOrNo text: String) {
    switch text.nameKey {
    case "yes", "y", "true", "1", "是", "对": self = .yes
    case "no", "n", "false", "0", "否", "不是": self = .empty
    case _: return nil
    }
  }
}

extension [ChoiceOption] {
  /// The option that a text names; nil where it names none, or begins several.
  package func meant(by text: String) -> ChoiceOption? {
    let key = text.nameKey
    let names = map { option in
      (option: option, keys: [option.tag, option.name.en, option.name.zh].map(\.nameKey))
    }
    if let exact = names.first(where: { $0.keys.contains(key) }) { return exact.option }
    let begun = names.filter { $0.keys.contains { $0.hasPrefix(key) } }
    return begun.count == 1 ? begun.first?.option : nil
  }
}

extension String {
  /// A number as an input method may have written it, in plain digits.
  fileprivate var halfWidth: String {
    String(String.UnicodeScalarView(unicodeScalars.map(\.halfWidth)))
  }

  /// The words between commas of either language, each once.
  package var listedWords: [String] {
    var seen: Set<String> = []
    return split { ",，、;；".contains($0) }
      .map { String($0).trimmed }
      .filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}
