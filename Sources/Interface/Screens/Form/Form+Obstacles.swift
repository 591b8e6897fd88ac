// What keeps a form from being saved although each of its fields fits: each with its reason and the field to mend.

import Analysis
import Method
import Model

extension Form {
  /// Why the form cannot be saved as it stands, and at which field; nil where it can.
  func obstacle(_ values: FieldValues, context: Context) -> (reason: Phrase, field: Attribute)? {
    if let reason = notYet(values, context: context) { return (reason, .call(.day)) }
    if let reason = unreasoned(values, context: context) {
      return (reason, .account(.standingReason))
    }
    return unsaid(values)
  }

  /// Why the outcome in this form cannot be saved yet: the day of its call is still to come. Nil in other forms.
  private func notYet(_ values: FieldValues, context: Context) -> Phrase? {
    guard request.purpose == Purpose(.record, .call), let day = values[.call(.day)]?.day,
      day > context.today
    else { return nil }
    let when = day.dated(from: context.today)
    return Phrase(
      "A call with an outcome has taken place, but \(when.en) is still to come: correct the day.",
      "有结果的拜访已经发生，\(when.zh)还没到：请改日期。")
  }

  /// Why the class in this form cannot be saved yet: the orders propose another one, and no reason
  /// stands beside it. Nil in other forms, and where the orders propose nothing.
  private func unreasoned(_ values: FieldValues, context: Context) -> Phrase? {
    guard case .existing(let id, .account) = target,
      let reason = values[.account(.standingReason)], reason == .empty,
      let chosen: AccountClass = values[.account(.standing)]?.choice(),
      let proposed = context.analysis.portfolio[id]?.proposed, proposed != chosen
    else { return nil }
    return Phrase(
      "The orders propose \(proposed.letter): write why you choose \(chosen.letter).",
      "按订单建议 \(proposed.letter) 类：请写明为什么定为 \(chosen.letter) 类。")
  }

  /// What is missing in the form of a call that happened: what came of it, whose stance it is, or what is to be done
  /// by the day. Nil in other forms.
  private func unsaid(_ values: FieldValues) -> (reason: Phrase, field: Attribute)? {
    guard request.isOfCallThatHappened else { return nil }
    if values[.call(.outcome)]?.isBlank ?? true {
      return (
        Phrase("Say what came of it: choose an outcome, by its number.", "请选结果：按数字键即可。"),
        .call(.outcome)
      )
    }
    if values[.person(.stance)]?.isBlank == false, values[.call(.people)]?.isBlank ?? true {
      return (
        Phrase("Whose stance is that? Say with whom it was.", "这是谁的态度？请选参加人。"), .call(.people)
      )
    }
    let isDueSaid = fields.contains { $0.attribute == .step(.due) && !untouched.contains($0) }
    if isDueSaid, values[.step(.due)]?.isBlank == false, values[.step(.words)]?.isBlank ?? true {
      return (
        Phrase("The next step has a day and no words: say what is to be done.", "下一步只有日期：请写要做什么。"),
        .step(.words)
      )
    }
    return nil
  }
}

extension Form {
  /// What is said of the field with the caret in the form of a call that happened; nil where there is nothing to say.
  func adviceOnWhatHappened(context: Context) -> Phrase? {
    guard current.attribute == .person(.stance) else { return pastDue(context: context) }
    let people = typed(.call(.people), context)?.entities ?? []
    guard let person = people.first.flatMap({ context.book.people[$0] }) else { return nil }
    let now = person.stance?.name ?? Phrase("not known", "未知")
    let first =
      people.count > 1 ? Phrase(", the first of them,", "（参加人中的第一位）") : Phrase(verbatim: "")
    return Phrase(
      "\(person.name)\(first.en) so far: \(now.en). Left empty, it stays so.",
      "\(person.name)\(first.zh)目前：\(now.zh)。不选就不改。")
  }
}
