// A damaged book, and a repair of it that is itself killed or refused at every call.

import Foundation
import Testing

extension `On a real disk` {
  @Suite(.serialized) struct `A repair that is cut short` {
    @Test func `touches nothing of the damaged book, and succeeds when it is done again`() throws {
      let scratch = try Scratch()
      let worker = try Worker(scratch: scratch("judge"))
      let tally = Tally("kill -9, ENOSPC, EIO at every call of rapport repair")
      let damaged = try Self.damagedBook(scratch, worker)
      try scratch.makeFolder("clean")
      let clean = try Self.repair(
        "clean", scratch, worker, Fault.shim(over: scratch("clean"), log: scratch("log")))
      #expect(clean.status == 1, "\(clean)")
      let whole = try worker.judge(scratch("clean/book"))
      #expect(whole.recovered == [1, 2, 3, 5, 6, 7, 8, 9, 10], "\(whole)")
      for (index, fault) in try Self.faults(LoggedCall.read(scratch("log"))).enumerated() {
        let place = "case-\(index)"
        try scratch.makeFolder(place)
        let run = try Self.repair(
          place, scratch, worker,
          Fault.shim(over: scratch(place)).merging(fault.variables) { $1 })
        let again = try Self.repair(place, scratch, worker, [:])
        let verdict = try worker.judge(scratch(place + "/book"))
        var marks: [Mark] = []
        if FileManager.default.contents(atPath: damaged.path) != damaged.bytes {
          marks.append(.lost)
        }
        // Done again it succeeds, or the first one had: then there is a book, and it says so.
        let isThere = again.status == 3 && again.errors.contains("already")
        if again.status != 1, !isThere { marks.append(.wrong) }
        if verdict.recovered != whole.recovered || !verdict.isSound { marks.append(.wrong) }
        if run.status == 0 || run.status == 1 && fault.deed == "kill" { marks.append(.silent) }
        tally.note(marks, "\(fault): \(run); \(again); \(verdict)")
        scratch.remove(place)
      }
      tally.settle(atLeast: 40)
    }

    /// A book whose fourth action can't be read any more.
    private static func damagedBook(
      _ scratch: Scratch, _ worker: Worker
    ) throws -> (path: String, bytes: Data) {
      _ = try worker.run([Built.probe, "run", scratch("damaged")])
      let path = scratch("damaged/journal/0000000a-0000.sj1")
      var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      let place = try #require(bytes.range(of: Data("店长".utf8)))
      bytes[place.lowerBound] ^= 1
      try bytes.write(to: URL(fileURLWithPath: path))
      return (path, bytes)
    }

    /// Repairs the damaged book into the folder `book` of a place.
    private static func repair(
      _ place: String, _ scratch: Scratch, _ worker: Worker, _ variables: [String: String]
    ) throws -> Run {
      try worker.run(
        [Built.rapport, "repair", "--language", "en", "-o", scratch(place + "/book")],
        Fixture.environment(scratch, book: "damaged").merging(variables) { $1 })
    }

    /// The faults at all calls of a log.
    private static func faults(_ log: [LoggedCall]) -> [Fault] {
      log.filter { $0.name != "say" }.enumerated().flatMap { index, call in
        let parts = call.name == "write" ? [0, 1, call.detail / 2, call.detail] : [0, 1]
        let kills = parts.map { Fault(number: index + 1, deed: "kill", bytes: $0) }
        return kills + [ENOSPC, EIO].map { Fault(number: index + 1, deed: "\($0)") }
      }
    }
  }
}
