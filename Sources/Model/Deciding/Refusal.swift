// Why a command is not carried out. A refusal is a value, and its sentence ends in what to do.

/// A reason why the book does not take a command. Nothing has changed when one is returned.
package enum Refusal: Hashable, Sendable, Error {
  /// A field that must be filled is empty.
  case missing(Attribute)
  /// A value does not fit its field.
  case unfit(Attribute, Value)
  /// A value is larger than its field takes.
  case excessive(Attribute)
  /// An amount has the sign of another currency than it is in.
  case foreignSign(Attribute, sign: String, own: String)
  /// The thing is not in the book, perhaps because it was deleted meanwhile.
  case unknown(EntityID, Kind)
  /// There is an account with this name already.
  case duplicate(name: String, existing: EntityID)
  /// A thing would be its own superior, parent or reason.
  case circular(Attribute, name: String)
  /// The two people of a line are not at the same account.
  case strangers(String, String)
  /// The same line between the same people exists.
  case sameLink
  /// The same product line goes from the same account to the same account already.
  case sameChannel
  /// An order or an advance without anything that the customer does.
  case noCustomerAction(Outcome)
  /// A thing would become one with itself.
  case itself(name: String)
  /// The command would change nothing.
  case nothingToDo

  /// The field to mend, where there is one.
  package var attribute: Attribute? {
    switch self {
    case .missing(let attribute), .unfit(let attribute, _), .excessive(let attribute),
      .circular(let attribute, _), .foreignSign(let attribute, _, _):
      attribute
    case .duplicate: .account(.name)
    case .noCustomerAction: .call(.evidence)
    case .strangers, .sameLink: .link(.to)
    case .sameChannel: .channel(.to)
    case .unknown, .itself, .nothingToDo: nil
    }
  }
}

extension Refusal {
  /// One sentence for a person: what is wrong and what to do.
  package var phrase: Phrase {
    switch self {
    case .missing(let attribute):
      let field = attribute.name
      return Phrase("\(field.en) is empty: fill it in.", "“\(field.zh)”没有填，请填写。")
    case .unfit(let attribute, _):
      let field = attribute.name
      let wanted = attribute.wanted
      return Phrase(
        "\(field.en) needs \(wanted.en): change it.", "“\(field.zh)”要填\(wanted.zh)，请修改。")
    case .excessive(let attribute):
      let field = attribute.name
      let most = attribute.most
      return Phrase(
        "\(field.en) takes at most \(most.en): enter less.",
        "“\(field.zh)”最多填\(most.zh)，请改小或缩短。")
    case .foreignSign(let attribute, let sign, let own):
      return Self.foreign(sign, in: attribute, of: own)
    case .unknown(_, let kind):
      return Phrase(
        "This \(kind.name.en) is no longer in the book: press Esc and look again.",
        "这条\(kind.name.zh)已不在客户簿里，请按 Esc 返回再看。")
    case .duplicate(let name, _):
      return Phrase(
        "There is already an account called \(name): open that one, or choose another name.",
        "已经有客户叫“\(name)”，请打开它，或换个名称。")
    case .circular(let attribute, let name):
      let field = attribute.name
      return Phrase(
        "\(name) would end up above itself through “\(field.en)”: choose another.",
        "“\(field.zh)”会让“\(name)”绕回到自己，请另选一个。")
    case .strangers(let one, let other):
      return Phrase(
        "\(one) and \(other) are not two people of one account: choose two who are.",
        "“\(one)”和“\(other)”不是同一客户的两个人，请重新选择。")
    case .sameLink:
      return Phrase(
        "That link is on the map already: choose another person or kind.",
        "图上已经有这条关系，请换一个人或换一种关系。")
    case .sameChannel:
      return Phrase(
        "That way of that product line is noted already: open it, or name another product line.",
        "这条产品线的这个去向已经记过了，请打开它，或换一条产品线。")
    case .noCustomerAction(let outcome):
      return Phrase(
        """
        Without something the customer will do, this is a continuation, not an \
        \(outcome.name.en): say what they will do, or choose continuation.
        """,
        "客户没有答应做任何事，只能算“维持现状”，不算“\(outcome.name.zh)”：请写下客户要做什么，或改选“维持现状”。")
    case .itself(let name):
      return Phrase(
        "\(name) is the same on both sides: choose another one to merge with.",
        "两边都是“\(name)”：请另选一个来合并。")
    case .nothingToDo: return Phrase("Nothing was changed: there is nothing to save.", "没有改动，无需保存。")
    }
  }
}

extension Refusal {
  /// That an amount has the sign of another currency than it is in.
  private static func foreign(_ sign: String, in attribute: Attribute, of own: String) -> Phrase {
    let field = attribute.name
    guard let currency = attribute.currencyField?.name else {
      return Phrase(
        "\(field.en) is in \(own), not in \(sign): write the amount in \(own).",
        "“\(field.zh)”按 \(own) 计，不是 \(sign)：请填 \(own) 金额。")
    }
    return Phrase(
      "\(field.en) is in \(own), not in \(sign): write it in \(own), or enter \(sign) in “\(currency.en)”.",
      "“\(field.zh)”按 \(own) 计，不是 \(sign)：请填 \(own) 金额，或在“\(currency.zh)”里填 \(sign)。")
  }
}

extension Attribute {
  /// What the field wants, as the object of "needs".
  package var wanted: Phrase {
    switch self {
    case .call(.time): Phrase("a time such as 14:30 or 2pm", "时间，例如 14:30 或下午两点半")
    case .call(.minutes):
      Phrase("a length such as 90, 1.5h or half an hour", "时长，例如 90、1.5h 或一个半小时")
    case .book(.rates):
      Phrase(
        "for each currency its code, what one unit is in the book's own, and the day if you like, such as USD 7.1 2026-11-01",
        "各币种的代码、1 单位折合本簿货币的数，日期可省略，例如 USD 7.1 2026-11-01")
    case .book(.stages):
      Phrase(
        "for each stage a name of its own and its chance, with 100% for won and 0% for lost, such as Proposal 50%",
        "各阶段的名称和把握，名称不能重复，赢单为 100%，输单为 0%，例如 方案报价 50%")
    case _: shape.wanted
    }
  }
}

extension Shape {
  /// What a field of this shape wants, as the object of "needs".
  package var wanted: Phrase {
    switch self {
    case .line: Phrase("one line of text", "一行文字")
    case .prose: Phrase("text", "文字")
    case .tags: Phrase("words separated by commas", "用逗号分隔的词")
    case .number(let range):
      Phrase(
        "a number from \(range.lowerBound) to \(range.upperBound)",
        "\(range.lowerBound)～\(range.upperBound) 的整数")
    case .money: Phrase("an amount such as 1200 or 1,200.50", "金额，例如 1200 或 1,200.50")
    case .day: Phrase("a day such as fri, +2w or 2026-12-01", "日期，例如 下周三、+2w 或 2026-12-01")
    case .choice: Phrase("one of the choices", "列出的选项之一")
    case .entity(let kind), .entities(let kind):
      Phrase("a \(kind.name.en) from the book", "客户簿里的\(kind.name.zh)")
    case .flag: Phrase("yes or no", "是或否")
    }
  }
}
