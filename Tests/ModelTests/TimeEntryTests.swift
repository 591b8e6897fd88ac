// Every way of writing a time of day that TimeEntry documents.

import Model
import Testing

@Suite struct `A time that somebody types` {
  @Test(arguments: [
    ("14:30", "14:30"), ("1430", "14:30"), ("930", "09:30"), ("9", "09:00"), ("14.30", "14:30"),
    ("14h30", "14:30"), ("9am", "09:00"), ("2:30 pm", "14:30"), ("12pm", "12:00"),
    ("12am", "00:00"),
    ("１４：３０", "14:30"), ("14点30分", "14:30"), ("下午两点半", "14:30"), ("上午10点", "10:00"),
    ("晚上八点", "20:00"), ("十二点", "12:00"), ("9-11", "09:00–11:00"), ("10:00–11:30", "10:00–11:30"),
    ("9点到11点", "09:00–11:00"), ("Morning", "morning"), ("下午", "下午"),
  ])
  func `is kept in one way`(typed: String, kept: String) {
    #expect(TimeEntry.parse(typed) == kept)
    #expect(TimeEntry.parse(kept) == kept)
  }

  @Test(arguments: [
    "", "soon", "25:00", "14:60", "1460", "99", "14:3", "13pm", "0am", "1:2:3", "9-10-11", "-",
    "14:300",
    "12345", "点", "半",
  ])
  func `is refused when it is none`(typed: String) { #expect(TimeEntry.parse(typed) == nil) }
}
