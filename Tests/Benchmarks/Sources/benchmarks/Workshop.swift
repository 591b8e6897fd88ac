// Where the benchmarks work: a folder on the real disk that goes away with them.

import Engine
import Glibc
import Persistence

/// A sample journal in a book's folder.
struct Sample {
  /// The book's folder.
  let folder: String
  /// The journal.
  let file: String
  /// How many lines it has.
  let lines: Int
}

/// Something went wrong with a file of the benchmarks.
struct WorkshopError: Error {
  /// What was tried.
  let what: String
  /// The system's error.
  let number = errno

  init(_ what: String) { self.what = what }
}

/// The folder and what lies in it.
final class Workshop {
  /// The folder. It lies in `/var/tmp` because `/tmp` may be memory, where a sync costs nothing.
  let folder: String
  /// The journals made so far.
  private var samples: [String: Sample] = [:]

  init() throws {
    var template = Array("/var/tmp/rapport-benchmarks-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw WorkshopError("mkdtemp") }
    folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { Self.remove(folder) }

  /// How a book is opened that nobody wants to change.
  ///
  /// - Parameter usesCheckpoint: Whether a checkpoint may spare the replay.
  static func reading(usesCheckpoint: Bool) -> EngineOptions {
    var options = EngineOptions(author: "ana", wantsToWrite: false)
    options.usesCheckpoint = usesCheckpoint
    return options
  }

  /// The journal of a kind with about so many lines, which is made when there is none.
  func journal(_ mix: SampleMix, lines: Int) throws -> Sample {
    let name = "\(mix)-\(lines)"
    if let sample = samples[name] { return sample }
    let journal = SampleJournal(mix, lines: lines)
    let book = folder + "/" + name
    let file = book + "/journal/\(SampleJournal.device)-0000.sj1"
    unsafe mkdir(book, 0o700)
    unsafe mkdir(book + "/journal", 0o700)
    try write(journal.bytes, to: file)
    let sample = Sample(folder: book, file: file, lines: journal.lines)
    samples[name] = sample
    return sample
  }

  /// A file with nothing but the payloads of a journal.
  func payloads(of sample: Sample) throws -> String {
    let path = folder + "/payloads"
    var payloads: [UInt8] = []
    for line in SampleJournal(.busy, lines: sample.lines).bytes.split(separator: 0x0A) {
      payloads += line.drop { $0 != UInt8(ascii: "{") } + [0x0A]
    }
    try write(payloads, to: path)
    return path
  }

  /// The file of half a million order lines.
  func orders() throws -> String {
    let path = folder + "/orders.csv"
    try write(SampleOrders.csv, to: path)
    return path
  }

  /// The processor time of opening a book; closing it doesn't count.
  func open(_ sample: Sample, usesCheckpoint: Bool) throws -> Double {
    let start = Clockwork.processor
    let keeper = try BookKeeper.open(
      sample.folder, Self.reading(usesCheckpoint: usesCheckpoint))
    let time = Clockwork.processor - start
    keeper.close()
    return time
  }

  /// Opens a book as for work and closes it, which leaves a checkpoint.
  func visit(_ sample: Sample) throws {
    let keeper = try BookKeeper.open(sample.folder, EngineOptions(author: "ana"))
    keeper.close()
  }

  /// The length of a journal in bytes.
  func size(of sample: Sample) throws -> Int {
    guard let status = try RealFileSystem().status(at: sample.file) else {
      throw WorkshopError("stat \(sample.file)")
    }
    return status.size
  }

  /// The memory of a process of its own with a book open, or with none.
  func residentBytes(_ sample: Sample?) throws -> Int {
    let output = folder + "/resident"
    let words = ["/proc/self/exe", "resident", sample?.folder ?? "-"]
    guard Child.processorTime(of: words, output: output) != nil,
      let bytes = Clockwork.numbers(in: output).first
    else { throw WorkshopError("resident") }
    return bytes
  }

  /// Writes a file.
  func write(_ bytes: [UInt8], to path: String) throws {
    guard let file = unsafe fopen(path, "w") else { throw WorkshopError("fopen \(path)") }
    let written = unsafe bytes.withUnsafeBytes { unsafe fwrite($0.baseAddress, 1, $0.count, file) }
    guard unsafe fclose(file) == 0, written == bytes.count else { throw WorkshopError("fwrite") }
  }

  /// Removes a folder with everything in it.
  private static func remove(_ path: String) {
    let disk = RealFileSystem()
    for name in (try? disk.list(path)) ?? [] {
      let child = path + "/" + name
      if (try? disk.remove(child)) == nil { remove(child) }
    }
    unsafe rmdir(path)
  }
}
