// A book that the probe has open, with a clock and a chance of its own, so that the same actions
// make the same bytes each time.

import Engine
import Glibc
import Model
import Persistence

/// The clock and the chance that a book is opened with.
final class Circumstances {
  /// What the clock shows, in milliseconds since 1970-01-01 00:00 UTC.
  var time = Script.start
  /// Counts up.
  private var chance: UInt64 = 0

  /// How a book is opened. In the environment, `PROBE_CLOCK=system` takes the machine's own clock,
  /// `PROBE_LIMIT` says after how many bytes the journal goes on in a new file, and
  /// `PROBE_CHECKPOINT` after how many lines a checkpoint is worth writing.
  func options(toWrite: Bool = true) -> EngineOptions {
    var options = EngineOptions(
      author: "Ana", wantsToWrite: toWrite, now: { self.time }, device: 10,
      random: {
        self.chance += 1
        return self.chance
      })
    if unsafe getenv("PROBE_CLOCK") != nil { options.now = Stamp.clock }
    if let limit = unsafe getenv("PROBE_LIMIT") {
      options.segmentLimit = unsafe atol(limit)
    }
    if let interval = unsafe getenv("PROBE_CHECKPOINT") {
      options.checkpointInterval = UInt64(unsafe atol(interval))
    }
    return options
  }
}

/// What became of something that was asked of a book.
enum Outcome {
  /// It is on the disk.
  case saved
  /// The book said no.
  case refused(String)
  /// The world said no; the sentence for the person.
  case failed(String)
}

extension BookKeeper {
  /// Carries out an action of the script.
  mutating func carryOut(_ request: Script.Request) -> Outcome {
    do throws(BookError) {
      switch request {
      case .command(let command):
        switch try execute(command) {
        case .success: return .saved
        case .failure(let refusal): return .refused(refusal.phrase.en)
        }
      case .undo: return try undo() == nil ? .refused("nothing to take back") : .saved
      case .redo: return try redo() == nil ? .refused("nothing to do again") : .saved
      }
    } catch {
      return .failed(error.phrase.en)
    }
  }

  /// Whether changes are taken, in one or several words without blanks.
  var accessText: String {
    switch access {
    case .writable: "writable"
    case .readOnly(let reason): "readonly:" + reason.phrase.en.replacing(" ", with: "_")
    }
  }
}

extension Book {
  /// Everything that the book shows, as a number that is the same in every process.
  var digest: String {
    var lines = [String(describing: settings)]
    func take<Row: Entity>(_ table: Table<Row>) {
      lines += table.rows.values.sorted { $0.id < $1.id }.map { String(describing: $0) }
    }
    take(accounts)
    take(people)
    take(links)
    take(facts)
    take(needs)
    take(questions)
    take(calls)
    take(steps)
    take(orders)
    let bytes = Array(lines.joined(separator: "\n").utf8)
    return String(unsafe bytes.withUnsafeBytes { unsafe Checksum.of($0) }, radix: 16)
  }

  /// How many of each kind a test imports.
  var counts: String { "\(accounts.rows.count)/\(people.rows.count)/\(orders.rows.count)" }
}
