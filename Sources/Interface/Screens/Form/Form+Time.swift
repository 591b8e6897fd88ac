// A time of day that is typed behind a day: 下周三下午两点半. A call has a field for it; elsewhere it is said that only the
// day is kept, so that nothing typed is lost without a word.

import Drawing
import Model

extension Form {
  /// Puts the time that stands behind the day of a call into the field for times, where that is empty.
  mutating func moveTime(context: Context) {
    guard let time = timeBehindDay(.call(.day), context), let place = timeField,
      case .text(let field) = fields[place].entry, field.text.trimmed.isEmpty
    else { return }
    fields[place].entry = .text(TextField(time))
  }

  /// What is said of the time behind the day in the field with the caret: that it isn't kept, or that another one is.
  func timeNotKept(context: Context) -> Phrase? {
    guard let time = timeBehindDay(current.attribute, context) else { return nil }
    guard current.attribute == .call(.day), let place = timeField,
      case .text(let field) = fields[place].entry
    else {
      return Phrase(
        "Only the day is kept here, not “\(time)”: write that into the words.",
        "这里只记日期，不记“\(time)”：需要的话请写进内容里。")
    }
    let said = field.text.trimmed
    guard !said.isEmpty, TimeEntry.parse(said) != time else { return nil }
    return Phrase(
      "Time says \(said), not \(time): correct one of them.", "“时间”里写的是 \(said)，不是 \(time)：请改其中一个。")
  }

  /// The time that stands behind the day in a field; nil where none does.
  private func timeBehindDay(_ attribute: Attribute, _ context: Context) -> String? {
    guard let field = fields.first(where: { $0.attribute == attribute }),
      case .day = attribute.shape, case .text(let text) = field.entry
    else { return nil }
    return DayEntry.time(in: text.text, today: context.today, leaning: field.leaning)
  }

  private var timeField: Int? { fields.firstIndex { $0.attribute == .call(.time) } }
}
