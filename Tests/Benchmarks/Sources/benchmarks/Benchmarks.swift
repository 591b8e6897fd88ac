// What the slow parts of Rapport cost, each beside the least that anyone could do it for: ratios
// within one run, so that they mean the same on every machine.

import Engine
import Glibc
import Model
import Persistence

/// Prints a table. Names of benchmarks choose among them; without names all are run.
@main struct Benchmarks {
  /// The benchmarks by name.
  private static let all: [(name: String, run: @Sendable (Workshop) throws -> [Row])] = [
    ("replay", replay), ("jq", jq), ("checkpoint", checkpoint), ("save", save),
    ("memory", memory), ("import", importing), ("search", searching),
  ]

  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    if words.first == "resident", words.count == 2 { return try printResident(words[1]) }
    let unknown = words.filter { word in !all.contains { $0.name == word } }
    guard unknown.isEmpty else {
      print("There is no benchmark \(unknown[0]); there are \(all.map(\.name)).")
      exit(2)
    }
    let workshop = try Workshop()
    print(Row.heading)
    for (name, run) in all where words.isEmpty || words.contains(name) {
      for row in try run(workshop) { print(row.text) }
      fflush(nil)
    }
  }

  /// Opening a large book without a checkpoint, against looking at every byte of it once.
  @Sendable private static func replay(_ workshop: Workshop) throws -> [Row] {
    let sample = try workshop.journal(.busy, lines: 1_000_000)
    let (ours, peer) = try inTurns(
      5, { try workshop.open(sample, usesCheckpoint: false) },
      { Clockwork.processor { _ = BareScan.lines(of: sample.file) } })
    let what = "replay of \(sample.lines) lines"
    return [
      Row(
        what, ours: seconds(ours), peer: "map + CRC + lines \(seconds(peer))", ours / peer, bar: 3),
      Row(what, ours: seconds(ours), peer: "0.600 s", ours / 0.6, bar: 1),
    ]
  }

  /// The same book against the usual reader of lines of JSON.
  @Sendable private static func jq(_ workshop: Workshop) throws -> [Row] {
    let sample = try workshop.journal(.busy, lines: 1_000_000)
    let payloads = try workshop.payloads(of: sample)
    guard let peer = Child.processorTime(of: ["jq", "-c", ".", payloads]) else {
      return [Row("replay, against jq", ours: "", peer: "jq isn't installed", nil, bar: 1)]
    }
    let ours = try workshop.open(sample, usesCheckpoint: false)
    return [
      Row(
        "replay, against jq", ours: seconds(ours), peer: "jq -c . \(seconds(peer))", ours / peer,
        bar: 1)
    ]
  }

  /// Opening an everyday book from its checkpoint, against replaying it.
  @Sendable private static func checkpoint(_ workshop: Workshop) throws -> [Row] {
    let sample = try workshop.journal(.busy, lines: 100_000)
    try workshop.visit(sample)
    let (ours, peer) = try inTurns(
      15, { try workshop.open(sample, usesCheckpoint: true) },
      { try workshop.open(sample, usesCheckpoint: false) })
    let what = "opening \(sample.lines) lines"
    return [
      Row(what, ours: seconds(ours), peer: "replay \(seconds(peer))", ours / peer, bar: 1),
      Row(what, ours: seconds(ours), peer: "0.060 s", ours / 0.06, bar: 1),
    ]
  }

  /// Saving one action in an everyday book, against writing and syncing as many bytes.
  @Sendable private static func save(_ workshop: Workshop) throws -> [Row] {
    let sample = try workshop.journal(.busy, lines: 100_000)
    var saving = try Saving(sample, scratch: workshop.folder + "/bare")
    let bytes = try saving.bytesOfAction()
    let (ours, peer) = try inTurns(
      1000, { try Clockwork.wall { try saving.act() } },
      { try Clockwork.wall { try saving.writeBare(bytes) } })
    return [
      Row(
        "saving an action of \(bytes) bytes", ours: seconds(ours),
        peer: "write + fdatasync \(seconds(peer))", ours / peer, bar: 1.2)
    ]
  }

  /// The memory of an open book, against the length of its journal.
  @Sendable private static func memory(_ workshop: Workshop) throws -> [Row] {
    try [10_000, 100_000].map { accounts in
      let sample = try workshop.journal(.wide, lines: accounts * SampleJournal.thingsPerAccount)
      let empty = try workshop.residentBytes(nil)
      let ours = try workshop.residentBytes(sample) - empty
      let file = try workshop.size(of: sample)
      return Row(
        "memory of \(accounts) accounts, each", ours: "\(ours / accounts) B",
        peer: "journal \(file / accounts) B", Double(ours) / Double(file), bar: nil)
    }
  }

  /// Importing half a million order lines with the program as it was built for release, against a database that
  /// takes them in and adds them up by customer.
  @Sendable private static func importing(_ workshop: Workshop) throws -> [Row] {
    let what = "import of \(SampleOrders.lines) order lines"
    let file = try workshop.orders()
    let program = ".build/release/rapport"
    var runs = 0
    let (ours, peer) = inTurns(
      3,
      {
        runs += 1
        let book = workshop.folder + "/imported-\(runs)"
        return Child.processorTime(of: [program, "import", file, "--book", book]) ?? .nan
      },
      {
        let sums = "SELECT CustomerName, SUM(Amount) FROM orders GROUP BY CustomerName"
        return Child.processorTime(
          of: ["sqlite3", ":memory:", ".mode csv", ".import \(file) orders", sums]) ?? .nan
      })
    guard !ours.isNaN else {
      return [Row(what, ours: "no \(program)", peer: "build it first", nil, bar: 2)]
    }
    guard !peer.isNaN else {
      return [Row(what, ours: seconds(ours), peer: "sqlite3 isn't installed", nil, bar: 2)]
    }
    return [
      Row(
        what, ours: seconds(ours), peer: "sqlite3 .import + sums \(seconds(peer))", ours / peer,
        bar: 2),
      Row(what, ours: seconds(ours), peer: "5.000 s", ours / 5, bar: 1),
    ]
  }

  /// Opens the book in a folder and prints how much memory this process has then.
  private static func printResident(_ folder: String) throws {
    if folder == "-" { return print(Clockwork.residentBytes) }
    let keeper = try BookKeeper.open(folder, Workshop.reading(usesCheckpoint: false))
    print(Clockwork.residentBytes, keeper.book.accounts.rows.count)
  }

  /// A time in seconds.
  static func seconds(_ time: Double) -> String {
    let microseconds = Int((time * 1_000_000).rounded())
    let digits = String(microseconds % 1_000_000)
    return "\(microseconds / 1_000_000)."
      + (String(repeating: "0", count: 6 - digits.count) + digits).prefix(time < 0.1 ? 6 : 3) + " s"
  }
}
