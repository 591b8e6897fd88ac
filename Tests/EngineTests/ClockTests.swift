// Clocks that were wrong, and times that are none: nothing crashes, nothing done is hidden.

import Chance
import Model
import Persistence
import Testing

@testable import Engine

@Suite struct `A clock that is wrong` {
  private static let day: Int64 = 86_400_000
  private static let decade = 3650 * day

  /// A book with one right day, one ten years ahead, and two right days after it.
  private func sample() throws -> (work: Workplace, ids: [EntityID], start: Int64) {
    let work = try Workplace()
    let start = work.time
    var ids: [EntityID] = []
    for (number, time) in [0, Self.decade, Self.day, 2 * Self.day].enumerated() {
      work.time = start + time
      var keeper = try work.open()
      ids.append(try keeper.must(newAccount("Account \(number)")))
      keeper.close()
    }
    return (work, ids, start)
  }

  @Test func `once ten years ahead hides nothing of what was done after`() throws {
    let (work, _, start) = try sample()
    let keeper = try work.open()
    #expect(keeper.stamp.milliseconds == start + Self.decade)
    #expect(try keeper.book(asOf: work.time) == keeper.book)
    #expect(try keeper.history(limit: 9, asOf: work.time).count == 4)
    work.time += 20 * Self.day
    let later = try work.open()
    #expect(try later.book(asOf: start).accounts.rows.count == 1)
    #expect(try later.book(asOf: start + Self.day).accounts.rows.count == 3)
    #expect(try later.book(asOf: start + 2 * Self.day) == later.book)
    let times = try later.history(limit: 9).map { ($0.time - start) / Self.day }
    #expect(times == [2, 1, 1, 0], "The second was done no later than the third.")
    #expect(try later.history(limit: 9, asOf: start + Self.day).map(\.title).count == 3)
  }

  @Test func `far ahead and then behind dates nothing but what it was wrong for`() throws {
    let work = try Workplace()
    let start = work.time
    // Right, ten years ahead, ten years behind, right.
    for (number, time) in [0, Self.decade, -Self.decade, Self.day].enumerated() {
      work.time = start + time
      var keeper = try work.open()
      try keeper.must(newAccount("Account \(number)"))
      keeper.close()
    }
    for now in [start + Self.day, start + 3 * Self.day, start - Self.decade] {
      work.time = now
      let past = try work.open(writing: false).history(limit: 9)
      #expect(past.map(\.isClockWrong) == [false, true, true, false], "seen \(now - start)")
      #expect(past[0].time == start + Self.day && past[3].time == start)
    }
    work.time = start + 3 * Self.day
    let keeper = try work.open(writing: false)
    #expect(try keeper.book(asOf: start - Self.day).accounts.rows.isEmpty)
    #expect(try keeper.book(asOf: start).accounts.rows.count == 1)
    #expect(try keeper.book(asOf: start + Self.day) == keeper.book)
  }

  @Test func `writes what the clock shows beside a stamp that is far ahead of it`() throws {
    let (work, _, start) = try sample()
    let lines = try work.payloads().filter { $0.contains(#""add account""#) }
    #expect(lines[0].hasPrefix("{\"h\":[\(start),0],\"u\""))
    #expect(lines[1].hasPrefix("{\"h\":[\(start + Self.decade),0],\"u\""))
    #expect(lines[2].hasPrefix("{\"h\":[\(start + Self.decade),1],\"t\":\(start + Self.day),\"u\""))
  }

  @Test func `is told once, and no more when the next change bears the right date`() throws {
    let work = try Workplace()
    let start = work.time
    work.time += Self.decade
    var keeper = try work.open()
    try keeper.must(newAccount("One"))
    work.time = start
    keeper = try work.open(after: keeper)
    #expect(keeper.notices == [.clockBehind(days: 3650)])
    #expect(keeper.notices[0].phrase.en.contains("3650 days behind"))
    try keeper.must(newAccount("Two"))
    keeper = try work.open(after: keeper)
    #expect(keeper.notices.isEmpty)
  }

  @Test func `that goes back leaves the past where it was`() throws {
    let work = try Workplace()
    let start = work.time
    var keeper = try work.open()
    try keeper.must(newAccount("One"))
    work.time = start - Self.decade
    try keeper.must(newAccount("Two"))
    work.time = start + Self.day
    #expect(try keeper.book(asOf: start - Self.day).accounts.rows.isEmpty)
    #expect(try keeper.history(limit: 2).allSatisfy { $0.time == start })
  }

  @Test(arguments: [
    "[9223372036854775807,9223372036854775807]", "[9223372036854775807,4294967295]",
    "[9223372036854775806,0]", "[-9223372036854775808,0]", "[-5,-5]", "[253402300800000,0]",
    "[253402300799999,4294967295]", "[99999999999999999999999,0]", "[1e400,0]", "[]", "[1]", "17",
    "null", "\"now\"", "[1.5,0]", "[1800000000000,99999999999999999999]", "{\"a\":[]}",
  ])
  func `of another program may say anything: what was done counts, and work goes on`(
    stamp: String
  ) throws {
    for clock in ["", "\"t\":9223372036854775807,", "\"t\":-1,", "\"t\":\"x\",", "\"t\":[1],"] {
      let work = try Workplace()
      var keeper = try work.open()
      let one = try keeper.must(newAccount("One"))
      keeper.close()
      try work.append(
        #"{"h":\#(stamp),\#(clock)"u":"Eve","c":"edit account","ops":["#
          + #"{"o":"set","r":"\#(one)","f":"account.name","v":"Uno"}]}"#)
      for time in [work.time, .max, .min, 0] {
        work.time = time
        keeper = try work.open()
        #expect(keeper.book.accounts[one]?.name == "Uno")
        try keeper.must(newAccount("Two"))
        _ = try #require(try keeper.undo())
        #expect(try keeper.history(limit: 99).count >= 2)
        #expect(try keeper.book(asOf: .max) == keeper.book)
        keeper.close()
      }
    }
  }

  @Test func `never makes a stamp go back or leave the years that there are`() {
    var dice = Dice(seed: 7)
    let edges: [Int64] = [
      .min, -1, 0, 1, Stamp.lastTime - 1, Stamp.lastTime, Stamp.lastTime + 1, .max,
    ]
    let read = edges.filter { $0 >= 0 }
    for _ in 0..<20_000 {
      let stamp = Stamp(
        milliseconds: read[Int(dice.next(below: UInt64(read.count)))],
        counter: dice.next(below: 2) == 0 ? .max : UInt32(dice.next(below: 9)))
      let next = stamp.next(now: edges[Int(dice.next(below: UInt64(edges.count)))])
      #expect(next >= stamp)
      #expect(next.milliseconds <= max(Stamp.lastTime, stamp.milliseconds))
    }
  }
}
