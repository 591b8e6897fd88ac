// What a command line says of fields as values of a book: typed as in a form, and what a field refers to found
// by its id or its name.

import Interchange
import Model
import Session

/// Reads what a command line says of the fields of a thing.
struct FieldReader {
  /// The book in which things are found.
  let book: Book
  /// The day from which days are counted.
  let today: Day

  /// The values of the fields that are said.
  ///
  /// - Parameter account: The account that everything else belongs to, where the command knows it.
  /// - Throws: `Failure` for what can't be read, and names of which there are none or several.
  func values(
    _ arguments: FieldArguments, at account: EntityID? = nil
  ) throws(Failure) -> FieldValues {
    var values: FieldValues = [:]
    var account = account
    if let name = arguments.account { account = try BookSearch(book).thing(name, .account) }
    // The account comes first: it says among whom the others are looked for.
    let isAccount = { (said: Attribute) in said.shape == .entity(.account) }
    let texts =
      arguments.texts.filter { isAccount($0.attribute) }
      + arguments.texts.filter { !isAccount($0.attribute) }
    for (attribute, text) in texts {
      let value = try value(
        text, of: attribute, at: account, leaning: arguments.leaning(of: attribute))
      if isAccount(attribute), Attribute.owner(of: arguments.kind) == attribute {
        account = value.entity
      }
      switch (values[attribute], value) {
      case (.texts(let earlier), .texts(let more)): values[attribute] = .texts(earlier + more)
      case (.entities(let earlier), .entities(let more)):
        values[attribute] = .entities(earlier + more.filter { !earlier.contains($0) })
      case (nil, _): values[attribute] = value
      case (_, _):
        throw Failure.usage(
          "--\(attribute.fieldTag) is said twice: leave one of them out.",
          "--\(attribute.fieldTag) 写了两次：请去掉一个。")
      }
    }
    for (attribute, text) in texts {
      if let refusal = attribute.foreignSign(in: text, beside: values, own: book.rates.own) {
        throw refused(text, attribute, refusal)
      }
    }
    return values
  }

  /// The value of one field.
  ///
  /// - Parameter leaning: Which day is meant where a text leaves its year open.
  private func value(
    _ text: String, of attribute: Attribute, at account: EntityID?, leaning: DayLeaning
  ) throws(Failure) -> Value {
    let search = BookSearch(book)
    switch attribute.shape {
    case .entity(let kind):
      guard !text.trimmed.isEmpty else { return .empty }
      return .entity(try search.thing(text, kind, at: kind == .account ? nil : account))
    case .entities(let kind):
      // A name may hold a comma.
      let isOne = search.things(holding: text, kind, at: account).count == 1
      let names = isOne ? [text] : text.listedWords
      return Value(
        entities: try names.map { name throws(Failure) in
          try search.thing(name, kind, at: account)
        })
    case .line, .prose, .tags, .number, .money, .day, .choice, .flag:
      switch attribute.value(typed: text, today: today, leaning: leaning) {
      case .success(let value): return value
      case .failure(let refusal): throw refused(text, attribute, refusal)
      }
    }
  }

  /// What is said of a text that its field doesn't take.
  private func refused(_ text: String, _ attribute: Attribute, _ refusal: Refusal) -> Failure {
    let option = "--\(attribute.fieldTag)"
    guard case .choice(let options) = attribute.shape else {
      return Failure(.usage, refusal.phrase.about(option))
    }
    let names = [options.map(\.name)].map { ($0.map(\.en), $0.map(\.zh)) }[0]
    return Failure.usage(
      "\(option) \(text.start) is none of \(names.0.joined(separator: ", ")): choose one.",
      "\(option) \(text.start) 不在选项之列：请用 \(names.1.joined(separator: "、"))。")
  }
}

extension Phrase {
  /// The sentence with the option that it is about in front.
  func about(_ option: String) -> Phrase { Phrase("\(option): \(en)", "\(option)：\(zh)") }
}
