// Every way of writing how long something took that LengthEntry documents.

import Model
import Testing

@Suite struct `A length that somebody types` {
  @Test(arguments: [
    ("90", 90), ("９０", 90), ("90 min", 90), ("90分钟", 90), ("90 分钟", 90), ("45'", 45), ("1.5h", 90),
    ("1.5 hours", 90), ("1.25h", 75), ("2h", 120), ("1h30", 90), ("1h 30m", 90), ("1:30", 90),
    ("0:45", 45), ("2 hrs", 120), ("an hour", 60), ("half an hour", 30), ("an hour and a half", 90),
    ("one and a half hours", 90), ("two hours", 120), ("two and a half hours", 150),
    ("1 hour and 20 minutes", 80), ("three quarters of an hour", 45),
    ("an hour and a quarter of an hour", 75), ("forty-five minutes", 45), ("半小时", 30), ("半个小时", 30),
    ("一小时", 60), ("一个小时", 60), ("一个半小时", 90), ("1个半小时", 90), ("两个半小时", 150),
    ("一小时半", 90), ("1小时20分", 80), ("1小时20分钟", 80), ("一刻钟", 15), ("三刻钟", 45), ("四十五分钟", 45),
    ("二十分钟", 20), ("两个钟头", 120), ("1.5小时", 90),
  ])
  func `is kept in minutes`(typed: String, minutes: Int64) {
    #expect(LengthEntry.minutes(typed) == minutes)
    let value = Attribute.call(.minutes).value(typed: typed, today: Day(number: 0))
    #expect(value == .success(.number(minutes)))
  }

  @Test(arguments: [
    "", "soon", "h", "半", "a", "1:75", "1h x", "1.234h", "0.01h", "1h30m20", "an", "小时",
  ])
  func `is refused when it is none`(typed: String) {
    #expect(LengthEntry.minutes(typed) == nil)
  }

  @Test func `is refused with what it could be`() {
    let value = Attribute.call(.minutes).value(typed: "a while", today: Day(number: 0))
    guard case .failure(let refusal) = value else {
      Issue.record("It was taken.")
      return
    }
    #expect(refusal.phrase(.english).contains("1.5h"))
    #expect(refusal.phrase(.chinese).contains("一个半小时"))
  }
}
