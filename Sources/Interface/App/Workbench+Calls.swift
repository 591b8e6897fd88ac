// Before the call and after it: the way from the workbench into the call's screens.

import Drawing
package import Model

extension Workbench {
  /// Opens the preparation of the next call, or the form that plans one.
  mutating func prepareCall() {
    guard let account else {
      notice = Notice(.note, Phrase("Choose an account first.", "请先选一个客户。"))
      return
    }
    if let call = context.book.plannedCall(of: account),
      (call.day ?? context.today) >= context.today
    {
      layers.append(CallScreen(call: call.id, mode: .before))
    } else {
      layers.append(Form.planningCall(on: account, with: person, today: context.today))
    }
  }

  /// Opens the record of the call that waits for its outcome, or of the latest one.
  mutating func recordCall() {
    guard let account else { return }
    guard let call = callToRecord(of: account) else {
      notice = Notice(
        .note, Phrase("No call to record: press p to prepare one.", "没有可记录的拜访：按 p 先准备一次。"))
      return
    }
    layers.append(CallScreen(call: call.id, mode: .after))
  }

  /// Shows the sheet of the next call, or of the latest one.
  mutating func showSheet() -> [Effect] {
    guard let account, let call = context.book.plannedCall(of: account) ?? callToRecord(of: account)
    else {
      notice = Notice(
        .note, Phrase("No call yet: press p to prepare one.", "还没有拜访：按 p 先准备一次。"))
      return []
    }
    layers.append(SheetScreen(call: call.id))
    return [.sheet(call: call.id, format: .text)]
  }

  /// The earliest call without an outcome, or the latest call.
  private func callToRecord(of account: EntityID) -> Call? {
    context.book.plannedCall(of: account) ?? context.book.calls(of: account).last
  }
}

extension Form {
  /// The form that plans a call on an account, with somebody if one is selected, and of a kind where
  /// it is for something that only such a call does.
  package static func planningCall(
    on account: EntityID, with person: EntityID?, today: Day, kind: CallKind? = nil
  ) -> Form {
    adding(
      .call, given: [.call(.account): .entity(account)],
      start: [
        .call(.day): .day(today.nextWorkday),
        .call(.people): Value(entities: [person].compactMap(\.self)),
        .call(.kind): Value(choice: kind),
      ], purpose: Purpose(.prepare, .call))
  }
}

extension Day {
  /// The next day that is not on a weekend.
  var nextWorkday: Day {
    switch weekday {
    case 5: adding(days: 3)
    case 6: adding(days: 2)
    default: adding(days: 1)
    }
  }
}
